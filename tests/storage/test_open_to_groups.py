"""What is open to a group is found in its own town: a home screen that opens looks at nothing of other towns."""

from collections.abc import Callable
from datetime import date

import pytest

from storage import date_polls, meetings, polls, survey_groups
from storage.database import Database, Transaction
from storage.ids import GroupId, PersonId

GROUP = GroupId(1)
ASKED: dict[str, Callable[[Transaction], object]] = {
    "polls": lambda tx: polls.open_for_group(tx, GROUP),
    "polls that go past somebody": lambda tx: polls.passed_by(tx, [PersonId(1)]),
    "surveys": lambda tx: survey_groups.open_to(tx, GROUP),
    "names of surveys": lambda tx: survey_groups.open_names(tx, GROUP),
    "dates": lambda tx: date_polls.asked_of_group(tx, GROUP),
    "meetings": lambda tx: meetings.planned_for_group(tx, GROUP),
    "cancelled meetings": lambda tx: meetings.cancelled_for_group(tx, GROUP, since=date(2026, 11, 2)),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED.keys())
async def test_what_is_open_to_a_group_is_found_by_its_town_and_state(
    database: Database, ask: Callable[[Transaction], object]
) -> None:
    def plan(tx: Transaction) -> list[str]:
        said: list[str] = []
        tx._raw.set_trace_callback(said.append)
        ask(tx)
        tx._raw.set_trace_callback(None)
        return [row["detail"] for sql in said for row in tx.all(f"EXPLAIN QUERY PLAN {sql}")]

    steps = await database.read(plan)
    assert [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step] == []
    assert any("of_municipality (municipality_id=? AND state=?)" in step for step in steps)
