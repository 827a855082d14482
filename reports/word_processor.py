"""What every document for a word processor has in common: its language, European paper, tables that are read aloud."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from locales import direction

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

FONT: Final = "Arial"
_SIZES: Final = {
    "Normal": 10,
    "Title": 19,
    "Heading 1": 12.5,
    "Heading 2": 11,
    "Heading 3": 10,
    "List Bullet": 10,
    "Header": 9,
}
"""Points of the styles that a draft uses."""


LONGEST_PROPERTY: Final = 255


def called(document: "Document", title: str, *, by: str, language: str) -> None:
    """What the program says of a file without opening it."""
    properties = document.core_properties
    properties.title, properties.author = title[:LONGEST_PROPERTY], by[:LONGEST_PROPERTY]
    properties.language = language


def speaks(document: "Document", language: str) -> None:
    """python-docx starts from a template in American English."""
    from docx.oxml.ns import qn

    for each in document.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), language)


def on_a4(document: "Document") -> None:
    """The template is American here, too: its paper, and fonts that few town halls have."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.3)
        section.top_margin = section.bottom_margin = Cm(2)
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)


def saved(document: "Document") -> bytes:
    """The file; each paragraph and cell runs in the direction of its own letters."""
    from docx.oxml.ns import qn

    for text in document.element.iter(qn("w:t")):
        text.text = direction.plain(text.text or "")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


_WHOLE: Final = 16
"""Rows of a table that stays on one page."""
_LEAD_IN: Final = 3
"""Paragraphs above a table that stay with it."""
_BEGINNING: Final = 3
"""Rows of a longer one that stay together with what follows: its head and the first two."""


def table(
    document: "Document", rows: Sequence[Sequence[str]], *, widths: Sequence[float] | None = None
) -> None:
    """The first row is its head; `widths` of its columns in centimetres, alike where they are not said."""
    made = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, value in zip(made.add_row().cells, row, strict=True):
            cell.text = value
            cell.paragraphs[0].paragraph_format.space_after = 0
    _head(made)
    _keep_rows_whole(made)
    if widths is not None:
        _widen(made, widths)
    _keep_together(made)
    document.add_paragraph()


def _keep_together(table: "Table") -> None:
    """A small table stays on one page; of a longer one neither its first rows nor its last stand alone. What leads to
    it, from its heading on, stands above it."""
    rows = list(table.rows)
    whole = len(rows) <= _WHOLE
    kept = rows[:-1] if whole else [*rows[:_BEGINNING], rows[-2]]
    for each in (paragraph for row in kept for cell in row.cells for paragraph in cell.paragraphs):
        each.paragraph_format.keep_with_next = True
    for above in _lead_in(table):
        above.paragraph_format.keep_with_next = True


def _lead_in(table: "Table") -> "list[Paragraph]":
    """The paragraphs between the table and its heading; headings stay with what follows by their style."""
    from docx.oxml.text.paragraph import CT_P
    from docx.text.paragraph import Paragraph

    found: list[Paragraph] = []
    above = table._tbl.getprevious()  # noqa: SLF001 - the library has no public way
    while isinstance(above, CT_P) and len(found) < _LEAD_IN:
        paragraph = Paragraph(above, table._parent)  # noqa: SLF001 - neither here
        if paragraph.style is None or str(paragraph.style.name).startswith(("Heading", "Title")):
            break
        found.append(paragraph)
        above = above.getprevious()
    return found


def _widen(table: "Table", widths: Sequence[float]) -> None:
    from docx.shared import Cm

    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _keep_rows_whole(table: "Table") -> None:
    """No row goes on on the next page."""
    from docx.oxml import OxmlElement

    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - the library has no public way


def _head(table: "Table") -> None:
    """The first row is a head: bold, repeated on every page, and read aloud as one."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - the library has no public way
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
