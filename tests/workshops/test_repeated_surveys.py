"""The same survey once more: never so that two results together tell what fewer than k people answered."""

from datetime import timedelta
from functools import partial

import pytest

from handlers.surveys import coordinator_screens
from locales import words_in
from questionnaires.answers import Rated
from questionnaires.kernels import choice
from questionnaires.kernels.choice import ChoiceResult
from questionnaires.kernels.kernel import Move
from questionnaires.model import GroupCode
from storage.database import Database
from storage.ids import PollId, SurveyId, UpdateId
from storage.tallies import Tally
from tests.conftest import FakeClock
from tests.workshops.repeating import (
    LEVELS,
    LONG_AFTER,
    at_work,
    move,
    poll_of,
    rate,
    result,
    total,
)
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import someone
from workshops.surveys.drafts import Draft

RAT, BEIRAT, VEREIN = GroupCode("rat"), GroupCode("beirat"), GroupCode("verein")
APART = ((RAT,), (BEIRAT, VEREIN))


# Blocks of groups


async def rated_by(work: Fieldwork, **numbers: int) -> SurveyId:
    """A survey in which so many of each group rate the first question, with 3, those of the board with 0."""
    survey = await work.opened("probe", fields=("amt",))
    for code, number in numbers.items():
        await rate(work, survey, work.square.people[code][:number], 0 if code == "beirat" else 3)
    await work.closed(survey)
    return survey


@pytest.mark.slow
@pytest.mark.parametrize(
    ("later", "blocks"),
    [(timedelta(), ()), (LONG_AFTER, APART), (timedelta(days=548), APART)],
)
async def test_second_result_does_not_show_other_blocks_of_the_same_groups(
    database: Database, clock: FakeClock, later: timedelta, blocks: tuple[tuple[GroupCode, ...], ...]
) -> None:
    """First the council's block takes in the board, then the club's: the difference is the board's four."""
    work = await at_work(database, clock, rat=8, beirat=4, verein=8)
    first = await result(work, await rated_by(work, rat=6, beirat=4, verein=8), "a1")
    assert set(first.blocks) == {(VEREIN,), (RAT, BEIRAT)}
    clock.advance(later)
    second = await result(work, await rated_by(work, rat=8, beirat=4, verein=6), "a1")
    assert tuple(second.blocks) == blocks
    assert total(second) == (4, 0, 0, 14), "the total is shown all the same"


@pytest.mark.slow
async def test_same_blocks_are_shown_again(database: Database, clock: FakeClock) -> None:
    work = await at_work(database, clock, rat=8, beirat=4, verein=8)
    for _ in range(2):
        found = await result(work, await rated_by(work, rat=6, beirat=4, verein=8), "a1")
        assert set(found.blocks) == {(VEREIN,), (RAT, BEIRAT)}


@pytest.mark.slow
async def test_blocks_do_not_cut_the_groups_of_a_poll(database: Database, clock: FakeClock) -> None:
    """The poll shows council and board together; a survey that shows the board with the club would tell of both."""
    work = await at_work(database, clock, rat=8, beirat=4, verein=8)
    poll = await vision_poll(work)
    for code in ("rat", "beirat"):
        for person in work.square.people[code]:
            await work.workshops.polls.vote(person, poll, Move(1, 1))
    await work.workshops.polls.close(work.square.coordinator, poll)
    found = await result(work, await rated_by(work, rat=8, beirat=4, verein=6), "a1")
    assert not found.blocks


async def vision_poll(work: Fieldwork) -> PollId:
    """The first question as a poll to council and board."""
    square, polls = work.square, work.workshops.polls
    sheet = await polls.draft(
        square.coordinator,
        square.municipality,
        question="Gibt es ein Leitbild?",
        asks=choice.one_of(*LEVELS),
        update=UpdateId(900),
    )
    poll = sheet.poll.id
    await polls.set_group(square.coordinator, poll, group=square.groups["verein"], on=False)
    await polls.open(square.coordinator, poll)
    return poll


@pytest.mark.slow
async def test_block_that_was_shown_is_not_cut_by_who_is_asked_next(
    database: Database, clock: FakeClock
) -> None:
    """Board and club without the council, less the club: the board's four, who were shown with the council only."""
    work = await at_work(database, clock, rat=8, beirat=4, verein=8)
    first = await result(work, await rated_by(work, rat=6, beirat=4, verein=8), "a1")
    assert set(first.blocks) == {(VEREIN,), (RAT, BEIRAT)}
    assert (await without(work, "rat")).admission.hindrance is not None
    assert (await without(work, "verein")).admission.hindrance is None, "council and board together again"
    clock.advance(LONG_AFTER)
    assert (await without(work, "rat")).admission.hindrance is None


async def test_block_of_which_enough_are_asked_and_enough_are_not_may_be_cut(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=8, beirat=6, verein=8)
    first = await result(work, await rated_by(work, rat=6, beirat=4, verein=8), "a1")
    assert set(first.blocks) == {(VEREIN,), (RAT, BEIRAT)}
    assert (await without(work, "rat")).admission.hindrance is None


async def without(work: Fieldwork, code: str) -> Draft:
    draft = await work.draft("probe", fields=("amt",))
    square = work.square
    return await work.workshops.survey_drafts.set_group(
        square.coordinator, draft.survey.id, group=square.groups[code], on=False
    )


# Open at the same time; people who move, or are new


async def without_two(work: Fieldwork) -> SurveyId:
    """A second survey of the same question that is open at the same time, to council and board only."""
    draft = await work.draft("probe", fields=("amt",))
    square, drafts = work.square, work.workshops.survey_drafts
    for code in ("verein", "jugend"):
        await drafts.set_group(square.coordinator, draft.survey.id, group=square.groups[code], on=False)
    opened = await work.workshops.surveys.open(square.coordinator, draft.survey.id)
    return opened.survey.id


async def rated_in(work: Fieldwork, survey: SurveyId, **numbers: int) -> None:
    for code, number in numbers.items():
        await rate(work, survey, work.square.people[code][:number], 0 if code == "verein" else 3)


FOUR = {"rat": 12, "beirat": 9, "verein": 3, "jugend": 6}
SOME = {"rat": 12, "beirat": 5, "verein": 3, "jugend": 6}
JUGEND = GroupCode("jugend")


@pytest.mark.slow
async def test_first_of_two_open_surveys_shows_no_block_that_the_second_would_cut(
    database: Database, clock: FakeClock
) -> None:
    """By itself it showed board and club in one block; the second's board taken from it is the club's three."""
    work = await at_work(database, clock, **FOUR)
    alone = await result(work, await rated_by(work, **SOME), "a1")
    assert (BEIRAT, VEREIN) in alone.blocks, "what could leak"
    clock.advance(LONG_AFTER)
    first = await work.opened("probe", fields=("amt",))
    second = await without_two(work)
    await rated_in(work, first, **SOME)
    await rated_in(work, second, rat=12, beirat=9)
    await work.closed(first)
    await work.closed(second)
    assert set((await result(work, first, "a1")).blocks) == {(RAT,), (BEIRAT, VEREIN, JUGEND)}
    assert set((await result(work, second, "a1")).blocks) == {(RAT,), (BEIRAT,)}, "club and youth are nine"


@pytest.mark.slow
async def test_second_of_two_open_surveys_is_closed_first(database: Database, clock: FakeClock) -> None:
    work = await at_work(database, clock, **FOUR)
    first = await work.opened("probe", fields=("amt",))
    second = await without_two(work)
    await rated_in(work, first, **SOME)
    await rated_in(work, second, rat=12, beirat=9)
    await work.closed(second)
    await work.closed(first)
    assert set((await result(work, second, "a1")).blocks) == {(RAT,), (BEIRAT,)}
    assert set((await result(work, first, "a1")).blocks) == {(RAT,), (BEIRAT, VEREIN, JUGEND)}


@pytest.mark.slow
async def test_survey_shows_no_block_that_an_open_poll_would_cut(
    database: Database, clock: FakeClock
) -> None:
    """The poll, to council and board, is shown afterwards all the same."""
    work = await at_work(database, clock, **FOUR)
    square, polls = work.square, work.workshops.polls
    sheet = await poll_of(work, "rat", "beirat", question="Gibt es ein Leitbild?")
    await polls.open(square.coordinator, sheet.poll.id)
    found = await result(work, await rated_by(work, **SOME), "a1")
    assert set(found.blocks) == {(RAT,), (BEIRAT, VEREIN, JUGEND)}
    for person in square.people["rat"] + square.people["beirat"]:
        await polls.vote(person, sheet.poll.id, Move(1, 1))
    closed = await polls.close(square.coordinator, sheet.poll.id)
    assert closed.tally == Tally(21, ChoiceResult(counts={1: 21}))


@pytest.mark.slow
async def test_who_moved_between_two_surveys_is_not_the_difference_of_two_blocks(
    database: Database, clock: FakeClock
) -> None:
    """Both show council and board; whoever moved from one to the other would come out of either."""
    work = await at_work(database, clock, rat=8, beirat=8)
    first = await result(work, await rated_by(work, rat=8, beirat=8), "a1")
    assert set(first.blocks) == {(RAT,), (BEIRAT,)}
    await move(work, work.square.people["rat"][0], "beirat")
    second = await result(work, await rated_by(work, rat=8, beirat=8), "a1")
    assert (second.blocks, total(second)) == ({}, (8, 0, 0, 8)), "the total is shown all the same"
    clock.advance(LONG_AFTER)
    third = await result(work, await rated_by(work, rat=8, beirat=8), "a1")
    assert set(third.blocks) == {(RAT,), (BEIRAT,)}


@pytest.mark.slow
async def test_survey_to_the_group_that_somebody_moved_to_is_opened_with_the_one_they_left(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=8, beirat=8)
    await rated_by(work, rat=8, beirat=8)
    assert (await without(work, "rat")).admission.hindrance is None
    await move(work, work.square.people["rat"][0], "beirat")
    hindrance = (await without(work, "rat")).admission.hindrance
    assert hindrance is not None
    assert hindrance.groups == frozenset(work.square.groups.values())


@pytest.mark.slow
async def test_draft_says_that_a_result_is_coarser_beside_an_earlier_one(
    database: Database, clock: FakeClock
) -> None:
    work = await at_work(database, clock, rat=8, beirat=8)
    survey = await work.opened("probe", fields=("amt",))
    for person in work.square.people["rat"] + work.square.people["beirat"]:
        await work.answers_everything(person, survey, Rated(3))
    await work.closed(survey)
    same = await work.draft("probe", fields=("amt",))
    assert (len(same.forecast.shown), same.forecast.coarser) == (2, 0)
    await move(work, work.square.people["rat"][0], "beirat")
    moved = await work.draft("probe", fields=("amt",))
    assert (len(moved.forecast.shown), moved.forecast.coarser, moved.forecast.of) == (1, 3, 4)
    assert (
        "Bei 3 von 4 Fragen werden die Gruppen gröber"
        in coordinator_screens.draft(words_in("de"), moved).text
    )
    half = await work.draft("probe", fields=("amt", "ende"))
    assert (half.forecast.coarser, half.forecast.of) == (3, 5)
    assert (
        "Bei 3 von 5 Fragen werden die Gruppen gröber" in coordinator_screens.draft(words_in("de"), half).text
    )


@pytest.mark.slow
async def test_newcomers_are_not_the_difference_of_two_blocks(database: Database, clock: FakeClock) -> None:
    """Five newcomers may be asked, but three of them in one block and two in the other would come out."""
    work = await at_work(database, clock, rat=8, beirat=8)
    await rated_by(work, rat=8, beirat=8)
    for chat, code in enumerate(("rat", "rat", "rat", "beirat", "beirat")):
        person = await work.database.write(partial(someone, chat=7000 + chat))
        await move(work, person, code)
        work.square.people[code].append(person)
    second = await result(work, await rated_by(work, rat=11, beirat=10), "a1")
    assert (second.blocks, total(second)) == ({}, (10, 0, 0, 11))
