"""A spreadsheet from outside becomes plain cells, or is refused before anything in it can do harm.

Nothing in it is ever computed, followed or run: formulas, macros and links are no part of a questionnaire.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from questionnaires.document import Place
from questionnaires.problems import Problem, Severity

LARGEST_FILE: Final = 1_000_000
LARGEST_UNPACKED: Final = 30_000_000
MOST_PARTS: Final = 200
MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 120
LONGEST_CELL: Final = 5_000
_WITH_PASSWORD_OR_OLD: Final = bytes.fromhex("d0cf11e0")
_SAVE_AS: Final = "Bitte speichern Sie die Tabelle als Excel-Datei mit der Endung .xlsx."


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as text without blanks around it: whole numbers without a point, truth values TRUE and FALSE."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of one row by the heading of their column. `number` counts as the spreadsheet does."""

    number: int
    cells: Mapping[str, Cell]

    def __getitem__(self, heading: str) -> str:
        """The cell's text, empty where there is none."""
        return self.cells[heading].value if heading in self.cells else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`headings` and where each stands, in order; the rows below them that are not empty."""

    name: str
    headings: Mapping[str, Place]
    rows: tuple[Row, ...]

    def place(self, row: Row, heading: str = "") -> Place:
        """A cell, filled or not; without a known heading the first filled cell of the row."""
        if heading in self.headings:
            return Place(row.number, self.headings[heading].column, self.name)
        return min((cell.place for cell in row.cells.values()), key=lambda place: place.column)


EMPTY: Final = Sheet("", {}, ())


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets by their name in small letters; `problems` are those of single cells."""

    name: str
    sheets: Mapping[str, Sheet]
    problems: tuple[Problem, ...] = ()

    def sheet(self, name: str) -> Sheet:
        """The sheet, an empty one where there is none."""
        return self.sheets.get(name, EMPTY)

    def problem(
        self, place: Place, what: str, remedy: str, *, severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a cell."""
        return Problem(self.name, place.line, place.column, "", what, remedy, severity, place.sheet)


def read_workbook(content: bytes, name: str) -> Workbook | Problem:
    """The cells of the file, or why it cannot be read at all."""
    if (why := _unsafe(content)) is not None:
        return Problem(name, 1, 1, "", *why)
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
        try:
            sheets = [_Reading(name, sheet).read() for sheet in book.worksheets]
        finally:
            book.close()
    except Exception:  # noqa: BLE001 - a damaged file fails in openpyxl in every way that there is
        return Problem(name, 1, 1, "", "Die Tabelle ist beschädigt und lässt sich nicht lesen.", _SAVE_AS)
    found = {sheet.name.strip().casefold(): sheet for sheet, _ in sheets}
    return Workbook(name, found, tuple(problem for _, problems in sheets for problem in problems))


def _unsafe(content: bytes) -> tuple[str, str] | None:
    """What is wrong with the file as a whole and what to do, before it is unpacked."""
    if len(content) > LARGEST_FILE:
        return (
            "Die Datei ist zu groß, höchstens 1 MB ist möglich.",
            "Bitte entfernen Sie Bilder und leere Blätter.",
        )
    if content.startswith(_WITH_PASSWORD_OR_OLD):
        return "Die Datei hat ein Kennwort oder ist eine alte .xls-Datei.", _SAVE_AS
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError, OSError):
        return "Das ist keine Excel-Datei.", _SAVE_AS
    # Python reads no part beyond the size that it states, so the stated sizes are a limit and not a promise.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        return "Die Datei ist ausgepackt viel zu groß.", "Bitte beginnen Sie mit der Vorlage."
    if any("vbaproject" in part.filename.casefold() for part in parts):
        return "Die Datei enthält Makros, also Programme.", _SAVE_AS
    return None


@dataclass(slots=True)
class _Reading:
    """Reads one sheet, collecting the problems of its cells."""

    file: str
    sheet: Any
    problems: list[Problem] = field(default_factory=list)

    def read(self) -> tuple[Sheet, list[Problem]]:
        self.sheet.reset_dimensions()  # what a file says of its own size is not to be trusted
        rows = self.sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
        headings = self._headings(next(rows, ()))
        found = tuple(self._rows(rows, {place.column: heading for heading, place in headings.items()}))
        return Sheet(str(self.sheet.title), headings, found), self.problems

    def _headings(self, row: tuple[Any, ...]) -> dict[str, Place]:
        headings: dict[str, Place] = {}
        for column, cell in enumerate(row, 1):
            heading = " ".join(self._text(cell, Place(1, column, self.sheet.title)).split())
            if heading in headings:
                what = f"Die Spalte „{heading}“ gibt es zweimal."
                self._refuse(Place(1, column, self.sheet.title), what, "Bitte löschen Sie eine davon.")
            elif heading:
                headings[heading] = Place(1, column, self.sheet.title)
        return headings

    def _rows(self, rows: Iterator[tuple[Any, ...]], headings: Mapping[int, str]) -> Iterator[Row]:
        for number, row in enumerate(rows, 2):
            if number > MOST_ROWS:
                what = f"Das Blatt hat mehr als {MOST_ROWS} Zeilen."
                self._refuse(
                    Place(number, 1, self.sheet.title), what, "Bitte löschen Sie die Zeilen darunter."
                )
                return
            cells = {}
            for column, cell in enumerate(row, 1):
                place = Place(number, column, self.sheet.title)
                if column in headings and (text := self._text(cell, place)):
                    cells[headings[column]] = Cell(text, place)
            if cells:
                yield Row(number, cells)

    def _text(self, cell: Any, place: Place) -> str:
        value = cell.value
        if cell.data_type == "f":
            what = "Hier steht eine Formel."
            self._refuse(
                place, what, "Bitte ersetzen Sie sie durch ihren Wert (Inhalte einfügen, nur Werte)."
            )
        elif isinstance(value, date | time | timedelta):
            what = "Hier steht ein Datum oder eine Uhrzeit; vielleicht hat Excel den Text umgewandelt."
            self._refuse(place, what, "Bitte geben Sie der Zelle das Format Text und schreiben Sie sie neu.")
        elif cell.data_type == "e":
            self._refuse(place, f"Hier steht der Fehler {value}.", "Bitte schreiben Sie den Text neu.")
        elif len(str(value)) > LONGEST_CELL:
            what = f"Der Text hat {len(str(value))} Zeichen."
            self._refuse(place, what, f"Höchstens {LONGEST_CELL} sind möglich.")
        else:
            return _plain(value)
        return ""

    def _refuse(self, place: Place, what: str, remedy: str) -> None:
        self.problems.append(
            Problem(self.file, place.line, place.column, "", what, remedy, sheet=place.sheet)
        )


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).replace("\u00a0", " ").strip()
