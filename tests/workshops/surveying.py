"""A survey in a small town, for tests: opened, answered by whole groups, closed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count

from questionnaires.answers import AnswerValue, DontKnow, Rated, accepts
from questionnaires.model import FieldId, QuestionnaireId
from questionnaires.progress import StepKey
from storage import dialogs, questionnaires_in_use
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.ids import PersonId, SurveyId, UpdateId
from storage.questionnaires_in_use import QuestionnaireState
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE, questionnaire
from tests.starting import forked_import
from tests.workshops.town_fixture import TownFixture
from workshops.answering.acts import Give, Resume, SkipFreeTexts
from workshops.answering.outcomes import Outcome
from workshops.answering.places import InSurvey
from workshops.answering.response_state import At, Complete, FieldDone
from workshops.questionnaires.questionnaires import Held, Which
from workshops.surveys.drafts import Draft
from workshops.workshops import Workshops


class Rings:
    """Counts how often the alarm clock was told that something may be due."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@dataclass
class Fieldwork:
    """Everything that a test of surveys needs, with an update number for every tap."""

    database: Database
    clock: FakeClock
    rings: Rings
    square: TownFixture
    workshops: Workshops
    updates: "count[int]"

    @classmethod
    def at(cls, database: Database, clock: FakeClock, square: TownFixture) -> "Fieldwork":
        rings = Rings()
        workshops = Workshops.over(database, clock=clock, wake=rings, reading=forked_import())
        return cls(database, clock, rings, square, workshops, count(1))

    def update(self) -> UpdateId:
        return UpdateId(next(self.updates))

    async def draft(self, code: str = "kurzcheck", *, fields: tuple[str, ...] | None = None) -> Draft:
        """A draft of a questionnaire; `probe` is one with every type of question."""
        square = self.square
        if code == "probe":
            await self.database.write(
                lambda tx: questionnaires_in_use.put(
                    tx, square.municipality, code="probe", version=2, source=EVERY_TYPE
                )
            )
        drafts = self.workshops.survey_drafts
        draft = await drafts.prepare(
            square.coordinator,
            square.municipality,
            code=QuestionnaireId(code),
            language="de",
            update=self.update(),
        )
        for field in draft.questionnaire.fields:
            if fields is not None:
                draft = await drafts.set_field(
                    square.coordinator, draft.survey.id, field=FieldId(field.id), on=field.id in fields
                )
        return draft

    async def opened(self, code: str = "kurzcheck", *, fields: tuple[str, ...] | None = None) -> SurveyId:
        draft = await self.draft(code, fields=fields)
        await self.workshops.surveys.open(self.square.coordinator, draft.survey.id)
        return draft.survey.id

    async def answer(self, person: PersonId, survey: SurveyId, key: str, value: AnswerValue) -> Outcome:
        return await self.workshops.responses.do(
            person, InSurvey(survey), self.update(), Give(StepKey(key), value)
        )

    async def expects(self, person: PersonId, expected: Dialog | None) -> None:
        """Their next text is taken for this."""
        await self.database.write(lambda tx: dialogs.set_dialog(tx, person, self.update(), expected=expected))

    async def resume(self, person: PersonId, survey: SurveyId) -> Outcome:
        return await self.workshops.responses.do(person, InSurvey(survey), self.update(), Resume())

    async def answers_everything(self, person: PersonId, survey: SurveyId, value: AnswerValue) -> None:
        """Gives this answer wherever it is possible, elsewhere "weiß nicht", and skips the free texts."""
        shown = await self.resume(person, survey)
        while not isinstance(shown, Complete):
            if isinstance(shown, FieldDone):
                shown = await self.resume(person, survey)
            assert isinstance(shown, At)
            responses = self.workshops.responses
            if "." in shown.step.key:
                shown = await responses.do(
                    person, InSurvey(survey), self.update(), SkipFreeTexts(shown.step.key)
                )
            else:
                fits = value if accepts(shown.step.question, value) else DontKnow()
                shown = await self.answer(person, survey, shown.step.key, fits)

    async def closed(self, survey: SurveyId) -> None:
        await self.workshops.surveys.close(self.square.coordinator, survey)

    async def opened_again(self) -> SurveyId:
        """What everybody answered and was closed, once more."""
        first = await self.opened()
        for person in sorted(chain.from_iterable(self.square.people.values())):
            await self.answers_everything(person, first, Rated(2))
        await self.closed(first)
        return await self.opened()


def place(outcome: Outcome) -> str:
    """What is shown, in one word: the key of the step, or the name of the outcome."""
    if isinstance(outcome, At):
        return outcome.step.key
    if isinstance(outcome, FieldDone):
        return f"after {outcome.field.id}"
    return type(outcome).__name__


async def owed(work: Fieldwork, kind: str) -> list[tuple[PersonId, datetime]]:
    """Messages of a kind that were not sent or taken back yet."""

    def look(tx: Transaction) -> list[tuple[PersonId, datetime]]:
        found = tx.all(
            """
            SELECT person_id, due_at FROM delivery WHERE kind = :kind AND state = 'pending' ORDER BY person_id
            """,
            kind=kind,
        )
        return [(PersonId(r["person_id"]), datetime.fromtimestamp(r["due_at"], UTC)) for r in found]

    return await work.database.read(look)


async def offered(work: Fieldwork, text: str = EVERY_TYPE) -> Held:
    """On trial as after a check, without the time that reading a file aside takes."""
    square = work.square
    code, number = questionnaire(text).id, questionnaire(text).version
    row = await work.database.write(
        lambda tx: questionnaires_in_use.put(
            tx, square.municipality, code=code, version=number, source=text, standing=QuestionnaireState.TRIAL
        )
    )
    return await work.workshops.questionnaires.look(square.coordinator, square.municipality, Which(str(row)))
