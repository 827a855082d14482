"""What there is to choose from, read from the other end of a room: in the largest letters that fit, else in pages."""

from collections.abc import Sequence
from itertools import pairwise, product
from math import ceil
from typing import Final

from questionnaires.values import dataclass
from reports.specs.letters import count as lines_of

WIDE: Final = 44.8
"""Of a wall, in sizes of its own letters."""
ROOM: Final = 12.0
_COLUMN: Final = 21.4
_GAP: Final = 0.5
SIZES: Final = {"z16": 1.6, "z14": 1.4, "z12": 1.25, "z11": 1.1}
"""Of letters, by the name that they have in `wall.css`."""

Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ChoicePages:
    """`size`: what it is called in `wall.css`."""

    pages: tuple[tuple[Line, ...], ...]
    size: str
    columns: int


def pages(lines: Sequence[Line], room: float = ROOM) -> ChoicePages:
    """(number or nothing, text) on one page in the largest letters that fit, in one column or two; else on several."""
    for count in range(1, len(lines) + 1):
        cuts = [len(lines) * page // count for page in range(count + 1)]
        cut = tuple(tuple(lines[start:end]) for start, end in pairwise(cuts))
        for name, columns in product(SIZES, (1, 2)):
            if all(_high(each, SIZES[name], columns) <= room for each in cut):
                return ChoicePages(cut, name, columns)
    return ChoicePages(tuple((line,) for line in lines), [*SIZES][-1], 1)


def _high(lines: Sequence[Line], size: float, columns: int) -> float:
    """Row by row, each as high as the highest in it."""
    across = (WIDE if columns == 1 else _COLUMN) / size
    takes = [lines_of(f"{number} {text}", across) * size * 1.25 for number, text in lines]
    rows = [
        takes[start : start + columns] for start in range(0, ceil(len(takes) / columns) * columns, columns)
    ]
    return sum(max(row) + _GAP for row in rows)
