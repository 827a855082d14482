"""Who is owed which message about a meeting; always added inside the transaction that changes the meeting.

Whatever changes also plans the reminders anew, after what is told at once: who has just heard of it is not reminded.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from storage import attendance, deliveries, members, participation, reminders, subject_deliveries
from storage import meetings as rows
from storage import series as series_rows
from storage.database import Transaction
from storage.ids import MeetingId, MunicipalityId, PersonId
from storage.meetings import Meeting, MeetingState
from storage.surveys import SurveyState
from workshops import quiet_hours
from workshops.meetings.reminder_planning import replan, take_all_back
from workshops.meetings.reminders import Skip
from workshops.outbox import Urgency, owe
from workshops.participants.participants import Arrival
from workshops.wall_time import instant

INVITED = "meeting_invited"
MOVED = "meeting_moved"
PLACED = "meeting_placed"
LINKED = "meeting_linked"
CANCELLED = "meeting_cancelled"

CHANGES: Final = frozenset({MOVED, PLACED, LINKED})
"""What no later message about the meeting tells again: each is worth saying as long as it holds."""

BESIDE_A_SURVEY: Final = timedelta(minutes=30)
"""How long a newcomer's invitation waits who is just answering a survey; the meeting stands on their home screen."""


def invite(tx: Transaction, meeting: Meeting, *, by: PersonId, now: datetime) -> None:
    """Everyone in the chosen groups is invited, and reminders are planned; `by`: who does it."""
    _notify(tx, meeting, invited(tx, meeting), kind=INVITED, now=now)
    planned = rows.meeting(tx, meeting.id)
    assert planned is not None  # noqa: S101 - it is being planned
    plan_reminders(tx, planned, by=by, now=now)


def plan_reminders(tx: Transaction, meeting: Meeting, *, by: PersonId, now: datetime) -> None:
    """Of a meeting of which people hear with another one of its series."""
    replan(tx, meeting, now=now, why=Skip.UNPLANNED, by=by)


def on_joined(tx: Transaction, arrival: Arrival) -> None:
    """Whoever joins a group is invited to what it is going to do, but not in the middle of a survey; of what only the
    group before was invited to they are not reminded any more."""
    is_asked = any(part.survey.state is SurveyState.OPEN for part in participation.parts(tx, arrival.person))
    told_at = arrival.at + BESIDE_A_SURVEY if is_asked else arrival.at
    ahead = [each for each in rows.planned_for_group(tx, arrival.group) if _begins(each) > arrival.at]
    series: set[str] = set()
    for meeting in ahead:
        if meeting.series is None or meeting.series not in series:  # one invitation tells of all of a series
            _notify(tx, meeting, [arrival.person], kind=INVITED, now=told_at)
        if meeting.series is not None:
            series.add(meeting.series)
        replan(tx, meeting, now=arrival.at, why=Skip.LEFT, persons=[arrival.person])
    group = members.group(tx, arrival.group)
    if group is not None:
        planned = reminders.planned_for(tx, arrival.person, group.municipality)
        for other in planned - {meeting.id for meeting in ahead}:
            _replan_one(tx, other, arrival.person, now=arrival.at)


def on_organising(tx: Transaction, person: PersonId, municipality: MunicipalityId, now: datetime) -> None:
    """Whoever organises from now on is told the numbers of everything that is still to come."""
    for meeting in rows.of_municipality(tx, municipality):
        if _begins(meeting) > now:
            replan(tx, meeting, now=now, why=Skip.LEFT, persons=[person])


def _replan_one(tx: Transaction, meeting: MeetingId, person: PersonId, *, now: datetime) -> None:
    found = rows.meeting(tx, meeting)
    if found is not None:
        replan(tx, found, now=now, why=Skip.LEFT, persons=[person])


def on_answered(tx: Transaction, meeting: Meeting, person: PersonId, *, now: datetime) -> None:
    """Whoever does not come is not reminded, and whoever does come after all is."""
    replan(tx, meeting, now=now, why=Skip.DECLINED, persons=[person])


def tell_changes(tx: Transaction, before: Meeting, after: Meeting, *, by: PersonId, now: datetime) -> None:
    """Of another time or place everyone who was invited hears at once; for another time reminders are planned anew.

    `by`: whose change it is.
    """
    if after.start != before.start:
        data = {"before": before.start.isoformat(), "start": after.start.isoformat()}
        _tell_moved(tx, after, data, now=now)
        replan(tx, after, now=now, why=Skip.MOVED, by=by)
    if after.place != before.place:
        _tell_placed(tx, after, {"place": after.place}, now=now)
    if after.link not in ("", before.link):
        told = attendance.coming(tx, after.id) if after.link_for_coming else invited(tx, after)
        _notify(tx, after, told, kind=LINKED, now=now, data={"link": after.link})


def tell_cancelled(tx: Transaction, meeting: Meeting, *, reason: str, now: datetime) -> None:
    """Everyone who was invited hears that it does not take place, and of nothing else any more."""
    told = _take_back(tx, meeting, now=now)
    _notify(tx, meeting, told, kind=CANCELLED, now=now, data={"reason": reason})


def tell_all_cancelled(tx: Transaction, gone: Sequence[Meeting], *, reason: str, now: datetime) -> None:
    """Of several of a series at once: one message tells of all of them."""
    told = set.intersection(*(set(_take_back(tx, meeting, now=now)) for meeting in gone))
    data = {"reason": reason, "all": [each.start.isoformat() for each in gone]}
    _notify(tx, gone[0], sorted(told), kind=CANCELLED, now=now, data=data)


def tell_all_placed(tx: Transaction, changed: Sequence[Meeting], now: datetime) -> None:
    """Of the new place of several of a series: one message tells of all of them."""
    data = {"place": changed[0].place, "all": [each.id for each in changed]}
    _tell_placed(tx, changed[0], data, now=now)


def tell_all_moved(
    tx: Transaction, changed: Sequence[tuple[Meeting, Meeting]], *, by: PersonId, now: datetime
) -> None:
    """Of the new times of several of a series: one message tells of all of them. `changed` are (before, after)."""
    moved = [(before, after) for before, after in changed if before.start != after.start]
    if moved:
        before, first = moved[0]
        data = {
            "before": before.start.isoformat(),
            "start": first.start.isoformat(),
            "all": [after.id for _, after in moved],
            "starts": [after.start.isoformat() for _, after in moved],
        }
        _tell_moved(tx, first, data, now=now)
    for _, after in moved:
        replan(tx, after, now=now, why=Skip.MOVED, by=by)


def _tell_moved(tx: Transaction, moved: Meeting, data: Mapping[str, object], *, now: datetime) -> None:
    """Of another time; whoever has not read of another place of the same meetings reads of both at once.

    Whoever has not read of the move before knows the time before that one only, unless it is the one that holds.
    """
    unread = subject_deliveries.unseen(tx, kind=MOVED, subject=moved.id)
    places = subject_deliveries.unseen(tx, kind=PLACED, subject=moved.id)
    own: dict[PersonId, dict[str, object]] = {}
    for person, earlier in unread.items():
        if earlier["before"] != moved.start.isoformat():
            own[person] = {"before": earlier["before"]}
        if earlier.get("placed") and _of_the_same(earlier, data):
            own.setdefault(person, {})["placed"] = True
    for person, earlier in places.items():
        if _of_the_same(earlier, data):
            own.setdefault(person, {})["placed"] = True
    told = invited(tx, moved)
    _notify(tx, moved, told, kind=MOVED, now=now, data=data, own=own)
    both = [person for person in told if own.get(person, {}).get("placed")]
    for kind in (MOVED, PLACED):
        subject_deliveries.supersede(
            tx, both, kind=kind, subject=moved.id, every=data.get("all"), by=MOVED, now=now
        )


def _tell_placed(tx: Transaction, placed: Meeting, data: Mapping[str, object], *, now: datetime) -> None:
    """Of another place; whoever has not read of another time of the same meetings reads of both at once."""
    unread = subject_deliveries.unseen(tx, kind=MOVED, subject=placed.id)
    told = invited(tx, placed)
    moved = {
        person: {**unread[person], "placed": True}
        for person in told
        if person in unread
        and _of_the_same(unread[person], data)
        and _still_holds(tx, placed, unread[person])
    }
    others = [person for person in told if person not in moved]
    _notify(tx, placed, others, kind=PLACED, now=now, data=data)
    _notify(tx, placed, moved, kind=MOVED, now=now, own=moved)
    for kind in (MOVED, PLACED):
        subject_deliveries.supersede(
            tx, moved, kind=kind, subject=placed.id, every=data.get("all"), by=MOVED, now=now
        )


def _still_holds(tx: Transaction, meeting: Meeting, moved: Mapping[str, Any]) -> bool:
    """Whether all meetings are still at the times that this message told, so that it would tell of each of them."""
    told = zip(moved.get("all", [meeting.id]), moved.get("starts", [moved["start"]]), strict=True)
    found = ((rows.meeting(tx, MeetingId(each)), start) for each, start in told)
    return all(each is not None and each.start.isoformat() == start for each, start in found)


def _of_the_same(earlier: Mapping[str, object], later: Mapping[str, object]) -> bool:
    """Whether two changes are of the same meetings of a series, or both of one alone."""
    return earlier.get("all") == later.get("all")


def _take_back(tx: Transaction, meeting: Meeting, *, now: datetime) -> list[PersonId]:
    """Who is to hear that it is cancelled: whoever was still to be invited is invited to what is left of its series."""
    unaware = subject_deliveries.still_owed(tx, kind=INVITED, subject=meeting.id)
    for kind in (INVITED, MOVED, PLACED, LINKED):
        deliveries.cancel(tx, kind=kind, subject=meeting.id)
    take_all_back(tx, meeting, now=now, why=Skip.CANCELLED)
    following = _next_of_series(tx, meeting, now=now) if unaware else None
    if following is None:
        return invited(tx, meeting)
    _notify(tx, following, unaware, kind=INVITED, now=now)
    return [person for person in invited(tx, meeting) if person not in unaware]


def _next_of_series(tx: Transaction, meeting: Meeting, *, now: datetime) -> Meeting | None:
    if meeting.series is None:
        return None
    every = (rows.meeting(tx, each) for each in series_rows.of_series(tx, meeting.series))
    ahead = (
        each
        for each in every
        if each is not None and each.state is MeetingState.PLANNED and _begins(each) > now
    )
    return next(ahead, None)


def invited(tx: Transaction, meeting: Meeting) -> list[PersonId]:
    """The members of the chosen groups, as of now."""
    return members.persons_in_groups(tx, rows.groups(tx, meeting.id))


def _notify(
    tx: Transaction,
    meeting: Meeting,
    persons: Iterable[PersonId],
    *,
    kind: str,
    now: datetime,
    data: Mapping[str, object] | None = None,
    own: Mapping[PersonId, Mapping[str, object]] = MappingProxyType({}),
) -> None:
    """`own`: what differs in `data` for some."""
    # Somebody is invited once, but may hear of every change.
    change = "" if kind == INVITED else f":{meeting.sequence}"
    begins = _begins(meeting)
    waits = quiet_hours.when(now, meeting.timezone, now=now, start=begins)
    for person in persons:
        owe(
            tx,
            person,
            kind=kind,
            subject=meeting.id,
            municipality=meeting.municipality,
            due=now,
            urgency=Urgency.BROADCAST,
            key=f"{kind}:{meeting.id}{change}:{person}",
            data={**(data or {}), **own.get(person, {})},
            # Whoever sets out at dawn wants to know in the night that it was cancelled.
            awaited=waits is None,
            starts=begins,
        )


def _begins(meeting: Meeting) -> datetime:
    return instant(meeting.start, meeting.timezone)
