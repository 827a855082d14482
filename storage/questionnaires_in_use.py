"""Questionnaires as they were when a municipality took them into use: a later change of a file does not reach them."""

import hashlib
from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import MunicipalityId, QuestionnaireRowId, SurveyId


class QuestionnaireState(StrEnum):
    TRIAL = "trial"
    """Checked, to be looked at and tried in private; no survey can be made from it yet."""
    KEPT = "kept"
    REMOVED = "removed"
    """No longer offered; surveys that ask it go on."""


@dataclass(frozen=True, slots=True)
class QuestionnaireInUse:
    """`code` is the id in the content file; `source` is that file, YAML."""

    id: QuestionnaireRowId
    municipality: MunicipalityId
    code: str
    version: int
    source: str
    standing: QuestionnaireState


def _in_use(row: Row) -> QuestionnaireInUse:
    return QuestionnaireInUse(
        id=QuestionnaireRowId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        code=row["code"],
        version=row["version"],
        source=row["source"],
        standing=QuestionnaireState(row["standing"]),
    )


def digest_of(source: str) -> str:
    """SHA-256 of the content file."""
    return hashlib.sha256(source.encode()).hexdigest()


def put(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    code: str,
    version: int,
    source: str,
    standing: QuestionnaireState = QuestionnaireState.KEPT,
) -> QuestionnaireRowId:
    """Takes a questionnaire into use, or writes it down to be tried; the same source twice is one row, as it stands."""
    row = tx.one(
        """
        INSERT INTO questionnaire (municipality_id, code, version, digest, source, standing)
        VALUES (:municipality, :code, :version, :digest, :source, :standing)
        ON CONFLICT (municipality_id, digest) DO UPDATE SET source = excluded.source
        RETURNING id
        """,
        municipality=municipality,
        code=code,
        version=version,
        digest=digest_of(source),
        source=source,
        standing=standing.value,
    )
    return QuestionnaireRowId(row["id"])


def of_survey(tx: Transaction, survey: SurveyId) -> QuestionnaireInUse:
    """The questionnaire that a survey puts to its audience; raises NotFound."""
    return _in_use(
        tx.one(
            """
            SELECT questionnaire.id, questionnaire.municipality_id, code, version, source, standing
            FROM questionnaire JOIN survey ON survey.questionnaire_id = questionnaire.id
            WHERE survey.id = :survey
            """,
            survey=survey,
        )
    )


def newest(tx: Transaction, municipality: MunicipalityId) -> list[QuestionnaireInUse]:
    """The highest version of each code that a municipality keeps, by code."""
    rows = tx.all(
        """
        SELECT id, municipality_id, code, version, source, standing FROM questionnaire AS this
        WHERE municipality_id = :municipality AND standing = 'kept' AND NOT EXISTS (
            SELECT 1 FROM questionnaire AS other
            WHERE other.municipality_id = this.municipality_id AND other.code = this.code AND other.standing = 'kept'
                AND (other.version, other.id) > (this.version, this.id)
        )
        ORDER BY code
        """,
        municipality=municipality,
    )
    return [_in_use(row) for row in rows]


def find(tx: Transaction, questionnaire: QuestionnaireRowId) -> QuestionnaireInUse | None:
    """The questionnaire in this row."""
    row = tx.first(
        """
        SELECT id, municipality_id, code, version, source, standing FROM questionnaire WHERE id = :questionnaire
        """,
        questionnaire=questionnaire,
    )
    return None if row is None else _in_use(row)


def all_of(tx: Transaction, municipality: MunicipalityId) -> list[QuestionnaireInUse]:
    """Everything that a municipality ever took into use and did not delete, by code and version."""
    rows = tx.all(
        """
        SELECT id, municipality_id, code, version, source, standing FROM questionnaire
        WHERE municipality_id = :municipality
        ORDER BY code, version, id
        """,
        municipality=municipality,
    )
    return [_in_use(row) for row in rows]


def set_standing(tx: Transaction, questionnaire: QuestionnaireRowId, standing: QuestionnaireState) -> None:
    """Keeps it, or offers it no longer."""
    tx.run(
        """UPDATE questionnaire SET standing = :standing WHERE id = :questionnaire""",
        standing=standing.value,
        questionnaire=questionnaire,
    )


def surveys_asking(tx: Transaction, questionnaire: QuestionnaireRowId) -> int:
    """How many surveys ask it, drafts and closed ones included."""
    row = tx.one(
        """SELECT count(*) AS n FROM survey WHERE questionnaire_id = :questionnaire""",
        questionnaire=questionnaire,
    )
    return int(row["n"])


def delete(tx: Transaction, questionnaire: QuestionnaireRowId) -> None:
    """Deletes a row that no survey asks; raises ConstraintViolated for one that is asked."""
    tx.run("""DELETE FROM questionnaire WHERE id = :questionnaire""", questionnaire=questionnaire)
