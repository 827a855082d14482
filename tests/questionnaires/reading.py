"""A spreadsheet or a content file that is read, and what a coordinator is told of it."""

from typing import Any

from questionnaires.catalogue import SHIPPED_GROUPS, FileRefused, Loaded, loads
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


MINIMAL = """\
id: kurz
version: 1
languages: [de]
title: {de: Kurz}
fields:
  - id: eins
    title: {de: Eins}
    questions:
      - id: q1
        type: short_text
        text: {de: Was noch?}
"""


def problems(text: str, *, groups: frozenset[str] | None = None) -> list[str]:
    """What a coordinator reads, without the file's name."""
    reading = loads(text, "f.yaml", groups=groups)
    found = reading.problems if isinstance(reading, FileRefused) else reading.warnings
    return [str(problem).removeprefix("f.yaml:") for problem in found]
