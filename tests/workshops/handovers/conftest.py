"""A survey, Ada who answers it, and Bea whom she asks for help."""

import pytest

from storage.database import Database
from storage.ids import PersonId, SurveyId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build, someone


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6, verwaltung=7))


@pytest.fixture
def ada(work: Fieldwork) -> PersonId:
    """Answers the survey."""
    return work.square.people["rat"][0]


@pytest.fixture
async def bea(work: Fieldwork) -> PersonId:
    """Is asked by Ada, and belongs to no town."""
    return await work.database.write(lambda tx: someone(tx, 77))


@pytest.fixture
async def survey(work: Fieldwork) -> SurveyId:
    return await work.opened("probe")
