"""Series: a draft is repeated, all of its meetings are planned at once, and one or all that follow are cancelled."""

from collections.abc import Callable, Sequence
from datetime import datetime

from questionnaires.values import dataclass
from storage import attendance, members
from storage import meetings as rows
from storage import series as series_rows
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.ids import MeetingId, PersonId
from storage.meetings import Meeting
from workshops.clock import Clock
from workshops.meetings import messages, sheets
from workshops.meetings.repeating import FEWEST, Repeats, first_fitting, moved, starts
from workshops.meetings.sheets import Card, Phase
from workshops.outbox import Wake
from workshops.refusals import Gone, TooLate
from workshops.wall_time import TooFarAhead, Unfit, unfit


@dataclass(frozen=True, slots=True)
class SeriesSheet:
    """A draft with how it is repeated, None: not; `starts` are all beginnings. `state`: whose holidays are named."""

    meeting: Meeting
    repeats: Repeats | None
    starts: tuple[datetime, ...]
    state: str | None


@dataclass(frozen=True, slots=True)
class MovedSeries:
    """Meetings of a series with where each of them moves, in the order of time, and by which rule."""

    meetings: tuple[tuple[Meeting, datetime], ...]
    repeats: Repeats

    @property
    def is_news(self) -> bool:
        """Whether anybody hears of it: nobody does where all of them are there already."""
        return any(each.start != to for each, to in self.meetings)


@dataclass(frozen=True, slots=True)
class TooFew:
    """With this end there would be one meeting only."""


class Series:
    """Use cases of series. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def sheet(self, person: PersonId, meeting: MeetingId) -> SeriesSheet:
        """How a draft is repeated."""
        return await self._database.read(lambda tx: _sheet(tx, sheets.drafted(tx, person, meeting)))

    async def repeat(
        self, person: PersonId, meeting: MeetingId, repeats: Repeats | None, *, weekday: int | None = None
    ) -> SeriesSheet | TooFew:
        """Says how a draft is repeated, or (None) that it is not; `weekday`: it begins with the first such day."""

        def work(tx: Transaction) -> SeriesSheet | TooFew:
            found = sheets.drafted(tx, person, meeting)
            if repeats is not None:
                day = first_fitting(found.start.date(), repeats.rule, weekday)
                begins = datetime.combine(day, found.start.time())
                if len(starts(begins, repeats)) < FEWEST:
                    return TooFew()
                rows.set_start(tx, meeting, begins, minutes=found.minutes)
            series_rows.set_repeats(tx, meeting, None if repeats is None else repeats.written())
            return _sheet(tx, sheets.existing(tx, meeting))

        return await self._database.write(work)

    async def dates(self, person: PersonId, meeting: MeetingId) -> list[Card]:
        """All meetings of the series that are not over, for somebody who is invited."""
        now = self._clock()

        def work(tx: Transaction) -> list[Card]:
            found = sheets.existing(tx, meeting)
            sheets.listed_card(tx, person, found, now=now)
            cards = [sheets.listed_card(tx, person, each, now=now) for each in _of(tx, found)]
            return [card for card in cards if card.phase is not Phase.OVER]

        return await self._database.read(work)

    async def organised(self, person: PersonId, meeting: MeetingId) -> list[Card]:
        """All meetings of the series, for its organisers."""
        now = self._clock()

        def work(tx: Transaction) -> list[Card]:
            found = sheets.organised(tx, person, meeting)
            return [Card(each, sheets.phase_of(each, now=now), None) for each in _of(tx, found)]

        return await self._database.read(work)

    async def following(self, person: PersonId, meeting: MeetingId) -> int:
        """How many meetings of its series are still to come from this one on, this one included."""
        now = self._clock()
        return await self._database.read(
            lambda tx: len(ahead_from(tx, sheets.organised(tx, person, meeting), now=now))
        )

    async def cancel_following(self, person: PersonId, meeting: MeetingId, *, reason: str) -> Meeting:
        """This one and all that follow do not take place; everyone who was invited hears it once. Twice tells once."""
        now = self._clock()

        def work(tx: Transaction) -> Meeting:
            found = sheets.organised(tx, person, meeting)
            if sheets.phase_of(found, now=now) not in (Phase.AHEAD, Phase.RUNNING, Phase.CANCELLED):
                raise TooLate
            cancelled = [
                each for each in ahead_from(tx, found, now=now) if rows.cancel(tx, each.id, reason=reason)
            ]
            for each in cancelled:
                rows.raise_sequence(tx, each.id)
            if cancelled:
                gone = [sheets.existing(tx, each.id) for each in cancelled]
                messages.tell_all_cancelled(tx, gone, reason=reason, now=now)
            return sheets.existing(tx, meeting)

        return await self._database.write(work, then=self._wake)

    async def rename_following(self, person: PersonId, meeting: MeetingId, *, title: str) -> None:
        """Another title, of 1 to 80 characters, for this one and all that follow."""
        await self._change_following(person, meeting, lambda tx, each: rows.set_title(tx, each, title))

    async def relocate_following(self, person: PersonId, meeting: MeetingId, *, place: str) -> bool:
        """Another place, of at most 200 characters, for this one and all that follow; who was invited hears it once.

        Whether it is another one for any of them.
        """
        return await self._change_following(
            person,
            meeting,
            lambda tx, each: rows.set_place(tx, each, place),
            tell=messages.tell_all_placed,
        )

    async def moved_following(self, person: PersonId, meeting: MeetingId, *, start: datetime) -> MovedSeries:
        """What would become of this one and all that follow."""
        now = self._clock()
        return await self._database.read(
            lambda tx: _moved(tx, sheets.changeable(tx, person, meeting, now=now), start, now=now)
        )

    async def move_following(
        self, person: PersonId, meeting: MeetingId, *, start: datetime, minutes: int
    ) -> MovedSeries | Unfit:
        """Another time for this one, and with it for all that follow; who was invited hears it once, and is asked anew.

        Those that were moved by themselves before follow as well: a series has no exceptions.
        """
        now = self._clock()

        def work(tx: Transaction) -> MovedSeries | Unfit:
            found = sheets.changeable(tx, person, meeting, now=now)
            moved = _moved(tx, found, start, now=now)
            for each, to in moved.meetings:
                problem = unfit(to, found.timezone, now=now)
                # As where a series is made, only the first one may be too far ahead.
                if problem is not None and (each.id == meeting or not isinstance(problem, TooFarAhead)):
                    return problem
            changed = [
                (before, sheets.existing(tx, before.id))
                for before, to in moved.meetings
                if rows.set_start(tx, before.id, to, minutes=minutes)
            ]
            for before, after in changed:
                series_rows.set_repeats(tx, after.id, moved.repeats.written())
                rows.raise_sequence(tx, after.id)
                if before.start != after.start:
                    attendance.forget(tx, after.id)
            messages.tell_all_moved(
                tx, [(before, sheets.existing(tx, after.id)) for before, after in changed], by=person, now=now
            )
            return moved

        return await self._database.write(work, then=self._wake)

    async def _change_following(
        self,
        person: PersonId,
        meeting: MeetingId,
        change: Callable[[Transaction, MeetingId], int],
        *,
        tell: Callable[[Transaction, Sequence[Meeting], datetime], None] | None = None,
    ) -> bool:
        """`change` returns 0 where it was so already."""
        now = self._clock()

        def work(tx: Transaction) -> bool:
            found = sheets.changeable(tx, person, meeting, now=now)
            ahead = (
                each
                for each in ahead_from(tx, found, now=now)
                if sheets.phase_of(each, now=now) is Phase.AHEAD
            )
            changed = [each.id for each in ahead if change(tx, each.id)]
            for each in changed:
                rows.raise_sequence(tx, each)
            if changed and tell is not None:
                tell(tx, [sheets.existing(tx, each) for each in changed], now)
            return bool(changed)

        return await self._database.write(work, then=self._wake)

    async def answer_all(self, person: PersonId, meeting: MeetingId, *, answer: Rsvp) -> None:
        """The same answer to every meeting of the series that is still to come."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            found = sheets.existing(tx, meeting)
            if sheets.listed_card(tx, person, found, now=now).phase is not Phase.AHEAD:
                raise TooLate
            for each in _of(tx, found):
                if sheets.listed_card(tx, person, each, now=now).phase is Phase.AHEAD:
                    before, _ = attendance.said(tx, each.id, person)
                    attendance.put(tx, each.id, person, answer=answer)
                    if (before is Rsvp.NO) is not (answer is Rsvp.NO):
                        messages.on_answered(tx, each, person, now=now)

        await self._database.write(work, then=self._wake)


def _sheet(tx: Transaction, meeting: Meeting) -> SeriesSheet:
    repeats = None if meeting.repeats is None else Repeats.read(meeting.repeats)
    every = (meeting.start,) if repeats is None else tuple(starts(meeting.start, repeats))
    return SeriesSheet(meeting, repeats, every, members.state(tx, meeting.municipality))


def _of(tx: Transaction, meeting: Meeting) -> list[Meeting]:
    if meeting.series is None:
        return [meeting]
    return [sheets.existing(tx, each) for each in series_rows.of_series(tx, meeting.series)]


def _moved(tx: Transaction, first: Meeting, start: datetime, *, now: datetime) -> MovedSeries:
    """What was cancelled meanwhile stays where it is, and the others leave its place free."""
    if first.repeats is None:
        raise Gone
    every = [each for each in _of(tx, first) if each.start >= first.start]
    repeats, to = moved([each.start for each in every], Repeats.read(first.repeats), start)
    ahead = [
        (each, there)
        for each, there in zip(every, to, strict=True)
        if sheets.phase_of(each, now=now) is Phase.AHEAD
    ]
    return MovedSeries(tuple(ahead), repeats)


def ahead_from(tx: Transaction, meeting: Meeting, *, now: datetime) -> list[Meeting]:
    """Of the series what is not over, in the order of time, from this meeting on."""
    return [
        each
        for each in _of(tx, meeting)
        if each.start >= meeting.start and sheets.phase_of(each, now=now) in (Phase.AHEAD, Phase.RUNNING)
    ]
