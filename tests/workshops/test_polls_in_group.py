"""A poll's message in the town's group: when it may be changed next."""

from datetime import timedelta

import pytest

from questionnaires.kernels.kernel import Move
from storage.database import Database
from storage.ids import ChatId, PersonId, PollId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from tests.workshops.waiting import Waiting
from workshops.group_chats import GroupCode
from workshops.polls.in_group import EVERY, LEASE, GroupPolls

GROUP = ChatId(-7)


@pytest.fixture
async def now(database: Database, clock: FakeClock) -> Waiting:
    return Waiting(Fieldwork.at(database, clock, await build(database, rat=7)))


async def shown_in_group(now: Waiting) -> PollId:
    """A poll whose message stands in the connected group."""
    use = now.work.workshops
    made = await use.group_chats.begin(now.klara, now.work.square.municipality)
    assert isinstance(made, GroupCode)
    await use.group_chats.connect(now.klara, made.code, GROUP, language="de")
    poll = await now.poll()
    await use.group_polls.set_shown(now.klara, poll, on=True)
    await say(use.group_polls)
    return poll


async def say(polls: GroupPolls) -> None:
    """Puts everything that is due into the group."""
    for each in await polls.claim():
        await polls.shown(each, await polls.content(each), message_id=5)


async def vote(now: Waiting, person: PersonId, poll: PollId) -> None:
    await now.work.workshops.group_polls.vote(person, poll, Move(1, 1), chat=GROUP)


async def test_message_follows_as_soon_as_ever_after_the_clock_was_put_back(
    now: Waiting, clock: FakeClock
) -> None:
    polls, (_, ben, *_) = now.work.workshops.group_polls, now.work.square.people["rat"]
    poll = await shown_in_group(now)
    clock.advance(timedelta(hours=-1))
    await polls.on_clock_put_back()
    await vote(now, ben, poll)
    clock.advance(EVERY)
    [due] = await polls.claim()
    assert due.poll == poll


async def test_what_did_not_go_through_is_tried_soon_after_the_clock_was_put_back(
    now: Waiting, clock: FakeClock
) -> None:
    polls, (_, ben, *_) = now.work.workshops.group_polls, now.work.square.people["rat"]
    poll = await shown_in_group(now)
    await vote(now, ben, poll)
    clock.advance(EVERY)
    [refused] = await polls.claim()
    await polls.again(refused, after=None, perhaps_done=False, answer_lost=False)
    clock.advance(timedelta(hours=-1))
    await polls.on_clock_put_back()
    clock.advance(LEASE)
    assert [each.poll for each in await polls.claim()] == [poll]
