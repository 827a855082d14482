"""The questions of a handover: the screens and buttons of one's own survey, leading into the proposals instead.

The second person answers until they hand back; after that whoever asked changes single proposals in the same way and
is led back to the decision each time.
"""

from collections.abc import Mapping
from typing import Any, assert_never

from handlers.colleagues import deciding, taps
from handlers.colleagues.passing_on import ended
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import answering, questions
from handlers.surveys import taps as surveys
from handlers.taps import Home
from handlers.turn import Turn
from locales import Words
from questionnaires.answers import Skipped
from questionnaires.progress import StepKey
from storage.ids import HandoverId
from workshops.answering import passage as way
from workshops.answering.passage import At, Complete, FieldDone, Passage, Shown
from workshops.answering.responses import LONGEST_COMMENT, CommentTooLong, NotTaken, answer_behind
from workshops.handovers.handovers import Ended
from workshops.handovers.helping import (
    TYPED_PROPOSAL,
    TYPED_REMARK,
    HandedBack,
    Working,
    WorkOutcome,
    expected_at,
)


async def on_within(turn: Turn, tap: taps.Within) -> None:
    """Whatever a button at such a question does."""
    match tap.tap:
        case surveys.Explain(key=key):
            await _explain(turn, tap.handover, key)
        case surveys.Comment(key=key):
            await _ask_comment(turn, tap.handover, key)
        case surveys.Pause():
            await _pause(turn, tap.handover)
        case surveys.Here():
            await _stand(turn, tap.handover)
        case inner:
            outcome = await turn.workshops.colleagues.work(
                turn.person.id, tap.handover, turn.update, lambda now: _step(now, inner)
            )
            await show_work(turn, outcome, key=inner.key)


async def _stand(turn: Turn, handover: HandoverId) -> None:
    """Where the work is, and what can be typed there."""
    outcome = await turn.workshops.colleagues.look(turn.person.id, handover)
    turn.act.expect(expected_at(outcome) if isinstance(outcome, Working) else None)
    await show_work(turn, outcome)


async def on_change(turn: Turn, tap: taps.Change) -> None:
    """Whoever decides changes a proposal first."""
    colleagues, key = turn.workshops.colleagues, tap.key
    outcome = await colleagues.work(
        turn.person.id, tap.handover, turn.update, lambda now: way.go_to(now, key)
    )
    await show_work(turn, outcome, key=key)


async def on_typed(turn: Turn) -> None:
    """The answer to a text question, or a number."""
    handover, key = _expected(turn)
    outcome = await turn.workshops.colleagues.typed(
        turn.person.id, handover, turn.update, key=key, text=turn.text, language=turn.words.language
    )
    match outcome:
        case NotTaken(step=step, reason=reason):
            sentence = answering.why_not(turn, step, reason.reason)
            await turn.say(within(questions.question(turn.words, step, head=sentence), handover))
        case _:
            await show_work(turn, outcome, key=key)


async def on_remark_typed(turn: Turn) -> None:
    """The comment came; one that is too long stays in the chat to be shortened."""
    handover, key = _expected(turn)
    outcome = await turn.workshops.colleagues.comment(
        turn.person.id, handover, turn.update, key=key, text=turn.text
    )
    match outcome:
        case CommentTooLong(length):
            back = Button(turn.words.plain("answering-to-question"), taps.GoOn(handover))
            await turn.say(Screen(answering.too_long(turn, length, LONGEST_COMMENT), column(back)))
        case _:
            await show_work(turn, outcome, key=key)


async def show_work(turn: Turn, outcome: WorkOutcome, *, key: StepKey | None = None) -> None:
    """What comes after a step; `key` is the question that it concerned, to which whoever decides comes back."""
    words = turn.words
    match outcome:
        case Working(handover=handover, shown=shown, deciding=True):
            if isinstance(shown, At) and (key is None or shown.step.key == key):
                await turn.show(_question(words, outcome, shown))
            else:
                await turn.expect_nothing()
                await deciding.show_proposal(turn, handover.id, key, said="colleague-changed")
        case Working():
            await turn.show(_helping(words, outcome))
        case HandedBack():
            await turn.expect_nothing()
            await turn.show(_handed_back(turn))
        case Ended():
            await turn.expect_nothing()
            await turn.show(ended(turn))
        case _:
            assert_never(outcome)


def within(screen: Screen, handover: HandoverId) -> Screen:
    """A question of one's own survey as one of a handover; what leads elsewhere, such as asking others, is left out."""
    rows = (
        tuple(
            Button(button.label, taps.Within.of(handover, button.tap))
            for button in row
            if isinstance(button.tap, taps.OfAQuestion)
        )
        for row in screen.rows
    )
    return Screen(screen.text, tuple(row for row in rows if row))


def _step(now: Passage, tap: taps.OfAQuestion) -> Shown:
    """The same steps as in one's own survey, see handlers.surveys.answering."""
    match tap:
        case surveys.Answer() | surveys.Choose() | surveys.Rank():
            return _answered(now, tap)
        case surveys.Onward(key=key):
            return way.onward(now, key)
        case surveys.Back(key=key):
            return way.back(now, key)
        case surveys.GoTo(key=key):
            return way.go_to(now, key)
        case surveys.SkipFreeTexts(key=key):
            return way.skip_free_texts(now, key)
        case surveys.DropComment(key=key):
            return way.comment(now, key, None)
        case surveys.Retract(key=key):
            return way.retract(now, key)
        case surveys.Here() | surveys.Explain() | surveys.Comment() | surveys.Pause():
            return way.here(now)
        case _:
            assert_never(tap)


def _answered(now: Passage, tap: surveys.Answer | surveys.Choose | surveys.Rank) -> Shown:
    match tap:
        case surveys.Answer(key=key, value=word):
            return way.answer(now, key, answer_behind(now.asked, key, word))
        case surveys.Choose(key=key, option=option, on=on):
            return way.choose(now, key, option, on=on)
        case surveys.Rank(key=key, option=option):
            return way.rank(now, key, option)
        case _:
            assert_never(tap)


async def _explain(turn: Turn, handover: HandoverId, key: StepKey) -> None:
    outcome = await turn.workshops.colleagues.look(turn.person.id, handover)
    match outcome:
        case Working() if at := _at(outcome, key):
            await turn.show(_question(turn.words, outcome, at, explained=True))
        case _:
            await show_work(turn, outcome)


async def _ask_comment(turn: Turn, handover: HandoverId, key: StepKey) -> None:
    outcome = await turn.workshops.colleagues.look(turn.person.id, handover)
    match outcome:
        case Working() if at := _at(outcome, key):
            await turn.expect(TYPED_REMARK, handover=handover, key=key)
            await turn.show(within(questions.ask_comment(turn.words, at), handover))
        case _:
            await show_work(turn, outcome)


async def _pause(turn: Turn, handover: HandoverId) -> None:
    """Everything is saved anyway; says so, and how it can end."""
    await turn.expect_nothing()
    words = turn.words
    outcome = await turn.workshops.colleagues.look(turn.person.id, handover)
    match outcome:
        case Working(deciding=True):
            await deciding.show_proposal(turn, handover, None)
        case Working():
            go_on = Button(words.plain("colleague-to-questions"), taps.GoOn(handover))
            hand_back = Button(words.plain("colleague-hand-back"), taps.HandBack(handover))
            stop = Button(words.plain("colleague-stop"), taps.Stop(handover, sure=False))
            await turn.show(Screen(words("colleague-paused"), column(go_on, hand_back, stop)))
        case _:
            await show_work(turn, outcome)


def _at(working: Working, key: StepKey) -> At | None:
    """The question to read, without going there; None where it is not asked (any more)."""
    passage = working.shown.passage
    step = passage.step_at(key)
    return None if step is None else At(passage, step)


def _question(words: Words, working: Working, at: At, *, explained: bool = False) -> Screen:
    head = words("colleague-deciding" if working.deciding else "colleague-head")
    return within(questions.question(words, at, explained=explained, head=head), working.handover.id)


def _helping(words: Words, working: Working) -> Screen:
    match working.shown:
        case At() as at:
            return _question(words, working, at)
        case FieldDone(passage=passage, next=step):  # never: a handover is one field at most
            return _question(words, working, At(passage, step))
        case Complete(passage=passage):
            return _done(words, working.handover.id, passage)
        case _:
            assert_never(working.shown)


def _done(words: Words, handover: HandoverId, passage: Passage) -> Screen:
    """Behind the last question: nothing is with anybody else until it is handed back."""
    given = [value for value in passage.answers.values() if not isinstance(value, Skipped)]
    first = next(iter(passage.asked.questions))
    return Screen(
        words("colleague-done" if given or passage.comments else "colleague-done-nothing"),
        column(
            Button(words.plain("colleague-hand-back"), taps.HandBack(handover)),
            Button(
                words.plain("colleague-look-again"),
                taps.Within.of(handover, surveys.GoTo(passage.asked.survey, first)),
            ),
            Button(
                words.plain("colleague-pause"),
                taps.Within.of(handover, surveys.Pause(passage.asked.survey)),
            ),
            Button(words.plain("colleague-stop"), taps.Stop(handover, sure=False)),
        ),
    )


def _handed_back(turn: Turn) -> Screen:
    home = Button(turn.words.plain("home-button"), Home())
    return Screen(
        turn.words("colleague-handed-back"), column(home if turn.person.municipality is not None else None)
    )


def _expected(turn: Turn) -> tuple[HandoverId, StepKey]:
    assert turn.expected is not None  # noqa: S101 - a text route always has one
    return HandoverId(turn.expected.data["handover"]), StepKey(turn.expected.data["key"])


def _here(data: Mapping[str, Any]) -> taps.Within:
    return taps.Within.here(HandoverId(data["handover"]))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.Within, on_within, leads_to=lambda tap: taps.Within.here(tap.handover), answers=True),
    TapRoute(taps.Change, on_change, leads_to=lambda tap: taps.Within.here(tap.handover)),
    TextRoute(TYPED_PROPOSAL, on_typed, leads_to=_here),
    TextRoute(TYPED_REMARK, on_remark_typed, leads_to=_here),
)
