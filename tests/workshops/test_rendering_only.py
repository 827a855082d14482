"""What renderers are given reads the truth and refuses to change it: one of them once put off what it was to word."""

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from storage.database import Database
from storage.ids import UpdateId
from tests.conftest import FakeClock
from tests.workshops.town_fixture import build
from workshops.acts import ReadingOnly
from workshops.workshops import Workshops


async def test_use_cases_for_rendering_read_and_never_write(database: Database, clock: FakeClock) -> None:
    square = await build(database, rat=2)
    ada, ben = square.people["rat"]
    workshops = Workshops.over(database, clock=clock, wake=lambda: None)
    drafted = await workshops.polls.draft(
        square.coordinator,
        square.municipality,
        question="Wo?",
        asks=choice.one_of("Rathaus", "Schule"),
        update=UpdateId(1),
    )
    poll = (await workshops.polls.open(square.coordinator, drafted.poll.id)).poll.id
    await workshops.polls.vote(ada, poll, Move(1, 1))
    reading = workshops.reading()
    assert await reading.conversations.version_of(kind="poll_control", subject=poll) > 0
    with pytest.raises(ReadingOnly):
        await reading.polls.vote(ben, poll, Move(2, 1))
    votes = await database.read(lambda tx: tx.all("SELECT item FROM ballot_value"))
    assert [vote["item"] for vote in votes] == [1]
