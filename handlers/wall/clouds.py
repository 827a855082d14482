"""Words as large as they are frequent, and no more of them than can be read from the other end of a room."""

from bisect import bisect_right
from collections.abc import Sequence
from math import sqrt
from typing import Final

from reports.specs.letters import width

LARGEST: Final = 9
"""Of the sizes that a word has in a cloud: those of `.cloud` in `wall.css`, 1.35 and 0.45 more for each."""
_WIDE: Final = 44.8
_BETWEEN: Final = 1.5
_LINE, _GAP = 1.05, 0.35

Word = tuple[str, str, int]
"""What it is, how often in words, and how long its bar would be."""


def sized(words: Sequence[Word], room: float) -> list[Word]:
    """The most frequent ones with their sizes: all of them, if they fit in any size.

    By area: a word that was written four times as often is twice as high, as far as it still fits into a line.
    """
    for largest in range(LARGEST, 0, -1):
        found = [(word, often, _size(word, length, largest)) for word, often, length in words]
        if high(found) <= room:
            return found
    fitting = bisect_right(range(1, len(found) + 1), room, key=lambda most: high(found[:most]))
    return found[: max(fitting, 1)]


def high(words: Sequence[Word]) -> float:
    """How high the lines are that they take."""
    lines: list[tuple[float, float]] = []
    for word, _, size in words:
        tall = _letters(size)
        wide = width(word) * tall
        if lines and lines[-1][0] + _BETWEEN + wide <= _WIDE:
            lines[-1] = (lines[-1][0] + _BETWEEN + wide, max(lines[-1][1], tall))
        else:
            lines.append((wide, tall))
    return sum(tall * _LINE + _GAP for _, tall in lines)


def _letters(size: int) -> float:
    return 0.9 + 0.45 * size


def _size(word: str, length: int, largest: int) -> int:
    widest = int((_WIDE / max(width(word), 1) - 0.9) / 0.45)
    return max(1, min(round(largest * sqrt(length / 100)), widest))
