"""A table as a value: columns that explain themselves, and rows that are computed column by column."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from typing import Any, Generic, TypeAlias, TypeVar

from questionnaires.values import dataclass
from reports.localized_result import LocalizedResult

T = TypeVar("T")
Cell: TypeAlias = str | int | float | date | None
"""None stays empty; what a person wrote is text, whatever it begins with."""


class Shape(Enum):
    """How the values of a column are written and how wide it is."""

    CODE = auto()
    TEXT = auto()
    SENTENCE = auto()
    WHOLE = auto()
    POINTS = auto()
    MEAN = auto()
    MEASURE = auto()
    SHARE = auto()
    MIXED = auto()


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """`of` computes the cell from whatever the rows of the table are about.

    What is `technical` (fixed codes, versions, computed measures) is for other programs: it stands behind
    everything that people read, and is not printed.
    """

    heading: str
    meaning: str
    shape: Shape
    of: Callable[[T], Cell]
    technical: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[Column[Any], ...]
    rows: tuple[tuple[Cell, ...], ...]


def column(
    edition: LocalizedResult, key: str, shape: Shape, of: Callable[[T], Cell], **values: str
) -> Column[T]:
    """A column whose heading and meaning are `table-<key>` and `table-<key>-means`."""
    words = edition.words
    return Column(
        words.plain(f"table-{key}", **values), words.plain(f"table-{key}-means", **values), shape, of
    )


def technical(edition: LocalizedResult, key: str, shape: Shape, of: Callable[[T], Cell]) -> Column[T]:
    """A column for other programs."""
    return replace(column(edition, key, shape, of), technical=True)


def table(name: str, columns: Sequence[Column[T]], subjects: Iterable[T]) -> Table:
    """One row for each subject; technical columns come last."""
    ordered = tuple(sorted(columns, key=lambda one: one.technical))
    rows = tuple(tuple(one.of(subject) for one in ordered) for subject in subjects)
    return Table(name, ordered, rows)
