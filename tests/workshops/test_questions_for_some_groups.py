"""A question for some groups only, asked once more: two results never tell what fewer than k people answered."""

import pytest

from questionnaires.answers import Rated
from storage import participation
from storage.database import Database
from storage.ids import SurveyId
from tests.conftest import FakeClock
from tests.workshops.repeating import (
    LONG_AFTER,
    at_work,
    move,
    poll_of,
    result,
    total,
)
from tests.workshops.surveying import Fieldwork
from workshops.polls.sheets import PollSheet


async def asked_of_some(work: Fieldwork) -> SurveyId:
    """A survey in which one question is for the council and the board; the council says 0, all others 3."""
    survey = await work.opened("probe", fields=("ende",))
    for code, people in work.square.people.items():
        for person in people:
            await work.answers_everything(person, survey, Rated(0 if code == "rat" else 3))
    await work.closed(survey)
    return survey


def is_hindered(sheet: PollSheet) -> bool:
    assert sheet.admission is not None
    return sheet.admission.hindrance is not None


@pytest.mark.slow
async def test_question_for_some_groups_counts_only_who_was_asked_it(
    database: Database, clock: FakeClock
) -> None:
    """Of all who were asked the survey nine are missing in the poll, but of that question only the council's three."""
    work = await at_work(database, clock, rat=3, beirat=6, verein=6)
    survey = await asked_of_some(work)
    board = (0, 0, 0, 6)
    told = tuple(
        all_ - some for all_, some in zip(total(await result(work, survey, "c2")), board, strict=True)
    )
    assert told == (3, 0, 0, 0), "what the three of the council answered would come out"
    assert is_hindered(await poll_of(work, "beirat"))
    assert not is_hindered(await poll_of(work, "rat", "beirat"))


@pytest.mark.slow
async def test_group_that_was_not_asked_the_question_hinders_nothing(
    database: Database, clock: FakeClock
) -> None:
    """Without the club's three the survey had other people than the poll; the question had the same."""
    work = await at_work(database, clock, rat=6, beirat=6, verein=3)
    await asked_of_some(work)
    assert not is_hindered(await poll_of(work, "rat", "beirat"))
    everyone = (await poll_of(work, "rat", "beirat", "verein")).admission
    assert everyone is not None
    assert everyone.left_out == 3, "of this question they are newcomers, too few to be asked"


@pytest.mark.slow
async def test_survey_with_questions_for_some_groups_is_asked_once_more(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=3, beirat=6, verein=6)
    await asked_of_some(work)
    again = await work.draft("probe", fields=("ende",))
    assert (again.people, again.admission.hindrance) == (15, None)


@pytest.mark.slow
async def test_of_somebody_who_changed_groups_nobody_knows_whether_they_were_asked(
    database: Database, clock: FakeClock
) -> None:
    """Whoever moves to the board after the survey was of the club, or of the council, or of no other group."""
    work = await at_work(database, clock, rat=6, beirat=6, verein=6)
    square = work.square
    await asked_of_some(work)
    assert not is_hindered(await poll_of(work, "rat", "beirat"))
    moved = square.people["verein"][0]
    for code in ("beirat", "verein"):
        await move(work, moved, code)
        assert is_hindered(await poll_of(work, "rat", "beirat")), "to which they go back is not kept"
    assert is_hindered(await poll_of(work, "rat", "verein")), (
        "or they stood in the board's block, alone of it"
    )
    assert not is_hindered(await poll_of(work, "rat", "beirat", "verein")), "with everybody they stood with"
    clock.advance(LONG_AFTER)
    assert not is_hindered(await poll_of(work, "rat", "beirat"))


async def test_moved_while_the_survey_is_open_is_known_until_its_end_only(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=6, beirat=6, verein=6)
    survey = await work.opened("probe", fields=("ende",))
    await move(work, work.square.people["verein"][0], "beirat")
    assert (await codes(work, survey)).count("verein") == 6
    await work.closed(survey)
    assert sorted(map(str, await codes(work, survey))) == [
        "None",
        *["beirat"] * 6,
        *["rat"] * 6,
        *["verein"] * 5,
    ]


async def codes(work: Fieldwork, survey: SurveyId) -> list[str | None]:
    found = await work.database.read(lambda tx: participation.codes_when_asked(tx, survey))
    return list(found.values())
