"""Clusters of cards: every constraint breaks against a row that it forbids, and what belongs together goes together."""

import pytest

from questionnaires.kernels.kernel import Ballot, Cluster
from storage import ballots, cards, clusters
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import CardId, ClusterId, PollId, Pseudonym, UpdateId

POLL, OTHER, ADA = PollId(1), PollId(2), Pseudonym(b"a" * 32)


@pytest.fixture
async def rows(database: Database) -> Database:
    """Two polls; in the first one two cards lie in a cluster, and another cluster is empty."""

    def fill(tx: Transaction) -> None:
        tx.run("""INSERT INTO municipality (id, name, timezone) VALUES (1, 'Musterstadt', 'Europe/Berlin')""")
        for poll in (POLL, OTHER):
            tx.run(
                """
                INSERT INTO poll (id, municipality_id, kernel, settings, question, minimum_group_size, secret)
                VALUES (:poll, 1, 'text', '{}', 'Wo?', 1, zeroblob(32))
                """,
                poll=poll,
            )
        ballots.put(tx, POLL, ADA, Ballot(texts={1: "Kita", 2: "Bus"}), complete=True)
        clusters.add(tx, POLL, name="Draußen", update=UpdateId(1))
        clusters.add(tx, POLL, name="Drinnen", update=UpdateId(2))
        clusters.add(tx, OTHER, name="Draußen", update=UpdateId(3))
        for card in cards.of_poll(tx, POLL):
            clusters.put(tx, POLL, CardId(card.id), ClusterId(1))

    await database.write(fill)
    return database


async def lying(rows: Database) -> dict[str, int | None]:
    return {each.text: each.cluster for each in await rows.read(lambda tx: cards.of_poll(tx, POLL))}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cluster SET name = ' '",
        f"UPDATE cluster SET name = '{'x' * 61}'",
        "UPDATE cluster SET name = 'Drinnen' WHERE id = 1",
        "UPDATE cluster SET poll_id = 3 WHERE id = 2",
        "UPDATE cluster SET update_id = 1 WHERE id = 2",
        "UPDATE card_in_cluster SET cluster_id = 3",
        "UPDATE card_in_cluster SET cluster_id = 9",
        "UPDATE card_in_cluster SET poll_id = 2",
        "INSERT INTO card_in_cluster (card_id, poll_id, cluster_id) SELECT id, 1, 2 FROM card",
        "INSERT INTO card_in_cluster (card_id, poll_id, cluster_id) VALUES (zeroblob(16), 1, 1)",
    ],
)
async def test_constraints_hold(rows: Database, statement: str) -> None:
    with pytest.raises(ConstraintViolated):
        await rows.write(lambda tx: tx.run(statement))


async def test_same_update_makes_one(rows: Database) -> None:
    again = await rows.write(lambda tx: clusters.add(tx, POLL, name="Anderes", update=UpdateId(1)))
    assert again is None
    assert await rows.read(lambda tx: clusters.of_poll(tx, POLL)) == (
        Cluster(1, "Draußen"),
        Cluster(2, "Drinnen"),
    )


async def test_id_is_never_given_again(rows: Database) -> None:
    await rows.write(lambda tx: clusters.delete(tx, ClusterId(3)))
    assert await rows.write(lambda tx: clusters.add(tx, POLL, name="Neu", update=UpdateId(4))) == 4


async def test_card_lies_in_one_at_most(rows: Database) -> None:
    [bus] = [each for each in await rows.read(lambda tx: cards.of_poll(tx, POLL)) if each.text == "Bus"]
    await rows.write(lambda tx: clusters.put(tx, POLL, CardId(bus.id), ClusterId(2)))
    assert await lying(rows) == {"Kita": 1, "Bus": 2}
    await rows.write(lambda tx: clusters.take_out(tx, POLL, CardId(bus.id)))
    assert await lying(rows) == {"Kita": 1, "Bus": None}


async def test_merged_cards_lie_in_the_other_and_dissolved_ones_nowhere(rows: Database) -> None:
    await rows.write(lambda tx: clusters.merge(tx, ClusterId(1), into=ClusterId(2)))
    assert await lying(rows) == {"Kita": 2, "Bus": 2}
    assert await rows.read(lambda tx: clusters.of(tx, ClusterId(1))) is None
    await rows.write(lambda tx: clusters.delete(tx, ClusterId(2)))
    assert await lying(rows) == {"Kita": None, "Bus": None}


@pytest.mark.parametrize(
    "going",
    [
        lambda tx: ballots.erase(tx, POLL, ADA),
        lambda tx: cards.erase_all(tx, POLL),
        lambda tx: tx.run("DELETE FROM poll"),
    ],
    ids=["writer", "cards", "poll"],
)
async def test_card_that_goes_lies_nowhere(rows: Database, going: object) -> None:
    await rows.write(going)  # type: ignore[arg-type]  # one of those above
    assert await rows.read(lambda tx: tx.all("SELECT * FROM card_in_cluster")) == []
