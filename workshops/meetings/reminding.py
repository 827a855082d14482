"""Decides when a reminder has come due: whether it is still wanted, and what is said together with it.

Asked in the transaction that claims it, so that what is not sent says why, and once more when it is worded. What comes
due for one person at once, such as after a standstill, becomes one message.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from storage import attendance, deliveries, members, persons, reminder_plans, reminders
from storage import meetings as rows
from storage.attendance import Rsvp
from storage.database import Transaction
from storage.deliveries import Delivery
from storage.ids import MeetingId, MunicipalityId, PersonId
from storage.meetings import Meeting, MeetingState
from workshops.meetings.reminder_planning import on_day, organisers, plan_of, start_of
from workshops.meetings.reminders import LATE, NEWS, Lead, Role, Skip, overtaken
from workshops.outbox import LEASE
from workshops.rights import ORGANISING
from workshops.wall_time import instant, shown


def role_of(tx: Transaction, person: PersonId, meeting: Meeting) -> Role | Skip:
    """As whom somebody is reminded now; DECLINED or LEFT where they are not."""
    is_invited, answer = attendance.answer_of(tx, meeting.id, person)
    organises = person in organisers(tx, meeting) and _may_organise(tx, person, meeting)
    if is_invited and answer is not Rsvp.NO:
        return Role.BOTH if organises else Role.PARTICIPANT
    if organises:
        return Role.ORGANISER
    return Skip.DECLINED if is_invited else Skip.LEFT


def _may_organise(tx: Transaction, person: PersonId, meeting: Meeting) -> bool:
    member = members.membership(tx, meeting.municipality, person)
    return bool(member and member.roles & ORGANISING)


def unwanted(
    tx: Transaction, person: PersonId, meeting: Meeting | None, data: Mapping[str, Any], *, now: datetime
) -> Skip | None:
    """Why a reminder has nothing to say any more; None: it has."""
    if meeting is None or meeting.state is not MeetingState.PLANNED:
        return Skip.CANCELLED
    if data.get("start") != start_of(meeting):
        return Skip.MOVED
    if now >= instant(meeting.start, meeting.timezone):
        return Skip.TOO_LATE
    if persons.person(tx, person).muted:
        return Skip.MUTED
    role = role_of(tx, person, meeting)
    if isinstance(role, Skip):
        return role
    lead, leads = Lead.parse(data["lead"]), plan_of(tx, meeting.id).of(role)
    if lead not in leads:
        return Skip.UNPLANNED
    return Skip.MERGED if overtaken(lead, leads, meeting.start, meeting.timezone, now=now) else None


def is_late(data: Mapping[str, Any], *, now: datetime) -> bool:
    """Whether a reminder that is sent now comes noticeably after the time that it was planned for."""
    return now - datetime.fromtimestamp(data["due"], UTC) > LATE


def gather(tx: Transaction, claimed: list[Delivery], now: datetime) -> list[Delivery]:
    """Of the reminders among what was claimed: those that are wanted, each person's in one; the others are settled."""
    by_person: defaultdict[tuple[MunicipalityId, PersonId], list[Delivery]] = defaultdict(list)
    found: list[Delivery] = []
    for each in claimed:
        if each.kind == reminders.KIND and each.municipality is not None:
            by_person[each.municipality, each.person].append(each)
        else:
            found.append(each)
    sated: set[tuple[MunicipalityId, PersonId]] = set()
    for town in {town for town, _ in by_person}:
        people = [person for there, person in by_person if there == town]
        sated |= {(town, person) for person in _have_enough(tx, town, people, now=now)}
        for each in deliveries.claim_due_of(
            tx, people, kind=reminders.KIND, municipality=town, now=now, lease_until=now + LEASE
        ):
            by_person[town, each.person].append(each)
    known: dict[MeetingId, Meeting | None] = {}
    for (town, person), due in by_person.items():
        found += _in_one(tx, person, due, known, has_enough=(town, person) in sated, now=now)
    return sorted(found, key=lambda each: (each.priority, each.due, each.id))


def _in_one(
    tx: Transaction,
    person: PersonId,
    due: Sequence[Delivery],
    known: dict[MeetingId, Meeting | None],
    *,
    has_enough: bool,
    now: datetime,
) -> list[Delivery]:
    """The reminder of the meeting that begins first, with those of the others; none where nothing is wanted."""
    who = persons.person(tx, person)
    if who.chat is not None and not who.reachable:
        for each in due:
            deliveries.settle_blocked(tx, each.id)
        return []
    wanted: dict[MeetingId, Delivery] = {}
    for each in sorted(due, key=lambda one: -_lead(one)):
        meeting = MeetingId(each.subject)
        if meeting not in known:
            known[meeting] = rows.meeting(tx, meeting)
        why = unwanted(tx, person, known[meeting], each.data, now=now) or _told(tx, person, meeting, now=now)
        if why is not None:
            deliveries.settle_dropped(tx, each.id, reason=why)
            continue
        if meeting in wanted:  # the later one says it all
            deliveries.settle_dropped(tx, wanted[meeting].id, reason=Skip.MERGED)
        wanted[meeting] = each
    if not wanted:
        return []
    first, *others = sorted(wanted.values(), key=lambda one: (one.starts or now, one.id))
    if has_enough:
        for each in (first, *others):
            deliveries.settle_dropped(tx, each.id, reason=Skip.PER_DAY)
        return []
    return [replace(first, also=tuple(others))]


def _told(tx: Transaction, person: PersonId, meeting: MeetingId, *, now: datetime) -> Skip | None:
    """TOLD where the news that there is to hear first says all of it."""
    return Skip.TOLD if reminders.is_news(tx, person, meeting, since=now - NEWS) else None


def _have_enough(
    tx: Transaction, town: MunicipalityId, people: Collection[PersonId], *, now: datetime
) -> list[PersonId]:
    """Who of these got as many reminders today as the town allows; what was late of yesterday counts as well."""
    zone = members.municipality(tx, town).timezone
    today = on_day(tx, town, shown(now, zone).date(), zone, persons=people)
    sent = Counter(each.person for each in today if each.state == "sent")
    most = reminder_plans.per_day(tx, town)
    return [person for person in people if sent[person] >= most]


def _lead(delivery: Delivery) -> timedelta:
    try:
        return Lead.parse(delivery.data["lead"]).length
    except (KeyError, ValueError):
        return timedelta()
