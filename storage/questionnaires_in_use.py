"""Questionnaires as they were when a municipality took them into use: a later change of a file does not reach them."""

import hashlib
from dataclasses import dataclass

from storage.database import Row, Transaction
from storage.ids import MunicipalityId, QuestionnaireRowId, SurveyId


@dataclass(frozen=True, slots=True)
class QuestionnaireInUse:
    """`code` is the id in the content file; `source` is that file, YAML."""

    id: QuestionnaireRowId
    municipality: MunicipalityId
    code: str
    version: int
    source: str


def _in_use(row: Row) -> QuestionnaireInUse:
    return QuestionnaireInUse(
        id=QuestionnaireRowId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        code=row["code"],
        version=row["version"],
        source=row["source"],
    )


def digest_of(source: str) -> str:
    """SHA-256 of the content file."""
    return hashlib.sha256(source.encode()).hexdigest()


def put(
    tx: Transaction, municipality: MunicipalityId, *, code: str, version: int, source: str
) -> QuestionnaireRowId:
    """Takes a questionnaire into use; the same source twice is one row."""
    row = tx.one(
        """
        INSERT INTO questionnaire (municipality_id, code, version, digest, source)
        VALUES (:municipality, :code, :version, :digest, :source)
        ON CONFLICT (municipality_id, digest) DO UPDATE SET source = excluded.source
        RETURNING id
        """,
        municipality=municipality,
        code=code,
        version=version,
        digest=digest_of(source),
        source=source,
    )
    return QuestionnaireRowId(row["id"])


def of_survey(tx: Transaction, survey: SurveyId) -> QuestionnaireInUse:
    """The questionnaire that a survey puts to its audience; raises NotFound."""
    return _in_use(
        tx.one(
            """
            SELECT questionnaire.id, questionnaire.municipality_id, code, version, source
            FROM questionnaire JOIN survey ON survey.questionnaire_id = questionnaire.id
            WHERE survey.id = :survey
            """,
            survey=survey,
        )
    )


def newest(tx: Transaction, municipality: MunicipalityId) -> list[QuestionnaireInUse]:
    """The newest of each code that a municipality took into use, by code."""
    rows = tx.all(
        """
        SELECT id, municipality_id, code, version, source FROM questionnaire
        WHERE id IN (
            SELECT max(id) FROM questionnaire WHERE municipality_id = :municipality GROUP BY code
        )
        ORDER BY code
        """,
        municipality=municipality,
    )
    return [_in_use(row) for row in rows]
