"""An XLSForm is taken whole and right, or refused with every problem at once, each with its sheet and cell."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from questionnaires.catalogue import Loaded, Reading, Refused, build
from questionnaires.problems import Problem, Severity
from questionnaires.xlsform.form import document
from questionnaires.xlsform.standard import standard_problems
from questionnaires.xlsform.workbook import Workbook, read_workbook

_IN_A_SHEET: Final = {
    "Bitte ergänzen Sie ihn oder nehmen Sie die Sprache aus „languages“.": (
        "Bitte füllen Sie die Zelle aus, oder löschen Sie alle Spalten der Sprache."
    ),
    "Bitte ergänzen Sie „button:“ mit höchstens 26 Zeichen.": (
        "Bitte ergänzen Sie eine kurze Form in der Spalte „button“, höchstens 26 Zeichen."
    ),
    "Bitte ergänzen Sie „options:“.": "Bitte ergänzen Sie die Liste auf dem Blatt „choices“.",
    "Bitte schreiben Sie ihn oder löschen Sie die Zeile.": "Bitte schreiben Sie ihn.",
}
"""Remedies for YAML, and what they are in a spreadsheet."""


def read_form(content: bytes, name: str, *, groups: Collection[str] | None = None) -> Reading:
    """Reads a questionnaire from an .xlsx file; `name` is what problems call it, `groups` the known codes."""
    book = read_workbook(content, name)
    if isinstance(book, Problem):
        return Refused((book,))
    data, found = document(book)
    own = list(book.problems + found)
    reading = None if data is None else build(data, groups=groups)
    if reading is not None:
        own += _in_cells(reading.problems if isinstance(reading, Refused) else reading.warnings)
    problems = _in_order(book, [*own, *_unsaid(standard_problems(book), own)])
    if isinstance(reading, Loaded) and not any(one.severity is Severity.ERROR for one in problems):
        return Loaded(reading.questionnaire, problems)
    return Refused(problems)


def _in_cells(problems: Iterable[Problem]) -> list[Problem]:
    return [replace(one, remedy=_IN_A_SHEET.get(one.remedy, one.remedy)) for one in problems]


def _unsaid(problems: Iterable[Problem], said: Iterable[Problem]) -> list[Problem]:
    """What the standard says of rows of which nothing was said yet; most of it is the same in other words."""
    known = {(one.sheet, one.line) for one in said}
    is_refused = any(one.severity is Severity.ERROR for one in said)
    return [
        one for one in problems if (one.sheet, one.line) not in known and not (is_refused and one.line <= 1)
    ]


def _in_order(book: Workbook, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sheet by sheet and row by row, each once: a list that several questions use is one place."""
    sheets = list(book.sheets)
    first: dict[tuple[object, ...], Problem] = {}
    for one in problems:
        first.setdefault((one.sheet, one.line, one.column, one.what), one)

    def place(one: Problem) -> tuple[int, int, int]:
        key = one.sheet.strip().casefold()
        return (sheets.index(key) if key in sheets else -1, one.line, one.column)

    return tuple(sorted(first.values(), key=place))
