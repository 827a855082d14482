"""Who took part in a workshop over a real database: counted once, by group, and by nobody's name."""

from datetime import timedelta

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from storage.attendees import Attendance
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import PersonId, PollId, RunItemId, RunSheetId, UpdateId
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.refusals import Gone, NotAllowed
from workshops.run_sheets.sheets import Running
from workshops.workshops import Workshops

SHEET = RunSheetId(1)
ITEMS = [NewItem(question, None, choice.one_of("Hier", "Dort")) for question in ("Wo?", "Wohin?")]


@pytest.fixture
async def town(workshops: Workshops, database: Database) -> TownFixture:
    found = await build(database, rat=8, verwaltung=6, beirat=3, ehrenamt=2)
    await workshops.run_sheets.make(
        found.coordinator, found.municipality, title="Workshop", items=ITEMS, update=UpdateId(1)
    )
    return found


async def held(workshops: Workshops, town: TownFixture, place: int, voters: list[PersonId]) -> PollId:
    """An item from its start to its result."""
    running = await workshops.run_sheets.running(town.coordinator, SHEET)
    started = await workshops.run_sheets.start(
        town.coordinator, running.entries[place].item.id, update=UpdateId(10 + place)
    )
    assert isinstance(started, Running)
    poll = started.entries[place].poll
    assert poll is not None
    for person in voters:
        await workshops.polls.vote(person, poll.id, Move(1, 1))
    await workshops.polls.close(town.coordinator, poll.id)
    return poll.id


async def came(workshops: Workshops, town: TownFixture) -> Attendance:
    return await workshops.attendance.of(town.coordinator, SHEET)


def told(found: Attendance) -> dict[tuple[str, ...], tuple[int, int]]:
    return {each.groups: (each.members, each.took_part) for each in found.blocks}


async def test_whoever_took_part_in_one_item_or_in_several_counts_once_by_block(
    workshops: Workshops, town: TownFixture
) -> None:
    council, board = town.people["rat"], town.people["beirat"]
    await held(workshops, town, 0, [*council[:6], board[0]])
    await held(workshops, town, 1, [*council[4:7], *board[:2], town.people["ehrenamt"][0]])
    found = await came(workshops, town)
    assert told(found) == {("Rat",): (8, 7), ("Verwaltung",): (6, 0), ("Beirat", "Ehrenamt"): (5, 3)}
    assert found.total is not None
    assert (found.total.members, found.total.took_part) == (19, 10)


async def test_of_a_workshop_in_which_nothing_was_counted_nobody_reads_that_nobody_came(
    workshops: Workshops, town: TownFixture
) -> None:
    assert await came(workshops, town) == Attendance(None, ())
    await held(workshops, town, 0, [])
    assert await came(workshops, town) == Attendance(None, ())


async def test_questions_from_the_floor_count_as_taking_part(workshops: Workshops, town: TownFixture) -> None:
    ada, ben = town.people["rat"][:2]
    sheet = await workshops.floors.begin(
        town.coordinator, town.municipality, sheet=SHEET, reviewed=False, update=UpdateId(5)
    )
    found = await workshops.floor_questions.ask(ada, sheet.floor.id, "Wann?")
    await workshops.floor_questions.have_too(ben, found.questions[0].id, on=True)
    await workshops.floors.end(town.coordinator, sheet.floor.id)
    assert told(await came(workshops, town))["Rat",] == (8, 2)


async def test_questions_from_the_floor_that_end_with_the_day_count_too(
    workshops: Workshops, town: TownFixture, clock: FakeClock, database: Database
) -> None:
    ada, ben = town.people["rat"][:2]
    await held(workshops, town, 0, [ada])
    sheet = await workshops.floors.begin(
        town.coordinator, town.municipality, sheet=None, reviewed=False, update=UpdateId(5)
    )
    await workshops.floor_questions.ask(ben, sheet.floor.id, "Wann?")
    clock.advance(timedelta(days=1))
    await workshops.floors.end_over()
    await workshops.attendance.end_over()
    assert told(await came(workshops, town))["Rat",] == (8, 2)
    assert await database.read(lambda tx: tx.all("SELECT * FROM attendee")) == []


async def asked_alone(workshops: Workshops, town: TownFixture, people: list[PersonId]) -> None:
    """Questions from the floor, begun without a run sheet and ended again."""
    sheet = await workshops.floors.begin(
        town.coordinator, town.municipality, sheet=None, reviewed=False, update=UpdateId(5)
    )
    for person in people:
        await workshops.floor_questions.ask(person, sheet.floor.id, f"Wann? {person}")
    await workshops.floors.end(town.coordinator, sheet.floor.id)


async def kept(database: Database) -> tuple[list[object], int]:
    """What is left of who was heard."""

    def look(tx: Transaction) -> tuple[list[object], int]:
        secrets = [row["heard_secret"] for row in tx.all("SELECT heard_secret FROM floor")]
        return secrets, len(tx.all("SELECT * FROM floor_heard"))

    return await database.read(look)


async def test_questions_that_ended_before_the_first_item_count_for_the_workshop_of_the_day(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    ada, ben, cem = town.people["rat"][:3]
    await asked_alone(workshops, town, [ada, ben])
    assert (await kept(database))[1] == 2
    await held(workshops, town, 0, [ben, cem])
    assert told(await came(workshops, town))["Rat",] == (8, 3)
    assert await kept(database) == ([None], 0), "the workshop knows them now, and nothing else does"


async def test_whoever_was_heard_is_forgotten_when_the_day_ends_without_a_workshop(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    ada, ben, cem, dora = town.people["rat"][:4]
    await asked_alone(workshops, town, [ada, ben, cem])
    dossier = (await workshops.privacy.dossier(ada)).content
    assert (dossier["questions_from_the_floor"], dossier["heard_from_the_floor"]) == ([], ["Musterstadt"])
    await workshops.privacy.erase(ada)
    await workshops.privacy.withdraw(ben, town.municipality)
    await workshops.floors.end_over()
    assert (await kept(database))[1] == 1
    clock.advance(timedelta(days=1))
    await workshops.floors.end_over()
    assert await kept(database) == ([None], 0)
    await held(workshops, town, 0, [dora])
    assert told(await came(workshops, town))["Rat",] == (6, 1)


async def test_whoever_was_heard_yesterday_is_not_counted_today_before_that_is_tidied_up(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    ada, ben = town.people["rat"][:2]
    await asked_alone(workshops, town, [ada])
    clock.advance(timedelta(days=1))
    await held(workshops, town, 0, [ben])
    assert told(await came(workshops, town))["Rat",] == (8, 1)
    assert await kept(database) == ([None], 0)


async def test_workshop_that_begins_with_the_draft_of_an_item_counts_whoever_was_heard_before(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    ada, ben = town.people["rat"][:2]
    started = await workshops.run_sheets.start(town.coordinator, RunItemId(1), update=UpdateId(10))
    assert isinstance(started, Running)
    poll = started.entries[0].poll
    assert poll is not None
    await workshops.polls.take_back(town.coordinator, poll.id)
    await workshops.run_sheets.take_back(town.coordinator, RunItemId(1))
    await asked_alone(workshops, town, [ada])
    assert (await kept(database))[1] == 1
    await workshops.polls.open(town.coordinator, poll.id)
    await workshops.polls.vote(ben, poll.id, Move(1, 1))
    await workshops.polls.close(town.coordinator, poll.id)
    assert told(await came(workshops, town))["Rat",] == (8, 2)
    assert await kept(database) == ([None], 0)


async def test_of_a_small_town_nothing_is_told(workshops: Workshops, database: Database) -> None:
    small = await build(database, "Kleinstadt", first_chat=7000, rat=4)
    await workshops.run_sheets.make(
        small.coordinator, small.municipality, title="Runde", items=ITEMS, update=UpdateId(1)
    )
    assert await came(workshops, small) == Attendance(None, ())


async def test_after_the_day_only_numbers_are_left_and_nobody_is_added(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    await held(workshops, town, 0, town.people["rat"][:6])
    before = await came(workshops, town)
    await workshops.attendance.end_over()
    assert len(await database.read(lambda tx: tx.all("SELECT * FROM attendee"))) == 6
    clock.advance(timedelta(days=1))
    await workshops.attendance.end_over()

    def left(tx: Transaction) -> tuple[object, int]:
        return tx.one("SELECT secret FROM run_sheet")["secret"], len(tx.all("SELECT * FROM attendee"))

    assert await database.read(left) == (None, 0)
    assert await came(workshops, town) == before
    await held(workshops, town, 1, town.people["verwaltung"])
    assert await came(workshops, town) == before
    assert await database.read(left) == (None, 0)


async def test_no_row_names_a_person_and_it_goes_with_them(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    ada, ben, *others = town.people["rat"][:6]
    await held(workshops, town, 0, [ada, ben, *others])
    rows = await database.read(lambda tx: tx.all("SELECT * FROM attendee"))
    assert {key for row in rows for key in dict(row)} == {"run_sheet_id", "pseudonym", "group_id"}
    assert (await workshops.privacy.dossier(ada)).content["workshops"] == ["Workshop"]
    await workshops.privacy.withdraw(ada, town.municipality)
    await workshops.privacy.erase(ben)
    assert len(await database.read(lambda tx: tx.all("SELECT * FROM attendee"))) == 4


async def test_poll_beside_the_run_sheet_and_another_round_of_an_item(
    workshops: Workshops, town: TownFixture
) -> None:
    """A round counts with its item, any other poll does not."""
    council = town.people["rat"]
    first = await held(workshops, town, 0, council[:5])
    again = (await workshops.polls.again(town.coordinator, first, update=UpdateId(30))).poll.id
    await workshops.polls.open(town.coordinator, again)
    for person in council[3:7]:
        await workshops.polls.vote(person, again, Move(1, 1))
    await workshops.polls.close(town.coordinator, again)
    elsewhere = await workshops.polls.draft(
        town.coordinator,
        town.municipality,
        question="Wann?",
        asks=choice.one_of("Jetzt", "Nie"),
        update=UpdateId(31),
    )
    await workshops.polls.open(town.coordinator, elsewhere.poll.id)
    await workshops.polls.vote(council[7], elsewhere.poll.id, Move(1, 1))
    await workshops.polls.close(town.coordinator, elsewhere.poll.id)
    assert told(await came(workshops, town))["Rat",] == (8, 7)


async def test_only_coordinators_of_the_town_read_it(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    for person in (town.people["rat"][0], town.organiser, other.coordinator):
        with pytest.raises(NotAllowed):
            await workshops.attendance.of(person, SHEET)
    with pytest.raises(Gone):
        await workshops.attendance.of(town.coordinator, RunSheetId(9))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE run_sheet SET secret = x'00'",
        "UPDATE run_sheet SET attendance = 'x'",
        "UPDATE attendee SET pseudonym = x'00'",
        "UPDATE attendee SET group_id = 999",
        "INSERT INTO attendee SELECT * FROM attendee",
        "INSERT INTO floor_heard VALUES (999, zeroblob(32))",
        "INSERT INTO floor_heard VALUES (1, x'00')",
        "UPDATE floor SET heard_secret = x'00'",
        "INSERT INTO floor_heard SELECT * FROM floor_heard",
    ],
)
async def test_tables_refuse_what_makes_no_sense(
    workshops: Workshops, town: TownFixture, database: Database, sql: str
) -> None:
    await held(workshops, town, 0, town.people["rat"][:5])
    await asked_alone(workshops, town, town.people["rat"][:1])
    who = bytes(32)
    await database.write(lambda tx: tx.run("INSERT INTO floor_heard VALUES (1, :who)", who=who))
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(sql))
