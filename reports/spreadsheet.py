"""A result as an Excel workbook: numbers are numbers, texts are texts whatever they begin with, and all is explained.

Excel and LibreOffice show it alike: numbers come rounded as everywhere else, columns are as wide as a printed page
allows, and every row is as high as its text needs. (Other programs than Excel do not work heights out themselves.)

Takes a third of a second and holds the interpreter's lock: beside a running bot let `reports.render_worker` do it.
"""

import io
import math
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from locales import direction
from locales.words import RIGHT_TO_LEFT
from questionnaires.agenda import Agenda, propose
from questionnaires.rounding import hundredths, tenths, whole, whole_percent
from questionnaires.visible import without_controls
from reports.codebook import codebook, codes, columns_of
from reports.fonts import width, wrapped
from reports.localized_result import LocalizedResult
from reports.table import Cell, Column, Shape, Table
from reports.tables import tables

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "'")
_FONT: Final = "Arial"
"""There on every computer, or replaced by one of the same width; a workbook's own usual font is not."""
_SIZE, _HEADING_SIZE, _LINE = 10.0, 9.0, 13.0
"""Points: of the letters, and from one line to the next."""
_TALLEST: Final = 409.0
"""Points: more than that spreadsheet programs give no row."""
_DIGIT = 5.5
"""Points: columns are measured in digits of the usual font, texts as if its letters were all a little wide."""
_PADDING = 2.2
_NARROWEST = 6.5
_ROOM: Final = 842 - 2 * 0.4 * 72
"""Points from margin to margin of A4 across."""
_SMALLEST: Final = 6.0
"""Points of letters on paper that can still be read."""
_REPEATED: Final = 2
"""Columns by which a row is known again on its next page."""
_INDENT = 1
"""Of texts: a number that ends where a text begins would be read as one with it."""
_WIDTHS: Final = {Shape.CODE: 8.0, Shape.TEXT: 15.0, Shape.SENTENCE: 38.0, Shape.MIXED: 34.0}
"""In digits; columns of numbers are as wide as the longest word above them."""
_FORMATS: Final = {
    Shape.WHOLE: "0",
    Shape.POINTS: "0",
    Shape.MEAN: "0.0",
    Shape.MEASURE: "0.00",
    Shape.SHARE: '0" %"',
}
_LONGEST: Final = 32_767
"""Characters that Excel takes in a cell."""
_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a workbook takes for the code of a letter: `_x0041_` would be shown as A."""
_RULE: Final = Border(bottom=Side(style="hair", color="9AA5AD"))


def spreadsheet(edition: LocalizedResult, agenda: Agenda | None = None) -> bytes:
    """The workbook; without an agenda of its own it shows the one that follows from the numbers."""
    shown = tables(edition, propose(edition.result) if agenda is None else agenda)
    explained = codebook(edition, (*columns_of(shown), *codes(edition)))
    title = f"{edition.title}, {edition.town}"
    return workbook((*shown, explained), title=title, language=edition.language, day=edition.day)


def workbook(sheets: Iterable[Table], *, title: str, language: str, day: date) -> bytes:
    """Tables as a workbook, each on a sheet of its own."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for each in sheets:
        _fill(book.create_sheet(each.name), each, right_to_left=language in RIGHT_TO_LEFT)
    book.properties.creator = "Rundfrage"
    book.properties.title = without_controls(title)
    book.properties.language = language
    book.properties.created = datetime.combine(day, time())
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, shown: Table, *, right_to_left: bool) -> None:
    widths = [_width(column) for column in shown.columns]
    sheet.append([_heading(sheet, column.heading) for column in shown.columns])
    for row in shown.rows:
        sheet.append(
            [_cell(sheet, value, column.shape) for column, value in zip(shown.columns, row, strict=True)]
        )
    for place, digits in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = digits
    headings = [column.heading for column in shown.columns]
    for place, texts in enumerate((headings, *shown.rows), start=1):
        sheet.row_dimensions[place].height = _height(texts, widths, bold=place == 1)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(shown.columns))}{len(shown.rows) + 1}"
    sheet.sheet_view.rightToLeft = right_to_left
    printed = sum(not column.technical for column in shown.columns)
    across = _pages_across(widths[:printed])
    sheet.print_area = f"A1:{get_column_letter(printed)}{len(shown.rows) + 1}"
    _set_page(sheet, across=across)


def _pages_across(widths: Sequence[float]) -> int:
    """One as long as letters on it can be read; else as many as leave them nearly as large as on the screen."""
    points = sum(widths) * _DIGIT
    if points * _SMALLEST <= _ROOM * _SIZE:
        return 1
    repeated = sum(widths[:_REPEATED]) * _DIGIT
    return math.ceil((points - repeated) / (_ROOM - repeated))


def _set_page(sheet: Worksheet, *, across: int) -> None:
    """A4 across; the headings stand on every page, and where a row needs several, its first columns do as well."""
    sheet.print_title_rows = "1:1"
    if across > 1:
        sheet.print_title_cols = f"A:{get_column_letter(_REPEATED)}"
        sheet.page_setup.fitToWidth = across
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, header=0.3, footer=0.3)
    if (footer := sheet.HeaderFooter.oddFooter) is not None:
        footer.left.text, footer.right.text = "&A", "&P/&N"


def _width(column: Column[object]) -> float:
    """In digits: what the shape needs, and room for the longest word of the heading and the arrow of the filter."""
    longest = max(width(word, _HEADING_SIZE, bold=True) for word in column.heading.split() or [""])
    return round(max(_WIDTHS.get(column.shape, _NARROWEST), longest / _DIGIT + _PADDING), 1)


def _height(values: Iterable[Cell], widths: Sequence[float], *, bold: bool) -> float:
    """In points, for the cell with the most lines."""
    lines = [
        sum(
            len(wrapped(line, _SIZE, room=(digits - 1 - _INDENT) * _DIGIT, bold=bold)) or 1
            for line in value.split("\n")
        )
        for value, digits in zip(values, widths, strict=True)
        if isinstance(value, str)
    ]
    return min(_LINE * max(lines, default=1) + 2, _TALLEST)


def _heading(sheet: Worksheet, text: str) -> SheetCell:
    cell = _text(_new(sheet), text)
    cell.font = Font(name=_FONT, size=_HEADING_SIZE, bold=True)
    cell.fill = PatternFill("solid", fgColor="E7EBEF")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _new(sheet: Worksheet) -> SheetCell:
    return SheetCell(sheet, row=1, column=1)  # append() puts it in its place


def _cell(sheet: Worksheet, value: Cell, shape: Shape) -> SheetCell | None:
    cell = _new(sheet)
    cell.font, cell.border = Font(name=_FONT, size=_SIZE), _RULE
    cell.alignment = Alignment(
        horizontal="left" if shape is Shape.MIXED or isinstance(value, str) else None,
        wrap_text=isinstance(value, str),
        vertical="top",
        indent=_INDENT if isinstance(value, str) else 0,
    )
    if isinstance(value, str):
        return _text(cell, value) if value else cell
    if value is not None:
        cell.value, cell.number_format = _as_printed(value, shape), _number_format(value, shape)
    return cell


def _as_printed(value: float | date, shape: Shape) -> float | date:
    """The number that stands everywhere else: a spreadsheet that rounds by itself makes 57 % of 23 in 40."""
    if not isinstance(value, float):
        return value
    match shape:
        case Shape.SHARE:
            return whole_percent(value)
        case Shape.MEASURE:
            return float(hundredths(value))
        case Shape.MEAN:
            return float(tenths(value))
        case _:
            return whole(value)


def _number_format(value: float | date, shape: Shape) -> str:
    return "DD.MM.YYYY" if isinstance(value, date) else _FORMATS.get(shape, "0")


def _text(cell: SheetCell, text: str) -> SheetCell:
    """A text and never a formula or an error, also after somebody has edited the cell."""
    text = direction.plain(without_controls(text))
    cell.value = _ESCAPE.sub("_x005F_", text)[:_LONGEST]
    cell.data_type = "s"
    if text.startswith(_FORMULA):
        cell.quotePrefix = True
    return cell
