"""Which live messages are behind is known to the database itself, however the subject or the message came to change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from storage import views
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import PersonId
from storage.views import View
from tests.storage.seen import everywhere

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
RESTING = int((NOW + timedelta(seconds=5)).timestamp())
ADA = PersonId(1)


@pytest.fixture
async def rows(database: Database) -> Database:
    """A town with a poll and a meeting, and somebody who looks at them."""

    def fill(tx: Transaction) -> None:
        tx.run("""INSERT INTO municipality (id, name, timezone) VALUES (1, 'Musterstadt', 'Europe/Berlin')""")
        tx.run("""INSERT INTO person (id, chat_id, language) VALUES (1, 7, 'de')""")
        tx.run(
            """
            INSERT INTO poll
                (id, municipality_id, kernel, settings, question, minimum_group_size, secret, version, activity)
            VALUES (1, 1, 'choice', '{}', 'Wo?', 5, zeroblob(32), 3, 8)
            """
        )
        tx.run(
            """
            INSERT INTO meeting (id, municipality_id, title, starts_at, timezone, minutes, place, version)
            VALUES (1, 1, 'Treffen', '2027-03-10T18:00', 'Europe/Berlin', 60, '', 2)
            """
        )
        tx.run(
            """
            INSERT INTO run_sheet (id, municipality_id, title, made_at, version) VALUES (1, 1, 'Workshop', 0, 4)
            """
        )
        tx.run(
            """INSERT INTO run_item (id, run_sheet_id, place, title, poll_id) VALUES (1, 1, 1, 'Wo?', 1)"""
        )
        for number, before in ((12, 1), (13, 12), (14, None)):
            tx.run(
                """
                INSERT INTO poll
                    (id, municipality_id, kernel, settings, question, minimum_group_size, secret, again_id)
                VALUES (:id, 1, 'choice', '{}', 'Wo?', 5, zeroblob(32), :again)
                """,
                id=number,
                again=before,
            )
        tx.run("""INSERT INTO wall (municipality_id, language, version) VALUES (1, 'de', 6)""")
        tx.run(
            """
            INSERT INTO floor (id, municipality_id, reviewed, secret, opened_at, ends_at, version)
            VALUES (1, 1, 0, zeroblob(32), 0, 1, 4)
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
    [control] = await rows.read(lambda tx: everywhere(tx, kind="poll_control", subject=1))
    await rows.write(lambda tx: views.set_shown(tx, control, version=8))
    assert await stale(rows) == ["poll"]


LIVE = {
    "poll": 3,
    "poll_control": 8,
    "clusters": 8,
    "meeting": 2,
    "floor_control": 4,
    "run_sheet": 5,
    "wall": 6,
}
"""What can be shown live, and its version."""


@pytest.mark.parametrize(("kind", "newest"), LIVE.items())
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


SHEET_CHANGES = {
    "an item is added": """INSERT INTO run_item (run_sheet_id, place, title) VALUES (1, 2, 'Pause')""",
    "another title": """UPDATE run_item SET title = 'Wohin?'""",
    "an item begins": """UPDATE run_item SET started_at = 1""",
    "an item goes": """DELETE FROM run_item""",
    "its poll goes out": """UPDATE poll SET state = 'open' WHERE id = 1""",
    "a further round goes out": """UPDATE poll SET state = 'open' WHERE id = 13""",
    "something else is asked": """UPDATE poll SET state = 'open' WHERE id = 14""",
    "its draft is thrown away": """DELETE FROM poll WHERE id = 1""",
    "the wall is steered": """UPDATE wall SET shows = 'list', version = version + 1""",
}
VOTES = {
    "of its poll": """UPDATE poll SET activity = activity + 1 WHERE id = 1""",
    "of the third round": """UPDATE poll SET activity = activity + 1 WHERE id = 13""",
}


async def newest(database: Database) -> int:
    return await database.read(lambda tx: views.version_of(tx, kind="run_sheet", subject=1))


@pytest.mark.parametrize("change", SHEET_CHANGES.values(), ids=SHEET_CHANGES)
async def test_run_sheet_follows_every_step_at_once(rows: Database, change: str) -> None:
    await sees(rows, "run_sheet", version=await newest(rows))
    await rows.write(lambda tx: tx.run("""UPDATE view SET rests_until = :until""", until=RESTING))
    assert await stale(rows) == []
    await rows.write(lambda tx: tx.run(change))
    assert await stale(rows) == ["run_sheet"]
    [view] = await rows.read(lambda tx: views.stale(tx, now=NOW, limit=10))
    assert view.shown_version < await newest(rows)


@pytest.mark.parametrize("change", VOTES.values(), ids=VOTES)
async def test_run_sheet_follows_votes_when_its_message_has_rested(rows: Database, change: str) -> None:
    await sees(rows, "run_sheet", version=await newest(rows))
    await rows.write(lambda tx: tx.run(change))
    assert await stale(rows) == ["run_sheet"]
    await rows.write(lambda tx: tx.run("""UPDATE view SET rests_until = :until""", until=RESTING))
    await rows.write(lambda tx: tx.run(change))
    assert await stale(rows) == []


async def test_votes_for_what_is_asked_besides_change_nothing_on_a_run_sheet(rows: Database) -> None:
    before = await newest(rows)
    await rows.write(lambda tx: tx.run("""UPDATE poll SET activity = activity + 1 WHERE id = 14"""))
    assert await newest(rows) == before


async def test_message_does_not_follow_another_run_sheet_that_gets_the_same_number(rows: Database) -> None:
    await sees(rows, "run_sheet", version=await newest(rows))
    await rows.write(lambda tx: tx.run("""DELETE FROM run_sheet"""))
    assert await rows.read(lambda tx: everywhere(tx, kind="run_sheet", subject=1)) == []


async def test_where_an_open_poll_is_led_one_sees_that_the_wall_was_steered(rows: Database) -> None:
    await rows.write(lambda tx: tx.run("""UPDATE poll SET state = 'open' WHERE id = 1"""))
    await sees(rows, "poll_control", version=8)
    assert await stale(rows) == []
    await rows.write(lambda tx: tx.run("""UPDATE wall SET shows = 'list', version = version + 1"""))
    assert await stale(rows) == ["poll_control"]


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


async def test_message_is_found_without_looking_at_all_that_a_person_was_sent(rows: Database) -> None:
    """Each screen that is shown puts an end to what its message showed before."""
    plan = await rows.read(
        lambda tx: tx.all("""EXPLAIN QUERY PLAN DELETE FROM view WHERE person_id = 1 AND message_id = 2""")
    )
    assert [row["detail"] for row in plan] == [
        "SEARCH view USING INDEX view_of_message (person_id=? AND message_id=?)"
    ]


BEN = PersonId(2)
MESSAGES = {
    (person, kind, subject): 10 * person + 4 * (kind == "poll") + subject
    for person in (ADA, BEN)
    for kind in ("poll", "poll_control")
    for subject in (1, 2)
}
"""Two people see two polls, each in two ways."""
ONE = View(ADA, "poll", 1, MESSAGES[ADA, "poll", 1], 0)


@pytest.fixture
async def many(rows: Database) -> Database:
    def fill(tx: Transaction) -> None:
        tx.run("""INSERT INTO person (id, chat_id, language) VALUES (2, 8, 'de')""")
        tx.run(
            """
            INSERT INTO poll
                (id, municipality_id, kernel, settings, question, minimum_group_size, secret, version, activity)
            VALUES (2, 1, 'choice', '{}', 'Wann?', 5, zeroblob(32), 3, 8)
            """
        )
        for (person, kind, subject), message in MESSAGES.items():
            views.put(tx, person, kind=kind, subject=subject, message_id=message, shown_version=0)

    await rows.write(fill)
    return rows


async def everything(database: Database) -> set[tuple[object, ...]]:
    found = await database.read(lambda tx: tx.all("SELECT message_id, view.* FROM view"))
    return {tuple(dict(row).values()) for row in found}


@pytest.mark.parametrize(
    ("change", "touched"),
    [
        (lambda tx: views.set_shown(tx, ONE, version=2), {ONE.message_id}),
        (lambda tx: views.set_shown(tx, replace(ONE, message_id=99), version=2), set()),
        (lambda tx: views.rest(tx, ONE, until=NOW), {ONE.message_id}),
        (lambda tx: views.drop(tx, ADA, kind="poll", subject=1), {ONE.message_id}),
        (
            lambda tx: views.replace_subject(tx, kind="poll", subject=1, by="replaced"),
            {ONE.message_id, MESSAGES[BEN, "poll", 1]},
        ),
        (lambda tx: views.drop_others(tx, ADA, message_id=ONE.message_id, kept=None), {ONE.message_id}),
        (lambda tx: views.drop_others(tx, ADA, message_id=ONE.message_id, kept=("poll", 1)), set()),
        (
            lambda tx: views.drop_others(tx, ADA, message_id=ONE.message_id, kept=("poll", 2)),
            {ONE.message_id},
        ),
        (
            lambda tx: views.drop_others(tx, ADA, message_id=ONE.message_id, kept=("meeting", 1)),
            {ONE.message_id},
        ),
        (
            lambda tx: views.put(tx, ADA, kind="poll", subject=1, message_id=99, shown_version=0),
            {ONE.message_id},
        ),
    ],
)
async def test_change_touches_no_other_message(
    many: Database, change: Callable[[Transaction], None], touched: set[int]
) -> None:
    before = await everything(many)
    await many.write(change)
    assert {row[0] for row in before - await everything(many)} == touched


async def test_copy_is_another_message_of_the_same_person_that_perhaps_stands_in_the_chat(
    many: Database,
) -> None:
    def copies(tx: Transaction) -> list[tuple[PersonId, str, int]]:
        return [
            (person, kind, subject)
            for person, kind, subject in MESSAGES
            if views.is_copy(tx, person, kind=kind, subject=subject, message_id=99)
        ]

    assert await many.read(copies) == []
    await many.write(lambda tx: views.doubt(tx, ADA, kind="poll", subject=1))
    assert await many.read(copies) == [(ADA, "poll", 1)]

    def itself(tx: Transaction) -> bool:
        return views.is_copy(tx, ADA, kind="poll", subject=1, message_id=ONE.message_id)

    assert not await many.read(itself)


async def test_subject_is_refreshed_everywhere_it_stands(many: Database) -> None:
    found = await many.read(lambda tx: everywhere(tx, kind="poll", subject=1))
    assert found == [ONE, replace(ONE, person=BEN, message_id=MESSAGES[BEN, "poll", 1])]
    assert await many.read(lambda tx: views.of(tx, ADA, kind="poll", subject=1)) == ONE


async def test_stale_messages_come_by_subject_and_person_and_not_all_at_once(many: Database) -> None:
    found = await many.read(lambda tx: views.stale(tx, now=NOW, limit=3))
    assert [(view.subject, view.person) for view in found] == [(1, ADA), (1, ADA), (1, BEN)]


async def test_message_that_rests_is_left_alone_until_then(many: Database) -> None:
    """And when the next of them comes due is known, but not of those that have rested already."""

    async def stale_at(moment: datetime) -> bool:
        found = await many.read(lambda tx: views.stale(tx, now=moment, limit=99))
        return ONE in found

    second = timedelta(seconds=1)
    await many.write(lambda tx: views.rest(tx, ONE, until=NOW))
    assert [await stale_at(moment) for moment in (NOW - second, NOW)] == [False, True]
    due = [await many.read(partial(views.first_rested, after=moment)) for moment in (NOW - second, NOW)]
    assert due == [NOW, None]


async def test_older_refresh_does_not_undo_a_newer_one(many: Database) -> None:
    for version in (3, 2):
        await many.write(partial(views.set_shown, view=ONE, version=version))
    found = await many.read(lambda tx: views.of(tx, ADA, kind="poll", subject=1))
    assert found is not None
    assert found.shown_version == 3


async def sees_still(rows: Database, *, version: int) -> None:
    """In a message that shows nothing of the votes."""
    await rows.write(
        lambda tx: views.put(tx, ADA, kind="poll", subject=1, message_id=5, shown_version=version, still=True)
    )


async def test_message_that_shows_no_votes_is_only_stale_at_the_end(rows: Database) -> None:
    await rows.write(lambda tx: tx.run("""UPDATE poll SET state = 'open'"""))
    await sees_still(rows, version=3)
    await rows.write(lambda tx: tx.run("""UPDATE poll SET version = version + 1"""))
    assert await stale(rows) == []
    await rows.write(
        lambda tx: tx.run("""UPDATE poll SET state = 'closed', closed_at = 1, secret = NULL, version = 5""")
    )
    assert await stale(rows) == ["poll"]


async def test_message_that_shows_no_votes_and_comes_after_the_end_is_stale(rows: Database) -> None:
    await rows.write(
        lambda tx: tx.run("""UPDATE poll SET state = 'closed', closed_at = 1, secret = NULL, version = 4""")
    )
    await sees_still(rows, version=3)
    assert await stale(rows) == ["poll"]


async def test_whoever_votes_is_kept_up_to_date_from_then_on(rows: Database) -> None:
    await rows.write(lambda tx: tx.run("""UPDATE poll SET state = 'open'"""))
    await sees_still(rows, version=3)
    await rows.write(lambda tx: tx.run("""UPDATE poll SET version = version + 1"""))
    await sees(rows, "poll", version=4)
    assert await stale(rows) == []
    await rows.write(lambda tx: tx.run("""UPDATE poll SET version = version + 1"""))
    assert await stale(rows) == ["poll"]


async def test_message_is_still_or_it_is_not(rows: Database) -> None:
    await sees(rows, "poll", version=3)
    with pytest.raises(ConstraintViolated):
        await rows.write(lambda tx: tx.run("""UPDATE view SET still = 2"""))


async def test_message_of_one_person_is_behind_though_its_version_did_not_rise(many: Database) -> None:
    def catch_up(tx: Transaction) -> None:
        for each in views.stale(tx, now=NOW, limit=99):
            views.set_shown(tx, each, version=99)

    await many.write(catch_up)
    await many.write(lambda tx: views.rouse_of(tx, ADA, kind="poll", subject=1))
    [behind] = await many.read(lambda tx: views.stale(tx, now=NOW, limit=99))
    assert (behind.person, behind.kind, behind.subject) == (ADA, "poll", 1)
