"""The remote control of the wall: a coordinator opens it by one tap, and says what stands there, from phone or desk."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from handlers.routing import RenderView, Route, TapRoute
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.wall import steering, taps
from handlers.wall.parts import RenderWall, pages_of
from handlers.wall.view import parts_of
from locales import LANGUAGES, Words, words_in
from storage.ids import MunicipalityId
from storage.persons import Person
from storage.views import View
from workshops.walls import ITEM, WallSheet
from workshops.workshops import Workshops

STAYS: Final = timedelta(seconds=12)
"""How long a page stands there that nobody turned to: `wall.js` counts the same, from the same moment."""


class RemoteControl:
    """Handles what is tapped there; `renderers` say on how many pages what it steers stands."""

    def __init__(self, renderers: Mapping[str, RenderWall]) -> None:
        self._renderers = renderers

    async def on_see(self, turn: Turn, tap: taps.SeeWall) -> None:
        """What stands there now."""
        await turn.show(await self._screen(turn.words, await _sheet(turn, tap.municipality), turn.workshops))

    async def on_open(self, turn: Turn, tap: taps.OpenWall) -> None:
        """The link is told here, once."""
        if turn.addresses.browser_url is None:
            await turn.alert("old-button")
            return
        language = turn.words.language
        opened = await turn.workshops.walls.open(turn.person.id, tap.municipality, language=language)
        await turn.show(steering.opened(turn, opened))

    async def on_ask_end(self, turn: Turn, tap: taps.AskEndLinks) -> None:
        """Every projector goes dark by it, so it is asked once more."""
        await turn.show(steering.ask_end(turn.words, await _sheet(turn, tap.municipality)))

    async def on_end(self, turn: Turn, tap: taps.EndLinks) -> None:
        """Whoever has the wall open sees that the link has ended."""
        language = turn.words.language
        sheet = await turn.workshops.walls.end_links(turn.person.id, tap.municipality, language=language)
        screen = await self._screen(turn.words, sheet, turn.workshops)
        await turn.show(screen.below(turn.words("wall-links-ended")))

    async def on_show(self, turn: Turn, tap: taps.ShowView) -> None:
        """From now on this stands there."""
        walls, language = turn.workshops.walls, turn.words.language
        sheet = await walls.show(turn.person.id, tap.municipality, tap.view, language=language)
        await turn.show(await self._screen(turn.words, sheet, turn.workshops))

    async def on_show_item(self, turn: Turn, tap: taps.ShowItem) -> None:
        """This one, whatever begins or ends meanwhile."""
        walls, item, language = turn.workshops.walls, (tap.kind, tap.subject), turn.words.language
        sheet = await walls.show(turn.person.id, tap.municipality, ITEM, item, language=language)
        await turn.show(await self._screen(turn.words, sheet, turn.workshops))

    async def on_turn_page(self, turn: Turn, tap: taps.TurnPage) -> None:
        """On every wall, from the page that stands there now; by now it may be the only one."""
        walls, language = turn.workshops.walls, turn.words.language
        sheet = await _sheet(turn, tap.municipality)
        if (count := await self._pages(sheet, turn.workshops)) > 1:
            page = (_page_of(sheet, count) + (1 if tap.forwards else -1)) % count
            sheet = await walls.turn(turn.person.id, tap.municipality, page, language=language)
        await turn.show(steering.screen(turn.words, sheet, count))

    async def on_see_earlier(self, turn: Turn, tap: taps.SeeEarlier) -> None:
        """What was there before, to be shown again."""
        await turn.show(steering.earlier(turn.words, await _sheet(turn, tap.municipality), tap.page))

    async def on_speak(self, turn: Turn, tap: taps.SpeakOnWall) -> None:
        """The wall speaks another language than the coordinator, perhaps."""
        if tap.language not in LANGUAGES:
            await turn.alert("old-button")
            return
        sheet = await turn.workshops.walls.speak(turn.person.id, tap.municipality, tap.language)
        await turn.show(await self._screen(turn.words, sheet, turn.workshops))

    async def render_sheet(
        self, view: View, person: Person, words: Words, workshops: Workshops
    ) -> Screen | None:
        """The remote control anew after another hand steered; None once the right is gone."""
        town = MunicipalityId(view.subject)
        sheet = await workshops.walls.sheet(person.id, town, language=words.language)
        return await self._screen(words, sheet, workshops)

    async def _screen(self, words: Words, sheet: WallSheet, workshops: Workshops) -> Screen:
        return steering.screen(words, sheet, await self._pages(sheet, workshops))

    async def _pages(self, sheet: WallSheet, workshops: Workshops) -> int:
        """As many as in the language of the wall; the way in is on one."""
        if not sheet.links:
            return 1
        words = words_in(sheet.wall.language, "browser")
        return pages_of(await parts_of(words, sheet, workshops, renderers=self._renderers) or ())

    @property
    def views(self) -> dict[str, RenderView]:
        """By the kind of what is watched."""
        return {"wall": self.render_sheet}

    @property
    def routes(self) -> tuple[Route, ...]:
        """Whatever is steered leads to the remote control."""
        return (
            TapRoute(taps.SeeWall, self.on_see),
            TapRoute(taps.OpenWall, self.on_open, leads_to=_see),
            TapRoute(taps.AskEndLinks, self.on_ask_end),
            TapRoute(taps.EndLinks, self.on_end, leads_to=_see),
            TapRoute(taps.ShowView, self.on_show, leads_to=_see),
            TapRoute(taps.ShowItem, self.on_show_item, leads_to=_see),
            TapRoute(taps.TurnPage, self.on_turn_page, leads_to=_see),
            TapRoute(taps.SeeEarlier, self.on_see_earlier),
            TapRoute(taps.SpeakOnWall, self.on_speak, leads_to=_see),
        )


async def _sheet(turn: Turn, town: MunicipalityId) -> WallSheet:
    return await turn.workshops.walls.sheet(turn.person.id, town, language=turn.words.language)


def _see(
    tap: taps.OpenWall | taps.EndLinks | taps.ShowView | taps.ShowItem | taps.TurnPage | taps.SpeakOnWall,
) -> taps.SeeWall:
    return taps.SeeWall(tap.municipality)


def _page_of(sheet: WallSheet, count: int) -> int:
    """The page that stands on every wall, from 0, but where somebody turned with the keys."""
    if sheet.turned is not None:
        return sheet.turned.page % count
    return (sheet.at - datetime.fromtimestamp(0, sheet.at.tzinfo)) // STAYS % count
