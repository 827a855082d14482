"""A form is taken whole and right, or refused with every problem at once, each with its sheet and cell."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Final

from questionnaires.catalogue import FileRefused, Loaded, Reading, build
from questionnaires.problems import Problem
from questionnaires.xlsform.form import document, opened
from questionnaires.xlsform.plain_list import PlainList, found_in, understood
from questionnaires.xlsform.workbook import Workbook, read_workbook

_IN_A_SHEET: Final = {
    "Bitte ergänzen Sie „button:“ mit höchstens 26 Zeichen.": (
        "Bitte ergänzen Sie eine kurze Form in der Spalte „button“, höchstens 26 Zeichen."
    ),
    "Bitte ergänzen Sie „options:“.": "Bitte ergänzen Sie die Liste auf dem Blatt „choices“.",
    "Bitte schreiben Sie ihn oder löschen Sie die Zeile.": "Bitte schreiben Sie ihn.",
}
"""Remedies for YAML, and what they are in a spreadsheet."""


def read_form(content: bytes, name: str, *, groups: Collection[str] | None = None) -> Reading:
    """Reads a questionnaire from an .xlsx or .ods file; `name` is what problems call it, `groups` the known codes."""
    book = read_workbook(content, name)
    return FileRefused((book,)) if isinstance(book, Problem) else read_book(book, groups=groups)


def read_book(book: Workbook, *, groups: Collection[str] | None = None) -> Reading:
    """The same of a workbook that was opened."""
    plain = () if _is_form(book) else found_in(book)
    if plain:
        return _list(book, plain, groups)
    data, found = document(book)
    reading = None if data is None else build(data, groups=groups)
    told = (
        () if reading is None else reading.problems if isinstance(reading, FileRefused) else reading.warnings
    )
    problems = _in_order(book, [*found, *_in_cells(told)])
    if isinstance(reading, Loaded) and not any(one.severity.is_error for one in problems):
        return Loaded(reading.questionnaire, problems)
    return FileRefused(problems)


def _is_form(book: Workbook) -> bool:
    survey = opened(book).survey
    return survey.has("type") and survey.has("name")


def _list(book: Workbook, plain: Sequence[PlainList], groups: Collection[str] | None) -> Reading:
    found = understood(book, plain)
    reading = None if found.document is None else build(found.document, groups=groups)
    told = (
        () if reading is None else reading.problems if isinstance(reading, FileRefused) else reading.warnings
    )
    problems = _in_order(book, [*found.problems, *_in_cells(told)])
    if isinstance(reading, Loaded) and not any(one.severity.is_error for one in problems):
        return Loaded(reading.questionnaire, problems, found.said)
    return FileRefused(problems)


def _in_cells(problems: Iterable[Problem]) -> list[Problem]:
    return [replace(one, where="", remedy=_IN_A_SHEET.get(one.remedy, one.remedy)) for one in problems]


def _in_order(book: Workbook, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sheet by sheet and row by row; of two at one cell the graver one."""
    sheets = list(book.grids)
    by_cell: dict[tuple[object, ...], Problem] = {}
    for one in sorted(problems, key=lambda one: not one.severity.is_error):
        by_cell.setdefault((one.sheet, one.line, one.column) if one.line else (one.sheet, one.what), one)

    def place(one: Problem) -> tuple[int, int, int]:
        key = one.sheet.strip().casefold()
        return (sheets.index(key) if key in sheets else -1, one.line, one.column)

    return tuple(sorted(by_cell.values(), key=place))
