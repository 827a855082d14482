"""Items of a list in pieces that can be read from the other end of a room, each piece a page of the wall."""

from collections.abc import Sequence
from math import ceil
from typing import Final

LINES: Final = 11.5
"""Of a page, each of one eighteenth of the height of a wall."""
SIGNS: Final = 55
"""Of a line, with the state that stands at its end, which never has more than STATE of them."""
STATE: Final = 25
_GAP: Final = 0.6
FEW: Final = 6
_SHORT: Final = 30
"""Signs of an item of which two stand side by side."""

Line = tuple[str, str]


def pages(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """(title, state) on as many pages as it takes, about as much on each, in their order."""
    if len(lines) > FEW and all(len(title) + len(state) <= _SHORT for title, state in lines):
        return (tuple(lines),)
    room = [_room(*line) for line in lines]
    fair = sum(room) / max(1, ceil(sum(room) / LINES))
    made: list[list[Line]] = [[]]
    filled = 0.0
    for line, takes in zip(lines, room, strict=True):
        if made[-1] and (filled + takes > LINES or filled >= fair):
            made.append([])
            filled = 0.0
        made[-1].append(line)
        filled += takes
    return tuple(tuple(page) for page in made)


def _room(title: str, state: str) -> float:
    beside = SIGNS - min(len(state), STATE)
    return max(ceil(len(title) / beside), ceil(len(state) / STATE)) + _GAP
