"""What an older version kept of closed surveys as raw counts, published once: a step of migration 0013.

The counts of every group lay there, also of groups of one. Here they become what may be shown; the next migration
drops the rest.
"""

import json
from typing import Any, Final

from questionnaires.catalogue import Loaded, loads
from questionnaires.counts import Counts
from questionnaires.model import FieldId, GroupCode, QuestionId, Questionnaire
from questionnaires.stored_result import to_text
from questionnaires.suppression import Published, publish

_TURNOUT: Final = "*"
"""Not a question: under it stood how many of a group were asked and how many answered."""


def publish_closed(raw: Any) -> None:
    """Publishes every closed survey that has no result yet; ValueError where one cannot be read."""
    surveys = raw.execute(
        """
        SELECT survey.id, survey.name, survey.minimum_group_size, survey.municipality_id, questionnaire.source
        FROM survey JOIN questionnaire ON questionnaire.id = survey.questionnaire_id
        WHERE survey.state = 'closed'
        """
    ).fetchall()
    for survey, name, k, town, source in surveys:
        published = _published(raw, survey, town, source=source, name=name, k=k)
        raw.execute(
            """INSERT INTO survey_result (survey_id, published) VALUES (:survey, :published)""",
            {"survey": survey, "published": to_text(published)},
        )


def _published(raw: Any, survey: int, town: int, *, source: str, name: str, k: int) -> Published:
    stored = _counts(raw, survey)
    turnout = {group: questions.pop(QuestionId(_TURNOUT), {}) for group, questions in stored.items()}
    asked = {code: turnout[code]["asked"] for code in _groups(raw, town) if "asked" in turnout.get(code, {})}
    return publish(
        _questionnaire(source),
        Counts({code: turnout[code].get("answered", 0) for code in asked}, stored),
        title=name,
        fields=_fields(raw, survey),
        k=k,
        invited=asked,
    )


def _counts(raw: Any, survey: int) -> dict[GroupCode, dict[QuestionId, dict[str, int]]]:
    rows = raw.execute(
        """
        SELECT audience_group.code, question_id, json_group_object(value, n)
        FROM frozen_count JOIN audience_group ON audience_group.id = frozen_count.group_id
        WHERE survey_id = :survey GROUP BY audience_group.code, question_id
        """,
        {"survey": survey},
    )
    found: dict[GroupCode, dict[QuestionId, dict[str, int]]] = {}
    for code, question, values in rows:
        found.setdefault(GroupCode(code), {})[QuestionId(question)] = json.loads(values)
    return found


def _groups(raw: Any, town: int) -> list[GroupCode]:
    rows = raw.execute(
        """SELECT code FROM audience_group WHERE municipality_id = :town ORDER BY position""", {"town": town}
    )
    return [GroupCode(code) for (code,) in rows]


def _fields(raw: Any, survey: int) -> frozenset[FieldId]:
    rows = raw.execute("""SELECT field_id FROM survey_field WHERE survey_id = :survey""", {"survey": survey})
    return frozenset(FieldId(field) for (field,) in rows)


def _questionnaire(source: str) -> Questionnaire:
    reading = loads(source, "questionnaire.yaml")
    if not isinstance(reading, Loaded):
        raise ValueError("the questionnaire of a closed survey cannot be read any more")  # noqa: TRY004 - not a type
    return reading.questionnaire
