"""A question that nobody has touched is made once for all who see it; nothing of anybody's own is ever kept."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from handlers.answering import questions
from handlers.screen import Screen
from locales import words_in
from questionnaires.answers import AnswerValue, Choice, Free, Rated
from questionnaires.model import GroupCode, Language, OptionId, Questionnaire, Text
from questionnaires.progress import StepKey
from storage.ids import MunicipalityId, SurveyId
from tests.questionnaires.material import questionnaire
from workshops.answering.places import InSurvey
from workshops.answering.response_state import At, Notice, Position, ResponseState
from workshops.questionnaires.questionnaire_cache import asked_privately

NOTHING: Mapping[StepKey, AnswerValue] = {}


def key(text: str) -> StepKey:
    return StepKey(text)


def at(
    step: str,
    *,
    answers: Mapping[StepKey, AnswerValue] = NOTHING,
    group: str = "rat",
    survey: int = 7,
    probe: Questionnaire | None = None,
    place: Position | None = None,
    notice: Notice | None = None,
    comments: Mapping[StepKey, str] | None = None,
) -> At:
    asked = replace(
        asked_privately(MunicipalityId(1), probe or questionnaire()), survey=SurveyId(survey), readings={}
    )
    where = InSurvey(SurveyId(survey))
    passage = ResponseState(
        asked, GroupCode(group), answers, comments or {}, place, finished=False, where=where
    )
    found = passage.step_at(key(step))
    assert found is not None
    return At(passage, found, notice)


def shown(found: At, language: str = "de") -> Screen:
    return questions.question(words_in(language), found)


def test_untouched_question_is_made_once_whatever_was_answered_elsewhere() -> None:
    elsewhere: dict[StepKey, AnswerValue] = {key("c2"): Rated(0), key("b3"): Free("Viel.")}
    assert shown(at("a4")) is shown(at("a4", answers=elsewhere))


@pytest.mark.parametrize(
    "other",
    [
        at("a4", answers={key("a4"): Choice(OptionId("rad"))}),
        at("a4", survey=8),
        at("a4", comments={key("a4"): "Kaum."}),
        at("a4", notice=Notice.EARLIER_SAVED),
        at("a4", probe=replace(questionnaire(), version=3)),
        at("a4", group="ehrenamt", answers={key("a1"): Rated(2)}),
        at("a4", answers={key("a1"): Rated(2)}),
    ],
    ids=["answered", "other survey", "remarked", "notice", "revision", "other group", "deciding answer"],
)
def test_question_that_is_another_one_is_made_anew(other: At) -> None:
    first = shown(at("a4"))
    assert shown(other) is not first
    assert shown(at("a4")) is first


def test_every_language_has_its_own() -> None:
    german, english = shown(at("a4")), shown(at("a4"), "en")
    assert "Welcher Weg?" in german.text
    assert "Which way?" in english.text
    assert shown(at("a4"), "en") is english


def test_ranking_in_the_making_is_somebodys_own() -> None:
    begun = shown(at("b4", place=Position(key("b4"), (OptionId("x"),))))
    assert "1. Sprache" in begun.text
    assert "1. Sprache" not in shown(at("b4")).text


def test_question_that_names_an_answer_is_never_kept() -> None:
    field = questionnaire().fields[0]
    naming = replace(field.questions[-1], text=Text({Language("de"): "Ist ${a1} genug?"}))
    probe = replace(questionnaire(), fields=(replace(field, questions=(*field.questions[:-1], naming)),))
    first, second = (shown(at("a4", probe=probe, answers={key("a1"): Rated(level)})) for level in (0, 3))
    assert "gibt es nicht" in first.text
    assert "fest verankert" in second.text
    assert not any(screen.text in (first.text, second.text) for _, screen in questions._kept.values())


def test_what_is_kept_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "SCREENS_KEPT", 3)
    for survey in range(20, 30):
        shown(at("a4", survey=survey))
    assert len(questions._kept) <= 3
