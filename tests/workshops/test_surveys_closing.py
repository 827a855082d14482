"""The end of a survey over a real database: what is published, what is kept, what is destroyed."""

from pathlib import Path

import pytest

from questionnaires.answers import Free, Number, Rated
from questionnaires.counts import Cells
from questionnaires.model import GroupCode, OptionId, QuestionId
from questionnaires.progress import StepKey
from questionnaires.stored_result import from_text
from questionnaires.suppression import BlockTurnout, Participation, Published, Turnout
from storage import dialogs, questionnaires_in_use, remarks, results
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.files import DATABASE_NAME
from storage.ids import SurveyId
from storage.remarks import RemarkKind
from storage.surveys import SurveyState
from tests.answers import all_answers
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE
from tests.workshops.surveying import Fieldwork, owed
from tests.workshops.town_fixture import at_home, build
from workshops.answering.acts import GoTo, Rank
from workshops.answering.places import InSurvey
from workshops.refusals import Gone, NotAllowed
from workshops.surveys.surveys import Running
from workshops.town_names import UnknownTown

RAT, VERWALTUNG, BEIRAT = GroupCode("rat"), GroupCode("verwaltung"), GroupCode("beirat")


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7, verwaltung=6, beirat=2))


async def test_closing_leaves_nothing_of_the_answers_in_the_journal(work: Fieldwork, tmp_path: Path) -> None:
    survey = await work.opened()
    await work.answer(work.square.people["rat"][0], survey, "ku01", Rated(2))
    journal = tmp_path / "data" / f"{DATABASE_NAME}-wal"
    assert journal.stat().st_size > 0
    await work.closed(survey)
    assert journal.stat().st_size == 0


async def test_closing_leaves_counts_and_destroys_answers_and_secret(work: Fieldwork) -> None:
    survey = await work.opened()
    for person in work.square.people["rat"]:
        await work.answer(person, survey, "ku01", Rated(2))
    assert len(await work.database.read(lambda tx: all_answers(tx, survey))) == 7
    await work.closed(survey)

    def remains(tx: Transaction) -> tuple[object, ...]:
        found = rows.survey(tx, survey)
        assert found is not None
        return found.state, rows.secret(tx, survey), all_answers(tx, survey), groups_of_asked(tx)

    assert await work.database.read(remains) == (SurveyState.CLOSED, None, {}, {None})
    found = await published(work, survey)
    assert found.items[0].total == Cells((0, 0, 7, 0), 7, 0, 0, 0)
    assert found.participation == Participation(
        Turnout(15, 7, 0),
        (
            BlockTurnout((RAT,), Turnout(7, 7, 0)),
            BlockTurnout((VERWALTUNG, BEIRAT), Turnout(8, 0, 0)),
        ),
    )


def groups_of_asked(tx: Transaction) -> set[int | None]:
    return {row["group_id"] for row in tx.all("""SELECT group_id FROM participation""")}


async def published(work: Fieldwork, survey: SurveyId) -> Published:
    stored = await work.database.read(lambda tx: results.published(tx, survey))
    assert stored is not None
    return from_text(stored)


async def test_closing_twice_changes_nothing(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.answer(work.square.people["rat"][0], survey, "ku01", Rated(2))
    await work.closed(survey)
    before = await published(work, survey)
    await work.closed(survey)

    assert await published(work, survey) == before


async def test_turnout_is_the_same_before_and_after_the_closing(work: Fieldwork) -> None:
    """Three have begun and one of them has finished, when it ends: nobody has finished by that."""
    survey = await work.opened()
    klara, people = work.square.coordinator, work.square.people
    await work.answers_everything(people["rat"][0], survey, Rated(1))
    await work.answer(people["rat"][1], survey, "ku01", Rated(2))
    await work.answer(people["verwaltung"][0], survey, "ku01", Rated(2))
    before = await work.workshops.surveys.sheet(klara, survey)
    await work.closed(survey)
    after = await work.workshops.surveys.sheet(klara, survey)

    assert isinstance(before, Running)
    assert isinstance(after, Running)
    assert (before.asked, before.begun, before.finished) == (15, 3, 1)
    assert (after.asked, after.begun, after.finished) == (15, 3, 1)
    assert after.lines == before.lines


async def test_closing_takes_back_invitations_and_forgets_the_screens(work: Fieldwork) -> None:
    survey = await work.opened()
    ada = work.square.people["rat"][0]
    work.workshops.conversations.shown(ada, message_id=1, buttons=[("✓ älter", "ac:1:b1:alt:0")])
    await work.closed(survey)

    assert await owed(work, "survey_invitation") == []
    assert await work.database.read(lambda tx: dialogs.keyboard(tx, ada)) is None


async def test_answers_behind_a_closed_condition_are_not_counted(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    for person in work.square.people["rat"]:
        await work.answer(person, survey, "a1", Rated(3))
        await work.answer(person, survey, "a2", Rated(2))
    await work.answer(person, survey, "a1", Rated(0))
    await work.closed(survey)
    items = (await published(work, survey)).items

    assert [item.total and item.total.counts for item in items[:2]] == [(1, 0, 0, 6), (0, 0, 6, 0)]


@pytest.mark.slow
async def test_text_behind_a_closed_condition_is_not_kept(work: Fieldwork) -> None:
    """Ada wrote a word while three took part; Ben has made two of them since, so that it is not asked of him."""
    conditional = "type: short_text, only_if: {question: b2, any_of: [3]},"
    source = EVERY_TYPE.replace("id: probe\n", "id: wenn\n").replace("type: short_text,", conditional)
    town = work.square.municipality
    await work.database.write(
        lambda tx: questionnaires_in_use.put(tx, town, code="wenn", version=2, source=source)
    )
    survey, (ada, ben, *_) = await work.opened("wenn"), work.square.people["rat"]
    for person in work.square.people["rat"]:
        await work.answer(person, survey, "b2", Number(3))
    for person, word in ((ada, "Mut"), (ben, "Geduld")):
        await work.answer(person, survey, "b3", Free(word))
    await work.answer(ben, survey, "b2", Number(2))
    await work.closed(survey)
    stored = await work.database.read(lambda tx: remarks.of_survey(tx, survey))
    assert [each.text for each in stored] == ["Mut"]


async def test_free_texts_are_kept_without_a_group(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    square = work.square
    for person in (*square.people["rat"], *square.people["verwaltung"], *square.people["beirat"]):
        await work.answer(person, survey, "a1", Rated(0))
    for person, text in ((square.people["rat"][0], "Vom Rat"), (square.people["beirat"][0], "Vom Beirat")):
        await work.workshops.responses.comment(
            person, InSurvey(survey), work.update(), key=StepKey("a1"), text=text
        )
    await work.workshops.responses.typed(
        square.people["rat"][1],
        InSurvey(survey),
        work.update(),
        key=StepKey("c1"),
        text="Mehr davon",
        language="de",
    )
    await work.closed(survey)
    stored = await work.database.read(lambda tx: remarks.of_survey(tx, survey))

    assert sorted((each.text, each.question, each.kind) for each in stored) == [
        ("Mehr davon", "c1", RemarkKind.ANSWER),
        ("Vom Beirat", "a1", RemarkKind.COMMENT),
        ("Vom Rat", "a1", RemarkKind.COMMENT),
    ]


async def test_texts_count_but_are_not_quoted(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    for person in work.square.people["rat"]:
        await work.workshops.responses.typed(
            person, InSurvey(survey), work.update(), key=StepKey("c1"), text="Geheim", language="de"
        )
    await work.closed(survey)
    found = await published(work, survey)

    assert [item.total for item in found.items if item.question == "c1"] == [Cells((), 7, 0, 0, 0)]


@pytest.mark.slow
async def test_result_is_shown_to_the_coordinator_first_and_to_everyone_after_the_release(
    work: Fieldwork,
) -> None:
    survey = await work.opened()
    results, square = work.workshops.survey_results, work.square
    ada, bert = square.people["rat"][:2]
    for person in square.people["rat"][:6]:
        await work.answers_everything(person, survey, Rated(3))
    with pytest.raises(Gone):
        await results.of(square.coordinator, survey)
    await work.closed(survey)
    evaluated = await results.of(square.coordinator, survey)
    assert evaluated.result.items()[evaluated.result.fields[0].items[0].question].score == 100
    with pytest.raises(NotAllowed):
        await results.of(ada, survey)

    assert await results.release(square.coordinator, survey) == 6
    assert await results.release(square.coordinator, survey) == 6
    assert [person for person, _ in await owed(work, "survey_result")] == square.people["rat"][:6]
    assert (await results.of(bert, survey)).survey.name == evaluated.survey.name
    assert [each.id for each in (await at_home(work.database, ada, clock=work.clock)).released] == [survey]


async def test_whoever_answered_without_finishing_gets_the_result_too(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.answer(work.square.people["rat"][0], survey, "ku01", Rated(2))
    await work.resume(work.square.people["rat"][1], survey)
    await work.closed(survey)

    assert await work.workshops.survey_results.release(work.square.coordinator, survey) == 1


async def test_result_of_too_few_is_held_back(work: Fieldwork) -> None:
    survey = await work.opened()
    for person in work.square.people["rat"][:4]:
        await work.answer(person, survey, "ku01", Rated(2))
    await work.closed(survey)
    item = next(
        iter(
            (await work.workshops.survey_results.of(work.square.coordinator, survey)).result.items().values()
        )
    )

    assert (item.cells, item.score, dict(item.blocks)) == (None, None, {})


@pytest.mark.slow
async def test_result_stays_the_same_when_somebody_leaves_after_the_close(work: Fieldwork) -> None:
    survey = await work.opened()
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(1))
    await work.closed(survey)
    before = await work.workshops.survey_results.of(work.square.coordinator, survey)
    await work.workshops.privacy.erase(work.square.people["rat"][0])

    assert await work.workshops.survey_results.of(work.square.coordinator, survey) == before


async def test_export_finds_a_survey_by_name_without_regard_to_case(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.closed(survey)
    results = work.workshops.survey_results
    [name] = await results.closed_names("MUSTERSTADT")

    assert (await results.named("musterstadt", name)).survey.id == survey
    with pytest.raises(Gone):
        await results.named("Musterstadt", "Eine andere")
    with pytest.raises(UnknownTown) as unknown:
        await results.named("Muserstadt", name)
    assert unknown.value.near == ["Musterstadt"]


async def test_schema_refuses_a_closed_survey_that_keeps_its_secret(work: Fieldwork) -> None:
    survey = await work.opened()

    def keep(tx: Transaction) -> None:
        tx.run("""UPDATE survey SET state = 'closed', closed_at = opened_at WHERE id = :id""", id=survey)

    with pytest.raises(ConstraintViolated):
        await work.database.write(keep)


async def test_schema_refuses_a_result_that_was_released_before_the_close(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.closed(survey)

    def backdate(tx: Transaction) -> None:
        tx.run("""UPDATE survey SET released_at = closed_at - 1 WHERE id = :id""", id=survey)

    with pytest.raises(ConstraintViolated):
        await work.database.write(backdate)


async def test_ranking_is_closed_as_how_many_put_what_first(work: Fieldwork) -> None:
    """Whole orders would be as good as a name: only the first place is counted."""
    survey = await work.opened("probe")
    orders = (("y", "x"), ("y", "x"), ("y", "z"), ("y", "z"), ("x", "y"), ("x", "z"), ("z", "x"))
    responses, key = work.workshops.responses, StepKey("b4")
    for person, order in zip(work.square.people["rat"], orders, strict=True):
        await responses.do(person, InSurvey(survey), work.update(), GoTo(key))
        for option in order:
            await responses.do(person, InSurvey(survey), work.update(), Rank(key, OptionId(option)))
    await work.closed(survey)

    results = work.workshops.survey_results
    item = (await results.of(work.square.coordinator, survey)).result.items()[QuestionId("b4")]
    assert item.cells is not None
    assert dict(zip(item.columns, item.cells.counts, strict=True)) == {"x": 2, "y": 4, "z": 1}


@pytest.mark.parametrize(("people", "texts"), [(4, []), (5, ["Zu weit weg", "Mehr davon"])])
async def test_texts_are_kept_from_five_people_on(work: Fieldwork, people: int, texts: list[str]) -> None:
    """Exactly k are enough: then nobody can tell whose they are."""
    survey = await work.opened("probe")
    asked = work.square.people["verwaltung"][:people]
    for person in asked:
        await work.answer(person, survey, "a1", Rated(1))
    responses = work.workshops.responses
    await responses.comment(asked[0], InSurvey(survey), work.update(), key=StepKey("a1"), text="Zu weit weg")
    await responses.typed(
        asked[1], InSurvey(survey), work.update(), key=StepKey("c1"), text="Mehr davon", language="de"
    )
    await work.closed(survey)

    kept = await work.database.read(lambda tx: remarks.of_survey(tx, survey))
    assert sorted(remark.text for remark in kept) == sorted(texts)


@pytest.mark.slow
async def test_result_knows_whether_its_reader_coordinates(work: Fieldwork) -> None:
    survey = await work.opened()
    ada, klara = work.square.people["rat"][0], work.square.coordinator
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(2))
    await work.closed(survey)
    results = work.workshops.survey_results
    await results.release(klara, survey)
    assert (await results.of(klara, survey)).coordinates is True
    assert (await results.of(ada, survey)).coordinates is False
    [name] = await results.closed_names("Musterstadt")
    assert (await results.named("Musterstadt", name)).coordinates is True
