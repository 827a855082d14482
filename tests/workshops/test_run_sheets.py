"""Run sheets over a real database: who leads, what a second tap does, and what the tables refuse."""

from datetime import timedelta

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from storage import members
from storage import polls as poll_rows
from storage.database import Database
from storage.errors import ConstraintViolated
from storage.ids import RunItemId, UpdateId
from storage.polls import PollState
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.polls.polls import Polls
from workshops.polls.still_asked import VoteGoesOn
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.run_sheets.run_sheets import MOST_ITEMS, Decided, NotYet, RunSheets, StillAsks, TooManyItems
from workshops.run_sheets.sheets import Running
from workshops.workshops import Workshops

WHERE = NewItem("Wo?", 10, choice.one_of("Hier", "Dort"))


@pytest.fixture
def sheets(database: Database, clock: FakeClock) -> RunSheets:
    return RunSheets(database, clock, lambda: None)


@pytest.fixture
async def town(database: Database) -> TownFixture:
    return await build(database, rat=6)


async def made(sheets: RunSheets, town: TownFixture, *items: NewItem, update: int = 1) -> Running:
    return await sheets.make(
        town.coordinator, town.municipality, title="Workshop", items=items, update=UpdateId(update)
    )


def ids(running: Running) -> list[RunItemId]:
    return [entry.item.id for entry in running.entries]


async def test_same_update_makes_one_run_sheet_and_adds_an_item_once(
    sheets: RunSheets, town: TownFixture
) -> None:
    first = await made(sheets, town, NewItem("Eins"))
    assert (await made(sheets, town, NewItem("Eins"))).sheet == first.sheet
    for _ in range(2):
        found = await sheets.add(
            town.coordinator, first.sheet.id, [NewItem("Zwei"), NewItem("Drei")], update=UpdateId(2)
        )
    assert [entry.item.title for entry in found.entries] == ["Eins", "Zwei", "Drei"]


async def test_forty_items_are_the_most(sheets: RunSheets, town: TownFixture) -> None:
    full = await made(sheets, town, *[NewItem(f"Punkt {n}") for n in range(MOST_ITEMS)])
    with pytest.raises(TooManyItems):
        await sheets.add(town.coordinator, full.sheet.id, [NewItem("Mehr")], update=UpdateId(2))


async def test_only_coordinators_of_the_town_lead(
    sheets: RunSheets, town: TownFixture, database: Database
) -> None:
    running = await made(sheets, town, WHERE)
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    for stranger in (town.people["rat"][0], town.organiser, other.coordinator):
        with pytest.raises(NotAllowed):
            await sheets.running(stranger, running.sheet.id)
        with pytest.raises(NotAllowed):
            await sheets.start(stranger, ids(running)[0], update=UpdateId(9))
        with pytest.raises(NotAllowed):
            await sheets.delete(stranger, running.sheet.id)
    with pytest.raises(Gone):
        await sheets.start(town.coordinator, RunItemId(99), update=UpdateId(9))


async def test_starting_twice_asks_once_and_a_second_update_asks_nothing_new(
    sheets: RunSheets, town: TownFixture, database: Database
) -> None:
    item = ids(await made(sheets, town, WHERE))[0]
    for update in (2, 2, 3):
        running = await sheets.start(town.coordinator, item, update=UpdateId(update))
        assert isinstance(running, Running)
        assert running.entries[0].counter is not None
        assert (running.entries[0].counter.answered, running.entries[0].counter.asked) == (0, 6)
    polls = await database.read(lambda tx: poll_rows.of_municipality(tx, town.municipality, limit=9))
    assert [poll.state for poll in polls] == [PollState.OPEN]


async def asked_before_somebody_left(
    sheets: RunSheets, polls: Polls, item: RunItemId, town: TownFixture, database: Database
) -> Running:
    """What this item asks was asked, answered and closed; then one of them leaves the town."""
    running = await sheets.start(town.coordinator, item, update=UpdateId(2))
    assert isinstance(running, Running)
    poll = running.entries[0].poll
    assert poll is not None
    for person in town.people["rat"]:
        await polls.vote(person, poll.id, Move(1, 1))
    await polls.close(town.coordinator, poll.id)
    await database.write(lambda tx: members.leave(tx, town.municipality, town.people["rat"][0]))
    return running


async def test_what_may_not_be_asked_confidentially_waits_as_a_draft(
    sheets: RunSheets, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    """Somebody who was asked the same before is gone: both results would tell what they said."""
    every = Polls(database, clock, lambda: None)
    one, two = ids(await made(sheets, town, WHERE, WHERE))
    first = await asked_before_somebody_left(sheets, every, one, town, database)
    outcome = await sheets.start(town.coordinator, two, update=UpdateId(3))
    assert isinstance(outcome, NotYet)
    assert (await every.sheet(town.coordinator, outcome.poll)).poll.state is PollState.DRAFT
    running = await sheets.running(town.coordinator, first.sheet.id)
    assert running.entries[1].item.started is None


async def test_vote_goes_on_where_the_next_item_that_was_to_end_it_may_not_be_asked(
    sheets: RunSheets, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    every = Polls(database, clock, lambda: None)
    when = NewItem("Wann?", None, choice.one_of("Jetzt", "Nie"))
    one, two, again = ids(await made(sheets, town, WHERE, when, WHERE))
    first = await asked_before_somebody_left(sheets, every, one, town, database)
    second = await sheets.start(town.coordinator, two, update=UpdateId(3))
    assert isinstance(second, Running)
    asks = second.entries[1].poll
    assert asks is not None
    for update in (4, 4, 5):
        outcome = await sheets.start(
            town.coordinator, again, update=UpdateId(update), decided=Decided(asks.id, ends=True)
        )
        assert isinstance(outcome, NotYet)
        assert outcome.goes_on
        assert (await every.sheet(town.coordinator, asks.id)).poll.state is PollState.OPEN
        assert (await every.sheet(town.coordinator, outcome.poll)).poll.state is PollState.DRAFT
    running = await sheets.running(town.coordinator, first.sheet.id)
    assert running.entries[1].item.ended is None
    assert running.entries[2].item.started is None
    polls = await database.read(lambda tx: poll_rows.of_municipality(tx, town.municipality, limit=9))
    assert len(polls) == 3, "it waits as one draft, however often it was wanted"


async def test_next_item_ends_the_one_before_and_its_time_and_its_poll_only_if_that_was_said(
    sheets: RunSheets, town: TownFixture, clock: FakeClock
) -> None:
    one, two = ids(await made(sheets, town, WHERE, NewItem("Pause", 15)))
    await sheets.start(town.coordinator, one, update=UpdateId(2))
    timed = await sheets.give_time(town.coordinator, one)
    assert isinstance(timed, Running)
    assert timed.entries[0].item.time_until == clock() + timedelta(minutes=10)
    clock.advance(timedelta(minutes=20))
    more = await sheets.give_more_time(town.coordinator, one)
    assert more.entries[0].item.time_until == clock() + timedelta(minutes=5), "from now on, where it was over"
    asked = await sheets.start(town.coordinator, two, update=UpdateId(3))
    assert isinstance(asked, StillAsks)
    assert (await sheets.running(town.coordinator, asked.sheet)).entries[1].item.started is None
    goes_on = Decided(asked.poll, ends=False)
    running = await sheets.start(town.coordinator, two, update=UpdateId(3), decided=goes_on)
    assert isinstance(running, Running)
    assert running.entries[0].item.ended == clock()
    assert running.entries[0].item.time_until is None
    assert running.entries[0].poll is not None
    assert running.entries[0].poll.state is PollState.OPEN
    with pytest.raises(TooLate):
        await sheets.give_time(town.coordinator, one)


async def test_poll_that_is_opened_while_the_vote_of_the_item_before_goes_on_stays_a_draft(
    sheets: RunSheets, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    every = Polls(database, clock, lambda: None)
    one, two = ids(await made(sheets, town, WHERE, NewItem("Wann?", None, choice.one_of("Jetzt", "Nie"))))
    first = await sheets.start(town.coordinator, one, update=UpdateId(2))
    assert isinstance(first, Running)
    draft = first.entries[0].poll
    assert draft is not None
    await every.take_back(town.coordinator, draft.id)
    await sheets.take_back(town.coordinator, one)
    second = await sheets.start(town.coordinator, two, update=UpdateId(3))
    assert isinstance(second, Running)
    asks = second.entries[1].poll
    assert asks is not None
    with pytest.raises(VoteGoesOn) as still:
        await every.open(town.coordinator, draft.id)
    assert (still.value.item, still.value.sheet, still.value.poll) == (one, second.sheet.id, asks.id)
    assert (await every.sheet(town.coordinator, draft.id)).poll.state is PollState.DRAFT
    assert (await sheets.running(town.coordinator, second.sheet.id)).entries[0].item.started is None
    await every.close(town.coordinator, asks.id)
    assert (await every.open(town.coordinator, draft.id)).poll.state is PollState.OPEN
    running = await sheets.running(town.coordinator, second.sheet.id)
    assert running.entries[0].item.started is not None
    assert running.entries[1].item.ended is not None


async def test_what_was_asked_is_not_taken_back_and_what_began_is_not_changed(
    sheets: RunSheets, town: TownFixture
) -> None:
    one, two = ids(await made(sheets, town, WHERE, NewItem("Pause")))
    await sheets.start(town.coordinator, one, update=UpdateId(2))
    for refused in (
        sheets.take_back(town.coordinator, one),
        sheets.reword(town.coordinator, one, title="Anders"),
        sheets.drop(town.coordinator, one),
        sheets.put_before(town.coordinator, one, other=two),
    ):
        with pytest.raises(TooLate):
            await refused


async def test_order_changes_once(sheets: RunSheets, town: TownFixture) -> None:
    one, two, three = ids(await made(sheets, town, NewItem("1"), NewItem("2"), NewItem("3")))
    for _ in range(2):
        found = await sheets.put_before(town.coordinator, three, other=two)
    assert ids(found) == [one, three, two]


async def test_wall_sees_an_item_of_its_town_when_its_turn_has_come(
    sheets: RunSheets, town: TownFixture, database: Database
) -> None:
    item = ids(await made(sheets, town, NewItem("Pause")))[0]
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    with pytest.raises(Gone):
        await sheets.on_wall(town.municipality, item)
    await sheets.start(town.coordinator, item, update=UpdateId(2))
    found, zone = await sheets.on_wall(town.municipality, item)
    assert (found.title, zone) == ("Pause", "Europe/Berlin")
    with pytest.raises(Gone):
        await sheets.on_wall(other.municipality, item)


async def test_deleting_leaves_the_polls(sheets: RunSheets, town: TownFixture, database: Database) -> None:
    running = await made(sheets, town, WHERE)
    await sheets.start(town.coordinator, ids(running)[0], update=UpdateId(2))
    await sheets.delete(town.coordinator, running.sheet.id)
    assert await sheets.listed(town.coordinator, town.municipality) == []
    polls = await database.read(lambda tx: poll_rows.of_municipality(tx, town.municipality, limit=9))
    assert len(polls) == 1


async def test_storage_period_ends_run_sheets_that_were_run_and_no_prepared_ones(
    database: Database, town: TownFixture, clock: FakeClock
) -> None:
    workshops = Workshops.over(database, clock=clock, wake=lambda: None)
    await database.write(lambda tx: tx.run("UPDATE municipality SET storage_months = 6"))
    run = await made(workshops.run_sheets, town, NewItem("Ankommen"), NewItem("Abschied"))
    await made(workshops.run_sheets, town, NewItem("Noch nicht"), update=2)
    for number, item in enumerate(ids(run)):
        await workshops.run_sheets.start(town.coordinator, item, update=UpdateId(10 + number))
        clock.advance(timedelta(hours=1))
    clock.advance(timedelta(days=181))
    await workshops.storage_periods.work()
    told = await database.read(lambda tx: tx.all("SELECT data FROM delivery WHERE kind = 'deletion_ahead'"))
    assert '"run_sheets": 1' in told[0]["data"]
    assert len(await workshops.run_sheets.listed(town.coordinator, town.municipality)) == 2
    clock.advance(timedelta(days=15))
    await workshops.storage_periods.work()
    [left] = await workshops.run_sheets.listed(town.coordinator, town.municipality)
    items = await database.read(lambda tx: tx.all("SELECT title FROM run_item"))
    assert (left.id != run.sheet.id, [each["title"] for each in items]) == (True, ["Noch nicht"])
    assert await database.read(workshops.storage_periods.earliest_due) is None


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE run_sheet SET title = ' '",
        "UPDATE run_item SET title = ''",
        "UPDATE run_item SET minutes = 0",
        "UPDATE run_item SET kernel = NULL",
        "UPDATE run_item SET settings = 'x'",
        "UPDATE run_item SET ended_at = 1",
        "UPDATE run_item SET time_until = 1",
        "UPDATE run_item SET started_at = 1, time_until = 5, time_from = 9",
        "UPDATE person SET pace = 2",
    ],
)
async def test_tables_refuse_what_makes_no_sense(
    sheets: RunSheets, town: TownFixture, database: Database, sql: str
) -> None:
    await made(sheets, town, WHERE)
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(sql))
