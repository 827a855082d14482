"""What is owed because of a date poll: the question, one reminder for the silent, and word to the organisers."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from storage import date_polls as rows
from storage import deliveries, members
from storage.database import Transaction
from storage.date_polls import DatePoll
from storage.ids import PersonId
from storage.members import Role
from workshops import end_dates
from workshops.date_polls import sheets
from workshops.outbox import Urgency, owe
from workshops.participants.participants import Arrival

ASKED: Final = "date_poll_asked"
REMINDER: Final = "date_poll_reminder"
OVER: Final = "date_poll_over"


def ask(tx: Transaction, poll: DatePoll, *, now: datetime) -> None:
    """Everyone in the chosen groups is asked; whoever organises hears when the time is up."""
    _ask(tx, poll, asked(tx, poll), now=now)
    _tell_the_end(tx, poll, now=now)


def on_joined(tx: Transaction, arrival: Arrival) -> None:
    """Whoever joins a group is asked what it is being asked."""
    for poll in rows.asked_of_group(tx, arrival.group):
        if sheets.phase_of(poll, rows.options(tx, poll.id), now=arrival.at) is sheets.DatePhase.ASKED:
            _ask(tx, poll, [arrival.person], now=arrival.at)


def plan_anew(tx: Transaction, poll: DatePoll, *, now: datetime) -> None:
    """It ends on another day."""
    deliveries.cancel(tx, kind=REMINDER, subject=poll.id)
    deliveries.cancel(tx, kind=OVER, subject=poll.id)
    _remind(tx, poll, asked(tx, poll), now=now)
    _tell_the_end(tx, poll, now=now)


def take_back(tx: Transaction, poll: DatePoll) -> None:
    """Nobody is asked or reminded any more."""
    for kind in (ASKED, REMINDER, OVER):
        deliveries.cancel(tx, kind=kind, subject=poll.id)


def asked(tx: Transaction, poll: DatePoll) -> list[PersonId]:
    """The members of the chosen groups, as of now."""
    return members.persons_in_groups(tx, rows.groups(tx, poll.id))


def _ask(tx: Transaction, poll: DatePoll, persons: Iterable[PersonId], *, now: datetime) -> None:
    every = list(persons)
    for person in every:
        owe(
            tx,
            person,
            kind=ASKED,
            subject=poll.id,
            municipality=poll.municipality,
            due=now,
            urgency=Urgency.BROADCAST,
            starts=sheets.ends_at(poll, rows.options(tx, poll.id)),
        )
    _remind(tx, poll, every, now=now)


def _remind(tx: Transaction, poll: DatePoll, persons: Iterable[PersonId], *, now: datetime) -> None:
    """Planned for everyone; who has answered by then is known only when the time has come."""
    if poll.last_day is None:
        return
    due = end_dates.reminder_at(poll.last_day, poll.timezone, asked_from=now)
    if due is None:
        return
    for person in persons:
        owe(
            tx,
            person,
            kind=REMINDER,
            subject=poll.id,
            municipality=poll.municipality,
            due=due,
            urgency=Urgency.REMINDER,
            key=f"{REMINDER}:{poll.id}:{poll.last_day.isoformat()}:{person}",
            starts=sheets.ends_at(poll, rows.options(tx, poll.id)),
            revives=True,
        )


def _tell_the_end(tx: Transaction, poll: DatePoll, *, now: datetime) -> None:
    ends = sheets.ends_at(poll, rows.options(tx, poll.id))
    if ends is None or ends <= now or poll.last_day is None:
        return
    creator = rows.creator(tx, poll.id)
    organisers = {*members.holders(tx, poll.municipality, role=Role.ORGANISER)}
    for person in sorted(organisers | ({creator} if creator else set())):
        owe(
            tx,
            person,
            kind=OVER,
            subject=poll.id,
            municipality=poll.municipality,
            due=ends,
            urgency=Urgency.REMINDER,
            key=f"{OVER}:{poll.id}:{poll.last_day.isoformat()}:{person}",
            asked_for=True,
            revives=True,
        )
