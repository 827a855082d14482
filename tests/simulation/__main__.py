"""`python -m tests.simulation`: runs seeds for as long as asked, or one of them once more."""

import argparse
import itertools
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence

from tests.simulation.known import NOT_YET_SURVIVED
from tests.simulation.paths import RARE, never_taken, taken
from tests.simulation.planted import PLANTED, planted
from tests.simulation.seeds import SHORT, YEAR, complaint, run, unknown
from tests.simulation.size import Report
from tests.simulation.weather import Trouble

_FOR_ONE = 1
_ENOUGH_SEEDS = 20
"""Fewer need not have taken every rare way."""


def main(arguments: Sequence[str]) -> int:
    """Returns 1 as soon as a seed breaks a promise, having said which and how to see it again."""
    asked = _parser().parse_args(arguments)
    if asked.planted is not None:
        return _find(asked.planted, _seeds(asked))
    size = YEAR if asked.year else SHORT
    reports: list[Report] = []
    for seed in _seeds(asked):
        begun = time.process_time()
        report = run(seed, size)
        reports.append(report)
        _say(_line(report, time.process_time() - begun))
        if unknown(report):
            _say(complaint(report, is_year=asked.year))
            return 1
    return _summary(reports, is_year=asked.year)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the seed, or the first of many")
    parser.add_argument("--count", type=int, default=_FOR_ONE, help="so many seeds, one after the other")
    parser.add_argument("--seconds", type=float, help="seeds for so long instead")
    parser.add_argument(
        "--year", action="store_true", help="40 towns for a year, instead of two for some days"
    )
    parser.add_argument("--planted", choices=sorted(PLANTED), help="with this fault: until a seed finds it")
    return parser


def _seeds(asked: argparse.Namespace) -> Iterator[int]:
    if asked.seconds is None:
        yield from range(asked.seed, asked.seed + asked.count)
        return
    end = time.monotonic() + asked.seconds
    for seed in itertools.count(asked.seed):
        if time.monotonic() >= end:
            return
        yield seed


def _find(name: str, seeds: Iterable[int]) -> int:
    """Returns 1 if no seed finds what was planted."""
    with planted(name) as promise:
        for tried, seed in enumerate(seeds, start=1):
            broken = [each for each in run(seed, until=promise).broken if each.promise is promise]
            if broken:
                _say(f"{name}: found by seed {seed}, the {tried}. that was tried\n{broken[0]}")
                return 0
    _say(f"{name}: no seed found it")
    return 1


def _line(report: Report, seconds: float) -> str:
    counted = report.counted
    return (
        f"seed {report.seed}: {report.virtual_days:.0f} days, {counted['taps']} taps, "
        f"{counted['deliveries sent']} deliveries, {counted['started'] - 1} restarts, "
        f"{sum(report.struck.values())} faults, {seconds:.1f} s, trace {report.trace[:12]}"
    )


def _summary(reports: Sequence[Report], *, is_year: bool) -> int:
    total = taken(reports)
    _say(
        f"{len(reports)} seeds, {sum(each.virtual_days for each in reports):.0f} virtual days, none broke a promise"
    )
    _say(_table("seldom taken", ((way, total[way]) for way in RARE)))
    _say(_table("faults", ((str(kind), total[str(kind)]) for kind in Trouble)))
    missing = never_taken(total, without=NOT_YET_SURVIVED)
    if missing and (is_year or len(reports) >= _ENOUGH_SEEDS):
        _say(f"Never taken, so nothing is known about it: {', '.join(missing)}")
        return 1
    return 0


def _table(title: str, rows: Iterable[tuple[str, int]]) -> str:
    return "\n".join([f"{title}:", *(f"{count:8} {name}" for name, count in rows)])


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if "PYTHONHASHSEED" not in os.environ:  # sets of words are walked through in the same order then, too
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], os.environ | {"PYTHONHASHSEED": "0"})
    sys.exit(main(sys.argv[1:]))
