"""Surveys with answers, in the shortest form that a test can be read in."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from questionnaires.comparison import Scores
from questionnaires.counts import Counts
from questionnaires.model import GroupCode, QuestionId, Questionnaire
from questionnaires.result import Result
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.material import questionnaire

AMT, RAT, VEREIN = GroupCode("amt"), GroupCode("rat"), GroupCode("verein")

HEAD = """\
id: probe
version: 1
languages: [de]
title: {de: Probe}
scale:
  - {value: 0, label: {de: gar nicht}}
  - {value: 1, label: {de: etwas}}
  - {value: 2, label: {de: weit}}
  - {value: 3, label: {de: ganz}}
fields:
"""
VALUES = ("0", "1", "2", "3", "W", "N", "-")


def levels_questionnaire(fields: Mapping[str, int], *, version: int = 1) -> Questionnaire:
    """Fields with so many level questions each: {"a": 2} asks a1 and a2."""
    text = HEAD
    for field, count in fields.items():
        text += f"  - id: {field}\n    title: {{de: Feld}}\n    questions:\n"
        for number in range(1, count + 1):
            text += (
                f"      - {{id: {field}{number}, version: {version}, type: level, text: {{de: Wie weit?}}}}\n"
            )
    return questionnaire(text)


def near(value: float) -> Any:
    """A number as equal as floating point allows, wherever a number is expected."""
    return pytest.approx(value)


Row = Sequence[int]
"""People per level 0 to 3, then as far as needed "weiß nicht", "betrifft uns nicht", no answer."""


def counts(answers: Mapping[str, Mapping[GroupCode, Row]], *, responses: Mapping[GroupCode, int]) -> Counts:
    """Per question and group a row."""
    rows = [
        (group, QuestionId(question), value, people)
        for question, groups in answers.items()
        for group, row in groups.items()
        for value, people in zip(VALUES, row, strict=False)
    ]
    return Counts.of(rows, responses=responses)


def result(answers: Mapping[str, Row], *, k: int = 5, version: int = 1) -> Result:
    """One group rates the questions of fields that are named by their first letter."""
    fields: dict[str, int] = {}
    for question in answers:
        fields[question[0]] = fields.get(question[0], 0) + 1
    people = max(sum(row) for row in answers.values())
    return evaluate(
        levels_questionnaire(fields, version=version),
        counts({question: {AMT: row} for question, row in answers.items()}, responses={AMT: people}),
        title="Probe",
        k=k,
    )


def scores(found: Result) -> Scores:
    """What others can compare of a town's result, as it is computed from the package that they took in."""
    every = (item for field in found.fields for item in field.items)
    return {(item.question, item.version): item.score for item in every if item.score is not None}
