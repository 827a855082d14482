"""A sheet by its headings. Whoever uses a cell marks it, and in the end every cell that nobody used is told."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Final

from questionnaires.document import Location
from questionnaires.values import dataclass
from questionnaires.xlsform.cells import Cell, Grid
from questionnaires.xlsform.columns import KNOWN, meaning

_ABOVE_HEADINGS: Final = 12
"""So many rows may stand above the headings: a title, a logo, a date."""


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is what the heading means, `language` its language: "" where none is told, None where there is none."""

    number: int
    heading: str
    name: str
    language: str | None
    place: Location


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of a row by the number of their column."""

    number: int
    cells: Mapping[int, Cell]


@dataclass(slots=True)
class Sheet:
    """`used` are the cells that were read, `told` the rows of which everything is said with one line."""

    name: str
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    above: tuple[Row, ...] = ()
    used: set[tuple[int, int]] = field(default_factory=set)
    told: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, grid: Grid, kind: str) -> "Sheet":
        """With the headings of the first row that has some; what stands above it is kept apart."""
        head = _heading_row(grid, kind)
        columns = tuple(
            Column(number, cell.shown, *meaning(cell.shown, kind), cell.place)
            for number, cell in sorted(grid.rows.get(head, {}).items())
        )
        rows = [Row(number, grid.rows[number]) for number in sorted(grid.rows)]
        below, above = [row for row in rows if row.number > head], [row for row in rows if row.number < head]
        return cls(grid.name, columns, tuple(below), tuple(above))

    def has(self, name: str) -> bool:
        """Whether there is such a column."""
        return any(column.name == name for column in self.columns)

    def cells(self, row: Row, name: str) -> Iterator[tuple[Column, Cell]]:
        """The filled cells of a row in the columns of this name; reading marks nothing."""
        for column in self.columns:
            if column.name == name and column.number in row.cells:
                yield column, row.cells[column.number]

    def place(self, row: Row, name: str = "") -> Location:
        """A cell, filled or not; without such a column the first filled cell of the row."""
        filled = next((cell.place for _, cell in self.cells(row, name)), None)
        if filled is not None:
            return filled
        column = next((column for column in self.columns if column.name == name), None)
        if column is not None:
            return Location(row.number, column.number, self.name)
        return min((cell.place for cell in row.cells.values()), key=lambda place: place.column)

    def mark(self, cell: Cell) -> None:
        """This cell was used."""
        self.used.add((cell.place.line, cell.place.column))

    def unused(self) -> Iterator[tuple[Column | None, Row, Cell]]:
        """Every filled cell of a row that nobody used and nothing was said of."""
        by_number = {column.number: column for column in self.columns}
        for row in self.rows:
            if row.number in self.told:
                continue
            for number, cell in sorted(row.cells.items()):
                if (row.number, number) not in self.used:
                    yield by_number.get(number), row, cell


def _heading_row(grid: Grid, kind: str) -> int:
    """The first row with the most known headings among the first ones, else the first row that is filled."""
    candidates = sorted(grid.rows)[:_ABOVE_HEADINGS]
    if not candidates:
        return 1
    known = set(KNOWN[kind].values())
    found = {
        number: len({meaning(cell.shown, kind)[0] for cell in grid.rows[number].values()} & known)
        for number in candidates
    }
    most = max(found.values())
    return next(number for number in candidates if found[number] == most) if most else candidates[0]
