"""Who is owed which message about a measure; always added inside the transaction that changes the measure.

Whoever took it on is asked how far it is: a week before its day, or the day before where there is no week left, and
once more when the day has passed. Where nobody took it on, whoever made it is asked. A key names the occasion (the
measure, its day, before or after, the person), so that nobody is asked twice for one, whatever is moved to and fro.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from storage import deliveries, members
from storage import measure_people as people
from storage import measures as rows
from storage.database import Transaction
from storage.ids import PersonId
from storage.measures import Measure
from storage.members import Role
from workshops.outbox import Urgency, owe
from workshops.rights import ORGANISING
from workshops.wall_time import instant, shown

ASK: Final = "measure_ask"
HELP: Final = "measure_help"
REPLY: Final = "measure_reply"
NEWS: Final = "news_measures"
"""Its subject is the town: what happened to several measures on one day is one message."""

ASKED_AT: Final = time(10)
DAYS_BEFORE: Final = (7, 1)
DAYS_AFTER: Final = 1
TOLD_AT: Final = time(18)


class Occasion(StrEnum):
    """Why somebody is asked how far a measure is."""

    BEFORE = "before"
    OVER = "over"


def ahead(due: date, zone: str, *, now: datetime) -> list[tuple[Occasion, datetime]]:
    """When somebody is asked about a measure with this day; what has passed by now is left out."""
    before = (_at(due - timedelta(days=days), ASKED_AT, zone) for days in DAYS_BEFORE)
    first = next((moment for moment in before if moment > now), None)
    over = _at(due + timedelta(days=DAYS_AFTER), ASKED_AT, zone)
    planned = [] if first is None else [(Occasion.BEFORE, first)]
    return planned + ([(Occasion.OVER, over)] if over > now else [])


def replan(tx: Transaction, measure: Measure, *, now: datetime, without: PersonId | None = None) -> None:
    """What was planned is taken back, and as long as the measure is open it is planned as the rows are now.

    `without`: somebody who is about to leave.
    """
    deliveries.cancel(tx, kind=ASK, subject=measure.id)
    if not measure.is_open or measure.due is None:
        return
    zone = members.municipality(tx, measure.municipality).timezone
    for person in asked(tx, measure, without=without):
        for occasion, due in ahead(measure.due, zone, now=now):
            owe(
                tx,
                person,
                kind=ASK,
                subject=measure.id,
                municipality=measure.municipality,
                due=due,
                urgency=Urgency.REMINDER,
                key=f"{ASK}:{measure.id}:{measure.due}:{occasion.value}:{person}",
                data={"occasion": occasion.value, "due": measure.due.isoformat()},
                asked_for=True,
                revives=True,
            )


def asked(tx: Transaction, measure: Measure, *, without: PersonId | None = None) -> list[PersonId]:
    """Who is asked: whoever took it on, else whoever made it, else the organisers, else the coordinators."""
    owner = people.owner(tx, measure.id)
    if owner is not None:
        return [owner.person]
    creator = rows.creator(tx, measure.id)
    member = None if creator is None else members.membership(tx, measure.municipality, creator)
    if member is not None and member.person != without and member.roles & ORGANISING:
        return [member.person]
    return organisers(tx, measure, without=without)


def organisers(tx: Transaction, measure: Measure, *, without: PersonId | None = None) -> list[PersonId]:
    """Who hears that help is needed: the organisers of the town, or where it has none its coordinators."""
    for role in (Role.ORGANISER, Role.COORDINATOR):
        holders = [each for each in members.holders(tx, measure.municipality, role=role) if each != without]
        if holders:
            return holders
    return []


def tell_changed(tx: Transaction, measure: Measure, *, now: datetime, but: PersonId) -> None:
    """Whoever follows it hears of another status or day in the evening, together with all else of that day."""
    if not measure.public:
        return
    zone = members.municipality(tx, measure.municipality).timezone
    told = told_at(now, zone)
    for person in people.followers(tx, measure.id):
        if person == but:
            continue
        owe(
            tx,
            person,
            kind=NEWS,
            subject=measure.municipality,
            municipality=measure.municipality,
            due=told,
            urgency=Urgency.BROADCAST,
            key=f"{NEWS}:{measure.municipality}:{shown(told, zone).date()}:{person}",
            data={"day": shown(told, zone).date().isoformat()},
            asked_for=True,
        )


def told_at(moment: datetime, zone: str) -> datetime:
    """The evening of the day, or of the next one where it has begun already."""
    day = shown(moment, zone).date()
    evening = _at(day, TOLD_AT, zone)
    return evening if moment < evening else _at(day + timedelta(days=1), TOLD_AT, zone)


def told_since(day: date, zone: str) -> tuple[datetime, datetime]:
    """From when, and until before when, changes are told on the evening of that day."""
    return _at(day - timedelta(days=1), TOLD_AT, zone), _at(day, TOLD_AT, zone)


def tell_help(
    tx: Transaction, measure: Measure, to: Iterable[PersonId], *, number: int, now: datetime
) -> None:
    """Whoever organises hears that the person who took it on needs help; `number` is the line of its history."""
    for person in to:
        owe(
            tx,
            person,
            kind=HELP,
            subject=measure.id,
            municipality=measure.municipality,
            due=now,
            urgency=Urgency.REMINDER,
            key=f"{HELP}:{measure.id}:{number}:{person}",
            data={"number": number},
        )


def tell_reply(tx: Transaction, measure: Measure, to: PersonId, *, number: int, now: datetime) -> None:
    """Whoever asked for help hears what was answered; `number` is the line of the measure's history."""
    owe(
        tx,
        to,
        kind=REPLY,
        subject=measure.id,
        municipality=measure.municipality,
        due=now,
        urgency=Urgency.REMINDER,
        key=f"{REPLY}:{measure.id}:{number}:{to}",
        data={"number": number},
        asked_for=True,
    )


def _at(day: date, at: time, zone: str) -> datetime:
    return instant(datetime.combine(day, at), zone)
