"""What a tap costs, against minimal bots on stock libraries and an earlier checkout (`python -m tests.bench.peers`).

All of them at once, each against its own sandbox, at the same rate: at different rates whoever is slower polls more
often per tap. Processor time is that of the bot's process alone. Ratios are taken within a round; the median of the
rounds counts.

    --before PATH   a checkout of an earlier version, run with the packages that are installed here
    --peers FOLDER  other minimal bots than ours, as scripts
    --only PART     cost, idle or hall
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence, Set
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sandbox.events import Answered, Edited, Event
from sandbox.person import Person
from tests.bench.contestants import PATIENCE, Contestant, Rundfrage, peers

PEOPLE: Final = 40
TAPS: Final = 10
"""Of each of them, in each round."""
ROUNDS: Final = 10
EARLY: Final = slice(0, 3)
LATE: Final = slice(7, 10)
"""Taps 1 to 30, and 70 to 100."""
RATE: Final = 25.0
STARTS: Final = 7
HALL: Final = 200
BURSTS: Final = 5


@dataclass(slots=True)
class Tapping:
    """The people of one bot, who tap at a given rate and look at what they are shown."""

    bot: Contestant
    to_answer: list[float] = field(default_factory=list)
    to_edit: list[float] = field(default_factory=list)
    _tapped: dict[int, float] = field(default_factory=dict)
    _waits: set[int] = field(default_factory=set)
    _shown: asyncio.Event = field(default_factory=asyncio.Event)

    async def taps(self, people: Sequence[Person], pauses: Sequence[float]) -> None:
        """Each in turn after the pause; somebody who still waits to be shown the last tap is waited for."""
        stop = self.bot.sandbox.world.watch(self._watch)
        due = time.perf_counter()
        for person, pause in zip(people, pauses, strict=True):
            due += pause
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await self._shown_to({person.user.id})
            self._waits.add(person.user.id)
            self._tapped[person.user.id] = time.perf_counter()
            self.bot.tap(person)
        await self._shown_to(self._tapped.keys())
        stop()

    async def _shown_to(self, users: Set[int]) -> None:
        async with asyncio.timeout(PATIENCE):
            while self._waits & users:
                self._shown.clear()
                await self._shown.wait()

    def _watch(self, event: Event) -> None:
        match event:
            case Answered(user_id=user) if user in self._tapped:
                self.to_answer.append(time.perf_counter() - self._tapped[user])
            case Edited(chat_id=user) if user in self._waits:
                self.to_edit.append(time.perf_counter() - self._tapped[user])
                self._waits.discard(user)
                self._shown.set()
            case _:
                pass


async def cost(bots: Sequence[Contestant]) -> None:
    """Milliseconds of the processor per tap."""
    async with AsyncExitStack() as stack:
        for bot in bots:
            await stack.enter_async_context(bot)
            await bot.starts()
            await bot.moves_in(PEOPLE)
            say(f"{bot.name}: {PEOPLE} people are ready")
        rounds = [await _round(bots) for _ in range(ROUNDS)]
    for place, bot in enumerate(bots):
        spent = [each[place] for each in rounds]
        say(
            f"{bot.name:32} {statistics.median(spent):6.2f} ms   "
            f"taps 70 to 100 / taps 1 to 30 {_mean(spent[LATE]) / _mean(spent[EARLY]):5.2f}   "
            f"{' '.join(f'{one:.2f}' for one in spent)}"
        )
    for place, bot in list(enumerate(bots))[1:]:
        ratios = sorted(each[0] / each[place] for each in rounds)
        say(
            f"ratio to {bot.name:24} {statistics.median(ratios):5.2f}   ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        )


async def _round(bots: Sequence[Contestant]) -> list[float]:
    before = [bot.processor_seconds() for bot in bots]
    people = [[*bot.people] * TAPS for bot in bots]
    await asyncio.gather(
        *(
            Tapping(bot).taps(each, [place / RATE / len(bots), *[1 / RATE] * (len(each) - 1)])
            for place, (bot, each) in enumerate(zip(bots, people, strict=True))
        )
    )
    await asyncio.sleep(0.2)  # what rides along with a later commit
    count = PEOPLE * TAPS
    return [1000 * (bot.processor_seconds() - begun) / count for bot, begun in zip(bots, before, strict=True)]


async def idle(bots: Sequence[Contestant]) -> None:
    """How long a start takes, and what the program occupies when it waits; one after the other, several times."""
    seconds: dict[str, list[float]] = {bot.name: [] for bot in bots}
    busy: dict[str, list[float]] = {bot.name: [] for bot in bots}
    megabytes: dict[str, list[float]] = {bot.name: [] for bot in bots}
    async with AsyncExitStack() as stack:
        for bot in bots:
            await stack.enter_async_context(bot)
            await bot.starts()  # the first time everything is new
            await bot.ends()
        for _ in range(STARTS):
            for bot in bots:
                for file in bot.folder.glob("answers.db*"):
                    file.unlink()
                seconds[bot.name].append(await bot.starts())
                busy[bot.name].append(bot.processor_seconds())
                somebody = bot.sandbox.person("Ada")
                await somebody.opens(bot.sandbox.link())
                await somebody.waits_for(lambda _: True, patience=PATIENCE)
                megabytes[bot.name].append(bot.resident_megabytes())
                await bot.ends()
    ours = bots[0].name
    for bot in bots:
        say(
            f"{bot.name:32} "
            f"start {_compared(seconds, ours, bot.name)} s, of the processor {_compared(busy, ours, bot.name)} s   "
            f"idle {_compared(megabytes, ours, bot.name)} MB"
        )


async def hall(bots: Sequence[Contestant]) -> None:
    """200 people tap within one second: after how long are 95 of 100 taps acknowledged?"""
    late: dict[str, list[float]] = {bot.name: [] for bot in bots}
    chance = random.Random(1)
    async with AsyncExitStack() as stack:
        for bot in bots:
            await stack.enter_async_context(bot)
            await bot.starts()
            await bot.moves_in(HALL)
            say(f"{bot.name}: {HALL} people are ready")
        for _ in range(BURSTS):
            moments = sorted(chance.random() for _ in range(HALL))
            pauses = [after - before for before, after in zip([0.0, *moments], moments, strict=False)]
            for bot in bots:
                tapping = Tapping(bot)
                await tapping.taps(bot.people, pauses)
                late[bot.name].append(1000 * statistics.quantiles(tapping.to_answer, n=20)[-1])
    ours = bots[0].name
    for bot in bots:
        ratios = [a / b for a, b in zip(late[ours], late[bot.name], strict=True)]
        say(
            f"{bot.name:32} acknowledged p95 {statistics.median(late[bot.name]):6.1f} ms "
            f"({min(late[bot.name]):.1f} to {max(late[bot.name]):.1f})   ratio {statistics.median(ratios):.2f}"
        )


def _compared(values: Mapping[str, list[float]], ours: str, other: str) -> str:
    """The other's median, and the median of the ratios of ours to it."""
    ratios = [a / b for a, b in zip(values[ours], values[other], strict=True)]
    return f"{statistics.median(values[other]):6.2f} (ratio {statistics.median(ratios):.2f})"


def _mean(values: Sequence[float]) -> float:
    return statistics.fmean(values)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


PARTS: Final = {"cost": cost, "idle": idle, "hall": hall}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--before", type=Path)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--only", choices=PARTS, action="append")
    given = parser.parse_args()
    for part, measure in PARTS.items():
        if given.only and part not in given.only:
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            bots: list[Contestant] = [Rundfrage("Rundfrage", folder / "now")]
            if given.before is not None:
                bots.append(Rundfrage("Rundfrage before", folder / "before", checkout=given.before))
            if part != "hall":
                bots += peers(folder, given.peers)
            asyncio.run(measure(bots))


if __name__ == "__main__":
    main()
