"""Every cut and every failing call of every work, with one seed after the other, for as long as is asked.

Run: make soak-cuts SECONDS=3600. Ends with 1 and the command that repeats it when something is wrong.
"""

import argparse
import asyncio
import itertools
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from tests.cuts.catalogue import CATALOGUE
from tests.cuts.failing import Failing
from tests.cuts.replay import judge
from tests.cuts.works import Work, record


async def complaints_of_cuts(work: Work[Any], folder: Path, seed: int, done: Counter[str]) -> list[str]:
    root = folder / "root"
    await asyncio.to_thread(root.mkdir, parents=True)
    operations = await record(work, root, seed=seed)
    verdict = judge(work, operations, folder / "left", seed=seed)
    done["cuts"] += verdict.cuts
    return verdict.complaints


async def complaints_of_failing_calls(
    work: Work[Any], folder: Path, seed: int, done: Counter[str]
) -> list[str]:
    failing = await Failing.prepared(work, folder, seed=seed)
    complaints: list[str] = []
    for number in itertools.count(1):
        wrong = await failing.call(number)
        if wrong is None:
            break
        done["failing calls"] += 1
        complaints += wrong
    return complaints


async def rounds(
    folder: Path, first_seed: int, done: Counter[str]
) -> AsyncIterator[tuple[int, str, list[str]]]:
    """(seed, work, what is wrong), without end."""
    for seed in itertools.count(first_seed):
        for work in CATALOGUE:
            for look in (complaints_of_cuts, complaints_of_failing_calls):
                place = folder / f"{seed} {work.name} {look.__name__}"
                yield seed, work.name, await look(work, place, seed, done)
                await asyncio.to_thread(shutil.rmtree, place)
        done["seeds"] += 1


async def soak(folder: Path, *, seconds: float, seed: int) -> int:
    until, done = time.monotonic() + seconds, Counter[str]()
    async for drawn, work, complaints in rounds(folder, seed, done):
        if complaints:
            say("\n".join([f"{work}:", *complaints]))
            say(f"Again: make soak-cuts SEED={drawn} SECONDS={seconds:.0f}")
            return 1
        if time.monotonic() > until:
            break
    say(
        f"{done['cuts']} cuts and {done['failing calls']} failing calls, {done['seeds']} whole seeds: nothing wrong"
    )
    return 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(soak(Path(folder), seconds=asked.seconds, seed=asked.seed))


if __name__ == "__main__":
    sys.exit(main())
