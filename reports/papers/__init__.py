"""Drafts for a town hall as documents for a word processor: filled from the settings, each marked as a draft.

The texts are German, as the authorities are that read them. A text is a template (`texts/NAME.md`) of five kinds of
lines: `# ` and `## ` headings, `- ` points, `| … | … |` rows of a table with its head first, and paragraphs.
"""

from collections.abc import Iterator
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, StrictUndefined

from questionnaires.visible import without_controls
from reports.papers.facts import Facts
from reports.word_processor import called, on_a4, saved, speaks, table

if TYPE_CHECKING:
    from docx.document import Document

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


def _on_one_line(value: object) -> object:
    """Texts of a town have no line that could begin like another kind; an address is written on several."""
    if not isinstance(value, str) or "\n" not in value:
        return value
    return ", ".join(line for each in value.splitlines() if (line := each.strip(" ,")))


# No autoescape: what comes out is text for a word processor, not HTML.
_TEMPLATES: Final = Environment(
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=_on_one_line,
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
    blocks = [line for each in without_controls(lines).splitlines() if (line := each.strip())]
    called(document, blocks[0].removeprefix("# "), by=without_controls(facts.town), language=LANGUAGE)
    document.core_properties.comments = MARK
    speaks(document, LANGUAGE)
    on_a4(document)
    document.sections[0].header.paragraphs[0].text = MARK
    for is_table, group in groupby(blocks, key=lambda line: line.startswith("|")):
        if is_table:
            table(document, [_cells(row) for row in group])
        else:
            _text(document, group)
    return saved(document)


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
