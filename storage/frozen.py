"""What remains of a survey after closing: counts and free texts that belong to no response any more."""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from storage.database import Transaction
from storage.ids import GroupId, SurveyId


@dataclass(frozen=True, slots=True)
class FrozenCount:
    """How many of a group gave this answer; `group` is the code that questionnaires know."""

    group: str
    question: str
    value: str
    n: int


class RemarkKind(StrEnum):
    """A free text is the answer to a question, or a comment on it."""

    ANSWER = "answer"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Remark:
    """A free text; `group` is None where naming it would point at a few people."""

    question: str
    group: GroupId | None
    kind: RemarkKind
    text: str


def put_counts(tx: Transaction, survey: SurveyId, counts: Iterable[tuple[GroupId, str, str, int]]) -> None:
    """Freezes counts as (group, question, value, n)."""
    tx.many(
        """
        INSERT INTO frozen_count (survey_id, group_id, question_id, value, n)
        VALUES (:survey, :group, :question, :value, :n)
        """,
        [
            {"survey": survey, "group": group, "question": question, "value": value, "n": n}
            for group, question, value, n in counts
        ],
    )


def counts(tx: Transaction, survey: SurveyId) -> list[FrozenCount]:
    """Every frozen count, in no particular order. Nobody may see them but through suppression."""
    rows = tx.all(
        """
        SELECT audience_group.code, question_id, value, n
        FROM frozen_count JOIN audience_group ON audience_group.id = frozen_count.group_id
        WHERE survey_id = :survey
        """,
        survey=survey,
    )
    return [FrozenCount(row["code"], row["question_id"], row["value"], row["n"]) for row in rows]


def counts_by_group(tx: Transaction, survey: SurveyId) -> dict[str, dict[str, dict[str, int]]]:
    """The same by group, question and value; put together by the database, which is quicker than row by row."""
    rows = tx.all(
        """
        SELECT audience_group.code, json_group_object(question_id, json(counts)) AS counts
        FROM (
            SELECT group_id, question_id, json_group_object(value, n) AS counts
            FROM frozen_count WHERE survey_id = :survey GROUP BY question_id, group_id
        ) JOIN audience_group ON audience_group.id = group_id
        GROUP BY group_id
        """,
        survey=survey,
    )
    return {row["code"]: json.loads(row["counts"]) for row in rows}


def put_remarks(tx: Transaction, survey: SurveyId, remarks: Iterable[Remark]) -> None:
    """Keeps free texts under random ids, so that not even their order tells who wrote them."""
    tx.many(
        """
        INSERT INTO remark (id, survey_id, question_id, group_id, kind, text)
        VALUES (:id, :survey, :question, :group, :kind, :text)
        """,
        [
            {
                "id": secrets.token_bytes(16),
                "survey": survey,
                "question": each.question,
                "group": each.group,
                "kind": each.kind.value,
                "text": each.text,
            }
            for each in remarks
        ],
    )


def remarks(tx: Transaction, survey: SurveyId) -> list[Remark]:
    """The free texts of a survey in the random order of their ids."""
    rows = tx.all(
        """SELECT question_id, group_id, kind, text FROM remark WHERE survey_id = :survey ORDER BY id""",
        survey=survey,
    )
    return [
        Remark(
            row["question_id"],
            None if row["group_id"] is None else GroupId(row["group_id"]),
            RemarkKind(row["kind"]),
            row["text"],
        )
        for row in rows
    ]


def forget_screens(tx: Transaction, survey: SurveyId) -> None:
    """Forgets the buttons in front of everyone who was asked: ticked ones would tell what a person had chosen."""
    tx.run(
        """
        DELETE FROM keyboard
        WHERE person_id IN (SELECT person_id FROM participation WHERE survey_id = :survey)
        """,
        survey=survey,
    )
