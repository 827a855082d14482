"""What pyxform, the reference implementation of XLSForm, says of the same sheets: a second opinion on the standard.

It is handed plain cells, never the file, and its result is not used: only what it objects to.
"""

import re
from collections.abc import Iterator
from typing import Final

from pyxform.builder import create_survey_element_from_dict
from pyxform.errors import PyXFormError
from pyxform.xls2json import workbook_to_json
from pyxform.xls2json_backends import DefinitionData

from questionnaires.document import Place
from questionnaires.problems import Problem, Severity
from questionnaires.xlsform.workbook import Sheet, Workbook

_OURS: Final = {"survey": {"groups", "version"}, "choices": {"button"}, "settings": {"unchecked_languages"}}
"""Columns that a questionnaire has and the standard has not."""
_ROW: Final = re.compile(r"\[row\s*:\s*(\d+)\]\s*")
_SHEET: Final = re.compile(r"^On the '(\w+)' sheet,? ?")
_MORE: Final = re.compile(r"\s*Learn more: \S+")
_LONGEST: Final = 300
_REMEDY: Final = "Bitte ändern Sie die Zeile so, wie der Standard XLSForm es vorsieht."


def standard_problems(book: Workbook) -> tuple[Problem, ...]:
    """The first error, if there is one, and the warnings that name a row."""
    warnings: list[str] = []
    found: list[Problem] = []
    try:
        form = workbook_to_json(_definition(book), fallback_form_name="form", warnings=warnings)
        create_survey_element_from_dict(form).to_xml(validate=False, warnings=warnings)
    except PyXFormError as error:
        found.append(_problem(book, str(error), Severity.ERROR))
    except Exception:  # noqa: BLE001 - it was not written for hostile sheets, and whatever it cannot read is refused
        what = "Die Tabelle folgt nicht dem Standard XLSForm."
        found.append(Problem(book.name, 1, 1, "", what, "Bitte beginnen Sie mit der Vorlage."))
    found += [_problem(book, one, Severity.WARNING) for one in warnings if _ROW.search(one)]
    return tuple(found)


def _definition(book: Workbook) -> DefinitionData:
    parts: dict[str, list[dict[str, str | None]]] = {}
    for name in ("survey", "choices", "settings"):
        sheet = book.sheet(name)
        parts[name] = list(_rows(sheet, name))
        parts[f"{name}_header"] = [dict.fromkeys(_headings(sheet, name))]
    return DefinitionData(sheet_names=list(book.sheets), fallback_form_name="form", **parts)


def _headings(sheet: Sheet, name: str) -> list[str]:
    return [heading for heading in sheet.headings if _is_standard(heading, name)]


def _rows(sheet: Sheet, name: str) -> Iterator[dict[str, str | None]]:
    """The rows, with empty ones between them, because pyxform tells the number of a row by counting."""
    next_row = 2
    for row in sheet.rows:
        yield from ({} for _ in range(next_row, row.number))
        yield {heading: cell.value for heading, cell in row.cells.items() if _is_standard(heading, name)}
        next_row = row.number + 1


def _is_standard(heading: str, name: str) -> bool:
    plain, _, language = heading.partition("::")
    if name == "settings" and language:
        return False
    return plain.strip().casefold() not in _OURS[name]


def _problem(book: Workbook, message: str, severity: Severity) -> Problem:
    row = _ROW.search(message)
    said = _ROW.sub("", message).strip()
    sheet = _SHEET.match(said)
    said = " ".join(_MORE.sub("", _SHEET.sub("", said)).split())[:_LONGEST].rstrip(".")
    what = f"Die Prüfung nach dem Standard XLSForm meldet (englisch): {said}."
    place = Place(int(row[1]) if row else 0, 1, sheet[1] if sheet else "survey")
    return book.problem(place, what, _REMEDY, severity=severity)
