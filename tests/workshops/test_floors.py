"""Questions from the floor over a real database: who counts, who sees what, and what is left of it."""

from collections.abc import Awaitable
from datetime import timedelta

import pytest

from storage import dialogs, floors, inbox, persons, views, walls
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.floors import Visibility
from storage.ids import FloorId, FloorQuestionId, PersonId, UpdateId
from storage.inbox import StoredUpdate
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, at_home, build
from workshops.floors.sheets import (
    ASKED,
    LONGEST_QUESTION,
    MOST_OF_ONE,
    SEEN,
    Answered,
    FloorList,
    FloorSheet,
    QuestionUnfit,
    TooManyQuestions,
)
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.workshops import Workshops


@pytest.fixture
async def town(database: Database) -> TownFixture:
    return await build(database, rat=6)


async def begun(
    workshops: Workshops, town: TownFixture, *, reviewed: bool = False, update: int = 1
) -> FloorId:
    sheet = await workshops.floors.begin(
        town.coordinator, town.municipality, sheet=None, reviewed=reviewed, update=UpdateId(update)
    )
    return sheet.floor.id


async def asked(workshops: Workshops, person: PersonId, floor: FloorId, text: str) -> FloorQuestionId:
    found = await workshops.floor_questions.ask(person, floor, text)
    return next(each.id for each in found.questions if each.text == text)


def said(found: FloorList | FloorSheet) -> list[tuple[str, int]]:
    return [(each.text, each.people) for each in found.questions]


async def refused(attempt: Awaitable[object], by: type[Exception]) -> None:
    with pytest.raises(by):
        await attempt


async def test_one_person_counts_once_and_takes_it_back(workshops: Workshops, town: TownFixture) -> None:
    ada, ben, cem = town.people["rat"][:3]
    floor, asking = await begun(workshops, town), workshops.floor_questions
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    await asked(workshops, ben, floor, "Wer zahlt?")
    for _ in range(2):
        await asking.have_too(ben, bus, on=True)
    found = await asking.have_too(cem, bus, on=True)
    assert said(found) == [("Wann kommt der Bus?", 3), ("Wer zahlt?", 1)]
    assert [(each.own, each.chosen) for each in found.questions] == [(False, True), (False, False)]
    for _ in range(2):
        found = await asking.have_too(cem, bus, on=False)
    assert said(found)[0] == ("Wann kommt der Bus?", 2)


async def test_question_that_is_answered_is_not_counted_for_any_more_but_may_be_taken_back(
    workshops: Workshops, town: TownFixture
) -> None:
    ada, ben, cem, dora = town.people["rat"][:4]
    floor, asking = await begun(workshops, town), workshops.floor_questions
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    tram = await asked(workshops, cem, floor, "Und die Bahn?")
    await workshops.floors.merge(town.coordinator, tram, into=bus)
    await asking.have_too(ben, bus, on=True)
    await workshops.floors.set_answered(town.coordinator, bus, on=True)
    for question in (bus, tram):
        await refused(asking.have_too(dora, question, on=True), Answered)
    assert said(await asking.seen(ben, floor)) == [("Wann kommt der Bus?", 3)]
    assert said(await asking.have_too(ben, bus, on=False)) == [("Wann kommt der Bus?", 2)]
    await workshops.floors.set_answered(town.coordinator, bus, on=False)
    assert said(await asking.have_too(ben, bus, on=True)) == [("Wann kommt der Bus?", 3)]


async def test_two_that_became_one_count_whoever_had_both_once(
    workshops: Workshops, town: TownFixture
) -> None:
    ada, ben, cem, dora = town.people["rat"][:4]
    floor, asking, floors_ = await begun(workshops, town), workshops.floor_questions, workshops.floors
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    tram = await asked(workshops, ben, floor, "Und die Bahn?")
    await asking.have_too(cem, bus, on=True)
    await asking.have_too(cem, tram, on=True)
    sheet, one = await floors_.merge(town.coordinator, tram, into=bus)
    assert (one.text, one.people) == ("Wann kommt der Bus?", 3)
    assert [each.text for each in sheet.parts_of(bus)] == ["Und die Bahn?"]
    found = await asking.have_too(dora, tram, on=True)
    assert said(found) == [("Wann kommt der Bus?", 4)], "an old button counts for what it became"
    found = await asking.have_too(ben, bus, on=False)
    assert ("Wann kommt der Bus?", 4) in said(found), (
        "whoever asked the other one has it until they take it back"
    )
    assert found.counted_for == {bus}
    assert next(each for each in found.questions if each.own).merged_into == bus
    await asking.have_too(cem, bus, on=False)
    sheet, one = await floors_.part(town.coordinator, bus)
    assert sorted(said(sheet)) == [("Und die Bahn?", 1), ("Wann kommt der Bus?", 2)]
    await refused(floors_.merge(town.coordinator, bus, into=bus), Gone)


async def test_what_is_reviewed_is_seen_by_its_author_and_whoever_leads_only(
    workshops: Workshops, town: TownFixture
) -> None:
    ada, ben = town.people["rat"][:2]
    floor, asking = await begun(workshops, town, reviewed=True), workshops.floor_questions
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    assert said(await asking.seen(ben, floor)) == []
    await refused(asking.have_too(ben, bus, on=True), Gone)
    assert (await workshops.floors.on_wall(town.municipality, floor)).questions == ()
    assert len((await workshops.floors.sheet(town.coordinator, floor)).waiting) == 1
    await refused(workshops.floors.show_alone(town.coordinator, bus, language="de"), Gone)
    await workshops.floors.set_state(town.coordinator, bus, Visibility.SHOWN)
    assert said(await asking.seen(ben, floor)) == [("Wann kommt der Bus?", 1)]
    await workshops.floors.show_alone(town.coordinator, bus, language="de")
    await workshops.floors.set_state(town.coordinator, bus, Visibility.HIDDEN)
    assert said(await asking.seen(ben, floor)) == []
    assert (await workshops.floors.on_wall(town.municipality, floor)).big is None


async def test_nobody_sees_who_asked(workshops: Workshops, town: TownFixture, database: Database) -> None:
    ada, ben = town.people["rat"][:2]
    floor = await begun(workshops, town)
    await asked(workshops, ada, floor, "Wann kommt der Bus?")
    for found in (
        await workshops.floor_questions.seen(ben, floor),
        await workshops.floors.sheet(town.coordinator, floor),
    ):
        assert not any(each.own for each in found.questions)
    rows = await database.read(lambda tx: tx.all("SELECT author FROM floor_question"))
    assert all(int(ada).to_bytes(8, "big") not in row["author"] for row in rows)


async def test_number_and_length_are_bounded_and_the_same_counts_once(
    workshops: Workshops, town: TownFixture
) -> None:
    ada = town.people["rat"][0]
    floor, asking = await begun(workshops, town), workshops.floor_questions
    for text in (" ", "\u200b", "\u3164", "x" * (LONGEST_QUESTION + 1)):
        await refused(asking.ask(ada, floor, text), QuestionUnfit)
    for number in range(MOST_OF_ONE):
        await asking.ask(ada, floor, f"Frage {number}?")
    found = await asking.ask(ada, floor, "  FRAGE   1? ")
    assert len(found.questions) == MOST_OF_ONE
    await refused(asking.ask(ada, floor, "Noch eine?"), TooManyQuestions)
    await asking.withdraw(ada, found.questions[0].id)
    await asking.ask(ada, floor, "Noch eine?")


async def test_only_whoever_asked_takes_a_question_back(workshops: Workshops, town: TownFixture) -> None:
    ada, ben = town.people["rat"][:2]
    floor = await begun(workshops, town)
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    await refused(workshops.floor_questions.withdraw(ben, bus), Gone)
    assert said(await workshops.floor_questions.withdraw(ada, bus)) == []


async def test_only_those_who_lead_begin_show_merge_and_end(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    ada = town.people["rat"][0]
    floor, lead = await begun(workshops, town), workshops.floors
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    for person in (ada, town.organiser, other.coordinator):
        for attempt in (
            lead.begin(person, town.municipality, sheet=None, reviewed=False, update=UpdateId(9)),
            lead.led_in(person, town.municipality),
            lead.around(person, bus),
            lead.sheet(person, floor),
            lead.of_question(person, bus),
            lead.set_state(person, bus, Visibility.HIDDEN),
            lead.set_answered(person, bus, on=True),
            lead.merge(person, bus, into=bus),
            lead.part(person, bus),
            lead.show_alone(person, bus, language="de"),
            lead.show_all(person, floor, language="de"),
            lead.end(person, floor),
        ):
            await refused(attempt, NotAllowed)
    stranger = other.people["rat"][0]
    await refused(workshops.floor_questions.seen(stranger, floor), NotAllowed)
    await refused(workshops.floor_questions.ask(stranger, floor, "Wann?"), NotAllowed)
    await refused(lead.on_wall(other.municipality, floor), Gone)


async def test_beginning_tells_everybody_once_and_goes_on_where_it_was(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    first = await begun(workshops, town)
    assert await begun(workshops, town) == first
    assert await begun(workshops, town, reviewed=True, update=2) == first, "one at a time"
    row = await database.read(
        lambda tx: tx.one("SELECT count(*) AS n FROM delivery WHERE kind = 'floor_opened'")
    )
    assert row["n"] == len(town.people["rat"])


async def test_end_forgets_who_asked_and_keeps_the_numbers(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    ada, ben = town.people["rat"][:2]
    floor = await begun(workshops, town)
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    await workshops.floor_questions.have_too(ben, bus, on=True)
    before = await database.read(lambda tx: tx.one("SELECT secret FROM floor"))
    assert before["secret"] is not None
    for _ in range(2):
        sheet = await workshops.floors.end(town.coordinator, floor)
    assert said(sheet) == [("Wann kommt der Bus?", 2)]

    def left(tx: Transaction) -> list[object]:
        return [
            tx.one("SELECT secret FROM floor")["secret"],
            tx.one("SELECT author FROM floor_question")["author"],
            *tx.all("SELECT * FROM floor_vote"),
        ]

    assert await database.read(left) == [None, None]
    await refused(workshops.floor_questions.ask(ada, floor, "Und jetzt?"), TooLate)
    await refused(workshops.floor_questions.have_too(ada, bus, on=False), TooLate)
    await refused(workshops.floors.part(town.coordinator, bus), TooLate)
    _, one = await workshops.floors.set_answered(town.coordinator, bus, on=True)
    assert one.answered
    assert (await at_home(database, ada, clock=clock)).floor is None


async def test_end_forgets_the_buttons_and_failed_taps_that_tell_who_asked(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    neighbour = await build(database, "Beispielhausen", first_chat=5000, rat=1)
    ada, ben, stranger = *town.people["rat"][:2], neighbour.people["rat"][0]
    floor = await begun(workshops, town)
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")

    def leave_traces(tx: Transaction) -> None:
        for person, button in ((ada, f"fw:{bus}"), (ben, f"fh:{bus}:0:0"), (stranger, "fh:elsewhere:0:0")):
            dialogs.set_keyboard(tx, person, message_id=7, buttons=[("1 · Wann kommt der Bus?", button)])
            chat = persons.person(tx, person).chat
            update = StoredUpdate(UpdateId(7000 + person), chat, f'{{"data": "{button}"}}')
            inbox.store(tx, update, received=clock())
            inbox.set_aside(tx, update, received=clock(), reason="failed")
        views.put(tx, ada, kind=SEEN, subject=floor, message_id=6, shown_version=0)
        views.put(tx, ada, kind=ASKED, subject=floor, message_id=7, shown_version=3)
        views.put(tx, ben, kind=SEEN, subject=floor, message_id=7, shown_version=0)

    await database.write(leave_traces)
    await workshops.floors.end(town.coordinator, floor)
    left = await database.read(
        lambda tx: [len(tx.all(f"SELECT * FROM {table}")) for table in ("keyboard", "inbox")]
    )
    assert left == [1, 1], "only the neighbour's are left"
    seen = await database.read(lambda tx: tx.all("SELECT * FROM view ORDER BY person_id"))
    assert [{**row, "person_id": None} for row in map(dict, seen)] == 2 * [
        {
            "person_id": None,
            "kind": SEEN,
            "subject_id": floor,
            "message_id": 7,
            "shown_version": 0,
            "version": 1,
            "rests_until": 0,
            "still": 0,
        }
    ], "who had asked looks like who had only looked"


async def test_it_ends_by_itself_with_the_day(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    ada = town.people["rat"][0]
    floor = await begun(workshops, town)
    await asked(workshops, ada, floor, "Wann kommt der Bus?")
    await workshops.floors.end_over()
    assert (await at_home(database, ada, clock=clock)).floor == floor
    clock.advance(timedelta(days=1))
    await refused(workshops.floor_questions.ask(ada, floor, "Und jetzt?"), TooLate)
    before = (await workshops.floors.sheet(town.coordinator, floor)).floor.version
    await workshops.floors.end_over()
    after = (await workshops.floors.sheet(town.coordinator, floor)).floor.version
    assert after > before, "screens of those who lead are behind"
    row = await database.read(lambda tx: tx.one("SELECT secret, closed_at FROM floor"))
    assert row["secret"] is None
    assert await begun(workshops, town, update=5) != floor


async def test_question_goes_with_whoever_asked_it_as_long_as_that_can_be_known(
    workshops: Workshops, town: TownFixture
) -> None:
    ada, ben, cem = town.people["rat"][:3]
    floor = await begun(workshops, town)
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    tram = await asked(workshops, ben, floor, "Und die Bahn?")
    await workshops.floors.merge(town.coordinator, tram, into=bus)
    await workshops.floor_questions.have_too(cem, bus, on=True)
    content = (await workshops.privacy.dossier(cem)).content
    assert content["questions_from_the_floor"] == [
        {"municipality": "Musterstadt", "question": "Wann kommt der Bus?", "asked": False}
    ]
    await workshops.privacy.withdraw(cem, town.municipality)
    assert said(await workshops.floors.sheet(town.coordinator, floor)) == [("Wann kommt der Bus?", 2)]
    await workshops.privacy.erase(ada)
    assert said(await workshops.floors.sheet(town.coordinator, floor)) == [("Und die Bahn?", 1)]
    await workshops.floors.end(town.coordinator, floor)
    await workshops.privacy.erase(ben)
    assert said(await workshops.floors.sheet(town.coordinator, floor)) == [("Und die Bahn?", 1)]


async def test_lists_in_front_of_others_change_when_somebody_is_erased(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    floor, ada = await begun(workshops, town), town.people["rat"][0]
    await asked(workshops, ada, floor, "Wann kommt der Bus?")
    before = await database.read(lambda tx: views.version_of(tx, kind="floor", subject=floor))
    await workshops.privacy.erase(ada)
    assert await database.read(lambda tx: views.version_of(tx, kind="floor", subject=floor)) > before


async def test_wall_shows_one_alone_or_those_that_most_have_until_they_are_answered(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    ada, ben = town.people["rat"][:2]
    floor = await begun(workshops, town)
    bus = await asked(workshops, ada, floor, "Wann kommt der Bus?")
    pay = await asked(workshops, ada, floor, "Wer zahlt?")
    await workshops.floor_questions.have_too(ben, pay, on=True)
    await workshops.floors.show_alone(town.coordinator, bus, language="de")
    shown = await database.read(lambda tx: walls.wall(tx, town.municipality))
    assert shown is not None
    assert shown.item == ("floor", floor)
    found = await workshops.floors.on_wall(town.municipality, floor)
    assert found.big is not None
    assert found.big.text == "Wann kommt der Bus?"
    await workshops.floors.set_answered(town.coordinator, bus, on=True)
    found = await workshops.floors.on_wall(town.municipality, floor)
    assert (found.big, [each.text for each in found.questions]) == (None, ["Wer zahlt?"])


async def test_record_lists_what_everybody_saw_of_its_own_workshop(
    workshops: Workshops, town: TownFixture
) -> None:
    ada = town.people["rat"][0]
    made = await workshops.run_sheets.make(
        town.coordinator, town.municipality, title="Workshop", items=[], update=UpdateId(20)
    )
    sheet = await workshops.floors.begin(
        town.coordinator, town.municipality, sheet=made.sheet.id, reviewed=False, update=UpdateId(21)
    )
    await asked(workshops, ada, sheet.floor.id, "Wann kommt der Bus?")
    hidden = await asked(workshops, ada, sheet.floor.id, "Wer ist das da?")
    await workshops.floors.set_state(town.coordinator, hidden, Visibility.HIDDEN)
    found = await workshops.floors.recorded(town.coordinator, made.sheet.id)
    assert [each.text for each in found.questions] == ["Wann kommt der Bus?"]
    await refused(workshops.floors.recorded(ada, made.sheet.id), NotAllowed)


async def test_town_takes_them_along_and_they_go_with_it(
    workshops: Workshops, town: TownFixture, database: Database
) -> None:
    ada = town.people["rat"][0]
    floor = await begun(workshops, town)
    await asked(workshops, ada, floor, "Wann kommt der Bus?")
    assert (await workshops.leaving.belongings(town.municipality)).floors == []
    await workshops.floors.end(town.coordinator, floor)
    taken = (await workshops.leaving.belongings(town.municipality)).floors
    assert [(each["text"], each["people"], each["answered"]) for each in taken] == [
        ("Wann kommt der Bus?", 1, 0)
    ]
    await workshops.leaving.delete(town.municipality)
    assert await database.read(lambda tx: floors.floor(tx, floor)) is None


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE floor SET secret = NULL",
        "UPDATE floor SET closed_at = 1",
        "UPDATE floor SET reviewed = 2",
        "UPDATE floor SET ends_at = opened_at",
        """
        INSERT INTO floor (municipality_id, reviewed, secret, opened_at, ends_at)
        SELECT municipality_id, 0, secret, 1, 2 FROM floor
        """,
        "UPDATE floor_question SET text = ' '",
        "UPDATE floor_question SET state = 'gone'",
        "UPDATE floor_question SET answered = 2",
        "UPDATE floor_question SET merged_into = id",
        "UPDATE floor_question SET people = -1",
        "UPDATE floor_question SET author = x'00'",
        "INSERT INTO floor_vote (question_id, voter) SELECT question_id, voter FROM floor_vote",
        "UPDATE floor_vote SET question_id = '22222222'",
    ],
)
async def test_tables_refuse_what_makes_no_sense(
    workshops: Workshops, town: TownFixture, database: Database, sql: str
) -> None:
    floor = await begun(workshops, town)
    await asked(workshops, town.people["rat"][0], floor, "Wann kommt der Bus?")
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(sql))
