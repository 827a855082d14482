"""Who was heard in questions from the floor that ended before a workshop of the day began; never in which one."""

from collections.abc import Collection
from datetime import datetime

from storage.database import Transaction
from storage.ids import FloorId, MunicipalityId, Pseudonym


def keep(tx: Transaction, floor: FloorId, people: Collection[Pseudonym], *, secret: bytes) -> None:
    """Until a workshop begins, or the day ends."""
    tx.run("""UPDATE floor SET heard_secret = :secret WHERE id = :floor""", floor=floor, secret=secret)
    tx.many(
        """INSERT INTO floor_heard (floor_id, pseudonym) VALUES (:floor, :who) ON CONFLICT DO NOTHING""",
        [{"floor": floor, "who": who} for who in people],
    )


def kept(tx: Transaction, municipality: MunicipalityId | None = None) -> dict[FloorId, bytes]:
    """Where somebody is kept, in one town or in all, with the secret of their pseudonyms."""
    rows = tx.all(
        """
        SELECT id, heard_secret FROM floor
        WHERE heard_secret IS NOT NULL AND (:town IS NULL OR municipality_id = :town) ORDER BY id
        """,
        town=municipality,
    )
    return {FloorId(row["id"]): row["heard_secret"] for row in rows}


def people(tx: Transaction, floor: FloorId) -> frozenset[Pseudonym]:
    """Whoever is kept there."""
    rows = tx.all("""SELECT pseudonym FROM floor_heard WHERE floor_id = :floor""", floor=floor)
    return frozenset(Pseudonym(row["pseudonym"]) for row in rows)


def over(tx: Transaction, *, now: datetime) -> list[FloorId]:
    """Where somebody is kept though the day has ended."""
    rows = tx.all(
        """SELECT id FROM floor WHERE heard_secret IS NOT NULL AND ends_at <= :now""",
        now=int(now.timestamp()),
    )
    return [FloorId(row["id"]) for row in rows]


def forget(tx: Transaction, floor: FloorId) -> None:
    """Nobody is kept there any more, nor can be found."""
    tx.run("""DELETE FROM floor_heard WHERE floor_id = :floor""", floor=floor)
    tx.run("""UPDATE floor SET heard_secret = NULL WHERE id = :floor""", floor=floor)


def erase(tx: Transaction, floor: FloorId, who: Pseudonym) -> None:
    """This person is not kept any more."""
    tx.run("""DELETE FROM floor_heard WHERE floor_id = :floor AND pseudonym = :who""", floor=floor, who=who)
