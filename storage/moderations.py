"""Who may lead the workshops of a town for a day, without coordinating it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from storage.database import Row, Transaction
from storage.ids import ModerationId, MunicipalityId, PersonId


@dataclass(frozen=True, slots=True)
class Moderation:
    """The right of one person in one town, from one moment to another."""

    id: ModerationId
    municipality: MunicipalityId
    person: PersonId
    began: datetime
    ends: datetime


def give(
    tx: Transaction, municipality: MunicipalityId, person: PersonId, *, now: datetime, ends: datetime
) -> None:
    """To a member; one that would end sooner lasts until then."""
    tx.run(
        """
        INSERT INTO moderation (municipality_id, person_id, began_at, ends_at)
        VALUES (:town, :person, :now, :ends)
        ON CONFLICT (municipality_id, person_id) DO UPDATE
        SET began_at = iif(ends_at > :now, began_at, :now), ends_at = max(ends_at, :ends)
        """,
        town=municipality,
        person=person,
        now=_seconds(now),
        ends=_seconds(ends),
    )


def of_person(
    tx: Transaction, municipality: MunicipalityId, person: PersonId, *, now: datetime
) -> Moderation | None:
    """The right of a person, as long as it lasts."""
    row = tx.first(
        """
        SELECT * FROM moderation WHERE municipality_id = :town AND person_id = :person AND ends_at > :now
        """,
        town=municipality,
        person=person,
        now=_seconds(now),
    )
    return None if row is None else _moderation(row)


def all_of(tx: Transaction, person: PersonId) -> list[Moderation]:
    """Everywhere, also where it has ended and is not forgotten yet."""
    rows = tx.all("""SELECT * FROM moderation WHERE person_id = :person ORDER BY id""", person=person)
    return [_moderation(row) for row in rows]


def in_town(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> list[Moderation]:
    """Those that last, the oldest first."""
    rows = tx.all(
        """SELECT * FROM moderation WHERE municipality_id = :town AND ends_at > :now ORDER BY began_at, id""",
        town=municipality,
        now=_seconds(now),
    )
    return [_moderation(row) for row in rows]


def end(tx: Transaction, municipality: MunicipalityId, moderation: ModerationId) -> None:
    """It is over now."""
    tx.run(
        """DELETE FROM moderation WHERE id = :moderation AND municipality_id = :town""",
        moderation=moderation,
        town=municipality,
    )


def forget_ended(tx: Transaction, *, now: datetime) -> None:
    """Removes what has been over for a day: until then its holder is told that it was theirs."""
    tx.run("""DELETE FROM moderation WHERE ends_at <= :before""", before=_seconds(now - timedelta(days=1)))


def _moderation(row: Row) -> Moderation:
    return Moderation(
        ModerationId(row["id"]),
        MunicipalityId(row["municipality_id"]),
        PersonId(row["person_id"]),
        datetime.fromtimestamp(row["began_at"], UTC),
        datetime.fromtimestamp(row["ends_at"], UTC),
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
