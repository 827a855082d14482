"""A self-check is repeated after a year or two: same question, same version, enough answers both times."""

from questionnaires.comparison import Changes, changes
from questionnaires.values import dataclass
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import PersonId, SurveyId
from storage.surveys import Survey
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache
from workshops.refusals import Gone
from workshops.results.results import Evaluated, evaluated
from workshops.surveys.drafts import coordinated


@dataclass(frozen=True, slots=True)
class Since:
    """What became of a town between two runs."""

    before: Evaluated
    after: Evaluated
    changes: Changes


class EarlierRuns:
    """Use cases of coordinators. Each raises NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._shelf = shelf

    async def of(self, person: PersonId, survey: SurveyId) -> list[Survey]:
        """With which surveys this closed one can be compared: the town's earlier runs, the newest first."""

        def work(tx: Transaction) -> list[Survey]:
            coordinated(tx, person, survey)
            return rows.earlier_runs(tx, survey)

        return await self._database.read(work)

    async def compare(self, person: PersonId, survey: SurveyId, *, earlier: SurveyId) -> Since:
        """The changes since an earlier run; Gone where `earlier` is none of this survey."""
        await self._shelf.warm(survey)
        await self._shelf.warm(earlier)

        def work(tx: Transaction) -> Since:
            found = coordinated(tx, person, survey)
            runs = {run.id: run for run in rows.earlier_runs(tx, survey)}
            if earlier not in runs:
                raise Gone
            before = evaluated(tx, runs[earlier], coordinates=True)
            after = evaluated(tx, found, coordinates=True)
            return Since(before, after, changes(before.result, after.result))

        return await self._database.read(work)
