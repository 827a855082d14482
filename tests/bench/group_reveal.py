"""What one message for a whole group is worth (`python -m tests.bench.group_reveal`).

Two hundred people are in a town and in its group in Telegram. The program has its own pacing and real connections,
the sandbox Telegram's flood rules. Prints when the question stood in the group and in the last private chat, how long
taps of all at once waited for their answer, and when the result stood in the group and in the last private chat.
Whatever was refused for being too much is counted. Takes a minute and a half.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bot import logs
from bot.app_context import AppContext, Lifecycle
from bot.application import RunningBot
from bot.wiring import install
from sandbox import acts
from sandbox.chats import Chat, MemberStatus
from sandbox.clock import MovableClock
from sandbox.events import Answered, Edited, Event, Posted
from sandbox.flood import FloodRules
from sandbox.person import Person
from sandbox.server import Sandbox
from tests.bench.taps import say
from tests.town import TUESDAY, Town, settings_for
from workshops.group_chats import GroupCode

PEOPLE: Final = 200
QUESTION: Final = "/umfrage Wo treffen wir uns? Rathaus / Bücherei / Schule"
BREATH: Final = 4.0
"""Seconds in which a group's allowance of a few messages at once is back."""
PATIENCE: Final = 120.0
TOO_MANY: Final = 429


class Moments:
    """When something came last into each chat, in seconds since it was begun."""

    def __init__(self, sandbox: Sandbox, kinds: tuple[type[Event], ...]) -> None:
        self.of: dict[int, float] = {}
        self._kinds = kinds
        self._begun = time.perf_counter()
        self._news = asyncio.Event()
        self._stop = sandbox.world.watch(self._hear)

    async def until(self, is_over: Callable[[dict[int, float]], bool]) -> None:
        """Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE):
            while not is_over(self.of):
                await self._news.wait()
                self._news.clear()
        self._stop()

    def _hear(self, event: Event) -> None:
        if isinstance(event, self._kinds):
            who = event.user_id if isinstance(event, Answered) else event.chat_id
            if who is not None:
                self.of[who] = time.perf_counter() - self._begun
                self._news.set()


async def connected(town: Town, people: list[Person]) -> Chat:
    """Their group, connected by the coordinator."""
    begun = await town.workshops.group_chats.begin(await town.id_of(town.coordinator), town.municipality)
    assert isinstance(begun, GroupCode)
    group = town.sandbox.group("Workshop", town.coordinator, *people, standing=MemberStatus.LEFT)
    code = begun.code.replace("-", "")
    await town.coordinator.adds_the_bot(group, f"https://t.me/bot?startgroup={code}")
    await asyncio.sleep(BREATH)
    return group


async def measure(town: Town, people: list[Person], group: Chat) -> None:
    """Asks, lets all vote at once in the group, and reveals."""
    sandbox, klara = town.sandbox, town.coordinator
    chats = {person.user.id for person in people}
    await klara.types(QUESTION)
    await klara.taps("Auch in der Telegram-Gruppe")
    sandbox.settled = None
    sent = Moments(sandbox, (Posted,))
    await klara.taps(next(label for label in klara.buttons() if label.startswith("Senden an")))
    await sent.until(lambda of: chats <= of.keys() and group.id in of)
    _tell("the question", sent.of, group, chats)

    message = group.visible[-1]
    answered = Moments(sandbox, (Answered,))
    for number, person in enumerate(people):
        acts.tap(sandbox.world, person.user, message, message.buttons[number % 3])
    await answered.until(lambda of: chats <= of.keys())
    waits = sorted(answered.of.values())
    half, nearly_all = waits[len(waits) // 2], waits[int(len(waits) * 0.95)]
    say(f"{len(people)} taps at once in the group: answered p50 {half:.3f} s, p95 {nearly_all:.3f} s")

    sandbox.settled = town.settled
    await town.settled()
    await klara.taps("Abstimmung beenden")
    sandbox.settled = None
    revealed, told = Moments(sandbox, (Edited,)), Moments(sandbox, (Posted,))
    await klara.taps("Ja, beenden")
    await revealed.until(lambda of: group.id in of)
    await told.until(lambda of: chats <= of.keys())
    shown = {**told.of, group.id: revealed.of[group.id]}
    sandbox.settled = town.settled
    await town.settled()
    _tell("the result", shown, group, chats)
    refused = sum(call.status == TOO_MANY for call in sandbox.recorder.calls)
    say(f"refused for being too much: {refused}")


def _tell(what: str, of: dict[int, float], group: Chat, chats: set[int]) -> None:
    last = max(of[chat] for chat in chats)
    say(f"{what}: in the group after {of[group.id]:.2f} s, in the last private chat after {last:.2f} s")


async def run(folder: Path, people: int) -> None:
    parts: list[AppContext] = []

    async def keep_and_install(each: AppContext) -> Lifecycle:
        parts.append(each)
        return await install(each)

    async with (
        Sandbox(clock=MovableClock(TUESDAY), flood=FloodRules()) as sandbox,
        RunningBot(settings_for(sandbox, folder), keep_and_install, clock=sandbox.clock) as bot,
    ):
        town = Town(sandbox, bot, parts[0].database)
        sandbox.settled = town.settled
        await town.found()
        present = await town.crowd(people)
        await measure(town, present, await connected(town, present))
        sandbox.settled = None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=PEOPLE)
    people: int = parser.parse_args().people
    logs.configure("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder), people))


if __name__ == "__main__":
    main()
