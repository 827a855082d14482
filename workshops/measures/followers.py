"""Whoever wants to is told when a public measure changes: once in the evening, all of a day in one message."""

from datetime import date, datetime

from questionnaires.values import dataclass
from storage import measure_changes as changes
from storage import measure_people as people
from storage import members, persons
from storage.database import Database, Transaction
from storage.ids import MeasureId, MunicipalityId, PersonId
from storage.measure_changes import Change, ChangeKind
from storage.measures import Measure, Status
from workshops.clock import Clock
from workshops.end_dates import today
from workshops.measures import messages, sheets
from workshops.measures.sheets import Line, MeasureSheet
from workshops.refusals import Gone
from workshops.rights import require_member


@dataclass(frozen=True, slots=True)
class News:
    """A measure that changed on a day: as it stands now, and status and day as they were before."""

    line: Line
    status_before: Status | None
    due_before: date | None


@dataclass(frozen=True, slots=True)
class Dated:
    """A measure with a day, for somebody's own calendar, and the name of its town."""

    measure: Measure
    town: str


class MeasureFollowers:
    """Use cases of every member. Each raises NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def follow(self, person: PersonId, measure: MeasureId, *, on: bool) -> MeasureSheet:
        """Wants to hear of a public measure from now on, or not any more. Twice is once."""
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet:
            found = sheets.seen(tx, person, measure)
            if not on:
                people.unfollow(tx, measure, person)
            elif found.public:
                people.follow(tx, found, person)
            else:
                raise Gone
            return sheets.sheet(tx, person, found, now=now)

        return await self._database.write(work)

    async def news(self, person: PersonId, municipality: MunicipalityId, *, day: date) -> list[News]:
        """What changed until the evening of that day of all that a person follows; what was undone is not told."""
        now = self._clock()

        def work(tx: Transaction) -> list[News]:
            member = require_member(tx, person, municipality)
            if persons.person(tx, person).muted or not sheets.sees_public(tx, member):
                return []
            zone = members.municipality(tx, municipality).timezone
            since, until = messages.told_since(day, zone)
            found = [
                _news(
                    changes.of(tx, each.id),
                    sheets.line(tx, each, day=today(now, zone)),
                    since=since,
                    until=until,
                )
                for each in people.followed(tx, person, municipality)
            ]
            return [each for each in found if each is not None]

        return await self._database.read(work)

    async def for_calendar(self, person: PersonId) -> list[Dated]:
        """Open measures with a day that a person took on or follows, of all their towns."""

        def work(tx: Transaction) -> list[Dated]:
            mine = people.owned(tx, person, None)
            own = {each.id for each in mine}
            others = [each for each in people.followed(tx, person, None) if each.id not in own]
            return [
                Dated(each, members.municipality(tx, each.municipality).name)
                for each in (*mine, *others)
                if each.is_open and each.due is not None
            ]

        return await self._database.read(work)


def _news(changes: list[Change], line: Line, *, since: datetime, until: datetime) -> News | None:
    """None where status and day are now what they were before, or nothing happened in that time."""
    told = (ChangeKind.STATUS, ChangeKind.DUE)
    if not any(since <= each.at < until and each.kind in told for each in changes):
        return None
    before = [each for each in changes if each.at < since] or changes[:1]
    status, due = before[-1].status, before[-1].due
    if (status, due) == (line.measure.status, line.measure.due):
        return None
    return News(line, status, due)
