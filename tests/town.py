"""A town in a running program: the real process against the sandbox, with people who tap and type."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.app_context import AppContext, Lifecycle
from bot.application import Network, RunningBot
from bot.settings import Settings
from bot.telegram.budget import WIDE_OPEN
from bot.wiring import install
from handlers.entrance import Agree
from sandbox import acts
from sandbox.clock import MovableClock
from sandbox.person import Person
from sandbox.server import Sandbox
from storage import persons, town_details
from storage.database import Database
from storage.ids import ChatId, GroupId, MunicipalityId, PersonId
from storage.members import Role
from tests.in_process import InProcess
from tests.shared_press import SharedPress
from tests.starting import forked_import
from tests.template import put_database
from workshops.town_names import UnknownTown
from workshops.workshops import Workshops

AGREE = "Einverstanden und beginnen"
NAME = "Musterstadt"
TUESDAY = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
"""The clock starts on a Tuesday, at 10 in the morning in Berlin."""


class Town:
    """One municipality with a coordinator. Every action of a person returns when the program has nothing left to do."""

    def __init__(
        self, sandbox: Sandbox, bot: RunningBot, database: Database, *, timezone: str = "Europe/Berlin"
    ) -> None:
        self.sandbox = sandbox
        self.bot = bot
        self.database = database
        self._timezone = timezone
        self.workshops = Workshops.over(database, clock=sandbox.clock, wake=bot.ring)
        self.coordinator: Person
        self.municipality: MunicipalityId
        self.groups: dict[str, GroupId] = {}

    async def settled(self) -> None:
        """Waits until every update was fetched, processed and shown, and every delivery that is due was sent."""
        await self.sandbox.world.updates.poller_waits.wait()
        await self.bot.idle()

    async def found(self, name: str = NAME) -> None:
        """Founds the town and lets its first coordinator in."""
        self.coordinator = await self._with_role("Klara", Role.COORDINATOR, name)
        standing = await self.workshops.participants.standing(await self.id_of(self.coordinator))
        assert standing is not None
        self.municipality = standing.municipality.id
        town = await self.workshops.invitations.town(await self.id_of(self.coordinator), self.municipality)
        self.groups = {group.code: group.id for group, _ in town.groups}
        # A town that has decided once is not asked again; tests/handlers/test_town_details.py is about being asked.
        await self.database.write(lambda tx: town_details.pass_over(tx, self.municipality))

    async def organiser(self, name: str = "Olga") -> Person:
        """Somebody who organises meetings, in no group."""
        return await self._with_role(name, Role.ORGANISER, NAME)

    async def another_coordinator(self, name: str = "Kurt") -> Person:
        """Somebody who coordinates the town as well."""
        return await self._with_role(name, Role.COORDINATOR, NAME)

    async def participant(self, name: str, *, group: str = "rat") -> Person:
        """Somebody who came through the link of a group and agreed."""
        person = self.sandbox.person(name)
        await person.opens(await self.link(group))
        await person.taps(AGREE)
        return person

    async def participants(self, count: int, *, group: str = "rat") -> list[Person]:
        """Several of them."""
        return [await self.participant(f"{group.capitalize()} {n}", group=group) for n in range(1, count + 1)]

    async def crowd(self, count: int) -> list[Person]:
        """So many of the council who come through its link all at once."""
        payload = (await self.link("rat")).partition("start=")[2]
        people = [self.sandbox.person(f"Rat {number}") for number in range(count)]
        for person in people:
            acts.press_start(self.sandbox.world, person.user, payload)
        await self.settled()
        for person in people:
            agree = next(
                each
                for each in person.newest.buttons
                if (each.callback_data or "").startswith(f"{Agree.prefix}:")
            )
            acts.tap(self.sandbox.world, person.user, person.newest, agree)
        await self.settled()
        return people

    async def link(self, group: str) -> str:
        """The lasting link of a group."""
        link = await self.workshops.group_links.group_link(
            await self.id_of(self.coordinator), self.groups[group]
        )
        return self.sandbox.link(f"j{link.token}")

    async def id_of(self, person: Person) -> PersonId:
        """The row behind somebody with a phone."""
        found = await self.database.read(lambda tx: persons.of_chat(tx, ChatId(person.user.id)))
        assert found is not None
        return found.id

    async def time_passes(self, by: timedelta) -> None:
        """Moves the clock of everybody and lets the program do what has become due."""
        self.sandbox.clock.advance(by)
        await self.settled()

    async def _with_role(self, name: str, role: Role, town: str) -> Person:
        invitations, week = self.workshops.invitations, timedelta(days=7)
        try:
            invite = await invitations.admit(town, role=role, group_code=None, valid_for=week)
        except UnknownTown:
            invite = await invitations.found(
                town, timezone=self._timezone, role=role, group_code=None, valid_for=week
            )
        person = self.sandbox.person(name)
        await person.opens(self.sandbox.link(f"j{invite.token}"))
        await person.taps(AGREE)
        return person


def settings_for(sandbox: Sandbox, folder: Path, *, web_port: int | None = None) -> Settings:
    """What an operator would set, without looking at the environment of whoever runs the tests.

    `web_port`: there is a browser door as well.
    """
    return Settings(
        _env_file=None,
        bot_token=SecretStr(sandbox.token),
        api_base_url=sandbox.url,
        data_dir=folder / "data",
        database_key_file=folder / "key" / "database.key",
        web_port=web_port or 8080,
        web_public_url=None if web_port is None else f"http://127.0.0.1:{web_port}",
    )


@asynccontextmanager
async def running_town(folder: Path, *, web_port: int | None = None) -> AsyncIterator[Town]:
    """Sandbox and bot in one loop, with a clock that stands until it is moved."""
    put_database(folder / "data", folder / "key" / "database.key")
    async with (
        Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox,
        town_in(sandbox, folder, web_port=web_port) as town,
    ):
        yield town


@asynccontextmanager
async def town_in(
    sandbox: Sandbox,
    folder: Path,
    *,
    after: Town | None = None,
    web_port: int | None = None,
    to_finish: float = 4.0,
    network: Network | None = None,
    timezone: str = "Europe/Berlin",
) -> AsyncIterator[Town]:
    """The bot between a sandbox and a folder; both are left as they are when it ends, for another bot to go on.

    `after`: the town that was in this folder before, which is then not founded once more. `to_finish`: the seconds
    that the bot is granted at its end; of no use where Telegram says nothing any more. `network`: the way between the
    two, if it is not to be the short one.
    """
    parts: list[AppContext] = []

    async def keep_and_install(each: AppContext) -> Lifecycle:
        parts.append(each)
        return await install(each, press=SharedPress(), reading=forked_import())

    settings = settings_for(sandbox, folder, web_port=web_port)
    async with RunningBot(
        settings,
        keep_and_install,
        clock=sandbox.clock,
        budget=WIDE_OPEN,
        to_finish=to_finish,
        network=network or (lambda _: InProcess(sandbox)),
    ) as bot:
        sandbox.clock.on_moved.append(lambda _: bot.ring())
        town = Town(sandbox, bot, parts[0].database, timezone=timezone)
        sandbox.settled = town.settled
        if after is None:
            await town.found()
        else:
            town.coordinator, town.municipality = after.coordinator, after.municipality
            town.groups = after.groups
        yield town
        sandbox.settled = None


async def goes(person: Person, *labels: str) -> None:
    """Taps one button after the other."""
    for label in labels:
        await person.taps(label)
