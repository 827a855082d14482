"""Cards of a poll that were put together under names. A cluster knows its cards, and nothing of who wrote them."""

from questionnaires.kernels.kernel import Cluster
from storage.database import Row, Transaction
from storage.ids import CardId, ClusterId, PollId, UpdateId


def add(tx: Transaction, poll: PollId, *, name: str, update: UpdateId) -> ClusterId | None:
    """A new one without cards; None where this update has made one already."""
    changed = tx.run(
        """
        INSERT INTO cluster (poll_id, name, update_id) VALUES (:poll, :name, :update)
        ON CONFLICT (update_id) DO NOTHING
        """,
        poll=poll,
        name=name,
        update=update,
    )
    return made_by(tx, update) if changed else None


def made_by(tx: Transaction, update: UpdateId) -> ClusterId | None:
    """The cluster that this update made, unless it is gone."""
    row = tx.first("""SELECT id FROM cluster WHERE update_id = :update""", update=update)
    return None if row is None else ClusterId(row["id"])


def of_poll(tx: Transaction, poll: PollId) -> tuple[Cluster, ...]:
    """In the order in which they were made."""
    rows = tx.all("""SELECT id, name FROM cluster WHERE poll_id = :poll ORDER BY id""", poll=poll)
    return tuple(map(_cluster, rows))


def of(tx: Transaction, cluster: ClusterId) -> tuple[PollId, Cluster] | None:
    """A cluster and the poll whose cards lie in it."""
    row = tx.first("""SELECT id, name, poll_id FROM cluster WHERE id = :cluster""", cluster=cluster)
    return None if row is None else (PollId(row["poll_id"]), _cluster(row))


def _cluster(row: Row) -> Cluster:
    return Cluster(row["id"], row["name"])


def rename(tx: Transaction, cluster: ClusterId, name: str) -> None:
    """From now on it is called so."""
    tx.run("""UPDATE cluster SET name = :name WHERE id = :cluster""", name=name, cluster=cluster)


def put(tx: Transaction, poll: PollId, card: CardId, cluster: ClusterId) -> None:
    """A card of the poll lies there now, wherever it lay before. Raises ConstraintViolated for another poll's."""
    tx.run(
        """
        INSERT INTO card_in_cluster (card_id, poll_id, cluster_id) VALUES (:card, :poll, :cluster)
        ON CONFLICT (card_id) DO UPDATE SET cluster_id = excluded.cluster_id
        """,
        card=bytes.fromhex(card),
        poll=poll,
        cluster=cluster,
    )


def take_out(tx: Transaction, poll: PollId, card: CardId) -> None:
    """A card lies in no cluster any more."""
    tx.run(
        """DELETE FROM card_in_cluster WHERE poll_id = :poll AND card_id = :card""",
        poll=poll,
        card=bytes.fromhex(card),
    )


def merge(tx: Transaction, cluster: ClusterId, *, into: ClusterId) -> None:
    """The cards of one lie in the other, and it is gone."""
    tx.run(
        """UPDATE card_in_cluster SET cluster_id = :into WHERE cluster_id = :cluster""",
        into=into,
        cluster=cluster,
    )
    delete(tx, cluster)


def delete(tx: Transaction, cluster: ClusterId) -> None:
    """It is gone, and its cards are loose."""
    tx.run("""DELETE FROM cluster WHERE id = :cluster""", cluster=cluster)


def dot_polls(tx: Transaction, poll: PollId) -> list[PollId]:
    """The polls whose options are clusters of this one, the newest first."""
    rows = tx.all(
        """
        SELECT DISTINCT dots.id FROM poll AS cards
        JOIN poll AS dots ON dots.municipality_id = cards.municipality_id
        JOIN json_each(dots.settings, '$.options') AS option
        JOIN cluster ON cluster.id = json_extract(option.value, '$.cluster')
        WHERE cards.id = :poll AND cluster.poll_id = :poll ORDER BY dots.id DESC
        """,
        poll=poll,
    )
    return [PollId(row["id"]) for row in rows]


def erase_all(tx: Transaction, poll: PollId) -> None:
    """None is left in a poll."""
    tx.run("""DELETE FROM cluster WHERE poll_id = :poll""", poll=poll)
