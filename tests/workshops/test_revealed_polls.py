"""Of a closed poll only its published result stays, for somebody who has the database, the key and all the time."""

from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.choice import ChoiceResult
from questionnaires.kernels.kernel import Move
from storage import dialogs, inbox, persons, views
from storage import polls as rows
from storage.backup import back_up
from storage.database import Database, Transaction
from storage.ids import PollId, UpdateId
from storage.inbox import StoredUpdate
from storage.tallies import Tally
from tests.conftest import FakeClock
from tests.disclosure import KEY, copy_of, is_readable, memory_of, tables
from tests.older import older
from tests.workshops.town_fixture import TownFixture, build
from workshops.confidential.pseudonyms import pseudonym
from workshops.polls.polls import Polls

OPTIONS = ("Rathaus", "Bücherei", "Schule", "Markt", "Hafen", "Bahnhof")
"""As many as people: every person can vote differently from all others."""


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=3, beirat=3)


async def opened(database: Database, clock: FakeClock, square: TownFixture) -> PollId:
    polls = Polls(database, clock, lambda: None)
    sheet = await polls.draft(
        square.coordinator,
        square.municipality,
        question="Wo treffen wir uns?",
        asks=choice.one_of(*OPTIONS),
        update=UpdateId(1),
    )
    return (await polls.open(square.coordinator, sheet.poll.id)).poll.id


def leave_marks(
    tx: Transaction, square: TownFixture, poll: PollId, votes: dict[int, int], clock: FakeClock
) -> None:
    """What the chats leave behind while people vote: the buttons in front of them, a live view, a tap that failed."""
    for number, person in enumerate([*square.people["rat"], *square.people["beirat"]]):
        position = votes[number]
        label, data = f"{position} · {OPTIONS[position - 1]} ✓", f"uv:{poll}:{position}:0"
        dialogs.set_keyboard(tx, person, message_id=7, buttons=[(label, data)])
        if number % 2:
            views.put(tx, person, kind="poll", subject=poll, message_id=7, shown_version=0)
    first = persons.person(tx, square.people["rat"][0])
    update = StoredUpdate(UpdateId(99), first.chat, f'{{"data": "uv:{poll}:{votes[0]}:1"}}')
    inbox.store(tx, update, received=clock())
    inbox.set_aside(tx, update, received=clock(), reason="failed")


async def vote(
    database: Database, clock: FakeClock, square: TownFixture, poll: PollId, votes: dict[int, int]
) -> None:
    polls = Polls(database, clock, lambda: None)
    for number, person in enumerate([*square.people["rat"], *square.people["beirat"]]):
        await polls.vote(person, poll, Move(votes[number], 1))
    await database.write(lambda tx: leave_marks(tx, square, poll, votes, clock))


def secrets_of(tx: Transaction, square: TownFixture, poll: PollId) -> list[bytes]:
    """What would lead from a person to a ballot."""
    secret = rows.secret(tx, poll)
    assert secret is not None
    people = [*square.people["rat"], *square.people["beirat"]]
    return [secret, *(pseudonym(person, secret=secret) for person in people)]


@pytest.mark.slow
async def test_world_in_which_everybody_voted_otherwise_looks_the_same_after_the_end(
    database: Database, clock: FakeClock, square: TownFixture, tmp_path: Path
) -> None:
    """Every person once with every option: what is stored afterwards does not depend on who chose what."""
    poll = await opened(database, clock, square)
    await database.forget()
    before, after = [], []
    for turn in range(len(OPTIONS)):
        votes = {number: 1 + (number + turn) % len(OPTIONS) for number in range(len(OPTIONS))}
        async with copy_of(tmp_path / "data", tmp_path / f"world-{turn}") as world:
            await vote(world, clock, square, poll, votes)
            before.append(await tables(world))
            await Polls(world, clock, lambda: None).close(square.coordinator, poll)
            after.append(await tables(world))
    assert all(each == after[0] for each in after)
    assert all(one != other for one, other in permutations(before, 2)), "before the end it can be told"


async def test_no_file_holds_what_leads_to_a_vote_after_the_end(
    database: Database, clock: FakeClock, square: TownFixture, tmp_path: Path
) -> None:
    poll = await opened(database, clock, square)
    votes = {number: 1 + number for number in range(len(OPTIONS))}
    await vote(database, clock, square, poll, votes)
    sought = await database.read(lambda tx: secrets_of(tx, square, poll))
    taps = [f"uv:{poll}:{position}:".encode() for position in votes.values()]
    running = memory_of(tmp_path / "data")
    assert is_readable(running)
    assert all(each in running for each in [*sought, *taps]), "before the end somebody with the key finds it"

    await Polls(database, clock, lambda: None).close(square.coordinator, poll)
    (tmp_path / "backup").mkdir()
    await back_up(tmp_path / "data", KEY, tmp_path / "backup" / "copy.db")
    for folder in (tmp_path / "data", tmp_path / "backup"):
        ended = memory_of(folder)
        assert is_readable(ended)
        assert [each for each in [*sought, *taps] if each in ended] == []


PSEUDONYMS = [bytes([number]) * 32 for number in range(1, 8)]


def fill(raw: Any) -> None:
    """A town of the version before: a closed poll whose ballots are all there, and one that is open."""
    raw.execute(
        """
        INSERT INTO poll (id, municipality_id, kind, question, state, minimum_group_size, published, secret)
        VALUES (1, 1, 'single', 'Wo?', 'closed', 5, '{"voters": 6, "counts": {"1": 2, "2": 4}}', NULL),
               (2, 1, 'single', 'Wann?', 'closed', 5, NULL, NULL),
               (3, 1, 'single', 'Wer?', 'open', 5, '{"voters": 5, "counts": {"1": 5}}', zeroblob(32))
        """
    )
    for poll in (1, 2, 3):
        raw.execute("INSERT INTO poll_option VALUES (:poll, 1, 'dies'), (:poll, 2, 'das')", {"poll": poll})
        for number, who in enumerate(PSEUDONYMS[:6]):
            ballot = {"poll": poll, "who": who, "position": 1 if number < 2 else 2}
            raw.execute("INSERT INTO ballot VALUES (:poll, :who, :position)", ballot)
    raw.execute("INSERT INTO ballot_moved VALUES (3, :who)", {"who": PSEUDONYMS[6]})


@pytest.mark.slow
async def test_start_after_an_older_version_publishes_what_is_closed_and_deletes_its_ballots(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "older"
    with older(folder, migrations=5) as raw:
        fill(raw)
    assert all(memory_of(folder).count(who) for who in PSEUDONYMS)

    database = await Database.open(folder, KEY)
    found = [await database.read(partial(rows.poll, poll_id=PollId(poll))) for poll in (1, 2, 3)]
    result = Tally(6, ChoiceResult(counts={1: 2, 2: 4}))
    assert [(each.published, each.asked) for each in found if each] == [
        (result, 6),
        (result, 6),
        (None, None),
    ]
    assert {row[0] for row in (await tables(database))["ballot"]} == {3}, "the open one goes on"
    await database.close()
    memory = memory_of(folder)
    assert all(memory.count(who) == 2 for who in PSEUDONYMS[:6]), "in the open poll alone: that and what"
    assert PSEUDONYMS[6] not in memory
