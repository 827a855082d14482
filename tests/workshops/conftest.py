"""Use cases over the database of a test, and a small town. A module whose town has other groups says so itself."""

from collections.abc import Iterator
from itertools import count

import pytest

from storage.database import Database
from storage.ids import MeasureId, UpdateId
from tests.conftest import FakeClock
from tests.workshops.measuring import make
from tests.workshops.town_fixture import TownFixture, build
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminding import gather
from workshops.outbox import Outbox
from workshops.workshops import Workshops


@pytest.fixture
def workshops(database: Database, clock: FakeClock) -> Workshops:
    return Workshops.over(database, clock=clock, wake=lambda: None)


@pytest.fixture
def meetings(database: Database, clock: FakeClock) -> Meetings:
    return Meetings(database, clock, lambda: None)


@pytest.fixture
def invited(database: Database, clock: FakeClock) -> InvitedMeetings:
    return InvitedMeetings(database, clock, lambda: None)


@pytest.fixture
def plans(database: Database, clock: FakeClock) -> ReminderPlans:
    return ReminderPlans(database, clock, lambda: None)


@pytest.fixture
def outbox(database: Database, clock: FakeClock) -> Outbox:
    """Tells one person one message of what several meetings remind them of, as the program does."""
    return Outbox(database, clock, gather)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=3, beirat=2)


@pytest.fixture
def updates() -> Iterator[UpdateId]:
    return (UpdateId(-number) for number in count(1))


@pytest.fixture
async def measure(workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]) -> MeasureId:
    """Public, so that everybody may take it on and follow it."""
    made = await make(workshops, square, updates)
    await workshops.measures.set_public(square.organiser, made, public=True)
    return made
