"""Cards in pieces that can be read from the other end of a room: what does not fit on one page goes on on the next."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Final

LINES: Final = 29
"""Of a page, in three columns, each of one twenty-second of the height of a wall."""
SIGNS: Final = 25
"""Of a line."""
_GAP: Final = 0.4
_HEADING: Final = 1.7
_FEWEST: Final = 3
"""Lines: a name does not stand at the end of a page with less below it."""

Named = tuple[str, tuple[str, ...]]


def lines_of(text: str) -> float:
    """How much room a card takes."""
    return ceil(len(text) / SIGNS) + _GAP


def pages(together: Iterable[tuple[str, Sequence[str]]]) -> tuple[tuple[Named, ...], ...]:
    """(name, cards) on as many pages as it takes, in their order; where one goes on, its name stands there again."""
    made: list[list[tuple[str, list[str]]]] = [[]]
    room = float(LINES)
    for name, cards in together:
        heading = _HEADING * ceil(len(name) / SIGNS)
        if made[-1] and room < heading + _FEWEST:
            made.append([])
            room = LINES
        made[-1].append((name, []))
        room -= heading
        for card in cards:
            if room < lines_of(card) and (made[-1][-1][1] or len(made[-1]) > 1):
                made.append([(name, [])])
                room = LINES - heading
            made[-1][-1][1].append(card)
            room -= lines_of(card)
    whole = ([(name, tuple(cards)) for name, cards in page if cards or not name] for page in made)
    return tuple(tuple(page) for page in whole if page)
