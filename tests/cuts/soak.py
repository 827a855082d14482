"""Cuts and failing calls of every work, with one seed after the other, for as long as is asked.

A seed makes every one of a short work. Of a work that goes through all migrations it draws as many as of the longest of
the short ones, and the next seed others: so it has its end, after about ten minutes of a processor of its own.

Run: make soak-cuts SECONDS=3600. Says after each work how far it came, also where the time is up in the middle of one.
Ends with 1 and the command that repeats it when something is wrong.
"""

import argparse
import asyncio
import itertools
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.cuts.catalogue import CATALOGUE
from tests.cuts.failing import Failing
from tests.cuts.replay import drawn, judge
from tests.cuts.works import Work, record

MOST_CUTS: Final = 1_100
"""Of each work with one seed; a first start has five times as many, nearly all of them within its migrations."""
MOST_FAILING: Final = 450


@dataclass(frozen=True, slots=True)
class Soak:
    """In `folder`, until a moment of the monotonic clock."""

    folder: Path
    until: float
    done: Counter[str] = field(default_factory=Counter)

    def is_time_up(self) -> bool:
        return time.monotonic() > self.until

    async def run(self, first_seed: int) -> tuple[int, list[str]]:
        """(the last seed, what is wrong with it). In a drawn order, so that little time does not always look at the
        same work."""
        for seed in itertools.count(first_seed):
            looks = [(work, look) for work in CATALOGUE for look in (self._cut, self._fail)]
            random.Random(seed).shuffle(looks)
            for work, look in looks:
                complaints = await look(work, seed)
                say(f"seed {seed}, {work.name}: so far {self}")
                if complaints or self.is_time_up():
                    return seed, complaints
            self.done["seeds"] += 1
        raise AssertionError("there is always another seed")

    async def _cut(self, work: Work[Any], seed: int) -> list[str]:
        root = self.folder / "root"
        await asyncio.to_thread(root.mkdir)
        operations = await record(work, root, seed=seed)
        verdict = judge(
            work,
            operations,
            self.folder / "left",
            seed=seed,
            most=MOST_CUTS,
            is_time_up=self.is_time_up,
        )
        self.done["cuts"] += verdict.cuts
        await asyncio.to_thread(shutil.rmtree, root)
        return verdict.complaints

    async def _fail(self, work: Work[Any], seed: int) -> list[str]:
        """Each call once, or those that are drawn; the first complaints are enough."""
        place = self.folder / "failing"
        failing = await Failing.prepared(work, place, seed=seed)
        complaints: list[str] = []
        for number in drawn(range(1, failing.calls + 1), MOST_FAILING, seed=seed):
            if complaints or self.is_time_up():
                break
            self.done["failing calls"] += 1
            complaints = await failing.call(number) or []
        await asyncio.to_thread(shutil.rmtree, place)
        return complaints

    def __str__(self) -> str:
        done = self.done
        return f"{done['cuts']} cuts and {done['failing calls']} failing calls, {done['seeds']} whole seeds"


async def soak(folder: Path, *, seconds: float, seed: int) -> int:
    whole = Soak(folder, time.monotonic() + seconds)
    last, complaints = await whole.run(seed)
    if complaints:
        say("\n".join(complaints))
        say(f"Again: make soak-cuts SEED={last} SECONDS={seconds:.0f}")
        return 1
    say(f"{whole}: nothing wrong")
    return 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(soak(Path(folder), seconds=asked.seconds, seed=asked.seed))


if __name__ == "__main__":
    sys.exit(main())
