"""Measures are looked at: on the first screen, in lists, as a file, on a wall; each reader sees what they may."""

from datetime import datetime, timedelta
from typing import Final

from questionnaires.spelling import comparable
from storage import measure_changes as changes
from storage import measure_people as people
from storage import measures as rows
from storage import members
from storage.database import Database, Transaction
from storage.ids import MeasureId, MunicipalityId, PersonId
from storage.measure_changes import Change, ChangeKind
from storage.measures import Status
from storage.members import Membership
from workshops.clock import Clock
from workshops.end_dates import today
from workshops.measures import sheets
from workshops.measures.progress import Progress, agreed_by, progress
from workshops.measures.sheets import AtHome, History, MeasuresToShow, Overview, Register, Show
from workshops.rights import ORGANISING, require_member, require_organising
from workshops.walls import Item

SOON: Final = timedelta(days=14)


class MeasureLists:
    """Use cases that only read. Each raises NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def listed(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        *,
        show: Show = Show.OPEN,
        field_of: MeasureId | None = None,
    ) -> Overview:
        """What a member may see, what is overdue first; `field_of`: only what has the field of this measure."""
        now = self._clock()

        def work(tx: Transaction) -> Overview:
            like = None if field_of is None else sheets.seen(tx, person, field_of)
            field = None if like is None or like.municipality != municipality else like.field
            return sheets.overview(tx, person, municipality, show=show, field=field, now=now)

        return await self._database.read(work)

    async def found(self, person: PersonId, municipality: MunicipalityId, word: str) -> Overview:
        """What a member may see and what has all of these words in it, in whatever spelling; open ones first."""
        now = self._clock()

        def work(tx: Transaction) -> Overview:
            return sheets.overview(
                tx, person, municipality, show=Show.OPEN, field=None, now=now, having=comparable(word).split()
            )

        return await self._database.read(work)

    async def fields(self, person: PersonId, municipality: MunicipalityId) -> dict[str, MeasureId]:
        """The fields of the measures that a member may see, each with one of these."""

        def work(tx: Transaction) -> dict[str, MeasureId]:
            member = require_member(tx, person, municipality)
            leads = bool(member.roles & ORGANISING)
            found = rows.of_municipality(tx, municipality) if sheets.sees_public(tx, member) else []
            named = {each.field: each.id for each in found if each.field and (leads or each.public)}
            return dict(sorted(named.items()))

        return await self._database.read(work)

    async def to_show(self, person: PersonId, municipality: MunicipalityId) -> MeasuresToShow:
        """Everything that everybody may see and that was not discarded, for the record or a paper."""
        now = self._clock()

        def work(tx: Transaction) -> MeasuresToShow:
            require_member(tx, person, municipality)
            return _to_show(tx, municipality, now=now)

        return await self._database.read(work)

    async def since_last_meeting(self, person: PersonId, municipality: MunicipalityId) -> Progress:
        """The same beside what it was when people last met, for the committee."""
        now = self._clock()

        def work(tx: Transaction) -> Progress:
            require_member(tx, person, municipality)
            return progress(tx, municipality, now=now)

        return await self._database.read(work)

    async def on_wall(self, municipality: MunicipalityId) -> MeasuresToShow:
        """The same for whoever has the link of the town's wall; names are not to be shown there."""
        now = self._clock()
        return await self._database.read(lambda tx: _to_show(tx, municipality, now=now))

    async def register(self, person: PersonId, municipality: MunicipalityId) -> Register:
        """Everything, for whoever organises: open ones by their day, then what has ended."""
        now = self._clock()

        def work(tx: Transaction) -> Register:
            require_organising(tx, person, municipality)
            town = members.municipality(tx, municipality)
            day = today(now, town.timezone)
            found = rows.of_municipality(tx, municipality)
            reasons = {each.id: changes.reason(tx, each.id) for each in found}
            return Register(
                town.name,
                day,
                tuple(sheets.line(tx, each, day=day) for each in found),
                {measure: reason for measure, reason in reasons.items() if reason is not None},
            )

        return await self._database.read(work)

    async def history(self, person: PersonId, measure: MeasureId) -> History:
        """What became of a measure; who needed help or gave it back is only for whoever organises or took it on."""

        def work(tx: Transaction) -> History:
            found = sheets.seen(tx, person, measure)
            zone = members.municipality(tx, found.municipality).timezone
            happened = changes.of(tx, measure)
            close = sheets.is_owner(tx, person, measure) or sheets.organises(tx, person, found.municipality)
            return History(found, tuple(each for each in happened if close or _is_public(each)), zone)

        return await self._database.read(work)


def at_home(tx: Transaction, member: Membership, *, now: datetime) -> AtHome:
    """What a member should see first: what they are asked to take on, what they took on and is due within a fortnight,
    or overdue."""
    person, municipality = member.person, member.municipality
    asked = tuple(each for each in people.asked(tx, person, municipality) if each.is_offered(now))
    if not sheets.sees_public(tx, member):
        return AtHome(0, 0, 0, (), asked)
    day = today(now, members.municipality(tx, municipality).timezone)
    leads = bool(member.roles & ORGANISING)
    count, overdue, done = rows.counts(tx, municipality, person, day=day, all_of_them=leads)
    due = tuple(
        each
        for each in people.owned(tx, person, municipality)
        if each.is_open and each.due is not None and each.due <= day + SOON
    )
    return AtHome(count, overdue, done, due, asked)


def wall_items(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Item]:
    """The measures as one thing that the wall can show, behind everything that went on in the workshop."""
    if not rows.count_public(tx, municipality):
        return []
    return [Item("measures", municipality, "", is_over=True, at=since, on_demand=True)]


def _to_show(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> MeasuresToShow:
    town = members.municipality(tx, municipality)
    day = today(now, town.timezone)
    owners = people.owners(tx, municipality)
    lines = tuple(
        sheets.line_of(each, owners.get(each.id), day=day)
        for each in rows.of_municipality(tx, municipality)
        if each.public and each.status is not Status.DISCARDED
    )
    agreed = agreed_by(tx, municipality, now=now)
    return MeasuresToShow(town.name, day, lines, all(each.measure.id in agreed for each in lines))


def _is_public(change: Change) -> bool:
    return change.kind in (ChangeKind.MADE, ChangeKind.STATUS, ChangeKind.DUE)
