"""Surveys end by themselves: before it whoever has not finished is reminded, and the coordinators learn both.

What is due is read from the rows every time; the alarm only calls. So a survey whose end passed while the program
stood still is closed at the next start, and a reminder that was not sent by then is left out.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Final

from storage import members, participation, survey_groups
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import SurveyId
from storage.members import Role
from storage.survey_groups import Ending
from workshops.clock import Clock
from workshops.end_dates import LONG_ENOUGH, over_at, reminder_at
from workshops.outbox import Urgency, Wake, owe
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache
from workshops.surveys.closing import close
from workshops.surveys.surveys import MOST_REMINDERS, owe_reminder

ENDING: Final = "survey_ending"
"""To coordinators when others are reminded: it ends soon, and the end can be moved."""
ENDED: Final = "survey_ended"
"""To coordinators: it has ended by itself."""


class SurveyEnds:
    """What is done without anybody's tap."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._shelf = shelf

    def earliest_due(self, tx: Transaction) -> datetime | None:
        """When a group is to be reminded or a survey to be closed next, which may be long ago."""
        return min((moment for each in survey_groups.ending(tx) for moment in _moments(each)), default=None)

    async def work(self) -> None:
        """Reminds and closes whatever is due."""
        now = self._clock()
        endings = await self._database.read(survey_groups.ending)
        for survey, groups in groupby(endings, key=lambda each: each.survey):
            due = [each for each in groups if any(moment <= now for moment in _moments(each))]
            if any(_is_over(each, now) for each in due):
                await self._close(survey)
            elif due:
                await self._remind(due)

    async def _remind(self, due: list[Ending]) -> None:
        now = self._clock()

        def work(tx: Transaction) -> None:
            reminded = [_remind_group(tx, each, now=now) for each in due]
            if any(reminded):
                _tell_coordinators(tx, due[0].survey, kind=ENDING, now=now)

        await self._database.write(work, then=self._wake)

    async def _close(self, survey: SurveyId) -> None:
        now = self._clock()
        asked = await self._shelf.asked(survey)

        def work(tx: Transaction) -> None:
            found = rows.survey(tx, survey)
            # The end may have been moved since it was read.
            still = [
                each for each in survey_groups.ending(tx) if each.survey == survey and _is_over(each, now)
            ]
            if found is not None and still and close(tx, found, asked, now=now):
                _tell_coordinators(tx, survey, kind=ENDED, now=now)

        await self._database.write(work)
        await self._database.forget()
        self._wake()


def _moments(each: Ending) -> Iterator[datetime]:
    yield over_at(each.survey_ends_on, each.timezone)
    reminder = reminder_at(each.ends_on, each.timezone, asked_from=each.asked_from)
    if reminder is not None and each.reminded_for != each.ends_on:
        yield reminder


def _is_over(each: Ending, now: datetime) -> bool:
    return over_at(each.survey_ends_on, each.timezone) <= now


def _remind_group(tx: Transaction, each: Ending, *, now: datetime) -> bool:
    """Whether it was the time for it; a group that was reminded by hand just before is not reminded again."""
    survey_groups.set_reminded_for(tx, each.survey, each.group, each.ends_on)
    last = participation.last_reminder(tx, each.survey, group=each.group)
    if over_at(each.ends_on, each.timezone) <= now or (last is not None and now < last + LONG_ENOUGH):
        return False
    found = rows.survey(tx, each.survey)
    assert found is not None  # noqa: S101 - its group was just listed
    for person, so_far in participation.to_remind(tx, each.survey, most=MOST_REMINDERS, group=each.group):
        owe_reminder(tx, found, person, number=so_far + 1, due=now)
        participation.count_reminder(tx, each.survey, person)
    return True


def _tell_coordinators(tx: Transaction, survey: SurveyId, *, kind: str, now: datetime) -> None:
    found = rows.survey(tx, survey)
    assert found is not None  # noqa: S101 - it was just changed
    for person in members.holders(tx, found.municipality, role=Role.COORDINATOR):
        owe(
            tx,
            person,
            kind=kind,
            subject=survey,
            municipality=found.municipality,
            due=now,
            urgency=Urgency.REMINDER,
            key=f"{kind}:{survey}:{found.ends_on}:{person}",
        )
