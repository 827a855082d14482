"""Does it start on a bare machine? Clones the project and sets it up from nothing, per Python and per pip.

`make fresh` runs it outside the tests: it needs the network and minutes. Every step is a command of the Makefile, as a
new user gives it; only pip is exchanged for the oldest and the newest. With each Python the tests of `make quick` are
run once: what ends with one may wait for ever with another. No cache of this machine is used, and only what is
committed is cloned. Ends with 0 if everything started.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
OLDEST_PIP: Final = {"3.11": "22.3", "3.12": "23.2.1", "3.13": "24.2"}
"""The pip that the first release of each Python puts into a venv."""
ADDRESS: Final = re.compile(r"http://127\.0\.0\.1:\d+")
TARGET: Final = 60.0
"""Seconds from `git clone` to the address of the demo, on two cores."""
PATIENCE: Final = 1800.0


@dataclass(frozen=True, slots=True)
class Seen:
    """One row of the report. Times in seconds, sizes in MB."""

    python: str
    pip: str
    to_address: float
    runs_size: int
    to_developing: float
    develops_size: int

    def __str__(self) -> str:
        return (
            f"{self.python:8} {self.pip:8} {self.to_address:14.0f} {self.runs_size:12} "
            f"{self.to_developing:18.0f} {self.develops_size:12}"
        )


class Broken(Exception):
    """A step that a new user would have been stopped by; its text is what they would have read."""


def main(arguments: list[str]) -> int:
    """Tries every Python that is named (or python3.11 to python3.13 on the PATH) with both pips."""
    pythons = dict(filter(None, map(version_of, arguments or [f"python{each}" for each in OLDEST_PIP])))
    if not pythons:
        print("No Python 3.11, 3.12 or 3.13 found; name them: make fresh PYTHONS='/path/to/python3.12 …'")
        return 1
    for missing in OLDEST_PIP.keys() - {short(version) for version in pythons}:
        print(f"Not tried: Python {missing} was not found.")
    try:
        seen = [
            try_out(python, pip)
            for version, python in pythons.items()
            for pip in (OLDEST_PIP[short(version)], "")
        ]
    except Broken as broken:
        print(f"BROKEN: {broken}")
        return 1
    print("\nPython   pip      clone → address  demo's venv  all that develops  whole venv")
    print("                               s           MB                  s          MB")
    print("\n".join(map(str, seen)))
    slow = [each for each in seen if each.to_address > TARGET]
    print(f"Slower than {TARGET:.0f} s: {len(slow)} of {len(seen)}.")
    return 0


def version_of(python: str) -> tuple[str, str] | None:
    """(3.12.1, its path), or None if there is no such Python or it is not a supported one."""
    path = shutil.which(python)
    if path is None:
        return None
    asked = subprocess.run([path, "--version"], capture_output=True, text=True)
    version = asked.stdout.removeprefix("Python ").strip()
    return (version, path) if asked.returncode == 0 and short(version) in OLDEST_PIP else None


def short(version: str) -> str:
    return ".".join(version.split(".")[:2])


def try_out(python: str, pip: str) -> Seen:
    """Everything once, in a folder that is gone afterwards. `pip` is its version, empty for the newest."""
    with tempfile.TemporaryDirectory(prefix="rundfrage-fresh-") as name:
        folder = Path(name)
        installer = pip_beside(folder, python, pip)
        make = ["make", f"PYTHON={python}", f"PIP={installer} --python .venv/bin/python"]
        found = version_of(python)
        assert found is not None
        print(f"Python {found[0]}, pip {version_of_pip(installer)}: ", end="", flush=True)
        began = time.monotonic()
        checked(["git", "clone", "--quiet", str(ROOT), str(folder / "clone")], folder)
        tree = folder / "clone"
        with demo(make, tree) as address:
            to_address = time.monotonic() - began
            assert urllib.request.urlopen(address).status == 200
        checked([".venv/bin/rundfrage", "--help"], tree)
        runs_size = size(tree / ".venv")
        print(f"demo after {to_address:.0f} s, ", end="", flush=True)
        began = time.monotonic()
        checked([*make, "developing"], tree)
        to_developing = time.monotonic() - began
        checked([".venv/bin/rundfrage", "--help"], tree)
        checked([".venv/bin/python", "-m", "pytest", "-q", "tests/test_locks.py"], tree)
        print("help, developing and its locks: ok", end="", flush=True)
        seen = Seen(
            found[0], version_of_pip(installer), to_address, runs_size, to_developing, size(tree / ".venv")
        )
        if not pip:  # once for each Python: what they install is the same
            checked([*make, "quick"], tree)
            print(", make quick: ok", end="")
        print()
        return seen


def pip_beside(folder: Path, python: str, version: str) -> str:
    """The command of a pip in an environment of its own, from where it installs into others."""
    checked([python, "-m", "venv", str(folder / "pip")], folder)
    own = str(folder / "pip" / "bin" / "python")
    checked(
        [own, "-m", "pip", "install", "--quiet", "--upgrade", f"pip=={version}" if version else "pip"], folder
    )
    return f"{own} -m pip"


def version_of_pip(installer: str) -> str:
    return checked([*installer.split(), "--version"], ROOT).split()[1]


@contextmanager
def demo(make: list[str], tree: Path) -> Iterator[str]:
    """`make demo` until it has printed its address; ended as by Ctrl-C."""
    process = subprocess.Popen(
        [*make, "demo"], cwd=tree, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )  # fmt: skip
    said: list[str] = []
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line)
            if found := ADDRESS.search(line):
                yield found[0]
                break
        else:
            raise Broken("make demo ended without an address:\n" + "".join(said))
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=PATIENCE)


def checked(command: list[str], folder: Path) -> str:
    """What a command says. Raises Broken with all of it if it fails; nothing that it started goes on afterwards."""
    running = subprocess.Popen(
        command, cwd=folder, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )  # fmt: skip
    try:
        said, _ = running.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired as late:
        raise Broken(f"{' '.join(command)} has not ended after {PATIENCE:.0f} s.") from late
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)  # else what it started still writes where all is removed
            running.wait()
    if running.returncode:
        raise Broken(f"{' '.join(command)} ended with {running.returncode}:\n{said}")
    return said


def surroundings() -> dict[str, str]:
    """The environment without the caches, the virtual environment and the make of whoever runs this."""
    inherited = {"MAKEFLAGS", "MFLAGS", "MAKELEVEL", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME"}
    kept = {name: value for name, value in os.environ.items() if name not in inherited}
    return {**kept, "PIP_NO_CACHE_DIR": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def size(folder: Path) -> int:
    """What a folder takes on the disk, in MB."""
    return round(sum(path.lstat().st_blocks for path in folder.rglob("*")) * 512 / 1e6)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
