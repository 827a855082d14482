"""When whoever answers for a measure is asked how far it is, and who that is."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial

import pytest

from storage import measures as rows
from storage.database import Database
from storage.ids import MeasureId, UpdateId
from storage.measures import Status
from tests.conftest import FakeClock
from tests.workshops.measuring import MARCH, owed, send_due
from tests.workshops.town_fixture import TownFixture
from workshops.measures.measures import Wanted
from workshops.measures.messages import ASK, Occasion, ahead
from workshops.workshops import Workshops


@pytest.mark.parametrize(
    ("due", "now", "moments"),
    [
        (date(2026, 11, 20), datetime(2026, 11, 3, 9, tzinfo=UTC), ["11-13T09", "11-21T09"]),
        (date(2026, 11, 7), datetime(2026, 11, 3, 9, tzinfo=UTC), ["11-06T09", "11-08T09"]),
        (date(2026, 11, 3), datetime(2026, 11, 3, 9, tzinfo=UTC), ["11-04T09"]),
        (date(2026, 10, 1), datetime(2026, 11, 3, 9, tzinfo=UTC), []),
        # the clocks change in between
        (date(2027, 4, 2), datetime(2027, 3, 20, 9, tzinfo=UTC), ["03-26T09", "04-03T08"]),
    ],
)
def test_asked_a_week_before_or_a_day_and_once_it_is_over(
    due: date, now: datetime, moments: list[str]
) -> None:
    planned = ahead(due, "Europe/Berlin", now=now)
    assert [moment.strftime("%m-%dT%H") for _, moment in planned] == moments


async def test_whoever_made_it_is_asked_until_somebody_takes_it_on(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    ada = square.people["rat"][0]
    moments = [datetime(2027, 3, 24, 9, tzinfo=UTC), datetime(2027, 4, 1, 8, tzinfo=UTC)]
    assert await owed(database, ASK) == [(square.organiser, each) for each in moments]
    await workshops.measure_owners.take(ada, measure)
    assert await owed(database, ASK) == [(ada, each) for each in moments]
    await workshops.measure_owners.release(ada, measure)
    assert await owed(database, ASK) == [(square.organiser, each) for each in moments]


@pytest.mark.parametrize("status", [Status.DONE, Status.DISCARDED])
async def test_end_takes_back_what_was_planned_and_reopening_plans_it_again(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, status: Status
) -> None:
    before = await owed(database, ASK)
    await workshops.measures.set_status(square.organiser, measure, status, reason="kein Geld")
    assert await owed(database, ASK) == []
    await workshops.measures.set_status(square.organiser, measure, Status.BEGUN)
    assert await owed(database, ASK) == before


async def test_day_that_is_moved_away_and_back_is_asked_about_once(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    olga, measures = square.organiser, workshops.measures
    clock.now = datetime(2027, 3, 24, 9, tzinfo=UTC)
    assert [each.kind for each in await send_due(workshops)] == [ASK]
    for due in (date(2027, 6, 30), MARCH):
        await measures.set_due(olga, measure, due)
    assert [moment.date() for _, moment in await owed(database, ASK)] == [date(2027, 4, 1)], (
        "only when it is over"
    )


async def test_day_that_was_moved_before_anybody_was_asked_is_asked_about(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    before = await owed(database, ASK)
    for due in (date(2027, 6, 30), None, MARCH):
        await workshops.measures.set_due(square.organiser, measure, due)
    assert await owed(database, ASK) == before


async def test_nothing_is_left_to_ask_where_the_day_was_moved_or_it_ended(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    olga = square.organiser
    owners = partial(workshops.measure_owners.question, occasion=Occasion.BEFORE, due=MARCH.isoformat())
    assert await owners(olga, measure) is not None
    assert await owners(square.coordinator, measure) is None, "others are asked"
    await workshops.measures.set_due(olga, measure, date(2027, 6, 30))
    assert await owners(olga, measure) is None
    await workshops.measures.set_due(olga, measure, MARCH)
    await workshops.participants.mute(olga, on=True)
    assert await owners(olga, measure) is None
    await workshops.participants.mute(olga, on=False)
    await workshops.measures.set_status(olga, measure, Status.DONE)
    assert await owners(olga, measure) is None


async def test_question_that_comes_after_the_day_leaves_it_to_the_one_that_follows(
    workshops: Workshops, square: TownFixture, measure: MeasureId, clock: FakeClock
) -> None:
    clock.now = datetime(2027, 4, 1, 9, tzinfo=UTC)
    due = MARCH.isoformat()
    ask = workshops.measure_owners.question
    assert await ask(square.organiser, measure, occasion=Occasion.BEFORE, due=due) is None
    assert await ask(square.organiser, measure, occasion=Occasion.OVER, due=due) is not None


async def test_somebody_else_is_asked_when_whoever_made_it_leaves(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    assert {person for person, _ in await owed(database, ASK)} == {square.organiser}
    await workshops.privacy.erase(square.organiser)
    assert {person for person, _ in await owed(database, ASK)} == {square.coordinator}
    await workshops.privacy.withdraw(square.coordinator, square.municipality)
    assert await owed(database, ASK) == []
    assert await database.read(lambda tx: rows.measure(tx, measure)) is not None


async def test_organisers_are_not_asked_beside_the_coordinator_who_made_it(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId], database: Database
) -> None:
    await workshops.measures.make(
        square.coordinator, square.municipality, Wanted("Bänke", "Bauhof", MARCH), update=next(updates)
    )
    assert {person for person, _ in await owed(database, ASK)} == {square.coordinator}
