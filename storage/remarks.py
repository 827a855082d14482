"""Free texts after closing, which belong to no response and no group any more, and what a coordinator decided.

Ids are random, so that not even the order of the texts tells who wrote them.
"""

import secrets
from collections.abc import Iterable
from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import RemarkId, SurveyId


class RemarkKind(StrEnum):
    """A free text is the answer to a question, or a comment on it."""

    ANSWER = "answer"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Remark:
    """A free text as it was written."""

    question: str
    kind: RemarkKind
    text: str


class Verdict(StrEnum):
    """Only what is approved appears anywhere."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ReviewedRemark:
    """A free text with what became of it."""

    id: RemarkId
    question: str
    kind: RemarkKind
    text: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Progress:
    """How many free texts of a survey have which verdict."""

    pending: int
    approved: int
    rejected: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.pending + self.approved + self.rejected


def _remark(row: Row) -> ReviewedRemark:
    return ReviewedRemark(
        id=RemarkId(row["id"]),
        question=row["question_id"],
        kind=RemarkKind(row["kind"]),
        text=row["text"],
        verdict=Verdict(row["review"]),
    )


def put(tx: Transaction, survey: SurveyId, remarks: Iterable[Remark]) -> None:
    """Keeps the free texts of a survey for the review."""
    tx.many(
        """
        INSERT INTO remark (id, survey_id, question_id, kind, text)
        VALUES (:id, :survey, :question, :kind, :text)
        """,
        [
            {
                "id": secrets.token_bytes(16),
                "survey": survey,
                "question": each.question,
                "kind": each.kind.value,
                "text": each.text,
            }
            for each in remarks
        ],
    )


def of_survey(tx: Transaction, survey: SurveyId) -> list[ReviewedRemark]:
    """All free texts of a survey in the random order of their ids."""
    rows = tx.all(
        """
        SELECT lower(hex(remark.id)) AS id, question_id, kind, text, review
        FROM remark WHERE survey_id = :survey ORDER BY remark.id
        """,
        survey=survey,
    )
    return [_remark(row) for row in rows]


def progress(tx: Transaction, survey: SurveyId) -> Progress:
    """How far the review is."""
    row = tx.one(
        """
        SELECT count(*) FILTER (WHERE review = 'pending') AS pending,
               count(*) FILTER (WHERE review = 'approved') AS approved,
               count(*) FILTER (WHERE review = 'rejected') AS rejected
        FROM remark WHERE survey_id = :survey
        """,
        survey=survey,
    )
    return Progress(row["pending"], row["approved"], row["rejected"])


def decide(tx: Transaction, survey: SurveyId, remark: RemarkId, *, verdict: Verdict) -> None:
    """What becomes of a text."""
    tx.run(
        """UPDATE remark SET review = :verdict WHERE survey_id = :survey AND id = :remark""",
        verdict=verdict.value,
        survey=survey,
        remark=bytes.fromhex(remark),
    )


def rewrite(tx: Transaction, survey: SurveyId, remark: RemarkId, *, text: str) -> None:
    """Another wording in place of the first one, which is gone; it has to be decided anew."""
    tx.run(
        """
        UPDATE remark SET text = :text, review = 'pending' WHERE survey_id = :survey AND id = :remark
        """,
        text=text,
        survey=survey,
        remark=bytes.fromhex(remark),
    )
