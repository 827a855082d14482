"""The migration that lets people be without a chat keeps whoever was there, and what hangs on them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from storage.key import DatabaseKey
from storage.migrations import migrate, shipped
from tests.older import older

BEFORE = 19


@pytest.fixture
def old(folder: Path, key: DatabaseKey) -> Iterator[Any]:
    """A database from before, with a town and two people, of whom the newest was deleted."""
    with older(folder, migrations=BEFORE, key=key) as raw:
        raw.execute("INSERT INTO audience_group VALUES (1, 1, 'rat', 'Rat', 1)")
        for chat in (1001, 1002, 1003):
            raw.execute("INSERT INTO person (chat_id, language) VALUES (?, 'de')", (chat,))
        raw.execute("INSERT INTO membership (municipality_id, person_id, group_id) VALUES (1, 1, 1)")
        raw.execute("INSERT INTO membership (municipality_id, person_id, group_id) VALUES (1, 2, 1)")
        raw.execute("INSERT INTO membership_right VALUES (1, 1, 'coordinator')")
        raw.execute("DELETE FROM person WHERE id = 3")
        raw.execute("DELETE FROM tombstone")
        yield raw


def rows(raw: Any, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in raw.execute(sql)]


def test_people_memberships_and_marks_stay_what_they_were(old: Any) -> None:
    people = "SELECT id, chat_id, language, reachable, mark FROM person ORDER BY id"
    memberships = "SELECT municipality_id, person_id, group_id FROM membership ORDER BY person_id"
    before = [rows(old, people), rows(old, memberships), rows(old, "SELECT * FROM membership_right")]
    migrate(old, shipped())
    assert [rows(old, people), rows(old, memberships), rows(old, "SELECT * FROM membership_right")] == before
    assert rows(old, "PRAGMA foreign_key_check") == []
    assert rows(old, "SELECT by_address FROM membership") == [(0,), (0,)]


@pytest.mark.slow
def test_screens_that_are_owed_are_owed_after_it_in_their_order(old: Any) -> None:
    """Those of a person without a chat or with one: the table is made anew on the way to today."""
    owed = "SELECT id, person_id, update_id, at, message_id, overtaken, due_at FROM reply ORDER BY id"
    for update in (9, 4):
        old.execute(
            "INSERT INTO reply (person_id, update_id, at, message_id, due_at) VALUES (1, ?, 'home', 3, 60)",
            (update,),
        )
    before = rows(old, owed)
    migrate(old, shipped())
    assert rows(old, owed) == before
    old.execute("DELETE FROM person WHERE id = 1")
    assert rows(old, owed) == []


@pytest.mark.slow
def test_number_that_was_given_once_is_never_given_again(old: Any) -> None:
    migrate(old, shipped())
    old.execute("INSERT INTO person (language) VALUES ('de')")
    assert rows(old, "SELECT max(id) FROM person") == [(4,)]


@pytest.mark.slow
def test_people_without_a_chat_are_many_and_a_chat_still_belongs_to_one(old: Any) -> None:
    migrate(old, shipped())
    for _ in range(2):
        old.execute("INSERT INTO person (language) VALUES ('de')")
    assert rows(old, "SELECT count(*) FROM person WHERE chat_id IS NULL") == [(2,)]
    with pytest.raises(Exception, match=r"UNIQUE constraint failed: person\.chat_id"):
        old.execute("INSERT INTO person (chat_id, language) VALUES (1001, 'de')")


@pytest.mark.slow
def test_new_people_get_a_mark_and_leave_it_when_they_are_deleted(old: Any) -> None:
    migrate(old, shipped())
    old.execute("INSERT INTO person (language) VALUES ('de')")
    [(mark,)] = rows(old, "SELECT mark FROM person WHERE chat_id IS NULL")
    assert len(mark) == 16
    old.execute("DELETE FROM person WHERE chat_id IS NULL")
    assert rows(old, "SELECT mark FROM tombstone") == [(mark,)]


def test_deleting_a_person_takes_memberships_and_sessions_along(old: Any) -> None:
    migrate(old, shipped())
    old.execute(
        "INSERT INTO session (token_hash, person_id, label, lasting, made_at, ends_at) "
        "VALUES (zeroblob(32), 2, 'Firefox', 1, 0, 1)"
    )
    old.execute("DELETE FROM person WHERE id = 2")
    assert rows(old, "SELECT count(*) FROM membership WHERE person_id = 2") == [(0,)]
    assert rows(old, "SELECT count(*) FROM session") == [(0,)]
