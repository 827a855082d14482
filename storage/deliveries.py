"""Messages owed to persons: due when their time has come and no lease holds them; an expired lease holds nothing."""

import json
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import DeliveryId, MunicipalityId, PersonId


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message owed. `attempts` counts this one; `due` tells how late it is."""

    id: DeliveryId
    person: PersonId
    municipality: MunicipalityId | None
    kind: str
    subject: int
    data: Mapping[str, Any]
    priority: int
    due: datetime
    attempts: int
    quiet: bool = False
    """Nobody waits for it, so that it is not sent at night."""
    starts: datetime | None = None
    """When the appointment begins that it belongs to."""
    doubtful: int = 0
    """How many of the attempts probably came through, though their answers were lost."""
    is_seen: bool = False
    """Whether whoever it waits for on a page was there since."""
    sent: datetime | None = None
    """When it was sent, or put on the page on which it waits."""
    also: "tuple[Delivery, ...]" = ()
    """What came due for the same person as well, and is said in the same message."""


def add(
    tx: Transaction,
    person: PersonId,
    *,
    kind: str,
    subject: int,
    key: str,
    priority: int,
    due: datetime,
    municipality: MunicipalityId | None = None,
    data: Mapping[str, Any] | None = None,
    quiet: bool = False,
    starts: datetime | None = None,
) -> bool:
    """Owes a message, the lower `priority` first; whether it is new.

    `key` names the message for good: one that is owed, sent or cancelled under it is never owed again, so that the
    same use case may run twice. What is to be said anew (a meeting that moved) takes a new key.
    """
    added = tx.run(
        """
        INSERT INTO delivery
            (person_id, municipality_id, kind, subject_id, data, key, priority, due_at, quiet, starts_at)
        VALUES (:person, :municipality, :kind, :subject, :data, :key, :priority, :due, :quiet, :starts)
        ON CONFLICT (key) DO NOTHING
        """,
        person=person,
        municipality=municipality,
        kind=kind,
        subject=subject,
        data=json.dumps(dict(data), ensure_ascii=False) if data else "{}",
        key=key,
        priority=priority,
        due=_seconds(due),
        quiet=int(quiet),
        starts=None if starts is None else _seconds(starts),
    )
    return added == 1


def revive(tx: Transaction, key: str, *, due: datetime) -> None:
    """What was taken back before it was sent is owed again: the day that it belongs to holds once more."""
    tx.run(
        """
        UPDATE delivery SET state = 'pending', due_at = :due, lease_until = NULL, attempts = 0, reason = NULL
        WHERE key = :key AND state = 'cancelled'
        """,
        key=key,
        due=_seconds(due),
    )


def put_off(tx: Transaction, delivery: DeliveryId, *, due: datetime) -> None:
    """It is not sent now but later, which does not count as an attempt."""
    tx.run(
        """
        UPDATE delivery SET due_at = :due, lease_until = NULL, attempts = attempts - 1
        WHERE id = :delivery AND state = 'pending'
        """,
        delivery=delivery,
        due=_seconds(due),
    )


def drop(tx: Transaction, key: str, *, reason: str) -> None:
    """It is not sent any more; the row says why."""
    tx.run(
        """
        UPDATE delivery SET state = 'cancelled', lease_until = NULL, reason = :reason
        WHERE key = :key AND state = 'pending'
        """,
        key=key,
        reason=reason,
    )


def settle_dropped(tx: Transaction, delivery: DeliveryId, *, reason: str) -> None:
    """It is not sent any more; the row says why."""
    tx.run(
        """
        UPDATE delivery SET state = 'cancelled', lease_until = NULL, reason = :reason
        WHERE id = :delivery AND state = 'pending'
        """,
        delivery=delivery,
        reason=reason,
    )


def claim_due(tx: Transaction, *, now: datetime, lease_until: datetime, limit: int) -> list[Delivery]:
    """Takes what is due, the most urgent first and then what has waited longest; nobody else gets it meanwhile."""
    rows = tx.all(
        """
        UPDATE delivery SET lease_until = :lease_until, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM delivery
            WHERE state = 'pending' AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
            ORDER BY priority, due_at, id LIMIT :limit
        )
        RETURNING id, person_id, municipality_id, kind, subject_id, data, priority, due_at, attempts, quiet, starts_at,
                  doubtful, seen_at, sent_at
        """,
        now=_seconds(now),
        lease_until=_seconds(lease_until),
        limit=limit,
    )
    # RETURNING keeps no order.
    return sorted((_delivery(row) for row in rows), key=lambda each: (each.priority, each.due, each.id))


def claim_due_of(
    tx: Transaction,
    persons: Collection[PersonId],
    *,
    kind: str,
    municipality: MunicipalityId,
    now: datetime,
    lease_until: datetime,
) -> list[Delivery]:
    """Takes what is due of one kind for these people as well, so that all of it can be said in one message."""
    rows = tx.all(
        """
        UPDATE delivery SET lease_until = :lease_until, attempts = attempts + 1
        WHERE +person_id IN (SELECT value FROM json_each(:persons)) AND +kind = :kind
          AND municipality_id = :municipality AND state = 'pending' AND due_at <= :now
          AND (lease_until IS NULL OR lease_until <= :now)
        RETURNING id, person_id, municipality_id, kind, subject_id, data, priority, due_at, attempts, quiet, starts_at,
                  doubtful, seen_at, sent_at
        """,
        persons=json.dumps(list(persons)),
        kind=kind,
        municipality=municipality,
        now=_seconds(now),
        lease_until=_seconds(lease_until),
    )
    return sorted((_delivery(row) for row in rows), key=lambda each: each.id)


def is_claimed(tx: Transaction, delivery: Delivery) -> bool:
    """Whether it is as it was when it was claimed: owed, and at the same attempt."""
    row = tx.first(
        "SELECT 1 FROM delivery WHERE id = :delivery AND state = 'pending' AND attempts = :attempts",
        delivery=delivery.id,
        attempts=delivery.attempts,
    )
    return row is not None


def earliest_due(tx: Transaction) -> datetime | None:
    """When the next delivery can be claimed, which may be long ago; None if nothing is owed."""
    row = tx.one(
        """
        SELECT min(due_at) AS due_at FROM (
            SELECT * FROM (
                SELECT due_at FROM delivery
                WHERE state = 'pending' AND lease_until IS NULL ORDER BY due_at LIMIT 1
            )
            UNION ALL
            SELECT min(max(due_at, lease_until)) FROM delivery
            WHERE state = 'pending' AND lease_until IS NOT NULL
        )
        """
    )
    return None if row["due_at"] is None else datetime.fromtimestamp(row["due_at"], UTC)


def first_after(tx: Transaction, moment: datetime) -> datetime | None:
    """When the next delivery comes due that is not due at `moment`; None if nothing is owed later."""
    row = tx.one(
        """
        SELECT min(due_at) AS due_at FROM delivery WHERE state = 'pending' AND due_at > :moment
        """,
        moment=_seconds(moment),
    )
    return None if row["due_at"] is None else datetime.fromtimestamp(row["due_at"], UTC)


def release_leases(tx: Transaction) -> int:
    """Makes claimed deliveries due at once; for the start, when whoever claimed them is known to be gone."""
    return tx.run(
        """UPDATE delivery SET lease_until = NULL WHERE state = 'pending' AND lease_until IS NOT NULL"""
    )


def bring_forward(tx: Transaction, *, due: datetime, lease_until: datetime) -> None:
    """What was tried is due again by `due`, and no lease lasts beyond `lease_until`. What is due at a time of its own
    stays as it is."""
    tx.run(
        """
        UPDATE delivery
        SET due_at = CASE WHEN attempts > 0 THEN min(due_at, :due) ELSE due_at END,
            lease_until = min(lease_until, :lease_until)
        WHERE state = 'pending' AND ((attempts > 0 AND due_at > :due) OR lease_until > :lease_until)
        """,
        due=_seconds(due),
        lease_until=_seconds(lease_until),
    )


def waiting(tx: Transaction, person: PersonId, *, since: datetime, limit: int) -> list[Delivery]:
    """What somebody without a chat has not seen yet, then what they have seen since then; of each the newest first."""
    rows = tx.all(
        """
        SELECT * FROM delivery WHERE person_id = :person AND state = 'sent' AND message_id IS NULL
          AND (seen_at IS NULL OR seen_at >= :since)
        ORDER BY seen_at IS NOT NULL, due_at DESC, id DESC LIMIT :limit
        """,
        person=person,
        since=_seconds(since),
        limit=limit,
    )
    return [_delivery(row) for row in rows]


def set_seen(tx: Transaction, person: PersonId, found: Collection[DeliveryId], *, now: datetime) -> None:
    """These have stood before the eyes of whom they wait for."""
    tx.run(
        """
        UPDATE delivery SET seen_at = :now WHERE person_id = :person AND state = 'sent' AND seen_at IS NULL
          AND id IN (SELECT value FROM json_each(:found))
        """,
        person=person,
        found=json.dumps(list(found)),
        now=_seconds(now),
    )


def settle_sent(
    tx: Transaction, delivery: DeliveryId, *, message_id: int | None, now: datetime | None = None
) -> None:
    """It stands in the chat, even if it was cancelled while it was on its way; without a message it waits on a page."""
    tx.run(
        """
        UPDATE delivery
        SET state = 'sent', lease_until = NULL, message_id = :message_id, reason = NULL,
            sent_at = coalesce(:now, due_at)
        WHERE id = :delivery AND state IN ('pending', 'cancelled')
        """,
        delivery=delivery,
        message_id=message_id,
        now=None if now is None else _seconds(now),
    )


def set_also(tx: Transaction, delivery: DeliveryId, others: Collection[Delivery]) -> None:
    """What was said in the same message, for whoever words it once more."""
    tx.run(
        """UPDATE delivery SET data = json_set(data, '$.also', json(:also)) WHERE id = :delivery""",
        delivery=delivery,
        also=json.dumps([{"subject": each.subject, **each.data} for each in others], ensure_ascii=False),
    )


def settle_retry(tx: Transaction, delivery: DeliveryId, *, due: datetime, doubtful: bool = False) -> None:
    """It did not go through, or is not known to have; it is due again at `due`."""
    tx.run(
        """
        UPDATE delivery SET due_at = :due, lease_until = NULL, doubtful = doubtful + :doubtful
        WHERE id = :delivery AND state = 'pending'
        """,
        delivery=delivery,
        due=_seconds(due),
        doubtful=int(doubtful),
    )


def settle_blocked(tx: Transaction, delivery: DeliveryId) -> None:
    """The person does not want to hear from the bot."""
    _settle(tx, delivery, "blocked")


def settle_failed(tx: Transaction, delivery: DeliveryId) -> None:
    """It can never be sent."""
    _settle(tx, delivery, "failed")


def settle_cancelled(tx: Transaction, delivery: DeliveryId) -> None:
    """There is nothing left to say."""
    _settle(tx, delivery, "cancelled")


def cancel(tx: Transaction, *, kind: str, subject: int) -> int:
    """Takes back every message of this kind about this subject that was not sent yet; returns how many."""
    return tx.run(
        """
        UPDATE delivery SET state = 'cancelled', lease_until = NULL
        WHERE kind = :kind AND subject_id = :subject AND state = 'pending'
        """,
        kind=kind,
        subject=subject,
    )


def _settle(tx: Transaction, delivery: DeliveryId, state: str) -> None:
    tx.run(
        """
        UPDATE delivery SET state = :state, lease_until = NULL WHERE id = :delivery AND state = 'pending'
        """,
        delivery=delivery,
        state=state,
    )


def _delivery(row: Row) -> Delivery:
    municipality = row["municipality_id"]
    return Delivery(
        id=DeliveryId(row["id"]),
        person=PersonId(row["person_id"]),
        municipality=None if municipality is None else MunicipalityId(municipality),
        kind=row["kind"],
        subject=row["subject_id"],
        data=json.loads(row["data"]),
        priority=row["priority"],
        due=datetime.fromtimestamp(row["due_at"], UTC),
        attempts=row["attempts"],
        quiet=bool(row["quiet"]),
        starts=None if row["starts_at"] is None else datetime.fromtimestamp(row["starts_at"], UTC),
        doubtful=row["doubtful"],
        is_seen=row["seen_at"] is not None,
        sent=None if row["sent_at"] is None else datetime.fromtimestamp(row["sent_at"], UTC),
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
