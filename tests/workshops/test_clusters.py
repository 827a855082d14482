"""Putting cards together over a real database: who may, when, and what the result says afterwards."""

from itertools import count

import pytest

from questionnaires.kernels import text
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.text import NamedCluster, TextResult
from storage import clusters as rows
from storage import polls as poll_rows
from storage.database import Database
from storage.ids import CardId, ClusterId, PollId, UpdateId
from storage.polls import Poll
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.polls import polls
from workshops.polls.clusters import Clusters, NameTaken, NameUnfit, TooManyClusters
from workshops.polls.polls import Polls
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.workshops import Workshops

UPDATES = count(1)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=6)


@pytest.fixture
def workshops(database: Database, clock: FakeClock) -> Workshops:
    return Workshops.over(database, clock=clock, wake=lambda: None)


async def asked(
    workshops: Workshops, square: TownFixture, asks: Asks, *, openly: bool = False, ends: bool = True
) -> PollId:
    """A poll with a card or word of everybody."""
    every: Polls = workshops.polls
    sheet = await every.draft(
        square.coordinator, square.municipality, question="Was fehlt?", asks=asks, update=next_update()
    )
    poll = sheet.poll.id
    await every.set_open(square.coordinator, poll, on=openly)
    await every.open(square.coordinator, poll)
    for number, person in enumerate(square.people["rat"]):
        await every.write(person, poll, f"Karte {number}")
    if ends:
        await every.close(square.coordinator, poll)
    return poll


def next_update() -> UpdateId:
    return UpdateId(next(UPDATES))


async def made(workshops: Workshops, square: TownFixture, poll: PollId, name: str) -> ClusterId:
    _, cluster = await workshops.clusters.make(
        square.coordinator, poll, name, card=None, update=next_update()
    )
    return cluster


async def stored(database: Database, poll: PollId) -> Poll:
    found = await database.read(lambda tx: poll_rows.poll(tx, poll))
    assert found is not None
    return found


async def test_result_says_what_lies_where_and_nobody_is_sent_anything(
    workshops: Workshops, square: TownFixture, database: Database
) -> None:
    poll = await asked(workshops, square, text.cards(free=True))
    before = await stored(database, poll)
    cluster = await made(workshops, square, poll, "  Das   Eine ")
    board = await workshops.clusters.board(square.coordinator, poll)
    await workshops.clusters.put(square.coordinator, poll, CardId(board.cards[3].id), cluster)
    after = await stored(database, poll)
    assert after.published is not None
    result = after.published.result
    assert isinstance(result, TextResult)
    assert result.clusters == (NamedCluster(id=cluster, name="Das Eine"),)
    assert [each.text for each in result.written if each.cluster == cluster] == [board.cards[3].text]
    assert after.published.voters == before.published.voters if before.published else False
    assert (after.version, after.activity) == (before.version, before.activity + 2)


async def test_cluster_without_cards_is_not_in_the_result(
    workshops: Workshops, square: TownFixture, database: Database
) -> None:
    poll = await asked(workshops, square, text.cards(free=True))
    await made(workshops, square, poll, "Leer")
    found = (await stored(database, poll)).published
    assert found is not None
    assert isinstance(found.result, TextResult)
    assert found.result.clusters == ()


async def test_confidential_cards_cannot_be_put_together_before_the_end(
    workshops: Workshops, square: TownFixture
) -> None:
    poll = await asked(workshops, square, text.cards(free=True), ends=False)
    with pytest.raises(TooLate):
        await workshops.clusters.board(square.coordinator, poll)
    with pytest.raises(TooLate):
        await made(workshops, square, poll, "Eins")


async def test_too_few_cards_are_gone_and_no_cluster_brings_them_back(
    workshops: Workshops, square: TownFixture, database: Database
) -> None:
    for person in square.people["rat"][4:]:
        await workshops.privacy.erase(person)
    square.people["rat"][4:] = []
    poll = await asked(workshops, square, text.cards(free=True))
    await made(workshops, square, poll, "Eins")
    found = (await stored(database, poll)).published
    assert found is not None
    assert (found.voters, found.result) == (4, None)


async def test_card_that_waits_or_was_left_out_lies_nowhere(
    workshops: Workshops, square: TownFixture
) -> None:
    poll = await asked(workshops, square, text.cards())
    cluster = await made(workshops, square, poll, "Eins")
    review = await workshops.cards.review(square.coordinator, poll)
    first = CardId(review.cards[0].id)
    with pytest.raises(Gone):
        await workshops.clusters.put(square.coordinator, poll, first, cluster)
    await workshops.cards.decide(square.coordinator, poll, first, shown=True)
    board = await workshops.clusters.put(square.coordinator, poll, first, cluster)
    assert [each.id for each in board.within(cluster)] == [first]
    assert board.waiting == 5
    await workshops.cards.decide(square.coordinator, poll, first, shown=False)
    assert (await workshops.clusters.board(square.coordinator, poll)).within(cluster) == ()


async def test_words_are_merged_and_not_put_together(workshops: Workshops, square: TownFixture) -> None:
    poll = await asked(workshops, square, text.words())
    with pytest.raises(Gone):
        await workshops.clusters.board(square.coordinator, poll)


async def test_only_a_coordinator_of_the_town_may(
    workshops: Workshops, square: TownFixture, database: Database
) -> None:
    other = await build(database, "Beispielheim", first_chat=5000, rat=1)
    poll = await asked(workshops, square, text.cards(free=True))
    cluster = await made(workshops, square, poll, "Eins")
    clusters: Clusters = workshops.clusters
    for person in (square.people["rat"][0], square.organiser, other.coordinator):
        for refused in (
            lambda person=person: clusters.board(person, poll),
            lambda person=person: clusters.of(person, cluster),
            lambda person=person: clusters.make(person, poll, "Zwei", card=None, update=next_update()),
            lambda person=person: clusters.rename(person, cluster, "Zwei"),
            lambda person=person: clusters.dissolve(person, cluster),
        ):
            with pytest.raises(NotAllowed):
                await refused()


async def test_cards_and_clusters_of_another_poll_are_not_there(
    workshops: Workshops, square: TownFixture
) -> None:
    one = await asked(workshops, square, text.cards(free=True))
    two = await asked(workshops, square, text.cards(free=True), openly=True)
    mine, others = await made(workshops, square, one, "Eins"), await made(workshops, square, two, "Zwei")
    card = CardId((await workshops.clusters.board(square.coordinator, two)).cards[0].id)
    for poll, cluster in ((one, mine), (two, mine)):
        with pytest.raises(Gone):
            await workshops.clusters.put(square.coordinator, poll, card, cluster)
    with pytest.raises(Gone):
        await workshops.clusters.merge(square.coordinator, mine, into=others)
    with pytest.raises(Gone):
        await workshops.clusters.merge(square.coordinator, mine, into=mine)


async def test_names_are_plain_short_and_one_of_a_kind(workshops: Workshops, square: TownFixture) -> None:
    poll = await asked(workshops, square, text.cards(free=True))
    first = await made(workshops, square, poll, "Wege")
    assert await made(workshops, square, poll, "WEGE") == first
    second = await made(workshops, square, poll, "Plätze")
    with pytest.raises(NameTaken):
        await workshops.clusters.rename(square.coordinator, second, "wege")
    board = await workshops.clusters.rename(square.coordinator, first, "WEGE")
    assert board.cluster(first).name == "WEGE"
    for name in ("", "  ", "x" * 61):
        with pytest.raises(NameUnfit):
            await made(workshops, square, poll, name)
    for number in range(10):
        await made(workshops, square, poll, f"Bündel {number}")
    with pytest.raises(TooManyClusters):
        await made(workshops, square, poll, "Noch eins")


async def test_poll_that_is_taken_back_forgets_its_clusters(
    workshops: Workshops, square: TownFixture, database: Database
) -> None:
    poll = await asked(workshops, square, text.cards(free=True), openly=True, ends=False)
    await made(workshops, square, poll, "Eins")
    await workshops.polls.take_back(square.coordinator, poll)
    assert await database.read(lambda tx: rows.of_poll(tx, poll)) == ()


async def test_erased_writer_of_an_open_poll_takes_the_card_out_of_its_cluster(
    workshops: Workshops, square: TownFixture, database: Database
) -> None:
    poll = await asked(workshops, square, text.cards(free=True), openly=True, ends=False)
    cluster = await made(workshops, square, poll, "Eins")
    board = await workshops.clusters.board(square.coordinator, poll)
    for card in board.cards:
        await workshops.clusters.put(square.coordinator, poll, CardId(card.id), cluster)
    ada = square.people["rat"][0]
    await database.write(lambda tx: polls.erase(tx, ada, None))
    board = await workshops.clusters.board(square.coordinator, poll)
    assert sorted(each.text for each in board.within(cluster)) == [f"Karte {n}" for n in range(1, 6)]


async def test_loose_cards_follow_each_other_in_a_circle(workshops: Workshops, square: TownFixture) -> None:
    poll = await asked(workshops, square, text.cards(free=True))
    board = await workshops.clusters.board(square.coordinator, poll)
    ids = [each.id for each in board.loose]
    following = [board.loose_after(CardId(each)) for each in ids]
    assert [each.id for each in following if each] == [*ids[1:], ids[0]]
    assert board.loose_after(None) == board.loose[0]
