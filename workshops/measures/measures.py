"""Measures are made, changed and looked at; what is owed because of them changes in the same transaction."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from questionnaires.values import dataclass
from storage import deliveries, members
from storage import measure_changes as changes
from storage import measure_origins as origins
from storage import measures as rows
from storage.database import Database, Transaction
from storage.ids import MeasureId, MunicipalityId, PersonId, UpdateId
from storage.measure_changes import ChangeKind
from storage.measures import ENDED, LONGEST, Measure, Origin, Part, Status
from workshops.clock import Clock
from workshops.end_dates import today
from workshops.measures import messages, sheets
from workshops.measures.sheets import MeasureSheet
from workshops.outbox import Wake
from workshops.refusals import Gone, TooLate
from workshops.rights import require_member, require_organising
from workshops.wall_time import AlreadyPast, TooFarAhead, shown

LONGEST_REASON: Final = 300
FARTHEST: Final = timedelta(days=10 * 366)
"""A day further ahead than this is a slip in the year."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to be done; `due` has to lie ahead."""

    what: str
    office: str | None = None
    due: date | None = None
    partners: str | None = None
    means: str | None = None
    first_step: str | None = None


@dataclass(frozen=True, slots=True)
class MadeBefore:
    """Somebody else was quicker: the newest that was made from the same."""

    sheet: MeasureSheet


class Measures:
    """Use cases of organisers, and of everybody who looks. Each raises NotAllowed, Gone or TooLate where that is it."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def local_time(self, person: PersonId, municipality: MunicipalityId) -> tuple[datetime, str | None]:
        """What the clock on the wall shows in a town, and whose holidays count there, for a member."""
        now = self._clock()

        def work(tx: Transaction) -> tuple[datetime, str | None]:
            require_member(tx, person, municipality)
            zone = members.municipality(tx, municipality).timezone
            return shown(now, zone), members.state(tx, municipality)

        return await self._database.read(work)

    async def make(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        wanted: Wanted,
        *,
        update: UpdateId,
        origin: Origin | None = None,
        field: str | None = None,
        known: int | None = None,
    ) -> MeasureSheet | MadeBefore | AlreadyPast | TooFarAhead:
        """Makes a measure that is proposed and seen only by whoever organises; the same update makes it once.

        `known`: of so many that were made from the same they know; where there are more by now, because somebody else
        was quicker, none is made. None: they want it in any case. Raises Gone for an origin that is not of the town.
        """
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet | MadeBefore | AlreadyPast | TooFarAhead:
            require_organising(tx, person, municipality)
            if origin is not None and rows.made_by(tx, update) is None:
                before = origins.made_from(tx, municipality, origin)
                if known is not None and len(before) > known:
                    return MadeBefore(sheets.sheet(tx, person, before[-1], now=now))
                if not origins.is_of(tx, municipality, origin):
                    raise Gone
            zone = members.municipality(tx, municipality).timezone
            if wanted.due is not None and (problem := unfit(wanted.due, today(now, zone))) is not None:
                return problem
            _add(
                tx,
                person,
                municipality,
                wanted,
                field,
                origin=origin or Origin.typed(),
                update=update,
                now=now,
            )
            found = sheets.existing(tx, rows.made_by(tx, update))
            return sheets.sheet(tx, person, found, now=now)

        return await self._database.write(work, then=self._wake)

    async def make_several(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        every: Sequence[tuple[Wanted, str | None]],
        *,
        update: UpdateId,
        origin: Origin | None = None,
        known: int | None = None,
    ) -> MadeBefore | None:
        """Makes as many measures with their fields of action, all or none, as `make` does.

        A day that does not lie ahead any more is left out.
        """
        now = self._clock()

        def work(tx: Transaction) -> MadeBefore | None:
            require_organising(tx, person, municipality)
            if rows.made_by(tx, update) is not None:
                return None
            if origin is not None:
                before = origins.made_from(tx, municipality, origin)
                if known is not None and len(before) > known:
                    return MadeBefore(sheets.sheet(tx, person, before[-1], now=now))
                if not origins.is_of(tx, municipality, origin):
                    raise Gone
            day = today(now, members.municipality(tx, municipality).timezone)
            for place, (wanted, field) in enumerate(every):
                fits = wanted.due is None or unfit(wanted.due, day) is None
                _add(
                    tx,
                    person,
                    municipality,
                    wanted if fits else replace(wanted, due=None),
                    field,
                    origin=origin or Origin.typed(),
                    update=update if place == 0 else None,
                    now=now,
                )
            return None

        return await self._database.write(work, then=self._wake)

    async def made_from(
        self, person: PersonId, municipality: MunicipalityId, origin: Origin
    ) -> list[Measure]:
        """What was made from the same, for whoever organises."""

        def look(tx: Transaction) -> list[Measure]:
            require_organising(tx, person, municipality)
            return origins.made_from(tx, municipality, origin)

        return await self._database.read(look)

    async def sheet(self, person: PersonId, measure: MeasureId) -> MeasureSheet:
        """A measure for whoever may see it."""
        now = self._clock()
        return await self._database.read(
            lambda tx: sheets.sheet(tx, person, sheets.seen(tx, person, measure), now=now)
        )

    async def word(self, person: PersonId, measure: MeasureId, part: Part, text: str | None) -> MeasureSheet:
        """Other words for one of its parts. Only a measure's name has to be there. Raises Gone for what is too long."""
        if (text is None and part is Part.WHAT) or len(text or "") > LONGEST[part]:
            raise Gone

        def change(tx: Transaction, found: Measure) -> bool:
            return bool(rows.set_part(tx, found.id, part, text))

        return await self._change(person, measure, change)

    async def set_council(self, person: PersonId, measure: MeasureId, *, needed: bool) -> MeasureSheet:
        """Whether it needs a resolution of the council."""
        return await self._change(
            person, measure, lambda tx, found: bool(rows.set_council(tx, found.id, needed=needed))
        )

    async def set_public(self, person: PersonId, measure: MeasureId, *, public: bool) -> MeasureSheet:
        """Whether everybody of the town sees it."""
        return await self._change(
            person, measure, lambda tx, found: bool(rows.set_public(tx, found.id, public=public))
        )

    async def set_builds_on(
        self, person: PersonId, measure: MeasureId, other: MeasureId | None
    ) -> MeasureSheet:
        """What has to be done before. Raises Gone for what would build on itself, or belongs to another town."""

        def change(tx: Transaction, found: Measure) -> bool:
            if other is not None and not _may_build_on(tx, found, other):
                raise Gone
            return bool(rows.set_builds_on(tx, found.id, other))

        return await self._change(person, measure, change)

    async def set_status(
        self, person: PersonId, measure: MeasureId, status: Status, *, reason: str | None = None
    ) -> MeasureSheet:
        """Where it stands. Discarding needs a reason, else Gone is raised; whoever follows it hears of it."""
        if (status is Status.DISCARDED and not reason) or len(reason or "") > LONGEST_REASON:
            raise Gone
        now = self._clock()

        def change(tx: Transaction, found: Measure) -> bool:
            if not rows.set_status(tx, found.id, status, now=now):
                return False
            changes.add(tx, found.id, ChangeKind.STATUS, now=now, reason=reason)
            settle(tx, found.id, now=now, by=person)
            return True

        return await self._change(person, measure, change)

    async def set_due(
        self, person: PersonId, measure: MeasureId, due: date | None
    ) -> MeasureSheet | AlreadyPast | TooFarAhead:
        """Another day, chosen by whoever organises or took it on. What is planned moves along, and followers hear of
        it. Raises TooLate once the measure has ended."""
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet | AlreadyPast | TooFarAhead:
            found = sheets.answered_by(tx, person, measure)
            zone = members.municipality(tx, found.municipality).timezone
            if found.status in ENDED:
                raise TooLate
            if due is not None and (problem := unfit(due, today(now, zone))) is not None:
                return problem
            if rows.set_due(tx, measure, due):
                by_owner = sheets.is_owner(tx, person, measure)
                changes.add(tx, measure, ChangeKind.DUE, now=now, by_owner=by_owner)
                settle(tx, measure, now=now, by=person)
            return sheets.sheet(tx, person, sheets.existing(tx, measure), now=now)

        return await self._database.write(work, then=self._wake)

    async def remove(self, person: PersonId, measure: MeasureId) -> None:
        """It was a slip: gone, as long as nobody else knows of it. Raises TooLate afterwards."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            found = sheets.organised(tx, person, measure)
            if not sheets.sheet(tx, person, found, now=now).may_remove:
                raise TooLate
            deliveries.cancel(tx, kind=messages.ASK, subject=measure)
            rows.delete(tx, measure)

        await self._database.write(work)

    async def _change(
        self, person: PersonId, measure: MeasureId, change: Callable[[Transaction, Measure], bool]
    ) -> MeasureSheet:
        """Something that only whoever organises may change; calendars hear of it."""
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet:
            if change(tx, sheets.organised(tx, person, measure)):
                rows.raise_sequence(tx, measure)
            return sheets.sheet(tx, person, sheets.existing(tx, measure), now=now)

        return await self._database.write(work, then=self._wake)


def settle(tx: Transaction, measure: MeasureId, *, now: datetime, by: PersonId) -> None:
    """After another status or day: what is planned is planned anew, and whoever follows it will hear of it."""
    rows.raise_sequence(tx, measure)
    found = sheets.existing(tx, measure)
    messages.replan(tx, found, now=now)
    messages.tell_changed(tx, found, now=now, but=by)


def _add(
    tx: Transaction,
    person: PersonId,
    municipality: MunicipalityId,
    wanted: Wanted,
    field: str | None,
    *,
    origin: Origin,
    update: UpdateId | None,
    now: datetime,
) -> None:
    """Adds it with what goes along, unless this update did so before."""
    made = rows.add(
        tx,
        municipality,
        what=wanted.what,
        office=wanted.office,
        due=wanted.due,
        field=field,
        origin=origin,
        created_by=person,
        update=update,
    )
    if made is None:
        return
    for part in (Part.PARTNERS, Part.MEANS, Part.FIRST_STEP):
        if (text := getattr(wanted, part.value)) is not None:
            rows.set_part(tx, made, part, text)
    changes.add(tx, made, ChangeKind.MADE, now=now)
    messages.replan(tx, sheets.existing(tx, made), now=now)


def unfit(due: date, day: date) -> AlreadyPast | TooFarAhead | None:
    """Why nothing can be due then, looked at on this day."""
    if due < day:
        return AlreadyPast()
    return TooFarAhead() if due > day + FARTHEST else None


def _may_build_on(tx: Transaction, measure: Measure, other: MeasureId) -> bool:
    """Of the same town, and not, by however many steps, on itself."""
    found = rows.measure(tx, other)
    if found is None or found.municipality != measure.municipality:
        return False
    by_id = {each.id: each for each in rows.of_municipality(tx, measure.municipality)}
    at: MeasureId | None = other
    while at is not None:
        if at == measure.id:
            return False
        at = by_id[at].builds_on
    return True
