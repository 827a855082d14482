"""What stands on a run sheet becomes another kind of poll, a poll at all, or a topic, until its turn comes."""

from collections.abc import Sequence
from typing import Final

from handlers.polls import line
from handlers.routing import Route, TapRoute, TextRoute
from handlers.run_sheet import screens, taps
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import paragraphs
from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.options import MOST_OPTIONS, options_of
from questionnaires.kernels.phrases import Wording, in_language
from questionnaires.presets import presets
from storage.ids import RunItemId
from workshops.run_sheets.sheets import Entry

ANSWERS: Final = "run-kind-answers"


async def on_choose(turn: Turn, tap: taps.ChooseKind) -> None:
    """As what could it stand there?"""
    await turn.expect_nothing()
    _, entry = await turn.workshops.run_sheets.of_item(turn.person.id, tap.item)
    words = turn.words
    one = _button(entry, taps.ONE_ANSWER, words.plain("run-kind-one-answer"))
    kinds = [_button(entry, each.id, in_language(each.title, words.language)) for each in presets().values()]
    pairs = [tuple([one, *kinds][place : place + 2]) for place in range(0, len(kinds) + 1, 2)]
    topic = Button(words.plain("run-kind-topic"), taps.SetItemKind(entry.item.id, taps.TOPIC))
    back = Button(words.plain("run-back"), taps.SeeItem(entry.item.id))
    await turn.show(Screen(words("run-which-kind", title=entry.item.title), (*pairs, *column(topic, back))))


def _button(entry: Entry, which: str, label: str) -> Button:
    tap = taps.SetItemKind if _has_answers_for(entry, which) else taps.AskItemAnswers
    return Button(label, tap(entry.item.id, which))


async def on_set(turn: Turn, tap: taps.SetItemKind) -> None:
    """Its answers stay; where they do not fit any more, or there is no such kind, it is asked once more."""
    _, entry = await turn.workshops.run_sheets.of_item(turn.person.id, tap.item)
    if tap.which == taps.TOPIC:
        await _set(turn, tap.item, None)
    elif _has_answers_for(entry, tap.which):
        await _set(turn, tap.item, _asks(tap.which, options_of_item(entry)))
    else:
        turn.stands_at(taps.ChooseKind(tap.item))
        await on_choose(turn, taps.ChooseKind(tap.item))


async def on_ask_answers(turn: Turn, tap: taps.AskItemAnswers) -> None:
    """Asks for the answers, where there are none or too many."""
    _, entry = await turn.workshops.run_sheets.of_item(turn.person.id, tap.item)
    too_many = line.Unclear("poll-line-many-options", _most_answers(tap.which) or 0)
    await _ask_answers(turn, entry, tap.which, too_many if options_of_item(entry) else None)


async def on_answers(turn: Turn) -> None:
    """They were typed, one per line or in one line."""
    item, which = RunItemId(turn.expected_data["item"]), str(turn.expected_data["which"])
    _, entry = await turn.workshops.run_sheets.of_item(turn.person.id, item)
    most = _most_answers(which) or 0
    match line.answers(entry.item.title, turn.text):
        case line.Line(_, ()):
            await _ask_answers(turn, entry, which, line.Unclear("poll-line-one-option"))
        case line.Line(_, options) if len(options) <= most:
            await turn.expect_nothing()
            await _set(turn, item, _asks(which, options))
        case line.Line():
            await _ask_answers(turn, entry, which, line.Unclear("poll-line-many-options", most))
        case line.Unclear() as unclear:
            await _ask_answers(turn, entry, which, unclear)


def options_of_item(entry: Entry) -> tuple[Wording, ...]:
    """What was typed as its answers; those of its draft, where it has one, for they may have been changed there."""
    asks = entry.item.asks if entry.poll is None else entry.poll.asks
    return () if asks is None else options_of(asks)


def _most_answers(which: str) -> int | None:
    """How many answers may be typed for a kind: 0 where it needs none; None where there is no such kind."""
    if which == taps.ONE_ANSWER:
        return MOST_OPTIONS
    preset = presets().get(which)
    if preset is None:
        return None
    return preset.most_options if preset.needs_options else 0


def _has_answers_for(entry: Entry, which: str) -> bool:
    """A kind that brings its own needs none."""
    most = _most_answers(which)
    return most is not None and (not most or 0 < len(options_of_item(entry)) <= most)


def _asks(which: str, options: Sequence[Wording]) -> Asks:
    return choice.one_of(*options) if which == taps.ONE_ANSWER else presets()[which].asks(options)


async def _ask_answers(turn: Turn, entry: Entry, which: str, problem: line.Unclear | None = None) -> None:
    await turn.expect(ANSWERS, item=entry.item.id, which=which)
    turn.stands_at(taps.AskItemAnswers(entry.item.id, which))
    words = turn.words
    back = Button(words.plain("run-back"), taps.ChooseKind(entry.item.id))
    said = paragraphs(
        None if problem is None else words(problem.key, limit=problem.limit),
        words("poll-ask-options-of", question=entry.item.title),
    )
    await turn.show(Screen(said, column(back)))


async def _set(turn: Turn, item: RunItemId, asks: Asks | None) -> None:
    turn.leads_to(taps.SeeItem(item))
    found = await turn.workshops.run_sheets.set_kind(turn.person.id, item, asks=asks)
    entry = next(each for each in found.entries if each.item.id == item)
    await turn.show(screens.item(turn.words, found, entry))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ChooseKind, on_choose),
    TapRoute(taps.AskItemAnswers, on_ask_answers),
    TapRoute(taps.SetItemKind, on_set, leads_to=lambda tap: taps.SeeItem(tap.item)),
    TextRoute(ANSWERS, on_answers, leads_to=lambda data: taps.SeeItem(data["item"])),
)
