"""A town that leaves takes along whatever is stored of what is its own, but for what is named here with its reason."""

import inspect
import re
from collections.abc import Callable, Collection
from typing import Any, Final

import pytest

from storage import leaving, measures
from storage.database import Database

OURS: Final = {"municipality_id", "version", "update_id", "uid", "sequence", "secret"}
"""Of no use without the database: what rows hang on, what says that something changed, what links people to rows."""
NOBODY: Final = {"created_by", "author"}
LEFT_OUT: Final[dict[str, Collection[str]]] = {
    "meeting": {"id", "link_for_coming", "moved"},
    "poll": {
        "state",
        "activity",
        "mark",
        "by_hand",
        "by_group",
        "as_cloud",
        "taken_back_at",
        "asked_as",
        "follows_id",
    },
    "date_poll": {"minutes", "place", "meeting_id"},
    "run_sheet": {"made_at", "counted_until"},
    "run_item": {"id", "run_sheet_id", "settings", "poll_id", "time_until", "time_from"},
    "floor": {"run_sheet_id", "reviewed", "ends_at", "on_wall", "heard_secret"},
    "floor_question": {"id", "floor_id", "merged_into"},
    "measure": {"ended_at", "origin_id", "origin_key", "token", "token_ends_at"},
}
"""What was counted by hand is in what was published; the rest is how something was shown or made."""
TAKE: Final[dict[str, Callable[..., Any]]] = {
    "meeting": leaving.meetings,
    "poll": leaving.polls,
    "date_poll": leaving.date_polls,
    "run_sheet": leaving.run_sheets,
    "run_item": leaving.run_sheets,
    "floor": leaving.floors,
    "floor_question": leaving.floors,
    "measure": measures.belongings,
}


@pytest.mark.parametrize("table", TAKE)
async def test_every_column_is_taken_along_or_left_out_on_purpose(database: Database, table: str) -> None:
    rows = await database.read(lambda tx: tx.all(f"SELECT name FROM pragma_table_info('{table}')"))
    columns = {row["name"] for row in rows}
    named = set(re.findall(r"\w+", inspect.getsource(TAKE[table])))
    assert columns - named - OURS - NOBODY - set(LEFT_OUT[table]) == set()
    assert set(LEFT_OUT[table]) <= columns, "what is left out is still there"
