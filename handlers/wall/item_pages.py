"""Items of a list in pieces that can be read from the other end of a room, each piece a page of the wall."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import Final

from questionnaires.values import dataclass
from reports.specs.letters import count as lines_of
from reports.specs.letters import width

ROOM: Final = 18.0
"""How high a page is where nobody says it, in sizes of a wall's own letters."""
_ACROSS: Final = 35.0
"""Of a line with what stands at its end, in sizes of its letters; that has at most 45 of 100 of it."""
_STATE: Final = 15.7
_LINE: Final = 1.57
_GAP: Final = 1.15
_BESIDE: Final = 18.5
"""Of an item beside which another one stands, in sizes of its letters."""
_BESIDE_HIGH: Final = 2.3
FEW: Final = 6

Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ItemPages:
    """`side_by_side`: two in a row, for all of them are short."""

    pages: tuple[tuple[Line, ...], ...]
    side_by_side: bool = False


def pages(lines: Sequence[Line], room: float = ROOM) -> ItemPages:
    """(title, state) on as many pages as it takes, about as much on each, in their order."""
    if len(lines) > FEW and all(width(title) + width(state) <= _BESIDE for title, state in lines):
        most = max(1, int(room / _BESIDE_HIGH)) * 2
        count = ceil(len(lines) / most)
        cuts = [len(lines) * page // count for page in range(count + 1)]
        cut = tuple(tuple(lines[start:end]) for start, end in pairwise(cuts))
        return ItemPages(cut, side_by_side=True)
    takes = [_takes(*line) for line in lines]
    fair = sum(takes) / max(1, ceil(sum(takes) / room))
    made: list[list[Line]] = [[]]
    filled = 0.0
    for line, high in zip(lines, takes, strict=True):
        if made[-1] and (filled + high > room or filled >= fair):
            made.append([])
            filled = 0.0
        made[-1].append(line)
        filled += high
    return ItemPages(tuple(tuple(page) for page in made))


def _takes(title: str, state: str) -> float:
    at_the_end = min(width(state), _STATE)
    beside = _ACROSS - (at_the_end + 1.2 if state else 0)
    return max(lines_of(title, beside), lines_of(state, _STATE)) * _LINE + _GAP
