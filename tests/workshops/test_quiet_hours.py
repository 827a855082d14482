"""Nobody is disturbed at night: what belongs to an appointment comes the evening before, all else in the morning."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.database import Database, Transaction
from storage.ids import PersonId
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops import quiet_hours
from workshops.outbox import Outbox, Urgency, owe

BERLIN = "Europe/Berlin"


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=1)


def at(text: str) -> datetime:
    """UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        ("2026-11-03T06:59", "2026-11-03T07:00"),
        ("2026-11-03T07:00", "2026-11-03T07:00"),
        ("2026-11-03T18:59", "2026-11-03T18:59"),
        ("2026-11-03T19:00", "2026-11-04T07:00"),
        ("2026-03-28T23:30", "2026-03-29T06:00"),
        ("2026-10-24T23:30", "2026-10-25T07:00"),
    ],
    ids=["before eight", "eight", "before twenty", "twenty", "clocks go forward", "clocks go back"],
)
def test_everything_else_moves_forward_to_eight(moment: str, sent: str) -> None:
    assert quiet_hours.when(at(moment), BERLIN, now=at("2026-01-01T00:00")) == at(sent)


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        ("2026-11-03T04:30", "2026-11-02T18:00"),
        ("2026-11-03T19:30", "2026-11-03T18:00"),
        ("2026-11-03T12:00", "2026-11-03T12:00"),
        ("2026-03-29T04:00", "2026-03-28T18:00"),
    ],
    ids=["dawn", "late", "noon", "clocks go forward"],
)
def test_what_belongs_to_an_appointment_moves_back_to_nineteen(moment: str, sent: str) -> None:
    start = at(moment) + timedelta(hours=2)
    assert quiet_hours.when(at(moment), BERLIN, now=at("2026-01-01T00:00"), start=start) == at(sent)


@pytest.mark.parametrize(
    ("now", "sent"), [("2026-11-02T18:00", "2026-11-02T18:00"), ("2026-11-02T18:01", None)]
)
def test_evening_is_over_once_nineteen_has_passed(now: str, sent: str | None) -> None:
    found = quiet_hours.when(at("2026-11-03T04:30"), BERLIN, now=at(now), start=at("2026-11-03T06:30"))
    assert found == (None if sent is None else at(sent))


def test_evening_that_is_over_leaves_the_morning_if_that_is_early_enough() -> None:
    dawn, midnight = at("2026-11-03T06:30"), at("2026-11-02T23:00")
    assert quiet_hours.when(dawn, BERLIN, now=midnight, start=at("2026-11-03T08:30")) == at(
        "2026-11-03T07:00"
    )
    assert quiet_hours.when(dawn, BERLIN, now=midnight, start=at("2026-11-03T07:00")) is None


def add(
    tx: Transaction,
    square: TownFixture,
    person: PersonId,
    due: datetime,
    *,
    awaited: bool,
    starts: datetime | None,
) -> None:
    owe(
        tx,
        person,
        kind="anything",
        subject=1,
        municipality=square.municipality,
        due=due,
        urgency=Urgency.REMINDER,
        awaited=awaited,
        starts=starts,
    )


async def ledger(database: Database) -> list[tuple[str, str | None, datetime, int]]:
    rows = await database.read(lambda tx: tx.all("SELECT state, reason, due_at, attempts FROM delivery"))
    return [
        (row["state"], row["reason"], datetime.fromtimestamp(row["due_at"], UTC), row["attempts"])
        for row in rows
    ]


async def test_it_is_asked_again_when_the_program_stood_still_into_the_night(
    database: Database, square: TownFixture, clock: FakeClock
) -> None:
    outbox, ada = Outbox(database, clock), square.people["rat"][0]
    await database.write(
        lambda tx: add(tx, square, ada, at("2026-11-03T15:00"), awaited=False, starts=at("2026-11-04T09:00"))
    )
    clock.now = at("2026-11-04T02:00")
    assert await outbox.claim() == []
    assert await ledger(database) == [("pending", None, at("2026-11-04T07:00"), 0)]
    clock.now = at("2026-11-04T07:00")
    assert [delivery.attempts for delivery in await outbox.claim()] == [1]


async def test_what_was_put_off_for_a_minute_is_not_held_longer_by_the_claim_that_put_it_off(
    database: Database, square: TownFixture, clock: FakeClock
) -> None:
    outbox, ada = Outbox(database, clock), square.people["rat"][0]
    await database.write(
        lambda tx: add(tx, square, ada, at("2026-11-03T15:00"), awaited=False, starts=at("2026-11-04T09:00"))
    )
    clock.now = at("2026-11-04T06:59")
    assert await outbox.claim() == []
    assert await database.read(outbox.earliest_due) == at("2026-11-04T07:00")
    clock.now = at("2026-11-04T07:00")
    assert len(await outbox.claim()) == 1


async def test_only_what_would_come_at_night_is_put_off(
    database: Database, square: TownFixture, clock: FakeClock
) -> None:
    outbox, ada = Outbox(database, clock), square.people["rat"][0]
    later = at("2026-11-20T15:00")

    def two(tx: Transaction) -> None:
        for subject, due in ((1, at("2026-11-03T15:00")), (2, later)):
            owe(
                tx,
                ada,
                kind="anything",
                subject=subject,
                municipality=square.municipality,
                due=due,
                urgency=Urgency.REMINDER,
            )

    await database.write(two)
    clock.now = at("2026-11-04T02:00")
    assert await outbox.claim() == []
    assert await ledger(database) == [
        ("pending", None, at("2026-11-04T07:00"), 0),
        ("pending", None, later, 0),
    ]


async def test_what_cannot_come_before_the_start_is_dropped_and_the_ledger_says_why(
    database: Database, square: TownFixture, clock: FakeClock
) -> None:
    outbox, ada = Outbox(database, clock), square.people["rat"][0]
    start = at("2026-11-04T06:30")  # half past seven in Berlin
    await database.write(lambda tx: add(tx, square, ada, at("2026-11-03T18:00"), awaited=False, starts=start))
    clock.now = at("2026-11-04T02:00")
    assert await outbox.claim() == []
    assert await ledger(database) == [("cancelled", "too_late", at("2026-11-03T18:00"), 1)]


async def test_it_is_dropped_when_it_is_planned_too_late(
    database: Database, square: TownFixture, clock: FakeClock
) -> None:
    ada, start = square.people["rat"][0], at("2026-11-04T06:30")
    await database.write(lambda tx: add(tx, square, ada, at("2026-11-03T22:00"), awaited=False, starts=start))
    assert await ledger(database) == [("cancelled", "too_late", at("2026-11-03T22:00"), 0)]


async def test_what_nobody_waits_for_is_planned_for_the_morning(
    database: Database, square: TownFixture, clock: FakeClock
) -> None:
    ada, town = square.people["rat"][0], square.municipality
    await database.write(
        lambda tx: owe(
            tx,
            ada,
            kind="anything",
            subject=1,
            municipality=town,
            due=at("2026-11-03T22:00"),
            urgency=Urgency.BROADCAST,
        )
    )
    assert await ledger(database) == [("pending", None, at("2026-11-04T07:00"), 0)]


async def test_what_people_wait_for_comes_at_night(
    database: Database, square: TownFixture, clock: FakeClock
) -> None:
    clock.now = at("2026-11-03T21:00")
    ada = square.people["rat"][0]
    await database.write(lambda tx: add(tx, square, ada, clock.now, awaited=True, starts=None))
    assert len(await Outbox(database, clock).claim()) == 1


@pytest.mark.parametrize(
    ("now", "start", "waits"),
    [
        ("2026-11-03T02:00", None, True),
        ("2026-11-03T12:00", None, False),
        ("2026-11-03T02:00", "2026-11-03T08:00", True),
        ("2026-11-03T02:00", "2026-11-03T06:30", False),
    ],
    ids=["at night", "by day", "before a meeting at nine", "before a meeting at half past seven"],
)
def test_what_can_no_longer_come_in_the_morning_does_not_wait_for_it(
    now: str, start: str | None, waits: bool
) -> None:
    begins = None if start is None else at(start)
    assert quiet_hours.waits(at(now), BERLIN, start=begins) is waits
