"""The same spreadsheet with what must be changed marked in its cells, so that it is mended where it is.

Red is what must be changed, yellow what was left out; each cell has a comment with what and why.
"""

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from lxml import etree

from questionnaires.problems import Problem, Severity
from questionnaires.xlsform.ods_cells import OFFICE, TABLE, TEXT
from questionnaires.xlsform.xlsx_cells import PARSER

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_AUTHOR: Final = "Rundfrage"
_COLOURS: Final = {Severity.ERROR: "F4B6AE", Severity.OMISSION: "FBEFB3"}
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_CELLS: Final = frozenset({f"{TABLE}table-cell", f"{TABLE}covered-table-cell"})


def marked(content: bytes, name: str, problems: Iterable[Problem]) -> bytes | None:
    """The file with its problems in it; None where no problem has a cell, or the file cannot be written again."""
    told = [one for one in problems if one.sheet and one.severity in _COLOURS]
    if not told:
        return None
    write = _ods if name.casefold().endswith(".ods") else _xlsx
    try:
        return write(content, told)
    except Exception:  # noqa: BLE001 - an extra that fails must not take the list of problems with it
        return None


def _said(one: Problem) -> str:
    head = "Muss geändert werden: " if one.severity is Severity.ERROR else "Wurde weggelassen: "
    return f"{head}{one.what} {one.remedy}"


def _xlsx(content: bytes, problems: Sequence[Problem]) -> bytes:
    from openpyxl import load_workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    book = load_workbook(io.BytesIO(content))
    for one in problems:
        if one.sheet not in book.sheetnames:
            continue
        cell = _cell(book[one.sheet], max(one.line, 1), max(one.column, 1))
        cell.fill = PatternFill("solid", start_color=_COLOURS[one.severity])
        before = "" if cell.comment is None else f"{cell.comment.text}\n\n"
        comment = Comment(f"{before}{_said(one)}", _AUTHOR)
        comment.width, comment.height = 320, 140
        cell.comment = comment
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _cell(sheet: "Worksheet", row: int, column: int) -> "Cell | MergedCell":
    """The cell, or the one that it is merged with."""
    for merged in sheet.merged_cells.ranges:
        if merged.min_row <= row <= merged.max_row and merged.min_col <= column <= merged.max_col:
            row, column = merged.min_row, merged.min_col
            break
    return sheet.cell(row, column)


def _ods(content: bytes, problems: Sequence[Problem]) -> bytes:
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(target, "w") as archive:
        for part in source.infolist():
            plain = source.read(part)
            if part.filename == "content.xml":
                plain = _annotated(plain, problems)
            # The standard wants the first part unpacked, so that programs know the file by it.
            how = ZIP_STORED if part.filename == "mimetype" else ZIP_DEFLATED
            archive.writestr(part.filename, plain, how)
    return target.getvalue()


def _annotated(content: bytes, problems: Sequence[Problem]) -> bytes:
    root = etree.fromstring(content, etree.XMLParser(**PARSER))
    styles = root.find(f"{OFFICE}automatic-styles")
    if styles is not None:
        for severity, colour in _COLOURS.items():
            style = etree.SubElement(styles, f"{_STYLE}style")
            style.set(f"{_STYLE}name", f"rundfrage-{severity}")
            style.set(f"{_STYLE}family", "table-cell")
            etree.SubElement(style, f"{_STYLE}table-cell-properties").set(
                f"{_FO}background-color", f"#{colour}"
            )
    tables = {str(one.get(f"{TABLE}name")): one for one in root.iter(f"{TABLE}table")}
    for one in problems:
        table = tables.get(one.sheet)
        if table is not None:
            _annotate(table, one)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _annotate(table: etree._Element, one: Problem) -> None:
    row = _single(list(table.iter(f"{TABLE}table-row")), max(one.line, 1), f"{TABLE}number-rows-repeated")
    if row is None:
        return
    cells = [cell for cell in row if cell.tag in _CELLS]
    cell = _single(cells, max(one.column, 1), f"{TABLE}number-columns-repeated")
    if cell is None:
        cell = etree.SubElement(row, f"{TABLE}table-cell")
    cell.set(f"{TABLE}style-name", f"rundfrage-{one.severity}")
    note = etree.Element(f"{OFFICE}annotation")
    etree.SubElement(note, f"{_DC}creator").text = _AUTHOR
    etree.SubElement(note, f"{TEXT}p").text = _said(one)
    for before in cell.findall(f"{OFFICE}annotation"):
        for paragraph in before.iter(f"{TEXT}p"):
            etree.SubElement(note, f"{TEXT}p").text = "".join(paragraph.itertext())
        cell.remove(before)
    cell.insert(0, note)


def _single(elements: Sequence[etree._Element], number: int, repeated: str) -> etree._Element | None:
    """The element of this number, cut out of those that stand for many."""
    place = 0
    for element in elements:
        count = int(element.get(repeated) or 1)
        if place + count < number:
            place += count
            continue
        before, behind = number - place - 1, place + count - number
        element.attrib.pop(repeated, None)
        for copies, how in ((before, element.addprevious), (behind, element.addnext)):
            if copies:
                copy = etree.fromstring(etree.tostring(element, with_tail=False))
                if copies > 1:
                    copy.set(repeated, str(copies))
                how(copy)
        return element
    return None
