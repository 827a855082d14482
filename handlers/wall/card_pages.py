"""Cards in pieces that can be read from the other end of a room: what does not fit on one page goes on on the next."""

from collections.abc import Iterable, Sequence
from typing import Final

from reports.specs.letters import count as lines_of

COLUMNS: Final = 3
ROOM: Final = 18.0
"""How high a page is where nobody says it, in sizes of a wall's own letters."""
_LINE: Final = 1.28
_ACROSS: Final = 11.6
"""Of a card, in sizes of its letters; and of the name above it."""
_NAME_LINE: Final = 1.2
_NAME_ACROSS: Final = 12.2
_GAP: Final = 0.55
_NAME_GAP: Final = 0.8

Named = tuple[str, tuple[str, ...]]


def high(card: str) -> float:
    """How much of a column a card takes."""
    return lines_of(card, _ACROSS) * _LINE + _GAP


def _name_high(name: str) -> float:
    return lines_of(name, _NAME_ACROSS) * _NAME_LINE + _NAME_GAP if name else 0.0


def columns_of(page: Iterable[tuple[str, Sequence[str]]], room: float) -> int:
    """How many columns of that height a page takes: no card is parted, no name stands without a card below it."""
    columns = _Columns(room)
    for name, cards in page:
        for place, card in enumerate(cards):
            columns.add("" if place else name, card)
    return columns.begun


class _Columns:
    """Cards below each other, and as many columns as that takes."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._left = 0.0
        self.begun = 0

    def add(self, name: str, card: str) -> None:
        """Below its name, where it is the first one there."""
        takes = _name_high(name) + high(card)
        if takes > self._left:
            self.begun += 1
            self._left = self._room
        self._left -= takes


def pages(together: Iterable[tuple[str, Sequence[str]]], room: float = ROOM) -> tuple[tuple[Named, ...], ...]:
    """(name, cards) on as many pages as it takes, in their order; where one goes on, its name stands there again."""
    made: list[list[tuple[str, list[str]]]] = []
    columns = _Columns(room)
    for name, cards in together:
        for place, card in enumerate(cards):
            columns.add("" if place else name, card)
            if columns.begun > COLUMNS or not made:
                made.append([(name, [card])])
                columns = _Columns(room)
                columns.add(name, card)
            elif place:
                made[-1][-1][1].append(card)
            else:
                made[-1].append((name, [card]))
    return tuple(tuple((name, tuple(cards)) for name, cards in page) for page in made)
