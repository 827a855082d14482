"""A fresh machine gets all that it needs: the locks are closed on every Python, and set-up resolves nothing."""

import re

import pytest
from packaging.requirements import Requirement

from tests.locks import PYTHONS, ROOT, SYSTEMS, Locked, Machine, asked_for, pythons, read, shortfall

MACHINES = [Machine(python, system) for python in PYTHONS for system in SYSTEMS]
EXTRAS = {"requirements.lock": ("demo",), "requirements-dev.lock": ("demo", "dev")}


def lock(name: str) -> list[Locked]:
    return read((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: f"{machine.python}-{machine.system}")
@pytest.mark.parametrize("name", EXTRAS)
def test_lock_holds_all_that_its_packages_need_and_nothing_else(name: str, machine: Machine) -> None:
    assert shortfall(lock(name), asked_for(*EXTRAS[name]), machine) == set()


@pytest.mark.slow
@pytest.mark.parametrize("name", EXTRAS)
def test_every_locked_package_takes_every_supported_python(name: str) -> None:
    assert [
        f"{locked} does not take Python {version}"
        for locked in lock(name)
        for version in PYTHONS
        if not pythons(locked).contains(f"{version}.0")
    ] == []


def without(name: str) -> list[Locked]:
    return [locked for locked in lock("requirements-dev.lock") if locked.name != name]


def test_what_only_an_extra_needs_is_missed() -> None:
    plain, scheduling = Requirement("python-telegram-bot"), Requirement("python-telegram-bot[job-queue]")
    missed = re.compile(r"python-telegram-bot [\d.]+ needs APScheduler.*: not in the lock", re.IGNORECASE)
    assert [
        line
        for line in shortfall(without("apscheduler"), [scheduling], MACHINES[0])
        if missed.fullmatch(line)
    ]
    assert not [
        line for line in shortfall(without("apscheduler"), [plain], MACHINES[0]) if missed.fullmatch(line)
    ]


def test_what_only_one_system_needs_is_missed_there() -> None:
    pytest_alone = [Requirement("pytest")]
    missed = re.compile(r"pytest [\d.]+ needs colorama.*: not in the lock")
    on_windows = shortfall(without("colorama"), pytest_alone, Machine("3.12", "win32"))
    on_linux = shortfall(without("colorama"), pytest_alone, Machine("3.12", "linux"))
    assert [line for line in on_windows if missed.fullmatch(line)]
    assert not [line for line in on_linux if missed.fullmatch(line)]


def test_a_version_that_does_not_fit_is_seen() -> None:
    found = shortfall(lock("requirements.lock"), [Requirement("pydantic<2")], MACHINES[0])
    assert [
        line for line in found if line.startswith("pyproject.toml needs pydantic<2: the lock has pydantic 2")
    ]


@pytest.mark.slow
def test_a_package_that_nothing_needs_is_seen() -> None:
    found = shortfall(lock("requirements-dev.lock"), asked_for("demo"), MACHINES[0])
    assert [line for line in found if line.startswith("mypy ") and line.endswith("nothing needs it")] != []


def test_a_package_that_is_installed_in_another_version_is_not_asked() -> None:
    with pytest.raises(LookupError, match=r"pydantic 1\.10 is locked, 2"):
        shortfall([Locked.of("pydantic==1.10 --hash=sha256:0")], [Requirement("pydantic")], MACHINES[0])


def test_a_package_that_cannot_be_asked_here_is_not_taken_on_trust() -> None:
    unknown = Locked.of("nowhere-installed==1.0 ; python_version < '3.12' --hash=sha256:0")
    with pytest.raises(LookupError, match=r"nowhere-installed 1\.0 is not installed here"):
        shortfall([unknown], [Requirement("nowhere-installed")], Machine("3.11", "linux"))


def test_what_runs_is_part_of_what_develops() -> None:
    assert {(each.name, each.version) for each in lock("requirements.lock")} <= {
        (each.name, each.version) for each in lock("requirements-dev.lock")
    }


def test_what_develops_is_not_installed_for_the_demo() -> None:
    names = {locked.name for locked in lock("requirements.lock")}
    assert names.isdisjoint({"mypy", "playwright", "hypothesis", "pytest", "ruff", "coverage", "uv"})


@pytest.mark.slow
@pytest.mark.parametrize("name", EXTRAS)
def test_lock_names_packages_by_hash_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert [str(locked) for locked in read(text) if not locked.hashes] == []
    assert re.findall(r"^--.*|.*[/@#].*", text, flags=re.MULTILINE) == []


def test_no_step_of_set_up_resolves_anything() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", "")
    assert re.findall(r"^.*(?:PIP\)|pip) install.*$", makefile, flags=re.MULTILINE) == [
        "PIP_INSTALL = $(PIP) install --quiet --disable-pip-version-check --no-deps"
    ]
    assert re.findall(r"^.*\$\(PIP_INSTALL\).*$", makefile, flags=re.MULTILINE) == [
        "FROM_LOCK = $(PIP_INSTALL) --only-binary=:all: --require-hashes -r",
        "\t@$(PIP_INSTALL) --no-build-isolation -e .",
    ]
    assert "\t@$(PIP) check" in makefile
