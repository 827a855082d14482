"""Screens owed to persons after what they did: due when nobody is showing them, gone once they are shown."""

from datetime import UTC, datetime

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import PersonId, UpdateId


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen stands: `at` is a packed tap that only reads, `notice` the key of a sentence above it.

    Neither holds a word or an answer of anybody. One of them is there.
    """

    at: str | None
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """One screen owed. `message_id` is the message whose place it takes; `overtaken`: something newer was asked for."""

    person: PersonId
    update: UpdateId
    place: Place
    message_id: int | None
    overtaken: bool
    attempts: int
    doubtful: int


def owe(
    tx: Transaction,
    person: PersonId,
    update: UpdateId,
    *,
    place: Place,
    message_id: int | None,
    now: datetime,
    lease_until: datetime,
) -> None:
    """Owes a screen, or another one after the same update; somebody who was deleted is owed nothing."""
    tx.run(
        """
        INSERT INTO reply (person_id, update_id, at, notice, message_id, due_at, lease_until)
        SELECT id, :update, :at, :notice, :message_id, :now, :lease_until FROM person WHERE id = :person
        ON CONFLICT (update_id) DO UPDATE SET at = :at, notice = :notice, message_id = :message_id
        """,
        person=person,
        update=update,
        at=place.at,
        notice=place.notice,
        message_id=message_id,
        now=int(now.timestamp()),
        lease_until=int(lease_until.timestamp()),
    )


def overtake(tx: Transaction, person: PersonId, update: UpdateId) -> None:
    """The person has asked for something newer than this update's screen: what was owed before comes without claims."""
    tx.run(
        """
        UPDATE reply SET overtaken = 1
        WHERE person_id = :person AND id < (SELECT id FROM reply WHERE update_id = :update) AND overtaken = 0
        """,
        person=person,
        update=update,
    )


def drop_replaced(tx: Transaction, person: PersonId, update: UpdateId) -> None:
    """What this update's screen makes superfluous: older ones for the same message, or at the same place."""
    tx.run(
        """
        DELETE FROM reply WHERE person_id = :person AND id < (SELECT id FROM reply WHERE update_id = :update)
        AND EXISTS (
            SELECT 1 FROM reply AS newer WHERE newer.update_id = :update
            AND (newer.message_id = reply.message_id
                 OR (newer.at IS reply.at AND newer.notice IS reply.notice AND reply.message_id IS NULL))
        )
        """,
        person=person,
        update=update,
    )


def claim_due(tx: Transaction, *, now: datetime, lease_until: datetime, limit: int) -> list[Reply]:
    """Takes what is due, the oldest first; nobody else shows it meanwhile."""
    rows = tx.all(
        """
        UPDATE reply SET lease_until = :lease_until, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM reply WHERE due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
            ORDER BY id LIMIT :limit
        )
        RETURNING id, person_id, update_id, at, notice, message_id, overtaken, attempts, doubtful
        """,
        now=int(now.timestamp()),
        lease_until=int(lease_until.timestamp()),
        limit=limit,
    )
    return [_reply(row) for row in sorted(rows, key=lambda row: row["id"])]  # RETURNING keeps no order


def earliest_due(tx: Transaction) -> datetime | None:
    """When the next reply can be claimed, which may be long ago; None if none is owed."""
    row = tx.one("""SELECT min(max(due_at, ifnull(lease_until, due_at))) AS due_at FROM reply""")
    return None if row["due_at"] is None else datetime.fromtimestamp(row["due_at"], UTC)


def is_owed(tx: Transaction, update: UpdateId) -> bool:
    """Whether this update's screen is still to be shown."""
    return tx.first("""SELECT 1 FROM reply WHERE update_id = :update""", update=update) is not None


def release_leases(tx: Transaction) -> None:
    """For the start, when whoever was showing them is known to be gone."""
    tx.run("""UPDATE reply SET lease_until = NULL WHERE lease_until IS NOT NULL""")


def bring_forward(tx: Transaction, *, due: datetime, lease_until: datetime) -> None:
    """Everything is due by `due`, and no lease lasts beyond `lease_until`."""
    tx.run(
        """
        UPDATE reply SET due_at = min(due_at, :due), lease_until = min(lease_until, :lease_until)
        WHERE due_at > :due OR lease_until > :lease_until
        """,
        due=int(due.timestamp()),
        lease_until=int(lease_until.timestamp()),
    )


def settle_shown(tx: Transaction, update: UpdateId) -> None:
    """It stands in the chat, or there is nothing left to show."""
    tx.run("""DELETE FROM reply WHERE update_id = :update""", update=update)


def settle_retry(tx: Transaction, update: UpdateId, *, due: datetime, doubtful: bool) -> None:
    """It did not go through, or is not known to have; it is due again at `due`."""
    tx.run(
        """
        UPDATE reply SET due_at = :due, lease_until = NULL, doubtful = doubtful + :doubtful
        WHERE update_id = :update
        """,
        update=update,
        due=int(due.timestamp()),
        doubtful=int(doubtful),
    )


def _reply(row: Row) -> Reply:
    return Reply(
        person=PersonId(row["person_id"]),
        update=UpdateId(row["update_id"]),
        place=Place(row["at"], row["notice"]),
        message_id=row["message_id"],
        overtaken=bool(row["overtaken"]),
        attempts=row["attempts"],
        doubtful=row["doubtful"],
    )
