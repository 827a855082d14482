"""Putting cards together over a real database: who may, when, and what the result says afterwards."""

import asyncio
from itertools import count

import pytest

from questionnaires.kernels import points, text
from questionnaires.kernels.kernel import Asks, Cluster, Move
from questionnaires.kernels.text import NamedCluster, TextResult
from storage import clusters as rows
from storage import group_chats
from storage import polls as poll_rows
from storage.database import Database, Transaction
from storage.ids import CardId, ChatId, ClusterId, PersonId, PollId, UpdateId
from storage.measures import Origin
from storage.polls import Poll, PollState
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.measures.measures import MadeBefore, Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.polls import polls
from workshops.polls.cards import DecidedBefore
from workshops.polls.clusters import Clusters, NameTaken, NameUnfit, TooManyClusters
from workshops.polls.polls import Polls
from workshops.polls.sheets import PollSheet
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.workshops import Workshops

UPDATES = count(1)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=6)


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
    first, second = (CardId(each.id) for each in review.cards[:2])
    with pytest.raises(Gone):
        await workshops.clusters.put(square.coordinator, poll, first, cluster)
    await workshops.cards.decide(square.coordinator, poll, first, shown=True)
    board = await workshops.clusters.put(square.coordinator, poll, first, cluster)
    assert [each.id for each in board.within(cluster)] == [first]
    assert board.waiting == 5
    await workshops.cards.decide(square.coordinator, poll, second, shown=False)
    with pytest.raises(Gone):
        await workshops.clusters.put(square.coordinator, poll, second, cluster)


@pytest.mark.parametrize("shown", [True, False])
async def test_decision_is_not_overturned_by_whoever_read_the_card_before_it(
    workshops: Workshops, square: TownFixture, shown: bool
) -> None:
    poll = await asked(workshops, square, text.cards())
    read = await workshops.cards.review(square.coordinator, poll)
    card = CardId(read.cards[0].id)
    decided = await workshops.cards.decide(square.coordinator, poll, card, shown=shown)
    assert await workshops.cards.decide(square.coordinator, poll, card, shown=shown) == decided, "twice"
    late = await workshops.cards.decide(square.coordinator, poll, card, shown=not shown)
    assert isinstance(late, DecidedBefore)
    assert (late.was_shown, late.review) == (shown, decided)
    assert late.review.cards[0].is_shown == shown


@pytest.mark.parametrize("shown", [True, False])
async def test_decision_on_a_card_can_be_changed_later(
    workshops: Workshops, square: TownFixture, shown: bool
) -> None:
    poll = await asked(workshops, square, text.cards())
    card = CardId((await workshops.cards.review(square.coordinator, poll)).cards[0].id)
    await workshops.cards.decide(square.coordinator, poll, card, shown=shown)
    review = await workshops.cards.change(square.coordinator, poll, card, shown=not shown)
    assert [(each.card, each.is_shown) for each in review.decided] == [(card, not shown)]
    assert card not in [each.id for each in review.waiting]
    assert len(review.waiting) == 5


async def test_cards_up_to_the_one_that_was_read_last_are_shown(
    workshops: Workshops, square: TownFixture
) -> None:
    poll = await asked(workshops, square, text.cards())
    cards = [CardId(each.id) for each in (await workshops.cards.review(square.coordinator, poll)).cards]
    review = await workshops.cards.show_until(square.coordinator, poll, cards[2])
    assert {(each.card, each.is_shown) for each in review.decided} == {(each, True) for each in cards[:3]}
    assert {each.id for each in review.waiting} == set(cards[3:])


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


async def two_filled(workshops: Workshops, square: TownFixture, poll: PollId) -> list[ClusterId]:
    """Two clusters with a card each, and an empty one."""
    board = await workshops.clusters.board(square.coordinator, poll)
    clusters = [await made(workshops, square, poll, name) for name in ("Wege", "Kinder", "Leer")]
    for cluster, card in zip(clusters, board.cards[:2], strict=False):
        await workshops.clusters.put(square.coordinator, poll, CardId(card.id), cluster)
    return clusters[:2]


async def dots_on(workshops: Workshops, square: TownFixture, poll: PollId) -> PollSheet:
    drafted = await workshops.cluster_dots.draft(
        square.coordinator, poll, question="Was ist am wichtigsten?", update=next_update()
    )
    return await workshops.polls.open(square.coordinator, drafted.poll.id)


async def test_dots_go_to_everybody_on_the_names_of_that_moment(
    workshops: Workshops, square: TownFixture
) -> None:
    poll = await asked(workshops, square, text.cards(free=True))
    wege, kinder = await two_filled(workshops, square, poll)
    sheet = await dots_on(workshops, square, poll)
    assert (sheet.poll.state, sheet.audience, sheet.poll.minimum_group_size) == (PollState.OPEN, 6, 5)
    assert sheet.poll.asks == points.dots_on_clusters(
        [Cluster(wege, "Wege"), Cluster(kinder, "Kinder")], people=6
    )
    assert (await dots_on(workshops, square, poll)).poll.id == sheet.poll.id, "a second tap asks nobody twice"
    await workshops.clusters.rename(square.coordinator, wege, "Straßen")
    for person in square.people["rat"]:
        await workshops.polls.vote(person, sheet.poll.id, Move(2, 1))
    assert (await workshops.clusters.board(square.coordinator, poll)).dots == {}, "blind until the end"
    await workshops.polls.close(square.coordinator, sheet.poll.id)
    board = await workshops.clusters.board(square.coordinator, poll)
    assert list(board.dots.items()) == [(kinder, 6), (wege, 0)]
    assert board.cluster(wege).name == "Straßen"


async def test_dots_stand_in_the_towns_group_where_every_new_poll_does(
    workshops: Workshops, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    def connect(tx: Transaction) -> None:
        group_chats.connect(tx, square.municipality, ChatId(-1), token="0" * 32, language="de", now=clock())
        group_chats.set_always(tx, square.municipality, on=True)

    await database.write(connect)
    poll = await asked(workshops, square, text.cards(free=True))
    await two_filled(workshops, square, poll)
    assert (await dots_on(workshops, square, poll)).in_group is True


async def test_dots_that_may_not_be_asked_now_wait_as_a_draft(
    workshops: Workshops, database: Database
) -> None:
    """Asked of both groups and then of one, they would tell what the three others said."""
    square = await build(database, "Kleinstadt", first_chat=9000, rat=6, beirat=3)
    poll = await asked(workshops, square, text.cards(free=True))
    await two_filled(workshops, square, poll)
    first = await dots_on(workshops, square, poll)
    for person in (*square.people["rat"], *square.people["beirat"]):
        await workshops.polls.vote(person, first.poll.id, Move(1, 1))
    await workshops.polls.close(square.coordinator, first.poll.id)
    await database.write(lambda tx: poll_rows.set_groups(tx, poll, [square.groups["rat"]]))
    second = await dots_on(workshops, square, poll)
    assert second.poll.state is PollState.DRAFT
    assert second.admission is not None
    assert second.admission.hindrance is not None
    assert (await dots_on(workshops, square, poll)).poll.id == second.poll.id


async def test_dots_need_two_clusters_with_cards(workshops: Workshops, square: TownFixture) -> None:
    poll = await asked(workshops, square, text.cards(free=True))
    await made(workshops, square, poll, "Eins")
    await made(workshops, square, poll, "Zwei")
    with pytest.raises(Gone):
        await dots_on(workshops, square, poll)
    with pytest.raises(NotAllowed):
        await workshops.cluster_dots.draft(
            square.people["rat"][0], poll, question="Wer?", update=next_update()
        )


async def test_dots_of_a_workshop_are_the_item_after_the_cards(
    workshops: Workshops, square: TownFixture
) -> None:
    running = await workshops.run_sheets.make(
        square.coordinator,
        square.municipality,
        title="Workshop",
        items=[NewItem("Was fehlt?", asks=text.cards(free=True)), NewItem("Schluss")],
        update=next_update(),
    )
    await workshops.run_sheets.start(square.coordinator, running.entries[0].item.id, update=next_update())
    running = await workshops.run_sheets.running(square.coordinator, running.sheet.id)
    poll = running.entries[0].item.poll
    assert poll is not None
    for number, person in enumerate(square.people["rat"]):
        await workshops.polls.write(person, poll, f"Karte {number}")
    await workshops.polls.close(square.coordinator, poll)
    await two_filled(workshops, square, poll)
    sheet = await dots_on(workshops, square, poll)
    running = await workshops.run_sheets.running(square.coordinator, running.sheet.id)
    assert [each.item.title for each in running.entries] == [
        "Was fehlt?",
        "Was ist am wichtigsten?",
        "Schluss",
    ]
    assert running.current is not None
    assert running.current.item.poll == sheet.poll.id


async def test_cluster_becomes_one_measure_for_who_knows_of_none(
    workshops: Workshops, square: TownFixture
) -> None:
    """Of two who tap at once the second is led to what the first has made; who knows of it may make another one."""
    poll = await asked(workshops, square, text.cards(free=True))
    cluster, other = await two_filled(workshops, square, poll)
    klara, olga, town = square.coordinator, square.organiser, square.municipality
    origin = Origin.cluster(cluster, "Wege")

    async def make(who: PersonId, *, known: int | None, update: UpdateId) -> MeasureSheet | MadeBefore:
        made = await workshops.measures.make(
            who, town, Wanted("Wege"), update=update, origin=origin, known=known
        )
        assert isinstance(made, MeasureSheet | MadeBefore)
        return made

    assert await workshops.measures.made_from(klara, town, origin) == []
    first = next_update()
    one, two = await asyncio.gather(
        make(klara, known=0, update=first), make(olga, known=0, update=next_update())
    )
    assert isinstance(one, MeasureSheet)
    assert isinstance(two, MadeBefore)
    assert two.sheet.measure == one.measure
    again = await make(klara, known=0, update=first)
    assert isinstance(again, MeasureSheet), "the same update has made it"
    assert isinstance(await make(olga, known=1, update=next_update()), MeasureSheet)
    assert isinstance(await make(olga, known=None, update=next_update()), MeasureSheet)
    assert len(await workshops.measures.made_from(olga, town, origin)) == 3
    assert await workshops.measures.made_from(klara, town, Origin.cluster(other, "Wege")) == []
    with pytest.raises(NotAllowed):
        await workshops.measures.made_from(square.people["rat"][0], town, origin)
    await workshops.clusters.dissolve(klara, cluster)
    kept = await workshops.measures.made_from(klara, town, origin)
    assert kept[0].origin.text == "Wege", "the measure outlives what it was made from"


async def test_confidential_word_of_one_person_is_looked_at_also_where_another_one_took_it_back(
    workshops: Workshops, square: TownFixture
) -> None:
    """As long as nobody may read it, nothing is decided about it."""
    poll = await asked(workshops, square, text.words(), ends=False)
    ada, ben = square.people["rat"][:2]
    for person in (ada, ben):
        await workshops.polls.write(person, poll, "Bank")
    await workshops.polls.vote(ben, poll, Move(2, 0))
    await workshops.polls.close(square.coordinator, poll)
    review = await workshops.cards.review(square.coordinator, poll)
    assert "Bank" in {card.text for card in review.waiting}
