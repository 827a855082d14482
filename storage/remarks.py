"""The review of free texts after closing: what a coordinator decided about each. Ids are random and tell no order."""

from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction
from storage.frozen import RemarkKind
from storage.ids import RemarkId, SurveyId


class Verdict(StrEnum):
    """Only what is approved appears anywhere."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ReviewedRemark:
    """A free text; `group` is the code that questionnaires know, None where no group is to be named."""

    id: RemarkId
    question: str
    kind: RemarkKind
    text: str
    group: str | None
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
        group=row["code"],
        verdict=Verdict(row["review"]),
    )


def of_survey(tx: Transaction, survey: SurveyId) -> list[ReviewedRemark]:
    """All free texts of a survey in the random order of their ids."""
    rows = tx.all(
        """
        SELECT lower(hex(remark.id)) AS id, question_id, kind, text, review, audience_group.code
        FROM remark LEFT JOIN audience_group ON audience_group.id = remark.group_id
        WHERE survey_id = :survey ORDER BY remark.id
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


def forget_group(tx: Transaction, survey: SurveyId, remark: RemarkId) -> None:
    """From which group a text came is not known any more."""
    tx.run(
        """UPDATE remark SET group_id = NULL WHERE survey_id = :survey AND id = :remark""",
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
