"""A survey that is running is put to further groups: the administration first, then the others, one evaluation.

Nothing was published of it so far, so an audience that grows can be subtracted from nothing of its own. What the same
questions have shown elsewhere in the town is checked as before the start, with everybody who would be asked then.
"""

from datetime import date
from typing import TypeAlias

from questionnaires.values import dataclass
from storage import members, participation, survey_groups
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import GroupId, PersonId, SurveyId
from storage.members import Group
from storage.surveys import Survey, SurveyState
from workshops.clock import Clock
from workshops.confidential import askings
from workshops.confidential.askings import Admission
from workshops.end_dates import unfit
from workshops.outbox import Wake
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache
from workshops.refusals import Gone, TooLate
from workshops.surveys.drafts import coordinated, forecast_of
from workshops.surveys.forecast import Forecast
from workshops.surveys.surveys import Running, ask_newcomers, running
from workshops.wall_time import AlreadyPast, TooFarAhead


@dataclass(frozen=True, slots=True)
class NotAsked:
    """An open survey and the groups that it is not put to, each with how many people are in it."""

    survey: Survey
    groups: tuple[tuple[Group, int], ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What the result would show with a further group, of all `groups` of the town."""

    groups: tuple[Group, ...]
    forecast: Forecast
    k: int


@dataclass(frozen=True, slots=True)
class Hindered:
    """Together with an earlier result the answers of a few would come out; nothing was changed.

    Without a hindrance in it the group itself is too small to be asked what others were asked before.
    """

    survey: Survey
    admission: Admission


Outcome: TypeAlias = Running | Hindered | AlreadyPast | TooFarAhead


class FurtherGroups:
    """Use cases of coordinators. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._shelf = shelf

    async def choices(self, person: PersonId, survey: SurveyId) -> NotAsked:
        """The groups that can still be asked."""

        def work(tx: Transaction) -> NotAsked:
            found = _open(tx, person, survey)
            asked, sizes = survey_groups.chosen(tx, survey), members.group_sizes(tx, found.municipality)
            return NotAsked(
                found,
                tuple(
                    (group, sizes[group.id])
                    for group in members.groups(tx, found.municipality)
                    if group.id not in asked
                ),
            )

        return await self._database.read(work)

    async def expected(self, person: PersonId, survey: SurveyId, group: GroupId) -> Expected:
        """Which groups the result will show with this one, as before the start."""
        await self._shelf.warm(survey)
        now = self._clock()

        def work(tx: Transaction) -> Expected:
            found = _open(tx, person, survey)
            groups = members.groups(tx, found.municipality)
            if group not in {each.id for each in groups}:
                raise Gone
            by_code = {each.code: each.id for each in groups}
            asked = {
                somebody: by_code[code]
                for somebody, code in participation.codes_when_asked(tx, survey).items()
                if code is not None
            }
            newcomers = dict.fromkeys(askings.members_in(tx, [group], for_survey=True), group)
            chosen = survey_groups.chosen(tx, survey) | {group}
            forecast = forecast_of(tx, found, newcomers | asked, chosen, now=now)
            return Expected(tuple(groups), forecast, found.minimum_group_size)

        return await self._database.read(work)

    async def ask(self, person: PersonId, survey: SurveyId, group: GroupId, *, ends_on: date) -> Outcome:
        """Asks a group as well, until a last day of its own; the survey ends with the last of them.

        A second time only moves the day.
        """
        await self._shelf.warm(survey)
        now = self._clock()

        def work(tx: Transaction) -> Outcome:
            found = _open(tx, person, survey)
            town = members.municipality(tx, found.municipality)
            if group not in {each.id for each in members.groups(tx, town.id)}:
                raise Gone
            if (problem := unfit(ends_on, town.timezone, now=now)) is not None:
                return problem
            groups = survey_groups.chosen(tx, survey) | {group}
            newcomers = askings.members_in(tx, [group], for_survey=True)
            people = frozenset(participation.asked(tx, survey)) | newcomers
            wish = askings.survey_wish(tx, found, groups=groups, people=people)
            admission = askings.admission(tx, town.id, wish, now=now, survey=survey)
            if admission.hindrance is not None or (newcomers and not newcomers & admission.people):
                return Hindered(found, admission)
            _put(tx, found, group, ends_on, asked_from=int(now.timestamp()))
            ask_newcomers(tx, found, admission, only=group, now=now)
            return running(tx, coordinated(tx, person, survey), now=now)

        return await self._database.write(work, then=self._wake)


def _open(tx: Transaction, person: PersonId, survey: SurveyId) -> Survey:
    found = coordinated(tx, person, survey)
    if found.state is not SurveyState.OPEN:
        raise TooLate
    return found


def _put(tx: Transaction, found: Survey, group: GroupId, ends_on: date, *, asked_from: int) -> None:
    """Whoever is asked already keeps the day that they were told; without one the survey goes on without one."""
    if found.ends_on is not None and ends_on > found.ends_on:
        survey_groups.keep_ends(tx, found.id, found.ends_on)
        rows.set_end(tx, found.id, ends_on)
    survey_groups.add(tx, found.id, group, asked_from=asked_from, ends_on=ends_on)
