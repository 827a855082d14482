"""Questionnaires ready to hand: a source is parsed once per process, what an opened survey asks is kept."""

import asyncio
import dataclasses
from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from questionnaires.answers import AnswerValue
from questionnaires.catalogue import Loaded, loads
from questionnaires.model import Field, FieldId, Question, Questionnaire, QuestionnaireId
from questionnaires.problems import ContentError
from questionnaires.progress import StepKey, question_key, reflection_key
from questionnaires.values import dataclass
from questionnaires.ways import needs_the_time
from storage import members, questionnaires_in_use
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, SurveyId
from storage.surveys import Survey, SurveyState
from workshops.clock import Clock
from workshops.refusals import Gone
from workshops.wall_time import shown

DIFFERENT_SOURCES: Final = 32
"""Kept parsed at the same time; many towns share the shipped ones."""

NO_SURVEY: Final = SurveyId(0)
"""Stands where a questionnaire is only tried; no survey has this number."""


@dataclass(frozen=True, slots=True)
class Template:
    """A questionnaire that a survey can be made from, with the content file it comes from."""

    questionnaire: Questionnaire
    source: str


@dataclass(frozen=True, slots=True)
class SurveyContent:
    """What a survey asks once it is open: from then on nothing of it changes."""

    survey: SurveyId
    municipality: MunicipalityId
    name: str
    questionnaire: Questionnaire
    fields: frozenset[FieldId]
    questions: Mapping[StepKey, Question]
    """The questions of the chosen fields and their free texts, by the key of their answers."""
    readings: dict[tuple[StepKey, str], AnswerValue] = dataclasses.field(
        default_factory=dict, repr=False, compare=False
    )
    """Answers that were read before, by their key and as they are stored."""
    wall: datetime | None = None
    """What the clock on the wall of the town shows, where a condition or a rule hangs on it."""


@lru_cache(maxsize=DIFFERENT_SOURCES)
def parsed(source: str) -> Questionnaire:
    """The questionnaire in a content file; ContentError if it is not right."""
    reading = loads(source, "questionnaire.yaml")
    if not isinstance(reading, Loaded):
        raise ContentError(reading.problems)
    return reading.questionnaire


@cache
def shipped() -> Mapping[QuestionnaireId, Template]:
    """The questionnaires that come with the program, the longest first."""
    content = files("questionnaires").joinpath("content")
    sources = [
        entry.read_text(encoding="utf-8") for entry in content.iterdir() if entry.name.endswith(".yaml")
    ]
    templates = [Template(parsed(source), source) for source in sources]
    templates.sort(key=lambda template: -how_many(template.questionnaire.fields))
    return {template.questionnaire.id: template for template in templates}


def how_many(fields: tuple[Field, ...]) -> int:
    """How many questions are to be answered in some fields."""
    return sum(question.is_asked for question in questions_in(fields))


def questions_in(fields: tuple[Field, ...]) -> list[Question]:
    """The questions of some fields in order."""
    return [question for field in fields for question in field.questions]


class QuestionnaireCache:
    """What opened surveys ask, so that a tap does not read and parse it again."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._asked: dict[SurveyId, SurveyContent] = {}
        self._warm: set[SurveyId] = set()

    async def asked(self, survey: SurveyId) -> SurveyContent:
        """What this survey asks; raises Gone when there is no such survey or it is still a draft."""
        found = self._asked.get(survey)
        if found is None:
            await self.warm(survey)
            found = await self._database.read(lambda tx: asked_in(tx, survey))
            self._asked[survey] = found
        return await at_this_time(found, self._database, self._clock)

    async def warm(self, survey: SurveyId) -> None:
        """Sees to it that a survey's questionnaire is parsed before a transaction needs it. Raises Gone."""
        if survey not in self._warm:
            await read(await self._database.read(lambda tx: _source(tx, survey)))
            self._warm.add(survey)


async def at_this_time(asked: SurveyContent, database: Database, clock: Clock) -> SurveyContent:
    """With the time in its town, where something in it hangs on it; otherwise as it is."""
    if not needs_the_time(asked.questionnaire):
        return asked
    town = await database.read(lambda tx: members.municipality(tx, asked.municipality))
    return dataclasses.replace(asked, wall=shown(clock(), town.timezone))


async def read(source: str) -> Questionnaire:
    """The questionnaire in a source; the first reading of a long one takes a while, so it happens aside."""
    return await asyncio.to_thread(parsed, source)


def asked_in(tx: Transaction, survey: SurveyId) -> SurveyContent:
    """What this survey asks, inside a transaction; raises Gone for a draft."""
    found = rows.survey(tx, survey)
    if found is None or found.state is SurveyState.DRAFT:
        raise Gone
    questionnaire = parsed(questionnaires_in_use.of_survey(tx, survey).source)
    return asked_of(found, questionnaire, frozenset(FieldId(field) for field in rows.fields(tx, survey)))


def asked_of(survey: Survey, questionnaire: Questionnaire, fields: frozenset[FieldId]) -> SurveyContent:
    """What a survey asks, or would ask."""
    by_key = _by_key(questionnaire, fields)
    return SurveyContent(survey.id, survey.municipality, survey.name, questionnaire, fields, by_key)


def asked_privately(municipality: MunicipalityId, questionnaire: Questionnaire) -> SurveyContent:
    """What somebody asks themselves who tries a questionnaire: all of it, in no survey."""
    fields = frozenset(field.id for field in questionnaire.fields)
    name = questionnaire.title.text("de")
    return SurveyContent(NO_SURVEY, municipality, name, questionnaire, fields, _by_key(questionnaire, fields))


def _source(tx: Transaction, survey: SurveyId) -> str:
    if rows.survey(tx, survey) is None:
        raise Gone
    return questionnaires_in_use.of_survey(tx, survey).source


def _by_key(questionnaire: Questionnaire, fields: frozenset[FieldId]) -> Mapping[StepKey, Question]:
    found: dict[StepKey, Question] = {}
    for field in questionnaire.chosen(fields):
        found |= {question_key(question): question for question in field.questions}
        found |= {reflection_key(field, question): question for question in questionnaire.reflection}
    return found
