"""A result as one flat table: a row per question, group and answer, of nothing but what was published. Pure."""

from collections.abc import Iterator
from typing import Final

from questionnaires.answers import DONT_KNOW, NOT_APPLICABLE
from questionnaires.counts import Cells
from questionnaires.model import Question, QuestionType
from questionnaires.result import ItemResult
from workshops.survey_results import Evaluated

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
)
"""`antworten` is how many rated or chose; `anzahl` is empty where the question is held back."""

EVERYONE: Final = "alle"
NO_ANSWER: Final = "ohne"
HELD_BACK: Final = "nicht gezeigt"


def table(evaluated: Evaluated, *, town: str) -> Iterator[tuple[str, ...]]:
    """The rows below HEADER, in the order of the questionnaire."""
    result, asked = evaluated.result, evaluated.asked
    for field in result.fields:
        for item in field.items:
            question = asked.questionnaire.question(item.question)
            head = (
                town,
                evaluated.survey.name,
                asked.questionnaire.id,
                str(asked.questionnaire.version),
                str(evaluated.survey.minimum_group_size),
                field.field,
                item.question,
                str(item.version),
                item.type.value,
                question.text.text("de"),
            )
            for row in _rows(item, question):
                yield (*head, *row)


def _rows(item: ItemResult, question: Question) -> Iterator[tuple[str, ...]]:
    if item.cells is None:
        yield EVERYONE, "", HELD_BACK, "", ""
        return
    yield from _cells(EVERYONE, item, question, item.cells)
    for code, group in item.groups.items():
        yield from _cells(code, item, question, group.cells)


def _cells(group: str, item: ItemResult, question: Question, cells: Cells) -> Iterator[tuple[str, ...]]:
    labels = _labels(question)
    for column, count in zip(item.columns, cells.counts, strict=True):
        yield group, column, labels.get(column, column), str(count), str(cells.n)
    for code, label, count in (
        (DONT_KNOW, "weiß ich nicht", cells.dont_know),
        (NOT_APPLICABLE, "betrifft uns nicht", cells.not_applicable),
        (NO_ANSWER, "ohne Antwort", cells.no_answer),
    ):
        yield group, code, label, str(count), str(cells.n)


def _labels(question: Question) -> dict[str, str]:
    if question.type is QuestionType.LEVEL:
        return {str(level.value): level.label.text("de") for level in question.scale}
    return {option.id: option.text.text("de") for option in question.options}
