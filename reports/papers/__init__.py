"""Drafts for a town hall as documents for a word processor: filled from the settings, each marked as a draft.

The texts are German, as the authorities are that read them. A text is a template (`texts/NAME.md`) of five kinds of
lines: `# ` and `## ` headings, `- ` points, `| … | … |` rows of a table with its head first, and paragraphs.
"""

import io
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, StrictUndefined

from reports.papers.facts import Facts

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

NAMES: Final = (
    "verarbeitungsverzeichnis",
    "folgenabschaetzung",
    "massnahmen",
    "loeschkonzept",
    "auftragsverarbeitung",
    "barrierefreiheit",
    "personalrat",
)
FOR_OPERATORS: Final = "auftragsverarbeitung"
"""Only where somebody else runs the server than the town."""
LANGUAGE: Final = "de-DE"
GAP: Final = "[bitte ergänzen]"
MARK: Final = "ENTWURF – vor dem Gebrauch prüfen und ergänzen"
FONT: Final = "Arial"
_SIZES: Final = {"Normal": 10, "Title": 19, "Heading 1": 12.5, "List Bullet": 10, "Header": 9}
"""Points of the styles that a draft uses."""

# No autoescape: what comes out is text for a word processor, not HTML.
_TEMPLATES: Final = Environment(
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=False,  # noqa: S701
)


def papers(facts: Facts) -> dict[str, bytes]:
    """The drafts of a town by the names of their files."""
    wanted = [name for name in NAMES if name != FOR_OPERATORS or facts.operator is not None]
    return {f"{number}-{name}.docx": _docx(text(name, facts), facts) for number, name in enumerate(wanted, 1)}


def text(name: str, facts: Facts) -> str:
    """One draft as plain lines."""
    source = files("reports.papers").joinpath("texts", f"{name}.md").read_text(encoding="utf-8")
    return _TEMPLATES.from_string(source).render(f=facts, gap=GAP, table_cell=_cell)


def _cell(value: str) -> str:
    """On one line and without the sign that ends a cell."""
    return " ".join(value.replace("|", "/").split())


def _docx(lines: str, facts: Facts) -> bytes:
    import docx

    document = docx.Document()
    blocks = [line.strip() for line in lines.splitlines() if line.strip()]
    _properties(document, title=blocks[0].removeprefix("# "), facts=facts)
    _speaks_german(document)
    _on_a4(document)
    document.sections[0].header.paragraphs[0].text = MARK
    for is_table, group in groupby(blocks, key=lambda line: line.startswith("|")):
        if is_table:
            _table(document, [_cells(row) for row in group])
        else:
            _text(document, group)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _properties(document: "Document", *, title: str, facts: Facts) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, facts.town, LANGUAGE
    properties.comments = MARK


def _speaks_german(document: "Document") -> None:
    """python-docx starts from a template in American English."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)


def _on_a4(document: "Document") -> None:
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


def _text(document: "Document", lines: Iterator[str]) -> None:
    for line in lines:
        if line.startswith("# "):
            document.add_heading(line[2:], level=0)
        elif line.startswith("## "):
            document.add_heading(line[3:], level=1)
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


def _table(document: "Document", rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = value
            cell.paragraphs[0].paragraph_format.space_after = 0
    _head(table)
    _keep_rows_whole(table)
    document.add_paragraph()


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
