"""Somebody leaves between two results of the same survey: what they answered is no difference of the two."""

from datetime import timedelta

import pytest

from handlers.surveys import result_screens
from locales import words_in
from questionnaires.answers import Rated
from questionnaires.result import ItemResult, Why
from storage.database import Database
from storage.ids import SurveyId
from tests.conftest import FakeClock
from tests.workshops.repeating import (
    LONG_AFTER,
    at_work,
    rate,
    result,
    total,
)
from tests.workshops.surveying import Fieldwork


async def again_without_one(work: Fieldwork) -> tuple[ItemResult, SurveyId]:
    """The first result, and a second survey of the same people during which one leaves; all say 3, the one 0."""
    first = await everybody_rates(work)
    await work.closed(first)
    second = await everybody_rates(work)
    await work.workshops.privacy.erase(work.square.people["rat"][0])
    return await result(work, first, "a1"), second


async def everybody_rates(work: Fieldwork) -> SurveyId:
    survey = await work.opened("probe", fields=("amt",))
    leaver, *others = [person for people in work.square.people.values() for person in people]
    await rate(work, survey, [leaver], 0)
    await rate(work, survey, others, 3)
    return survey


async def test_result_is_withheld_where_somebody_leaves_during_a_second_survey(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=6, beirat=6)
    first, second = await again_without_one(work)
    assert total(first) == (1, 0, 0, 11), "less the eleven that are left: the 0 of the one who went"
    await work.closed(second)
    found = await result(work, second, "a1")
    assert (found.cells, found.blocks, found.dont_know_share, found.withheld) == (None, {}, None, True)
    assert set(found.together.values()) == {Why.WITHHELD}


async def test_coordinator_is_told_before_closing_what_would_not_be_shown_and_until_when(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=6, beirat=6)
    surveys, coordinator = work.workshops.surveys, work.square.coordinator
    _, second = await again_without_one(work)
    told = await surveys.closing_outlook(coordinator, second)
    assert (told.withheld, told.of) == (4, 4)
    assert told.free_from is not None
    clock.advance(LONG_AFTER)
    assert clock().date() <= told.free_from <= clock().date() + timedelta(days=1)
    assert (await surveys.closing_outlook(coordinator, second)).withheld == 0


@pytest.mark.slow
async def test_result_is_shown_where_the_first_one_is_long_ago(database: Database, clock: FakeClock) -> None:
    work = await at_work(database, clock, rat=6, beirat=6)
    _, second = await again_without_one(work)
    clock.advance(LONG_AFTER)
    await work.closed(second)
    assert total(await result(work, second, "a1")) == (0, 0, 0, 11)


async def test_first_survey_is_shown_whoever_leaves(database: Database, clock: FakeClock) -> None:
    work = await at_work(database, clock, rat=6, beirat=6)
    survey = await everybody_rates(work)
    await work.workshops.privacy.erase(work.square.people["rat"][0])
    await work.closed(survey)
    assert total(await result(work, survey, "a1")) == (0, 0, 0, 11)


@pytest.mark.slow
async def test_only_questions_that_were_asked_before_are_withheld(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=6, beirat=6)
    await work.closed(await work.opened("probe", fields=("amt",)))
    survey = await work.opened("probe", fields=("amt", "ende"))
    for person in work.square.people["rat"] + work.square.people["beirat"]:
        await work.answers_everything(person, survey, Rated(3))
    await work.workshops.privacy.erase(work.square.people["rat"][0])
    await work.closed(survey)
    assert (await result(work, survey, "a1")).withheld
    assert total(await result(work, survey, "c2")) == (0, 0, 0, 11)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Nicht gezeigt: Seit einer früheren Befragung nimmt jemand nicht mehr teil"),
        ("de-einfach", "Wir zeigen das Ergebnis nicht. Jemand macht nicht mehr mit"),
        ("en", "Not shown: since an earlier survey somebody has left"),
    ],
)
async def test_reader_is_told_why_nothing_is_shown(
    database: Database, clock: FakeClock, language: str, sentence: str
) -> None:
    """Never that too few answered: eleven did."""
    work = await at_work(database, clock, rat=6, beirat=6)
    _, second = await again_without_one(work)
    await work.closed(second)
    evaluated = await work.workshops.survey_results.of(work.square.coordinator, second)
    field = evaluated.result.fields[0]
    assert sentence in result_screens.item(words_in(language), evaluated, field.items[0], field).text
