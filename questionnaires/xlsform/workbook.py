"""A spreadsheet from outside becomes plain cells, or is refused before anything in it can do harm.

Nothing in it is ever computed, followed or run: formulas, macros and links are no part of a questionnaire.
"""

import zlib
from collections.abc import Mapping
from dataclasses import field
from io import BytesIO
from lzma import LZMAError
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from questionnaires.document import Location
from questionnaires.problems import Problem, Severity
from questionnaires.values import dataclass
from questionnaires.xlsform.cells import Grid
from questionnaires.xlsform.ods_cells import Ods
from questionnaires.xlsform.xlsx_cells import Xlsx

LARGEST_FILE: Final = 1_000_000
LARGEST_UNPACKED: Final = 60_000_000
MOST_PARTS: Final = 400
MOST_ROWS: Final = 20_000
_WITH_PASSWORD_OR_OLD: Final = bytes.fromhex("d0cf11e0")
_SAVE_AS: Final = "Bitte speichern Sie die Tabelle als Excel-Datei mit der Endung .xlsx."
_DAMAGED: Final = (
    BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    OverflowError,
    KeyError,
    ValueError,
    IndexError,
    OSError,
    etree.LxmlError,
    RuntimeError,
)
"""What `zipfile` and lxml raise is the file's choice; RuntimeError also where they do not know how a part is packed."""
_NO_ZIP: Final = (BadZipFile, NotImplementedError, ValueError, OSError)
"""The second where the file names a version of ZIP that `zipfile` does not implement."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets by their names in small letters, in their order."""

    name: str
    grids: Mapping[str, Grid] = field(default_factory=dict)

    def problem(
        self, place: Location, what: str, remedy: str, *, severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a cell."""
        return Problem(self.name, place.line, place.column, "", what, remedy, severity, place.sheet)


def read_workbook(content: bytes, name: str) -> Workbook | Problem:
    """The cells of the file, or why it cannot be read at all."""
    if (why := _unsafe(content)) is not None:
        return Problem(name, 1, 1, "", *why)
    try:
        with ZipFile(BytesIO(content)) as archive:
            book = Ods(archive) if "content.xml" in archive.namelist() else Xlsx(archive)
            found = {known.strip().casefold(): book.grid(known) for known in book.sheets}
    except _DAMAGED:
        return Problem(name, 1, 1, "", "Die Tabelle ist beschädigt und lässt sich nicht lesen.", _SAVE_AS)
    if any(len(grid.rows) > MOST_ROWS for grid in found.values()):
        what = f"Ein Blatt hat mehr als {MOST_ROWS} beschriebene Zeilen."
        return Problem(name, 1, 1, "", what, "Bitte löschen Sie, was nicht zum Fragebogen gehört.")
    return Workbook(name, found)


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
    except _NO_ZIP:
        return "Das ist keine Tabelle, weder von Excel noch von LibreOffice.", _SAVE_AS
    # Python reads no part beyond the size that it states, so the stated sizes are a limit and not a promise.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        return "Die Datei ist ausgepackt viel zu groß.", "Bitte beginnen Sie mit der Vorlage."
    if any("vbaproject" in part.filename.casefold() or part.filename.startswith("Basic/") for part in parts):
        return "Die Datei enthält Makros, also Programme.", _SAVE_AS
    return None
