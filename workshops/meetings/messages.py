"""Who is owed which message about a meeting; always added inside the transaction that changes the meeting."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from storage import deliveries, members, participation
from storage import meetings as rows
from storage.database import Transaction
from storage.ids import PersonId
from storage.meetings import Meeting
from storage.members import Role
from storage.surveys import SurveyState
from workshops import quiet_hours
from workshops.meetings.reminders import ahead
from workshops.outbox import Urgency, owe
from workshops.participants.participants import Arrival
from workshops.wall_time import instant

INVITED = "meeting_invited"
MOVED = "meeting_moved"
PLACED = "meeting_placed"
LINKED = "meeting_linked"
CANCELLED = "meeting_cancelled"
REMINDER = "meeting_reminder"

BESIDE_A_SURVEY: Final = timedelta(minutes=30)
"""How long a newcomer's invitation waits who is just answering a survey; the meeting stands on their home screen."""


def invite(tx: Transaction, meeting: Meeting, *, now: datetime) -> None:
    """Everyone in the chosen groups is invited, and reminders are planned."""
    _notify(tx, meeting, invited(tx, meeting), kind=INVITED, now=now)
    _remind(tx, meeting, _reminded(tx, meeting), now=now)


def on_joined(tx: Transaction, arrival: Arrival) -> None:
    """Whoever joins a group is invited to what it is going to do, but not in the middle of a survey."""
    is_asked = any(part.survey.state is SurveyState.OPEN for part in participation.parts(tx, arrival.person))
    told_at = arrival.at + BESIDE_A_SURVEY if is_asked else arrival.at
    for meeting in rows.planned_for_group(tx, arrival.group):
        if instant(meeting.start, meeting.timezone) > arrival.at:
            _notify(tx, meeting, [arrival.person], kind=INVITED, now=told_at)
            _remind(tx, meeting, [arrival.person], now=arrival.at)


def tell_changes(tx: Transaction, before: Meeting, after: Meeting, *, now: datetime) -> None:
    """Reminders are planned anew; of another time or place everyone who was invited hears at once."""
    deliveries.cancel(tx, kind=REMINDER, subject=after.id)
    _remind(tx, after, _reminded(tx, after), now=now)
    if after.start != before.start:
        data = {"before": before.start.isoformat(), "start": after.start.isoformat()}
        _notify(tx, after, invited(tx, after), kind=MOVED, now=now, data=data)
    if after.place != before.place:
        _notify(tx, after, invited(tx, after), kind=PLACED, now=now, data={"place": after.place})
    if after.link not in ("", before.link):
        told = rows.coming(tx, after.id) if after.link_for_coming else invited(tx, after)
        _notify(tx, after, told, kind=LINKED, now=now, data={"link": after.link})


def tell_cancelled(tx: Transaction, meeting: Meeting, *, reason: str, now: datetime) -> None:
    """Everyone who was invited hears that it does not take place, and of nothing else any more."""
    for kind in (INVITED, MOVED, PLACED, LINKED, REMINDER):
        deliveries.cancel(tx, kind=kind, subject=meeting.id)
    _notify(tx, meeting, invited(tx, meeting), kind=CANCELLED, now=now, data={"reason": reason})


def invited(tx: Transaction, meeting: Meeting) -> list[PersonId]:
    """The members of the chosen groups, as of now."""
    return [person for person, _ in members.members_of_groups(tx, rows.groups(tx, meeting.id))]


def organisers(tx: Transaction, meeting: Meeting) -> set[PersonId]:
    """Who is told the numbers: the organisers of the town, and whoever made the meeting."""
    creator = rows.creator(tx, meeting.id)
    return {*members.holders(tx, meeting.municipality, role=Role.ORGANISER)} | (
        {creator} if creator else set()
    )


def _reminded(tx: Transaction, meeting: Meeting) -> list[PersonId]:
    return sorted({*invited(tx, meeting), *organisers(tx, meeting)})


def _remind(tx: Transaction, meeting: Meeting, persons: Iterable[PersonId], *, now: datetime) -> None:
    """Owed to everyone; who declined, was muted or left in the meantime is known only when the time has come."""
    coming = ahead(meeting.start, meeting.timezone, now=now)
    for person in persons:
        for lead, due in coming:
            owe(
                tx,
                person,
                kind=REMINDER,
                subject=meeting.id,
                municipality=meeting.municipality,
                due=due,
                urgency=Urgency.REMINDER,
                key=f"{REMINDER}:{meeting.id}:{meeting.sequence}:{lead.value}:{person}",
                data={"lead": lead.value, "sequence": meeting.sequence},
                asked_for=True,
                starts=instant(meeting.start, meeting.timezone),
            )


def _notify(
    tx: Transaction,
    meeting: Meeting,
    persons: Iterable[PersonId],
    *,
    kind: str,
    now: datetime,
    data: Mapping[str, object] | None = None,
) -> None:
    # Somebody is invited once, but may hear of every change.
    change = "" if kind == INVITED else f":{meeting.sequence}"
    begins = instant(meeting.start, meeting.timezone)
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
            data=data,
            awaited=waits
            is None,  # whoever sets out at dawn wants to know in the night that it was cancelled
            starts=begins,
        )
