"""What can be printed to prepare with: people ask their colleagues before they answer."""

from collections.abc import Mapping
from typing import TypeAlias

from questionnaires.model import Field, FieldId, GroupCode, Questionnaire
from questionnaires.values import dataclass
from storage import members, participation, questionnaires_in_use
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PersonId, SurveyId
from storage.members import Role
from storage.participation import AskedBefore
from storage.surveys import Survey
from workshops.questionnaires.questionnaire_cache import read
from workshops.questionnaires.questionnaires import Questionnaires, Which
from workshops.refusals import NotAllowed, TooLate, or_gone
from workshops.rights import require, require_member

_Town: TypeAlias = tuple[str, Mapping[GroupCode, str], str]
"""Its name, those of its groups, and its time zone."""


@dataclass(frozen=True, slots=True)
class PreparationSheet:
    """What is printed for preparation: of a survey only what this reader will be asked."""

    questionnaire: Questionnaire
    fields: tuple[Field, ...]
    town: str
    groups: Mapping[GroupCode, str]
    """Names of the town's groups."""
    timezone: str
    """Of the town."""
    name: str | None
    """Of the survey; None for a questionnaire that nobody was asked yet."""
    is_whole: bool
    """Whether the questions for every group are in it, as coordinators see them."""


class Preparation:
    """Use cases of coordinators and of everyone who is asked. They raise NotAllowed, Gone or TooLate."""

    def __init__(self, database: Database, questionnaires: Questionnaires) -> None:
        self._database = database
        self._questionnaires = questionnaires

    async def of_questionnaire(
        self, person: PersonId, municipality: MunicipalityId, which: Which
    ) -> PreparationSheet:
        """A whole questionnaire to print."""
        held = await self._questionnaires.look(person, municipality, which)

        def work(tx: Transaction) -> _Town:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return _town(tx, municipality)

        town = await self._database.read(work)
        fields = held.questionnaire.fields
        return PreparationSheet(held.questionnaire, fields, *town, name=None, is_whole=True)

    async def of_survey(self, person: PersonId, survey: SurveyId) -> PreparationSheet:
        """What a survey asks, to print: all of it for its coordinators, else what the person's group is asked."""

        def work(tx: Transaction) -> _Printed:
            found = or_gone(rows.survey(tx, survey))
            group = _group_asked(tx, person, found)
            source = questionnaires_in_use.of_survey(tx, survey).source
            return _Printed(
                found, source, frozenset(rows.fields(tx, survey)), group, _town(tx, found.municipality)
            )

        printed = await self._database.read(work)
        questionnaire = await read(printed.source)
        chosen = questionnaire.chosen(frozenset(FieldId(field) for field in printed.fields))
        fields = tuple(_for_group(field, printed.group) for field in chosen)
        return PreparationSheet(
            questionnaire, fields, *printed.town, name=printed.survey.name, is_whole=printed.group is None
        )


@dataclass(frozen=True, slots=True)
class _Printed:
    survey: Survey
    source: str
    fields: frozenset[str]
    group: GroupCode | None
    town: _Town


def _town(tx: Transaction, municipality: MunicipalityId) -> _Town:
    groups = {GroupCode(group.code): group.name for group in members.groups(tx, municipality)}
    town = members.municipality(tx, municipality)
    return town.name, groups, town.timezone


def _group_asked(tx: Transaction, person: PersonId, survey: Survey) -> GroupCode | None:
    """In which group somebody is asked while a survey is open; None for a coordinator, who sees everything."""
    if Role.COORDINATOR in require_member(tx, person, survey.municipality).roles:
        return None
    standing = participation.standing(tx, survey.id, person)
    if standing is None:
        raise NotAllowed
    if isinstance(standing, AskedBefore):
        raise TooLate
    return GroupCode(standing.group_code)


def _for_group(field: Field, group: GroupCode | None) -> Field:
    questions = tuple(question for question in field.questions if question.is_for(group))
    return Field(field.id, field.title, field.intro, questions)
