"""Lists of measures: what is overdue first, filtered by where they stand and by field; and the way there from home."""

import textwrap
from collections.abc import Callable
from datetime import date
from typing import Final

from handlers import to_measures
from handlers.entrance import Open
from handlers.measures import taps, wording
from handlers.paging import nearest_page, pages_of
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from handlers.wording import for_button, paragraphs
from locales import Markup, Words
from storage.ids import MeasureId
from workshops.measures.sheets import Line, Overview, Show
from workshops.overviews import TownOverview
from workshops.rights import ORGANISING

ROOM: Final = 400
"""Pixels that a small phone has for entries with their buttons, beside everything else on the page."""
MOST_IN_A_ROW: Final = 7
"""Buttons with a number that are side by side."""
LINE: Final = 23
BUTTON: Final = 63
BOLD_PER_LINE: Final = 31
PER_LINE: Final = 37
"""Letters that have room in one line."""
LONGEST_TITLE = 18
MOST_OWN = 2


async def on_measures(turn: Turn, _: to_measures.Measures) -> None:
    """The open ones; where all are done, what was done."""
    found = await turn.workshops.measure_lists.listed(turn.person.id, turn.town, show=Show.DONE)
    chosen = Show.DONE if found.lines and not found.open else Show.OPEN
    await show(turn, taps.ListMeasures(chosen, None, 0))


async def on_overdue(turn: Turn, _: to_measures.OverdueMeasures) -> None:
    """Those whose day is over."""
    await show(turn, taps.ListMeasures(Show.OVERDUE, None, 0))


async def on_list(turn: Turn, tap: taps.ListMeasures) -> None:
    """Those that were chosen."""
    await show(turn, tap)


async def show(turn: Turn, tap: taps.ListMeasures) -> None:
    """A list, page by page."""
    await turn.expect_nothing()
    found = await turn.workshops.measure_lists.listed(
        turn.person.id, turn.town, show=tap.show, field_of=tap.field_of
    )
    await turn.show(_list(turn.words, found, tap))


async def on_choose_show(turn: Turn, tap: taps.ChooseShow) -> None:
    words = turn.words
    buttons = [
        Button(words.plain(f"measure-show-{each.value}"), taps.ListMeasures(each, tap.field_of, 0))
        for each in Show
    ]
    by_field = Button(words.plain("measure-filter-field"), taps.ChooseListedField(tap.show, tap.field_of))
    find = _find(words, tap)
    back = Button(words.plain("measure-all"), to_measures.Measures())
    pairs = tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
    await turn.show(Screen(words("measure-which-show"), (*pairs, (by_field, find), (back,))))


async def on_choose_field(turn: Turn, tap: taps.ChooseListedField) -> None:
    words = turn.words
    fields = await turn.workshops.measure_lists.fields(turn.person.id, turn.town)
    buttons = [
        Button(for_button(words, name), taps.ListMeasures(tap.show, measure, 0))
        for name, measure in fields.items()
    ]
    every = Button(words.plain("measure-every-field"), taps.ListMeasures(tap.show, None, 0))
    await turn.show(
        Screen(words("measure-which-field" if buttons else "measure-no-fields"), column(*buttons, every))
    )


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """What one is asked to take on, or took on and is due soon; the list, where anything is open or done, and for
    whoever organises."""
    words, found = turn.words, overview.measures
    own = [
        *((each, Open(f"{taps.LINK_LETTER}{each.token}")) for each in found.asked),
        *((each, taps.SeeMeasure(each.id)) for each in found.due[:MOST_OWN]),
    ]
    buttons = [
        Button(words.plain("measure-home-own", what=for_button(words, each.what, LONGEST_TITLE)), tap)
        for each, tap in own
    ]
    organises = overview.roles & ORGANISING
    if found.open or found.done or organises:
        key = "measure-home-overdue" if found.overdue and organises else "measure-home"
        buttons.append(Button(words.plain(key, n=found.overdue), to_measures.Measures()))
    return buttons


def _list(words: Words, found: Overview, tap: taps.ListMeasures) -> Screen:
    choose = Button(words.plain("measure-filter"), taps.ChooseShow(tap.show, tap.field_of))
    new = Button(words.plain("measure-new"), taps.NewMeasure())
    table = Button(words.plain("measure-table"), taps.TakeTable())
    home = Button(words.plain("home-button"), Home())
    rows = ((new, choose), (table, home)) if found.organises else ((choose, home),)
    done = Button(words.plain("measure-see-done"), taps.ListMeasures(Show.DONE, None, 0))
    return listing(
        words,
        found,
        head=paragraphs(
            _head(words, found),
            None if found.field is None else words("measure-only-field", field=found.field),
            None if found.lines else _nothing(words, found),
        ),
        page=tap.page,
        at=lambda page: taps.ListMeasures(tap.show, tap.field_of, page),
        see=lambda measure: taps.SeeListed(measure, tap.show, tap.field_of, tap.page),
        find=_find(words, tap),
        rows=((done,), *rows) if not found.lines and _is_all_done(found) else rows,
    )


def _find(words: Words, at: taps.OfList) -> Button:
    return Button(words.plain("measure-find"), taps.AskWord(at.show, at.field_of))


def listing(
    words: Words,
    found: Overview,
    *,
    head: Markup,
    page: int,
    at: Callable[[int], Tap],
    see: Callable[[MeasureId], Tap],
    find: Button | None = None,
    rows: tuple[tuple[Button, ...], ...],
) -> Screen:
    """Entries with their buttons, which are called like them as long as all have room, and by their numbers otherwise.

    `at` leads to another page, `see` to a measure, `find` from so many to a word; `rows` are below them.
    """
    heights = [_height(words, line, today=found.today) for line in found.lines]
    pages = pages_of([each + BUTTON for each in heights], room=ROOM)
    by_number = len(pages) > 1
    if by_number:
        pages = [
            part for each in pages_of(heights, room=ROOM - BUTTON) for part in _at_most(each, MOST_IN_A_ROW)
        ]
    page = nearest_page(page, len(pages), 1)
    shown = [(place + 1, found.lines[place]) for place in (pages[page] if pages else ())]
    if by_number:
        buttons = _row([Button(str(number), see(line.measure.id)) for number, line in shown])
    else:
        buttons = column(
            *(
                Button(for_button(words, f"{number} · {line.measure.what}"), see(line.measure.id))
                for number, line in shown
            )
        )
    turning = [
        Button(words.plain(key), at(other))
        for key, other in (("results-page-before", page - 1), ("results-page-after", page + 1))
        if other in range(len(pages))
    ]
    if by_number and find is not None:
        turning.append(find)
    text = paragraphs(
        head, *(wording.entry(words, number, line, today=found.today) for number, line in shown)
    )
    return Screen(text, (*buttons, *_row(turning), *rows))


def _at_most(page: range, most: int) -> list[range]:
    return [page[start : start + most] for start in range(0, len(page), most)]


def _is_all_done(found: Overview) -> bool:
    """Whether nothing is open because it is done."""
    return found.show in {Show.OPEN, Show.OVERDUE} and not found.open and bool(found.done)


def _nothing(words: Words, found: Overview) -> Markup:
    """Why the list is empty."""
    if _is_all_done(found):
        return words("measure-none-left", done=found.done)
    return words("measure-none" if found.open or found.done else "measure-none-yet")


def _head(words: Words, found: Overview) -> Markup:
    """What is shown, and how many are open."""
    if found.show is Show.OPEN and found.field is None and found.open:
        return words("measure-head-open", open=found.open, overdue=found.overdue)
    return paragraphs(
        words("measure-head", show=words.plain(f"measure-show-{found.show.value}")),
        words("measure-counts", open=found.open, overdue=found.overdue) if found.open else None,
    )


def _row(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return (tuple(buttons),) if buttons else ()


def _height(words: Words, line: Line, *, today: date) -> int:
    """Of an entry without its button, on a phone of 360 pixels."""
    what, facts = wording.said_in_a_list(words, line, today=today)
    # The number stands before the first word.
    lines = len(textwrap.wrap(f"00 · {what}", BOLD_PER_LINE)) + len(textwrap.wrap(facts, PER_LINE))
    return lines * LINE


ROUTES: tuple[Route, ...] = (
    TapRoute(to_measures.Measures, on_measures),
    TapRoute(to_measures.OverdueMeasures, on_overdue),
    TapRoute(taps.ListMeasures, on_list),
    TapRoute(taps.ChooseShow, on_choose_show),
    TapRoute(taps.ChooseListedField, on_choose_field),
)
