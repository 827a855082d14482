"""A report as PDF: tagged and accessible (PDF/UA-1), to be kept (PDF/A-2a), the same bytes for the same report.

Typst reads nothing but the two templates and the fonts of `reports.fonts`; what people wrote comes in as JSON. It is
imported where it sets a document: the program that only orders documents has 7 MB less to carry.
"""

import json
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from locales import Words
from reports.chapters import Plain
from reports.committee import committee_data
from reports.document import Report, report_data
from reports.fonts import folders
from reports.printing import all_printable

if TYPE_CHECKING:
    import typst

STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]


def full_report(report: Report) -> bytes:
    """Title, method, overview, a page per field, agenda, comparison, comments, all numbers."""
    return _of_edition("report.typ", report_data(report), report)


def committee_report(report: Report) -> bytes:
    """Two pages: the fields, and what should be talked about."""
    return _of_edition("committee.typ", committee_data(report), report)


def compile_pdf(template: str, data: Plain, *, day: date, words: Words) -> bytes:
    """A template filled with data, whatever signs are in it; `day` is the date of the document."""
    import typst

    with as_file(files("reports") / "templates") as folder:
        return typst.compile(
            Path(folder, template),
            root=folder,
            font_paths=_fonts(),
            sys_inputs={"data": json.dumps(all_printable(data, words), ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=datetime.combine(day, time(12), tzinfo=UTC),
        )


def _of_edition(template: str, data: Plain, report: Report) -> bytes:
    return compile_pdf(template, data, day=report.edition.day, words=report.edition.words)


@cache
def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=list(folders()))
