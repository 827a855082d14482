"""What is deleted is deleted everywhere: no row, and no page of the journal, still holds it a moment later."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from questionnaires.answers import Rated
from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from questionnaires.progress import StepKey
from storage import members
from storage.database import Database
from storage.dialogs import Dialog
from storage.files import DATABASE_NAME
from storage.ids import FloorId, PollId, RunItemId, SurveyId, UpdateId
from storage.polls import PollState
from storage.replies import Place
from storage.responses import Answer
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.acts import Act
from workshops.answering.places import InSurvey
from workshops.answering.response_state import At
from workshops.handovers.handovers import Handed
from workshops.results.remarks import Reviewing
from workshops.run_sheets.run_sheets import NotYet


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7))


@pytest.fixture
async def survey(work: Fieldwork) -> SurveyId:
    """Everybody has answered a question, one has commented on it."""
    survey = await work.opened("probe")
    for person in work.square.people["rat"]:
        await work.answer(person, survey, "a1", Rated(2))
    ada = work.square.people["rat"][0]
    await work.workshops.responses.comment(
        ada, InSurvey(survey), work.update(), key=StepKey("a1"), text="Zu weit weg"
    )
    return survey


@pytest.fixture
async def poll(work: Fieldwork) -> PollId:
    """An open poll in which everybody has voted."""
    polls, square = work.workshops.polls, work.square
    sheet = await polls.draft(
        square.coordinator,
        square.municipality,
        question="Wo?",
        asks=choice.one_of("hier", "dort"),
        update=UpdateId(-1),
    )
    await polls.open(square.coordinator, sheet.poll.id)
    for person in square.people["rat"]:
        await polls.vote(person, sheet.poll.id, Move(1, 1))
    return sheet.poll.id


Ending = Callable[[Fieldwork, SurveyId, PollId], Awaitable[object]]

ENDINGS: dict[str, Ending] = {
    "a survey is closed": lambda work, survey, _: work.closed(survey),
    "a survey is ended by the operator": lambda work, survey, _: work.workshops.surveys.end(survey),
    "a poll is ended by the operator": lambda work, _, poll: work.workshops.polls.end(poll),
    "a poll is closed": lambda work, _, poll: work.workshops.polls.close(work.square.coordinator, poll),
    "a poll is taken back": lambda work, _, poll: work.workshops.polls.take_back(
        work.square.coordinator, poll
    ),
    "a survey ends by itself": lambda work, survey, _: ends_by_itself(work, survey),
    "a consent is withdrawn": lambda work, *_: work.workshops.privacy.withdraw(
        work.square.people["rat"][0], work.square.municipality
    ),
    "questions from the floor end": lambda work, *_: ends_floor(work),
    "questions from the floor begin where others were left open": lambda work, *_: begins_floor_anew(work),
    "a workshop takes over who was heard before it": lambda work, *_: begins_workshop(work),
    "a workshop takes it over with a poll that could not be sent at once": lambda work, _, poll: (
        begins_with_a_hindered_poll(work, poll)
    ),
    "questions from the floor are over with their day": lambda work, *_: ends_floor_with_its_day(work),
    "a workshop is over with its day": lambda work, *_: ends_workshop_with_its_day(work),
    "a paper form is deleted": lambda work, survey, _: drops_paper_form(work, survey),
    "a town leaves": lambda work, *_: work.workshops.leaving.delete(work.square.municipality),
    "somebody is erased": lambda work, *_: work.workshops.privacy.erase(work.square.people["rat"][0]),
}


async def begins_floor(work: Fieldwork) -> FloorId:
    """With one question."""
    found = await work.workshops.floors.begin(
        work.square.coordinator, work.square.municipality, sheet=None, reviewed=False, update=work.update()
    )
    await work.workshops.floor_questions.ask(work.square.people["rat"][0], found.floor.id, "Wann?")
    return found.floor.id


async def ends_floor(work: Fieldwork) -> None:
    await work.workshops.floors.end(work.square.coordinator, await begins_floor(work))


async def drops_paper_form(work: Fieldwork, survey: SurveyId) -> None:
    klara, rat, forms = work.square.coordinator, work.square.groups["rat"], work.workshops.paper_forms
    await forms.enter(klara, survey, rat, work.update(), typed={"a1": Answer("2", None)})
    assert await forms.drop(klara, survey, number=1)


async def ends_floor_with_its_day(work: Fieldwork) -> None:
    await begins_floor(work)
    work.clock.advance(timedelta(days=1))
    await work.workshops.floors.end_over()


async def begins_floor_anew(work: Fieldwork) -> None:
    await begins_floor(work)
    work.clock.advance(timedelta(days=1))
    await work.workshops.floors.begin(
        work.square.coordinator, work.square.municipality, sheet=None, reviewed=False, update=work.update()
    )


async def makes_workshop(work: Fieldwork, item: NewItem) -> RunItemId:
    klara, sheets = work.square.coordinator, work.workshops.run_sheets
    made = await sheets.make(klara, work.square.municipality, title="W", items=[item], update=work.update())
    return made.entries[0].item.id


async def begins_workshop(work: Fieldwork) -> None:
    item = await makes_workshop(work, NewItem("Anfang"))
    await ends_floor(work)
    await work.workshops.run_sheets.start(work.square.coordinator, item, update=work.update())


async def begins_with_a_hindered_poll(work: Fieldwork, poll: PollId) -> None:
    """Somebody who was asked the same before was away for a while."""
    klara, square, ada = work.square.coordinator, work.square, work.square.people["rat"][0]
    item = await makes_workshop(work, NewItem("Wo?", asks=choice.one_of("hier", "dort")))
    await work.workshops.polls.close(klara, poll)
    await ends_floor(work)
    await work.database.write(lambda tx: members.leave(tx, square.municipality, ada))
    hindered = await work.workshops.run_sheets.start(klara, item, update=work.update())
    assert isinstance(hindered, NotYet)
    await work.database.write(
        lambda tx: members.join(tx, square.municipality, ada, group=square.groups["rat"])
    )
    opened = await work.workshops.polls.open(klara, hindered.poll)
    assert opened.poll.state is PollState.OPEN


async def ends_workshop_with_its_day(work: Fieldwork) -> None:
    await begins_workshop(work)
    work.clock.advance(timedelta(days=1))
    await work.workshops.attendance.end_over()


async def ends_by_itself(work: Fieldwork, survey: SurveyId) -> None:
    await work.workshops.surveys.set_end(work.square.coordinator, survey, work.clock().date())
    work.clock.advance(timedelta(days=1))
    await work.workshops.survey_ends.work()


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS.keys())
async def test_journal_is_empty_when(
    ending: Ending, work: Fieldwork, survey: SurveyId, poll: PollId, tmp_path: Path
) -> None:
    """The journal would keep what the file has overwritten until it happens to be used anew."""
    journal = tmp_path / "data" / f"{DATABASE_NAME}-wal"
    assert journal.stat().st_size > 0
    await ending(work, survey, poll)
    assert journal.stat().st_size == 0


async def test_journal_is_empty_when_a_text_was_replaced(
    work: Fieldwork, survey: SurveyId, tmp_path: Path
) -> None:
    await work.closed(survey)
    klara, remarks = work.square.coordinator, work.workshops.remarks
    found = await remarks.at(klara, survey)
    assert isinstance(found, Reviewing)
    await remarks.rewrite(klara, survey, found.remark.id, text="Zu weit")
    assert (tmp_path / "data" / f"{DATABASE_NAME}-wal").stat().st_size == 0


async def test_journal_is_empty_too_after_what_was_done_on_a_page(
    work: Fieldwork, poll: PollId, tmp_path: Path
) -> None:
    """What settles the act is written along, by way of another database."""
    klara = work.square.coordinator
    act = Act(klara, work.update(), clock=work.clock)
    act.where_to = lambda _: Place("home")
    await work.workshops.during(act).polls.close(klara, poll)
    assert (tmp_path / "data" / f"{DATABASE_NAME}-wal").stat().st_size == 0


async def until_the_storage_period_is_over(work: Fieldwork) -> None:
    """What is over is announced, then deleted."""
    await work.workshops.town_details.set_storage(work.square.coordinator, work.square.municipality, 6)
    for days in (300, 30):
        work.clock.advance(timedelta(days=days))
        await work.workshops.storage_periods.work()


async def test_that_somebody_was_asked_for_help_is_deleted_with_the_survey(
    work: Fieldwork, survey: SurveyId
) -> None:
    ada, bea = work.square.people["rat"][:2]
    handed = await work.workshops.handovers.offer(ada, survey, key=StepKey("a2"), whole_field=False)
    assert isinstance(handed, Handed)
    await work.workshops.helping.take(bea, handed.handover.token, work.update())
    await work.workshops.helping.decline(bea, handed.handover.id)

    async def told() -> list[int]:
        return await work.database.read(
            lambda tx: [
                row["person_id"] for row in tx.all("SELECT person_id FROM delivery WHERE kind GLOB 'coll*'")
            ]
        )

    assert await told() == [ada]
    await work.closed(survey)
    await until_the_storage_period_is_over(work)
    assert await told() == []


async def test_which_question_a_colleague_was_typing_about_is_forgotten_with_the_end_of_the_survey(
    work: Fieldwork, survey: SurveyId
) -> None:
    """A text that still comes is taken for that of a handover, and answered kindly."""
    ada, bea = work.square.people["rat"][:2]
    handed = await work.workshops.handovers.offer(ada, survey, key=StepKey("a2"), whole_field=False)
    assert isinstance(handed, Handed)
    await work.workshops.helping.take(bea, handed.handover.token, work.update())
    await work.expects(bea, Dialog("comment", {"handover": handed.handover.id, "key": "a2"}))
    await work.closed(survey)
    expected = await work.workshops.conversations.expected(bea, work.update())
    assert expected == Dialog("comment", {"handover": handed.handover.id, "key": ""})


async def test_survey_after_a_storage_period_asks_its_own_questions(
    work: Fieldwork, survey: SurveyId
) -> None:
    """What is kept in memory of the one that was deleted is nothing of the next."""
    await work.closed(survey)
    await until_the_storage_period_is_over(work)
    following = await work.opened("kurzcheck")
    shown = await work.resume(work.square.people["rat"][0], following)
    assert isinstance(shown, At)
    assert shown.passage.asked.questionnaire.id == "kurzcheck"


@pytest.mark.parametrize("again", [False, True], ids=["once", "after a backup"])
async def test_journal_is_empty_when_a_storage_period_is_over(
    again: bool, work: Fieldwork, survey: SurveyId, tmp_path: Path
) -> None:
    await work.closed(survey)
    await work.workshops.town_details.set_storage(work.square.coordinator, work.square.municipality, 6)
    work.clock.advance(timedelta(days=300))
    periods = work.workshops.storage_periods
    if again:
        await periods.again()
    else:
        await periods.work()  # announces it
        work.clock.advance(timedelta(days=30))
        await periods.work()
    assert (tmp_path / "data" / f"{DATABASE_NAME}-wal").stat().st_size == 0
