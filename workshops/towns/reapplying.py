"""After an older backup was put back: what was deleted and closed since is deleted and closed again."""

from collections.abc import Collection

from questionnaires.values import dataclass
from storage import marks
from storage.database import Database
from workshops.polls.polls import Polls
from workshops.surveys.surveys import Surveys
from workshops.towns.leaving import Leaving
from workshops.towns.privacy import Privacy
from workshops.towns.storage_periods import StoragePeriods


@dataclass(frozen=True, slots=True)
class Reapplied:
    """How many persons were deleted, memberships ended, surveys and polls closed, towns deleted once more."""

    persons: int
    memberships: int
    surveys: int
    polls: int
    towns: int = 0

    def __bool__(self) -> bool:
        return any((self.persons, self.memberships, self.surveys, self.polls, self.towns))


class Reapplying:
    """Use cases of the operator."""

    def __init__(
        self,
        database: Database,
        *,
        privacy: Privacy,
        surveys: Surveys,
        polls: Polls,
        leaving: Leaving,
        periods: StoragePeriods,
    ) -> None:
        self._leaving = leaving
        self._periods = periods
        self._database = database
        self._privacy = privacy
        self._surveys = surveys
        self._polls = polls

    async def again(self, buried: Collection[bytes]) -> Reapplied:
        """Deletes and closes what bears one of these marks, in the ways in which it was done before.

        Persons go first, so that nothing of theirs is counted when a survey is closed. Twice is harmless; where it is
        broken off, it is made good the next time.
        """
        if not buried:
            return Reapplied(0, 0, 0, 0)
        await self._database.write(lambda tx: marks.renew_in_drafts(tx, buried))
        towns = await self._database.read(lambda tx: marks.towns(tx, buried))
        for left in towns:
            await self._leaving.delete(left)
        persons = await self._database.read(lambda tx: marks.persons(tx, buried))
        for person in persons:
            await self._privacy.erase(person)
        memberships = await self._database.read(lambda tx: marks.memberships(tx, buried))
        for person, town in memberships:
            await self._privacy.withdraw(person, town)
        surveys = await self._database.read(lambda tx: marks.open_surveys(tx, buried))
        for survey in surveys:
            await self._surveys.end(survey)
        polls = await self._database.read(lambda tx: marks.open_polls(tx, buried))
        for poll in polls:
            await self._polls.end(poll)
        return Reapplied(len(persons), len(memberships), len(surveys), len(polls), len(towns))

    async def over(self) -> int:
        """Deletes what is over and was deleted since the backup was made; returns how many things."""
        return await self._periods.again()
