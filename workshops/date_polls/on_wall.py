"""Dates that are being found, on the wall: how many can when, never who.

Only of what is put to every group: whoever answers was told that all who are asked see the numbers.
"""

from datetime import datetime
from typing import Final

from questionnaires.values import dataclass
from storage import date_polls as rows
from storage import members
from storage.database import Database, Transaction
from storage.date_polls import DateOption, DatePoll, DatePollState, Turnout
from storage.ids import DatePollId, MunicipalityId
from workshops.clock import Clock
from workshops.date_polls.sheets import DatePhase, phase_of
from workshops.refusals import Gone
from workshops.walls import Item

KIND: Final = "dates"


@dataclass(frozen=True, slots=True)
class PublicDates:
    """`is_open`: people can still answer."""

    title: str
    options: tuple[DateOption, ...]
    turnout: Turnout
    is_open: bool


class DatesOnWall:
    """For everybody in the room."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def shown(self, municipality: MunicipalityId, poll: DatePollId) -> PublicDates:
        """The dates with their numbers; raises Gone for another town's, and for what is not put to all."""
        now = self._clock()

        def look(tx: Transaction) -> PublicDates:
            found = rows.poll(tx, poll)
            if found is None or found.municipality != municipality or not _is_public(tx, found):
                raise Gone
            options = rows.options(tx, poll)
            is_open = phase_of(found, options, now=now) is DatePhase.ASKED
            return PublicDates(found.title, tuple(options), rows.turnout(tx, poll), is_open)

        return await self._database.read(look)


def wall_items(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Item]:
    """What is being found, each as one thing that the wall shows when it is asked to."""
    return [
        Item(KIND, each.id, "", is_over=True, at=since, on_demand=True)
        for each in rows.unchosen(tx, municipality)
        if _is_public(tx, each)
    ]


def _is_public(tx: Transaction, poll: DatePoll) -> bool:
    everybody = {group.id for group in members.groups(tx, poll.municipality)}
    return poll.state is DatePollState.ASKED and everybody <= set(rows.groups(tx, poll.id))
