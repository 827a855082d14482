"""What comes next on a run sheet: typed, a ready-made poll, or what a self-check gives reason for."""

import re
from collections.abc import Mapping
from typing import Any, Final

from handlers.agenda import poll_of_point
from handlers.agenda import screens as agenda_screens
from handlers.polls import line
from handlers.routing import Route, TapRoute, TextRoute
from handlers.run_sheet import screens, taps
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import paragraphs, short
from locales import Markup
from questionnaires.kernels import choice
from questionnaires.kernels.phrases import in_language
from questionnaires.presets import Preset, presets
from storage.ids import MunicipalityId, RunSheetId
from storage.run_sheets import NewItem
from storage.surveys import Survey, SurveyState
from workshops.refusals import Gone
from workshops.run_sheets.run_sheets import LONGEST_TITLE, MOST_ITEMS, TooManyItems

ITEM: Final = "run-item"
TALKED_FOR: Final = 20
"""Minutes for a point of a self-check."""
MOST_SURVEYS: Final = 3

_MINUTES = re.compile(r"(?:(?<!\d)[,;:(]|\s)(\d{1,3})\s*(?:min|minuten|minutes|minute)\.?\)?$", re.IGNORECASE)
_NO_POLL: Final = frozenset({"poll-line-empty", "poll-line-one-option"})
"""Of what is typed without a kind: then it is a topic to talk about."""


async def on_add(turn: Turn, tap: taps.AddItem) -> None:
    """What comes at the end?"""
    await _ask_item(turn, tap.sheet)


async def on_preset(turn: Turn, tap: taps.AddPreset) -> None:
    """A ready-made poll: what is its question, and between what does one choose?"""
    preset = presets().get(tap.which)
    if preset is None:
        await _ask_item(turn, tap.sheet)
        return
    await turn.workshops.run_sheets.running(turn.person.id, tap.sheet)
    await turn.expect(ITEM, sheet=tap.sheet, preset=preset.id)
    await turn.show(_ask_of_kind(turn, tap.sheet, preset))


async def on_item(turn: Turn) -> None:
    """An item was typed: a topic, a question with its options, or what a ready-made poll asks."""
    data = turn.expected_data
    sheet, preset = RunSheetId(data["sheet"]), presets().get(str(data.get("preset", "")))
    match typed(turn.text, preset, question=str(data.get("question", ""))):
        case NewItem() as new:
            await _add(turn, sheet, [new])
        case line.Line(question):
            await turn.expect(ITEM, **{**data, "question": question})
            await turn.show(_ask_options(turn, sheet, question))
        case line.Unclear() as unclear if preset is not None:
            problem = turn.words(unclear.key, limit=unclear.limit)
            await turn.expect(ITEM, **data)
            if "question" in data:
                await turn.show(_ask_options(turn, sheet, str(data["question"]), problem=problem))
            else:
                await turn.show(_ask_of_kind(turn, sheet, preset, problem=problem))
        case line.Unclear(key, limit):
            await _ask_item(turn, sheet, problem=turn.words(key, limit=limit))


async def on_from_survey(turn: Turn, tap: taps.AddFromSurvey) -> None:
    """The points of its agenda, each ready to be asked."""
    plan = await turn.workshops.agendas.of(turn.person.id, tap.survey)
    onto = (await turn.workshops.run_sheets.running(turn.person.id, tap.sheet)).sheet
    if plan.evaluated.survey.municipality != onto.municipality:
        raise Gone
    items = []
    for point in plan.points:
        question, asks = poll_of_point(turn.words, plan, point)
        title = short(agenda_screens.name(turn.words, plan.evaluated, point), LONGEST_TITLE)
        items.append(NewItem(question or title, TALKED_FOR, asks))
    if not items:
        await _ask_item(turn, tap.sheet, problem=turn.words("run-no-points"))
        return
    await _add(turn, tap.sheet, items)


def typed(text: str, preset: Preset | None, *, question: str = "") -> NewItem | line.Line | line.Unclear:
    """ "Pause, 15 Minuten", "Wo? Rathaus / Schule", or the question of a ready-made poll with its options; a line alone
    where the options are still to be typed, `question` where only they are.
    """
    told, minutes = text.strip(), None
    if (found := _MINUTES.search(told)) is not None and 1 <= int(found[1]) <= 600:
        minutes, told = int(found[1]), told[: found.start()].rstrip(" ,;:(\n\t")
    if preset is not None and not preset.needs_options:
        read = line.only_question(told)
        return NewItem(read.question, minutes, preset.asks(())) if isinstance(read, line.Line) else read
    if preset is None and "\n" in told and not re.match(r".*[?؟]\s*\n", told):
        told = " ".join(told.split())  # lines below a question are its options, others are words of a topic
    match line.answers(question, told) if question else line.parse(told):
        case line.Line(asked, options) if options and preset is None:
            return NewItem(asked, minutes, choice.one_of(*options))
        case line.Line(_, options) if preset is not None and len(options) > preset.most_options:
            return line.Unclear("poll-line-many-options", preset.most_options)
        case line.Line(asked, options) if options and preset is not None:
            return NewItem(asked, minutes, preset.asks(options))
        case line.Line() as read if preset is not None:
            return read
        case line.Unclear(key) as unclear if preset is not None or key not in _NO_POLL:
            return unclear
        case _:
            return _topic(told, minutes)


def _topic(told: str, minutes: int | None) -> NewItem | line.Unclear:
    title = " ".join(told.split())
    if not title or len(title) > LONGEST_TITLE:
        return line.Unclear("run-item-unclear", LONGEST_TITLE)
    return NewItem(title, minutes)


async def _add(turn: Turn, sheet: RunSheetId, items: list[NewItem]) -> None:
    try:
        await turn.workshops.run_sheets.add(turn.person.id, sheet, items, update=turn.update)
    except TooManyItems:
        await _ask_item(turn, sheet, problem=turn.words("run-too-many", most=MOST_ITEMS))
        return
    added = turn.words("run-added", n=len(items), title=items[0].title)
    await _ask_item(turn, sheet, problem=added)


async def _ask_item(turn: Turn, sheet: RunSheetId, *, problem: Markup | None = None) -> None:
    found = await turn.workshops.run_sheets.running(turn.person.id, sheet)
    await turn.expect(ITEM, sheet=sheet)
    closed = await _closed(turn, found.sheet.municipality)
    await turn.show(screens.add(turn.words, found, closed, problem=problem))


def _ask_of_kind(turn: Turn, sheet: RunSheetId, preset: Preset, *, problem: Markup | None = None) -> Screen:
    words = turn.words
    how = words("poll-ask-with-options" if preset.needs_options else "poll-ask-question")
    title, about = (in_language(each, words.language) for each in (preset.title, preset.about))
    return _asking(
        turn, sheet, paragraphs(problem, words("poll-ask-kind", title=title, about=about, how=how))
    )


def _ask_options(turn: Turn, sheet: RunSheetId, question: str, *, problem: Markup | None = None) -> Screen:
    return _asking(turn, sheet, paragraphs(problem, turn.words("poll-ask-options-of", question=question)))


def _asking(turn: Turn, sheet: RunSheetId, text: Markup) -> Screen:
    return Screen(text, column(Button(turn.words.plain("run-back"), taps.AddItem(sheet))))


async def _closed(turn: Turn, town: MunicipalityId) -> list[Survey]:
    every = await turn.workshops.surveys.listed(turn.person.id, town)
    return [each for each in every if each.state is SurveyState.CLOSED][:MOST_SURVEYS]


def _adding_to(data: Mapping[str, Any]) -> taps.AddItem:
    return taps.AddItem(data["sheet"])


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.AddItem, on_add),
    TapRoute(taps.AddPreset, on_preset),
    TextRoute(ITEM, on_item, leads_to=_adding_to, says_limit=True),
    TapRoute(taps.AddFromSurvey, on_from_survey, leads_to=lambda tap: taps.AddItem(tap.sheet)),
)
