"""Polls that are asked once more: which rounds belong together, and which one a poll is."""

from storage.database import Transaction
from storage.ids import PollId
from storage.polls import Poll, from_row


def rounds(tx: Transaction, first: PollId) -> list[Poll]:
    """A poll and every further round of it that was asked, in their order; a draft is none yet, the first one apart."""
    rows = tx.all(
        """
        WITH RECURSIVE round (id) AS (
            VALUES (:first)
            UNION SELECT poll.id FROM poll JOIN round ON poll.again_id = round.id
            WHERE municipality_id = (SELECT municipality_id FROM poll WHERE id = :first)
        )
        SELECT * FROM poll WHERE id = :first OR (id IN (SELECT id FROM round) AND state <> 'draft') ORDER BY id
        """,
        first=first,
    )
    return [from_row(row) for row in rows]


def of_item(tx: Transaction, first: PollId) -> list[Poll]:
    """The same, and what came of a round with other answers or to other people."""
    rows = tx.all(
        """
        WITH RECURSIVE together (id) AS (
            VALUES (:first)
            UNION SELECT poll.id FROM poll JOIN together ON ifnull(again_id, follows_id) = together.id
            WHERE municipality_id = (SELECT municipality_id FROM poll WHERE id = :first)
        )
        SELECT * FROM poll WHERE id = :first OR (id IN (SELECT id FROM together) AND state <> 'draft') ORDER BY id
        """,
        first=first,
    )
    return [from_row(row) for row in rows]


def next_round(tx: Transaction, poll_id: PollId) -> PollId | None:
    """The round that follows a poll, a draft as well; of several, as older versions made them, the newest."""
    row = tx.one("""SELECT max(id) AS next FROM poll WHERE again_id = :poll""", poll=poll_id)
    return None if row["next"] is None else PollId(row["next"])


def round_of(tx: Transaction, poll_id: PollId) -> int:
    """Which round a poll is, or would be while it is a draft, from 1: behind all those that go back to the same first
    one and were asked before it."""
    row = tx.one(
        """
        WITH RECURSIVE before (id, again_id) AS (
            SELECT id, again_id FROM poll WHERE id = :poll
            UNION SELECT poll.id, poll.again_id FROM poll JOIN before ON poll.id = before.again_id
        )
        SELECT min(id) AS first FROM before
        """,
        poll=poll_id,
    )
    return 1 + sum(each.id < poll_id for each in rounds(tx, PollId(row["first"])))


def set_again(tx: Transaction, poll_id: PollId, again: PollId) -> None:
    """Makes a draft another round of a poll, which goes to the people of the first."""
    tx.run("""UPDATE poll SET again_id = :again WHERE id = :poll""", again=again, poll=poll_id)


def leave(tx: Transaction, poll_id: PollId) -> None:
    """Makes another round a poll of its own, which still comes of the one before."""
    tx.run(
        """UPDATE poll SET follows_id = again_id, again_id = NULL WHERE id = :poll AND again_id IS NOT NULL""",
        poll=poll_id,
    )
