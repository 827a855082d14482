"""What Telegram handed over. Once an update is processed only its number stays, so that its second coming is known."""

from datetime import datetime

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import ChatId, UpdateId


@dataclass(frozen=True, slots=True)
class StoredUpdate:
    """`raw` is the update as JSON; `chat` whose it is, None where it belongs to nobody."""

    id: UpdateId
    chat: ChatId | None
    raw: str


def store(tx: Transaction, update: StoredUpdate, *, received: datetime) -> bool:
    """Keeps an update until it is processed; whether it is new."""
    added = tx.run(
        """
        INSERT INTO inbox (update_id, chat_id, raw, received_at)
        VALUES (:id, :chat, :raw, :received)
        ON CONFLICT (update_id) DO NOTHING
        """,
        id=update.id,
        chat=update.chat,
        raw=update.raw,
        received=int(received.timestamp()),
    )
    return added == 1


def pending(tx: Transaction) -> list[StoredUpdate]:
    """What was stored and not processed, in the order in which it came."""
    rows = tx.all(
        """
        SELECT update_id, chat_id, raw FROM inbox WHERE state = 'pending' ORDER BY received_at, update_id
        """
    )
    return [StoredUpdate(row["update_id"], row["chat_id"], row["raw"]) for row in rows]


def settle_done(tx: Transaction, update: UpdateId) -> None:
    """It is processed: forgets what it said and who said it."""
    tx.run(
        """
        UPDATE inbox SET state = 'done', raw = NULL, chat_id = NULL WHERE update_id = :id AND state = 'pending'
        """,
        id=update,
    )


def set_aside(tx: Transaction, update: StoredUpdate, *, received: datetime, reason: str) -> bool:
    """Keeps an update that cannot be processed, for whoever looks into it; whether that is news."""
    changed = tx.run(
        """
        INSERT INTO inbox (update_id, chat_id, raw, received_at, state, reason)
        VALUES (:id, :chat, :raw, :received, 'aside', :reason)
        ON CONFLICT (update_id) DO UPDATE SET state = 'aside', reason = :reason WHERE state = 'pending'
        """,
        id=update.id,
        chat=update.chat,
        raw=update.raw,
        received=int(received.timestamp()),
        reason=reason,
    )
    return changed == 1


def forget(tx: Transaction, *, state: str, before: datetime) -> int:
    """Removes what was done, or set aside, before that time; returns how many."""
    return tx.run(
        """
        DELETE FROM inbox WHERE state = :state AND state <> 'pending' AND received_at < :before
        """,
        state=state,
        before=int(before.timestamp()),
    )
