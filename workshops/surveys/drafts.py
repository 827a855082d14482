"""A survey in the making: a coordinator chooses what is asked and who is asked; it could start at any moment."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from questionnaires import progress
from questionnaires.model import FieldId, GroupCode, Language, Questionnaire, QuestionnaireId
from questionnaires.values import dataclass
from storage import members, participation, questionnaires_in_use, survey_groups, town_details
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, SurveyId, UpdateId
from storage.members import Group, Role
from storage.surveys import Survey, SurveyState
from storage.town_details import Detail
from workshops.answering.places import InSurvey
from workshops.answering.response_state import At, ResponseState
from workshops.clock import Clock
from workshops.confidential import askings
from workshops.confidential.askings import Admission
from workshops.confidential.earlier_results import others
from workshops.confidential.pseudonyms import new_secret
from workshops.end_dates import is_over, over_at, usual_end
from workshops.participants.groups import with_group
from workshops.questionnaires.questionnaire_cache import (
    QuestionnaireCache,
    Template,
    asked_of,
    how_many,
    parsed,
    read,
    shipped,
)
from workshops.refusals import Gone, TooLate, or_gone
from workshops.rights import require
from workshops.surveys.forecast import Forecast, Unit, beside_earlier, forecast

T = TypeVar("T")

LONGEST_NAME: Final = 80
PREVIEWED: Final = 3
"""Questions in a preview."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A survey in the making; `people` would be asked if it were opened now, whoever joins later is asked too.

    `admission` says who they are, or why it cannot be opened; `joined` are groups that count as one in this survey.
    """

    survey: Survey
    questionnaire: Questionnaire
    fields: frozenset[FieldId]
    groups: tuple[Group, ...]
    chosen: frozenset[GroupId]
    people: int
    admission: Admission
    questions: int
    minutes: int
    joined: tuple[Unit, ...]
    forecast: Forecast
    lacks: tuple[Detail, ...]
    """What the privacy text of the town does not name yet, as long as nobody started a survey without on purpose."""
    end_is_past: bool
    """The draft has lain so long that its last day is over."""

    @property
    def may_start(self) -> bool:
        """Whether it can be opened as it is."""
        return self.admission.hindrance is None and not self.end_is_past


class SurveyDrafts:
    """Use cases of coordinators. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._shelf = shelf

    async def templates(self, person: PersonId, municipality: MunicipalityId) -> list[Template]:
        """What a survey can be made from: the shipped questionnaires, then those that the town brought itself."""

        def work(tx: Transaction) -> list[str]:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return [each.source for each in questionnaires_in_use.newest(tx, municipality)]

        sources = await self._database.read(work)
        own = [Template(await read(source), source) for source in sources]
        ready = shipped()
        return [*ready.values(), *(each for each in own if each.questionnaire.id not in ready)]

    async def prepare(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        *,
        code: QuestionnaireId,
        language: Language,
        update: UpdateId,
    ) -> Draft:
        """Makes a draft with all fields, all groups and a name; the same update makes the same draft."""
        templates = {each.questionnaire.id: each for each in await self.templates(person, municipality)}
        if code not in templates:
            raise Gone
        template = templates[code]

        def work(tx: Transaction) -> Draft:
            require(tx, person, municipality, role=Role.COORDINATOR)
            town = members.municipality(tx, municipality)
            added = rows.add(
                tx,
                municipality,
                questionnaire=questionnaires_in_use.put(
                    tx,
                    municipality,
                    code=code,
                    version=template.questionnaire.version,
                    source=template.source,
                ),
                name=_free_name(
                    short_title(template.questionnaire, language),
                    self._clock().astimezone(ZoneInfo(town.timezone)).year,
                    rows.names(tx, municipality),
                ),
                minimum_group_size=town.minimum_group_size,
                secret=new_secret(),
                created_by=person,
                update=update,
                ends_on=usual_end(self._clock(), town.timezone),
            )
            made = rows.made_by(tx, update)
            if added:
                rows.set_fields(tx, made, [field.id for field in template.questionnaire.fields])
                survey_groups.choose(tx, made, [group.id for group in members.groups(tx, municipality)])
            return draft_of(tx, _drafted(tx, person, made), now=self._clock())

        return await self._database.write(work)

    async def set_field(self, person: PersonId, survey: SurveyId, *, field: FieldId, on: bool) -> Draft:
        """Takes a field into a draft or out of it; the last one stays."""

        def change(tx: Transaction, draft: Draft) -> None:
            known = {each.id for each in draft.questionnaire.fields}
            chosen = _with(draft.fields, field, on=on) & known
            if chosen:
                rows.set_fields(tx, survey, chosen)

        return await self._change_draft(person, survey, change)

    async def set_all_fields(self, person: PersonId, survey: SurveyId) -> Draft:
        """Asks everything."""

        def change(tx: Transaction, draft: Draft) -> None:
            rows.set_fields(tx, survey, [field.id for field in draft.questionnaire.fields])

        return await self._change_draft(person, survey, change)

    async def set_group(
        self, person: PersonId, survey: SurveyId, *, group: GroupId | None, on: bool
    ) -> Draft:
        """Takes a group (None: all) into a draft's audience or out of it; the last one stays."""

        def change(tx: Transaction, draft: Draft) -> None:
            survey_groups.choose(tx, survey, with_group(draft.groups, draft.chosen, group, on=on))

        return await self._change_draft(person, survey, change)

    async def join_groups(self, person: PersonId, survey: SurveyId, *, groups: Unit, on: bool) -> Draft:
        """Lets groups count as one in this survey, with those that they were joined with before, or parts them."""

        def change(tx: Transaction, draft: Draft) -> None:
            wanted = {group for group in groups if group in draft.chosen}
            wanted |= {group for unit in draft.joined if wanted & set(unit) for group in unit}
            if on and len(wanted) > 1:
                survey_groups.join(tx, survey, wanted)
            elif not on:
                survey_groups.part(tx, survey, wanted)

        return await self._change_draft(person, survey, change)

    async def ask_earlier_groups_too(self, person: PersonId, survey: SurveyId) -> Draft:
        """Puts a draft to the groups that were asked before as well, where it may be opened then."""

        def change(tx: Transaction, draft: Draft) -> None:
            hindrance = draft.admission.hindrance
            if hindrance is not None and hindrance.groups:
                survey_groups.choose(tx, survey, hindrance.groups)

        return await self._change_draft(person, survey, change)

    async def rename(self, person: PersonId, survey: SurveyId, name: str) -> Draft | None:
        """Gives a draft another name; None for one that is empty or longer than 80 characters."""
        wanted = " ".join(name.split())
        if not 1 <= len(wanted) <= LONGEST_NAME:
            return None
        return await self._change_draft(person, survey, lambda tx, _: rows.rename(tx, survey, wanted))

    async def discard(self, person: PersonId, survey: SurveyId) -> None:
        """Throws a draft away; one that is gone already is fine."""

        def work(tx: Transaction) -> None:
            if rows.survey(tx, survey) is not None:
                _drafted(tx, person, survey)
                rows.delete(tx, survey)

        await self._database.write(work)

    async def _change_draft(
        self, person: PersonId, survey: SurveyId, change: Callable[[Transaction, Draft], object]
    ) -> Draft:
        await self._shelf.warm(survey)
        now = self._clock()

        def work(tx: Transaction) -> Draft:
            change(tx, draft_of(tx, _drafted(tx, person, survey), now=now))
            return draft_of(tx, _drafted(tx, person, survey), now=now)

        return await self._database.write(work)


def existing(tx: Transaction, survey: SurveyId) -> Survey:
    """The survey; raises Gone."""
    return or_gone(rows.survey(tx, survey))


def coordinated(tx: Transaction, person: PersonId, survey: SurveyId) -> Survey:
    """The survey, for a coordinator of its town; raises Gone or NotAllowed."""
    found = existing(tx, survey)
    require(tx, person, found.municipality, role=Role.COORDINATOR)
    return found


def draft_of(tx: Transaction, found: Survey, *, now: datetime) -> Draft:
    """A draft with all that can be chosen, and the k of its town, which holds once it is opened."""
    town = members.municipality(tx, found.municipality)
    says = town_details.of(tx, found.municipality)
    found = replace(found, minimum_group_size=town.minimum_group_size)
    admission = admission_of(tx, found, now=now)
    questionnaire = parsed(questionnaires_in_use.of_survey(tx, found.id).source)
    fields = frozenset(FieldId(field) for field in rows.fields(tx, found.id))
    chosen = survey_groups.chosen(tx, found.id)
    groups = members.groups(tx, found.municipality)
    joined = tuple(tuple(group for group, _ in each) for each in survey_groups.joined(tx, found.id))
    group_of = dict(members.members_of_groups(tx, sorted(chosen), for_survey=True))
    asked = {person: group for person, group in group_of.items() if person in admission.people}
    return Draft(
        survey=found,
        questionnaire=questionnaire,
        fields=fields,
        groups=tuple(groups),
        chosen=chosen,
        people=len(admission.people),
        admission=admission,
        questions=how_many(questionnaire.chosen(fields)),
        minutes=progress.minutes(questionnaire, fields=fields),
        joined=joined,
        forecast=forecast_of(tx, found, asked, chosen, now=now),
        lacks=() if says.passed_over else says.missing,
        end_is_past=found.ends_on is not None and over_at(found.ends_on, town.timezone) <= now,
    )


def forecast_of(
    tx: Transaction,
    found: Survey,
    asked: Mapping[PersonId, GroupId],
    chosen: Collection[GroupId],
    *,
    now: datetime,
) -> Forecast:
    """What would be shown of these groups with these people, each in their group."""
    groups, sizes = members.groups(tx, found.municipality), Counter(asked.values())
    codes = {group.id: GroupCode(group.code) for group in groups}
    people = {group.id: sizes[group.id] for group in groups if group.id in chosen}
    joined = [tuple(group for group, _ in each) for each in survey_groups.joined(tx, found.id)]
    alone = forecast(people, joined, k=found.minimum_group_size)
    beside = others(tx, found, {person: codes[group] for person, group in asked.items()}, now=now)
    return beside_earlier(alone, people, beside.values(), codes, k=found.minimum_group_size)


def groups_over(tx: Transaction, survey: SurveyId, *, now: datetime) -> set[GroupId]:
    """The groups of an open survey whose last day is over: nobody else of them is asked or reminded."""
    return {
        each.group
        for each in survey_groups.ending(tx)
        if each.survey == survey and is_over(each.ends_on, each.timezone, now=now)
    }


def admission_of(tx: Transaction, found: Survey, *, now: datetime) -> Admission:
    """Who is asked if it is opened now, or besides if it is open: nobody of a group whose last day is over."""
    groups = survey_groups.chosen(tx, found.id)
    still = groups - groups_over(tx, found.id, now=now)
    people = frozenset(participation.asked(tx, found.id)) | askings.members_in(tx, still, for_survey=True)
    wish = askings.survey_wish(tx, found, groups=groups, people=people)
    return askings.admission(tx, found.municipality, wish, now=now, survey=found.id)


def preview(draft: Draft) -> list[At]:
    """The first questions as participants will see them."""
    asked = asked_of(draft.survey, draft.questionnaire, draft.fields)
    empty = ResponseState(
        asked=asked,
        group=None,
        answers={},
        comments={},
        place=None,
        finished=False,
        where=InSurvey(asked.survey),
    )
    steps = progress.steps(draft.questionnaire, {}, fields=draft.fields)
    return [At(empty, step) for step in steps[:PREVIEWED] if isinstance(step, progress.Ask)]


def short_title(questionnaire: Questionnaire, language: Language) -> str:
    """The title up to its colon: "Selbstcheck"."""
    return questionnaire.title.text(language).partition(":")[0].strip()


def _drafted(tx: Transaction, person: PersonId, survey: SurveyId) -> Survey:
    found = coordinated(tx, person, survey)
    if found.state is not SurveyState.DRAFT:
        raise TooLate
    return found


def _free_name(title: str, year: int, taken: frozenset[str]) -> str:
    """ "Selbstcheck 2026", and where that is taken "Selbstcheck 2026 (2)"."""
    plain = f"{title[: LONGEST_NAME - 12]} {year}"
    others = (f"{plain} ({number})" for number in range(2, len(taken) + 3))
    return next(name for name in (plain, *others) if name not in taken)


def _with(chosen: frozenset[T], one: T, *, on: bool) -> frozenset[T]:
    return chosen | {one} if on else chosen - {one}
