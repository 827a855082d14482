"""Whether strangers who write a lot keep a member waiting (`python -m tests.bench.strangers`).

Forty accounts without invitation send forty texts each, all at once; then a member of a town taps an answer and waits
for the next question, again and again. The real program runs in a process of its own, with its own pacing and against
the sandbox with Telegram's flood rules. Prints the wait in quiet and in that run, their ratio, and what strangers got.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot import logs
from bot.application import over_http
from sandbox import acts
from sandbox.events import Edited, Event, Posted
from sandbox.flood import FloodRules
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.values import Message
from tests.bench.taps import say, wanted
from tests.e2e.process import Operator
from tests.e2e.respondent import taps
from tests.noon import where_it_is_noon
from tests.town import town_in

STRANGERS: Final = 40
TEXTS: Final = 40
"""Of each of them."""
QUESTIONS: Final = 10
"""That the member answers in quiet, and again in the run."""
BREATH: Final = 1.1
"""Seconds between two answers: as fast as Telegram lets a bot write into one chat."""
TARGET: Final = 1.5
PATIENCE: Final = 120.0


@dataclass(slots=True)
class Member:
    """Somebody in the middle of a survey."""

    sandbox: Sandbox
    person: Person
    waits: list[float] = field(default_factory=list)

    async def answers(self, count: int) -> list[float]:
        """Taps so many answers; returns the seconds until each next question."""
        waits = []
        for _ in range(count):
            waits.append(await self._answer())
            await asyncio.sleep(BREATH)
        return waits

    async def _answer(self) -> float:
        shown: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def look(event: Event) -> None:
            if isinstance(event, Edited) and event.chat_id == self.person.user.id and not shown.done():
                shown.set_result(None)

        message: Message = self.person.newest
        stop = self.sandbox.world.watch(look)
        begun = time.perf_counter()
        acts.tap(self.sandbox.world, self.person.user, message, wanted(message.buttons))
        try:
            async with asyncio.timeout(PATIENCE):
                await shown
        finally:
            stop()
        return time.perf_counter() - begun


async def measure(folder: Path, strangers: int, texts: int) -> float:
    """Says what was measured; returns the longest wait in the run."""
    async with Sandbox() as sandbox:
        async with town_in(sandbox, folder, network=over_http, timezone=where_it_is_noon()) as town:
            person = await town.participant("Ada")
            await town.coordinator.types("/menue")
            await taps(town.coordinator, "Neue Befragung", "1 · Selbstcheck")
            await taps(town.coordinator, "Vorschau und Start", "Befragung starten")
            await town.settled()
        sandbox.flood.rules = FloodRules()
        member = Member(sandbox, person)
        crowd = [sandbox.person(f"Fremd {number}") for number in range(strangers)]
        chats = {each.user.id for each in crowd}
        replies: list[Event] = []
        sandbox.world.watch(lambda event: replies.append(event) if _is_reply(event, chats) else None)
        async with Operator(sandbox, folder) as operator:
            await operator.starts(log_level="WARNING")
            quiet = await member.answers(QUESTIONS)
            for each in crowd:
                acts.press_start(sandbox.world, each.user)
                for number in range(texts):
                    acts.write(sandbox.world, each.user, f"Hallo {number}")
            busy = await member.answers(QUESTIONS)
    _report(quiet, busy, len(replies), strangers * (texts + 1))
    return max(busy)


def _is_reply(event: Event, chats: set[int]) -> bool:
    return isinstance(event, Posted) and event.chat_id in chats and event.message.from_bot


def _report(quiet: list[float], busy: list[float], replies: int, texts: int) -> None:
    for name, waits in (("in quiet", quiet), ("in the run", busy)):
        say(
            f"next question, {name:12} first {waits[0]:6.2f} s, median {statistics.median(waits):6.2f} s, "
            f"longest {max(waits):6.2f} s"
        )
    say(f"ratio of the longest wait to the median in quiet {max(busy) / statistics.median(quiet):6.1f}")
    say(f"replies to strangers so far {replies} of {texts}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--strangers", type=int, default=STRANGERS)
    parser.add_argument("--texts", type=int, default=TEXTS)
    given = parser.parse_args()
    logs.configure("WARNING")
    with tempfile.TemporaryDirectory() as folder:
        longest = asyncio.run(measure(Path(folder), given.strangers, given.texts))
    if longest > TARGET:
        sys.exit(f"longer than {TARGET} s")


if __name__ == "__main__":
    main()
