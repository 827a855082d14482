"""Who agreed to which version of the privacy text and which group size in it, in which language, from when to when."""

from datetime import UTC, datetime

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId


@dataclass(frozen=True, slots=True)
class Consent:
    """`minimum_group_size` is k as the text named it, None where it named none; `withdrawn_at` None: it holds."""

    municipality: MunicipalityId
    version: str
    minimum_group_size: int | None
    language: str
    given_at: datetime
    withdrawn_at: datetime | None


def give(
    tx: Transaction,
    municipality: MunicipalityId,
    person: PersonId,
    *,
    version: str,
    minimum_group_size: int | None,
    language: str,
    at: datetime,
) -> None:
    """Records a consent. One that holds keeps its time; one that was withdrawn begins anew."""
    tx.run(
        """
        INSERT INTO consent (municipality_id, person_id, version, minimum_group_size, language, given_at)
        VALUES (:municipality, :person, :version, :minimum, :language, :at)
        ON CONFLICT (municipality_id, person_id, version, minimum_group_size)
        DO UPDATE SET language = :language, given_at = :at, withdrawn_at = NULL
        WHERE withdrawn_at IS NOT NULL
        """,
        municipality=municipality,
        person=person,
        version=version,
        minimum=minimum_group_size or 0,
        language=language,
        at=int(at.timestamp()),
    )


def withdraw(tx: Transaction, municipality: MunicipalityId, person: PersonId, *, at: datetime) -> None:
    """Ends every consent that holds in a municipality."""
    tx.run(
        """
        UPDATE consent SET withdrawn_at = max(:at, given_at)
        WHERE municipality_id = :municipality AND person_id = :person AND withdrawn_at IS NULL
        """,
        municipality=municipality,
        person=person,
        at=int(at.timestamp()),
    )


def of_person(tx: Transaction, person: PersonId) -> list[Consent]:
    """Every consent of a person, the oldest first."""
    rows = tx.all(
        """
        SELECT municipality_id, version, minimum_group_size, language, given_at, withdrawn_at FROM consent
        WHERE person_id = :person ORDER BY given_at, municipality_id
        """,
        person=person,
    )
    return [
        Consent(
            MunicipalityId(row["municipality_id"]),
            row["version"],
            row["minimum_group_size"] or None,
            row["language"],
            datetime.fromtimestamp(row["given_at"], UTC),
            None if row["withdrawn_at"] is None else datetime.fromtimestamp(row["withdrawn_at"], UTC),
        )
        for row in rows
    ]
