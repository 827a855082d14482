"""What stands on the wall, as values: each part is one of these, and the page has a template of its name for it.

Everything is worded here, in the language of the wall; the page only places it. Whoever brings something new to the
wall makes it of these parts or adds one, and registers how it is drawn (`RenderWall`).
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, ClassVar, TypeAlias

from handlers.wall import item_pages
from locales import Markup, Words
from questionnaires.values import dataclass
from storage.ids import MunicipalityId
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True)
class Heading:
    """What it is about; `above` says what kind of thing it is."""

    template: ClassVar[str] = "heading"
    text: str
    above: str = ""

    @property
    def is_long(self) -> bool:
        """It takes many lines, or has a word that would not fit into one."""
        return len(self.text) > 90 or max(map(len, self.text.split()), default=0) > 25


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
    """What there is to choose from, before there is a result; (number or nothing, text)."""

    template: ClassVar[str] = "choices"
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table of numbers: `length` of 100, `cells` in words."""

    label: str
    cells: tuple[str, ...]
    length: int


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers with a bar each, which is all there is without a script; with one, `chart` (Vega-Lite) is drawn instead,
    and the table stays for who cannot see it, or on demand."""

    template: ClassVar[str] = "table"
    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    chart: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Cloud:
    """Words as large as they are frequent: (word, how often in words, size from 1 to 9), the most frequent first."""

    template: ClassVar[str] = "cloud"
    title: str
    words: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class CardPages:
    """Cards, below the names of what they were put together to; each page holds what can be read from afar, and with a
    script they follow each other. A page is made of (name or nothing, cards)."""

    template: ClassVar[str] = "card_pages"
    pages: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """What there is, each with its state; more than can be read from afar is on pages that follow each other."""

    template: ClassVar[str] = "items"
    lines: tuple[tuple[str, str], ...]

    @property
    def pages(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        return item_pages.pages(self.lines)


@dataclass(frozen=True, slots=True)
class Countdown:
    """The time that is left: `until` (ISO 8601, UTC) for the script that counts, `text` for whoever has none."""

    template: ClassVar[str] = "countdown"
    until: str
    text: str


Part: TypeAlias = Heading | Note | WaysIn | Counter | Choices | Table | Cloud | CardPages | Items | Countdown

RenderWall: TypeAlias = Callable[[MunicipalityId, int, Words, Workshops], Awaitable[tuple[Part, ...] | None]]
"""An item of a town by its number, for everybody in the room; None where it is gone."""


@dataclass(frozen=True, slots=True)
class WallView:
    """The whole wall. `language` is that of its words."""

    town: str
    language: str
    parts: tuple[Part, ...]
