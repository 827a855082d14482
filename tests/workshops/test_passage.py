"""Whatever is tapped, in whatever order: each answer stays with its question, and the way leads on."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questionnaires.answers import AnswerValue, Choice, Choices, DontKnow, Free, Ranking, Rated, Skipped
from questionnaires.model import GroupCode, OptionId
from questionnaires.progress import StepKey
from storage.ids import MunicipalityId, SurveyId
from storage.surveys import Survey, SurveyState
from tests.questionnaires.material import answers_to, questionnaire
from tests.questionnaires.test_filters import towns as towns_of_a_state
from workshops.answering.acts import (
    Back,
    Choose,
    Comment,
    DropComment,
    Give,
    GoTo,
    Onward,
    Rank,
    Resume,
    Retract,
    SkipFreeTexts,
)
from workshops.answering.places import InSurvey
from workshops.answering.response_state import At, Complete, FieldDone, Notice, Position, ResponseState, Shown
from workshops.questionnaires.questionnaire_cache import asked_of
from workshops.refusals import Gone

SURVEY = Survey(SurveyId(1), MunicipalityId(1), "Probe", SurveyState.OPEN, 5, None, None, None, None, None)
PROBE = questionnaire()
ASKED = asked_of(SURVEY, PROBE, frozenset(field.id for field in PROBE.fields))
KEYS = tuple(ASKED.questions)

# How fast examples are made depends on what else the machine does.
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def begun(*, place: str | None = None) -> ResponseState:
    at = None if place is None else Position(StepKey(place))
    return ResponseState(ASKED, GroupCode("rat"), {}, {}, at, finished=False, where=InSurvey(SURVEY.id))


def test_what_was_taken_over_changes_only_under_the_finger() -> None:
    keys = (StepKey("a1"), StepKey("b1"), StepKey("b3"))
    values: tuple[AnswerValue, ...] = (Rated(2), Choices((OptionId("jung"),)), Free("So ist es"))
    now = begun()
    for key, value in zip(keys, values, strict=True):
        now = GoTo(key).apply(now).passage.taking_over(key, value, "Seit Mai")
        assert now.place != Position(key), "whoever stood there has gone on"
    now = GoTo(StepKey("b4")).apply(now).passage
    for shown in (
        Give(keys[0], Rated(0)).apply(now),
        Give(keys[0], DontKnow()).apply(now),
        Choose(keys[1], OptionId("alt"), on=True).apply(now),
        Retract(keys[2]).apply(now),
        DropComment(keys[0]).apply(now),
    ):
        assert isinstance(shown, At)
        assert (shown.passage, shown.notice) == (now, Notice.TAKEN_OVER)
    assert Comment(keys[0], "Seit Juni").apply(now).passage.comments[keys[0]] == "Seit Juni"

    there = GoTo(keys[0]).apply(now).passage
    changed = Give(keys[0], Rated(0)).apply(there).passage
    assert changed.answers[keys[0]] == Rated(0)
    assert Give(keys[0], Rated(1)).apply(changed).passage.answers[keys[0]] == Rated(1), "one's own by now"


answers = st.sampled_from(KEYS).flatmap(lambda key: st.tuples(st.just(key), answers_to(ASKED.questions[key])))


@pytest.mark.slow
@calm
@given(st.lists(answers, max_size=12))
def test_answers_are_those_of_the_questions_that_applied_when_they_were_tapped(
    taps: list[tuple[StepKey, AnswerValue]],
) -> None:
    now = begun()
    for key, value in taps:
        applied, before = now.step_at(key) is not None, dict(now.answers)
        now = Give(key, value).apply(now).passage
        changed = {known for known in KEYS if now.answers.get(known) != before.get(known)}
        assert changed <= ({key} if applied else set())


@pytest.mark.slow
@calm
@given(st.lists(answers, max_size=8), answers)
def test_same_tap_twice_is_the_same_as_once(
    taps: list[tuple[StepKey, AnswerValue]], last: tuple[StepKey, AnswerValue]
) -> None:
    now = begun()
    for key, value in taps:
        now = Give(key, value).apply(now).passage
    once = Give(*last).apply(now).passage
    twice = Give(*last).apply(once).passage
    assert (twice.answers, twice.comments) == (once.answers, once.comments)
    if once.place is None or once.place.key != last[0]:
        assert twice.place == once.place


@pytest.mark.slow
@calm
@given(st.lists(answers, max_size=8))
def test_resume_shows_an_open_step_as_long_as_there_is_one(taps: list[tuple[StepKey, AnswerValue]]) -> None:
    now = begun()
    for key, value in taps:
        now = Give(key, value).apply(now).passage
    shown = Resume().apply(now)
    if isinstance(shown, At):
        assert shown.step.key not in now.answers
    else:
        assert isinstance(shown, Complete)


def answered(*keys: str, place: str | None) -> ResponseState:
    """With these questions skipped, at a place; None: behind the last step."""
    now = begun(place=place)
    for key in keys:
        now = now.with_answer(StepKey(key), Skipped())
    return now


def test_coming_back_leads_to_the_next_open_step_and_only_then_to_the_first() -> None:
    """Not to the first one that was left out: whoever goes on reads forward."""
    shown = Resume().apply(answered("a1", "a4", "amt.weiter", "b2", place="a4"))
    assert isinstance(shown, At)
    assert shown.step.key == "amt.gut"
    shown = Resume().apply(answered("amt.gut", "amt.weiter", "b1", "c2", place="c2"))
    assert isinstance(shown, At)
    assert shown.step.key == "ende.gut"
    behind = [key for key in KEYS if key not in ("a2", "a3", "b4")]
    shown = Resume().apply(answered(*behind, place="c2"))
    assert isinstance(shown, At)
    assert shown.step.key == "b4"


def test_open_step_where_somebody_stopped_is_where_they_go_on() -> None:
    shown = Resume().apply(answered("a1", place="b2"))
    assert isinstance(shown, At)
    assert shown.step.key == "b2"
    ranking = replace(begun(), place=Position(StepKey("b4"), (OptionId("y"),)))
    assert Resume().apply(ranking).passage.place == ranking.place


def test_buttons_of_earlier_messages_lead_to_the_end_once_everything_is_done() -> None:
    done = answered(*(key for key in KEYS if key not in ("a2", "a3")), place=None)
    key, ranking = StepKey("a1"), StepKey("b4")
    for shown in (
        Onward(key).apply(done),
        Rank(ranking, OptionId("x")).apply(done),
        Rank(ranking, None).apply(done),
        SkipFreeTexts(StepKey("amt.gut")).apply(done),
        Give(key, Skipped()).apply(done),
        Retract(StepKey("a2")).apply(done),
    ):
        assert shown == Complete(done)
    assert Resume().apply(done) == Complete(replace(done, finished=True))


def test_answer_that_is_taken_back_is_said_to_be_gone() -> None:
    now = begun(place="b2").with_answer(StepKey("a1"), Rated(2))
    shown = Retract(StepKey("a1")).apply(now)
    assert isinstance(shown, At)
    assert (shown.step.key, shown.notice, shown.passage.answers) == ("b2", Notice.ANSWER_GONE, {})


def test_tick_at_a_question_that_is_not_asked_here_says_so() -> None:
    """Such as under a message from before somebody changed their group."""
    now = replace(begun(place="b2"), group=GroupCode("beirat"))
    shown = Choose(StepKey("b1"), OptionId("jung"), on=True).apply(now)
    assert isinstance(shown, At)
    assert (shown.step.key, shown.notice, shown.passage) == ("b2", Notice.NOT_ASKED, now)


@pytest.mark.parametrize("on", [True, False])
def test_tick_at_an_option_that_an_answer_has_closed_since_says_so(on: bool) -> None:
    """Such as under a message from before another state was chosen."""
    towns = towns_of_a_state("select_multiple")
    asked = asked_of(SURVEY, towns, frozenset(field.id for field in towns.fields))
    place, key = Position(StepKey("stadt")), StepKey("stadt")
    begun = ResponseState(asked, GroupCode("rat"), {}, {}, place, finished=False, where=InSurvey(SURVEY.id))
    now = begun.with_answer(StepKey("land"), Choice(OptionId("he")))
    shown = Choose(key, OptionId("m"), on=on).apply(now)
    assert isinstance(shown, At)
    assert (shown.step.key, shown.notice, shown.passage) == (key, Notice.NOT_ASKED, now)
    assert Choose(key, OptionId("f"), on=True).apply(now).passage.answers[key] == Choices((OptionId("f"),))


def test_back_and_onward_are_each_other() -> None:
    now = begun(place="a1")
    forth = Onward(StepKey("a1")).apply(now)
    back = Back(StepKey("a4")).apply(forth.passage)
    assert (back.passage.place, now.place) == (Position(StepKey("a1")), Position(StepKey("a1")))


def test_last_step_of_a_field_is_followed_by_a_break_and_a_later_one_is_not() -> None:
    shown = Onward(StepKey("amt.weiter")).apply(begun(place="amt.weiter"))
    assert isinstance(shown, FieldDone)
    again = Onward(StepKey("amt.weiter")).apply(shown.passage)
    assert isinstance(again, At)
    assert again.step.key == shown.next.key


def test_free_texts_that_were_written_survive_skipping_the_rest() -> None:
    key = StepKey("amt.weiter")
    written = begun(place="amt.gut").with_answer(key, Ranking((OptionId("x"),)))
    shown = SkipFreeTexts(StepKey("amt.gut")).apply(written)
    assert shown.passage.answers[key] == written.answers[key]


@calm
@given(st.lists(st.sampled_from(["x", "y", "z"]), max_size=5))
def test_ranking_takes_every_option_once(taps: list[str]) -> None:
    now = begun(place="b4")
    for option in taps:
        now = Rank(StepKey("b4"), OptionId(option)).apply(now).passage
    distinct = tuple(dict.fromkeys(taps))
    if len(distinct) < 2:
        assert StepKey("b4") not in now.answers
    else:
        ranking = now.answers[StepKey("b4")]
        assert isinstance(ranking, Ranking)
        assert ranking.order[:2] == distinct[:2]


@calm
@given(st.sampled_from(KEYS), st.lists(st.sampled_from(["bus", "rad"]), unique=True))
def test_place_survives_storing(key: StepKey, ranked: list[str]) -> None:
    place = Position(key, tuple(OptionId(each) for each in ranked))
    assert Position.decode(place.encode()) == place


def test_ticks_are_set_and_taken_away_one_by_one() -> None:
    key, young, old = StepKey("b1"), OptionId("jung"), OptionId("alt")
    now = begun(place="b1")
    for option, on, ticked in (
        (old, True, (old,)),
        (young, True, (young, old)),
        (young, True, (young, old)),
        (old, False, (young,)),
    ):
        now = Choose(key, option, on=on).apply(now).passage
        assert now.answers[key] == Choices(ticked)
    assert key not in Choose(key, young, on=False).apply(now).passage.answers


def test_button_of_a_question_that_does_not_exist_is_refused() -> None:
    now, nowhere = begun(place="a1"), StepKey("nirgends")
    taps: tuple[Callable[[], Shown], ...] = (
        lambda: Give(nowhere, Skipped()).apply(now),
        lambda: Choose(nowhere, OptionId("alt"), on=True).apply(now),
        lambda: Choose(StepKey("b1"), OptionId("nirgends"), on=True).apply(now),
        lambda: Rank(nowhere, None).apply(now),
        lambda: Rank(StepKey("b4"), OptionId("nirgends")).apply(now),
        lambda: Onward(nowhere).apply(now),
        lambda: Back(nowhere).apply(now),
        lambda: GoTo(nowhere).apply(now),
        lambda: Comment(nowhere, "Zu weit weg").apply(now),
        lambda: Retract(nowhere).apply(now),
    )
    for tap in taps:
        with pytest.raises(Gone):
            tap()
