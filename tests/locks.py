"""What the locks hold and whether it is enough: read from their text and from what the installed packages need.

Nothing is fetched. An installed package says what it needs on every Python and every system, with markers; only
one that is locked for another Python or system than this one cannot be asked here, and stands in `ELSEWHERE`.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final, Self

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import NormalizedName, canonicalize_name
from packaging.version import Version

ROOT: Final = Path(__file__).parents[1]
PYTHONS: Final = ("3.11", "3.12", "3.13")
SYSTEMS: Final = {"linux": ("Linux", "posix"), "darwin": ("Darwin", "posix"), "win32": ("Windows", "nt")}

ELSEWHERE: Final[dict[str, tuple[str, ...]]] = {"colorama 0.4.6": ()}
"""Locked packages that no Python on Linux installs, with what they require (their `Requires-Dist`)."""


@dataclass(frozen=True, slots=True)
class Locked:
    """One package of a lock, with the condition under which it is installed and the wheels that may be."""

    name: NormalizedName
    version: Version
    marker: Marker | None
    hashes: int

    @classmethod
    def of(cls, entry: str) -> Self:
        """From its lines, joined: `name==1.2 ; marker --hash=sha256:…`."""
        words, *hashes = entry.split(" --hash=sha256:")
        requirement = Requirement(words)
        [pin] = requirement.specifier
        assert pin.operator == "==", entry
        assert not requirement.extras, entry
        return cls(canonicalize_name(requirement.name), Version(pin.version), requirement.marker, len(hashes))

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a lock is installed: a Python and a system."""

    python: str
    system: str

    def holds(self, marker: Marker | None, extra: str = "") -> bool:
        """Whether a condition is met there, for those who asked for this extra."""
        if marker is None:
            return True
        name, os_name = SYSTEMS[self.system]
        own = {
            "python_version": self.python,
            "python_full_version": f"{self.python}.0",
            "implementation_version": f"{self.python}.0",
            "sys_platform": self.system,
            "platform_system": name,
            "os_name": os_name,
            "extra": extra,
        }
        return marker.evaluate(own)


def read(text: str) -> list[Locked]:
    """The packages of a lock, in its order."""
    entries = text.replace(" \\\n   ", "").splitlines()
    return [Locked.of(entry) for entry in entries]


def asked_for(*extras: str) -> list[Requirement]:
    """What pyproject.toml wants: what runs, these extras, and what installs the project."""
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = described["project"]
    optional = [words for extra in extras for words in project["optional-dependencies"][extra]]
    return [
        Requirement(words)
        for words in [*project["dependencies"], *optional, *described["dependency-groups"]["build"]]
    ]


def shortfall(lock: list[Locked], wanted: list[Requirement], machine: Machine) -> set[str]:
    """Everything that would be missing, too old, too new or useless if exactly this lock were installed there."""
    here = {locked.name: locked for locked in lock if machine.holds(locked.marker)}
    found: set[str] = set()
    seen: set[tuple[NormalizedName, str]] = set()
    waiting = [(requirement, "pyproject.toml") for requirement in wanted if machine.holds(requirement.marker)]
    while waiting:
        requirement, asked_by = waiting.pop()
        locked = here.get(canonicalize_name(requirement.name))
        if locked is None:
            found.add(f"{asked_by} needs {requirement}: not in the lock")
            continue
        if not requirement.specifier.contains(locked.version, prereleases=True):
            found.add(f"{asked_by} needs {requirement}: the lock has {locked}")
        for extra in ("", *requirement.extras):
            if (locked.name, extra) not in seen:
                seen.add((locked.name, extra))
                waiting += [(each, str(locked)) for each in needs(locked, machine, extra)]
    useless = here.keys() - {name for name, _ in seen}
    return found | {f"{here[name]} is locked, and nothing needs it" for name in useless}


def needs(locked: Locked, machine: Machine, extra: str) -> Iterator[Requirement]:
    """What a package says it needs there, for one of its extras (or for none)."""
    for words in described_needs(locked):
        requirement = Requirement(words)
        if machine.holds(requirement.marker, extra):
            yield requirement


def described_needs(locked: Locked) -> tuple[str, ...]:
    """Its `Requires-Dist`. Raises LookupError for a package that can be asked neither here nor in `ELSEWHERE`."""
    try:
        found = distribution(locked.name)
    except PackageNotFoundError:
        if str(locked) not in ELSEWHERE:
            raise LookupError(
                f"{locked} is not installed here: install the lock, or note what it needs in ELSEWHERE"
            ) from None
        return ELSEWHERE[str(locked)]
    if Version(found.version) != locked.version:
        raise LookupError(f"{locked} is locked, {found.version} is installed: install the lock anew")
    return tuple(found.requires or ())


def pythons(locked: Locked) -> SpecifierSet:
    """The versions of Python that a package takes; all of them, if it cannot be asked here."""
    try:
        described = distribution(locked.name).metadata
    except PackageNotFoundError:
        return SpecifierSet()
    return SpecifierSet(",".join(described.get_all("Requires-Python") or ()))
