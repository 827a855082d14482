"""The same self-check again: compared with the runs before it, in the same town only."""

from datetime import timedelta

import pytest

from questionnaires.answers import Rated
from questionnaires.comparison import Direction
from storage.database import Database
from storage.ids import SurveyId
from tests.conftest import FakeClock
from tests.questionnaires.results import near
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.refusals import Gone, NotAllowed


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=5))


async def run(work: Fieldwork, level: int) -> SurveyId:
    """Everybody chooses this level; then two years go by."""
    survey = await work.opened("probe", fields=("amt",))
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(level))
    await work.closed(survey)
    work.clock.advance(timedelta(days=730))
    return survey


@pytest.mark.slow
async def test_run_is_compared_with_the_one_before(work: Fieldwork) -> None:
    first, second, third = [await run(work, level) for level in (0, 1, 2)]
    runs, coordinator = work.workshops.earlier_runs, work.square.coordinator

    assert [survey.id for survey in await runs.of(coordinator, third)] == [second, first]
    assert await runs.of(coordinator, first) == []

    since = await runs.compare(coordinator, third, earlier=second)

    assert [(item.question, item.before, item.after, item.direction) for item in since.changes.items] == [
        ("a1", near(100 / 3), near(200 / 3), Direction.BETTER),
        ("a2", near(100 / 3), near(200 / 3), Direction.BETTER),
    ]
    assert since.after.day - since.before.day == timedelta(days=730)


async def test_later_and_other_surveys_are_no_earlier_runs(work: Fieldwork) -> None:
    first, second = [await run(work, level) for level in (1, 2)]
    other = await work.opened("kurzcheck")
    await work.closed(other)
    runs, coordinator = work.workshops.earlier_runs, work.square.coordinator

    assert await runs.of(coordinator, other) == []
    for survey, earlier in ((first, second), (second, other), (second, second)):
        with pytest.raises(Gone):
            await runs.compare(coordinator, survey, earlier=earlier)


@pytest.mark.slow
async def test_only_coordinators_of_the_town_compare(work: Fieldwork, database: Database) -> None:
    first, second = [await run(work, level) for level in (1, 2)]
    foreign = await build(database, "Nachbarstadt", first_chat=5000, rat=1)

    for person in (work.square.organiser, foreign.coordinator):
        with pytest.raises(NotAllowed):
            await work.workshops.earlier_runs.of(person, second)
        with pytest.raises(NotAllowed):
            await work.workshops.earlier_runs.compare(person, second, earlier=first)
