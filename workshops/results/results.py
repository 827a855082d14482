"""The result of a closed survey: computed from what was published at its closing, and nothing else is there."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from questionnaires.model import GroupCode
from questionnaires.result import Result, assess
from questionnaires.stored_result import from_text
from questionnaires.values import dataclass
from storage import members, participation, remarks, results
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PersonId, SurveyId
from storage.members import Municipality, Role
from storage.surveys import Survey, SurveyState
from workshops.clock import Clock
from workshops.outbox import Urgency, Wake, owe
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent, asked_in
from workshops.refusals import Gone, NotAllowed, TooLate, or_gone
from workshops.rights import require_member
from workshops.surveys.drafts import coordinated
from workshops.town_names import town_named

RESULT: Final = "survey_result"
STILL_WRITING: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The result of a survey with what is needed to word it: town, questionnaire and the names of the groups.

    `opened` and `day` are the first and the last day on which it could be answered, where the town is; `contact` is
    whom the town named.
    `coordinates`: whoever asked may also release it and plan with it.
    `texts` is how many free texts were approved and may be read.
    """

    survey: Survey
    town: Municipality
    day: date
    opened: date | None
    contact: str | None
    asked: SurveyContent
    groups: Mapping[GroupCode, str]
    result: Result
    coordinates: bool
    texts: int


class SurveyResults:
    """Use cases of coordinators, and after the release of everyone who was asked."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._shelf = shelf

    async def of(self, person: PersonId, survey: SurveyId) -> Evaluated:
        """The result. Raises Gone while there is none, NotAllowed for somebody who may not see it (yet)."""
        await self._shelf.asked(survey)

        def work(tx: Transaction) -> Evaluated:
            found = rows.survey(tx, survey)
            if found is None or found.state is not SurveyState.CLOSED:
                raise Gone
            return evaluated(tx, found, coordinates=reads_as_coordinator(tx, person, found))

        return await self._database.read(work)

    async def on_wall(self, municipality: MunicipalityId) -> Evaluated | None:
        """Of those that were released to everyone who took part, that which was closed last: the room may read it."""

        def work(tx: Transaction) -> Evaluated | None:
            found = rows.of_municipality(tx, municipality, limit=1000)
            released = [
                (each.closed_at, each.id, each) for each in found if each.closed_at and each.released_at
            ]
            return evaluated(tx, max(released)[-1], coordinates=False) if released else None

        return await self._database.read(work)

    async def closed_lately(self, person: PersonId) -> str | None:
        """The name of a survey that somebody may still be writing to though it was closed within a day."""
        since = self._clock() - STILL_WRITING

        def work(tx: Transaction) -> str | None:
            closed = [part.survey for part in participation.parts(tx, person) if part.survey.closed_at]
            latest = max(closed, key=lambda survey: survey.closed_at or since, default=None)
            if latest is None or latest.closed_at is None or latest.closed_at < since:
                return None
            return latest.name

        return await self._database.read(work)

    async def release(self, person: PersonId, survey: SurveyId) -> int:
        """Sends the result to everyone who took part; returns how many they are. Twice sends once."""
        now = self._clock()

        def work(tx: Transaction) -> int:
            found = coordinated(tx, person, survey)
            if found.state is not SurveyState.CLOSED:
                raise TooLate
            took_part = participation.finished(tx, survey)
            if rows.release(tx, survey, now=now):
                for each in took_part:
                    owe(
                        tx,
                        each,
                        kind=RESULT,
                        subject=survey,
                        municipality=found.municipality,
                        due=now,
                        urgency=Urgency.BROADCAST,
                    )
            return len(took_part)

        return await self._database.write(work, then=self._wake)

    async def named(self, municipality: str, survey: str) -> Evaluated:
        """For the command line, by the names of town and survey.

        Raises UnknownTown, or Gone where there is no such closed survey.
        """

        def work(tx: Transaction) -> Evaluated:
            found = or_gone(rows.closed_named(tx, town_named(tx, municipality), survey))
            return evaluated(tx, found, coordinates=True)

        return await self._database.read(work)

    async def closed_names(self, municipality: str) -> list[str]:
        """For the command line: the surveys of a town that can be exported. Raises UnknownTown."""

        def work(tx: Transaction) -> list[str]:
            listed = rows.of_municipality(tx, town_named(tx, municipality), limit=1000)
            return [each.name for each in listed if each.state is SurveyState.CLOSED]

        return await self._database.read(work)


def released_to(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> list[Survey]:
    """The surveys of a town that a person was asked in and whose result was released, the newest first."""
    found = [part.survey for part in participation.parts(tx, person)]
    return [
        survey
        for survey in reversed(found)
        if survey.released_at is not None and survey.municipality == municipality
    ]


def evaluated(tx: Transaction, found: Survey, *, coordinates: bool) -> Evaluated:
    """The result of a closed survey from what was published; raises Gone for one that is not closed."""
    if found.closed_at is None:
        raise Gone
    stored = or_gone(results.published(tx, found.id))
    town = members.municipality(tx, found.municipality)
    asked = asked_in(tx, found.id)
    groups = {GroupCode(group.code): group.name for group in members.groups(tx, found.municipality)}
    result = assess(from_text(stored))
    zone = ZoneInfo(town.timezone)
    opened = None if found.opened_at is None else found.opened_at.astimezone(zone).date()
    closed = found.closed_at.astimezone(zone).date()
    # What closes by itself is closed after midnight, or later where the program stood still.
    day = closed if found.ends_on is None else min(closed, found.ends_on)
    contact = members.contact(tx, town.id)
    texts = remarks.progress(tx, found.id).approved
    return Evaluated(found, town, day, opened, contact, asked, groups, result, coordinates, texts)


def reads_as_coordinator(tx: Transaction, person: PersonId, found: Survey) -> bool:
    """Whether the reader coordinates the town; raises NotAllowed for somebody who may not read the result (yet)."""
    membership = require_member(tx, person, found.municipality)
    if Role.COORDINATOR in membership.roles:
        return True
    if found.released_at is None or participation.standing(tx, found.id, person) is None:
        raise NotAllowed
    return False
