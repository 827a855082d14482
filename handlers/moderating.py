"""Whoever moderates for a day has one way to everything that they lead, only as long as the right lasts."""

from handlers.floor.taps import LeadFloorIn
from handlers.routing import Route, TapRoute
from handlers.run_sheet.screens import that_run
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Moderate, OfTown, SeeRunSheet
from handlers.turn import Turn
from handlers.wall.taps import SeeWall
from handlers.wording import for_button, paragraphs
from locales import Markup
from workshops.overviews import TownOverview
from workshops.refusals import NotAllowed


class AskGiveBack(OfTown, prefix="zmb"):
    """Asks once more."""


class GiveBack(OfTown, prefix="zmby"): ...


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """As long as the right lasts."""
    leads = overview.moderates_until is not None
    return [Button(turn.words.plain("moderation-home"), Moderate())] if leads else []


def home_lines(turn: Turn, overview: TownOverview) -> list[Markup]:
    """Until when, and that it ends by itself."""
    day = overview.moderates_until
    return [] if day is None else [turn.words("moderation-until", day=turn.words.day(day))]


async def on_moderate(turn: Turn, _: Moderate) -> None:
    """The run sheets of the town, and the wall."""
    await turn.expect_nothing()
    words, town = turn.words, turn.town
    sheets = await turn.workshops.run_sheets.listed(turn.person.id, town)
    day = await turn.workshops.day_rights.moderates_until(turn.person.id, town)
    if day is None:  # a coordinator, who needs no such right
        raise NotAllowed
    text = words("moderation-lead", n=len(sheets), day=words.day(day))
    wall = Button(words.plain("wall-home"), SeeWall(town)) if turn.addresses.browser_url else None
    buttons = column(
        *(Button(for_button(words, each.title), SeeRunSheet(each.id)) for each in sheets),
        Button(words.plain("floor-title-plain"), LeadFloorIn(town)),
        wall,
        Button(words.plain("moderation-give-back"), AskGiveBack(town)),
        Button(words.plain("home-button"), Home()),
    )
    await turn.show(Screen(paragraphs(text, that_run(words, sheets)), buttons))


async def on_ask(turn: Turn, tap: AskGiveBack) -> None:
    """Without a new code there is no way back."""
    buttons = column(
        Button(turn.words.plain("moderation-give-back-yes"), GiveBack(tap.municipality)),
        Button(turn.words.plain("moderation-give-back-no"), Moderate()),
    )
    await turn.show(Screen(turn.words("moderation-give-back-ask"), buttons))


async def on_give_back(turn: Turn, tap: GiveBack) -> None:
    """The right is over before its day."""
    await turn.workshops.day_rights.stop_moderating(turn.person.id, tap.municipality)
    home = Button(turn.words.plain("home-button"), Home())
    await turn.show(Screen(turn.words("moderation-given-back"), column(home)))


ROUTES: tuple[Route, ...] = (
    TapRoute(Moderate, on_moderate),
    TapRoute(AskGiveBack, on_ask),
    TapRoute(GiveBack, on_give_back, leads_to=lambda _: Home()),
)
