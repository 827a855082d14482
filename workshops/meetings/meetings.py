"""Meetings: a draft is made, people are invited and say whether they come; what is owed changes with the meeting."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from storage import attendance, members, walls
from storage import meetings as rows
from storage import series as series_rows
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.ids import GroupId, MeetingId, MunicipalityId, PersonId, UpdateId
from storage.meetings import Meeting, MeetingKind, MeetingState
from workshops import wall_time
from workshops.clock import Clock
from workshops.meetings import messages as meeting_messages
from workshops.meetings import on_wall, sheets
from workshops.meetings.public_holidays import STATES
from workshops.meetings.repeating import FEWEST, Repeats, starts
from workshops.meetings.sheets import Card, MeetingSheet, Phase
from workshops.outbox import Wake
from workshops.participants.groups import with_group
from workshops.refusals import Gone, TooLate
from workshops.rights import require_organising
from workshops.wall_time import AlreadyPast, Unfit

LONGEST_TITLE = 80
LONGEST_PLACE = 200
LONGEST_LINK = 500
LONGEST_NOTE = 1000
LONGEST_ITEM = 200
MOST_ITEMS = 20
MOST_LISTED = 10


class Meetings:
    """Use cases of meetings. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def local_time(self, person: PersonId, municipality: MunicipalityId) -> datetime:
        """What the clock on the wall shows in a town, for somebody who is about to choose a date there."""
        now = self._clock()

        def work(tx: Transaction) -> datetime:
            require_organising(tx, person, municipality)
            return wall_time.shown(now, members.municipality(tx, municipality).timezone)

        return await self._database.read(work)

    async def state(self, person: PersonId, municipality: MunicipalityId) -> str | None:
        """The federal state whose holidays count, for somebody who is about to choose a date."""

        def work(tx: Transaction) -> str | None:
            require_organising(tx, person, municipality)
            return members.state(tx, municipality)

        return await self._database.read(work)

    async def set_state(self, person: PersonId, municipality: MunicipalityId, code: str | None) -> None:
        """Chooses the state whose holidays count; None: only those of the whole country. Raises Gone for no state."""
        if code is not None and code not in STATES:
            raise Gone

        def work(tx: Transaction) -> None:
            require_organising(tx, person, municipality)
            members.set_state(tx, municipality, code)

        await self._database.write(work)

    async def draft(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        *,
        title: str,
        start: datetime,
        minutes: int,
        update: UpdateId,
        place: str = "",
        repeats: Repeats | None = None,
    ) -> MeetingSheet | Unfit:
        """Makes a draft for all groups beside those that were begun before; the same update makes the same draft.

        `repeats`: of a series, unless it comes to one date only.
        """
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet | Unfit:
            require_organising(tx, person, municipality)
            zone = members.municipality(tx, municipality).timezone
            if (problem := wall_time.unfit(start, zone, now=now)) is not None:
                return problem
            made = rows.add(
                tx,
                municipality,
                title=title,
                start=start,
                timezone=zone,
                minutes=minutes,
                created_by=person,
                update=update,
            )
            found = sheets.existing(tx, rows.made_by(tx, update))
            if made is not None:
                rows.set_groups(tx, made, [group.id for group in members.groups(tx, municipality)])
                if place:
                    rows.set_place(tx, made, place)
                if repeats is not None and len(starts(start, repeats)) >= FEWEST:
                    series_rows.set_repeats(tx, made, repeats.written())
                found = sheets.existing(tx, made)
            return sheets.sheet(tx, person, found, now=now)

        return await self._database.write(work)

    async def discard(self, person: PersonId, meeting: MeetingId) -> None:
        """Throws a draft away."""

        def work(tx: Transaction) -> None:
            sheets.drafted(tx, person, meeting)
            rows.discard(tx, meeting)

        await self._database.write(work)

    async def sheet(self, person: PersonId, meeting: MeetingId) -> MeetingSheet:
        """A meeting for its organisers."""
        now = self._clock()
        return await self._database.read(lambda tx: _sheet(tx, person, meeting, now=now))

    async def at_same_time(self, person: PersonId, meeting: MeetingId, *, start: datetime) -> tuple[str, ...]:
        """The titles of what else is planned in its town and begins at the time to which this one may be moved."""

        def work(tx: Transaction) -> tuple[str, ...]:
            found = sheets.organised(tx, person, meeting)
            return rows.planned_at(tx, found.municipality, start, but=meeting)

        return await self._database.read(work)

    async def listed(self, person: PersonId, municipality: MunicipalityId) -> list[Card]:
        """The meetings of a town for its organisers: what is ahead, then what is over, the newest first.

        Of a series the next one and the last that is over, which lead to the others. Drafts that lie ahead are all
        there and take nobody's place; one whose time has passed stands with what is over.
        """
        now = self._clock()

        def work(tx: Transaction) -> list[Card]:
            require_organising(tx, person, municipality)
            every = [
                Card(each, sheets.phase_of(each, now=now), None)
                for each in rows.of_municipality(tx, municipality)
            ]
            ahead = [card for card in every if sheets.lies_ahead(card, now=now)]
            past = [card for card in reversed(every) if card not in ahead]
            cards = sheets.one_of_each_series(ahead) + sheets.one_of_each_series(past)
            others = [
                card
                for card in cards
                if card.phase is not Phase.DRAFT or not sheets.lies_ahead(card, now=now)
            ]
            return [card for card in cards if card not in others[MOST_LISTED:]]

        return await self._database.read(work)

    async def include_group(
        self, person: PersonId, meeting: MeetingId, *, group: GroupId | None, included: bool
    ) -> MeetingSheet:
        """Takes a group (None: all) into a draft or out of it; the last one stays."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet:
            found = sheets.drafted(tx, person, meeting)
            known = members.groups(tx, found.municipality)
            chosen = with_group(known, rows.groups(tx, meeting), group, on=included)
            rows.set_groups(tx, meeting, chosen)
            return _sheet(tx, person, meeting, now=now)

        return await self._database.write(work)

    async def rename(self, person: PersonId, meeting: MeetingId, *, title: str) -> MeetingSheet:
        """Another title, of 1 to 80 characters."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet:
            before = sheets.changeable(tx, person, meeting, now=now)
            if rows.set_title(tx, meeting, title):
                _changed(tx, before, by=person, now=now)
            return _sheet(tx, person, meeting, now=now)

        return await self._database.write(work, then=self._wake)

    async def relocate(self, person: PersonId, meeting: MeetingId, *, place: str) -> MeetingSheet:
        """A place or the address of a video meeting, at most 200 characters; who was invited hears of it."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet:
            before = sheets.changeable(tx, person, meeting, now=now)
            if rows.set_place(tx, meeting, place):
                _changed(tx, before, by=person, now=now)
            return _sheet(tx, person, meeting, now=now)

        return await self._database.write(work, then=self._wake)

    async def set_kind(
        self,
        person: PersonId,
        meeting: MeetingId,
        *,
        kind: MeetingKind,
        title: str = "",
        usual: Collection[str] = frozenset(),
    ) -> MeetingSheet:
        """What people meet for; a title that nobody chose, one of the `usual`, follows it and becomes `title`."""

        def change(tx: Transaction) -> int | None:
            rows.set_kind(tx, meeting, kind)
            unnamed = sheets.existing(tx, meeting).title in usual
            return rows.set_title(tx, meeting, title) if unnamed else None

        return await self._describe(person, meeting, change)

    async def set_note(self, person: PersonId, meeting: MeetingId, *, note: str) -> MeetingSheet:
        """What organisers want to remember, at most 1,000 characters; nobody else sees it."""
        return await self._describe(person, meeting, lambda tx: rows.set_note(tx, meeting, note))

    async def set_agenda(self, person: PersonId, meeting: MeetingId, *, items: Sequence[str]) -> MeetingSheet:
        """What is on it, in order: at most 20 items of at most 200 characters."""
        return await self._describe(person, meeting, lambda tx: rows.set_agenda(tx, meeting, items))

    async def set_link(
        self, person: PersonId, meeting: MeetingId, *, link: str, for_coming: bool
    ) -> MeetingSheet:
        """The address of a video meeting, or none; whoever sees it and was invited hears of another one."""
        return await self._describe(
            person, meeting, lambda tx: rows.set_link(tx, meeting, link, for_coming=for_coming)
        )

    async def _describe(
        self, person: PersonId, meeting: MeetingId, change: Callable[[Transaction], int | None]
    ) -> MeetingSheet:
        """`change` returns how much of it is seen by whoever is invited; None: nothing."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet:
            before = sheets.changeable(tx, person, meeting, now=now)
            if change(tx):
                _changed(tx, before, by=person, now=now)
            return _sheet(tx, person, meeting, now=now)

        return await self._database.write(work, then=self._wake)

    async def move(
        self, person: PersonId, meeting: MeetingId, *, start: datetime, minutes: int
    ) -> MeetingSheet | Unfit:
        """Another time or length. Of another time everyone who was invited hears, and is asked again."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet | Unfit:
            before = sheets.changeable(tx, person, meeting, now=now)
            problem = wall_time.unfit(start, before.timezone, now=now)
            if problem is not None:
                return problem
            if rows.set_start(tx, meeting, start, minutes=minutes):
                if before.state is MeetingState.DRAFT and before.repeats is not None:
                    repeats = Repeats.read(before.repeats).beginning(start)
                    series_rows.set_repeats(tx, meeting, repeats.written())
                if start != before.start:
                    attendance.forget(tx, meeting)
                _changed(tx, before, by=person, now=now)
            return _sheet(tx, person, meeting, now=now)

        return await self._database.write(work, then=self._wake)

    async def invite(self, person: PersonId, meeting: MeetingId) -> MeetingSheet | AlreadyPast:
        """Makes a draft known to everyone in its groups and plans the reminders; twice invites once."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet | AlreadyPast:
            found = sheets.organised(tx, person, meeting)
            if found.state is MeetingState.CANCELLED:
                raise TooLate
            if found.state is MeetingState.DRAFT:
                if wall_time.instant(found.start, found.timezone) <= now:
                    return AlreadyPast()
                rows.plan(tx, meeting)
                meeting_messages.invite(tx, found, by=person, now=now)
                if found.repeats is not None:
                    _plan_series(tx, found, by=person, now=now)
            return _sheet(tx, person, meeting, now=now)

        return await self._database.write(work, then=self._wake)

    async def cancel(self, person: PersonId, meeting: MeetingId, *, reason: str) -> MeetingSheet:
        """It does not take place; everyone who was invited hears why, if a reason is given. Twice tells once."""
        now = self._clock()

        def work(tx: Transaction) -> MeetingSheet:
            found = sheets.organised(tx, person, meeting)
            if sheets.phase_of(found, now=now) in (Phase.DRAFT, Phase.OVER):
                raise TooLate
            if rows.cancel(tx, meeting, reason=reason):
                rows.raise_sequence(tx, meeting)
                meeting_messages.tell_cancelled(tx, sheets.existing(tx, meeting), reason=reason, now=now)
                walls.lead_on(tx, found.municipality, (on_wall.KIND, meeting))
            return _sheet(tx, person, meeting, now=now)

        return await self._database.write(work, then=self._wake)

    async def names(self, person: PersonId, meeting: MeetingId) -> list[tuple[str, Rsvp]]:
        """Who gave a name, for the organisers."""

        def work(tx: Transaction) -> list[tuple[str, Rsvp]]:
            sheets.organised(tx, person, meeting)
            return attendance.names(tx, meeting)

        return await self._database.read(work)


def _sheet(tx: Transaction, person: PersonId, meeting: MeetingId, *, now: datetime) -> MeetingSheet:
    return sheets.sheet(tx, person, sheets.organised(tx, person, meeting), now=now)


def _plan_series(tx: Transaction, first: Meeting, *, by: PersonId, now: datetime) -> None:
    """The others of the series, each with its reminders; the invitation to the first one names them all."""
    assert first.repeats is not None  # noqa: S101 - of a series
    repeats = Repeats.read(first.repeats)
    following = starts(first.start, repeats)[1:]
    series_rows.set_repeats(tx, first.id, repeats.planned(first.start).written())
    for each in series_rows.repeat(tx, first.id, following):
        meeting_messages.plan_reminders(tx, sheets.existing(tx, each), by=by, now=now)


def _changed(tx: Transaction, before: Meeting, *, by: PersonId, now: datetime) -> None:
    """Nobody knows of a draft; of anything else, what was sent out is out of date now."""
    if before.state is MeetingState.PLANNED:
        rows.raise_sequence(tx, before.id)
        meeting_messages.tell_changes(tx, before, sheets.existing(tx, before.id), by=by, now=now)
