"""Who restores an older backup deletes and closes again what was deleted and closed since."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.restoring import Restored, restored
from questionnaires.answers import Rated
from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from storage import members, persons, tombstones
from storage.backup import back_up
from storage.database import Database
from storage.errors import DatabaseKeyWrong
from storage.ids import PollId, SurveyId, UpdateId
from storage.key import DatabaseKey
from storage.polls import PollState
from storage.surveys import SurveyState
from tests.conftest import FakeClock
from tests.disclosure import KEY, memory_of
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.towns.reapplying import Reapplied


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7, verwaltung=6))


async def answered(work: Fieldwork) -> SurveyId:
    """A survey that everybody in two groups has answered."""
    survey = await work.opened()
    for person in (*work.square.people["rat"], *work.square.people["verwaltung"]):
        await work.answers_everything(person, survey, Rated(3))
    return survey


async def voted(work: Fieldwork, update: int = 9001, *, opened: bool = True) -> PollId:
    """A poll that the council has voted in, or a draft of one."""
    polls, coordinator = work.workshops.polls, work.square.coordinator
    sheet = await polls.draft(
        coordinator,
        work.square.municipality,
        question="Wo treffen wir uns?",
        asks=choice.one_of("Rathaus", "Markt"),
        update=UpdateId(update),
    )
    if opened:
        await polls.open(coordinator, sheet.poll.id)
        for person in work.square.people["rat"]:
            await polls.vote(person, sheet.poll.id, Move(1, 1))
    return sheet.poll.id


async def backed_up(work: Fieldwork, folder: Path) -> Path:
    await back_up(folder / "data", KEY, folder / "monday.db")
    return folder / "monday.db"


@asynccontextmanager
async def put_back(work: Fieldwork, backup: Path, folder: Path) -> AsyncIterator[tuple[Restored, Fieldwork]]:
    """Restores into a new folder, with the list of the old one, and looks into it."""
    outcome = await restored(backup, folder / "new", KEY, given=[folder / "data" / tombstones.NAME])
    database = await Database.open(folder / "new", KEY)
    try:
        yield outcome, Fieldwork.at(database, work.clock, work.square)
    finally:
        await database.close()


@pytest.mark.slow
async def test_person_who_was_deleted_is_deleted_again_and_everybody_else_is_there(
    work: Fieldwork, tmp_path: Path
) -> None:
    gone, stays = work.square.people["rat"][:2]
    survey = await answered(work)
    backup = await backed_up(work, tmp_path)
    await work.workshops.privacy.erase(gone)

    async with put_back(work, backup, tmp_path) as (outcome, new):
        assert outcome.reapplied == Reapplied(persons=1, memberships=0, surveys=0, polls=0)
        known = await new.database.read(lambda tx: members.members_of_groups(tx, [new.square.groups["rat"]]))
        assert gone not in {person for person, _ in known}
        assert stays in {person for person, _ in known}
        sheet = await new.workshops.surveys.sheet(new.square.coordinator, survey)
        assert getattr(sheet, "finished", None) == 12


@pytest.mark.slow
async def test_who_withdrew_from_a_town_is_no_member_again(work: Fieldwork, tmp_path: Path) -> None:
    gone = work.square.people["rat"][0]
    backup = await backed_up(work, tmp_path)
    await work.workshops.privacy.withdraw(gone, work.square.municipality)

    async with put_back(work, backup, tmp_path) as (outcome, new):
        assert outcome.reapplied == Reapplied(persons=0, memberships=1, surveys=0, polls=0)
        town = new.square.municipality
        assert await new.database.read(lambda tx: members.membership(tx, town, gone)) is None
        assert await new.database.read(lambda tx: persons.person(tx, gone)) is not None


@pytest.mark.slow
async def test_survey_and_poll_that_were_closed_are_closed_again_without_their_secrets(
    work: Fieldwork, tmp_path: Path
) -> None:
    survey, poll = await answered(work), await voted(work)
    secrets = await secrets_in(work)
    backup = await backed_up(work, tmp_path)
    await work.closed(survey)
    await work.workshops.polls.close(work.square.coordinator, poll)

    async with put_back(work, backup, tmp_path) as (outcome, new):
        assert outcome.reapplied == Reapplied(persons=0, memberships=0, surveys=1, polls=1)
        coordinator = new.square.coordinator
        assert (await new.workshops.surveys.sheet(coordinator, survey)).survey.state is SurveyState.CLOSED
        shown = await new.workshops.polls.sheet(coordinator, poll)
        assert (shown.poll.state, shown.voters) == (PollState.CLOSED, 7)
        assert await took_part(new, survey) == 13
    memory = memory_of(tmp_path / "new")
    assert [secret in memory for secret in secrets] == [False, False]


async def took_part(work: Fieldwork, survey: SurveyId) -> int | None:
    """As the published result says."""
    evaluated = await work.workshops.survey_results.of(work.square.coordinator, survey)
    total = evaluated.result.published.participation.total
    return None if total is None else total.begun


async def secrets_in(work: Fieldwork) -> list[bytes]:
    rows = await work.database.read(
        lambda tx: tx.all("SELECT secret FROM survey UNION ALL SELECT secret FROM poll")
    )
    return [bytes(row["secret"]) for row in rows]


@pytest.mark.slow
async def test_deleted_person_is_not_counted_when_the_survey_is_closed_again(
    work: Fieldwork, tmp_path: Path
) -> None:
    survey = await answered(work)
    backup = await backed_up(work, tmp_path)
    await work.closed(survey)
    await work.workshops.privacy.erase(work.square.people["rat"][0])

    async with put_back(work, backup, tmp_path) as (outcome, new):
        assert outcome.reapplied == Reapplied(persons=1, memberships=0, surveys=1, polls=0)
        assert await took_part(new, survey) == 12


@pytest.mark.slow
async def test_draft_that_was_opened_and_closed_later_may_be_opened_once_more(
    work: Fieldwork, tmp_path: Path
) -> None:
    poll, coordinator = await voted(work, opened=False), work.square.coordinator
    backup = await backed_up(work, tmp_path)
    await work.workshops.polls.open(coordinator, poll)
    await work.workshops.polls.close(coordinator, poll)

    async with put_back(work, backup, tmp_path) as (outcome, new):
        assert not outcome.reapplied
        await new.workshops.polls.open(coordinator, poll)
        marks = tombstones.read(tmp_path / "new" / tombstones.NAME) or ()
        assert not await new.workshops.reapplying.again(marks), "the next start does not close it"
        assert (await new.workshops.polls.sheet(coordinator, poll)).poll.state is PollState.OPEN


@pytest.mark.slow
async def test_what_was_done_since_goes_on_the_list_of_the_new_folder(
    work: Fieldwork, tmp_path: Path
) -> None:
    """So that the next restore of the same backup does it again as well."""
    backup = await backed_up(work, tmp_path)
    await work.workshops.privacy.erase(work.square.people["rat"][0])
    old = tombstones.read(tmp_path / "data" / tombstones.NAME) or frozenset()

    async with put_back(work, backup, tmp_path) as _:
        pass

    assert old
    assert tombstones.read(tmp_path / "new" / tombstones.NAME) == old
    again = await restored(backup, tmp_path / "third", KEY, given=[tmp_path / "new" / tombstones.NAME])
    assert again.reapplied.persons == 1


async def test_list_is_found_beside_the_backup_and_in_the_folder(work: Fieldwork, tmp_path: Path) -> None:
    first, second = work.square.people["rat"][:2]
    backup = await backed_up(work, tmp_path)
    list_of = tmp_path / "data" / tombstones.NAME
    await work.workshops.privacy.erase(first)
    beside = tombstones.read(list_of) or frozenset()
    tombstones.add(tmp_path / tombstones.NAME, beside)
    await work.workshops.privacy.erase(second)
    (tmp_path / "new").mkdir()
    tombstones.add(tmp_path / "new" / tombstones.NAME, (tombstones.read(list_of) or frozenset()) - beside)

    outcome = await restored(backup, tmp_path / "new", KEY, given=[])

    assert outcome.reapplied.persons == 2
    assert outcome.lists == (tmp_path / "new" / tombstones.NAME, tmp_path / tombstones.NAME)


async def test_restoring_without_a_list_knows_that_it_knows_nothing(work: Fieldwork, tmp_path: Path) -> None:
    backup = await backed_up(work, tmp_path)
    await work.workshops.privacy.erase(work.square.people["rat"][0])
    outcome = await restored(backup, tmp_path / "new", KEY, given=[])
    assert (outcome.lists, outcome.reapplied) == ((), Reapplied(0, 0, 0, 0))


async def test_refused_restore_leaves_no_database(work: Fieldwork, tmp_path: Path) -> None:
    backup = await backed_up(work, tmp_path)
    with pytest.raises(DatabaseKeyWrong):
        await restored(backup, tmp_path / "new", DatabaseKey(bytes(32)), given=[])
    assert not (tmp_path / "new").exists()
