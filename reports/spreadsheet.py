"""A result as an Excel workbook: numbers are numbers, texts are texts whatever they begin with, and all is explained.

Takes a third of a second and holds the interpreter's lock: beside a running bot let `reports.press` do it.
"""

import io
from datetime import date, datetime, time
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from locales.words import RIGHT_TO_LEFT
from questionnaires.agenda import Agenda, propose
from reports.codebook import codebook, codes, columns_of
from reports.edition import Edition
from reports.table import Cell, Shape, Table
from reports.tables import tables

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "'")
_WIDTHS: Final = {
    Shape.CODE: 12,
    Shape.TEXT: 26,
    Shape.SENTENCE: 70,
    Shape.WHOLE: 11,
    Shape.POINTS: 11,
    Shape.MEASURE: 11,
    Shape.SHARE: 11,
    Shape.MIXED: 34,
}
_FORMATS: Final = {Shape.WHOLE: "0", Shape.POINTS: "0.0", Shape.MEASURE: "0.00", Shape.SHARE: "0%"}
_LONGEST: Final = 32_767
"""Characters that Excel takes in a cell."""


def spreadsheet(edition: Edition, agenda: Agenda | None = None) -> bytes:
    """The workbook; without an agenda of its own it shows the one that follows from the numbers."""
    shown = tables(edition, propose(edition.result) if agenda is None else agenda)
    explained = codebook(edition, (*columns_of(shown), *codes(edition)))
    book = Workbook()
    book.remove(book.worksheets[0])
    for each in (*shown, explained):
        _fill(book.create_sheet(each.name), each, right_to_left=edition.language in RIGHT_TO_LEFT)
    book.properties.creator = "Rundfrage"
    book.properties.title = f"{edition.title}, {edition.town}"
    book.properties.language = edition.language
    book.properties.created = datetime.combine(edition.day, time())
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, shown: Table, *, right_to_left: bool) -> None:
    sheet.append([_heading(sheet, column.heading) for column in shown.columns])
    for row in shown.rows:
        sheet.append(
            [_cell(sheet, value, column.shape) for column, value in zip(shown.columns, row, strict=True)]
        )
    for place, column in enumerate(shown.columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS[column.shape]
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(shown.columns))}{len(shown.rows) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.sheet_view.rightToLeft = right_to_left


def _heading(sheet: Worksheet, text: str) -> SheetCell:
    cell = _text(_new(sheet), text)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="E7EBEF")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _new(sheet: Worksheet) -> SheetCell:
    return SheetCell(sheet, row=1, column=1)  # append() puts it in its place


def _cell(sheet: Worksheet, value: Cell, shape: Shape) -> SheetCell | None:
    if value is None or value == "":
        return None
    cell = _new(sheet)
    cell.alignment = Alignment(
        horizontal="left" if shape is Shape.MIXED else None, wrap_text=isinstance(value, str), vertical="top"
    )
    if isinstance(value, str):
        return _text(cell, value)
    cell.value = value
    cell.number_format = _number_format(value, shape)
    return cell


def _number_format(value: float | date, shape: Shape) -> str:
    if isinstance(value, date):
        return "DD.MM.YYYY"
    usual = _FORMATS[Shape.WHOLE if isinstance(value, int) else Shape.POINTS]
    return _FORMATS.get(shape, usual)


def _text(cell: SheetCell, text: str) -> SheetCell:
    """A text and never a formula or an error, also after somebody has edited the cell."""
    cell.value = text[:_LONGEST]
    cell.data_type = "s"
    if text.startswith(_FORMULA):
        cell.quotePrefix = True
    return cell
