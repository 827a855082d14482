"""Screens of the remote control of the wall: what stands there, and what can be put there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.paging import page_of, turning
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home, Moderate, RunSheets
from handlers.turn import Turn
from handlers.wall import taps
from handlers.wall.view import title_of
from locales import LANGUAGES, Markup, Words, words_in
from storage.ids import MunicipalityId
from storage.members import Role
from workshops.overviews import TownOverview
from workshops.walls import CURRENT, VIEWS, Item, WallOpened, WallSheet

LONGEST_TITLE = 21
LONGEST_EARLIER = 30
"""Of a title that stands on its button alone, below what is asked."""
MOST_ITEMS = 4
ON_A_PAGE = 8
WALL_PATH = "/w/"
"""Where the browser door shows the wall; the link's token follows."""


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """For coordinators, where there is a browser door that can show it."""
    if turn.addresses.browser_url is None or Role.COORDINATOR not in overview.roles:
        return []
    return [Button(turn.words.plain("wall-home"), taps.SeeWall(overview.standing.municipality.id))]


def screen(words: Words, sheet: WallSheet, pages: int) -> Screen:
    """The remote control; `pages` that follow each other on the wall as it is now."""
    is_turned = pages > 1 and sheet.links > 0
    shown = [_what_is_shown(words, sheet), *([_page(words, sheet, pages)] if is_turned else [])]
    text = [words("wall-title"), Markup("\n").join(shown), words("wall-links", n=sheet.links)]
    town = sheet.municipality.id
    end = (
        Button(words.plain("wall-end-links"), taps.AskEndLinks(town))
        if sheet.links and not sheet.only_leads
        else None
    )
    turns = (
        Button(words.plain("wall-page-before"), taps.TurnPage(town, forwards=False)),
        Button(words.plain("wall-page-next"), taps.TurnPage(town, forwards=True)),
    )
    rows = column(
        Button(words.plain("wall-open"), taps.OpenWall(town)),
        *_views(words, sheet),
        *_items(words, sheet),
        *_languages(words, sheet),
        end,
    )
    back = (
        Button(words.plain("moderation-home"), Moderate())
        if sheet.only_leads
        else Button(words.plain("run-home"), RunSheets())
    )
    rows = (*([turns] if is_turned else []), *rows, (back, Button(words.plain("home-button"), Home())))
    return Screen(Markup("\n\n".join(text)), rows, watch=Watch("wall", town, sheet.wall.version))


def earlier(words: Words, sheet: WallSheet, page: int) -> Screen:
    """What is older than what the remote control itself offers."""
    town, items = sheet.municipality.id, _titled(sheet)[MOST_ITEMS:]
    shown = [
        _item(sheet, item, title_of(words, item, longest=LONGEST_EARLIER))
        for _, item in page_of(items, page, ON_A_PAGE)
    ]
    turns = turning(words, len(items), page, ON_A_PAGE, to=lambda to: taps.SeeEarlier(town, to))
    back = Button(words.plain("wall-home"), taps.SeeWall(town))
    return Screen(words("wall-earlier"), (*column(*shown), *((tuple(turns),) if turns else ()), (back,)))


def to_current(words: Words, town: MunicipalityId) -> Button:
    """Where the wall shows something else: back to what goes on."""
    return Button(words.plain("wall-to-current"), taps.ShowView(town, CURRENT))


def ask_end(words: Words, sheet: WallSheet) -> Screen:
    """Before every link ends."""
    town = sheet.municipality.id
    yes = Button(words.plain("wall-end-links-sure"), taps.EndLinks(town))
    back = Button(words.plain("wall-end-links-not"), taps.SeeWall(town))
    return Screen(words("wall-end-links-ask", n=sheet.links), column(yes, back))


def opened(turn: Turn, told: WallOpened) -> Screen:
    """Tells the link."""
    words, sheet = turn.words, told.sheet
    link = f"{turn.addresses.browser_url}{WALL_PATH}{told.token}"
    zone = ZoneInfo(sheet.municipality.timezone)
    text = words(
        "wall-opened",
        link=link,
        where=turn.addresses.for_codes or "",
        code=told.code,
        until=_time(words, told.code_until, zone),
        day=words.day(told.until.astimezone(zone).date()),
    )
    here = Button(words.plain("wall-open-here"), url=link)
    steer = Button(words.plain("wall-steer"), taps.SeeWall(sheet.municipality.id))
    return Screen(text, column(here, steer, Button(words.plain("home-button"), Home())))


def _time(words: Words, moment: datetime, zone: ZoneInfo) -> str:
    return words.time(moment.astimezone(zone))


def _what_is_shown(words: Words, sheet: WallSheet) -> Markup:
    """In words, with the title of the item where one stands there."""
    shown = next((each for each in sheet.items if (each.kind, each.subject) == sheet.shown), None)
    if shown is not None:
        return words("wall-shows-item", title=title_of(words, shown))
    return words(
        "wall-shows",
        what=words.plain("wall-view-list" if sheet.wall.shows == "list" else "wall-view-welcome"),
    )


def _page(words: Words, sheet: WallSheet, pages: int) -> Markup:
    if sheet.turned is None:
        return words("wall-pages", n=pages)
    return words("wall-page-of", page=sheet.turned.page % pages + 1, n=pages)


def _views(words: Words, sheet: WallSheet) -> list[Button]:
    """Each by its name; the neighbours of what stands there have the arrow keys."""
    now = VIEWS.index(sheet.wall.shows) if sheet.wall.shows in VIEWS else VIEWS.index("current")
    keys = {(now + 1) % len(VIEWS): "ArrowRight", (now - 1) % len(VIEWS): "ArrowLeft"}
    return [
        Button(
            _marked(words.plain(f"wall-view-{view}"), on=sheet.wall.shows == view),
            taps.ShowView(sheet.municipality.id, view),
            key=keys.get(at),
        )
        for at, view in enumerate(VIEWS)
    ]


def _items(words: Words, sheet: WallSheet) -> list[Button]:
    """The newest one by one, where there are several to choose from; what is called by its kind is always there."""
    if len(sheet.choices) < 2 and not any(each.on_demand for each in sheet.choices):
        return []
    titled = _titled(sheet)
    older, town = len(titled) - MOST_ITEMS, sheet.municipality.id
    more = [Button(words.plain("wall-earlier-items", n=older), taps.SeeEarlier(town, 0))] if older > 0 else []
    return [
        *(_item(sheet, each, _show(words, each)) for each in titled[:MOST_ITEMS]),
        *more,
        *(_item(sheet, each, _show(words, each)) for each in sheet.choices if not each.title),
    ]


def _titled(sheet: WallSheet) -> list[Item]:
    return [each for each in sheet.choices if each.title]


def _show(words: Words, item: Item) -> str:
    return words.plain("wall-show-item", title=title_of(words, item, longest=LONGEST_TITLE))


def _item(sheet: WallSheet, item: Item, label: str) -> Button:
    places = {(item.kind, item.subject), *(("poll", poll) for poll in item.with_polls)}
    tap = taps.ShowItem(sheet.municipality.id, item.kind, item.subject)
    return Button(_marked(label, on=sheet.wall.item in places), tap)


def _languages(words: Words, sheet: WallSheet) -> list[Button]:
    """Every other one, by its own name."""
    return [
        Button(
            words.plain("wall-speak", language=words_in(code).plain("wall-language-name")),
            taps.SpeakOnWall(sheet.municipality.id, code),
        )
        for code in LANGUAGES
        if code != sheet.wall.language
    ]


def _marked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label
