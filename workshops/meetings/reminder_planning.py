"""Plans the reminders of a meeting as its rows are now, inside the transaction of whatever changed; or only says how.

A reminder is one person, one lead time, one time of the meeting: its key names it, so it is never sent twice, however
often it is planned. What was planned and is not wanted any more is taken back with its reason. Where somebody would get
too many on one day, those of the meetings that begin first are kept; what is held back comes after all where one of the
others falls away.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from questionnaires.values import dataclass
from storage import attendance, members, reminder_plans, reminders
from storage import meetings as rows
from storage import persons as person_rows
from storage.attendance import Rsvp
from storage.database import Transaction
from storage.ids import DeliveryId, MeetingId, MunicipalityId, PersonId
from storage.meetings import Meeting, MeetingState
from storage.reminder_plans import StoredPlan
from storage.reminders import PlannedReminder, StoredReminder
from workshops.meetings.hearing import Told
from workshops.meetings.reminders import USUAL, Lead, Plan, Role, Skip, Slot, slots, still_useful
from workshops.outbox import Urgency
from workshops.wall_time import FARTHEST, instant, shown


@dataclass(frozen=True, slots=True)
class Planned:
    """What a plan comes to: a reminder per person and time, sent or not; what it does to those of other meetings."""

    reminders: tuple[PlannedReminder, ...] = ()
    displaced: tuple[DeliveryId, ...] = ()
    freed: tuple[DeliveryId, ...] = ()


_Entry: TypeAlias = tuple[bool, datetime, datetime, DeliveryId, int, StoredReminder | None]
"""What comes first of a day: what was sent, then by the beginning of the meeting."""


@dataclass(slots=True)
class _Day:
    """What one person gets on one day: of other meetings, and of the one that is planned."""

    stored: list[StoredReminder] = field(default_factory=list)
    planned: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _People:
    """Who is reminded as what, and who is invited and has declined, of whom those who organise are told the numbers."""

    by_role: Mapping[Role, Sequence[PersonId]]
    declined: Sequence[PersonId]


def plan_of(tx: Transaction, meeting: MeetingId) -> Plan:
    """The plan that holds: what an organiser said, else what is usual."""
    stored = tx.once((plan_of, meeting), lambda: reminder_plans.plans(tx, meeting))
    return USUAL if stored is None else read(stored.held)


def read(stored: StoredPlan) -> Plan:
    """A plan out of the rows."""
    return Plan(tuple(map(Lead.parse, stored.participants)), tuple(map(Lead.parse, stored.organisers)))


def written(plan: Plan) -> StoredPlan:
    """A plan for the rows."""
    return StoredPlan(
        tuple(lead.code for lead in plan.participants), tuple(lead.code for lead in plan.organisers)
    )


def replan(
    tx: Transaction,
    meeting: Meeting,
    *,
    now: datetime,
    why: Skip,
    persons: Collection[PersonId] | None = None,
    by: PersonId | None = None,
) -> None:
    """Makes what is owed what the rows say now, for everybody or for these people.

    `why`: what is said of those that are not wanted any more. `by`: who chose the time of the meeting just now, and so
    knows it.
    """
    if meeting.state is not MeetingState.PLANNED:
        return
    existing = {each.key: each for each in reminders.of_meeting(tx, meeting.id, persons=persons)}
    told, start = Told(tx, meeting, existing, now=now, by=by), start_of(meeting)
    wanted = _wanted(tx, meeting, plan_of(tx, meeting.id), told, now=now, persons=persons)
    wanted_by_key = {_key(meeting, start, each): each for each in wanted}
    new = {key: each for key, each in wanted_by_key.items() if _is_changed(existing.get(key), each, now)}
    owed = {key: each for key, each in existing.items() if each.state == "pending" or each.is_held_back}
    gone = [each for key, each in owed.items() if key not in wanted_by_key]
    dropped = [owed[key] for key, each in new.items() if each.reason is not None and key in owed]
    reminders.take_back(tx, [each.id for each in gone], reason=why)
    held = [each for key, each in existing.items() if key in wanted_by_key]
    fewer = [*gone, *dropped]
    freeing = fewer if fewer and reminders.is_any_held_back(tx, meeting.municipality, since=now) else []
    planned = _limited(tx, meeting, [*new.values()], now=now, kept=held, days_of=freeing)
    _put(tx, meeting, planned)


def foretell(tx: Transaction, meeting: Meeting, plan: Plan, *, now: datetime, by: PersonId) -> Planned:
    """What comes of this plan, without doing anything; a draft as if it was planned now, `by` who looks at it.

    Who is about to be invited hears of the meeting by that, so nobody of them is reminded at once. `replan` owes a
    reminder to whoever said /stopp or cannot be reached as well, since they may come back; here they get none.
    """
    existing = {each.key: each for each in reminders.of_meeting(tx, meeting.id)}
    is_draft = meeting.state is MeetingState.DRAFT
    told = Told(tx, meeting, existing, now=now, by=by if is_draft else None)
    wanted = _wanted(tx, meeting, plan, told, now=now, persons=None)
    people = {each.person for each in wanted}
    silent = dict.fromkeys(person_rows.muted(tx, people), Skip.MUTED)
    silent |= dict.fromkeys(person_rows.unreachable(tx, people), Skip.UNREACHABLE)
    start = start_of(meeting)
    keys = [_key(meeting, start, each) for each in wanted]
    done = [
        replace(each, reason=silent[each.person]) if each.reason is None and each.person in silent else each
        for each, key in zip(wanted, keys, strict=True)
        if key not in existing or existing[key].state in ("pending", "cancelled")
    ]
    sent = [each for each in existing.values() if each.state == "sent"]
    return _limited(tx, meeting, done, now=now, kept=sent, days_of=[])


def take_all_back(tx: Transaction, meeting: Meeting, *, now: datetime, why: Skip) -> None:
    """Nobody is reminded of it any more; what was held back because of it comes after all."""
    if not reminders.is_any_held_back(tx, meeting.municipality, since=now):
        reminders.take_all_back(tx, meeting.id, reason=why)
        return
    pending = [each for each in reminders.of_meeting(tx, meeting.id) if each.state == "pending"]
    reminders.take_all_back(tx, meeting.id, reason=why)
    _put(tx, meeting, _limited(tx, meeting, [], now=now, kept=[], days_of=pending))


def keep_within(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> None:
    """Looks at every day that is still to come, because the town has said another number."""
    zone = members.municipality(tx, municipality).timezone
    since = instant(datetime.combine(shown(now, zone).date(), time()), zone)
    # A meeting begins at most so far ahead, and the last one of its series as far after it.
    stored = reminders.between(tx, municipality, since=since, until=now + 2 * FARTHEST)
    days: defaultdict[tuple[PersonId, date], _Day] = defaultdict(_Day)
    for each in stored:
        days[each.person, shown(each.at, zone).date()].stored.append(each)
    displaced, freed, _ = _ranked(
        days, (), starts=now, now=now, most=reminder_plans.per_day(tx, municipality)
    )
    reminders.take_back(tx, displaced, reason=Skip.PER_DAY)
    reminders.owe_again(tx, freed)


def start_of(meeting: Meeting) -> str:
    """The wall time as a reminder names it."""
    return meeting.start.isoformat(timespec="minutes")


def organisers(tx: Transaction, meeting: Meeting) -> set[PersonId]:
    """Who is told the numbers: the organisers of the town, and whoever made the meeting."""
    return tx.once((organisers, meeting.id), lambda: _organisers(tx, meeting))


def _organisers(tx: Transaction, meeting: Meeting) -> set[PersonId]:
    creator = rows.creator(tx, meeting.id)
    return {*members.holders(tx, meeting.municipality, role=members.Role.ORGANISER)} | (
        {creator} if creator else set()
    )


def _put(tx: Transaction, meeting: Meeting, planned: Planned) -> None:
    reminders.put(
        tx,
        meeting.id,
        planned.reminders,
        municipality=meeting.municipality,
        start=start_of(meeting),
        starts=instant(meeting.start, meeting.timezone),
        priority=Urgency.REMINDER,
    )
    if planned.displaced:
        reminders.take_back(tx, planned.displaced, reason=Skip.PER_DAY)
    if planned.freed:
        reminders.owe_again(tx, planned.freed)


def _key(meeting: Meeting, start: str, each: PlannedReminder) -> str:
    return reminders.key_of(meeting.id, start, each.lead, each.person)


def _is_changed(stored: StoredReminder | None, wanted: PlannedReminder, now: datetime) -> bool:
    """What came to its end stays as it is, and so does what is due by now and about to be sent.

    Only whoever declines, or comes after all, changes that.
    """
    if stored is None:
        return True
    if stored.state not in ("pending", "cancelled"):
        return False
    if wanted.reason == Skip.PAST or wanted.due <= now:
        if wanted.reason == Skip.DECLINED:
            return stored.state == "pending"
        return wanted.reason is not None and stored.reason == Skip.DECLINED
    return (stored.role, stored.state, stored.reason, stored.due) != (
        wanted.role,
        "pending" if wanted.reason is None else "cancelled",
        wanted.reason,
        wanted.due,
    )


def _wanted(
    tx: Transaction,
    meeting: Meeting,
    plan: Plan,
    told: Told,
    *,
    now: datetime,
    persons: Collection[PersonId] | None,
) -> list[PlannedReminder]:
    """A reminder for each person and time, whether it is sent or not."""
    everybody = _people(tx, meeting, persons)
    found = _not_coming(meeting, plan, everybody, now=now)
    for role, people in everybody.by_role.items():
        if not people:
            continue
        as_whom = plan.of(role)
        of_role = slots(tuple(as_whom), meeting.start, meeting.timezone, now=now)
        at_once = still_useful(of_role, role, start=meeting.start, zone=meeting.timezone, now=now)
        for slot in of_role:
            whom, reason = as_whom[slot.lead].value, slot.skip
            if at_once is not None and slot.lead == at_once.lead:
                found += [
                    _at_once_or_past(person, slot, at_once, whom, was_told=told.before_now(person, slot))
                    for person in people
                ]
            else:
                code, due = slot.lead.code, slot.due
                hearing = told.around(due) if reason is None else ()
                found += [
                    PlannedReminder(person, code, whom, due, Skip.TOLD if person in hearing else reason)
                    for person in people
                ]
    return found


def _at_once_or_past(
    person: PersonId, slot: Slot, at_once: Slot, role: str, *, was_told: bool
) -> PlannedReminder:
    chosen = slot if was_told else at_once
    return PlannedReminder(person, slot.lead.code, role, chosen.due, chosen.skip)


def _not_coming(meeting: Meeting, plan: Plan, people: _People, *, now: datetime) -> list[PlannedReminder]:
    """Whoever declined has a row at each time all the same, so that the ledger misses nobody: also who did so before it
    was planned, when its date was looked for."""
    if not people.declined:
        return []
    organising = frozenset(people.by_role[Role.ORGANISER])
    return [
        PlannedReminder(person, slot.lead.code, Role.PARTICIPANT, slot.due, Skip.DECLINED)
        for slot in slots(plan.participants, meeting.start, meeting.timezone, now=now)
        for person in people.declined
        if not (person in organising and slot.lead in plan.organisers)  # then they hear as organisers
    ]


def _people(tx: Transaction, meeting: Meeting, persons: Collection[PersonId] | None) -> _People:
    """All of them, or only these `persons`."""
    answers = attendance.invited(tx, meeting.id)
    organising = organisers(tx, meeting)
    declined = [person for person, answer in answers.items() if answer is Rsvp.NO]
    found: dict[Role, list[PersonId]] = {role: [] for role in Role}
    for person, answer in answers.items():
        if person in organising:
            found[Role.ORGANISER if answer is Rsvp.NO else Role.BOTH].append(person)
        elif answer is not Rsvp.NO:
            found[Role.PARTICIPANT].append(person)
    found[Role.ORGANISER] += sorted(organising - answers.keys())
    if persons is not None:
        found = {role: [person for person in people if person in persons] for role, people in found.items()}
        declined = [person for person in declined if person in persons]
    return _People(found, declined)


def _limited(
    tx: Transaction,
    meeting: Meeting,
    wanted: Sequence[PlannedReminder],
    *,
    now: datetime,
    kept: Iterable[StoredReminder],
    days_of: Iterable[StoredReminder],
) -> Planned:
    """The same with what would be too many on a day held back; `kept`: what was planned for the meeting before."""
    zone = meeting.timezone
    days: defaultdict[tuple[PersonId, date], _Day] = defaultdict(_Day)
    local: dict[datetime, date] = {}

    def day_of(moment: datetime) -> date:
        found = local.get(moment)
        if found is None:
            found = local[moment] = shown(moment, zone).date()
        return found

    for number, each in enumerate(wanted):
        if each.reason is None:
            days[each.person, day_of(each.due)].planned.append(number)
    touched = {day for _, day in days} | {day_of(each.at) for each in days_of}
    if not touched:
        return Planned(tuple(wanted))
    changed = {(each.person, each.lead) for each in wanted}
    others = [
        other
        for day in sorted(touched)
        for other in on_day(tx, meeting.municipality, day, zone, but=meeting.id)
    ] + [
        each
        for each in kept
        if day_of(each.at) in touched and (each.person, _lead_of(each)) not in changed and _counts(each)
    ]
    for other in others:
        days[other.person, day_of(other.at)].stored.append(other)
    starts = instant(meeting.start, zone)
    most = reminder_plans.per_day(tx, meeting.municipality)
    displaced, freed, over = _ranked(days, wanted, starts=starts, now=now, most=most)
    return Planned(
        tuple(
            replace(each, reason=Skip.PER_DAY) if number in over else each
            for number, each in enumerate(wanted)
        )
        if over
        else tuple(wanted),
        displaced,
        freed,
    )


def on_day(
    tx: Transaction,
    municipality: MunicipalityId,
    day: date,
    zone: str,
    *,
    but: MeetingId | None = None,
    persons: Collection[PersonId] | None = None,
) -> list[StoredReminder]:
    """What was sent on a day by the clock on the wall, is going to be, or is held back; of all meetings `but` one."""
    since, until = (instant(datetime.combine(day + timedelta(days=later), time()), zone) for later in (0, 1))
    return reminders.between(tx, municipality, since=since, until=until, but=but, persons=persons)


def _ranked(
    days: Mapping[tuple[PersonId, date], _Day],
    wanted: Sequence[PlannedReminder],
    *,
    starts: datetime,
    now: datetime,
    most: int,
) -> tuple[tuple[DeliveryId, ...], tuple[DeliveryId, ...], set[int]]:
    """Of each day: what is too many of what was owed, what was held back and is not any more, what is too many of what
    is wanted."""
    displaced: list[DeliveryId] = []
    freed: list[DeliveryId] = []
    over: set[int] = set()
    for day in days.values():
        if not day.stored and len(day.planned) <= most:
            continue
        entries: list[_Entry] = [
            (stored.state != "sent", stored.starts, stored.due, stored.id, -1, stored)
            for stored in day.stored
        ]
        entries += [(True, starts, wanted[n].due, DeliveryId(0), n, None) for n in day.planned]
        for place, (_, _, due, delivery, number, stored) in enumerate(sorted(entries, key=lambda e: e[:5])):
            if stored is None:
                if place >= most:
                    over.add(number)
            elif stored.state == "pending" and place >= most:
                displaced.append(delivery)
            elif stored.is_held_back and place < most and due > now:
                freed.append(delivery)
    return tuple(displaced), tuple(freed), over


def _counts(stored: StoredReminder) -> bool:
    return stored.state in ("sent", "pending") or stored.is_held_back


def _lead_of(stored: StoredReminder) -> str:
    return stored.key.split(":")[-2]
