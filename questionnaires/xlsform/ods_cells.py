"""A LibreOffice file (.ods) becomes plain cells: each is read as it is shown, 01067 and 25 % too.

Read with lxml: odfpy begins a cell's text with its comment, and calamine knows 1067.0 where 01067 is shown.
"""

from collections.abc import Iterator
from typing import Final
from zipfile import ZipFile

from lxml import etree

from questionnaires.document import Location
from questionnaires.xlsform.cells import Cell, Grid, tidy
from questionnaires.xlsform.xlsx_cells import LONGEST_CELL, PARSER, without_definitions

TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
MOST_REPEATED: Final = 2_000
"""Filled cells that a sheet repeats; what is repeated more often is the empty rest of the sheet."""
_DATE: Final = (
    "Hier steht ein Datum oder eine Uhrzeit; vielleicht hat das Programm den Text umgewandelt.",
    "Bitte geben Sie der Zelle das Format Text und schreiben Sie sie neu.",
)


class Ods:
    """An open file, parsed whole. KeyError and XMLSyntaxError where it is damaged."""

    def __init__(self, archive: ZipFile) -> None:
        content = without_definitions(archive.read("content.xml"), "content.xml")
        root = etree.fromstring(content, etree.XMLParser(**PARSER))
        self._tables = {
            str(table.get(f"{TABLE}name")): table
            for table in root.iterfind(f".//{OFFICE}spreadsheet/{TABLE}table")
        }
        self.sheets = dict.fromkeys(self._tables, "")

    def grid(self, name: str) -> Grid:
        """The filled cells of a sheet."""
        rows: dict[int, dict[int, Cell]] = {}
        number = 0
        for row in self._tables[name].iter(f"{TABLE}table-row"):
            repeated = int(row.get(f"{TABLE}number-rows-repeated") or 1)
            cells = dict(_cells(row, number + 1, name))
            for copy in range(min(repeated, MOST_REPEATED) if cells else 0):
                rows[number + 1 + copy] = {
                    column: _moved(cell, number + 1 + copy) for column, cell in cells.items()
                }
            number += repeated
        return Grid(name, rows)


def _cells(row: etree._Element, number: int, sheet: str) -> Iterator[tuple[int, Cell]]:
    column = 0
    for element in row:
        repeated = int(element.get(f"{TABLE}number-columns-repeated") or 1)
        if element.tag == f"{TABLE}table-cell":
            for copy in range(min(repeated, MOST_REPEATED)):
                cell = _cell(element, Location(number, column + 1 + copy, sheet))
                if cell is None:
                    break
                yield column + 1 + copy, cell
        column += repeated


def _cell(element: etree._Element, place: Location) -> Cell | None:
    shown = tidy("\n".join(_paragraph(part) for part in element if part.tag == f"{TEXT}p"))
    if not shown:
        return None
    match element.get(f"{OFFICE}value-type"):
        case "date":
            value = str(element.get(f"{OFFICE}date-value"))
            return Cell(value.removesuffix("T00:00:00"), shown, place, _DATE, value[:10])
        case "time":
            return Cell(shown, shown, place, _DATE)
        case "boolean":
            return Cell(str(element.get(f"{OFFICE}boolean-value")).upper(), shown, place)
        case "float" | "percentage" | "currency":
            value = str(element.get(f"{OFFICE}value"))
            is_padded = shown.lstrip("0") == value and shown.isdigit()
            return Cell(shown if is_padded else value, shown, place)
        case _ if shown.startswith(("#", "Err:")) and element.get(f"{TABLE}formula"):
            return Cell(
                shown, shown, place, (f"Hier steht der Fehler {shown}.", "Bitte schreiben Sie den Text neu.")
            )
        case _:
            return Cell(shown[:LONGEST_CELL], shown[:LONGEST_CELL], place)


def _paragraph(element: etree._Element) -> str:
    """The text of a paragraph; runs of blanks and line breaks are elements of their own, a comment is left out."""
    parts = [element.text or ""]
    for child in element:
        match child.tag:
            case tag if tag == f"{TEXT}s":
                parts.append(" " * min(int(child.get(f"{TEXT}c") or 1), LONGEST_CELL))
            case tag if tag == f"{TEXT}line-break":
                parts.append("\n")
            case tag if tag == f"{TEXT}tab":
                parts.append("\t")
            case tag if tag != f"{OFFICE}annotation":
                parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _moved(cell: Cell, row: int) -> Cell:
    place = Location(row, cell.place.column, cell.place.sheet)
    return Cell(cell.value, cell.shown, place, cell.fault, cell.day)
