"""Answers under pseudonyms while a survey is open: no person, no clock time, no order in which they came."""

import json
from collections.abc import Collection, Mapping

from questionnaires.progress import StepKey
from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import GroupId, Pseudonym, SurveyId


@dataclass(frozen=True, slots=True)
class Answer:
    """`value` as questionnaires.answers encodes it; None where there is only a comment."""

    value: str | None
    comment: str | None


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """What is kept of one: `place` is None at the start, `values` are as questionnaires.answers encodes them."""

    place: str | None
    is_helped: bool
    """Whether something of it is with somebody else."""
    values: Mapping[StepKey, str]
    comments: Mapping[StepKey, str]
    taken_over: frozenset[StepKey]
    """What somebody who was asked for help proposed."""


@dataclass(frozen=True, slots=True)
class ValueCount:
    """So many people of a group gave this answer."""

    group: GroupId
    question: str
    value: str
    people: int


def stored(tx: Transaction, survey: SurveyId, who: Pseudonym) -> StoredResponse:
    """A response, also one that has not begun.

    Every tap reads it: one row comes in a fraction of the time of a hundred, and few answers have more than a value.
    """
    row = tx.one(
        """
        SELECT place, EXISTS (
                   SELECT 1 FROM handover WHERE survey_id = :survey AND pseudonym = :who
               ) AS is_helped,
               json_group_object(question_id, value) FILTER (WHERE value IS NOT NULL) AS given,
               json_group_object(question_id, comment) FILTER (WHERE comment IS NOT NULL) AS comments,
               json_group_array(question_id) FILTER (WHERE taken_over) AS taken_over
        FROM response LEFT JOIN answer USING (survey_id, pseudonym) WHERE survey_id = :survey AND pseudonym = :who
        """,
        survey=survey,
        who=who,
    )
    return StoredResponse(
        row["place"],
        bool(row["is_helped"]),
        json.loads(row["given"]),
        json.loads(row["comments"]),
        frozenset(json.loads(row["taken_over"])),
    )


def has_begun(tx: Transaction, survey: SurveyId, who: Pseudonym) -> bool:
    """Whether there is a response under this pseudonym."""
    row = tx.first(
        """SELECT 1 FROM response WHERE survey_id = :survey AND pseudonym = :who""", survey=survey, who=who
    )
    return row is not None


def put(tx: Transaction, survey: SurveyId, who: Pseudonym, *, group: GroupId, place: str | None) -> None:
    """A response is at this step; it begins where there was none."""
    tx.run(
        """
        INSERT INTO response (survey_id, pseudonym, group_id, place) VALUES (:survey, :who, :group, :place)
        ON CONFLICT (survey_id, pseudonym) DO UPDATE SET place = :place
        """,
        survey=survey,
        who=who,
        group=group,
        place=place,
    )


def set_place(tx: Transaction, survey: SurveyId, who: Pseudonym, *, place: str | None) -> None:
    """A response that has begun is at this step."""
    tx.run(
        """UPDATE response SET place = :place WHERE survey_id = :survey AND pseudonym = :who""",
        survey=survey,
        who=who,
        place=place,
    )


def put_value(tx: Transaction, survey: SurveyId, who: Pseudonym, *, question: str, value: str) -> None:
    """Answers a question, or answers it otherwise; a comment stays."""
    tx.run(
        """
        INSERT INTO answer (survey_id, pseudonym, question_id, value) VALUES (:survey, :who, :question, :value)
        ON CONFLICT (survey_id, pseudonym, question_id) DO UPDATE SET value = :value, taken_over = 0
        """,
        survey=survey,
        who=who,
        question=question,
        value=value,
    )


def put_comment(tx: Transaction, survey: SurveyId, who: Pseudonym, *, question: str, comment: str) -> None:
    """Comments on a question, answered or not; an earlier comment is replaced."""
    tx.run(
        """
        INSERT INTO answer (survey_id, pseudonym, question_id, comment)
        VALUES (:survey, :who, :question, :comment)
        ON CONFLICT (survey_id, pseudonym, question_id) DO UPDATE SET comment = :comment
        """,
        survey=survey,
        who=who,
        question=question,
        comment=comment,
    )


def mark_taken_over(tx: Transaction, survey: SurveyId, who: Pseudonym, *, question: str) -> None:
    """What stands at this question was proposed by somebody who was asked for help."""
    tx.run(
        """
        UPDATE answer SET taken_over = 1
        WHERE survey_id = :survey AND pseudonym = :who AND question_id = :question
        """,
        survey=survey,
        who=who,
        question=question,
    )


def drop(tx: Transaction, survey: SurveyId, who: Pseudonym, *, question: str) -> None:
    """Takes an answer back with its comment."""
    tx.run(
        """
        DELETE FROM answer WHERE survey_id = :survey AND pseudonym = :who AND question_id = :question
        """,
        survey=survey,
        who=who,
        question=question,
    )


def drop_value(tx: Transaction, survey: SurveyId, who: Pseudonym, *, question: str) -> None:
    """Takes an answer back whose comment stays; the row must have one."""
    tx.run(
        """
        UPDATE answer SET value = NULL
        WHERE survey_id = :survey AND pseudonym = :who AND question_id = :question
        """,
        survey=survey,
        who=who,
        question=question,
    )


def drop_comment(tx: Transaction, survey: SurveyId, who: Pseudonym, *, question: str) -> None:
    """Takes a comment back; the row must have an answer."""
    tx.run(
        """
        UPDATE answer SET comment = NULL
        WHERE survey_id = :survey AND pseudonym = :who AND question_id = :question
        """,
        survey=survey,
        who=who,
        question=question,
    )


def erase(tx: Transaction, survey: SurveyId, who: Pseudonym) -> None:
    """Forgets a response with all its answers."""
    tx.run("""DELETE FROM response WHERE survey_id = :survey AND pseudonym = :who""", survey=survey, who=who)


def erase_all(tx: Transaction, survey: SurveyId) -> None:
    """Forgets all responses of a survey with all their answers."""
    tx.run("""DELETE FROM response WHERE survey_id = :survey""", survey=survey)


def groups_by_pseudonym(tx: Transaction, survey: SurveyId) -> dict[Pseudonym, GroupId]:
    """The group of every response that holds at least one answer."""
    rows = tx.all(
        """
        SELECT pseudonym, group_id FROM response
        WHERE survey_id = :survey AND EXISTS (
            SELECT 1 FROM answer
            WHERE answer.survey_id = response.survey_id AND answer.pseudonym = response.pseudonym
        )
        """,
        survey=survey,
    )
    return {Pseudonym(row["pseudonym"]): GroupId(row["group_id"]) for row in rows}


def value_counts(tx: Transaction, survey: SurveyId) -> list[ValueCount]:
    """How many of each group gave which answer to which question, counted where the answers lie."""
    rows = tx.all(
        """
        SELECT group_id, question_id, value, count(*) AS people
        FROM answer JOIN response
          ON response.survey_id = answer.survey_id AND response.pseudonym = answer.pseudonym
        WHERE answer.survey_id = :survey AND value IS NOT NULL
        GROUP BY group_id, question_id, value
        """,
        survey=survey,
    )
    return [ValueCount(GroupId(row[0]), row[1], row[2], row[3]) for row in rows]


def values_to(
    tx: Transaction, survey: SurveyId, questions: Collection[str]
) -> Mapping[Pseudonym, Mapping[str, str]]:
    """The answers to some questions, by pseudonym and question."""
    rows = tx.all(
        """
        SELECT pseudonym, question_id, value FROM answer
        WHERE survey_id = :survey AND value IS NOT NULL
          AND question_id IN (SELECT value FROM json_each(:questions))
        """,
        survey=survey,
        questions=json.dumps(list(questions)),
    )
    found: dict[Pseudonym, dict[str, str]] = {}
    for row in rows:
        found.setdefault(Pseudonym(row["pseudonym"]), {})[row["question_id"]] = row["value"]
    return found


def texts(tx: Transaction, survey: SurveyId) -> list[tuple[Pseudonym, str, Answer]]:
    """Where somebody wrote something: (pseudonym, question, answer); the value only if it is a free text."""
    rows = tx.all(
        """
        SELECT pseudonym, question_id, comment, CASE WHEN value GLOB 'text:*' THEN value END AS value
        FROM answer WHERE survey_id = :survey AND (comment IS NOT NULL OR value GLOB 'text:*')
        """,
        survey=survey,
    )
    return [
        (Pseudonym(row["pseudonym"]), row["question_id"], Answer(row["value"], row["comment"]))
        for row in rows
    ]
