"""Whoever leads a workshop prepares its run sheet and starts one item after the other."""

from typing import Final

from handlers.polls.going_on import ask_close_and_end, ask_close_and_go_on
from handlers.polls.taps import SeePoll
from handlers.routing import RenderView, Route, TapRoute, TextRoute
from handlers.run_sheet import screens, taps
from handlers.screen import Button, Screen, column
from handlers.taps import EndAfter, RunSheets, SeeRunSheet, StartAfter, Tap
from handlers.turn import Turn
from handlers.wording import lines
from locales import Markup, Words
from questionnaires.run_sheets import ready_sheets
from storage.ids import RunItemId, RunSheetId
from storage.members import Role
from storage.persons import Person
from storage.run_sheets import NewItem
from storage.views import View
from workshops.overviews import TownOverview
from workshops.run_sheets.run_sheets import (
    LONGEST_TITLE,
    Decided,
    NotYet,
    StillAsks,
    TimeRuns,
)
from workshops.run_sheets.sheets import Running
from workshops.workshops import Workshops

WORDS: Final = "run-reword"


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """For whoever coordinates."""
    if Role.COORDINATOR not in overview.roles:
        return []
    return [Button(turn.words.plain("run-home"), RunSheets())]


async def on_list(turn: Turn, _: RunSheets) -> None:
    """The run sheets of the town; to whoever prepares them and has none, how one is made."""
    await turn.expect_nothing()
    found = await turn.workshops.run_sheets.listed(turn.person.id, turn.town)
    only_leads = await turn.workshops.day_rights.moderates_until(turn.person.id, turn.town) is not None
    if found or only_leads:
        await turn.show(screens.listed(turn.words, turn.town, found, only_leads=only_leads))
    else:
        await turn.show(screens.new(turn.words, turn.town))


async def on_new(turn: Turn, _: taps.NewRunSheet) -> None:
    """A ready-made one, or an empty one?"""
    await turn.workshops.run_sheets.may_make(turn.person.id, turn.town)
    await turn.show(screens.new(turn.words, turn.town))


async def on_ready(turn: Turn, tap: taps.UseReady) -> None:
    """This one, in the language of whoever prepares it."""
    ready, language = ready_sheets().get(tap.which), turn.words.language
    if ready is None:
        await on_new(turn, taps.NewRunSheet())
        return
    items = [NewItem(each.title[language], each.minutes, each.asks()) for each in ready.items]
    await _make(turn, ready.title[language], items)


async def on_begin(turn: Turn, _: taps.Begin) -> None:
    await _make(turn, turn.words.plain("run-usual-title"), [])


async def _make(turn: Turn, title: str, items: list[NewItem]) -> None:
    turn.leads_to(lambda made: SeeRunSheet(made.sheet.id))
    made = await turn.workshops.run_sheets.make(
        turn.person.id, turn.town, title=title, items=items, update=turn.update
    )
    await _show(turn, made)


async def on_see(turn: Turn, tap: SeeRunSheet) -> None:
    """Where it stands."""
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.run_sheets.led(turn.person.id, tap.sheet))


async def on_start(turn: Turn, tap: taps.StartItem) -> None:
    """The next item: its poll goes out with the same tap. One that may not be asked yet says why."""
    await _start(turn, tap.item, None)


async def on_start_after(turn: Turn, tap: StartAfter) -> None:
    """The same; the vote of the item before ends with it, or goes on beside it."""
    await _start(turn, tap.item, Decided(tap.poll, tap.ends))


async def _start(turn: Turn, item: RunItemId, decided: Decided | None) -> None:
    turn.leads_to(_after_start)
    sheets, person = turn.workshops.run_sheets, turn.person.id
    outcome = await sheets.start(person, item, update=turn.update, decided=decided)
    match outcome:
        case NotYet(poll, goes_on):
            button = Button(turn.words.plain("run-see-draft"), SeePoll(poll))
            said = lines(turn.words("run-not-yet"), turn.words("run-not-yet-goes-on") if goes_on else None)
            await turn.show(Screen(said, column(button)))
        case StillAsks(sheet, poll):
            closing = await turn.workshops.polls.closing(person, poll)
            await turn.show(ask_close_and_go_on(turn.words, closing, item, sheet))
        case _:
            await _show(turn, outcome)


def _after_start(outcome: Running | NotYet | StillAsks) -> Tap:
    match outcome:
        case NotYet(poll):
            return SeePoll(poll)
        case StillAsks(sheet):
            return SeeRunSheet(sheet)
        case _:
            return SeeRunSheet(outcome.sheet.id)


async def on_end(turn: Turn, tap: taps.EndItem) -> None:
    await _end(turn, tap.item, None)


async def on_end_after(turn: Turn, tap: EndAfter) -> None:
    """The same; its vote ends with it, or goes on."""
    await _end(turn, tap.item, Decided(tap.poll, tap.ends))


async def _end(turn: Turn, item: RunItemId, decided: Decided | None) -> None:
    outcome = await turn.workshops.run_sheets.end(turn.person.id, item, decided=decided)
    if isinstance(outcome, StillAsks):
        closing = await turn.workshops.polls.closing(turn.person.id, outcome.poll)
        await turn.show(ask_close_and_end(turn.words, closing, item, outcome.sheet))
    else:
        await _show_after(turn, outcome)


async def on_take_back(turn: Turn, tap: taps.TakeBackItem) -> None:
    """It was started by mistake."""
    await _show_after(turn, await turn.workshops.run_sheets.take_back(turn.person.id, tap.item))


async def on_give_time(turn: Turn, tap: taps.GiveTime) -> None:
    """A countdown; whose window is old reads that one runs already."""
    outcome = await turn.workshops.run_sheets.give_time(turn.person.id, tap.item)
    if isinstance(outcome, TimeRuns):
        await _show_after(turn, outcome.running, head=turn.words("run-time-runs"))
    else:
        await _show_after(turn, outcome)


async def on_give_more_time(turn: Turn, tap: taps.GiveMoreTime) -> None:
    """Five minutes more."""
    await _show_after(turn, await turn.workshops.run_sheets.give_more_time(turn.person.id, tap.item))


async def on_stop_time(turn: Turn, tap: taps.StopTime) -> None:
    """No countdown."""
    await _show_after(turn, await turn.workshops.run_sheets.stop_time(turn.person.id, tap.item))


async def on_change(turn: Turn, tap: taps.ChangeItems) -> None:
    await on_items_page(turn, taps.ItemsPage(tap.sheet, 0))


async def on_items_page(turn: Turn, tap: taps.ItemsPage) -> None:
    await turn.expect_nothing()
    found = await turn.workshops.run_sheets.running(turn.person.id, tap.sheet)
    await turn.show(screens.items(turn.words, found, tap.page))


async def on_results(turn: Turn, tap: taps.SeeResults) -> None:
    """What is over."""
    found = await turn.workshops.run_sheets.led(turn.person.id, tap.sheet)
    await turn.show(screens.results(turn.words, found, tap.page))


async def on_see_item(turn: Turn, tap: taps.SeeItem) -> None:
    await turn.expect_nothing()
    found, entry = await turn.workshops.run_sheets.of_item(turn.person.id, tap.item)
    await turn.show(screens.item(turn.words, found, entry))


async def on_up(turn: Turn, tap: taps.MoveItemUp) -> None:
    turn.leads_to(lambda found: screens.place_of(found, tap.item))
    found = await turn.workshops.run_sheets.put_before(turn.person.id, tap.item, other=tap.other)
    await turn.show(screens.items(turn.words, found, screens.place_of(found, tap.item).page))


async def on_drop(turn: Turn, tap: taps.DropItem) -> None:
    before, _ = await turn.workshops.run_sheets.of_item(turn.person.id, tap.item)
    place = screens.place_of(before, tap.item)
    turn.leads_to(place)
    found = await turn.workshops.run_sheets.drop(turn.person.id, tap.item)
    await turn.show(screens.items(turn.words, found, place.page))


async def on_reword(turn: Turn, tap: taps.RewordItem) -> None:
    """Asks for the words."""
    await turn.workshops.run_sheets.of_item(turn.person.id, tap.item)
    await _ask_words(turn, tap.item, turn.words("run-ask-words"))


async def on_words(turn: Turn) -> None:
    """The words were typed."""
    item, title = RunItemId(turn.expected_data["item"]), " ".join(turn.text.split())
    if not title or len(title) > LONGEST_TITLE:
        await _ask_words(turn, item, turn.words("run-item-unclear", limit=LONGEST_TITLE))
        return
    turn.leads_to(lambda found: screens.place_of(found, item))
    found = await turn.workshops.run_sheets.reword(turn.person.id, item, title=title)
    await turn.expect_nothing()
    await turn.show(screens.items(turn.words, found, screens.place_of(found, item).page))


async def on_ask_delete(turn: Turn, tap: taps.AskDelete) -> None:
    """Asks once more."""
    await turn.show(
        screens.delete(turn.words, await turn.workshops.run_sheets.running(turn.person.id, tap.sheet))
    )


async def on_delete(turn: Turn, tap: taps.Delete) -> None:
    """The run sheet goes."""
    await turn.workshops.run_sheets.delete(turn.person.id, tap.sheet)
    await on_list(turn, RunSheets())


async def _ask_words(turn: Turn, item: RunItemId, question: Markup) -> None:
    await turn.expect(WORDS, item=item)
    back = Button(turn.words.plain("run-back"), taps.SeeItem(item))
    await turn.show(Screen(question, column(back)))


async def _show(turn: Turn, found: Running, *, head: Markup | None = None) -> None:
    await turn.show(screens.running(turn.words, found, head=head))


async def _show_after(turn: Turn, found: Running, *, head: Markup | None = None) -> None:
    turn.stands_at(SeeRunSheet(found.sheet.id))
    await _show(turn, found, head=head)


async def render_sheet(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """The run sheet anew after a step elsewhere, or a vote; None once it or the right to lead it is gone."""
    found = await workshops.run_sheets.led(person.id, RunSheetId(view.subject))
    return screens.running(words, found)


VIEWS: dict[str, RenderView] = {"run_sheet": render_sheet}


ROUTES: tuple[Route, ...] = (
    TapRoute(RunSheets, on_list),
    TapRoute(taps.NewRunSheet, on_new),
    TapRoute(taps.UseReady, on_ready, leads_to=lambda _: RunSheets()),
    TapRoute(taps.Begin, on_begin, leads_to=lambda _: RunSheets()),
    TapRoute(SeeRunSheet, on_see),
    TapRoute(taps.StartItem, on_start, leads_to=lambda _: RunSheets()),
    TapRoute(StartAfter, on_start_after, leads_to=lambda _: RunSheets()),
    TapRoute(taps.EndItem, on_end, leads_to=lambda _: RunSheets()),
    TapRoute(EndAfter, on_end_after, leads_to=lambda _: RunSheets()),
    TapRoute(taps.TakeBackItem, on_take_back, leads_to=lambda _: RunSheets()),
    TapRoute(taps.GiveTime, on_give_time, leads_to=lambda _: RunSheets()),
    TapRoute(taps.GiveMoreTime, on_give_more_time, leads_to=lambda _: RunSheets()),
    TapRoute(taps.StopTime, on_stop_time, leads_to=lambda _: RunSheets()),
    TapRoute(taps.ChangeItems, on_change),
    TapRoute(taps.ItemsPage, on_items_page),
    TapRoute(taps.SeeResults, on_results),
    TapRoute(taps.SeeItem, on_see_item),
    TapRoute(taps.MoveItemUp, on_up, leads_to=lambda tap: taps.SeeItem(tap.item)),
    TapRoute(taps.DropItem, on_drop, leads_to=lambda _: RunSheets()),
    TapRoute(taps.RewordItem, on_reword),
    TextRoute(WORDS, on_words, leads_to=lambda data: taps.SeeItem(data["item"]), says_limit=True),
    TapRoute(taps.AskDelete, on_ask_delete),
    TapRoute(taps.Delete, on_delete, leads_to=lambda _: RunSheets()),
)
