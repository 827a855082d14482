"""Messages by what they are about: to whom one is still owed, who has not read it, and what takes its place."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from storage.database import Transaction
from storage.ids import PersonId


def take_back(tx: Transaction, *, kind: str, subject: int) -> int:
    """Sends no more of it, and what waits on a page waits there no longer, seen or not; what stands in a chat stays."""
    return tx.run(
        """
        UPDATE delivery SET state = 'cancelled', lease_until = NULL, seen_at = NULL
        WHERE kind = :kind AND subject_id = :subject
          AND (state = 'pending' OR (state = 'sent' AND message_id IS NULL))
        """,
        kind=kind,
        subject=subject,
    )


def still_owed(tx: Transaction, *, kind: str, subject: int) -> list[PersonId]:
    """To whom a message of this kind about this subject is still to be sent."""
    rows = tx.all(
        """
        SELECT person_id FROM delivery WHERE kind = :kind AND subject_id = :subject AND state = 'pending'
        ORDER BY person_id
        """,
        kind=kind,
        subject=subject,
    )
    return [PersonId(row["person_id"]) for row in rows]


def unseen(tx: Transaction, *, kind: str, subject: int) -> dict[PersonId, Mapping[str, Any]]:
    """What the newest message of this kind about this subject says, for whomever it has not stood before yet."""
    rows = tx.all(
        """
        SELECT person_id, data, max(id) AS newest,
               state = 'pending' OR (state = 'sent' AND message_id IS NULL AND seen_at IS NULL) AS is_unseen
        FROM delivery WHERE kind = :kind AND subject_id = :subject GROUP BY person_id
        """,
        kind=kind,
        subject=subject,
    )
    return {PersonId(row["person_id"]): json.loads(row["data"]) for row in rows if row["is_unseen"]}


def supersede(
    tx: Transaction,
    persons: Collection[PersonId],
    *,
    kind: str,
    subject: int,
    every: object,
    by: str,
    now: datetime,
) -> None:
    """What these people have not read of this kind is told by a newer message of the kind `by`, where that was added:
    it is not sent any more, and counts as seen where it waits on a page. `every`: what it says under "all"."""
    tx.run(
        """
        UPDATE delivery AS old SET
          state = CASE WHEN state = 'pending' THEN 'cancelled' ELSE state END, lease_until = NULL,
          seen_at = CASE WHEN state = 'sent' THEN :now ELSE seen_at END
        WHERE kind = :kind AND subject_id = :subject
          AND person_id IN (SELECT value FROM json_each(:persons))
          AND data ->> '$.all' IS :every
          AND (state = 'pending' OR (state = 'sent' AND message_id IS NULL AND seen_at IS NULL))
          AND EXISTS (
              SELECT 1 FROM delivery AS newer WHERE newer.person_id = old.person_id AND newer.kind = :by
                AND newer.subject_id = :subject AND newer.id > old.id
          )
        """,
        persons=json.dumps(list(persons)),
        kind=kind,
        subject=subject,
        every=None if every is None else json.dumps(every, separators=(",", ":")),
        by=by,
        now=int(now.timestamp()),
    )


def said(tx: Transaction, person: PersonId, *, kind: str, subject: int) -> Mapping[str, Any]:
    """What the newest message of this kind about this subject says to somebody; nothing where there is none."""
    row = tx.first(
        """
        SELECT data FROM delivery WHERE kind = :kind AND subject_id = :subject AND person_id = :person
        ORDER BY id DESC LIMIT 1
        """,
        kind=kind,
        subject=subject,
        person=person,
    )
    found: Mapping[str, Any] = {} if row is None else json.loads(row["data"])
    return found


def recipients(tx: Transaction, *, kind: str, subject: int) -> set[PersonId]:
    """Whoever was ever owed a message of this kind about this subject, whatever became of it."""
    rows = tx.all(
        """SELECT DISTINCT person_id FROM delivery WHERE kind = :kind AND subject_id = :subject""",
        kind=kind,
        subject=subject,
    )
    return {PersonId(row["person_id"]) for row in rows}
