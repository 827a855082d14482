"""The same survey once more: never so that two results together tell what fewer than k people answered."""

from datetime import timedelta
from functools import partial

import pytest

from handlers.surveys import coordinator_screens, result_screens
from locales import words_in
from questionnaires.answers import Rated
from questionnaires.kernels import choice
from questionnaires.kernels.choice import ChoiceResult
from questionnaires.kernels.kernel import Move
from questionnaires.model import GroupCode, QuestionId
from questionnaires.result import ItemResult, Why
from storage import members, participation
from storage.database import Database
from storage.ids import PersonId, PollId, SurveyId, UpdateId
from storage.tallies import Tally
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build, someone
from workshops.confidential.asked_before import LATELY
from workshops.polls.sheets import PollSheet
from workshops.surveys.drafts import Draft

ALL_WELL = "Alles gut?"
LEVELS = (
    "gibt es nicht",
    "geplant oder erste Schritte",
    "läuft, aber nicht überall",
    "fest verankert und wird überprüft",
)
LONG_AFTER = LATELY + timedelta(days=1)
RAT, BEIRAT, VEREIN = GroupCode("rat"), GroupCode("beirat"), GroupCode("verein")
APART = ((RAT,), (BEIRAT, VEREIN))


async def at_work(database: Database, clock: FakeClock, **sizes: int) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, "Musterstadt", **sizes))


async def result(work: Fieldwork, survey: SurveyId, question: str) -> ItemResult:
    evaluated = await work.workshops.survey_results.of(work.square.coordinator, survey)
    return evaluated.result.items()[QuestionId(question)]


def total(found: ItemResult) -> tuple[int, ...]:
    assert found.cells is not None
    return found.cells.counts


async def rate(work: Fieldwork, survey: SurveyId, people: list[PersonId], level: int) -> None:
    for person in people:
        await work.answer(person, survey, "a1", Rated(level))


# Questions for some groups only


async def asked_of_some(work: Fieldwork) -> SurveyId:
    """A survey in which one question is for the council and the board; the council says 0, all others 3."""
    survey = await work.opened("probe", fields=("ende",))
    for code, people in work.square.people.items():
        for person in people:
            await work.answers_everything(person, survey, Rated(0 if code == "rat" else 3))
    await work.closed(survey)
    return survey


async def poll_of(work: Fieldwork, *codes: str, question: str = ALL_WELL) -> PollSheet:
    """The draft of a poll with the words of that question, or another, to some groups."""
    square, polls = work.square, work.workshops.polls
    sheet = await polls.draft(
        square.coordinator,
        square.municipality,
        question=question,
        asks=choice.one_of(*LEVELS),
        update=UpdateId(900 + next(work.updates)),
    )
    for code, group in square.groups.items():
        if code not in codes:
            sheet = await polls.set_group(square.coordinator, sheet.poll.id, group=group, on=False)
    return sheet


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


async def move(work: Fieldwork, person: PersonId, code: str) -> None:
    square = work.square
    await work.database.write(
        lambda tx: members.join(tx, square.municipality, person, group=square.groups[code])
    )


async def codes(work: Fieldwork, survey: SurveyId) -> list[str | None]:
    found = await work.database.read(lambda tx: participation.codes_when_asked(tx, survey))
    return list(found.values())


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


# Somebody leaves


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
