from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from storage import arrivals, deliveries, persons, reminders
from storage.database import Database, Transaction
from storage.deliveries import Delivery
from storage.errors import ConstraintViolated
from storage.ids import ChatId, MunicipalityId, PersonId

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LEASE = 2 * MINUTE


def add_ada(tx: Transaction) -> PersonId:
    persons.add(tx, ChatId(7), language="de")
    ada = persons.of_chat(tx, ChatId(7))
    assert ada is not None
    return ada.id


def owe(
    tx: Transaction,
    key: str,
    *,
    due: datetime = NOON,
    priority: int = 2,
    kind: str = "poll_opened",
    subject: int = 1,
) -> bool:
    person = add_ada(tx)
    return deliveries.add(tx, person, kind=kind, subject=subject, key=key, priority=priority, due=due)


def claim(tx: Transaction, now: datetime, *, limit: int = 100) -> list[Delivery]:
    return deliveries.claim_due(tx, now=now, lease_until=now + LEASE, limit=limit)


def state(tx: Transaction, delivery: Delivery) -> tuple[str, int | None]:
    row = tx.one("SELECT state, message_id FROM delivery WHERE id = :id", id=delivery.id)
    return row["state"], row["message_id"]


async def test_delivery_is_claimed_as_it_was_owed(database: Database) -> None:
    def work(tx: Transaction) -> None:
        ada = add_ada(tx)
        tx.insert("INSERT INTO municipality (id, name, timezone) VALUES (3, 'Musterstadt', 'Europe/Berlin')")
        tx.insert(
            """
            INSERT INTO delivery (person_id, municipality_id, kind, subject_id, data, key, priority, due_at)
            VALUES (:ada, 3, 'reminder', 5, '{"lead": "7 Tage"}', 'a', 2, :due)
            """,
            ada=ada,
            due=int(NOON.timestamp()),
        )
        [claimed] = claim(tx, NOON + MINUTE)
        assert (claimed.person, claimed.municipality, claimed.kind, claimed.subject) == (
            ada,
            3,
            "reminder",
            5,
        )
        assert (claimed.data, claimed.priority, claimed.due, claimed.attempts) == (
            {"lead": "7 Tage"},
            2,
            NOON,
            1,
        )

    await database.write(work)


async def test_data_comes_back_as_it_was_given(database: Database) -> None:
    def work(tx: Transaction) -> None:
        data = {"title": "Größe & „Nähe“", "missing": [1, 2]}
        ada = add_ada(tx)
        assert deliveries.add(tx, ada, kind="k", subject=1, key="a", priority=2, due=NOON, data=data)
        assert [each.data for each in claim(tx, NOON)] == [data]

    await database.write(work)


async def test_same_message_is_owed_once(database: Database) -> None:
    def work(tx: Transaction) -> None:
        assert owe(tx, "poll 1, ada")
        assert not owe(tx, "poll 1, ada", due=NOON + MINUTE)
        [claimed] = claim(tx, NOON + MINUTE)
        deliveries.settle_sent(tx, claimed.id, message_id=11)
        assert not owe(tx, "poll 1, ada")
        assert claim(tx, NOON + MINUTE) == []

    await database.write(work)


async def test_nothing_is_claimed_before_its_time(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a", due=NOON)
        assert claim(tx, NOON - timedelta(seconds=1)) == []
        assert len(claim(tx, NOON)) == 1

    await database.write(work)


async def test_urgent_goes_first_then_what_waited_longest(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a", priority=3, due=NOON - 9 * MINUTE, subject=4)
        owe(tx, "b", priority=2, due=NOON, subject=3)
        owe(tx, "c", priority=2, due=NOON - MINUTE, subject=2)
        owe(tx, "d", priority=1, due=NOON, subject=1)
        assert [each.subject for each in claim(tx, NOON, limit=3)] == [1, 2, 3]
        assert [each.subject for each in claim(tx, NOON, limit=3)] == [4]

    await database.write(work)


async def test_claimed_delivery_is_nobody_elses_until_its_lease_expires(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        assert [each.attempts for each in claim(tx, NOON)] == [1]
        assert claim(tx, NOON + LEASE - timedelta(seconds=1)) == []
        assert deliveries.earliest_due(tx) == NOON + LEASE
        assert [each.attempts for each in claim(tx, NOON + LEASE)] == [2]

    await database.write(work)


async def test_first_after_a_moment_is_not_what_is_due_by_then(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "now")
        assert deliveries.first_after(tx, NOON) is None
        owe(tx, "later", due=NOON + 3 * MINUTE)
        owe(tx, "sooner", due=NOON + MINUTE)
        assert deliveries.first_after(tx, NOON) == NOON + MINUTE
        assert deliveries.first_after(tx, NOON + MINUTE) == NOON + 3 * MINUTE

    await database.write(work)


async def test_lease_of_a_killed_process_is_released_at_the_start(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        claim(tx, NOON)
        assert deliveries.release_leases(tx) == 1
        assert deliveries.earliest_due(tx) == NOON
        assert [each.attempts for each in claim(tx, NOON)] == [2]

    await database.write(work)


async def test_sent_delivery_keeps_its_message(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        [claimed] = claim(tx, NOON)
        deliveries.settle_sent(tx, claimed.id, message_id=11)
        assert state(tx, claimed) == ("sent", 11)
        assert deliveries.earliest_due(tx) is None

    await database.write(work)


async def test_retried_delivery_is_due_again_later(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        [claimed] = claim(tx, NOON)
        deliveries.settle_retry(tx, claimed.id, due=NOON + MINUTE)
        assert deliveries.earliest_due(tx) == NOON + MINUTE
        assert claim(tx, NOON) == []
        assert [each.attempts for each in claim(tx, NOON + MINUTE)] == [2]

    await database.write(work)


async def test_late_verdict_does_not_revive_what_is_settled(database: Database) -> None:
    """Two sends of the same row, because the first took longer than its lease."""

    def work(tx: Transaction) -> None:
        owe(tx, "a")
        [slow] = claim(tx, NOON)
        [quick] = claim(tx, NOON + LEASE)
        deliveries.settle_sent(tx, quick.id, message_id=11)
        deliveries.settle_retry(tx, slow.id, due=NOON + MINUTE)
        deliveries.settle_failed(tx, slow.id)
        deliveries.settle_blocked(tx, slow.id)
        deliveries.settle_dropped(tx, slow.id, reason="too_late")
        deliveries.put_off(tx, slow.id, due=NOON)
        deliveries.drop(tx, "a", reason="too_late")
        assert state(tx, quick) == ("sent", 11)
        assert tx.one("SELECT due_at FROM delivery")["due_at"] == int(NOON.timestamp())
        assert deliveries.earliest_due(tx) is None

    await database.write(work)


async def test_cancel_takes_back_what_is_owed_about_one_subject(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a", kind="reminder", subject=1)
        owe(tx, "b", kind="reminder", subject=1, due=NOON + MINUTE)
        owe(tx, "c", kind="reminder", subject=2)
        owe(tx, "d", kind="poll_opened", subject=1)
        assert deliveries.cancel(tx, kind="reminder", subject=1) == 2
        assert deliveries.cancel(tx, kind="reminder", subject=1) == 0
        assert [(each.kind, each.subject) for each in claim(tx, NOON + MINUTE)] == [
            ("reminder", 2),
            ("poll_opened", 1),
        ]

    await database.write(work)


async def test_message_cancelled_on_its_way_counts_as_sent_once_it_arrived(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a", kind="reminder", subject=1)
        [claimed] = claim(tx, NOON)
        deliveries.cancel(tx, kind="reminder", subject=1)
        assert state(tx, claimed) == ("cancelled", None)
        deliveries.settle_sent(tx, claimed.id, message_id=11)
        assert state(tx, claimed) == ("sent", 11)

    await database.write(work)


@pytest.mark.parametrize("column", ["kind", "key", "due_at", "priority"])
async def test_delivery_without_what_it_needs_is_refused_by_the_schema(
    database: Database, column: str
) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        tx.run(f"UPDATE delivery SET {column} = NULL")

    with pytest.raises(ConstraintViolated, match=f"NOT NULL constraint failed: delivery.{column}"):
        await database.write(work)


@pytest.mark.parametrize(
    "change",
    ["state = 'lost'", "data = 'no json'", "person_id = 99", "municipality_id = 99", "due_at = 'noon'"],
)
async def test_impossible_delivery_is_refused_by_the_schema(database: Database, change: str) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        tx.run(f"UPDATE delivery SET {change}")

    with pytest.raises(ConstraintViolated):
        await database.write(work)


@pytest.mark.parametrize(
    ("change", "touched"),
    [
        (lambda tx, one: deliveries.settle_sent(tx, one.id, message_id=9), {"a"}),
        (lambda tx, one: deliveries.settle_retry(tx, one.id, due=NOON + MINUTE), {"a"}),
        (lambda tx, one: deliveries.settle_blocked(tx, one.id), {"a"}),
        (lambda tx, one: deliveries.settle_failed(tx, one.id), {"a"}),
        (lambda tx, one: deliveries.settle_cancelled(tx, one.id), {"a"}),
        (lambda tx, one: deliveries.settle_dropped(tx, one.id, reason="too_late"), {"a"}),
        (lambda tx, one: deliveries.put_off(tx, one.id, due=NOON + MINUTE), {"a"}),
        (lambda tx, one: deliveries.drop(tx, "a", reason="too_late"), {"a"}),
        (lambda tx, one: deliveries.cancel(tx, kind=one.kind, subject=one.subject), {"a", "b"}),
    ],
    ids=["sent", "retry", "blocked", "failed", "cancelled", "dropped", "put off", "drop", "cancel"],
)
async def test_verdict_touches_no_other_message(
    database: Database, change: Callable[[Transaction, Delivery], object], touched: set[str]
) -> None:
    """Three are under way; one was sent already, and no verdict about it counts any more."""

    def rows(tx: Transaction) -> dict[str, dict[str, object]]:
        found = tx.all("SELECT * FROM delivery")
        return {row["key"]: dict(row) for row in found}

    def work(tx: Transaction) -> None:
        for key, kind, subject in (
            ("sent", "poll_opened", 1),
            ("a", "poll_opened", 1),
            ("b", "poll_opened", 1),
            ("other subject", "poll_opened", 2),
            ("other kind", "poll_closed", 1),
        ):
            owe(tx, key, kind=kind, subject=subject)
        sent, one, *_ = claim(tx, NOON)
        deliveries.settle_sent(tx, sent.id, message_id=8)
        before = rows(tx)
        change(tx, one)
        after = rows(tx)
        assert {key for key in before if before[key] != after[key]} == touched

    await database.write(work)


async def test_message_that_is_put_off_is_free_at_once_and_has_not_been_tried(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        [one] = claim(tx, NOON)
        deliveries.put_off(tx, one.id, due=NOON + MINUTE)
        assert deliveries.earliest_due(tx) == NOON + MINUTE
        [again] = claim(tx, NOON + MINUTE)
        assert (one.attempts, again.attempts) == (1, 1)

    await database.write(work)


async def test_what_was_sent_though_it_had_been_dropped_says_no_reason_any_more(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        [claimed] = claim(tx, NOON)
        deliveries.settle_dropped(tx, claimed.id, reason="moved")
        deliveries.settle_sent(tx, claimed.id, message_id=7, now=NOON)
        row = tx.one("SELECT state, reason FROM delivery WHERE id = :id", id=claimed.id)
        assert (row["state"], row["reason"]) == ("sent", None)

    await database.write(work)


async def test_what_was_sent_meanwhile_is_not_put_off(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "a")
        [claimed] = claim(tx, NOON)
        deliveries.settle_sent(tx, claimed.id, message_id=7, now=NOON)
        deliveries.put_off(tx, claimed.id, due=NOON + timedelta(hours=20))
        row = tx.one("SELECT due_at, attempts FROM delivery WHERE id = :id", id=claimed.id)
        assert (row["due_at"], row["attempts"]) == (int(NOON.timestamp()), 1)

    await database.write(work)


def found_by(tx: Transaction, work: Callable[[], object]) -> list[str]:
    """How SQLite comes to the deliveries that the statements of `work` are about."""
    said: list[str] = []
    tx._raw.set_trace_callback(said.append)
    work()
    tx._raw.set_trace_callback(None)
    plans = [row["detail"] for sql in said for row in tx.all(f"EXPLAIN QUERY PLAN {sql}")]
    return [step for step in plans if "delivery" in step]


async def test_what_else_is_due_for_somebody_is_found_among_what_is_due(database: Database) -> None:
    """However many reminders were ever sent, in all towns."""

    def work(tx: Transaction) -> list[str]:
        return found_by(
            tx,
            lambda: deliveries.claim_due_of(
                tx,
                [PersonId(1)],
                kind="meeting_reminder",
                municipality=MunicipalityId(1),
                now=NOON,
                lease_until=NOON + LEASE,
            ),
        )

    assert await database.write(work) == ["SEARCH delivery USING INDEX delivery_due (due_at<?)"]


async def test_what_else_is_due_is_claimed_like_any_other(database: Database) -> None:
    def work(tx: Transaction) -> None:
        town = MunicipalityId(3)
        tx.insert("INSERT INTO municipality (id, name, timezone) VALUES (3, 'Musterstadt', 'Europe/Berlin')")
        deliveries.add(
            tx,
            add_ada(tx),
            kind="meeting_reminder",
            subject=5,
            key="a",
            priority=2,
            due=NOON,
            municipality=town,
        )
        deliveries.add(
            tx, add_ada(tx), kind="poll_opened", subject=5, key="b", priority=3, due=NOON, municipality=town
        )
        for now, attempts in ((NOON, [1]), (NOON + MINUTE, []), (NOON + LEASE, [2])):
            claimed = deliveries.claim_due_of(
                tx,
                [add_ada(tx)],
                kind="meeting_reminder",
                municipality=town,
                now=now,
                lease_until=now + LEASE,
            )
            assert [each.attempts for each in claimed] == attempts

    await database.write(work)


async def test_what_waits_on_a_page_stays_until_it_was_seen_for_long(database: Database) -> None:
    def work(tx: Transaction) -> None:
        owe(tx, "seen")
        owe(tx, "unseen", due=NOON - MINUTE)
        seen, _ = claimed = sorted(claim(tx, NOON), key=lambda each: each.due, reverse=True)
        for each in claimed:
            deliveries.settle_sent(tx, each.id, message_id=None, now=NOON)
        deliveries.set_seen(tx, seen.person, [seen.id], now=NOON)

        def waiting(since: datetime) -> list[bool]:
            return [each.is_seen for each in deliveries.waiting(tx, seen.person, since=since, limit=9)]

        assert waiting(NOON) == [False, True]
        assert waiting(NOON + MINUTE) == [False]

    await database.write(work)


async def test_what_somebody_is_going_to_be_reminded_of_is_found_among_what_is_theirs(
    database: Database,
) -> None:
    def work(tx: Transaction) -> list[str]:
        return found_by(tx, lambda: reminders.planned_for(tx, PersonId(1), MunicipalityId(1)))

    assert await database.write(work) == ["SEARCH delivery USING INDEX delivery_of_person (person_id=?)"]


@pytest.mark.parametrize("look", [arrivals.versions_waiting, arrivals.next_questions])
async def test_what_waits_for_a_hall_is_found_without_what_came_long_ago(
    database: Database, look: Callable[..., object]
) -> None:
    def work(tx: Transaction) -> list[str]:
        return found_by(tx, lambda: look(tx, [PersonId(each) for each in range(1, 600)], since=NOON))

    [step] = await database.write(work)
    assert step.startswith("SEARCH delivery USING INDEX delivery_of_person (person_id=? AND due_at>?)")
