"""The next meeting on the wall: what a whole room may read of it, so neither its link nor what is internal."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from storage import meetings as rows
from storage.database import Database, Transaction
from storage.ids import MeetingId, MunicipalityId
from storage.meetings import Meeting
from workshops.clock import Clock
from workshops.meetings import sheets
from workshops.meetings.invited import NOT_ON_PAPER
from workshops.meetings.sheets import Phase
from workshops.refusals import or_gone
from workshops.walls import LATELY, Item

KIND: Final = "meeting"


class MeetingsOnWall:
    """For everybody in the room."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def shown(self, municipality: MunicipalityId, meeting: MeetingId) -> Meeting:
        """A meeting that is ahead; raises Gone for any other, and for what no room may read."""
        now = self._clock()

        def look(tx: Transaction) -> Meeting:
            ahead = (each for each in _ahead(tx, municipality, now=now) if each.id == meeting)
            return replace(or_gone(next(ahead, None)), link="")

        return await self._database.read(look)

    async def coming(self, municipality: MunicipalityId) -> Meeting | None:
        """The next one, as a room may read of it."""
        now = self._clock()
        ahead = await self._database.read(lambda tx: _ahead(tx, municipality, now=now))
        return replace(ahead[0], link="") if ahead else None


def wall_items(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Item]:
    """The next one as one thing that the wall shows when it is asked to."""
    found = _ahead(tx, municipality, now=since + LATELY)
    return [Item(KIND, each.id, "", is_over=True, at=since, on_demand=True) for each in found[:1]]


def _ahead(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> list[Meeting]:
    return [
        each
        for each in rows.of_municipality(tx, municipality)
        if each.kind not in NOT_ON_PAPER and sheets.phase_of(each, now=now) is Phase.AHEAD
    ]
