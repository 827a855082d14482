"""The same counts read the same in a poll, in the result of a survey, on paper and in the workbook."""

import io
import re

import pytest
from openpyxl import load_workbook

from handlers.polls.phrases import worded
from handlers.surveys.result_screens import distribution
from locales import words_in
from questionnaires.kernels import choice
from questionnaires.model import GroupCode, QuestionId
from questionnaires.rounding import percent
from reports.localized_result import LocalizedResult
from reports.spreadsheet import spreadsheet
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.results import counts, levels_questionnaire
from tests.reports.samples import DAY

RAT = GroupCode("rat")


def surveyed(count: int, of: int) -> LocalizedResult:
    """So many chose the lowest level, the others the highest, and as many again as the former do not know."""
    asked = levels_questionnaire({"a": 1})
    answers = {"a1": {RAT: (count, 0, 0, of - count, count)}}
    return LocalizedResult(
        evaluate(asked, counts(answers, responses={RAT: of + count}), title="Probe"),
        asked,
        "Musterstadt",
        {RAT: "Rat"},
        DAY,
    )


def in_a_poll(count: int, of: int) -> int:
    asks = choice.one_of("Ja", "Nein")
    line = asks.shown(of, choice.ChoiceResult(counts={1: count, 2: of - count})).lines[0]
    found = re.search(r"(\d+) %", worded(words_in("de"), line.value))
    assert found is not None
    assert line.length == int(found[1])
    return int(found[1])


def in_a_survey(count: int, of: int) -> int:
    edition = surveyed(count, of)
    item = edition.result.items()[QuestionId("a1")]
    said = str(distribution(words_in("de"), edition.question(item.question), item))
    found = re.search(r"(\d+) %", said)
    assert found is not None
    return int(found[1])


def in_the_workbook(count: int, of: int) -> object:
    """The share of those who do not know, which other programs would round by themselves."""
    sheet = load_workbook(io.BytesIO(spreadsheet(surveyed(count, of))))["Fragen"]
    heading = [cell.value for cell in sheet[1]]
    return sheet.cell(2, heading.index("Anteil weiß ich nicht") + 1).value


@pytest.mark.slow
@pytest.mark.parametrize(
    ("count", "of", "read"), [(1, 8, 13), (23, 40, 58), (3, 8, 38), (2, 6, 33), (5, 8, 63)]
)
def test_share_reads_the_same_in_every_channel(count: int, of: int, read: int) -> None:
    assert (in_a_poll(count, of), in_a_survey(count, of)) == (read, read)
    edition = surveyed(count, of)
    unknown = percent(count, of + count)
    assert in_the_workbook(count, of) == unknown
    assert edition.percent(edition.result.items()[QuestionId("a1")].dont_know_share) == f"{unknown}\u00a0%"
