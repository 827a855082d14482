"""A whole hall joins at once: what one arrival costs, and that nobody who waits is forgotten over it."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

import pytest

from questionnaires.kernels import choice
from storage import ballots, members, participation
from storage.database import Database, Row, Transaction
from storage.ids import PersonId, PollId
from storage.polls import PollState
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build, someone
from workshops.participants.participants import Arrival
from workshops.workshops import GREETINGS


class Counting(Transaction):
    """Counts the rows that are looked at and the changes that are tried."""

    __slots__ = ("count",)

    def __init__(self, tx: Transaction) -> None:
        super().__init__(tx._raw)
        self.count = 0

    def all(self, sql: str, /, **params: Any) -> list[Row]:
        found = super().all(sql, **params)
        self.count += len(found)
        return found

    def run(self, sql: str, /, **params: Any) -> int:
        self.count += 1
        return super().run(sql, **params)

    def many(self, sql: str, params: Iterable[Mapping[str, Any]], /) -> int:
        every = list(params)
        self.count += len(every)
        return super().many(sql, every)


async def opened(work: Fieldwork, *questions: str) -> list[PollId]:
    """Confidential polls of everybody."""
    polls_of_town, klara, found = work.workshops.polls, work.square.coordinator, []
    for question in questions:
        asks, update = choice.one_of("Hier", "Dort"), work.update()
        sheet = await polls_of_town.draft(
            klara, work.square.municipality, question=question, asks=asks, update=update
        )
        assert (await polls_of_town.open(klara, sheet.poll.id)).poll.state is PollState.OPEN
        found.append(sheet.poll.id)
    return found


async def arrives(work: Fieldwork, chat: int) -> tuple[PersonId, int]:
    """Somebody joins; who, and what that cost."""

    def join(tx: Transaction) -> tuple[PersonId, int]:
        counting, person, group = Counting(tx), someone(tx, chat), work.square.groups["rat"]
        members.join(tx, work.square.municipality, person, group=group)
        for greet in GREETINGS:
            greet(counting, Arrival(person, group, work.clock()))
        counting.end()
        return person, counting.count

    return await work.database.write(join)


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6))


@pytest.mark.slow
async def test_joining_costs_the_same_however_many_are_there(work: Fieldwork) -> None:
    """There are two confidential polls and a survey to be asked in."""
    _, poll = await opened(work, "Wann?", "Wo?")
    survey = await work.opened()
    came = [await arrives(work, chat) for chat in range(9001, 9009)]
    audience = await work.database.read(lambda tx: ballots.audience(tx, poll))
    asked = await work.database.read(lambda tx: participation.asked(tx, survey))
    assert {person for person, _ in came} < set(audience) == set(asked)
    assert {count for _, count in came} == {came[0][1]}


async def test_whoever_had_to_wait_is_asked_once_the_earlier_asking_is_long_ago(work: Fieldwork) -> None:
    [first] = await opened(work, "Wo?")
    await work.workshops.polls.close(work.square.coordinator, first)
    [second] = await opened(work, "Wo?")
    waits = [(await arrives(work, chat))[0] for chat in (9001, 9002)]
    assert set(waits).isdisjoint(await work.database.read(lambda tx: ballots.audience(tx, second)))
    work.clock.advance(timedelta(days=91))
    comes, _ = await arrives(work, 9003)
    assert {comes, *waits} <= set(await work.database.read(lambda tx: ballots.audience(tx, second)))
