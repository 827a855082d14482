"""An organiser looks at who is reminded when, changes it, and sees what became of it; a reminder says what it knows."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from questionnaires.values import dataclass
from storage import attendance, reminders
from storage import meetings as rows
from storage import reminder_plans as plan_rows
from storage.attendance import Attendance, GroupAttendance
from storage.database import Database, Transaction
from storage.ids import MeetingId, PersonId
from storage.meetings import Meeting, MeetingKind
from storage.reminders import Fate
from workshops import quiet_hours
from workshops.clock import Clock
from workshops.meetings import sheets
from workshops.meetings.digests import Digest, digest
from workshops.meetings.reminder_planning import (
    foretell,
    keep_within,
    plan_of,
    read,
    replan,
    start_of,
    written,
)
from workshops.meetings.reminders import LATE, MOST_LEADS, Lead, Plan, Role, Skip, in_order
from workshops.meetings.reminding import is_late, role_of, unwanted
from workshops.meetings.series import ahead_from
from workshops.meetings.sheets import Card, Phase
from workshops.outbox import Wake
from workshops.refusals import TooLate
from workshops.rights import coordinates
from workshops.wall_time import instant, shown

MOST_PER_DAY: Final = 9


@dataclass(frozen=True, slots=True)
class Foretold:
    """So many people would be reminded at one time in one role, or would not, and why."""

    lead: Lead
    role: Role
    due: datetime
    skip: Skip | None
    count: int


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """Who gets what and when: numbers and times, never names.

    `is_proposed`: this plan was changed and does not hold yet. `following`: how many meetings of a series are still to
    come from this one on, this one included. `sent`: how many were sent already. `displaced`: so many
    reminders of other meetings are held back for it, since people get enough on that day.
    """

    meeting: Meeting
    phase: Phase
    plan: Plan
    is_proposed: bool
    following: int
    per_day: int
    foretold: tuple[Foretold, ...]
    sent: Mapping[tuple[Lead, Role], int]
    displaced: int


@dataclass(frozen=True, slots=True)
class TooManyLeads:
    """A plan has so many times at most for each audience."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of the reminders of a meeting, counted. `again`: so many did not come through and can be sent again.

    `before`: so many were planned for other times that the meeting had.
    """

    meeting: Meeting
    phase: Phase
    fates: tuple[Fate, ...]
    again: int
    before: int


@dataclass(frozen=True, slots=True)
class Reminder:
    """What there is to say before a meeting: `card` to somebody invited, `attendance` and `digest` to who organises.

    `also`: other meetings of which the same message reminds.
    """

    meeting: Meeting
    days: int
    late: bool
    card: Card | None
    attendance: Attendance | None
    digest: Digest | None
    also: tuple[Meeting, ...]


class ReminderPlans:
    """Use cases of reminders. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def plan(self, person: PersonId, meeting: MeetingId) -> PlanSheet:
        """The plan that was proposed, else that which holds, with what it comes to."""
        now = self._clock()
        return await self._database.read(
            lambda tx: _sheet(tx, person, sheets.changeable(tx, person, meeting, now=now), now=now)
        )

    async def set_leads(
        self, person: PersonId, meeting: MeetingId, *, role: Role, leads: Sequence[Lead], on: bool
    ) -> PlanSheet | TooManyLeads:
        """Takes lead times for one audience into the plan or out of it: at once in a draft, else as a proposal."""

        def change(plan: Plan) -> Plan:
            before = plan.organisers if role is Role.ORGANISER else plan.participants
            after = in_order({*before, *leads} if on else set(before) - set(leads))
            if role is Role.ORGANISER:
                return replace(plan, organisers=after)
            return replace(plan, participants=after)

        now = self._clock()

        def work(tx: Transaction) -> PlanSheet | TooManyLeads:
            found = sheets.changeable(tx, person, meeting, now=now)
            plan, _ = _shown(tx, meeting)
            changed = change(plan)
            if max(len(changed.participants), len(changed.organisers)) > MOST_LEADS:
                return TooManyLeads()
            held = plan_of(tx, meeting)
            if sheets.phase_of(found, now=now) is Phase.DRAFT:
                plan_rows.hold(tx, meeting, written(changed))
            else:
                proposed = None if changed == held else written(changed)
                plan_rows.propose(tx, meeting, proposed, held=written(held))
            return _sheet(tx, person, found, now=now)

        return await self._database.write(work)

    async def hold(self, person: PersonId, meeting: MeetingId, *, following: bool = False) -> PlanSheet:
        """What was proposed holds, and everybody's reminders are planned anew; `following`: for all of a series that
        are still to come from this one on."""

        def change(tx: Transaction, found: Meeting, now: datetime) -> None:
            plan, is_proposed = _shown(tx, meeting)
            if not is_proposed:
                return
            for each in ahead_from(tx, found, now=now) if following else [found]:
                plan_rows.hold(tx, each.id, written(plan))
                replan(tx, each, now=now, why=Skip.UNPLANNED)

        return await self._change(person, meeting, change)

    async def drop(self, person: PersonId, meeting: MeetingId) -> PlanSheet:
        """What was proposed is dropped."""

        def change(tx: Transaction, _: Meeting, __: datetime) -> None:
            plan_rows.propose(tx, meeting, None, held=written(plan_of(tx, meeting)))

        return await self._change(person, meeting, change)

    async def set_per_day(self, person: PersonId, meeting: MeetingId, *, most: int) -> PlanSheet:
        """How many reminders one person gets a day at most, 1 to 9: of all meetings of the town, from now on."""

        def change(tx: Transaction, found: Meeting, now: datetime) -> None:
            if plan_rows.set_per_day(tx, found.municipality, most):
                keep_within(tx, found.municipality, now=now)

        return await self._change(person, meeting, change)

    async def ledger(self, person: PersonId, meeting: MeetingId) -> Ledger:
        """What became of the reminders so far, and what is still to come."""
        now = self._clock()
        return await self._database.read(
            lambda tx: _ledger(tx, sheets.organised(tx, person, meeting), now=now)
        )

    async def send_again(self, person: PersonId, meeting: MeetingId) -> tuple[Ledger, int]:
        """What did not come through is owed once more to who can be reached; returns to how many. Twice sends once."""
        now = self._clock()

        def work(tx: Transaction) -> tuple[Ledger, int]:
            found = sheets.organised(tx, person, meeting)
            if sheets.phase_of(found, now=now) is not Phase.AHEAD:
                raise TooLate
            begins = instant(found.start, found.timezone)
            due = quiet_hours.when(now, found.timezone, now=now, start=begins)
            if due is None:
                raise TooLate
            again = reminders.not_delivered(tx, meeting, start_of(found))
            sent = reminders.send_again(tx, again, due=due)
            return _ledger(tx, found, now=now), sent

        return await self._database.write(work, then=self._wake)

    async def reminder(
        self,
        person: PersonId,
        meeting: MeetingId,
        *,
        data: Mapping[str, Any],
        also: Sequence[Mapping[str, Any]] = (),
        sent: datetime | None = None,
    ) -> Reminder | None:
        """What a reminder has to say now, if anything; `also`: what the same message says of other meetings.

        `sent`: since when it waits on a page, however late it is read there.
        """
        now = self._clock()

        def work(tx: Transaction) -> Reminder | None:
            others = [
                other
                for each in also
                if (other := rows.meeting(tx, MeetingId(each["subject"]))) is not None
                and unwanted(tx, person, other, each, now=now) is None
            ]
            found = rows.meeting(tx, meeting)
            if found is not None and unwanted(tx, person, found, data, now=now) is None:
                return _reminder(tx, person, found, data, others, now=now, sent=sent or now)
            if others:
                first = next(each for each in also if each["subject"] == others[0].id)
                return _reminder(tx, person, others[0], first, others[1:], now=now, sent=sent or now)
            return None

        return await self._database.read(work)

    async def digest(self, person: PersonId, meeting: MeetingId) -> tuple[Meeting, Digest]:
        """What whoever organises should know before a meeting, at any time."""
        now = self._clock()

        def work(tx: Transaction) -> tuple[Meeting, Digest]:
            found = sheets.organised(tx, person, meeting)
            return found, digest(tx, found, now=now)

        return await self._database.read(work)

    async def missing(
        self, person: PersonId, meeting: MeetingId
    ) -> tuple[Meeting, tuple[GroupAttendance, ...], bool]:
        """The groups from which nobody has accepted yet, and whether this organiser can pass on their links: whoever
        coordinates the meeting's town can."""
        now = self._clock()

        def work(tx: Transaction) -> tuple[Meeting, tuple[GroupAttendance, ...], bool]:
            found = sheets.organised(tx, person, meeting)
            passes_on = coordinates(tx, person, found.municipality)
            return found, digest(tx, found, now=now).missing, passes_on

        return await self._database.read(work)

    async def _change(
        self,
        person: PersonId,
        meeting: MeetingId,
        change: Callable[[Transaction, Meeting, datetime], None],
    ) -> PlanSheet:
        now = self._clock()

        def work(tx: Transaction) -> PlanSheet:
            found = sheets.changeable(tx, person, meeting, now=now)
            change(tx, found, now)
            return _sheet(tx, person, found, now=now)

        return await self._database.write(work, then=self._wake)


def _shown(tx: Transaction, meeting: MeetingId) -> tuple[Plan, bool]:
    """The plan in front of the organiser, and whether it is only proposed."""
    stored = plan_rows.plans(tx, meeting)
    if stored is None or stored.proposed is None:
        return plan_of(tx, meeting), False
    return read(stored.proposed), True


def _sheet(tx: Transaction, person: PersonId, meeting: Meeting, *, now: datetime) -> PlanSheet:
    plan, is_proposed = _shown(tx, meeting.id)
    planned = foretell(tx, meeting, plan, now=now, by=person)
    counted = Counter((each.lead, each.role, each.due, each.reason) for each in planned.reminders)
    foretold = [
        Foretold(Lead.parse(lead), Role(role), due, None if reason is None else Skip(reason), count)
        for (lead, role, due, reason), count in counted.items()
    ]
    sent: Counter[tuple[Lead, Role]] = Counter()
    for fate in reminders.fates(tx, meeting.id, start_of(meeting), late_after=int(LATE.total_seconds())):
        if fate.state == "sent":
            sent[Lead.parse(fate.lead), Role(fate.role)] += fate.count
    return PlanSheet(
        meeting=meeting,
        phase=sheets.phase_of(meeting, now=now),
        plan=plan,
        is_proposed=is_proposed,
        following=len(ahead_from(tx, meeting, now=now)),
        per_day=plan_rows.per_day(tx, meeting.municipality),
        sent=dict(sent),
        foretold=tuple(sorted(foretold, key=lambda each: (each.due, -each.lead.length, each.role))),
        displaced=len(planned.displaced),
    )


def _ledger(tx: Transaction, meeting: Meeting, *, now: datetime) -> Ledger:
    start, phase = start_of(meeting), sheets.phase_of(meeting, now=now)
    late_after = int(LATE.total_seconds())
    return Ledger(
        meeting=meeting,
        phase=phase,
        fates=tuple(reminders.fates(tx, meeting.id, start, late_after=late_after)),
        again=len(reminders.not_delivered(tx, meeting.id, start)) if phase is Phase.AHEAD else 0,
        before=reminders.taken_back_before(tx, meeting.id, start),
    )


def _reminder(
    tx: Transaction,
    person: PersonId,
    meeting: Meeting,
    data: Mapping[str, Any],
    others: Sequence[Meeting],
    *,
    now: datetime,
    sent: datetime,
) -> Reminder:
    """Of a meeting of which the person is to be reminded, as it stands now."""
    role = role_of(tx, person, meeting)
    lead = Lead.parse(data["lead"])
    as_whom = Role.PARTICIPANT if isinstance(role, Skip) else plan_of(tx, meeting.id).of(role)[lead]
    organises = as_whom is not Role.PARTICIPANT
    takes_part = as_whom is not Role.ORGANISER
    follows_up = organises and meeting.kind is MeetingKind.FOLLOW_UP
    return Reminder(
        meeting=meeting,
        days=(meeting.start.date() - shown(now, meeting.timezone).date()).days,
        late=is_late(data, now=sent),
        card=sheets.card(tx, person, meeting, now=now) if takes_part else None,
        attendance=attendance.counted(tx, meeting.id) if organises else None,
        digest=digest(tx, meeting, now=now) if follows_up else None,
        also=tuple(others),
    )
