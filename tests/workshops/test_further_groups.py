"""A survey that is put to further groups beside an earlier one: whom it counts as newcomers, so that it stays whole."""

from datetime import UTC, date, datetime

import pytest

from questionnaires.answers import Rated
from questionnaires.model import QuestionId
from storage import members, participation, persons
from storage.database import Database, Transaction
from storage.ids import PersonId, SurveyId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build, someone
from workshops.participants.participants import Arrival
from workshops.surveys.further_groups import Hindered
from workshops.surveys.surveys import Running, on_joined


async def asked_the_council_twice(work: Fieldwork) -> SurveyId:
    """The council answers the same questions a second time: the first result is published, the second is running."""
    await work.closed(await opened_for_the_council(work))
    return await opened_for_the_council(work)


async def opened_for_the_council(work: Fieldwork) -> SurveyId:
    square, drafts = work.square, work.workshops.survey_drafts
    survey = (await work.draft("probe", fields=("amt",))).survey.id
    for code, group in square.groups.items():
        await drafts.set_group(square.coordinator, survey, group=group, on=code == "rat")
    assert isinstance(await work.workshops.surveys.open(square.coordinator, survey), Running)
    for person in square.people["rat"]:
        await work.answer(person, survey, "a1", Rated(1))
    return survey


async def shown(work: Fieldwork, survey: SurveyId) -> tuple[int, ...] | None:
    """What the result says of the first question."""
    await work.closed(survey)
    found = await work.workshops.survey_results.of(work.square.coordinator, survey)
    cells = found.result.items()[QuestionId("a1")].cells
    return None if cells is None else cells.counts


async def asked(work: Fieldwork, survey: SurveyId) -> int:
    return len(await work.database.read(lambda tx: participation.asked(tx, survey)))


async def joins(work: Fieldwork, code: str, chat: int) -> None:
    """Somebody new comes into a group."""
    square, now = work.square, work.clock()

    def come(tx: Transaction) -> None:
        person = someone(tx, chat)
        members.join(tx, square.municipality, person, group=square.groups[code])
        on_joined(tx, Arrival(person, square.groups[code], now))

    await work.database.write(come)


@pytest.mark.slow
async def test_who_came_by_an_address_in_the_browser_makes_no_group_large_enough(
    database: Database, clock: FakeClock
) -> None:
    """They are never asked. Counted among the newcomers, the two who are asked would take the whole result away."""
    work = Fieldwork.at(database, clock, await build(database, rat=6, beirat=2))
    square = work.square

    def come(tx: Transaction) -> None:
        for _ in range(4):
            person: PersonId = persons.add_without_chat(tx, language="de")
            members.join(tx, square.municipality, person, group=square.groups["beirat"], by_address=True)

    await database.write(come)
    survey = await asked_the_council_twice(work)
    outcome = await work.workshops.further_groups.ask(
        square.coordinator, survey, square.groups["beirat"], ends_on=date(2026, 11, 20)
    )
    assert isinstance(outcome, Hindered)
    assert await asked(work, survey) == 6
    assert await shown(work, survey) == (0, 6, 0, 0)


@pytest.mark.slow
async def test_who_joins_a_group_after_its_last_day_makes_no_others_newcomers_enough(
    database: Database, clock: FakeClock
) -> None:
    """Three of the board come too late, so the two of the club are too few for what others were asked before."""
    work = Fieldwork.at(database, clock, await build(database, rat=6, beirat=0, verein=0))
    square, further = work.square, work.workshops.further_groups
    survey = await asked_the_council_twice(work)
    last_days = {"beirat": date(2026, 11, 5), "verein": date(2026, 11, 30)}
    for code, day in last_days.items():
        outcome = await further.ask(square.coordinator, survey, square.groups[code], ends_on=day)
        assert isinstance(outcome, Running)
    clock.now = datetime(2026, 11, 7, 9, tzinfo=UTC)
    for number in range(3):
        await joins(work, "beirat", 7000 + number)
    for number in range(2):
        await joins(work, "verein", 7100 + number)
    assert await asked(work, survey) == 6
    for number in range(2, 5):
        await joins(work, "verein", 7100 + number)
    assert await asked(work, survey) == 11, "now they are enough"
    assert await shown(work, survey) == (0, 6, 0, 0)
