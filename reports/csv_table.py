"""A result for other programs: one long table, a row per question, group and answer, and a codebook beside it.

Only whole numbers and no fractions, so that a decimal point or comma is nobody's problem. With `excel` the files have
semicolons and a byte order mark, as Excel in German wants them, else commas.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from questionnaires.answers import DONT_KNOW, NOT_APPLICABLE
from reports.codebook import EVERYBODY, NO_ANSWER, Explained, block_code, codebook, codes
from reports.localized_result import LocalizedResult
from reports.question_tables import Part, answer_text, everybody, of_groups, reason, values
from reports.table import Cell

HEADER: Final = (
    "kommune",
    "befragung",
    "fragebogen",
    "fragebogen_version",
    "mindestgroesse",
    "feld",
    "frage",
    "frage_version",
    "frage_art",
    "frage_text",
    "gruppe",
    "antwort",
    "antwort_text",
    "anzahl",
    "antworten",
    "grund",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def counts_csv(edition: LocalizedResult, *, excel: bool) -> bytes:
    """The table below HEADER, in the order of the questionnaire."""
    return _file([HEADER, *_rows(edition)], excel=excel)


def codebook_csv(edition: LocalizedResult, *, excel: bool) -> bytes:
    """What every column and every code of the table means."""
    where = edition.words.plain("table-csv")
    columns = (Explained(where, name, edition.words.plain(f"table-csv-{name}")) for name in HEADER)
    explained = codebook(edition, (*columns, *codes(edition)))
    return _file([[column.heading for column in explained.columns], *explained.rows], excel=excel)


def csv_archive(edition: LocalizedResult, *, excel: bool = True) -> bytes:
    """Both files in one archive; made twice, it is the same."""
    written = io.BytesIO()
    moment = (*edition.day.timetuple()[:3], 0, 0, 0)
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in (
            ("table-csv-file", counts_csv(edition, excel=excel)),
            ("table-codebook-file", codebook_csv(edition, excel=excel)),
        ):
            entry = zipfile.ZipInfo(edition.words.plain(name), moment)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _rows(edition: LocalizedResult) -> Iterator[tuple[Cell, ...]]:
    published = edition.result.published
    for field in edition.result.fields:
        for item in field.items:
            head = (
                edition.town,
                edition.title,
                published.questionnaire,
                published.questionnaire_version,
                published.k,
                field.field,
                item.question,
                item.version,
                item.type.value,
                edition.question_text(item.question),
            )
            for part in (everybody(item), *of_groups(edition, item)):
                group = EVERYBODY if part.block is None else block_code(part.block)
                for code, text, count in _answers(edition, part):
                    why = reason(edition, part) if count is None else ""
                    yield (*head, group, code, text, count, part.n, why)


def _answers(edition: LocalizedResult, part: Part) -> Iterator[tuple[str | None, str, int | None]]:
    """(answer, its words, how many); the first is empty where the answers are held back."""
    for value in values(part):
        yield value.code, answer_text(edition, value), value.count
    words, cells = edition.words, part.cells
    if part.dont_know is not None:
        yield DONT_KNOW, words.plain("report-label-dont-know"), part.dont_know
    if cells is not None:
        yield NOT_APPLICABLE, words.plain("report-label-not-applicable"), cells.not_applicable
        yield NO_ANSWER, words.plain("report-label-no-answer"), cells.no_answer


def _file(rows: Iterable[Sequence[Cell]], *, excel: bool) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";" if excel else ",", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig" if excel else "utf-8")


def _harmless(cell: Cell) -> Cell:
    """What would start a formula in a spreadsheet gets an apostrophe; a negative number is none."""
    if isinstance(cell, str) and cell.startswith(_FORMULA) and not cell.removeprefix("-").isdecimal():
        return f"'{cell}"
    return cell
