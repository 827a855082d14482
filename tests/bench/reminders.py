"""What planning, moving and cancelling 800 reminders of 200 people costs, beside bare SQL that writes the same rows.

`python -m tests.bench.reminders`: both sides in turns, each with a database of its own, encrypted and durable.
Processor time of the whole process, so that other work on the machine counts less; only the ratios mean anything.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any, Final

from storage import meetings, members, persons, reminder_plans
from storage.database import Database, Transaction
from storage.ids import ChatId, MeetingId, PersonId, UpdateId
from storage.key import DatabaseKey
from storage.meetings import Meeting
from workshops.meetings.reminder_planning import replan, take_all_back, written
from workshops.meetings.reminders import DAY, HOURS, WEEK, Lead, Plan, Skip, Unit
from workshops.wall_time import instant

KEY: Final = DatabaseKey(bytes(32))
PEOPLE: Final = 200
LEADS: Final = (WEEK, Lead(3, Unit.DAYS), DAY, HOURS)
ROUNDS: Final = 15
NOW: Final = datetime(2026, 11, 3, 9, tzinfo=UTC)
START: Final = datetime(2026, 12, 3, 18)  # noqa: DTZ001 - what the clock on the wall shows
LATER: Final = START + timedelta(days=7)
ZONE: Final = "Europe/Berlin"

_INSERT: Final = """
    INSERT INTO delivery
        (person_id, municipality_id, kind, subject_id, data, key, priority, due_at, quiet, starts_at)
    VALUES (:person, :municipality, 'meeting_reminder', :meeting, :data, :key, 2, :due, 1, :starts)
"""
_TAKE_BACK: Final = """
    UPDATE delivery SET state = 'cancelled', reason = :reason
    WHERE kind = 'meeting_reminder' AND subject_id = :meeting AND state = 'pending'
"""


@dataclass(slots=True)
class Side:
    """One database with a town of 200 people."""

    database: Database
    people: list[PersonId]
    municipality: int
    number: int = 0

    async def meeting(self) -> Meeting:
        """One more, planned, of which nobody is reminded yet."""
        self.number += 1

        def make(tx: Transaction) -> Meeting:
            town = members.groups(tx, members.municipalities_of(tx, self.people[0])[0].id)
            made = meetings.add(
                tx,
                town[0].municipality,
                title="Folgetreffen",
                start=START,
                timezone=ZONE,
                minutes=120,
                created_by=self.people[0],
                update=UpdateId(self.number),
            )
            assert made is not None
            meetings.set_groups(tx, made, [group.id for group in town])
            meetings.plan(tx, made)
            reminder_plans.hold(tx, made, written(Plan(LEADS, ())))
            found = meetings.meeting(tx, made)
            assert found is not None
            return found

        return await self.database.write(make)


async def side(folder: Path) -> Side:
    database = await Database.open(folder, KEY)

    def found(tx: Transaction) -> Side:
        town = members.add_municipality(tx, "Musterstadt", timezone=ZONE)
        reminder_plans.set_per_day(tx, town, 9)
        group = members.add_group(tx, town, code="rat", name="Rat")
        people = []
        for chat in range(1, PEOPLE + 1):
            persons.add(tx, ChatId(chat), language="de")
            person = persons.of_chat(tx, ChatId(chat))
            assert person is not None
            members.join(tx, town, person.id, group=group)
            people.append(person.id)
        return Side(database, people, town)

    return await database.write(found)


def rows_of(one: Side, meeting: MeetingId, start: datetime) -> list[dict[str, Any]]:
    """The 800 rows, ready to be written."""
    wall, starts = start.isoformat(timespec="minutes"), int(instant(start, ZONE).timestamp())
    return [
        {
            "person": person,
            "municipality": one.municipality,
            "meeting": meeting,
            "data": f'{{"lead":"{lead.code}","start":"{wall}","role":"participant","due":{due}}}',
            "key": f"meeting_reminder:{meeting}:{wall}:{lead.code}:{person}",
            "due": due,
            "starts": starts,
        }
        for lead in LEADS
        for due in (int(lead.before(start, ZONE).timestamp()),)
        for person in one.people
    ]


async def spent(one: Side, work: Callable[[Transaction], object]) -> float:
    began = time.process_time()
    await one.database.write(work)
    return time.process_time() - began


async def ours(one: Side) -> list[float]:
    meeting = await one.meeting()
    moved = replace(meeting, start=LATER)

    def move(tx: Transaction) -> None:
        meetings.set_start(tx, meeting.id, LATER, minutes=120)
        replan(tx, moved, now=NOW, why=Skip.MOVED)

    return [
        await spent(one, lambda tx: replan(tx, meeting, now=NOW, why=Skip.UNPLANNED)),
        await spent(one, move),
        await spent(one, lambda tx: take_all_back(tx, moved, now=NOW, why=Skip.CANCELLED)),
    ]


async def bare(one: Side) -> list[float]:
    meeting = await one.meeting()
    first, second = rows_of(one, meeting.id, START), rows_of(one, meeting.id, LATER)

    def move(tx: Transaction) -> None:
        meetings.set_start(tx, meeting.id, LATER, minutes=120)
        tx.run(_TAKE_BACK, meeting=meeting.id, reason="moved")
        tx.many(_INSERT, second)

    return [
        await spent(one, lambda tx: tx.many(_INSERT, first)),
        await spent(one, move),
        await spent(one, lambda tx: tx.run(_TAKE_BACK, meeting=meeting.id, reason="cancelled")),
    ]


async def same(one: Side, other: Side) -> bool:
    """Whether both wrote the same rows."""
    mine, theirs = await one.database.read(_rows), await other.database.read(_rows)
    return mine == theirs and len(mine) == 2 * PEOPLE * len(LEADS) * ROUNDS


def _rows(tx: Transaction) -> list[dict[str, Any]]:
    found = tx.all(
        """
        SELECT person_id, kind, subject_id, data, key, due_at, state, reason, starts_at FROM delivery ORDER BY key
        """
    )
    return [dict(row) for row in found]


async def compare(folder: Path) -> None:
    one, other = await side(folder / "ours"), await side(folder / "bare")
    results = [(await ours(one), await bare(other)) for _ in range(ROUNDS)]
    assert await same(one, other)
    for place, name in enumerate(("planning", "moving", "cancelling")):
        mine, theirs = (median(result[at][place] for result in results) for at in (0, 1))
        say(f"{name:12} {1000 * mine:7.1f} ms  bare SQL {1000 * theirs:7.1f} ms  ratio {mine / theirs:5.2f}")
    mine, theirs = (median(sum(result[at]) for result in results) for at in (0, 1))
    say(
        f"{'together':12} {1000 * mine:7.1f} ms  bare SQL {1000 * theirs:7.1f} ms  ratio {mine / theirs:5.2f}"
    )
    await one.database.close()
    await other.database.close()


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(compare(Path(folder)))


if __name__ == "__main__":
    main()
