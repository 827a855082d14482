"""When it has been calm for a minute, nothing may be left over: not in the rows, and not in front of people."""

from collections.abc import Iterable
from typing import Any, Final

from storage.database import Transaction
from tests.simulation.size import Promise

WITHIN: Final = 60.0
"""Seconds after the last fault in which everything that is owed has to be shown."""
_PUT_OFF: Final = 600
"""What is due later than this was put off on purpose, such as to the morning."""


def left_over(tx: Transaction, *, now: float) -> list[tuple[Promise, str]]:
    """What should have been done by `now` (unix seconds) and was not."""
    updates = _pending_updates(tx, now)
    owed = _pending_deliveries(tx, now)
    return [
        *((Promise.PROCESSED, f"update {row['update_id']}") for row in updates),
        *((Promise.SENT, _owed(row, now)) for row in owed),
    ]


def _owed(row: dict[str, Any], now: float) -> str:
    waits = f"due in {row['due_at'] - now:.0f} s, in doubt {row['doubtful']} times"
    return f"{row['kind']} {row['id']} after {row['attempts']} attempts, {waits}"


def _pending_updates(tx: Transaction, now: float) -> list[dict[str, int]]:
    rows = tx.all(
        """SELECT update_id FROM inbox WHERE state = 'pending' AND received_at < :before""",
        before=int(now - WITHIN),
    )
    return [dict(row) for row in rows]


def _pending_deliveries(tx: Transaction, now: float) -> list[dict[str, Any]]:
    rows = tx.all(
        """
        SELECT id, kind, attempts, due_at, doubtful FROM delivery
        WHERE state = 'pending' AND (lease_until IS NULL OR lease_until < :now)
              AND (due_at < :before OR (attempts > 0 AND due_at < :put_off))
        """,
        now=int(now),
        before=int(now - WITHIN),
        put_off=int(now + _PUT_OFF),
    )
    return [dict(row) for row in rows]


def traces_of(tx: Transaction, chats: Iterable[int]) -> list[tuple[Promise, str]]:
    """What is still stored of chats whose people erased themselves and have not come back."""
    return [
        (Promise.FORGOTTEN, f"chat {chat} stands in {table}")
        for chat in chats
        for table, sql in _BY_CHAT.items()
        if tx.first(sql, chat=chat) is not None
    ]


_BY_CHAT: Final = {
    "person": """SELECT 1 FROM person WHERE chat_id = :chat""",
    "inbox": """SELECT 1 FROM inbox WHERE chat_id = :chat""",
}
"""Everything else hangs on the person and goes with that row; the schema's tests hold that."""
