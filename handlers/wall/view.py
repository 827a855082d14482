"""The wall as everybody in the room reads it: from what is chosen to what is worded."""

from collections.abc import Mapping
from functools import lru_cache

from handlers.door import Addresses
from handlers.invitations.taps import LINK_LETTER
from handlers.wall.layout import laid_out
from handlers.wall.parts import Heading, Items, Note, Part, RenderWall, WallView, WayIn, WaysIn
from handlers.wording import short
from locales import Markup, Words, words_in
from reports import qr
from workshops.walls import LIST, WELCOME, Entrance, Item, WallContent, WallSheet
from workshops.workshops import Workshops


async def view(
    content: WallContent, workshops: Workshops, *, addresses: Addresses, renderers: Mapping[str, RenderWall]
) -> WallView:
    """What stands there now."""
    sheet = content.sheet
    words = words_in(sheet.wall.language, "browser")
    parts = await parts_of(words, sheet, workshops, renderers=renderers)
    parts = parts or laid_out(_welcome(words, content, addresses=addresses))
    return WallView(sheet.municipality.name, words.language, parts)


async def parts_of(
    words: Words, sheet: WallSheet, workshops: Workshops, *, renderers: Mapping[str, RenderWall]
) -> tuple[Part, ...] | None:
    """The same as parts in the room that they have; None where that is the way in."""
    parts: tuple[Part, ...] | None = None
    if sheet.wall.shows == LIST:
        parts = _list(words, sheet)
    elif sheet.wall.shows != WELCOME and (shown := sheet.shown) is not None:
        kind, subject = shown
        parts = await renderers[kind](sheet.municipality.id, subject, words, workshops)
    return laid_out(parts) if parts else None


def _list(words: Words, sheet: WallSheet) -> tuple[Part, ...]:
    items = sheet.choices
    if not items:
        return (Heading(words.plain("wall-list")), Note(words("wall-list-empty")))
    states = [_state(words, item) for item in items]
    lines = zip((title_of(words, item) for item in items), states, strict=True)
    return (Heading(words.plain("wall-list")), Items(tuple(lines)))


def _welcome(words: Words, content: WallContent, *, addresses: Addresses) -> tuple[Part, ...]:
    heading = Heading(words.plain("wall-welcome"), content.sheet.municipality.name)
    where = _without_scheme(addresses.for_codes or "")
    ways = tuple(_way(words, each, addresses) for each in content.entrances)
    has_codes = any(way.code for way in ways)
    in_browser = has_codes or any(way.full for way in ways)
    if addresses.is_browser_only and not in_browser:
        typed = words("wall-or-open", where=where)
        return (heading, Note(words("wall-join-slips")), WaysIn((_by_slip(words, addresses),), typed))
    if not ways:
        return (heading, Note(words("wall-nobody-comes-in")))
    text = words("wall-join" if in_browser else "wall-join-telegram")
    typed = words("wall-or-type", where=where) if has_codes else Markup("")
    return (heading, Note(text), WaysIn(ways, typed))


def _by_slip(words: Words, addresses: Addresses) -> WayIn:
    """No link of a group lets anybody in: everybody comes with a code of their own."""
    link = addresses.for_codes or ""
    return WayIn("", link, _drawn(link), words.plain("wall-qr-alt-slips"))


def _way(words: Words, entrance: Entrance, addresses: Addresses) -> WayIn:
    if entrance.places is not None:
        full = words.plain("wall-full", n=entrance.places)
        return WayIn(entrance.group, "", Markup(""), "", full=full)
    payload = LINK_LETTER + entrance.token
    link = addresses.main(payload) if entrance.code is None else addresses.browser(payload) or ""
    alt = words.plain("wall-qr-alt", group=entrance.group)
    return WayIn(entrance.group, link, _drawn(link), alt, entrance.code or "")


def _without_scheme(link: str) -> str:
    return link.partition("://")[2]


@lru_cache(maxsize=64)
def _drawn(link: str) -> Markup:
    return Markup(qr.scalable(link))


def title_of(words: Words, item: Item, *, longest: int | None = None) -> str:
    """Its own, or what its kind is called; of another round which one it is first, for a long title is cut short."""
    title = item.title or words.plain(f"wall-kind-{item.kind}")
    shown = title if longest is None else short(title, longest)
    return shown if item.round == 1 else words.plain("poll-round", title=shown, number=item.round)


def _state(words: Words, item: Item) -> str:
    """What is called by its kind goes on and on."""
    if not item.title:
        return ""
    return words.plain("wall-over" if item.is_over else "wall-running")
