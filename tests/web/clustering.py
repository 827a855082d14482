"""A hall in which cards were written, as its coordinator finds them when a poll is over."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import count

from questionnaires.kernels import text
from questionnaires.kernels.kernel import Asks
from storage import members
from storage.ids import CardId, PersonId, PollId, UpdateId
from storage.members import Role
from tests.web.hall import Hall

UPDATES = count(-1_000_001, -1)
QUESTION = "Was fehlt bei uns?"


async def leads(hall: Hall) -> PersonId:
    """Who coordinates the town."""
    holders = await hall.database.read(
        lambda tx: members.holders(tx, hall.municipality, role=Role.COORDINATOR)
    )
    return holders[0]


async def cards_of(hall: Hall, *cards: str) -> PollId:
    """A poll with these cards, over."""
    return await written(hall, text.cards(free=True, most=10), cards)


async def written(hall: Hall, asks: Asks, cards: Sequence[str], question: str = QUESTION) -> PollId:
    """A poll with these texts, written by at least five people in turns; over."""
    await hall.people(max(5, *Counter(cards).values()))
    who, polls = await leads(hall), hall.workshops.polls
    sheet = await polls.draft(
        who, hall.municipality, question=question, asks=asks, update=UpdateId(next(UPDATES))
    )
    poll = sheet.poll.id
    await polls.open(who, poll)
    asked = await hall.database.read(
        lambda tx: [row["person_id"] for row in tx.all("SELECT person_id FROM poll_audience ORDER BY 1")]
    )
    writers = [person for person in asked if person != who]
    while len(writers) * 10 < len(cards):
        await hall.people(1)
        writers = await _joined(hall, poll, who)
    for number, card in enumerate(cards):
        await polls.write(writers[number % len(writers)], poll, card)
    await polls.close(who, poll)
    await hall.settled()
    return poll


async def _joined(hall: Hall, poll: PollId, who: PersonId) -> list[PersonId]:
    rows = await hall.database.read(
        lambda tx: tx.all("SELECT person_id FROM poll_audience WHERE poll_id = :poll ORDER BY 1", poll=poll)
    )
    return [PersonId(row["person_id"]) for row in rows if row["person_id"] != who]


async def put_together(hall: Hall, poll: PollId, together: Mapping[str, Sequence[str]]) -> None:
    """Clusters by name, with the cards that begin so."""
    who, clusters = await leads(hall), hall.workshops.clusters
    for name, beginnings in together.items():
        board, cluster = await clusters.make(who, poll, name, card=None, update=UpdateId(next(UPDATES)))
        for card in board.cards:
            if card.text.startswith(tuple(beginnings)):
                await clusters.put(who, poll, CardId(card.id), cluster)
    hall.bot.ring()
