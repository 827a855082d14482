"""The measures of a town as an Excel workbook: one row each, in the words of the screens."""

from collections.abc import Callable
from datetime import date
from typing import Final

from locales import words_in
from questionnaires.values import dataclass
from reports.table import Cell, Column, Shape, table


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure; None stays an empty cell. `status` and `origin` come in words, `owner` as that person chose."""

    number: int
    what: str
    status: str
    due: date | None
    overdue: bool
    office: str | None
    owner: str | None
    field: str | None
    partners: str | None
    means: str | None
    first_step: str | None
    helped: str | None
    builds_on: str | None
    council: bool
    public: bool
    origin: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class MeasureList:
    """As of a day, in a language."""

    town: str
    day: date
    language: str
    rows: tuple[MeasureRow, ...]


_COLUMNS: Final[tuple[tuple[str, Shape, Callable[[MeasureRow], Cell]], ...]] = (
    ("number", Shape.WHOLE, lambda row: row.number),
    ("what", Shape.SENTENCE, lambda row: row.what),
    ("status", Shape.TEXT, lambda row: row.status),
    ("due", Shape.TEXT, lambda row: row.due),
    ("office", Shape.TEXT, lambda row: row.office),
    ("owner", Shape.TEXT, lambda row: row.owner),
    ("field", Shape.TEXT, lambda row: row.field),
    ("partners", Shape.TEXT, lambda row: row.partners),
    ("means", Shape.TEXT, lambda row: row.means),
    ("first-step", Shape.TEXT, lambda row: row.first_step),
    ("builds-on", Shape.TEXT, lambda row: row.builds_on),
    ("origin", Shape.TEXT, lambda row: row.origin),
    ("helped", Shape.SENTENCE, lambda row: row.helped),
    ("reason", Shape.TEXT, lambda row: row.reason),
)
_TRUE_OR_FALSE: Final[tuple[tuple[str, Callable[[MeasureRow], bool]], ...]] = (
    ("overdue", lambda row: row.overdue),
    ("council", lambda row: row.council),
    ("public", lambda row: row.public),
)


def measures_workbook(found: MeasureList) -> bytes:
    """The file, without the columns in which no measure has anything."""
    from reports.spreadsheet import workbook  # openpyxl: 12 MB that only who writes it has to carry

    words = words_in(found.language)
    yes, no = words.plain("measure-table-yes"), words.plain("measure-table-no")

    def heading(name: str) -> str:
        return words.plain(f"measure-table-{name}")

    columns: list[Column[MeasureRow]] = [
        Column(heading(name), "", shape, of)
        for name, shape, of in _COLUMNS
        if not found.rows or any(of(row) is not None and of(row) != "" for row in found.rows)
    ]
    columns += [
        Column(heading(name), "", Shape.CODE, lambda row, of=of: yes if of(row) else no)  # type: ignore[misc]
        for name, of in _TRUE_OR_FALSE
    ]
    title = words.plain("measure-table-title")
    return workbook(
        [table(title, columns, found.rows)],
        title=f"{title}, {found.town}",
        language=found.language,
        day=found.day,
    )
