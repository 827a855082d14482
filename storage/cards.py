"""Free texts of polls: of a pseudonym while a poll is open, and of nobody afterwards.

Ids are random, so that not even the order of the cards tells who wrote them.
"""

import json
import secrets
from collections.abc import Iterable, Mapping

from questionnaires.kernels.kernel import Card
from storage.database import Row, Transaction
from storage.ids import CardId, PollId, Pseudonym
from storage.remarks import Verdict


def put(
    tx: Transaction,
    poll: PollId,
    pseudonym: Pseudonym,
    written: Mapping[int, str],
    *,
    before: Mapping[int, str],
) -> None:
    """Replaces what this pseudonym had written `before`; what stays as it is keeps its id."""
    if written == before:
        return
    tx.many(
        """DELETE FROM card WHERE poll_id = :poll AND pseudonym = :pseudonym AND item = :item""",
        [
            {"poll": poll, "pseudonym": pseudonym, "item": item}
            for item, text in before.items()
            if written.get(item) != text
        ],
    )
    tx.many(
        """
        INSERT INTO card (id, poll_id, pseudonym, item, text) VALUES (:id, :poll, :pseudonym, :item, :text)
        """,
        [
            {
                "id": secrets.token_bytes(16),
                "poll": poll,
                "pseudonym": pseudonym,
                "item": item,
                "text": text,
            }
            for item, text in written.items()
            if before.get(item) != text
        ],
    )


def put_on_paper(tx: Transaction, poll: PollId, written: Iterable[str]) -> tuple[CardId, ...]:
    """Cards that were copied from paper: nobody's, and seen by everybody who may see any, for they were read."""
    cards = [(secrets.token_bytes(16), text) for text in written]
    tx.many(
        """INSERT INTO card (id, poll_id, text, review) VALUES (:id, :poll, :text, :verdict)""",
        [{"id": id_, "poll": poll, "text": text, "verdict": Verdict.APPROVED.value} for id_, text in cards],
    )
    return tuple(CardId(id_.hex()) for id_, _ in cards)


def of_poll(tx: Transaction, poll: PollId) -> tuple[Card, ...]:
    """All cards of a poll in the random order of their ids; their writers are told apart while it is open."""
    rows = tx.all(
        """
        SELECT lower(hex(id)) AS id, text, review, cluster_id,
               CASE WHEN pseudonym IS NULL THEN NULL ELSE dense_rank() OVER (ORDER BY pseudonym) END AS by
        FROM card LEFT JOIN card_in_cluster ON card_id = card.id
        WHERE card.poll_id = :poll ORDER BY card.id
        """,
        poll=poll,
    )
    return tuple(map(_card, rows))


def waiting(tx: Transaction, polls: Iterable[PollId]) -> dict[PollId, int]:
    """How many cards of each of these polls nobody has decided about; none of those without one."""
    rows = tx.all(
        """
        SELECT poll_id, count(*) AS n FROM card
        WHERE poll_id IN (SELECT value FROM json_each(:polls)) AND review = 'pending' GROUP BY poll_id
        """,
        polls=json.dumps(list(polls)),
    )
    return {PollId(row["poll_id"]): row["n"] for row in rows}


def _card(row: Row) -> Card:
    return Card(
        row["id"],
        row["text"],
        row["by"],
        is_shown=row["review"] == Verdict.APPROVED,
        is_waiting=row["review"] == Verdict.PENDING,
        cluster=row["cluster_id"],
    )


def decide(tx: Transaction, poll: PollId, ids: Iterable[CardId], *, verdict: Verdict) -> int:
    """What becomes of cards; how many there were."""
    return tx.many(
        """UPDATE card SET review = :verdict WHERE poll_id = :poll AND id = :id""",
        [{"poll": poll, "id": bytes.fromhex(each), "verdict": verdict.value} for each in ids],
    )


def erase(tx: Transaction, poll: PollId, ids: Iterable[CardId]) -> None:
    """Takes cards out."""
    tx.many(
        """DELETE FROM card WHERE poll_id = :poll AND id = :id""",
        [{"poll": poll, "id": bytes.fromhex(each)} for each in ids],
    )


def forget_writers(tx: Transaction, poll: PollId) -> None:
    """From now on the cards belong to nobody."""
    tx.run("""UPDATE card SET pseudonym = NULL, item = NULL WHERE poll_id = :poll""", poll=poll)


def erase_signed(tx: Transaction, poll: PollId) -> None:
    """Only what was copied from paper is left."""
    tx.run("""DELETE FROM card WHERE poll_id = :poll AND pseudonym IS NOT NULL""", poll=poll)


def erase_all(tx: Transaction, poll: PollId) -> None:
    """No card is left."""
    tx.run("""DELETE FROM card WHERE poll_id = :poll""", poll=poll)
