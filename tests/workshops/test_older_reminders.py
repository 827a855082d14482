"""Reminders that an earlier version planned are the same reminders afterwards: one row each, and none comes twice."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database
from storage.ids import MeetingId, PersonId
from storage.migrations import shipped
from tests.conftest import FakeClock
from tests.disclosure import KEY
from tests.older import older
from workshops.meetings.meetings import Meetings

BEFORE = [each.name for each in shipped()].index("reminder_plans")
ADA, OLGA, MEETING = PersonId(1), PersonId(2), MeetingId(7)
DUE = int(datetime(2026, 12, 2, 17, tzinfo=UTC).timestamp())


def fill(raw: Any) -> None:
    """Ada is invited, Olga organises; the meeting was renamed once, after the reminder of the week before was sent."""
    raw.execute(
        "INSERT INTO audience_group (id, municipality_id, code, name, position) VALUES (3, 1, 'rat', 'Rat', 1)"
    )
    for person, group in ((ADA, 3), (OLGA, None)):
        raw.execute("INSERT INTO person (id, chat_id, language) VALUES (?, ?, 'de')", (person, person))
        raw.execute(
            "INSERT INTO membership (municipality_id, person_id, group_id) VALUES (1, ?, ?)", (person, group)
        )
    raw.execute(
        "INSERT INTO membership_right (municipality_id, person_id, role) VALUES (1, ?, 'organiser')", (OLGA,)
    )
    raw.execute(
        """
        INSERT INTO meeting (id, municipality_id, title, starts_at, timezone, minutes, place, state, sequence)
        VALUES (7, 1, 'Folgetreffen', '2026-12-03T18:00', 'Europe/Berlin', 120, '', 'planned', 1)
        """
    )
    raw.execute("INSERT INTO meeting_group (meeting_id, group_id) VALUES (7, 3)")
    for person in (ADA, OLGA):
        for sequence, lead, state in ((0, "week", "sent"), (1, "day", "pending"), (1, "hours", "pending")):
            raw.execute(
                """
                INSERT INTO delivery (
                    person_id, municipality_id, kind, subject_id, data, key, priority, due_at, quiet, starts_at, state
                )
                VALUES (?, 1, 'meeting_reminder', 7, ?, ?, 2, ?, 1, ?, ?)
                """,
                (
                    person,
                    json.dumps({"lead": lead, "sequence": sequence}),
                    f"meeting_reminder:7:{sequence}:{lead}:{person}",
                    DUE,
                    DUE + 86_400,
                    state,
                ),
            )


@pytest.mark.slow
async def test_older_reminders_are_found_under_their_new_names(tmp_path: Path, clock: FakeClock) -> None:
    with older(tmp_path, migrations=BEFORE) as raw:
        fill(raw)
    database = await Database.open(tmp_path, KEY)
    try:
        rows = await database.read(
            lambda tx: [dict(row) for row in tx.all("SELECT * FROM delivery ORDER BY person_id, id")]
        )
        assert [(row["key"], row["state"]) for row in rows[:3]] == [
            ("meeting_reminder:7:0:week:1", "sent"),
            ("meeting_reminder:7:2026-12-03T18:00:1d:1", "pending"),
            ("meeting_reminder:7:2026-12-03T18:00:2h:1", "pending"),
        ]
        assert [json.loads(row["data"]) for row in rows[1:6:3]] == [
            {"lead": "1d", "start": "2026-12-03T18:00", "role": "participant", "due": DUE},
            {"lead": "1d", "start": "2026-12-03T18:00", "role": "organiser", "due": DUE},
        ]
        assert {row["sent_at"] for row in rows if row["state"] == "sent"} == {DUE}
        plan = await database.read(lambda tx: dict(tx.one("SELECT * FROM reminder_plan")))
        assert json.loads(plan["organisers"]) == ["7d", "1d", "2h"], "as it was promised"
        meetings = Meetings(database, clock, lambda: None)
        clock.now = datetime(2026, 11, 30, 9, tzinfo=UTC)
        await meetings.cancel(OLGA, MEETING, reason="")
        pending = await database.read(
            lambda tx: tx.all("SELECT 1 FROM delivery WHERE kind = 'meeting_reminder' AND state = 'pending'")
        )
        assert pending == []
    finally:
        await database.close()
