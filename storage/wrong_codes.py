"""When somebody typed a code that led nowhere; never what they typed."""

from datetime import datetime

from storage.database import Transaction
from storage.ids import PersonId


def add(tx: Transaction, person: PersonId, *, now: datetime) -> None:
    """One more."""
    tx.run(
        """INSERT INTO wrong_code (person_id, typed_at) VALUES (:person, :now)""",
        person=person,
        now=int(now.timestamp()),
    )


def since(tx: Transaction, person: PersonId, moment: datetime) -> int:
    """How many, after that moment."""
    row = tx.one(
        """SELECT count(*) AS n FROM wrong_code WHERE person_id = :person AND typed_at > :moment""",
        person=person,
        moment=int(moment.timestamp()),
    )
    return int(row["n"])


def forget_before(tx: Transaction, moment: datetime) -> None:
    """Older ones are of no use."""
    tx.run("""DELETE FROM wrong_code WHERE typed_at <= :moment""", moment=int(moment.timestamp()))
