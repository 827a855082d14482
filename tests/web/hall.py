"""A town whose people have no Telegram: the running program without a token, and browsers without a script."""

import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from playwright.async_api import Browser

from bot.app_context import AppContext, Lifecycle
from bot.application import RunningBot
from bot.settings import Settings
from bot.wiring import install
from storage import members
from storage.database import Database
from storage.ids import GroupId, MunicipalityId, PersonId
from storage.members import Role
from tests.conftest import FakeClock
from tests.shared_press import SharedPress
from tests.starting import forked_import
from tests.template import put_database
from tests.web.desk import Desk
from tests.web.window import Window
from workshops.workshops import Workshops

AGREE = "Einverstanden und beginnen"
NAME = "Musterstadt"
VALID = timedelta(days=7)
SERIES = "jeden ersten Dienstag um 18 Uhr, 3 Mal"
"""Three meetings of a series, as somebody types them."""


def free_port() -> int:
    """The address of the door is part of its settings, so that it has to be known before."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Hall:
    """One municipality with a coordinator at a desk."""

    def __init__(self, url: str, bot: RunningBot, database: Database, clock: FakeClock) -> None:
        self.url = url
        self.bot = bot
        self.database = database
        self.clock = clock
        self.workshops = Workshops.over(database, clock=clock, wake=bot.ring)
        self.coordinator: Desk
        self.municipality: MunicipalityId
        self.program = Lifecycle()
        """What was wired, for what the program does now and then."""
        self.groups: dict[str, GroupId] = {}
        self._stack = AsyncExitStack()

    async def desk(self, *, language: str = "de") -> Desk:
        """Somebody's browser, in which nobody is signed in."""
        return await self._stack.enter_async_context(Desk(self.url, language=language))

    async def window(self, browser: Browser, **options: Any) -> Window:
        """The same in Chromium: without a script unless `java_script_enabled`."""
        return await self._stack.enter_async_context(Window(browser, self.url, **options))

    async def found(self) -> None:
        """Founds the town and lets its first coordinator in."""
        invite = await self.workshops.invitations.found(
            NAME, timezone="Europe/Berlin", role=Role.COORDINATOR, group_code=None, valid_for=VALID
        )
        self.coordinator = await self.desk()
        await self.coordinator.opens(f"/l/j{invite.token}")
        await self.coordinator.taps("Weiter")
        await self.coordinator.taps(AGREE)
        self.municipality = invite.municipality
        groups = await self.database.read(lambda tx: tx.all("SELECT id, code FROM audience_group"))
        self.groups = {row["code"]: GroupId(row["id"]) for row in groups}

    async def coordinator_in(self, browser: Browser, **options: Any) -> Window:
        """The coordinator goes on in Chromium, with the code to come back with."""
        code = await self.workshops.sessions.new_code(await self._coordinates(), "return")
        window = await self.window(browser, **options)
        await window.enters(code)
        return window

    async def _coordinates(self) -> PersonId:
        holders = await self.database.read(
            lambda tx: members.holders(tx, self.municipality, role=Role.COORDINATOR)
        )
        return holders[0]

    async def code(self, group: str = "rat") -> str:
        """A code that lets one person into a group."""
        invite = await self.workshops.invitations.admit(
            NAME, role=Role.PARTICIPANT, group_code=group, valid_for=VALID
        )
        assert invite.code is not None
        return invite.code

    async def participant(self, *, group: str = "rat") -> Desk:
        """Somebody who came with a code of their own and agreed."""
        desk = await self.desk()
        await desk.enters(await self.code(group))
        await desk.taps(AGREE)
        return desk

    async def people(self, count: int, *, group: str = "rat") -> list[Desk]:
        """Several of them."""
        return [await self.participant(group=group) for _ in range(count)]

    async def asks(
        self, question: str, *, kind: str = "", openly: bool = False, send: str = "Senden an"
    ) -> Desk:
        """The coordinator, who has just sent a poll, confidential unless `openly`; `kind`: the button that says how."""
        kim = self.coordinator
        await kim.opens("/")
        await kim.taps("Neue Abstimmung")
        if kind:
            await kim.taps(kind)
        await kim.types(question)
        if openly:
            await kim.taps("Offen auszählen")
        await kim.taps(send)
        await self.settled()
        return kim

    async def starts_short_check(self) -> None:
        """The coordinator starts a survey, without saying who is responsible for the data."""
        await self.coordinator.opens("/")
        for label in ("Neue Befragung", "2 · Kurzcheck", "Vorschau und Start", "Ohne diese Angaben starten"):
            await self.coordinator.taps(label)
        await self.settled()

    async def invites(self, when: str = "10.12. 18 Uhr") -> Desk:
        """The coordinator, who has just invited to a meeting, or to those of a series."""
        kim = self.coordinator
        await kim.opens("/")
        await kim.taps("Neues Treffen")
        await kim.types(when)
        if "Fertig" in kim.labels:
            await kim.taps("Fertig")
        await kim.taps("Einladen: ")
        return kim

    async def time_passes(self, by: timedelta) -> None:
        """Moves the clock and lets the program do what has become due."""
        self.clock.advance(by)
        await self.settled()

    async def settled(self) -> None:
        """Waits until nothing is due."""
        self.bot.ring()
        await self.bot.idle()

    async def close(self) -> None:
        await self._stack.aclose()


@asynccontextmanager
async def open_hall(
    folder: Path, clock: FakeClock, *, press: SharedPress | None = None
) -> AsyncIterator[Hall]:
    """The program without Telegram, with its town."""
    put_database(folder / "data", folder / "key" / "database.key")
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    settings = Settings(
        _env_file=None,
        data_dir=folder / "data",
        database_key_file=folder / "key" / "database.key",
        web_public_url=url,
        web_port=port,
    )
    wired: list[tuple[AppContext, Lifecycle]] = []

    async def keep_and_install(each: AppContext) -> Lifecycle:
        wired.append((each, await install(each, press=press or SharedPress(), reading=forked_import())))
        return wired[0][1]

    async with RunningBot(settings, keep_and_install, clock=clock) as bot:
        hall = Hall(url, bot, wired[0][0].database, clock)
        hall.program = wired[0][1]
        try:
            await hall.found()
            yield hall
        finally:
            await hall.close()
