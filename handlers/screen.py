"""What a person sees: a text, its buttons, perhaps a file. A value that knows nothing of chats and pages."""

from dataclasses import field, replace
from typing import ClassVar

from handlers.taps import Tap
from locales import Markup
from questionnaires.values import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """Full words, at most about 30 characters; carries a tap or an address, never both."""

    label: str
    tap: Tap | None = None
    url: str | None = None
    key: str | None = None
    """A key that presses it where there are keys, such as "ArrowRight"."""
    _packed: str | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if (self.tap is None) == (self.url is None):
            raise ValueError(f"button {self.label!r} needs exactly one of tap and url")

    @property
    def data(self) -> str | None:
        """What it carries, packed once however often it is shown; None for an address. Raises ValueError."""
        if self.tap is not None and self._packed is None:
            object.__setattr__(self, "_packed", self.tap.pack())
        return self._packed


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes along; a picture is shown in the chat, anything else is a document."""

    name: str
    content: bytes
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """The screen shows something that changes: it is kept up to date until a newer one replaces it.

    `last`: nothing changes after this version. `still`: in a chat nothing changes before the subject ends. `rests`: the
    seconds that the next change waits there at least. `edition`: another number once more changed than what follows.
    """

    kind: str
    subject: int
    version: int
    last: bool = False
    still: bool = False
    rests: int = 0
    edition: int = 0


@dataclass(frozen=True, slots=True)
class BoardCard:
    """Something that lies on a pile; `tap` leads to where it can be put by tapping."""

    id: str
    text: str
    tap: Tap


@dataclass(frozen=True, slots=True)
class Pile:
    """What lies together. `put` puts something there: in the place of its id it carries `CARD`."""

    name: str
    cards: tuple[BoardCard, ...]
    put: Tap
    key: str = ""
    """One that puts there what has the focus."""
    asks: bool = False
    """It leads to a question first."""

    CARD: ClassVar[str] = "CARD"


@dataclass(frozen=True, slots=True)
class Board:
    """Piles between which cards are moved, where there is room for it: whoever has none has the buttons.

    `said` tells of a move, with {card} and {pile} in it; `failed` that one was not possible.
    """

    title: str
    how: str
    said: str
    failed: str
    piles: tuple[Pile, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message. `rows` holds the buttons row by row; `file` makes it a message of its own."""

    text: Markup
    rows: tuple[tuple[Button, ...], ...] = ()
    file: File | None = None
    watch: Watch | None = None
    draft: str = ""
    """What was typed and could not be taken: where there is a field for it, it is put right there."""
    field: str = ""
    """What is to be typed, where that has a name."""
    takes_text: bool = False
    """It is answered by typing, too: the route of the place where it stands takes the text."""
    live: Markup | None = None
    """The part of the text that everybody who watches the same reads alike: it can follow by itself."""
    board: Board | None = None
    """Beside the buttons, where there is a mouse or a keyboard."""
    owed: bool = False
    """It asks something that its reader has not answered, and still can."""

    def below(self, text: Markup) -> "Screen":
        """The same screen with something to read above it."""
        return replace(self, text=Markup(f"{text}\n\n{self.text}"))

    def typed_buttons(self) -> tuple[tuple[str, str], ...]:
        """(label, callback data) of the buttons that can also be typed."""
        return tuple((b.label, data) for row in self.rows for b in row if (data := b.data) is not None)


def column(*buttons: Button | None) -> tuple[tuple[Button, ...], ...]:
    """One button per row, as phones and thumbs want it; None is left out."""
    return tuple((button,) for button in buttons if button is not None)
