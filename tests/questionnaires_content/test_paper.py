"""Forms of the shipped questionnaires are typed from paper, one a minute."""

from datetime import datetime
from typing import Final

import pytest

from questionnaires.model import GroupCode, QuestionnaireId, QuestionType
from questionnaires.paper_line import Read, parts, read_line
from workshops.questionnaires.questionnaire_cache import shipped

STROKES_A_MINUTE: Final = 120
"""Two keys a second: somebody who types with few fingers and looks at the paper between."""
NOW: Final = datetime.fromisoformat("2026-11-03T10:00")


@pytest.mark.parametrize("name", ["kurzcheck", "selbstcheck"])
def test_form_of_every_question_takes_no_more_strokes_than_a_minute_holds(name: str) -> None:
    """Every level ticked and every free text left empty: a stroke for each answer, Enter behind each line."""
    questionnaire = shipped()[QuestionnaireId(name)].questionnaire
    fields = frozenset(field.id for field in questionnaire.fields)
    strokes = 0
    for line in parts(questionnaire, fields, GroupCode("verwaltung")):
        numbered = [one.question.type for one in line.asked if one.number]
        typed = "".join("1" if kind is QuestionType.LEVEL else " - " for kind in numbered).strip()
        read = read_line(questionnaire, line, typed, earlier={}, language="de", now=NOW)
        assert isinstance(read, Read), (typed, read)
        strokes += len(typed) + 1
    assert 0 < strokes <= STROKES_A_MINUTE
