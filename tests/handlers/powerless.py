"""A town whose program loses its power between the commit and the first word to Telegram, at every step that somebody
takes: its files are copied in that moment, and another program goes on from the copy."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

from bot.application import over_http
from handlers.answering.taps import ACTS, Do
from handlers.routes import table
from handlers.routing import FileRoute, LinkRoute, Route, TapRoute, TextRoute
from handlers.taps import Tap
from sandbox import acts
from sandbox.chats import Chat
from sandbox.clock import MovableClock
from sandbox.files import Upload
from sandbox.person import Person
from sandbox.server import Sandbox
from tests.disclosure import tables
from tests.handlers.forged_callbacks import forge
from tests.template import put_database
from tests.town import TUESDAY, Town, town_in
from tests.web.hall import free_port

BESIDE: Final = frozenset(
    {"delivery", "dialog", "group_message", "inbox", "keyboard", "perhaps_twice", "reply", "view"}
)
"""Tables about what was shown and what is to be sent: showing something changes them."""
ONLY_SHOWS: Final = frozenset({"invitations.Page"})
"""What changes nothing but that its screen is owed: making it takes a while."""
ROUTES: Final = table().routes
SHOWN: Final = ("sendMessage", "editMessageText", "sendDocument", "sendPhoto")


def names_of(route: Route) -> frozenset[str]:
    """Of a route that changes something; none: it only reads. One tap does everything with a response."""
    match route:
        case TapRoute(leads_to=None):
            return frozenset()
        case TapRoute(tap=tap) if tap is Do:
            return frozenset(map(_called, ACTS))
        case TapRoute(tap=tap):
            return frozenset({_called(tap.prefix)})
        case TextRoute(step=step):
            return frozenset({f"text {step}"})
        case FileRoute(step=step):
            return frozenset({f"file {step}"})
        case LinkRoute(prefix=prefix):
            return frozenset({f"link {prefix}"})
        case _:
            return frozenset({"command stopp"} if route.name == "stopp" else ())


def _called(data: str) -> str:
    """What a tap is called here."""
    if (act := ACTS.get(data.partition(":")[0])) is not None:
        return f"answering.{act.__name__}"
    tap = _route(data).tap
    return f"{tap.__module__.removeprefix('handlers.').removesuffix('.taps')}.{tap.__name__}"


class Powerless:
    """A town whose program loses its power at every step, and a new one that goes on from what lies on the disk."""

    def __init__(self, sandbox: Sandbox, folder: Path, stack: AsyncExitStack) -> None:
        self.sandbox = sandbox
        self.town: Town
        self._folder = folder
        self._stack = stack
        self._number = 0
        self._port = free_port()
        self.walked: set[str] = set()

    async def begin(self) -> None:
        here = self._folder / "0"
        put_database(here / "data", here / "key" / "database.key")
        self.town = await self._stack.enter_async_context(
            town_in(self.sandbox, here, web_port=self._port, to_finish=0, network=over_http)
        )

    async def end(self) -> None:
        await self._stack.aclose()

    async def taps(self, person: Person, what: Tap | str, *, owes: bool = True) -> None:
        """A tap, or the button with this label; `owes` false: of this person nothing is left to whom to owe it."""
        data = what.pack() if isinstance(what, Tap) else _button(person, what)
        await self._step(person, _called(data), lambda: forge(self.town, person, data), owes=owes)

    async def walks(self, person: Person, *labels: str) -> None:
        """Buttons, one after the other, by their labels or by how they begin ("Senden an…"); where one only leads
        somewhere, nothing is lost."""
        for label in labels:
            data = _button(person, label)
            if _route(data).leads_to is None or _asks_first(data):
                forge(self.town, person, data)
                await self.town.settled()
            else:
                await self.taps(person, label)

    async def sends_file(self, person: Person, name: str, content: bytes, *, works: bool = False) -> None:
        """A file, for the question that is in front of the person; `works`: it is told that this takes a while."""
        who = await self.town.id_of(person)
        said = await self.town.database.read(
            lambda tx: tx.first("SELECT step FROM dialog WHERE person_id = :person", person=who)
        )
        assert said is not None
        upload = Upload(name, content)
        await self._step(
            person,
            f"file {said['step']}",
            lambda: acts.send_document(self.sandbox.world, person.user, upload),
            fetches=True,
            works=works,
        )

    async def types(self, person: Person, text: str) -> None:
        """A text, for the question that is in front of the person; or a command."""
        who = await self.town.id_of(person)
        said = await self.town.database.read(
            lambda tx: tx.first("SELECT step FROM dialog WHERE person_id = :person", person=who)
        )
        is_text = not text.startswith("/") and said is not None
        name = f"text {said['step']}" if is_text and said is not None else f"command {text[1:]}"
        await self._step(person, name, lambda: acts.write(self.sandbox.world, person.user, text))

    async def opens(self, person: Person, link: str) -> None:
        """A link with a payload."""
        payload = link.rpartition("=")[2]
        name = f"link {payload[0]}"
        await self._step(person, name, lambda: acts.press_start(self.sandbox.world, person.user, payload))

    async def adds_the_bot(self, person: Person, group: Chat, link: str) -> None:
        """To a group, by a link whose code is said there."""
        code = link.rpartition("=")[2]
        await self._step(
            person, None, lambda: acts.add_to_group(self.sandbox.world, group, person.user, code)
        )

    async def _step(
        self,
        person: Person,
        name: str | None,
        act: Callable[[], Any],
        *,
        owes: bool = True,
        fetches: bool = False,
        works: bool = False,
    ) -> None:
        """`fetches`: a file is asked for first, and only what comes after that is an effect; `works`: before, somebody
        is told that it takes a while."""
        before = await tables(self.town.database)
        method = "sendMessage" if fetches else None
        # Menus are set after a start, beside the step.
        self.sandbox.faults.slow("setMyCommands", seconds=0, times=None)
        async with asyncio.timeout(10):
            if works:
                fetched = self.sandbox.faults.hold("getFile")
                act()
                await fetched.arrived.wait()
            first = self.sandbox.faults.hold(method)
            self.sandbox.faults.fail(method, times=None)
            if works:
                fetched.release()
            else:
                act()
            await first.arrived.wait()
        self._copy()
        committed = await tables(self.town.database)
        changed = {each for each in committed if committed[each] != before[each]} - {"inbox", "reply"}
        assert bool(changed) is (name not in ONLY_SHOWS), name
        assert [row for row in committed["inbox"] if "pending" in row] == [], name
        assert len(committed["reply"]) == owes, name
        await self._go_on()
        now = await tables(self.town.database)
        assert now["reply"] == [], name
        assert _effects(now) == _effects(committed), name
        assert not owes or self.sandbox.recorder.of(*SHOWN, chat_id=person.user.id), name
        if name is not None:
            self.walked.add(name)

    def _copy(self) -> None:
        shutil.copytree(self._folder / f"{self._number}", self._folder / f"{self._number + 1}")
        self._number += 1

    async def _go_on(self) -> None:
        await self._stack.aclose()
        self.sandbox.faults.clear()
        self.sandbox.recorder.clear()
        here = self._folder / f"{self._number}"
        self.town = await self._stack.enter_async_context(
            town_in(self.sandbox, here, after=self.town, web_port=self._port, to_finish=0, network=over_http)
        )
        await self.town.settled()


def _button(person: Person, label: str) -> str:
    """What the newest button with this label carries."""
    found = [
        each
        for message in reversed(person.chat)
        for each in message.buttons
        if each.label == label or (label.endswith("…") and each.label.startswith(label[:-1]))
    ]
    assert found, f"{label!r} is not among {person.buttons()} below {person.reads()!r}"
    return found[0].callback_data or ""


def _asks_first(data: str) -> bool:
    """Some routes ask first, and then do it."""
    return getattr(_route(data).tap.unpack(data), "sure", True) is False


def _route(data: str) -> TapRoute:
    prefix = data.partition(":")[0]
    return next(each for each in ROUTES if isinstance(each, TapRoute) and prefix in each.tap.prefixes)


def _effects(found: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    return {name: rows for name, rows in found.items() if name not in BESIDE}


@asynccontextmanager
async def powerless_in(folder: Path) -> AsyncIterator[Powerless]:
    """A town that was just founded."""
    async with Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox:
        world = Powerless(sandbox, folder, AsyncExitStack())
        await world.begin()
        yield world
        await world.end()


Scenario: TypeAlias = Callable[[Powerless], Awaitable[None]]
