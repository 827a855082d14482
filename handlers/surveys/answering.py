"""Answering in the chat: a tap is saved first, then the next question takes the place of the last."""

from collections.abc import Mapping
from typing import Any

from handlers.routing import Command, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import questions, stations, taps
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs, short
from locales import Markup
from questionnaires.answers import DATED, text_limit
from questionnaires.model import QuestionType
from questionnaires.progress import StepKey
from questionnaires.typed import Misunderstanding
from storage.ids import SurveyId
from storage.members import Membership
from workshops.answering.passage import At
from workshops.answering.responses import (
    LONGEST_COMMENT,
    TYPED_ANSWER,
    TYPED_COMMENT,
    CommentTooLong,
    NotTaken,
    Outcome,
    Over,
    Waiting,
    expected_at,
)

LONGEST_NAME = 18


async def on_resume(turn: Turn, tap: taps.Resume) -> None:
    """From the invitation, from home, after a pause: the right question at once."""
    turn.leads_to(taps.Here(tap.survey))
    await _show(turn, await turn.workshops.responses.resume(turn.person.id, tap.survey, turn.update))


async def begin(turn: Turn) -> bool:
    """For somebody who has just agreed: the first question, where exactly one survey waits for them."""
    standing = await turn.workshops.participants.standing(turn.person.id)
    if standing is None:
        return False
    match await turn.workshops.responses.waiting(turn.person.id, standing.municipality.id):
        case [Waiting(begun=False, finished=False) as only]:
            await on_resume(turn, taps.Resume(only.survey))
            return True
        case _:
            return False


async def on_continue(turn: Turn) -> None:
    """`/weiter`: the right question of the only open survey, or which of them."""
    waiting = [each for each in await _waiting(turn) if not each.finished]
    match waiting:
        case []:
            text = turn.words("answering-nothing-open")
            await turn.say(Screen(text, column(Button(turn.words.plain("home-button"), Home()))))
        case [only]:
            await on_resume(turn, taps.Resume(only.survey))
        case _:
            buttons = [_button(turn, each) for each in waiting]
            await turn.say(Screen(turn.words("answering-which"), column(*buttons)))


async def on_answer(turn: Turn, tap: taps.Answer) -> None:
    """An answer that one tap gives."""
    outcome = await turn.workshops.responses.tapped(
        turn.person.id, tap.survey, turn.update, key=tap.key, word=tap.value
    )
    await _show(turn, outcome)


async def on_choose(turn: Turn, tap: taps.Choose) -> None:
    """A tick, or no tick any more."""
    outcome = await turn.workshops.responses.choose(
        turn.person.id, tap.survey, turn.update, key=tap.key, option=tap.option, on=tap.on
    )
    await _show(turn, outcome)


async def on_rank(turn: Turn, tap: taps.Rank) -> None:
    """The next place of a ranking."""
    outcome = await turn.workshops.responses.rank(
        turn.person.id, tap.survey, turn.update, key=tap.key, option=tap.option
    )
    await _show(turn, outcome)


async def on_onward(turn: Turn, tap: taps.Onward) -> None:
    """The answer stays as it is."""
    responses = turn.workshops.responses
    await _show(turn, await responses.onward(turn.person.id, tap.survey, turn.update, key=tap.key))


async def on_back(turn: Turn, tap: taps.Back) -> None:
    """To the step before."""
    responses = turn.workshops.responses
    await _show(turn, await responses.back(turn.person.id, tap.survey, turn.update, key=tap.key))


async def on_go_to(turn: Turn, tap: taps.GoTo) -> None:
    """To the first step of a field."""
    responses = turn.workshops.responses
    await _show(turn, await responses.go_to(turn.person.id, tap.survey, turn.update, key=tap.key))


async def on_skip_free_texts(turn: Turn, tap: taps.SkipFreeTexts) -> None:
    """No free texts for this field."""
    responses = turn.workshops.responses
    await _show(turn, await responses.skip_free_texts(turn.person.id, tap.survey, turn.update, key=tap.key))


async def on_explain(turn: Turn, tap: taps.Explain) -> None:
    """The same message, with the explanation."""
    at = await _looked_at(turn, tap.survey, tap.key)
    if isinstance(at, At):
        await turn.show(questions.question(turn.words, at, explained=True))
    else:
        await _show(turn, at)


async def on_about(turn: Turn, tap: taps.About) -> None:
    """The introduction of the questionnaire, and on to the right question."""
    passage = await turn.workshops.responses.look(turn.person.id, tap.survey)
    if isinstance(passage, Over):
        await _show(turn, passage)
    else:
        await turn.show(stations.about(turn.words, passage))


async def on_here(turn: Turn, tap: taps.Here) -> None:
    """Back to the question."""
    await _show(turn, await _stands(turn, tap.survey))


async def on_comment(turn: Turn, tap: taps.Comment) -> None:
    """Asks for a comment."""
    at = await _looked_at(turn, tap.survey, tap.key)
    if isinstance(at, At):
        await turn.expect(TYPED_COMMENT, survey=tap.survey, key=tap.key)
        await turn.show(questions.ask_comment(turn.words, at))
    else:
        await _show(turn, at)


async def on_comment_typed(turn: Turn) -> None:
    """The comment came; one that is too long stays in the chat to be shortened."""
    survey, key = _expected(turn)
    outcome = await turn.workshops.responses.comment(
        turn.person.id, survey, turn.update, key=key, text=turn.text
    )
    match outcome:
        case CommentTooLong(length):
            text = too_long(turn, length, LONGEST_COMMENT)
            back = Button(turn.words.plain("answering-to-question"), taps.Here(survey))
            await turn.say(Screen(text, column(back)))
        case _:
            await _show(turn, outcome)


async def on_drop_comment(turn: Turn, tap: taps.DropComment) -> None:
    """Takes the comment back."""
    responses = turn.workshops.responses
    await _show(turn, await responses.drop_comment(turn.person.id, tap.survey, turn.update, key=tap.key))


async def on_retract(turn: Turn, tap: taps.Retract) -> None:
    """Takes an answer back."""
    responses = turn.workshops.responses
    await _show(turn, await responses.retract(turn.person.id, tap.survey, turn.update, key=tap.key))


async def on_answer_typed(turn: Turn) -> None:
    """The answer to a text question, or a number."""
    survey, key = _expected(turn)
    outcome = await turn.workshops.responses.typed(
        turn.person.id, survey, turn.update, key=key, text=turn.text, language=turn.words.language
    )
    match outcome:
        case NotTaken(step=step, reason=reason):
            asked = questions.question(turn.words, step)
            sentence = why_not(turn, step, reason.reason)
            await turn.say(Screen(paragraphs(sentence, asked.text), asked.rows))
        case _:
            await _show(turn, outcome)


async def on_pause(turn: Turn, tap: taps.Pause) -> None:
    """Everything is saved anyway; says so."""
    await turn.expect_nothing()
    passage = await turn.workshops.responses.look(turn.person.id, tap.survey)
    if isinstance(passage, Over):
        await _show(turn, passage)
    else:
        await turn.show(stations.pause(turn.words, passage))


async def on_overview(turn: Turn, tap: taps.Overview) -> None:
    """Where is something to change?"""
    await turn.expect_nothing()
    passage = await turn.workshops.responses.look(turn.person.id, tap.survey)
    if isinstance(passage, Over):
        await _show(turn, passage)
    else:
        await turn.show(stations.overview(turn.words, passage))


async def on_field_questions(turn: Turn, tap: taps.FieldQuestions) -> None:
    """Which question of this field?"""
    await turn.expect_nothing()
    passage = await turn.workshops.responses.look(turn.person.id, tap.survey)
    if isinstance(passage, Over):
        await _show(turn, passage)
    else:
        await turn.show(stations.questions_of(turn.words, passage, tap.field, page=tap.page))


async def on_hand_in(turn: Turn, tap: taps.HandIn) -> None:
    """That is all."""
    await _show(turn, await turn.workshops.responses.hand_in(turn.person.id, tap.survey, turn.update))


async def waiting_buttons(turn: Turn, membership: Membership) -> list[Button]:
    """The surveys that wait for this person, unfinished ones first."""
    waiting = await turn.workshops.responses.waiting(turn.person.id, membership.municipality)
    return [_button(turn, each) for each in waiting]


async def unfinished_buttons(turn: Turn) -> list[Button]:
    """The surveys that this person has begun and not finished."""
    return [_button(turn, each) for each in await _waiting(turn) if each.begun and not each.finished]


async def home_lines(turn: Turn, membership: Membership) -> list[Markup]:
    """Until when each survey that is not finished can be answered."""
    words = turn.words
    return [
        words("answering-home-until", name=each.name, day=words.day(each.ends_on))
        for each in await turn.workshops.responses.waiting(turn.person.id, membership.municipality)
        if each.ends_on is not None and not each.finished
    ]


async def _show(turn: Turn, outcome: Outcome) -> None:
    await turn.show(stations.screen(turn.words, outcome))


async def _looked_at(turn: Turn, survey: SurveyId, key: StepKey) -> Outcome:
    """A step to read, without going there; where it does not apply any more, the place where the person is."""
    passage = await turn.workshops.responses.look(turn.person.id, survey)
    if isinstance(passage, Over):
        return passage
    step = passage.step_at(key)
    if step is None:
        return await _stands(turn, survey)
    return At(passage, step)


async def _stands(turn: Turn, survey: SurveyId) -> Outcome:
    """Where the person is, and what they can type there."""
    outcome = await turn.workshops.responses.here(turn.person.id, survey)
    turn.act.expect(None if isinstance(outcome, Over) else expected_at(outcome))
    return outcome


async def _waiting(turn: Turn) -> list[Waiting]:
    town = turn.person.municipality
    return [] if town is None else await turn.workshops.responses.waiting(turn.person.id, town)


def _button(turn: Turn, waiting: Waiting) -> Button:
    name = short(waiting.name, LONGEST_NAME)
    if waiting.finished:
        return Button(turn.words.plain("answering-home-change", name=name), taps.Overview(waiting.survey))
    label = "answering-home-go-on" if waiting.begun else "answering-home-begin"
    return Button(turn.words.plain(label, name=name), taps.Resume(waiting.survey))


def _expected(turn: Turn) -> tuple[SurveyId, StepKey]:
    assert turn.expected is not None  # noqa: S101 - a text route always has one
    return SurveyId(turn.expected.data["survey"]), StepKey(turn.expected.data["key"])


_NUMBERS = frozenset({QuestionType.NUMBER, QuestionType.DECIMAL})


def why_not(turn: Turn, at: At, reason: Misunderstanding) -> Markup:
    """Why what was typed is no answer, in one sentence."""
    words, asked = turn.words, at.step.question
    match reason:
        case Misunderstanding.TOO_LONG:
            return too_long(turn, len(turn.text), text_limit(asked))
        case Misunderstanding.REQUIRED:
            return words("answering-required")
        case Misunderstanding.OUT_OF_RANGE | Misunderstanding.UNKNOWN if asked.type in _NUMBERS:
            return words("answering-no-number")
        case Misunderstanding.UNKNOWN if asked.type in DATED:
            return words(f"answering-no-{asked.type}")
        case _:
            return words("answering-not-understood")


def too_long(turn: Turn, length: int, limit: int) -> Markup:
    """What was typed does not fit, and by how much."""
    return turn.words("answering-too-long", length=turn.words.number(length), limit=turn.words.number(limit))


def _here(data: Mapping[str, Any]) -> taps.Here:
    return taps.Here(SurveyId(data["survey"]))


ROUTES: tuple[Route, ...] = (
    Command("weiter", on_continue, leads_to=Home()),
    TapRoute(taps.Resume, on_resume, leads_to=lambda tap: taps.Here(tap.survey)),
    TapRoute(taps.Answer, on_answer, leads_to=lambda tap: taps.Here(tap.survey), answers=True),
    TapRoute(taps.Choose, on_choose, leads_to=lambda tap: taps.Here(tap.survey), answers=True),
    TapRoute(taps.Rank, on_rank, leads_to=lambda tap: taps.Here(tap.survey), answers=True),
    TapRoute(taps.Onward, on_onward, leads_to=lambda tap: taps.Here(tap.survey)),
    TapRoute(taps.Back, on_back, leads_to=lambda tap: taps.Here(tap.survey)),
    TapRoute(taps.GoTo, on_go_to, leads_to=lambda tap: taps.Here(tap.survey)),
    TapRoute(taps.SkipFreeTexts, on_skip_free_texts, leads_to=lambda tap: taps.Here(tap.survey)),
    TapRoute(taps.Explain, on_explain),
    TapRoute(taps.About, on_about),
    TapRoute(taps.Here, on_here),
    TapRoute(taps.Comment, on_comment),
    TapRoute(taps.DropComment, on_drop_comment, leads_to=lambda tap: taps.Here(tap.survey)),
    TapRoute(taps.Retract, on_retract, leads_to=lambda tap: taps.Here(tap.survey)),
    TapRoute(taps.Pause, on_pause),
    TapRoute(taps.Overview, on_overview),
    TapRoute(taps.FieldQuestions, on_field_questions),
    TapRoute(taps.HandIn, on_hand_in, leads_to=lambda tap: taps.Here(tap.survey)),
    TextRoute(TYPED_ANSWER, on_answer_typed, leads_to=_here),
    TextRoute(TYPED_COMMENT, on_comment_typed, leads_to=_here),
)
