"""Whoever leads the room switches questions from the floor on, looks at them, and says which stand on the wall."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TypeAlias, TypeVar

from handlers.floor import screens, taps
from handlers.routing import RenderView, Route, TapRoute
from handlers.screen import Screen
from handlers.turn import Turn
from locales import Words
from storage.ids import FloorId, MunicipalityId, RunSheetId
from storage.persons import Person
from storage.views import View
from workshops.refusals import Gone
from workshops.workshops import Workshops

Q = TypeVar("Q", bound=taps.OfQuestion)
OnQuestion: TypeAlias = Callable[[Turn, Q], Awaitable[None]]


def or_the_list(on_tap: OnQuestion[Q]) -> OnQuestion[Q]:
    """Where the question was taken back or became part of another one meanwhile, the list says so."""

    @wraps(on_tap)
    async def on(turn: Turn, tap: Q) -> None:
        try:
            await on_tap(turn, tap)
        except Gone:
            found = await turn.workshops.floors.around(turn.person.id, tap.question)
            if found is None:
                raise
            turn.stands_at(taps.SeeSheet(found.floor.id))
            await turn.show(screens.sheet(turn.words, found, remark=turn.words("floor-question-gone")))

    return on


async def on_lead(turn: Turn, tap: taps.LeadFloor) -> None:
    """What is open; where nothing is, how it is begun."""
    await _lead(turn, await _town(turn, tap.sheet), tap.sheet)


async def on_lead_in(turn: Turn, tap: taps.LeadFloorIn) -> None:
    """The same in this town, whichever is on the first screen."""
    await _lead(turn, tap.municipality, None)


async def _lead(turn: Turn, town: MunicipalityId, sheet: RunSheetId | None) -> None:
    await turn.expect_nothing()
    found = await turn.workshops.floors.led_in(turn.person.id, town)
    if found is not None and found.is_open:
        await turn.show(screens.sheet(turn.words, found))
    else:
        await turn.show(screens.begin(turn.words, town, sheet, found))


async def _town(turn: Turn, sheet: RunSheetId | None) -> MunicipalityId:
    """The one of the workshop, wherever somebody is at home."""
    if sheet is None:
        return turn.town
    return (await turn.workshops.run_sheets.led(turn.person.id, sheet)).sheet.municipality


async def on_begin(turn: Turn, tap: taps.Begin) -> None:
    """Everybody reads that they can ask now."""
    await _begin(turn, await _town(turn, tap.sheet), tap.sheet, reviewed=tap.reviewed)


async def on_begin_in(turn: Turn, tap: taps.BeginIn) -> None:
    await _begin(turn, tap.municipality, None, reviewed=tap.reviewed)


async def _begin(turn: Turn, town: MunicipalityId, sheet: RunSheetId | None, *, reviewed: bool) -> None:
    turn.leads_to(lambda made: taps.SeeSheet(made.floor.id))
    found = await turn.workshops.floors.begin(
        turn.person.id,
        town,
        sheet=sheet,
        reviewed=reviewed,
        update=turn.update,
        wall_in=None if turn.addresses.browser_url is None else turn.words.language,
    )
    as_wished = found.floor.reviewed == reviewed
    remark = turn.words("floor-begun" if as_wished else "floor-begun-otherwise")
    await turn.show(screens.sheet(turn.words, found, remark=remark))


async def on_sheet(turn: Turn, tap: taps.SeeSheet) -> None:
    """The questions as they are now."""
    found = await turn.workshops.floors.sheet(turn.person.id, tap.floor)
    await turn.show(screens.sheet(turn.words, found, page=tap.page))


async def on_done(turn: Turn, tap: taps.SeeDone) -> None:
    """What needs nothing any more."""
    found = await turn.workshops.floors.sheet(turn.person.id, tap.floor)
    await turn.show(screens.done(turn.words, found, page=tap.page))


async def on_show_all(turn: Turn, tap: taps.ShowAll) -> None:
    """On the wall stand those that most people have."""
    language = turn.words.language
    found = await turn.workshops.floors.show_all(turn.person.id, tap.floor, language=language)
    await turn.show(screens.sheet(turn.words, found, remark=turn.words("floor-on-wall")))


async def on_end(turn: Turn, tap: taps.End) -> None:
    """Asks first."""
    floors = turn.workshops.floors
    if tap.sure:
        await turn.show(screens.sheet(turn.words, await floors.end(turn.person.id, tap.floor)))
    else:
        await turn.show(screens.ask_end(turn.words, await floors.sheet(turn.person.id, tap.floor)))


@or_the_list
async def on_question(turn: Turn, tap: taps.SeeQuestion) -> None:
    found, one = await turn.workshops.floors.of_question(turn.person.id, tap.question)
    await turn.show(screens.question(turn.words, found, one))


@or_the_list
async def on_state(turn: Turn, tap: taps.SetState) -> None:
    """Shown or hidden."""
    found, one = await turn.workshops.floors.set_state(turn.person.id, tap.question, tap.state)
    await turn.show(screens.question(turn.words, found, one))


@or_the_list
async def on_answered(turn: Turn, tap: taps.SetAnswered) -> None:
    """Answered or not; then the next one."""
    found, _ = await turn.workshops.floors.set_answered(turn.person.id, tap.question, on=tap.on)
    turn.stands_at(taps.SeeSheet(found.floor.id))
    await turn.show(screens.sheet(turn.words, found))


@or_the_list
async def on_alone(turn: Turn, tap: taps.ShowAlone) -> None:
    """Big on the wall."""
    language = turn.words.language
    found, one = await turn.workshops.floors.show_alone(turn.person.id, tap.question, language=language)
    await turn.show(screens.question(turn.words, found, one, remark=turn.words("floor-on-wall")))


@or_the_list
async def on_ask_merge(turn: Turn, tap: taps.AskMerge) -> None:
    """With which other one?"""
    found, one = await turn.workshops.floors.of_question(turn.person.id, tap.question)
    await turn.show(screens.merge(turn.words, found, one, page=tap.page))


@or_the_list
async def on_merge(turn: Turn, tap: taps.Merge) -> None:
    """Two are one, and whoever had both counts once."""
    found, one = await turn.workshops.floors.merge(turn.person.id, tap.question, into=tap.into)
    await turn.show(screens.question(turn.words, found, one))


@or_the_list
async def on_part(turn: Turn, tap: taps.Part) -> None:
    """They are several again."""
    found, one = await turn.workshops.floors.part(turn.person.id, tap.question)
    await turn.show(screens.question(turn.words, found, one))


async def render_sheet(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """The list anew after somebody asked or has a question too; None once the right is gone."""
    return screens.sheet(words, await workshops.floors.sheet(person.id, FloorId(view.subject)))


VIEWS: dict[str, RenderView] = {"floor_control": render_sheet}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.LeadFloor, on_lead),
    TapRoute(taps.LeadFloorIn, on_lead_in),
    TapRoute(taps.BeginIn, on_begin_in, leads_to=lambda tap: taps.LeadFloorIn(tap.municipality)),
    TapRoute(taps.Begin, on_begin, leads_to=lambda tap: taps.LeadFloor(tap.sheet)),
    TapRoute(taps.SeeSheet, on_sheet),
    TapRoute(taps.SeeDone, on_done),
    TapRoute(taps.ShowAll, on_show_all, leads_to=lambda tap: taps.SeeSheet(tap.floor)),
    TapRoute(taps.End, on_end, leads_to=lambda tap: taps.SeeSheet(tap.floor)),
    TapRoute(taps.SeeQuestion, on_question),
    TapRoute(taps.SetState, on_state, leads_to=lambda tap: taps.SeeQuestion(tap.question)),
    TapRoute(taps.SetAnswered, on_answered, leads_to=lambda tap: taps.SeeQuestion(tap.question)),
    TapRoute(taps.ShowAlone, on_alone, leads_to=lambda tap: taps.SeeQuestion(tap.question)),
    TapRoute(taps.AskMerge, on_ask_merge),
    TapRoute(taps.Merge, on_merge, leads_to=lambda tap: taps.SeeQuestion(tap.into)),
    TapRoute(taps.Part, on_part, leads_to=lambda tap: taps.SeeQuestion(tap.question)),
)
