"""Runs the world of a seed in a folder of its own, and says how to run it again."""

import gc
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from tests.simulation.known import KNOWN, NOT_YET_SURVIVED
from tests.simulation.simulation import Simulation
from tests.simulation.size import SHORT, YEAR, Broken, Promise, Report, Size

_IN_MEMORY: Final = Path("/dev/shm")
_SELDOM: Final = (200_000, 1_000, 1_000)
"""So that only what is new is looked through: what lives for long is a whole world, and grows with it."""


def run(seed: int, size: Size = SHORT, *, until: Promise | None = None) -> Report:
    """The world of this seed, from the founding to the last calm, or until that promise was broken."""
    place = _IN_MEMORY if _IN_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="rundfrage-", dir=place) as folder, _seldom_collected():
        return Simulation(seed, size, Path(folder), without=NOT_YET_SURVIVED, until=until).run()


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """A world holds much that lives for long, and looking through it for garbage takes time."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@cache
def short(seed: int) -> Report:
    """A few days of two towns, run once however many tests look at it."""
    return run(seed)


def unknown(report: Report) -> list[Broken]:
    """Broken promises, without those that are known to be."""
    return [each for each in report.broken if each.promise not in KNOWN]


def complaint(report: Report, *, is_year: bool = False) -> str:
    """What was broken, and the command that shows it again."""
    command = f"python -m tests.simulation --seed {report.seed}{' --year' if is_year else ''}"
    lines = [str(each) for each in unknown(report)[:20]]
    return "\n".join([f"Seed {report.seed} breaks a promise; once more: {command}", *lines])


__all__ = ["SHORT", "YEAR", "complaint", "run", "short", "unknown"]
