"""A file that somebody brought becomes a questionnaire, whatever its format; what is kept of it is always YAML."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import PurePath
from typing import Final, TypeAlias

from questionnaires.catalogue import FileRefused, loads
from questionnaires.model import Questionnaire
from questionnaires.problems import Problem
from questionnaires.values import dataclass
from questionnaires.writing import as_yaml

LARGEST_FILE: Final = 1_000_000
"""Bytes, as for spreadsheets; the largest shipped questionnaire has 110,000."""
YAML_ENDINGS: Final = (".yaml", ".yml")
SPREADSHEET_ENDINGS: Final = (".xlsx", ".ods")
ENDINGS: Final = (*YAML_ENDINGS, *SPREADSHEET_ENDINGS)


@dataclass(frozen=True, slots=True)
class Imported:
    """A questionnaire that is right. `source` is what is kept; reading it gives the same questionnaire."""

    questionnaire: Questionnaire
    source: str
    warnings: tuple[Problem, ...] = ()
    understood: str = ""
    """How a plain list was read; empty for everything else."""


Bringing: TypeAlias = Imported | FileRefused


def read_file(content: bytes, name: str, *, groups: Collection[str] | None = None) -> Bringing:
    """Reads a .yaml, .yml or .xlsx file; `name` is what problems call it, `groups` the known codes."""
    ending = PurePath(name).suffix.casefold()
    if ending not in ENDINGS:
        what = f"Dateien mit der Endung „{ending[:12]}“ werden nicht gelesen."
        what = what if ending else "Die Datei hat keine Endung."
        return _refused(
            name, what, "Bitte schicken Sie eine Datei mit der Endung .xlsx, .ods, .yaml oder .yml."
        )
    if ending in SPREADSHEET_ENDINGS:
        return _spreadsheet(content, name, groups)
    return _yaml(content, name, groups)


def _yaml(content: bytes, name: str, groups: Collection[str] | None) -> Bringing:
    if len(content) > LARGEST_FILE:
        what = "Die Datei ist zu groß, höchstens 1 MB ist möglich."
        return _refused(name, what, "Bitte teilen Sie den Fragebogen auf.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        remedy = "Bitte speichern Sie sie mit der Kodierung UTF-8."
        return _refused(name, "Die Datei ist kein Text in UTF-8.", remedy)
    reading = loads(text, name, groups=groups)
    return (
        reading
        if isinstance(reading, FileRefused)
        else Imported(reading.questionnaire, text, reading.warnings)
    )


def _spreadsheet(content: bytes, name: str, groups: Collection[str] | None) -> Bringing:
    from questionnaires.xlsform import read_form

    reading = read_form(content, name, groups=groups)
    if isinstance(reading, FileRefused):
        return reading
    source = as_yaml(reading.questionnaire)
    return Imported(reading.questionnaire, source, reading.warnings, reading.understood)


def with_marks(refused: FileRefused, content: bytes, name: str) -> FileRefused:
    """With the spreadsheet in which the problems stand at their cells; a text file is as it was."""
    if PurePath(name).suffix.casefold() not in SPREADSHEET_ENDINGS:
        return refused
    from questionnaires.xlsform.marking import marked

    return replace(refused, marked=marked(content, name, refused.problems))


def _refused(name: str, what: str, remedy: str) -> FileRefused:
    return FileRefused((Problem(name, 1, 1, "", what, remedy),))
