"""What a rule or a condition calls today is the day in the town, by the clock that was handed in."""

from datetime import UTC, date, datetime

import pytest

from questionnaires.answers import AnswerValue, Day, DontKnow, Rated
from storage import questionnaires_in_use
from storage.database import Database
from storage.ids import SurveyId
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE
from tests.workshops.surveying import Fieldwork, place
from tests.workshops.town_fixture import build
from workshops.answering.response_state import At, Notice

DAYS = """\
      - {id: a5, version: 1, type: date, text: {de: Seit wann?, en: Since when?}, constraint: ". <= today()"}
      - id: a6
        version: 1
        type: level
        text: {de: Wie war es im alten Monat?, en: How was it last month?}
        only_if: "today() < '2026-11-01'"
  - id: leute
"""
IN_THE_NIGHT = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
"""In Berlin half past midnight, in November."""

pytestmark = pytest.mark.slow


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    clock.now = IN_THE_NIGHT
    return Fieldwork.at(database, clock, await build(database, rat=6))


async def opened(work: Fieldwork) -> SurveyId:
    source = EVERY_TYPE.replace("id: probe\n", "id: tage\n").replace("  - id: leute\n", DAYS)
    town = work.square.municipality
    await work.database.write(
        lambda tx: questionnaires_in_use.put(tx, town, code="tage", version=2, source=source)
    )
    return await work.opened("tage", fields=("amt",))


async def answered(work: Fieldwork, survey: SurveyId, **answers: AnswerValue) -> str:
    """What is shown after these, in one word."""
    ada, shown = work.square.people["rat"][0], ""
    for key, value in answers.items():
        outcome = await work.answer(ada, survey, key, value)
        broken = isinstance(outcome, At) and outcome.notice is Notice.BREAKS_RULE
        shown = "breaks the rule" if broken else place(outcome)
    return shown


async def test_day_of_the_answer_is_compared_with_the_day_in_the_town(work: Fieldwork) -> None:
    survey = await opened(work)
    tomorrow = Day(date(2026, 11, 2))
    assert await answered(work, survey, a1=Rated(0), a4=DontKnow(), a5=tomorrow) == "breaks the rule"
    assert await answered(work, survey, a5=Day(date(2026, 11, 1))) == "amt.gut", "it is November there"


async def test_condition_hangs_on_the_day_in_the_town(work: Fieldwork) -> None:
    survey = await opened(work)
    work.clock.now = datetime(2026, 10, 31, 22, 30, tzinfo=UTC)  # half past eleven, in October
    assert await answered(work, survey, a1=Rated(0), a4=DontKnow(), a5=DontKnow()) == "a6"
    work.clock.now = IN_THE_NIGHT
    assert await answered(work, survey, a6=Rated(1)) == "amt.gut", "it does not apply any more"
