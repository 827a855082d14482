"""Which live messages are behind is known to the database itself, however the subject or the message came to change."""

from datetime import UTC, datetime

import pytest

from storage import views
from storage.database import Database, Transaction
from storage.ids import PersonId

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
ADA = PersonId(1)


@pytest.fixture
async def rows(database: Database) -> Database:
    """A town with a poll and a meeting, and somebody who looks at them."""

    def fill(tx: Transaction) -> None:
        tx.run("""INSERT INTO municipality (id, name, timezone) VALUES (1, 'Musterstadt', 'Europe/Berlin')""")
        tx.run("""INSERT INTO person (id, chat_id, language) VALUES (1, 7, 'de')""")
        tx.run(
            """
            INSERT INTO poll (id, municipality_id, kind, question, minimum_group_size, secret, version, activity)
            VALUES (1, 1, 'single', 'Wo?', 5, zeroblob(32), 3, 8)
            """
        )
        tx.run(
            """
            INSERT INTO meeting (id, municipality_id, title, starts_at, timezone, minutes, place, version)
            VALUES (1, 1, 'Treffen', '2027-03-10T18:00', 'Europe/Berlin', 60, '', 2)
            """
        )

    await database.write(fill)
    return database


async def stale(database: Database) -> list[str]:
    found = await database.read(lambda tx: views.stale(tx, now=NOW, limit=10))
    return [view.kind for view in found]


async def sees(database: Database, kind: str, *, version: int) -> None:
    await database.write(
        lambda tx: views.put(tx, ADA, kind=kind, subject=1, message_id=5, shown_version=version)
    )


async def test_refresh_of_one_kind_says_nothing_of_another(rows: Database) -> None:
    for kind in ("poll", "poll_control"):
        await sees(rows, kind, version=0)
    [control] = await rows.read(lambda tx: views.everywhere(tx, kind="poll_control", subject=1))
    await rows.write(lambda tx: views.set_shown(tx, control, version=8))
    assert await stale(rows) == ["poll"]


@pytest.mark.parametrize(("kind", "newest"), [("poll", 3), ("poll_control", 8), ("meeting", 2)])
async def test_message_that_shows_less_than_the_newest_is_stale(
    rows: Database, kind: str, newest: int
) -> None:
    await sees(rows, kind, version=newest - 1)
    assert await stale(rows) == [kind]
    await sees(rows, kind, version=newest)
    assert await stale(rows) == []


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("poll", """UPDATE poll SET version = version + 1"""),
        ("poll_control", """UPDATE poll SET activity = activity + 1"""),
        ("meeting", """UPDATE meeting SET version = version + 1"""),
    ],
)
async def test_message_becomes_stale_when_its_subject_changes(rows: Database, kind: str, change: str) -> None:
    await sees(rows, kind, version=8)
    await rows.write(lambda tx: tx.run("""UPDATE poll SET version = 8, activity = 8"""))
    await rows.write(lambda tx: tx.run("""UPDATE meeting SET version = 8"""))
    assert await stale(rows) == []
    await rows.write(lambda tx: tx.run(change))
    assert await stale(rows) == [kind]


async def test_message_about_something_that_is_gone_is_never_stale(rows: Database) -> None:
    await rows.write(lambda tx: views.put(tx, ADA, kind="poll", subject=99, message_id=5, shown_version=0))
    assert await stale(rows) == []


async def test_asking_looks_at_what_is_stale_and_at_nothing_else(rows: Database) -> None:
    """However many polls and meetings there ever were."""
    plan = await rows.read(
        lambda tx: tx.all(
            """EXPLAIN QUERY PLAN SELECT * FROM view WHERE shown_version < version ORDER BY subject_id"""
        )
    )
    assert [row["detail"] for row in plan] == ["SCAN view USING INDEX view_stale"]
