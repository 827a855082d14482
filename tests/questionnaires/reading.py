"""A spreadsheet that is read, and what a coordinator is told of it."""

from typing import Any

from questionnaires.catalogue import SHIPPED_GROUPS, FileRefused, Loaded
from questionnaires.importing import read_file
from questionnaires.model import Questionnaire
from questionnaires.xlsform import read_form
from tests.questionnaires.sheets import CHOICES, Rows, only, spreadsheet


def read(content: bytes) -> Questionnaire:
    reading = read_form(content, "f.xlsx", groups=SHIPPED_GROUPS)
    assert isinstance(reading, Loaded), "\n".join(map(str, reading.problems))
    return reading.questionnaire


def told(content: bytes, name: str = "f.xlsx") -> list[str]:
    """What a coordinator reads, errors and hints."""
    reading = read_file(content, name, groups=SHIPPED_GROUPS)
    found = reading.problems if isinstance(reading, FileRefused) else reading.warnings
    return [str(one).removeprefix(f"{name}, ").removeprefix(f"{name}:") for one in found]


def told_of(*questions: tuple[Any, ...], choices: Rows = CHOICES) -> list[str]:
    return told(spreadsheet(only(*questions), choices))
