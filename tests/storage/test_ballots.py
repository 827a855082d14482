"""Ballots and cards: every constraint breaks against a row that it forbids, and what belongs together goes together."""

import pytest

from questionnaires.kernels.kernel import Ballot, Counts
from storage import ballots, cards
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import CardId, PollId, Pseudonym
from storage.remarks import Verdict

POLL, ADA, BEN = PollId(1), Pseudonym(b"a" * 32), Pseudonym(b"b" * 32)


@pytest.fixture
async def rows(database: Database) -> Database:
    """A poll on which somebody has voted."""

    def fill(tx: Transaction) -> None:
        tx.run("""INSERT INTO municipality (id, name, timezone) VALUES (1, 'Musterstadt', 'Europe/Berlin')""")
        tx.run(
            """
            INSERT INTO poll (id, municipality_id, kernel, settings, question, minimum_group_size, secret)
            VALUES (1, 1, 'text', '{}', 'Wo?', 5, zeroblob(32))
            """
        )
        ballots.put(tx, POLL, ADA, Ballot({1: 1}, {1: "Kita", 2: "Bus"}), complete=True)

    await database.write(fill)
    return database


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE poll SET kernel = ''",
        "UPDATE poll SET settings = 'x'",
        "UPDATE poll SET by_hand = 'x'",
        "UPDATE poll SET as_cloud = 2",
        "UPDATE poll SET published = 'x'",
        "UPDATE poll SET state = 'over'",
        "UPDATE poll SET state = 'closed'",
        "UPDATE poll SET question = '  '",
        "UPDATE poll SET minimum_group_size = 11",
        "UPDATE poll SET secret = zeroblob(3)",
        "UPDATE poll SET mark = zeroblob(3)",
        "UPDATE ballot SET complete = 2",
        "INSERT INTO ballot (poll_id, pseudonym, complete) VALUES (1, zeroblob(3), 1)",
        "INSERT INTO ballot (poll_id, pseudonym, complete) VALUES (2, zeroblob(32), 1)",
        "UPDATE ballot_value SET item = -1",
        "INSERT INTO ballot_value (poll_id, pseudonym, item, value) VALUES (1, zeroblob(32), 1, 1)",
        "UPDATE card SET text = ''",
        "UPDATE card SET review = 'perhaps'",
        "UPDATE card SET item = NULL",
        "UPDATE card SET item = 1",
        "UPDATE card SET id = zeroblob(3)",
        "INSERT INTO card (id, poll_id, text) VALUES (zeroblob(16), 2, 'Weg')",
        "INSERT INTO card (id, poll_id, pseudonym, item, text) VALUES (zeroblob(16), 1, zeroblob(32), 1, 'Weg')",
    ],
)
async def test_constraints_hold(rows: Database, statement: str) -> None:
    with pytest.raises(ConstraintViolated):
        await rows.write(lambda tx: tx.run(statement))


async def test_incomplete_ballot_is_kept_and_not_counted(rows: Database) -> None:
    await rows.write(lambda tx: ballots.put(tx, POLL, BEN, Ballot({1: 1}), complete=False))
    assert await rows.read(lambda tx: ballots.ballot(tx, POLL, BEN)) == Ballot({1: 1})
    counts = await rows.read(lambda tx: ballots.counts(tx, POLL))
    assert (counts.voters, counts.of) == (1, {1: {1: 1}})


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({1: 1}, {2: 1}),
        ({1: 1, 2: 1}, {3: 1}),
        ({1: 1}, {2: 3, 3: 2}),
        ({1: 2, 2: 1, 3: 5}, {2: 2, 4: 3, 5: 4}),
        ({1: 1, 2: 1}, {2: 1}),
    ],
)
async def test_what_is_said_last_takes_the_place_of_all_before(
    rows: Database, first: dict[int, int], then: dict[int, int]
) -> None:
    def vote_twice(tx: Transaction) -> None:
        for said in (first, then):
            ballots.put(tx, POLL, BEN, Ballot(said), complete=True)

    await rows.write(vote_twice)
    assert await rows.read(lambda tx: ballots.ballot(tx, POLL, BEN)) == Ballot(then)
    assert await rows.read(lambda tx: ballots.ballot(tx, POLL, ADA)) == Ballot({1: 1}, {1: "Kita", 2: "Bus"})


async def test_card_that_stays_as_it_is_keeps_its_id(rows: Database) -> None:
    before = {card.text: card.id for card in await rows.read(lambda tx: cards.of_poll(tx, POLL))}
    await rows.write(
        lambda tx: ballots.put(tx, POLL, ADA, Ballot(texts={1: "Kita", 2: "Bahn"}), complete=True)
    )
    after = {card.text: card.id for card in await rows.read(lambda tx: cards.of_poll(tx, POLL))}
    assert after["Kita"] == before["Kita"]
    assert set(after) == {"Kita", "Bahn"}
    assert after["Bahn"] != before["Bus"]


async def test_vote_that_is_taken_back_takes_its_cards_along(rows: Database) -> None:
    await rows.write(lambda tx: ballots.erase(tx, POLL, ADA))
    assert await rows.read(lambda tx: ballots.counts(tx, POLL)) == Counts(0)


async def test_cards_without_writers_outlive_the_ballots(rows: Database) -> None:
    def close(tx: Transaction) -> None:
        (first, *_) = cards.of_poll(tx, POLL)
        cards.decide(tx, POLL, [CardId(first.id)], verdict=Verdict.APPROVED)
        cards.forget_writers(tx, POLL)
        ballots.erase_all(tx, POLL)

    await rows.write(close)
    left = await rows.read(lambda tx: cards.of_poll(tx, POLL))
    assert [(card.by, card.is_waiting) for card in left] == [(None, False), (None, True)]
