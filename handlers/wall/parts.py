"""What stands on the wall, as values: each part is one of these, and the page has a template of its name for it.

Everything is worded here, in the language of the wall; the page only places it. Whoever brings something new to the
wall makes it of these parts or adds one, and registers how it is drawn (`RenderWall`).
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, ClassVar, TypeAlias

from handlers.wall import card_pages, choice_pages, item_pages
from handlers.wall.choice_pages import ChoicePages
from handlers.wall.item_pages import ItemPages
from locales import Markup, Words
from questionnaires.values import dataclass
from reports.specs import estimates, shares
from reports.specs.estimates import Estimates
from reports.specs.shares import Share
from storage.ids import MunicipalityId
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True)
class Heading:
    """What it is about; `above` says what kind of thing it is. `size`: what it is called in `wall.css`; `tight`: what
    stands below it has to be small."""

    template: ClassVar[str] = "heading"
    text: str
    above: str = ""
    size: str = "h20"
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence."""

    template: ClassVar[str] = "note"
    text: Markup


@dataclass(frozen=True, slots=True)
class WayIn:
    """Where to go: `qr` draws (SVG) `link`; `code` is typed instead. `full`: nobody else comes in.

    For one group; without one for everybody, who types a code of their own.
    """

    group: str
    link: str
    qr: Markup
    alt: str
    code: str = ""
    full: str = ""


@dataclass(frozen=True, slots=True)
class WaysIn:
    """How people in the room come in."""

    template: ClassVar[str] = "ways_in"
    ways: tuple[WayIn, ...]
    typed: Markup = Markup("")
    """Where codes are typed: the same for all, so said once, and the pictures have the room."""


@dataclass(frozen=True, slots=True)
class Counter:
    """Answered, of those who can; None: nobody knows how many can."""

    template: ClassVar[str] = "counter"
    answered: int
    asked: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from, before there is a result; (number or nothing, text). `room`: how high it is at
    most, here and below, in sizes of the wall's own letters."""

    template: ClassVar[str] = "choices"
    lines: tuple[tuple[str, str], ...]
    room: float = choice_pages.ROOM

    @property
    def laid(self) -> ChoicePages:
        return choice_pages.pages(self.lines, self.room)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table of numbers: `length` of 100, None: it has no bar; `cells` in words, the first of them at its
    end. `before`: how long it was in the round before; `brief`: its number alone."""

    label: str
    cells: tuple[str, ...]
    length: int | None
    before: int | None = None
    brief: str = ""


@dataclass(frozen=True, slots=True)
class TablePage:
    """Lines that stand on the wall together, and their drawing (Vega-Lite)."""

    lines: tuple[Line, ...]
    chart: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers with a bar each, which is all there is without a script; with one, a chart is drawn instead, and the
    table stays for who cannot see it, or on demand. `estimates` are drawn instead of bars."""

    template: ClassVar[str] = "table"
    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    estimates: Estimates | None = None
    room: float = 13.0

    @property
    def pages(self) -> tuple[TablePage, ...]:
        high = self.room * shares.REM
        if self.estimates is not None:
            return (TablePage(self.lines, estimates.estimates_chart(self.estimates, high)),)
        counts, rest = shares.share_pages(self._shares, high), iter(self.lines)
        pages = (tuple(line for _, line in zip(range(count), rest, strict=False)) for count in counts)
        return tuple(
            TablePage(*each) for each in zip(pages, shares.shares_charts(self._shares, high), strict=True)
        )

    def is_roomy(self, room: float) -> bool:
        """Whether it stands in so much room on one page, larger than it has to be."""
        high = room * shares.REM
        if self.estimates is not None:
            return estimates.fits(self.estimates, high)
        return shares.is_roomy(self._shares, high)

    @property
    def _shares(self) -> list[Share]:
        return [
            Share(each.label, each.length or 0, each.cells[0], each.before, each.brief) for each in self.lines
        ]


@dataclass(frozen=True, slots=True)
class Cloud:
    """Words as large as they are frequent: (word, how often in words, size from 1 to 9), the most frequent first."""

    template: ClassVar[str] = "cloud"
    title: str
    words: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards, below the names of what they were put together to: (name or nothing, cards). Each page holds what can be
    read from afar, and with a script they follow each other."""

    template: ClassVar[str] = "cards"
    together: tuple[tuple[str, tuple[str, ...]], ...]
    room: float = card_pages.ROOM

    @property
    def pages(self) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
        return card_pages.pages(self.together, self.room)


@dataclass(frozen=True, slots=True)
class Items:
    """What there is, each with its state; more than can be read from afar is on pages that follow each other."""

    template: ClassVar[str] = "items"
    lines: tuple[tuple[str, str], ...]
    room: float = item_pages.ROOM

    @property
    def laid(self) -> ItemPages:
        return item_pages.pages(self.lines, self.room)


@dataclass(frozen=True, slots=True)
class Countdown:
    """The time that is left: `until` (ISO 8601, UTC) for the script that counts, `text` for whoever has none."""

    template: ClassVar[str] = "countdown"
    until: str
    text: str


Part: TypeAlias = Heading | Note | WaysIn | Counter | Choices | Table | Cloud | Cards | Items | Countdown


def pages_of(parts: Iterable[Part]) -> int:
    """On how many pages that follow each other these stand."""
    return max((_pages(part) for part in parts), default=1)


def _pages(part: Part) -> int:
    match part:
        case Table() | Cards():
            return len(part.pages)
        case Choices() | Items():
            return len(part.laid.pages)
        case _:
            return 1


RenderWall: TypeAlias = Callable[[MunicipalityId, int, Words, Workshops], Awaitable[tuple[Part, ...] | None]]
"""An item of a town by its number, for everybody in the room; None where it is gone."""


@dataclass(frozen=True, slots=True)
class WallView:
    """The whole wall. `language` is that of its words."""

    town: str
    language: str
    parts: tuple[Part, ...]
