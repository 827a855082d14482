"""A scenario without anybody who watches: the same program and the same people, as fast as they can."""

from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from bot.app_context import AppContext, Lifecycle
from bot.application import RunningBot
from bot.demo.scenarios.script import Scenario
from bot.demo.scenarios.stage import Stage
from bot.telegram.budget import WIDE_OPEN
from bot.wiring import install
from sandbox.clock import MovableClock
from sandbox.events import Edited, Event, Posted
from sandbox.server import Sandbox
from tests.in_process import InProcess
from tests.shared_press import SharedPress
from tests.template import put_database
from tests.town import TUESDAY, settings_for
from tests.web.hall import free_port
from workshops.workshops import Workshops


@asynccontextmanager
async def empty_stage(folder: Path) -> AsyncIterator[Stage]:
    """Nobody has opened any link yet."""
    put_database(folder / "data", folder / "key" / "database.key")
    parts: list[AppContext] = []

    async def keep_and_install(each: AppContext) -> Lifecycle:
        parts.append(each)
        return await install(each, press=SharedPress())

    port = free_port()
    async with Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox:
        settings = settings_for(sandbox, folder, web_port=port)
        async with RunningBot(
            settings,
            keep_and_install,
            clock=sandbox.clock,
            budget=WIDE_OPEN,
            network=lambda _: InProcess(sandbox),
        ) as bot:
            sandbox.clock.on_moved.append(lambda _: bot.ring())
            workshops = Workshops.over(parts[0].database, clock=sandbox.clock, wake=bot.ring)
            async with Stage(sandbox, bot, workshops, door=f"http://127.0.0.1:{port}") as stage:
                yield stage


S = TypeVar("S", bound=Scenario)
BERLIN = ZoneInfo("Europe/Berlin")


def on(day: int, month: int, hour: int, *, year: int = 2026) -> datetime:
    """In the town's time."""
    return datetime(year, month, day, hour, tzinfo=BERLIN)


async def is_still_due(scenario: Scenario) -> object:
    """When the next message is due; None in the end."""
    return await scenario.stage.workshops.outbox.next_due()


@dataclass(frozen=True, slots=True)
class Said:
    """Something that the bot sent, or what a message of it became."""

    to: str
    at: datetime
    """When the message came, in the town's time."""
    text: str
    is_new: bool


class Witness:
    """Reads every message on every phone, also what was edited away since."""

    def __init__(self, stage: Stage) -> None:
        self.said: list[Said] = []
        self._world = stage.sandbox.world
        self._world.watch(self._hear)

    def _hear(self, event: Event) -> None:
        match event:
            case Posted(message=message) | Edited(message=message) if message.from_bot:
                name = self._name(event.chat_id)
                at = message.at.astimezone(BERLIN).replace(second=0, microsecond=0)
                self.said.append(Said(name, at, message.text, isinstance(event, Posted)))

    def _name(self, chat: int) -> str:
        """Of a person, or of a group by its title."""
        user = self._world.users.get(chat)
        return self._world.chats[chat].title or "" if user is None else user.first_name

    def came(self, beginning: str) -> Mapping[str, list[datetime]]:
        """When which person got a new message that begins so."""
        found: defaultdict[str, list[datetime]] = defaultdict(list)
        for each in self.said:
            if each.is_new and each.text.startswith(beginning):
                found[each.to].append(each.at)
        return found

    def read_by(self, name: str) -> str:
        """Everything that this person ever saw."""
        return "\n".join(each.text for each in self.said if each.to == name)


@dataclass(frozen=True, slots=True)
class Played(Generic[S]):
    """A scenario that is over; `notes` is what was looked at after a step, by its name."""

    scenario: S
    witness: Witness
    notes: Mapping[str, object]


async def plays(
    folder: Path, kind: type[S], *, after: Mapping[str, Callable[[S], Awaitable[object]]]
) -> Played[S]:
    """From the first link to the last reminder."""
    async with empty_stage(folder) as stage:
        scenario, witness, notes = kind(stage), Witness(stage), {}
        for step in scenario.steps():
            await step.act()
            if step.name in after:
                notes[step.name] = await after[step.name](scenario)
        return Played(scenario, witness, notes)
