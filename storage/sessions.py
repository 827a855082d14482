"""Browsers in which somebody is signed in, the codes that let them in, and the key that makes those codes."""

import json
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import PersonId, SessionId

Purpose: TypeAlias = Literal["desk", "return"]
"""desk: to go on at the computer, within minutes and once; return: to come back with, until it is renewed."""


@dataclass(frozen=True, slots=True)
class Session:
    """One browser of one person; not `lasting`: it ends with the browser's window."""

    id: SessionId
    person: PersonId
    label: str
    lasting: bool
    made_at: datetime
    ends_at: datetime


def key(tx: Transaction) -> bytes:
    """32 random bytes of this installation."""
    found: bytes = tx.one("""SELECT key FROM web_key""")["key"]
    return found


def add(
    tx: Transaction,
    person: PersonId,
    *,
    token_hash: bytes,
    label: str,
    lasting: bool,
    now: datetime,
    ends: datetime,
) -> SessionId:
    """Signs somebody in."""
    return SessionId(
        tx.insert(
            """
            INSERT INTO session (token_hash, person_id, label, lasting, made_at, ends_at)
            VALUES (:token_hash, :person, :label, :lasting, :now, :ends)
            """,
            token_hash=token_hash,
            person=person,
            label=label,
            lasting=int(lasting),
            now=int(now.timestamp()),
            ends=int(ends.timestamp()),
        )
    )


def of_token(tx: Transaction, token_hash: bytes, *, now: datetime) -> Session | None:
    """The session behind a cookie, as long as it lasts."""
    row = tx.first(
        """SELECT * FROM session WHERE token_hash = :token_hash AND ends_at > :now""",
        token_hash=token_hash,
        now=int(now.timestamp()),
    )
    return None if row is None else from_row(row)


def living(tx: Transaction, among: Collection[SessionId], *, now: datetime) -> frozenset[SessionId]:
    """Which of these sessions last."""
    rows = tx.all(
        """SELECT id FROM session WHERE id IN (SELECT value FROM json_each(:among)) AND ends_at > :now""",
        among=json.dumps(list(among)),
        now=int(now.timestamp()),
    )
    return frozenset(SessionId(row["id"]) for row in rows)


def of_person(tx: Transaction, person: PersonId, *, now: datetime) -> list[Session]:
    """Where a person is signed in, the newest first."""
    rows = tx.all(
        """SELECT * FROM session WHERE person_id = :person AND ends_at > :now ORDER BY id DESC""",
        person=person,
        now=int(now.timestamp()),
    )
    return [from_row(row) for row in rows]


def end(tx: Transaction, person: PersonId, session: SessionId) -> None:
    """Signs one browser of a person out, and forgets its pages."""
    tx.run(
        """DELETE FROM session WHERE id = :session AND person_id = :person""", session=session, person=person
    )


def forget_ended(tx: Transaction, *, now: datetime) -> None:
    """Removes what has ended, and who looked at an invitation once and went away; never who answered on paper."""
    tx.run("""DELETE FROM session WHERE ends_at <= :now""", now=int(now.timestamp()))
    tx.run("""DELETE FROM code WHERE ends_at <= :now""", now=int(now.timestamp()))
    tx.run(
        """
        DELETE FROM person WHERE chat_id IS NULL
            AND id NOT IN (SELECT person_id FROM session) AND id NOT IN (SELECT person_id FROM code)
            AND id NOT IN (SELECT person_id FROM membership) AND id NOT IN (SELECT person_id FROM consent)
            AND id NOT IN (SELECT person_id FROM handover WHERE person_id IS NOT NULL)
            AND id NOT IN (SELECT person_id FROM paper_form)
            AND id NOT IN (SELECT person_id FROM participation WHERE on_paper = 1)
        """
    )


def put_code(
    tx: Transaction, person: PersonId, *, purpose: Purpose, hmac: bytes, ends: datetime | None
) -> None:
    """The code of a person for this purpose from now on; an older one ends."""
    tx.run(
        """
        INSERT INTO code (hmac, purpose, person_id, ends_at) VALUES (:hmac, :purpose, :person, :ends)
        ON CONFLICT (person_id, purpose) DO UPDATE SET hmac = :hmac, ends_at = :ends
        """,
        hmac=hmac,
        purpose=purpose,
        person=person,
        ends=None if ends is None else int(ends.timestamp()),
    )


def of_code(tx: Transaction, hmac: bytes, *, now: datetime) -> tuple[PersonId, Purpose] | None:
    """Whom a code lets in, as long as it holds."""
    row = tx.first(
        """
        SELECT person_id, purpose FROM code WHERE hmac = :hmac AND (ends_at IS NULL OR ends_at > :now)
        """,
        hmac=hmac,
        now=int(now.timestamp()),
    )
    return None if row is None else (PersonId(row["person_id"]), row["purpose"])


def has_code(tx: Transaction, person: PersonId, *, purpose: Purpose) -> bool:
    """Whether a person has such a code."""
    row = tx.first(
        """SELECT 1 FROM code WHERE person_id = :person AND purpose = :purpose""",
        person=person,
        purpose=purpose,
    )
    return row is not None


def use_up(tx: Transaction, hmac: bytes) -> None:
    """The code ends because it was used."""
    tx.run("""DELETE FROM code WHERE hmac = :hmac""", hmac=hmac)


def put_feed(tx: Transaction, person: PersonId, *, token_hash: bytes) -> None:
    """The address of a person's private calendar from now on; an older one ends."""
    tx.run(
        """
        INSERT INTO feed (person_id, token_hash) VALUES (:person, :token_hash)
        ON CONFLICT (person_id) DO UPDATE SET token_hash = :token_hash
        """,
        person=person,
        token_hash=token_hash,
    )


def of_feed(tx: Transaction, token_hash: bytes) -> PersonId | None:
    """Whose calendar an address shows."""
    row = tx.first("""SELECT person_id FROM feed WHERE token_hash = :token_hash""", token_hash=token_hash)
    return None if row is None else PersonId(row["person_id"])


def has_feed(tx: Transaction, person: PersonId) -> bool:
    """Whether a person's calendar has an address."""
    return tx.first("""SELECT 1 FROM feed WHERE person_id = :person""", person=person) is not None


def drop_feed(tx: Transaction, person: PersonId) -> None:
    """The calendar's address ends."""
    tx.run("""DELETE FROM feed WHERE person_id = :person""", person=person)


def from_row(row: Row) -> Session:
    """`id` is the column of its id."""
    return Session(
        id=SessionId(row["id"]),
        person=PersonId(row["person_id"]),
        label=row["label"],
        lasting=bool(row["lasting"]),
        made_at=datetime.fromtimestamp(row["made_at"], UTC),
        ends_at=datetime.fromtimestamp(row["ends_at"], UTC),
    )
