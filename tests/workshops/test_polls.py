"""Polls over a real database: who may do what, what counts, what may be seen."""

import asyncio
from functools import partial

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.choice import ChoiceResult
from questionnaires.kernels.kernel import Asks, Ballot, Counts, Move
from storage import ballots, deliveries, dialogs, members, persons, views
from storage import polls as rows
from storage.database import Database, Transaction
from storage.ids import PersonId, PollId, UpdateId
from storage.polls import PollState
from storage.tallies import Tally
from tests.conftest import FakeClock
from tests.questionnaires.asking import several_of
from tests.workshops.town_fixture import TownFixture, at_home, build
from workshops.participants.participants import Arrival
from workshops.polls.polls import Polls, erase, export, on_joined
from workshops.polls.sheets import PollSheet
from workshops.refusals import Gone, NotAllowed, TooLate

WHERE = choice.one_of("Rathaus", "Bücherei", "Schule")


class Rings:
    """Counts how often the alarm clock was told that something may be due."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def rings() -> Rings:
    return Rings()


@pytest.fixture
def polls(database: Database, clock: FakeClock, rings: Rings) -> Polls:
    return Polls(database, clock, rings)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=7, beirat=6)


async def draft(polls: Polls, square: TownFixture, *, update: int = 1, asks: Asks = WHERE) -> PollSheet:
    return await polls.draft(
        square.coordinator,
        square.municipality,
        question="Wo treffen wir uns?",
        asks=asks,
        update=UpdateId(update),
    )


async def opened(polls: Polls, square: TownFixture, *, openly: bool = False) -> PollId:
    sheet = await draft(polls, square)
    if openly:
        await polls.set_open(square.coordinator, sheet.poll.id, on=True)
    return (await polls.open(square.coordinator, sheet.poll.id)).poll.id


async def test_draft_asks_all_groups_and_is_confidential(polls: Polls, square: TownFixture) -> None:
    sheet = await draft(polls, square)
    assert sheet.poll.asks == WHERE
    assert sheet.chosen_groups == frozenset(square.groups.values())
    assert (sheet.audience, sheet.poll.minimum_group_size, sheet.poll.state) == (13, 5, PollState.DRAFT)


async def test_draft_made_twice_by_the_same_update_is_one(polls: Polls, square: TownFixture) -> None:
    first, again = await draft(polls, square, update=7), await draft(polls, square, update=7)
    assert first == again
    assert len(await polls.listed(square.coordinator, square.municipality)) == 1


async def test_ten_polls_are_listed_the_newest_first(polls: Polls, square: TownFixture) -> None:
    made = [(await draft(polls, square, update=number)).poll.id for number in range(1, 12)]
    listed = await polls.listed(square.coordinator, square.municipality)
    assert [poll.id for _, poll in listed] == made[:0:-1]
    rest = await polls.listed(square.coordinator, square.municipality, skip=10)
    assert [poll.id for _, poll in rest] == made[:1]


async def test_draft_of_a_participant_is_refused(polls: Polls, square: TownFixture) -> None:
    with pytest.raises(NotAllowed):
        await polls.draft(
            square.people["rat"][0],
            square.municipality,
            question="Wo?",
            asks=choice.one_of("a", "b"),
            update=UpdateId(1),
        )


async def test_coordinator_of_another_town_sees_nothing(
    polls: Polls, square: TownFixture, database: Database
) -> None:
    other = await build(database, "Beispielheim", first_chat=5000, rat=1)
    poll = await opened(polls, square)
    for refused in (polls.sheet, polls.close, polls.open, partial(polls.set_open, on=True)):
        with pytest.raises(NotAllowed):
            await refused(other.coordinator, poll)
    with pytest.raises(NotAllowed):
        await polls.vote(other.people["rat"][0], poll, Move(1, 1))


async def test_opening_owes_one_message_to_each_and_twice_no_more(
    polls: Polls, square: TownFixture, database: Database, clock: FakeClock, rings: Rings
) -> None:
    muted = square.people["rat"][0]
    await database.write(lambda tx: persons.set_muted(tx, muted, on=True))
    poll = await opened(polls, square)
    await polls.open(square.coordinator, poll)
    owed = await database.write(
        lambda tx: deliveries.claim_due(tx, now=clock(), lease_until=clock(), limit=100)
    )
    everyone = {*square.people["rat"], *square.people["beirat"]}
    assert [delivery.kind for delivery in owed] == ["poll_opened"] * 12
    assert {delivery.person for delivery in owed} == everyone - {muted}
    assert rings.times == 2


@pytest.mark.parametrize(
    ("label", "payload"),
    [("1 · Rathaus ✓", "uv:{}:1:1"), ("1 · Markt: 3", "ux:{}:1"), ("Zurücknehmen: Mehr Bänke", "vtt:{}:1")],
)
async def test_closing_forgets_the_ticks_in_front_of_people_and_no_other_buttons(
    polls: Polls, square: TownFixture, database: Database, label: str, payload: str
) -> None:
    poll, (ada, ben, *_) = await opened(polls, square), square.people["rat"]
    ticked, others = [(label, payload.format(poll))], [("2 · Ja", f"uv:{poll}1:2:1")]

    def show(tx: Transaction) -> None:
        for person, buttons in ((ada, ticked), (ben, others)):
            dialogs.set_keyboard(tx, person, message_id=7, buttons=buttons)

    await database.write(show)
    await polls.close(square.coordinator, poll)

    assert await database.read(lambda tx: dialogs.keyboard(tx, ada)) is None
    assert await database.read(lambda tx: dialogs.keyboard(tx, ben)) is not None, "another poll"


async def test_poll_for_one_group_asks_nobody_else(polls: Polls, square: TownFixture) -> None:
    sheet = await draft(polls, square)
    sheet = await polls.set_group(square.coordinator, sheet.poll.id, group=square.groups["beirat"], on=False)
    assert sheet.audience == 7
    await polls.open(square.coordinator, sheet.poll.id)
    with pytest.raises(Gone):
        await polls.vote(square.people["beirat"][0], sheet.poll.id, Move(1, 1))


async def test_last_group_cannot_be_taken_out(polls: Polls, square: TownFixture) -> None:
    sheet = await draft(polls, square)
    for code in ("beirat", "rat"):
        sheet = await polls.set_group(square.coordinator, sheet.poll.id, group=square.groups[code], on=False)
    assert sheet.chosen_groups == frozenset({square.groups["rat"]})


async def test_last_vote_counts_once(polls: Polls, square: TownFixture, database: Database) -> None:
    poll = await opened(polls, square, openly=True)
    ada = square.people["rat"][0]
    for position in (1, 2, 2, 3):
        slip = await polls.vote(ada, poll, Move(position, 1))
    assert slip.ballot == Ballot({3: 1})
    assert await database.read(lambda tx: ballots.counts(tx, poll)) == Counts(1, {3: {1: 1}})


async def test_several_answers_are_chosen_and_taken_back_and_a_tap_that_comes_twice_counts_once(
    polls: Polls, square: TownFixture
) -> None:
    sheet = await draft(polls, square, asks=several_of("Rathaus", "Bücherei", "Schule"))
    poll = (await polls.open(square.coordinator, sheet.poll.id)).poll.id
    ada = square.people["rat"][0]
    for position, on in ((1, True), (3, True), (3, True), (1, False), (1, False)):
        slip = await polls.vote(ada, poll, Move(position, int(on)))
    assert slip.ballot == Ballot({3: 1})


async def test_confidential_poll_shows_only_how_many_have_voted_until_its_end(
    polls: Polls, square: TownFixture
) -> None:
    poll = await opened(polls, square)
    people = [*square.people["rat"], *square.people["beirat"]]
    for number, person in enumerate(people, 1):
        slip = await polls.vote(person, poll, Move(1 + number % 2, 1))
        sheet = await polls.sheet(square.coordinator, poll)
        assert (slip.tally, sheet.tally, sheet.voters) == (None, None, number)
        assert sheet.poll.published is None
    closed = await polls.close(square.coordinator, poll)
    assert closed.tally == closed.poll.published == Tally(13, ChoiceResult(counts={1: 6, 2: 7}))
    assert (await polls.slip(people[0], poll)).tally == closed.tally


async def test_changed_vote_moves_no_screen_of_a_confidential_poll(polls: Polls, square: TownFixture) -> None:
    """Whoever watches the screen must not see that somebody thinks again."""
    poll, ada = await opened(polls, square), square.people["rat"][0]
    first = (await polls.vote(ada, poll, Move(1, 1))).poll
    changed = (await polls.vote(ada, poll, Move(2, 1))).poll
    assert (changed.version, changed.activity) == (first.version, first.activity)
    await polls.vote(square.people["rat"][1], poll, Move(2, 1))
    sheet = await polls.sheet(square.coordinator, poll)
    assert (sheet.poll.version, sheet.poll.activity) == (first.version, first.activity + 1)


async def test_turnout_is_the_same_number_after_somebody_has_left(
    polls: Polls, square: TownFixture, database: Database
) -> None:
    poll, ada = await opened(polls, square), square.people["rat"][0]
    for person in (*square.people["rat"], *square.people["beirat"]):
        await polls.vote(person, poll, Move(1, 1))
    await polls.close(square.coordinator, poll)
    await database.write(lambda tx: persons.delete(tx, ada))
    sheet = await polls.sheet(square.coordinator, poll)
    assert (sheet.audience, sheet.voters) == (13, 13)


async def test_poll_with_too_few_votes_never_shows_them(polls: Polls, square: TownFixture) -> None:
    poll = await opened(polls, square)
    for person in square.people["rat"][:4]:
        await polls.vote(person, poll, Move(1, 1))
    closed = await polls.close(square.coordinator, poll)
    assert closed.poll.published == Tally(4, None)
    assert closed.voters == 4


async def test_open_poll_shows_every_vote_at_once(polls: Polls, square: TownFixture) -> None:
    poll = await opened(polls, square, openly=True)
    slip = await polls.vote(square.people["rat"][0], poll, Move(2, 1))
    assert slip.tally == Tally(1, ChoiceResult(counts={2: 1}))


async def test_closing_destroys_the_secret_and_takes_no_more_votes(
    polls: Polls, square: TownFixture, database: Database
) -> None:
    poll = await opened(polls, square)
    ada = square.people["rat"][0]
    await polls.vote(ada, poll, Move(1, 1))
    closed = await polls.close(square.coordinator, poll)
    assert closed.poll.state is PollState.CLOSED
    assert await database.read(lambda tx: rows.secret(tx, poll)) is None
    with pytest.raises(TooLate):
        await polls.vote(ada, poll, Move(2, 1))
    with pytest.raises(TooLate):
        await polls.open(square.coordinator, poll)


async def test_unknown_option_is_refused(polls: Polls, square: TownFixture) -> None:
    poll = await opened(polls, square)
    with pytest.raises(Gone):
        await polls.vote(square.people["rat"][0], poll, Move(4, 1))


async def test_who_joins_late_is_asked_as_well(
    polls: Polls, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    sheet = await draft(polls, square)
    await polls.set_group(square.coordinator, sheet.poll.id, group=square.groups["beirat"], on=False)
    await polls.open(square.coordinator, sheet.poll.id)
    late = square.people["beirat"][0]

    def joins(tx: Transaction) -> None:
        members.join(tx, square.municipality, late, group=square.groups["rat"])
        on_joined(tx, Arrival(late, square.groups["rat"], clock()))

    await database.write(joins)
    assert [poll.id for poll in (await at_home(database, late, clock=clock)).polls] == [sheet.poll.id]


async def test_erasing_a_person_takes_the_vote_back(
    polls: Polls, square: TownFixture, database: Database
) -> None:
    poll = await opened(polls, square, openly=True)
    ada, ben = square.people["rat"][:2]
    await polls.vote(ada, poll, Move(1, 1))
    await polls.vote(ben, poll, Move(2, 1))
    assert await database.read(lambda tx: export(tx, ada)) == {
        "polls": [{"question": "Wo treffen wir uns?", "chosen": {"Rathaus": 1}}]
    }
    await database.write(lambda tx: erase(tx, ada, None))
    assert await database.read(lambda tx: ballots.counts(tx, poll)) == Counts(1, {2: {1: 1}})
    assert await database.read(lambda tx: export(tx, ada)) == {"polls": []}


@pytest.mark.parametrize(
    ("openly", "behind"), [(True, {"poll", "poll_control"}), (False, set())], ids=["open", "confidential"]
)
async def test_changed_vote_is_seen_only_where_votes_are_open(
    polls: Polls, square: TownFixture, database: Database, clock: FakeClock, openly: bool, behind: set[str]
) -> None:
    """How many have voted is the same as before; in a confidential poll nothing else is on the screens."""
    poll = await opened(polls, square, openly=openly)
    ada, ben = square.people["rat"][:2]
    await polls.vote(ada, poll, Move(1, 1))

    def seen(tx: Transaction) -> None:
        for person, kind in ((ben, "poll"), (square.coordinator, "poll_control")):
            views.put(tx, person, kind=kind, subject=poll, message_id=7, shown_version=0)
        tx.run("UPDATE view SET shown_version = version")

    await database.write(seen)
    await polls.vote(ada, poll, Move(2, 1))
    stale = await database.read(lambda tx: views.stale(tx, now=clock.now, limit=9))
    assert {view.kind for view in stale} == behind


async def test_vote_that_is_taken_back_disappears_from_the_screens(
    polls: Polls, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    """The own one is not refreshed any more; whoever sees how many have voted is shown one fewer."""
    poll = await opened(polls, square, openly=True)
    ada, ben = square.people["rat"][:2]
    await polls.vote(ada, poll, Move(1, 1))

    def seen(tx: Transaction) -> None:
        for person, kind in ((ada, "poll"), (ben, "poll"), (square.coordinator, "poll_control")):
            views.put(tx, person, kind=kind, subject=poll, message_id=7, shown_version=0)
        tx.run("UPDATE view SET shown_version = version")

    await database.write(seen)
    await database.write(lambda tx: erase(tx, ada, square.municipality))
    stale = await database.read(lambda tx: views.stale(tx, now=clock.now, limit=9))
    assert {(view.person, view.kind) for view in stale} == {
        (ben, "poll"),
        (square.coordinator, "poll_control"),
    }
    assert await database.read(lambda tx: views.of(tx, ada, kind="poll", subject=poll)) is None


async def test_draft_that_was_discarded_is_gone(polls: Polls, square: TownFixture) -> None:
    sheet = await draft(polls, square)
    await polls.discard(square.coordinator, sheet.poll.id)
    with pytest.raises(Gone):
        await polls.sheet(square.coordinator, sheet.poll.id)


async def test_votes_of_different_polls_have_different_pseudonyms(
    polls: Polls, square: TownFixture, database: Database
) -> None:
    ada: PersonId = square.people["rat"][0]
    first, second = await opened(polls, square), (await draft(polls, square, update=2)).poll.id
    await polls.open(square.coordinator, second)
    for poll in (first, second):
        await polls.vote(ada, poll, Move(1, 1))
    marks = await database.read(lambda tx: tx.all("SELECT DISTINCT pseudonym FROM ballot"))
    assert len(marks) == 2


async def test_who_votes_openly_at_once_with_others_is_counted_with_all_before_them(
    polls: Polls, square: TownFixture, database: Database
) -> None:
    poll = await opened(polls, square, openly=True)
    people = [*square.people["rat"], *square.people["beirat"]]
    votes = [(person, Move(number % 3 + 1, 1)) for number, person in enumerate(people)]
    changed = [(person, Move(3, 1)) for person in people[:4]]
    refused = (people[5], Move(9, 1))
    slips = await asyncio.gather(
        *(polls.vote(person, poll, move) for person, move in [*votes[:9], refused, *votes[9:], *changed]),
        return_exceptions=True,
    )
    assert sum(isinstance(slip, Gone) for slip in slips) == 1
    anew = await database.read(lambda tx: ballots.counts(tx, poll))
    last = await polls.slip(people[0], poll)
    assert anew == Counts(13, {1: {1: 3}, 2: {1: 3}, 3: {1: 7}})
    assert slips[-1] == await polls.slip(people[3], poll)
    assert last.tally == Tally(13, ChoiceResult(counts={1: 3, 2: 3, 3: 7}))


async def test_everybody_who_votes_openly_in_one_commit_sees_the_votes_before_theirs(
    polls: Polls, square: TownFixture
) -> None:
    poll = await opened(polls, square, openly=True)
    slips = await asyncio.gather(*(polls.vote(person, poll, Move(1, 1)) for person in square.people["rat"]))
    assert [slip.tally.voters for slip in slips if slip.tally] == [1, 2, 3, 4, 5, 6, 7]
