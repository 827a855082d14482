"""After a meeting everybody who was invited is told once what came out, what was agreed, and when they meet again.

Whoever organises looks at it first and sends it by one tap. What somebody reads is put together anew when it reaches
them: results that were published and that they may see, measures that everybody may see, and their own next meeting.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from questionnaires.values import dataclass
from storage import ballots, measure_changes, participation, persons, subject_deliveries, views
from storage import meetings as rows
from storage import polls as poll_rows
from storage import surveys as survey_rows
from storage.database import Database, Transaction
from storage.ids import MeetingId, MunicipalityId, PersonId
from storage.measures import Status
from storage.meetings import Meeting, MeetingKind
from storage.surveys import Survey
from workshops import quiet_hours, wall_time
from workshops.clock import Clock
from workshops.measures.progress import AGREEING, Progress, Step, progress
from workshops.meetings import sheets
from workshops.meetings.messages import invited
from workshops.meetings.sheets import Phase
from workshops.outbox import Urgency, Wake, owe
from workshops.polls.sheets import PublicPoll, public_of
from workshops.refusals import Gone, TooLate
from workshops.rights import require_member

RECAP: Final = views.RECAP
MEASURES: Final = "measures"
"""Under this name a message keeps which measures it was sent to tell of."""
TOLD_WITHIN: Final = timedelta(days=14)
"""So long after a meeting whoever organises is offered to tell of it on their first screen."""
MOST_SURVEYS: Final = 20
RESULT_IS_NEW_FOR: Final = timedelta(days=180)
"""A survey that was closed longer before the meeting did not lead to it."""


@dataclass(frozen=True, slots=True)
class Recap:
    """What one reader is told. `polls` have a result, `next` is the meeting to which the reader is invited.

    `agreed`: the measures that were made, taken on or decided upon since the meeting began, and those that were open
    before and still are. Whoever is told reads of those that whoever organises looked at.
    """

    meeting: Meeting
    polls: tuple[PublicPoll, ...]
    survey: Survey | None
    agreed: Progress
    next: Meeting | None
    version: int = 0
    """Of what it tells of polls, once somebody was told."""

    def __bool__(self) -> bool:
        return bool(self.polls or self.survey or self.agreed.steps or self.next)


@dataclass(frozen=True, slots=True)
class RecapToSend:
    """For whoever organises: what there is to tell, how many would be told now, and how many were told before."""

    recap: Recap
    to_tell: int
    told: int
    at_night: bool
    """What is sent now goes out at 8:00."""
    running: bool
    """The meeting is not over yet, so that more may come of it."""
    sent: int = 0
    """To how many it was sent just now."""


class Recaps:
    """Use cases of organisers, and of whoever was invited. Each raises NotAllowed, Gone or TooLate where that is it."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def preview(self, person: PersonId, meeting: MeetingId) -> RecapToSend:
        """All that anybody could be told; a single reader sees less of it, if they were not asked everything."""
        now = self._clock()
        return await self._database.read(
            lambda tx: _to_send(tx, _told_about(tx, person, meeting, now=now), now=now)
        )

    async def send(self, person: PersonId, meeting: MeetingId) -> RecapToSend:
        """Owes it to everybody who was not told yet; twice tells once. Raises Gone where there is nothing to tell."""
        now = self._clock()

        def work(tx: Transaction) -> RecapToSend:
            found = _told_about(tx, person, meeting, now=now)
            whole = _whole(tx, found, now=now)
            if not whole:
                raise Gone
            named = [each.line.measure.id for each in whole.agreed.steps]
            untold = _untold(tx, found)
            for each in untold:
                owe(
                    tx,
                    each,
                    kind=RECAP,
                    subject=found.id,
                    municipality=found.municipality,
                    due=now,
                    urgency=Urgency.BROADCAST,
                    data={MEASURES: named},
                )
            return replace(_to_send(tx, found, now=now), sent=len(untold))

        return await self._database.write(work, then=self._wake)

    async def of(self, person: PersonId, meeting: MeetingId) -> Recap:
        """For somebody who was invited and still belongs to the town; of measures those that were named when it was
        sent to them, as far as everybody may still see them."""
        now = self._clock()

        def work(tx: Transaction) -> Recap:
            found = sheets.existing(tx, meeting)
            require_member(tx, person, found.municipality)
            if not _was_held(found, now=now) or not rows.is_invited(tx, meeting, person):
                raise Gone
            said = subject_deliveries.said(tx, person, kind=RECAP, subject=meeting)
            whole = _whole(tx, found, now=now, named=said.get(MEASURES))
            return replace(
                whole,
                polls=tuple(each for each in whole.polls if ballots.is_asked(tx, each.poll.id, person)),
                survey=_newest(found, (part.survey for part in participation.parts(tx, person))),
                next=_next(tx, found, person=person, now=now),
                version=views.version_of(tx, kind=RECAP, subject=meeting),
            )

        return await self._database.read(work)


def untold(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> Meeting | None:
    """For organisers the meeting of the last fortnight of which nobody was told yet what came out; None where nothing
    did."""
    held = [
        each
        for each in rows.of_municipality(tx, municipality)
        if _was_held(each, now=now) and wall_time.instant(each.start, each.timezone) > now - TOLD_WITHIN
    ]
    if not held or subject_deliveries.recipients(tx, kind=RECAP, subject=held[-1].id):
        return None
    return held[-1] if _untold(tx, held[-1]) and _whole(tx, held[-1], now=now) else None


def _told_about(tx: Transaction, person: PersonId, meeting: MeetingId, *, now: datetime) -> Meeting:
    """The meeting, for one of its organisers, once it has begun; raises TooLate for what is still to come, or never."""
    found = sheets.organised(tx, person, meeting)
    if not _was_held(found, now=now):
        raise TooLate
    return found


def _was_held(found: Meeting, *, now: datetime) -> bool:
    """Whether it has begun, and was not only for a few among themselves."""
    begun = sheets.phase_of(found, now=now) in (Phase.RUNNING, Phase.OVER)
    return begun and found.kind is not MeetingKind.INTERNAL


def _to_send(tx: Transaction, found: Meeting, *, now: datetime) -> RecapToSend:
    told = subject_deliveries.recipients(tx, kind=RECAP, subject=found.id)
    at_night = quiet_hours.waits(now, found.timezone)
    running = sheets.phase_of(found, now=now) is Phase.RUNNING
    return RecapToSend(_whole(tx, found, now=now), len(_untold(tx, found)), len(told), at_night, running)


def _untold(tx: Transaction, found: Meeting) -> list[PersonId]:
    """Who was invited, is not told yet, has not said /stopp and can be reached."""
    told, every = subject_deliveries.recipients(tx, kind=RECAP, subject=found.id), invited(tx, found)
    silent = persons.muted(tx, every) | persons.unreachable(tx, every)
    return [each for each in every if each not in told and each not in silent]


def _whole(tx: Transaction, found: Meeting, *, now: datetime, named: Collection[int] | None = None) -> Recap:
    return Recap(
        meeting=found,
        polls=_polls(tx, found),
        survey=_newest(found, survey_rows.of_municipality(tx, found.municipality, limit=MOST_SURVEYS)),
        agreed=_agreed(tx, found, now=now, named=named),
        next=_next(tx, found, person=None, now=now),
    )


def _polls(tx: Transaction, found: Meeting) -> tuple[PublicPoll, ...]:
    """What was closed on the day of the meeting and has a result, of several rounds the last."""
    since, until = wall_time.days(found.start, found.timezone, minutes=found.minutes)
    closed = poll_rows.closed_between(tx, found.municipality, since, until)
    repeated = {each.again for each in closed}
    return tuple(
        public_of(tx, each)
        for each in closed
        if each.id not in repeated and each.published is not None and each.published.result is not None
    )


def _agreed(tx: Transaction, found: Meeting, *, now: datetime, named: Collection[int] | None) -> Progress:
    everything = progress(tx, found.municipality, now=now)
    since = measure_changes.agreed_since(
        tx, found.municipality, wall_time.instant(found.start, found.timezone)
    )
    steps = (replace(each, agreed=each.line.measure.id in since) for each in everything.steps)
    return replace(everything, steps=tuple(each for each in steps if _is_told(each, named)))


def _is_told(step: Step, named: Collection[int] | None) -> bool:
    measure = step.line.measure
    if named is not None:
        return measure.id in named
    return measure.is_open or (step.agreed and measure.status is Status.DONE)


def _newest(found: Meeting, surveys: Iterable[Survey]) -> Survey | None:
    """That which was closed last, of those whose result was released and that were not closed too long before the
    meeting."""
    begins = wall_time.instant(found.start, found.timezone)
    new = [
        (each.closed_at, each.id, each)
        for each in surveys
        if each.municipality == found.municipality
        and each.released_at is not None
        and each.closed_at is not None
        and each.closed_at > begins - RESULT_IS_NEW_FOR
    ]
    return max(new)[-1] if new else None


def _next(tx: Transaction, found: Meeting, *, person: PersonId | None, now: datetime) -> Meeting | None:
    """When those who met meet again, without the link: that to which the person is invited, or (None) the first.

    A workshop or a follow-up goes before the date of a committee, to which few are invited.
    """
    ahead = [
        each
        for each in rows.of_municipality(tx, found.municipality)
        if each.id != found.id
        and each.kind is not MeetingKind.INTERNAL
        and sheets.phase_of(each, now=now) is Phase.AHEAD
        and (person is None or rows.is_invited(tx, each.id, person))
    ]
    chosen = min(ahead, key=lambda each: (each.kind not in AGREEING, each.start, each.id), default=None)
    return None if chosen is None else replace(chosen, link="")
