"""Continuous integration starts from nothing: the script is run as it is, with commands of ours around it."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import playwright
import pytest

from tests.other_programs import PACKAGES, are_here

pytestmark = pytest.mark.process

ROOT: Final = Path(__file__).parents[1]
SCRIPT: Final = ROOT / ".ci" / "run"
WITH_CHROMIUM: Final = frozenset(
    {"libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0", "libstdc++.so.6"}
)
"""Libraries that its package depends on."""
LIBRARIES: Final = {"libatomic.so.1": "libatomic1"}


class Machine:
    """A checkout on which somebody worked before, and a PATH whose `make`, `dpkg-query` and `apt-get` note the call."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.bin = folder / "bin"
        self.notes = folder / "notes"
        self.bin.mkdir()
        self.notes.mkdir()
        self.has("make", f"find . -type f | sort >{self.notes}/files; env >{self.notes}/env\n"
                 f'pwd >{self.notes}/folder; echo "$@" >{self.notes}/make; cat')  # fmt: skip
        self.has("dpkg-query", "echo 'install ok installed'")
        self.has("apt-get", f'echo "$@" >>{self.notes}/apt-get')
        for name in (".ci/run", ".gitignore", "Makefile", "bot/__init__.py"):
            (self.checkout / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, self.checkout / name)

    def has(self, command: str, script: str) -> None:
        path = self.bin / command
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def left_behind(self, name: str) -> None:
        """Something that an earlier run has left in the checkout."""
        path = self.checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("old", encoding="utf-8")

    def runs(self, **environment: str) -> int:
        ended = subprocess.run(
            [self.checkout / ".ci" / "run"], env={"PATH": f"{self.bin}:{os.defpath}", **environment},
            stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        return ended.returncode

    def noted(self, what: str) -> list[str]:
        return (self.notes / what).read_text(encoding="utf-8").splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_everything_is_tested_in_a_folder_that_is_new_and_gone_afterwards(machine: Machine) -> None:
    assert machine.runs() == 0
    assert machine.noted("make") == ["test"]
    [folder] = machine.noted("folder")
    assert folder != str(machine.checkout)
    assert machine.noted("files") == ["./.ci/run", "./.gitignore", "./Makefile", "./bot/__init__.py"]
    assert not Path(folder).exists()


def test_nothing_that_an_earlier_run_left_behind_is_taken_along(machine: Machine) -> None:
    for name in (
        ".venv/bin/python",
        ".mypy_cache/x",
        "bot/__pycache__/x.pyc",
        "rundfrage.egg-info/x",
        ".coverage",
    ):
        machine.left_behind(name)
    assert machine.runs(VIRTUAL_ENV="/old", PYTHONPATH="/old") == 0
    assert machine.noted("files") == ["./.ci/run", "./.gitignore", "./Makefile", "./bot/__init__.py"]
    environment = machine.noted("env")
    assert "PIP_NO_CACHE_DIR=1" in environment
    assert [line for line in environment if "/old" in line] == []


def test_packages_that_are_missing_are_installed(machine: Machine) -> None:
    machine.has("dpkg-query", 'case "$*" in *chromium*) exit 1;; *) echo install ok installed;; esac')
    assert machine.runs() == 0
    assert machine.noted("apt-get") == ["update -qq", "install -y -qq --no-install-recommends chromium"]


def test_a_failing_test_fails_the_run(machine: Machine) -> None:
    machine.has("make", "exit 2")
    assert machine.runs() == 2


def packages() -> list[str]:
    """The lines of the script's list."""
    listed: list[str] = re.findall(
        r"^packages=\(\n(.*?)^\)", SCRIPT.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    assert len(listed) == 1
    return listed[0].splitlines()


def test_every_package_stands_on_a_line_of_its_own() -> None:
    assert [line for line in packages() if not re.fullmatch(r"  [a-z0-9.+-]+( +# .+)?", line)] == []


def test_every_program_that_tests_look_for_is_installed_on_a_bare_machine() -> None:
    """What another package only recommends is there on many machines, but not on a bare one."""
    assert set(PACKAGES.values()) - {line.split()[0] for line in packages()} == set()


def test_library_that_the_driver_of_the_browser_needs_is_installed_on_a_bare_machine() -> None:
    """It comes with its own Node.js, which needs one library that nothing else brings along."""
    driver = Path(playwright.__file__).with_name("driver") / "node"
    names = set(re.findall(rb"\0(lib[a-z_+]+\.so\.\d+)(?=\0)", driver.read_bytes()))
    needed = {name.decode() for name in names} - WITH_CHROMIUM
    assert {LIBRARIES.get(name, name) for name in needed} - {line.split()[0] for line in packages()} == set()


def test_every_program_that_tests_look_for_has_its_package() -> None:
    named = {
        name
        for path in (ROOT / "tests").rglob("*.py")
        for call in re.findall(r"are_here\(([^)]*)\)", path.read_text(encoding="utf-8"))
        for name in re.findall(r'"(\w+)"', call)
    }
    assert named == PACKAGES.keys()


def test_program_that_is_missing_is_left_out_but_never_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CI", raising=False)
    assert not are_here("lowriter", "pdfinfo")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(
        pytest.UsageError, match=r"lowriter, pdfinfo: install libreoffice-writer, poppler-utils\.$"
    ):
        are_here("lowriter", "pdfinfo")
