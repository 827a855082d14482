"""A questionnaire tried in private: the very screens of answering, whose buttons lead into the trial instead.

Nothing of it is stored as an answer. What makes no sense alone (comments, breaks, colleagues) is left out.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from handlers.questionnaires import taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import questions, stations
from handlers.surveys import taps as earnest
from handlers.taps import Tap
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from questionnaires.model import OptionId
from questionnaires.progress import StepKey
from workshops.answering import passage as way
from workshops.answering.passage import At, Complete, FieldDone, Shown
from workshops.answering.responses import NotTaken
from workshops.answering.trials import TRIAL, Change, expected_in
from workshops.questionnaires.questionnaires import Which
from workshops.refusals import Gone

ANSWER, TICK, UNTICK, RANK = "a", "c", "u", "r"
ONWARD, BACK, GO_TO, SKIP_TEXTS, RETRACT = "o", "b", "g", "f", "t"
HERE, RESUME, HAND_IN, EXPLAIN, OVERVIEW = "h", "s", "d", "e", "v"
LOOKS = (HERE, EXPLAIN, OVERVIEW)


async def on_begin(turn: Turn, tap: taps.BeginTrial) -> None:
    """From the first question."""
    shown = await turn.workshops.trials.begin(turn.person.id, turn.town, tap.which, turn.update)
    await turn.show(_screen(turn.words, tap.which, shown))


async def on_try(turn: Turn, tap: taps.Try) -> None:
    """What the same button would do in earnest."""
    trials, municipality, which = turn.workshops.trials, turn.town, tap.which
    if tap.act == ANSWER:
        key, word = _needed(tap.key), _needed(tap.value)
        shown = await trials.tapped(
            turn.person.id, municipality, which, turn.update, key=StepKey(key), word=word
        )
    elif tap.act in LOOKS:
        shown = await trials.here(turn.person.id, municipality, which, turn.update)
        turn.act.expect(expected_in(which, shown))
    else:
        shown = await trials.go_on(turn.person.id, municipality, which, turn.update, _change(tap))
    if tap.act == EXPLAIN and isinstance(shown, At):
        await turn.show(_asked(turn.words, which, shown, explained=True))
    elif tap.act == OVERVIEW:
        await turn.show(_in_trial(turn.words, which, stations.overview(turn.words, shown.passage)))
    else:
        await turn.show(_screen(turn.words, which, shown))


async def on_typed(turn: Turn) -> None:
    """An answer that is typed, or the words of a level or option."""
    which, shown = await turn.workshops.trials.typed(
        turn.person.id, turn.town, turn.update, text=turn.text, language=turn.words.language
    )
    match shown:
        case NotTaken(step=step):
            screen = _screen(turn.words, which, step)
            text = paragraphs(turn.words("answering-not-understood"), screen.text)
            await turn.say(replace(screen, text=text))
        case _:
            await turn.say(_screen(turn.words, which, shown))


def _change(tap: taps.Try) -> Change:
    key, value = StepKey(tap.key or ""), tap.value
    changes: Mapping[str, Change] = {
        TICK: lambda now: way.choose(now, key, OptionId(value or ""), on=True),
        UNTICK: lambda now: way.choose(now, key, OptionId(value or ""), on=False),
        RANK: lambda now: way.rank(now, key, None if value is None else OptionId(value)),
        ONWARD: lambda now: way.onward(now, key),
        BACK: lambda now: way.back(now, key),
        GO_TO: lambda now: way.go_to(now, key),
        SKIP_TEXTS: lambda now: way.skip_free_texts(now, key),
        RETRACT: lambda now: way.retract(now, key),
        RESUME: way.resume,
        HAND_IN: way.hand_in,
    }
    if tap.act not in changes:
        raise Gone
    return changes[tap.act]


def _needed(field: str | None) -> str:
    if field is None:
        raise Gone
    return field


def _screen(words: Words, which: Which, shown: Shown) -> Screen:
    match shown:
        case At():
            return _asked(words, which, shown)
        case FieldDone():
            return _in_trial(words, which, _field_done(words, shown))
        case Complete():
            return _in_trial(words, which, _complete(words, shown))
        case _:
            assert_never(shown)


def _asked(words: Words, which: Which, at: At, *, explained: bool = False) -> Screen:
    """As in earnest, but the first question does not greet with the sentence that everything is saved."""
    head = words("questionnaire-trial")
    return _possible(words, which, questions.question(words, at, explained=explained, head=head))


def _field_done(words: Words, done: FieldDone) -> Screen:
    """As in earnest, without the sentence that everything is saved."""
    text = words("answering-field-done", field=done.field.title.text(words.language))
    buttons = stations.field_done(words, done).rows
    return Screen(text, buttons)


def _complete(words: Words, done: Complete) -> Screen:
    survey, left = done.passage.asked.survey, done.passage.open_questions()
    text = paragraphs(
        words("questionnaire-trial-over"), words("questionnaire-trial-open", n=left) if left else None
    )
    return Screen(text, column(Button(words.plain("answering-overview"), earnest.Overview(survey))))


def _in_trial(words: Words, which: Which, screen: Screen) -> Screen:
    """The screen with a line that says what it is."""
    text: Markup = lines(words("questionnaire-trial"), screen.text)
    return _possible(words, which, replace(screen, text=text))


def _possible(words: Words, which: Which, screen: Screen) -> Screen:
    """Buttons without a meaning in a trial are left out."""
    rows = [tuple(_button(which, button) for button in row) for row in screen.rows]
    kept = tuple(tuple(button for button in row if button is not None) for row in rows)
    end = Button(words.plain("questionnaire-trial-end"), taps.SeeQuestionnaire(which))
    return Screen(screen.text, (*(row for row in kept if row), (end,)))


def _button(which: Which, button: Button) -> Button | None:
    tap = None if button.tap is None else in_trial(which, button.tap)
    return None if tap is None else Button(button.label, tap)


_ACTS: Mapping[type[Tap], str] = {
    earnest.Onward: ONWARD,
    earnest.Back: BACK,
    earnest.GoTo: GO_TO,
    earnest.SkipFreeTexts: SKIP_TEXTS,
    earnest.Retract: RETRACT,
    earnest.Explain: EXPLAIN,
    earnest.Here: HERE,
    earnest.Resume: RESUME,
    earnest.HandIn: HAND_IN,
    earnest.Overview: OVERVIEW,
}


def in_trial(which: Which, tap: Tap) -> taps.Try | None:
    """The tap that does in a trial what this one does in earnest; None where there is none."""
    match tap:
        case earnest.Answer(key=key, value=value):
            return taps.Try(which, ANSWER, key, value)
        case earnest.Choose(key=key, option=option, on=on):
            return taps.Try(which, TICK if on else UNTICK, key, option)
        case earnest.Rank(key=key, option=option):
            return taps.Try(which, RANK, key, option)
        case _ if type(tap) in _ACTS:
            return taps.Try(which, _ACTS[type(tap)], getattr(tap, "key", None))
        case _:
            return None


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.BeginTrial, on_begin, leads_to=lambda tap: taps.Try(tap.which, HERE)),
    TapRoute(taps.Try, on_try, leads_to=lambda tap: taps.Try(tap.which, HERE), answers=True),
    TextRoute(TRIAL, on_typed, leads_to=lambda data: taps.Try(data["which"], HERE)),
)
