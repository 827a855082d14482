"""When it has been calm for a minute, nothing may be left over: not in the rows, and not in front of people."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

from storage.database import Transaction
from tests.simulation.size import Promise

WITHIN: Final = 60.0
"""Seconds after the last fault in which everything that is owed has to be shown."""
_PUT_OFF: Final = 600
"""What is due later than this was put off on purpose, such as to the morning."""
_REFRESHED_WITHIN: Final = 15.0
"""Seconds after which a message that was behind when it was calm has to show what is so."""

Behind: TypeAlias = tuple[str, int, int, int, int]
"""Of what kind and about what, whose message, what it shows, and what is so by now."""


def left_over(tx: Transaction, *, now: float) -> list[tuple[Promise, str]]:
    """What should have been done by `now` (unix seconds) and was not."""
    updates = _pending_updates(tx, now)
    owed = _pending_deliveries(tx, now)
    return [
        *((Promise.PROCESSED, f"update {row['update_id']}") for row in updates),
        *((Promise.SENT, _owed(row, now)) for row in owed),
        *((Promise.SENT, _owed_reply(row, now)) for row in _pending_replies(tx, now)),
    ]


class LiveMessages:
    """What changes is seen in the messages that show it: one that is behind when it is calm is not so for long."""

    def __init__(self) -> None:
        self._since = 0.0
        self._behind: frozenset[Behind] = frozenset()

    def look(self, tx: Transaction, *, elapsed: float) -> None:
        """Remembers what is behind in a calm moment; something may have changed just now."""
        self._since = elapsed
        self._behind = frozenset(_behind(tx))

    def is_to_be_looked_at(self, *, elapsed: float) -> bool:
        """Whether there is something that should not be behind any more."""
        return bool(self._behind) and elapsed > self._since + _REFRESHED_WITHIN

    def left_behind(self, tx: Transaction, *, last_fault: float) -> list[tuple[Promise, str]]:
        """What shows still the same though it is not so any more; nothing where something went wrong meanwhile."""
        was_behind, self._behind = self._behind, frozenset()
        if last_fault > self._since:
            return []
        return [
            (Promise.LIVE, f"{kind} {subject} of person {person} shows {shown}, not {version}")
            for kind, subject, person, shown, version in sorted(was_behind & frozenset(_behind(tx)))
        ]


def _behind(tx: Transaction) -> Iterator[Behind]:
    for row in tx.all(
        """SELECT kind, subject_id, person_id, shown_version, version FROM view WHERE shown_version < version"""
    ):
        yield row["kind"], row["subject_id"], row["person_id"], row["shown_version"], row["version"]


def _owed_reply(row: dict[str, Any], now: float) -> str:
    waits = f"due in {row['due_at'] - now:.0f} s, in doubt {row['doubtful']} times"
    return f"the reply {row['at']} to update {row['update_id']} after {row['attempts']} attempts, {waits}"


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


def _pending_replies(tx: Transaction, now: float) -> list[dict[str, Any]]:
    rows = tx.all(
        """
        SELECT update_id, at, attempts, due_at, doubtful FROM reply
        WHERE (lease_until IS NULL OR lease_until < :now) AND (due_at < :before OR attempts > 0)
        """,
        now=int(now),
        before=int(now - WITHIN),
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
