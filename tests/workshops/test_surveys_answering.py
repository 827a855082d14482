"""One person's way through a survey over a real database: nothing is lost, counted twice or led back to them."""

from datetime import timedelta

import pytest

from questionnaires.answers import Choice, Choices, DontKnow, Free, Number, Ranking, Rated, Skipped
from questionnaires.model import OptionId, QuestionId
from questionnaires.progress import StepKey
from storage import participation
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.ids import PersonId, Pseudonym, SurveyId, UpdateId
from storage.responses import Answer
from tests.answers import all_answers
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE, questionnaire
from tests.workshops.surveying import Fieldwork, place
from tests.workshops.town_fixture import build
from workshops.answering import acts
from workshops.answering.acts import Back, Choose, GoTo, HandIn, Onward, Rank, Retract, SkipFreeTexts
from workshops.answering.expected import TYPED_ANSWER, is_typed
from workshops.answering.outcomes import CommentTooLong, Given, NotTaken, Over
from workshops.answering.places import InSurvey
from workshops.answering.response_state import At, Complete, FieldDone, Notice, ResponseState
from workshops.refusals import Gone


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6, verwaltung=7))


@pytest.fixture
def ada(work: Fieldwork) -> PersonId:
    return work.square.people["rat"][0]


@pytest.fixture
async def survey(work: Fieldwork) -> SurveyId:
    """Every type of question, with conditions and free texts after each field."""
    return await work.opened("probe")


async def stored(work: Fieldwork, survey: SurveyId) -> list[dict[str, Answer]]:
    """The answers of every pseudonym."""

    def look(tx: Transaction) -> list[dict[str, Answer]]:
        return [dict(answers) for answers in all_answers(tx, survey).values()]

    return await work.database.read(look)


async def test_first_question_is_shown_at_once(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    assert place(await work.resume(ada, survey)) == "a1"


async def test_answer_leads_to_the_next_question(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    assert place(await work.answer(ada, survey, "a1", Rated(2))) == "a2"
    assert await stored(work, survey) == [{"a1": Answer("2", None)}]


async def test_answer_closes_the_way_to_questions_whose_condition_fails(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    assert place(await work.answer(ada, survey, "a1", Rated(0))) == "a4"


async def test_second_tap_on_the_same_button_stays_at_the_next_question(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    first = await work.answer(ada, survey, "a1", Rated(2))
    second = await work.answer(ada, survey, "a1", Rated(2))

    assert (place(first), place(second)) == ("a2", "a2")
    assert isinstance(second, At)
    assert second.notice is None


async def test_late_tap_changes_its_own_question_and_shows_where_the_person_is(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(2))
    await work.answer(ada, survey, "a2", Rated(1))
    late = await work.answer(ada, survey, "a1", Rated(3))

    assert isinstance(late, At)
    assert (late.step.key, late.notice) == ("a4", Notice.EARLIER_SAVED)
    assert (await stored(work, survey))[0]["a1"] == Answer("3", None)


async def test_tap_on_a_question_that_no_longer_applies_changes_nothing(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(0))
    late = await work.answer(ada, survey, "a2", Rated(3))

    assert isinstance(late, At)
    assert (late.step.key, late.notice) == ("a4", Notice.NOT_ASKED)
    assert await stored(work, survey) == [{"a1": Answer("0", None)}]


async def test_back_changes_an_answer_and_leads_on_again(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(2))
    back = await work.workshops.responses.do(ada, InSurvey(survey), work.update(), Back(StepKey("a2")))
    again = await work.answer(ada, survey, "a1", Rated(1))

    assert (place(back), place(again)) == ("a1", "a2")
    assert await stored(work, survey) == [{"a1": Answer("1", None)}]


async def test_skip_after_going_back_keeps_the_answer(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(2))
    await work.workshops.responses.do(ada, InSurvey(survey), work.update(), Back(StepKey("a2")))

    assert place(await work.answer(ada, survey, "a1", Skipped())) == "a2"
    assert await stored(work, survey) == [{"a1": Answer("2", None)}]


async def test_required_question_takes_dont_know_but_no_skip(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(0))
    with pytest.raises(Gone):
        await work.answer(ada, survey, "a4", Skipped())
    assert place(await work.answer(ada, survey, "a4", DontKnow())) == "amt.gut"


async def test_answer_of_another_question_is_refused(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    with pytest.raises(Gone):
        await work.answer(ada, survey, "a1", Choice(OptionId("bus")))
    with pytest.raises(Gone):
        await work.answer(ada, survey, "unknown", Rated(1))


async def test_free_texts_after_a_field_are_skipped_with_one_tap(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(0))
    await work.answer(ada, survey, "a4", Choice(OptionId("rad")))
    done = await work.workshops.responses.do(
        ada, InSurvey(survey), work.update(), SkipFreeTexts(StepKey("amt.gut"))
    )

    assert isinstance(done, FieldDone)
    assert (done.field.id, done.next.key) == ("amt", "b1")


async def test_every_type_of_question_is_answered(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    answers = work.workshops.responses
    await work.answer(ada, survey, "a1", Rated(0))
    await work.answer(ada, survey, "a4", Choice(OptionId("rad")))
    await answers.do(ada, InSurvey(survey), work.update(), SkipFreeTexts(StepKey("amt.gut")))
    for option in ("alt", "jung"):
        shown = await answers.do(
            ada, InSurvey(survey), work.update(), Choose(StepKey("b1"), OptionId(option), on=True)
        )
        assert place(shown) == "b1"
    assert place(await answers.do(ada, InSurvey(survey), work.update(), Onward(StepKey("b1")))) == "b2"
    assert place(await work.answer(ada, survey, "b2", Number(7))) == "b3"
    typed = await answers.typed(
        ada, InSurvey(survey), work.update(), key=StepKey("b3"), text=" Gut so ", language="de"
    )
    assert isinstance(typed, Given)
    assert place(typed.outcome) == "b4"
    first = await answers.do(ada, InSurvey(survey), work.update(), Rank(StepKey("b4"), OptionId("z")))
    assert place(first) == "b4"
    last = await answers.do(ada, InSurvey(survey), work.update(), Rank(StepKey("b4"), OptionId("x")))
    assert place(last) == "leute.gut"
    now = await answers.look(ada, InSurvey(survey))

    assert isinstance(now, ResponseState)
    assert now.answers[StepKey("b1")] == Choices((OptionId("jung"), OptionId("alt")))
    assert now.answers[StepKey("b3")] == Free("Gut so")
    assert now.answers[StepKey("b4")] == Ranking((OptionId("z"), OptionId("x"), OptionId("y")))


async def test_what_somebody_wrote_is_not_kept_ready(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "b2", Number(7))
    await work.answer(ada, survey, "b3", Free("Gut so"))
    now = await work.workshops.responses.look(ada, InSurvey(survey))

    assert isinstance(now, ResponseState)
    assert now.answers[StepKey("b3")] == Free("Gut so")
    assert now.asked.readings == {("b2", "number:7"): Number(7)}


async def test_ranking_in_the_making_survives_and_can_begin_again(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    answers = work.workshops.responses
    await answers.do(ada, InSurvey(survey), work.update(), GoTo(StepKey("b4")))
    await answers.do(ada, InSurvey(survey), work.update(), Rank(StepKey("b4"), OptionId("y")))
    twice = await answers.do(ada, InSurvey(survey), work.update(), Rank(StepKey("b4"), OptionId("y")))

    assert place(twice) == "b4"
    back = await work.resume(ada, survey)
    assert isinstance(back, At)
    assert back.passage.place is not None
    assert back.passage.place.ranked == ("y",)
    anew = await answers.do(ada, InSurvey(survey), work.update(), Rank(StepKey("b4"), None))
    assert isinstance(anew, At)
    assert anew.passage.place is not None
    assert anew.passage.place.ranked == ()


async def test_last_tick_taken_away_opens_the_question_again(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    answers = work.workshops.responses
    key, option = StepKey("b1"), OptionId("alt")
    await answers.do(ada, InSurvey(survey), work.update(), GoTo(key))
    await answers.do(ada, InSurvey(survey), work.update(), Choose(key, option, on=True))
    await answers.do(ada, InSurvey(survey), work.update(), Choose(key, option, on=False))

    assert await stored(work, survey) == []


async def test_text_that_is_too_long_is_not_taken_and_still_expected(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    answers = work.workshops.responses
    await answers.do(ada, InSurvey(survey), work.update(), GoTo(StepKey("b3")))
    outcome = await answers.typed(
        ada, InSurvey(survey), work.update(), key=StepKey("b3"), text="x" * 201, language="de"
    )

    assert isinstance(outcome, NotTaken)
    expected = await work.workshops.conversations.expected(ada, work.update())
    assert expected == Dialog(TYPED_ANSWER, {"survey": survey, "key": "b3"})


async def test_nothing_is_expected_any_more_behind_a_text_question(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.workshops.responses.do(ada, InSurvey(survey), work.update(), GoTo(StepKey("b3")))
    await work.answer(ada, survey, "b3", Skipped())

    assert await work.workshops.conversations.expected(ada, work.update()) is None


async def test_comment_is_kept_beside_the_answer_and_can_be_taken_back(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    answers = work.workshops.responses
    await work.resume(ada, survey)
    said = await answers.comment(ada, InSurvey(survey), work.update(), key=StepKey("a1"), text=" Seit 2019. ")
    assert isinstance(said, At)
    assert (said.step.key, said.notice) == ("a1", Notice.COMMENT_SAVED)
    await work.answer(ada, survey, "a1", Rated(3))
    assert await stored(work, survey) == [{"a1": Answer("3", "Seit 2019.")}]
    await answers.do(ada, InSurvey(survey), work.update(), Retract(StepKey("a1")))
    assert await stored(work, survey) == [{"a1": Answer(None, "Seit 2019.")}]
    await answers.do(ada, InSurvey(survey), work.update(), acts.DropComment(StepKey("a1")))
    assert await stored(work, survey) == []


@pytest.mark.parametrize(
    "text",
    [
        "\"Ja\" \\ 'nein', [1, {2}]",
        "Zeile\nzwei\tund\u2028drei",
        "a\x00b\x01c",
        "ü 😀 \ufeff\u200f ١",
        "null",
    ],
)
async def test_comment_is_read_as_it_was_written_sign_by_sign(
    work: Fieldwork, ada: PersonId, survey: SurveyId, text: str
) -> None:
    await work.answer(ada, survey, "a1", Rated(2))
    await work.workshops.responses.comment(ada, InSurvey(survey), work.update(), key=StepKey("a1"), text=text)
    await work.answer(ada, survey, "a2", Rated(2))
    assert await stored(work, survey) == [{"a1": Answer("2", text), "a2": Answer("2", None)}]


async def test_comment_that_is_too_long_leaves_the_earlier_one(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    answers = work.workshops.responses
    await answers.comment(ada, InSurvey(survey), work.update(), key=StepKey("a1"), text="kurz")
    outcome = await answers.comment(ada, InSurvey(survey), work.update(), key=StepKey("a1"), text="x" * 2001)

    assert outcome == CommentTooLong(2001)
    assert await stored(work, survey) == [{"a1": Answer(None, "kurz")}]
    await answers.comment(ada, InSurvey(survey), work.update(), key=StepKey("a1"), text="x" * 2000)
    assert await stored(work, survey) == [{"a1": Answer(None, "x" * 2000)}]


async def test_comment_of_nothing_but_spaces_leaves_the_earlier_one(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    answers = work.workshops.responses
    await answers.comment(ada, InSurvey(survey), work.update(), key=StepKey("a1"), text="kurz")
    await answers.comment(ada, InSurvey(survey), work.update(), key=StepKey("a1"), text=" \n ")
    assert await stored(work, survey) == [{"a1": Answer(None, "kurz")}]


async def test_return_after_a_week_lands_on_the_first_open_question(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(3))
    await work.answer(ada, survey, "a2", Rated(2))
    await work.workshops.responses.do(ada, InSurvey(survey), work.update(), Back(StepKey("a4")))
    work.clock.advance(timedelta(days=7))

    assert place(await work.resume(ada, survey)) == "a4"


async def test_return_after_a_jump_goes_on_behind_it(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.workshops.responses.do(ada, InSurvey(survey), work.update(), GoTo(StepKey("b2")))
    await work.answer(ada, survey, "b2", Number(3))

    assert place(await work.resume(ada, survey)) == "b3"


async def test_answering_everything_finishes_without_handing_in(work: Fieldwork, ada: PersonId) -> None:
    survey = await work.opened("kurzcheck")
    await work.answers_everything(ada, survey, Rated(2))
    [waiting] = await work.workshops.responses.waiting(ada, work.square.municipality)

    assert (waiting.begun, waiting.finished) == (True, True)


async def test_open_questions_are_the_persons_own_decision(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    answers = work.workshops.responses
    await answers.do(ada, InSurvey(survey), work.update(), GoTo(StepKey("ende.weiter")))
    end = await answers.do(ada, InSurvey(survey), work.update(), Onward(StepKey("ende.weiter")))
    assert isinstance(end, Complete)
    assert (end.passage.finished, end.passage.open_questions()) == (False, 10)

    handed_in = await answers.do(ada, InSurvey(survey), work.update(), HandIn())
    assert isinstance(handed_in, Complete)
    assert handed_in.passage.finished


async def test_answer_can_be_changed_after_finishing(work: Fieldwork, ada: PersonId) -> None:
    survey = await work.opened("kurzcheck")
    await work.answers_everything(ada, survey, Rated(2))
    changed = await work.answer(ada, survey, "ku01", Rated(0))

    assert isinstance(changed, Complete)
    assert changed.notice is Notice.EARLIER_SAVED
    assert changed.passage.finished


async def test_same_update_twice_is_one_answer(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    answers, update = work.workshops.responses, UpdateId(500)
    await answers.do(ada, InSurvey(survey), work.update(), GoTo(StepKey("b3")))
    key, text = StepKey("b3"), "Schön"
    once = await answers.typed(ada, InSurvey(survey), update, key=key, text=text, language="de")
    twice = await answers.typed(ada, InSurvey(survey), update, key=key, text=text, language="de")

    assert isinstance(once, Given)
    assert isinstance(twice, Given)
    assert (place(once.outcome), place(twice.outcome)) == ("b4", "b4")
    assert await stored(work, survey) == [{"b3": Answer("text:Schön", None)}]


async def test_after_the_close_nothing_changes_and_it_is_said(work: Fieldwork, ada: PersonId) -> None:
    survey = await work.opened("kurzcheck")
    await work.answer(ada, survey, "ku01", Rated(1))
    await work.closed(survey)

    assert await work.answer(ada, survey, "ku02", Rated(1)) == Over("Kurzcheck für das Ehrenamt 2026")
    assert await work.resume(ada, survey) == Over("Kurzcheck für das Ehrenamt 2026")
    assert await work.workshops.responses.waiting(ada, work.square.municipality) == []


async def test_somebody_who_was_not_asked_gets_nothing(work: Fieldwork, survey: SurveyId) -> None:
    with pytest.raises(Gone):
        await work.resume(work.square.coordinator, survey)
    with pytest.raises(Gone):
        await work.resume(work.square.coordinator, SurveyId(4711))


async def test_rows_of_answers_know_no_person_and_differ_between_surveys(
    work: Fieldwork, ada: PersonId
) -> None:
    first, second = await work.opened(), await work.opened()
    for survey in (first, second):
        await work.answer(ada, survey, "ku01", Rated(1))

    def pseudonyms(tx: Transaction) -> list[Pseudonym]:
        return [who for survey in (first, second) for who in all_answers(tx, survey)]

    one, other = await work.database.read(pseudonyms)
    assert (len(one), len(other)) == (32, 32)
    assert one != other


async def test_erasing_takes_the_answers_of_open_surveys(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(1))
    dossier = await work.workshops.privacy.dossier(ada)
    assert dossier.content["surveys"] == [
        {
            "municipality": "Musterstadt",
            "name": "Probe 2026",
            "state": "open",
            "finished": False,
            "answers": [
                {
                    "question": "Gibt es ein Leitbild?",
                    "answer": "1",
                    "answer_in_words": "1 · geplant oder erste Schritte",
                    "comment": None,
                }
            ],
        }
    ]
    await work.workshops.privacy.withdraw(ada, work.square.municipality)

    assert await stored(work, survey) == []
    assert await work.database.read(lambda tx: participation.parts(tx, ada)) == []
    with pytest.raises(Gone):
        await work.resume(ada, survey)


@pytest.mark.parametrize(
    ("key", "word"), [("a1", "7"), ("a1", "bus"), ("a4", "7"), ("b2", "11"), ("nirgends", "1")]
)
async def test_button_that_no_question_has_is_refused(work: Fieldwork, key: str, word: str) -> None:
    survey = await work.opened("probe")
    ada = work.square.people["rat"][0]
    with pytest.raises(Gone):
        await work.workshops.responses.do(
            ada, InSurvey(survey), work.update(), acts.Answer(StepKey(key), word)
        )


@pytest.mark.parametrize(
    ("question", "typed"),
    [("a1", False), ("a4", False), ("b1", False), ("b2", False), ("b3", True), ("b4", False), ("c1", True)],
)
def test_texts_are_written_and_all_else_is_tapped(question: str, typed: bool) -> None:
    asked = questionnaire().question(QuestionId(question))
    assert is_typed(asked) is typed


@pytest.mark.parametrize(("highest", "typed"), [(11, False), (12, True)])
def test_number_is_written_from_twelve_values_on(highest: int, typed: bool) -> None:
    """From 1 to 11 there is a button for each."""
    scale = EVERY_TYPE.replace("minimum: 1, maximum: 10", f"minimum: 1, maximum: {highest}")
    assert is_typed(questionnaire(scale).question(QuestionId("b2"))) is typed
