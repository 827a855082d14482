"""A survey that is asked once more in the same town, and a poll with the words of one of its questions."""

from datetime import timedelta

from questionnaires.answers import Rated
from questionnaires.kernels import choice
from questionnaires.model import QuestionId
from questionnaires.result import ItemResult
from storage import members
from storage.database import Database
from storage.ids import PersonId, SurveyId, UpdateId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.confidential.asked_before import LATELY
from workshops.polls.sheets import PollSheet

ALL_WELL = "Alles gut?"
LEVELS = (
    "gibt es nicht",
    "geplant oder erste Schritte",
    "läuft, aber nicht überall",
    "fest verankert und wird überprüft",
)
LONG_AFTER = LATELY + timedelta(days=1)


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


async def move(work: Fieldwork, person: PersonId, code: str) -> None:
    square = work.square
    await work.database.write(
        lambda tx: members.join(tx, square.municipality, person, group=square.groups[code])
    )
