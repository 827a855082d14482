"""An Excel file becomes plain cells: no formula is computed, the value that Excel saved beside it is read.

Read with lxml and not with openpyxl: that is ten times faster on sheets with thousands of formatted empty cells, and
gives formula, saved value and number format in one go.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from questionnaires.document import Location
from questionnaires.xlsform.cells import Cell, Grid, number_as_shown, tidy

_BOOK: Final = "xl/workbook.xml"
PARSER: Final = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "encoding": "utf-8",  # whatever a part says of itself: in another one, `without_definitions` would find nothing
}
_EMPTY_CELL: Final = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: [a-z]+="[^"<>]*")*/>')
"""A cell that has nothing but a format: some sheets have tens of thousands."""
LONGEST_CELL: Final = 20_000

_NO_VALUE: Final = (
    "Hier steht eine Formel, deren Wert nicht in der Datei steht.",
    "Bitte ersetzen Sie sie durch ihren Wert (Inhalte einfügen, nur Werte).",
)
_DATE: Final = (
    "Hier steht ein Datum oder eine Uhrzeit; vielleicht hat das Programm den Text umgewandelt.",
    "Bitte geben Sie der Zelle das Format Text und schreiben Sie sie neu.",
)
_NUMBER: Final = (
    "Hier steht eine Zahl in einem besonderen Format.",
    "Bitte geben Sie der Zelle das Format Text und schreiben Sie sie neu.",
)


def without_definitions(content: bytes, part: str) -> bytes:
    """The part of a file, if it defines nothing of its own: no spreadsheet program does. To be read with PARSER."""
    if b"<!DOCTYPE" in content:
        raise ValueError(f"{part} has definitions of its own")
    return content


class Xlsx:
    """An open file; its sheets are read when they are asked for. KeyError and others where it is damaged."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        part = self._main_part()
        book, folder = self._parsed(part), posixpath.dirname(part)
        targets = self._targets(f"{folder}/_rels/{posixpath.basename(part)}.rels")
        self.sheets: dict[str, str] = {}
        for sheet in book.iterfind(".//{*}sheets/{*}sheet"):
            relation = next(
                (str(value) for name, value in sheet.attrib.items() if str(name).endswith("}id")), ""
            )
            self.sheets[str(sheet.get("name"))] = _resolved(targets.get(relation, ""), folder)
        properties = book.find(".//{*}workbookPr")
        is_mac = properties is not None and properties.get("date1904") in {"1", "true"}
        self._epoch = CALENDAR_MAC_1904 if is_mac else CALENDAR_WINDOWS_1900
        self._texts: Sequence[str] | None = None
        self._formats: Sequence[str] | None = None

    def _main_part(self) -> str:
        """The workbook's own part; most programs call it xl/workbook.xml, and not all do."""
        found = self._parsed("_rels/.rels").iterfind("{*}Relationship")
        targets = (
            str(one.get("Target")) for one in found if str(one.get("Type")).endswith("/officeDocument")
        )
        return _resolved(next(targets, _BOOK), "")

    def _targets(self, part: str) -> dict[str, str]:
        return {
            str(one.get("Id")): str(one.get("Target"))
            for one in self._parsed(part)
            if isinstance(one.tag, str)
        }

    def grid(self, name: str) -> Grid:
        """The filled cells of a sheet."""
        reading = _Reading(name, self._shared(), self._styles(), self._epoch)
        content = _EMPTY_CELL.sub(b"", self._plain(self.sheets[name]))
        return Grid(name, reading.rows(BytesIO(content)))

    def _plain(self, part: str) -> bytes:
        return without_definitions(self._archive.read(part), part)

    def _parsed(self, part: str) -> etree._Element:
        return etree.fromstring(self._plain(part), etree.XMLParser(**PARSER))

    def _shared(self) -> Sequence[str]:
        if self._texts is None:
            part = "xl/sharedStrings.xml"
            found = self._parsed(part) if part in self._archive.namelist() else ()
            self._texts = [_text_of(one) for one in found if isinstance(one.tag, str)]
        return self._texts

    def _styles(self) -> Sequence[str]:
        if self._formats is None:
            part = "xl/styles.xml"
            self._formats = list(_formats(self._parsed(part))) if part in self._archive.namelist() else []
        return self._formats


def _resolved(target: str, folder: str) -> str:
    return posixpath.normpath(
        target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    )


def _formats(styles: etree._Element) -> Iterator[str]:
    own: Mapping[str, str] = {
        str(one.get("numFmtId")): str(one.get("formatCode"))
        for one in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    for style in styles.iterfind("{*}cellXfs/{*}xf"):
        number = style.get("numFmtId") or "0"
        yield own.get(number) or BUILTIN_FORMATS.get(int(number), "General")


def _text_of(element: etree._Element) -> str:
    """All runs of a text, without how it is pronounced."""
    return "".join(
        run.text or "" for run in element.iter("{*}t") if not str(run.getparent().tag).endswith("}rPh")
    )


@dataclass(slots=True)
class _Reading:
    name: str
    texts: Sequence[str]
    formats: Sequence[str]
    epoch: datetime

    def rows(self, part: object) -> dict[int, dict[int, Cell]]:
        found: dict[int, dict[int, Cell]] = {}
        number = column = 0
        for event, element in etree.iterparse(
            part, events=("start", "end"), tag=("{*}row", "{*}c"), **PARSER
        ):
            is_row = element.tag.endswith("}row")
            if event == "start":
                if is_row:
                    number, column = int(element.get("r") or number + 1), 0
                continue
            if is_row:
                element.clear(keep_tail=False)
                continue
            letters = (element.get("r") or "").rstrip("0123456789")
            column = column_index_from_string(letters) if letters else column + 1
            cell = self._cell(element, Location(number, column, self.name)) if len(element) else None
            if cell is not None:
                found.setdefault(number, {})[column] = cell
        return found

    def _cell(self, element: etree._Element, place: Location) -> Cell | None:
        kind = element.get("t") or "n"
        if kind == "inlineStr":
            return _text(_text_of(element), place)
        written = element.findtext("{*}v")
        if written is None or not written.strip(" "):
            is_formula = element.find("{*}f") is not None
            return Cell("=", "=", place, _NO_VALUE) if is_formula and kind != "str" else None
        match kind:
            case "s":
                return _text(self.texts[int(written)], place)
            case "str":
                return _text(written, place)
            case "b":
                return Cell(
                    "TRUE" if written == "1" else "FALSE", "WAHR" if written == "1" else "FALSCH", place
                )
            case "e":
                remedy = "Bitte schreiben Sie den Text neu."
                return Cell(written, written, place, (f"Hier steht der Fehler {written}.", remedy))
            case "d":
                return Cell(written, written, place, _DATE, written[:10])
            case _:
                return self._number(written, element.get("s"), place)

    def _number(self, written: str, style: str | None, place: Location) -> Cell:
        pattern = self.formats[int(style)] if style and int(style) < len(self.formats) else "General"
        if is_date_format(pattern):
            return self._date(written, place)
        shown, plain = number_as_shown(written, pattern), number_as_shown(written, "General") or written
        plain = plain.replace(",", ".")
        if shown is None:
            return Cell(plain, plain, place, _NUMBER)
        is_padded = pattern.startswith("0") and plain.lstrip("0") == shown.lstrip("0")
        return Cell(shown if is_padded else plain, shown, place)

    def _date(self, written: str, place: Location) -> Cell:
        try:
            found = from_excel(float(written), self.epoch)
        except (ValueError, OverflowError, TypeError):
            return Cell(written, written, place, _DATE)
        if isinstance(found, datetime):
            is_day = (found.hour, found.minute, found.second) == (0, 0, 0)
            value = found.date().isoformat() if is_day else found.isoformat(timespec="seconds")
            return Cell(value, value, place, _DATE, found.date().isoformat())
        value = found.isoformat(timespec="minutes") if isinstance(found, time) else str(found)
        return Cell(value, value, place, _DATE)


def _text(written: str, place: Location) -> Cell | None:
    text = tidy(written)
    if len(text) > LONGEST_CELL:
        return Cell(
            text[:LONGEST_CELL], "", place, ("Der Text ist viel zu lang.", "Bitte teilen Sie ihn auf.")
        )
    return Cell(text, text, place) if text else None
