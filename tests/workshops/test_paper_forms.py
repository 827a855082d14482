"""Forms from paper count like all others, behind the same rules; a number leads to each until the survey is closed."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from questionnaires.answers import Rated
from questionnaires.stored_result import from_text
from storage import inbox, participation, persons, results, sessions
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.errors import ConstraintViolated
from storage.ids import PersonId, SurveyId, UpdateId
from storage.inbox import StoredUpdate
from storage.responses import Answer
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.surveys.paper import PAPER_LINE, Entered, Typed
from workshops.surveys.surveys import Running

pytestmark = pytest.mark.slow

TYPED: Typed = {
    "ku01": Answer("3", "Seit Mai"),
    "ku02": Answer("2", None),
    "ku03": Answer(None, "Weder noch"),
    "unknown": Answer("3", None),
}


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=4, ehrenamt=3))


async def enters(
    work: Fieldwork, survey: SurveyId, *, group: str = "ehrenamt", typed: Typed = TYPED
) -> Entered:
    return await work.workshops.paper_forms.enter(
        work.square.coordinator, survey, work.square.groups[group], work.update(), typed=typed
    )


async def count(work: Fieldwork, table: str) -> int:
    row = await work.database.read(lambda tx: tx.one(f"SELECT count(*) AS n FROM {table}"))
    return int(row["n"])


async def stored(work: Fieldwork) -> dict[str, tuple[str | None, str | None]]:
    rows = await work.database.read(lambda tx: tx.all("SELECT question_id, value, comment FROM answer"))
    return {row["question_id"]: (row["value"], row["comment"]) for row in rows}


async def unfinished(work: Fieldwork) -> list[str]:
    """What is, or was last, being typed in chats."""
    rows = await work.database.read(lambda tx: tx.all("SELECT data, data_before FROM dialog"))
    return [each for row in rows for each in (row["data"], row["data_before"])]


async def sheet(work: Fieldwork, survey: SurveyId) -> Running:
    found = await work.workshops.surveys.sheet(work.square.coordinator, survey)
    assert isinstance(found, Running)
    return found


async def test_form_is_asked_begun_and_finished_and_belongs_to_nobody(work: Fieldwork) -> None:
    survey = await work.opened()
    before = await sheet(work, survey)

    done = await enters(work, survey)

    assert (done.number, done.answered, done.counts) == (1, 2, True)
    after = await sheet(work, survey)
    assert (after.asked, after.begun, after.finished) == (before.asked + 1, 1, 1)
    assert after.on_paper == 1
    assert after.to_remind == before.to_remind
    assert await stored(work) == {
        "ku01": ("3", "Seit Mai"),
        "ku02": ("2", None),
        "ku03": (None, "Weder noch"),
    }


async def test_same_update_enters_one_form(work: Fieldwork) -> None:
    survey, update = await work.opened(), work.update()
    paper, group = work.workshops.paper_forms, work.square.groups["rat"]
    once = await paper.enter(work.square.coordinator, survey, group, update, typed=TYPED)
    twice = await paper.enter(work.square.coordinator, survey, group, update, typed=TYPED)

    assert (once.number, twice.number) == (1, 1)
    assert await count(work, "paper_form") == 1


async def test_form_is_deleted_by_its_number_with_everything(work: Fieldwork) -> None:
    survey = await work.opened()
    people = await count(work, "person")
    await enters(work, survey)
    await enters(work, survey)
    paper, kim = work.workshops.paper_forms, work.square.coordinator

    assert await paper.drop(kim, survey, number=1)
    assert not await paper.drop(kim, survey, number=1)
    assert await count(work, "answer") == 3
    assert await count(work, "person") == people + 1
    assert (await enters(work, survey)).number == 3


async def test_closing_keeps_how_many_came_from_paper_and_no_way_to_any_of_them(work: Fieldwork) -> None:
    survey = await work.opened()
    for _ in range(3):
        await enters(work, survey)
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(1))
    await work.closed(survey)

    stored = await work.database.read(lambda tx: results.published(tx, survey))
    assert stored is not None
    published = from_text(stored)
    assert published.on_paper == 3
    assert published.participation.total is not None
    assert published.participation.total.finished == 7
    assert await count(work, "paper_form") == await count(work, "response") == 0
    assert (await sheet(work, survey)).on_paper == 3
    sent = await work.workshops.survey_results.release(work.square.coordinator, survey)
    assert sent == 4, "nobody can be reached on paper"


async def test_closing_forgets_a_form_that_somebody_left_half_typed_for_one_of_another_survey(
    work: Fieldwork,
) -> None:
    survey, other = await work.opened(), await work.opened()
    typist, line = work.square.coordinator, {"group": work.square.groups["ehrenamt"], "place": 1}
    for each in (survey, other):
        typed = {"ku01": ["3", f"Bogen {each}"]}
        await work.expects(typist, Dialog(PAPER_LINE, {"survey": each, "typed": typed, **line}))
    assert any("Bogen 1" in each for each in await unfinished(work)), "what could stay"
    await work.closed(survey)
    assert not any("Bogen 1" in each for each in await unfinished(work))
    assert any("Bogen 2" in each for each in await unfinished(work)), "the other one is still being typed"


async def test_closing_leaves_alone_what_is_being_typed_about_something_else(work: Fieldwork) -> None:
    survey, ada = await work.opened(), work.square.people["rat"][0]
    for expected in (Dialog("comment", {"survey": survey, "key": "ku01"}), Dialog("floor-question", {})):
        await work.expects(ada, expected)
    await work.closed(survey)
    assert not any("ku01" in each for each in await unfinished(work))
    found = await work.workshops.conversations.expected(ada, work.update())
    assert found == Dialog("floor-question", {})


async def test_closing_forgets_lines_that_could_not_be_processed(work: Fieldwork) -> None:
    survey, typist = await work.opened(), work.square.coordinator

    def leave_aside(tx: Transaction) -> None:
        update = StoredUpdate(UpdateId(9999), persons.person(tx, typist).chat, '{"text": "321w 1"}')
        inbox.store(tx, update, received=work.clock())
        inbox.set_aside(tx, update, received=work.clock(), reason="failed")

    await work.database.write(leave_aside)
    assert await count(work, "inbox") == 1
    await work.closed(survey)
    assert await count(work, "inbox") == 0


async def town_leaves(work: Fieldwork, _: SurveyId) -> None:
    await work.workshops.leaving.delete(work.square.municipality)


async def storage_period_is_over(work: Fieldwork, survey: SurveyId) -> None:
    await work.closed(survey)
    await work.workshops.town_details.set_storage(work.square.coordinator, work.square.municipality, 6)
    for days in (300, 30):  # what is over is announced, then deleted
        work.clock.advance(timedelta(days=days))
        await work.workshops.storage_periods.work()


@pytest.mark.parametrize("end", [town_leaves, storage_period_is_over], ids=lambda end: end.__name__)
async def test_whoever_answered_on_paper_is_deleted_with_the_survey_when(
    end: Callable[[Fieldwork, SurveyId], Awaitable[None]], work: Fieldwork
) -> None:
    """They are nobody elsewhere."""
    survey = await work.opened()
    before = await people(work)
    await enters(work, survey)
    assert len(await people(work) - before) == 1, "who could stay"
    await end(work, survey)
    assert await people(work) <= before


async def people(work: Fieldwork) -> set[int]:
    rows = await work.database.read(lambda tx: tx.all("SELECT id FROM person"))
    return {row["id"] for row in rows}


async def test_whoever_answered_on_paper_is_not_taken_for_somebody_who_went_away(work: Fieldwork) -> None:
    survey = await work.opened()
    await enters(work, survey)
    await work.database.write(lambda tx: sessions.forget_ended(tx, now=work.clock.now))
    assert (await sheet(work, survey)).on_paper == 1
    await work.closed(survey)
    await work.database.write(lambda tx: sessions.forget_ended(tx, now=work.clock.now))
    assert await work.database.read(lambda tx: participation.on_paper(tx, survey)) == 1


async def test_fewer_than_k_are_not_told_from_paper_either(database: Database, clock: FakeClock) -> None:
    work = Fieldwork.at(database, clock, await build(database, rat=2))
    survey = await work.opened()
    await enters(work, survey, group="rat")
    assert (await sheet(work, survey)).on_paper == 0
    await work.closed(survey)
    stored = await work.database.read(lambda tx: results.published(tx, survey))
    assert stored is not None
    assert from_text(stored).on_paper == 0


async def test_where_the_same_was_asked_lately_forms_wait_until_they_are_enough(
    database: Database, clock: FakeClock
) -> None:
    """One more person in the second result would be the difference of the two."""
    work = Fieldwork.at(database, clock, await build(database, rat=6))
    second = await work.opened_again()

    held = [await enters(work, second, group="rat") for _ in range(4)]
    assert [each.counts for each in held] == [False] * 4
    assert await count(work, "answer") == 0
    assert (await sheet(work, second)).asked == 6
    assert (await work.workshops.paper_forms.entering(work.square.coordinator, second)).held == 4

    assert (await enters(work, second, group="rat")).counts
    assert (await sheet(work, second)).asked == 11
    assert await count(work, "response") == 5
    row = await work.database.read(
        lambda tx: tx.one("SELECT count(*) AS n FROM answer WHERE comment = 'Weder noch'")
    )
    assert row["n"] == 5, "comments wait with their answers"


async def test_forms_that_never_were_enough_are_forgotten_at_closing(
    database: Database, clock: FakeClock
) -> None:
    work = Fieldwork.at(database, clock, await build(database, rat=6))
    second, people = await work.opened_again(), await count(work, "person")
    await enters(work, second, group="rat")
    await work.closed(second)
    assert await count(work, "person") == people
    assert await work.database.read(lambda tx: participation.on_paper(tx, second)) == 0


async def test_only_a_coordinator_enters_forms_only_while_it_runs_and_only_of_groups_that_are_asked(
    work: Fieldwork,
) -> None:
    survey, paper = await work.opened(), work.workshops.paper_forms
    ada, rat = work.square.people["rat"][0], work.square.groups["rat"]
    with pytest.raises(NotAllowed):
        await paper.enter(ada, survey, rat, work.update(), typed=TYPED)
    with pytest.raises(NotAllowed):
        await paper.drop(work.square.organiser, survey, number=1)
    elsewhere = await build(work.database, "Anderswo", first_chat=5000, rat=1)
    with pytest.raises(Gone):
        await paper.line(work.square.coordinator, survey, elsewhere.groups["rat"], place=0)
    with pytest.raises(Gone):
        await paper.line(work.square.coordinator, survey, rat, place=99)
    await work.closed(survey)
    with pytest.raises(TooLate):
        await paper.entering(work.square.coordinator, survey)


@pytest.mark.parametrize(
    "breaks",
    [
        "UPDATE paper_form SET number = 0",
        "UPDATE paper_form SET held = 'no json'",
        "UPDATE participation SET on_paper = 2 WHERE on_paper = 1",
        "INSERT INTO paper_form SELECT survey_id, 9, person_id, group_id, NULL, 999 FROM paper_form",
        "INSERT INTO paper_form SELECT survey_id, 9, :person, group_id, NULL, update_id FROM paper_form",
        "INSERT INTO paper_form SELECT survey_id, number, :person, group_id, NULL, 999 FROM paper_form",
        "INSERT INTO paper_form SELECT 999, 9, :person, group_id, NULL, 999 FROM paper_form",
        "INSERT INTO paper_form SELECT survey_id, 9, :person, 999, NULL, 999 FROM paper_form",
        "INSERT INTO paper_form SELECT survey_id, 9, 999, group_id, NULL, 999 FROM paper_form",
    ],
)
async def test_schema_refuses(work: Fieldwork, breaks: str) -> None:
    survey = await work.opened()
    await enters(work, survey)
    ada: PersonId = work.square.people["rat"][0]

    def break_it(tx: Transaction) -> None:
        tx.run(breaks, **({"person": ada} if ":person" in breaks else {}))

    with pytest.raises(ConstraintViolated):
        await work.database.write(break_it)
