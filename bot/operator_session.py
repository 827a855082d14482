"""What commands of the operator share: the use cases over the database that is there; the bot may go on running."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.application import utc_now
from bot.errors import DataUnusable, WrongArgument
from bot.settings import Settings
from questionnaires.values import dataclass
from storage import members
from storage.database import Database
from storage.files import DATABASE_NAME, is_there, refuse_lost
from storage.ids import MunicipalityId
from storage.key import DatabaseKey
from workshops.town_names import UnknownTown, town_named
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True)
class Counter:
    """Where the operator stands."""

    settings: Settings
    workshops: Workshops
    _database: Database

    async def towns(self) -> list[str]:
        """The names of all towns."""
        return list((await self._database.read(members.municipality_names)).values())

    def today(self, timezone: str) -> date:
        """The day where a town is."""
        return utc_now().astimezone(ZoneInfo(timezone)).date()

    async def town(self, name: str) -> MunicipalityId:
        """The town of this name. Raises UnknownTown, which the command line words."""
        return await self._database.read(lambda tx: town_named(tx, name))


@asynccontextmanager
async def counter() -> AsyncIterator[Counter]:
    """Opens the database. Raises DataUnusable before the first start of the bot: then there is nothing yet.

    That there is no town of a given name becomes a WrongArgument.
    """
    settings = Settings.load()
    refuse_empty(settings.data_dir, "start the bot first")
    key = DatabaseKey.load(settings.database_key_file, settings.data_dir)
    database = await Database.open(settings.data_dir, key)
    try:
        yield Counter(settings, Workshops.over(database, clock=utc_now, wake=lambda: None), database)
    except UnknownTown as unknown:
        raise WrongArgument(no_such_town(unknown)) from None
    finally:
        await database.close()


def refuse_empty(folder: Path, what_to_do: str) -> None:
    """Raises DataUnusable where there is no database, which opening it would make; DatabaseMissing where it is lost."""
    if not is_there(folder / DATABASE_NAME):
        refuse_lost(folder / DATABASE_NAME)
        raise DataUnusable(f"There is no database in {folder} yet: {what_to_do}.")


def no_such_town(unknown: UnknownTown) -> str:
    """One line for the operator, with the towns that may be meant."""
    line = f'There is no town named "{unknown.name}".'
    if unknown.near:
        meant = " or ".join(f'"{name}"' for name in unknown.near)
        line += f" Did you mean {meant}?"
    return line
