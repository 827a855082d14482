"""A questionnaire tried in private: a coordinator goes the way of a participant, and nothing is counted or kept."""

from questionnaires.values import dataclass
from storage import dialogs, persons
from storage.database import Database, Transaction
from storage.ids import PersonId, UpdateId
from workshops.answering.expected import trial_in
from workshops.answering.places import InTrial
from workshops.answering.response_state import ResponseState
from workshops.clock import Clock
from workshops.questionnaires.questionnaire_cache import SurveyContent, asked_privately, at_this_time
from workshops.questionnaires.questionnaires import Questionnaires
from workshops.refusals import NotAllowed


@dataclass(frozen=True, slots=True)
class HeldOfTrial:
    """See workshops.answering.responses.Held."""

    passage: ResponseState

    def write(self, _: Transaction, __: ResponseState) -> None:
        """What is expected next holds all of it, see workshops.answering.expected."""


class Trials:
    """See workshops.answering.responses.Source; of coordinators."""

    def __init__(self, database: Database, clock: Clock, questionnaires: Questionnaires) -> None:
        self._database = database
        self._clock = clock
        self._questionnaires = questionnaires

    async def asked(self, person: PersonId, place: InTrial) -> SurveyContent:
        town = (await self._database.read(lambda tx: persons.person(tx, person))).municipality
        if town is None:
            raise NotAllowed
        held = await self._questionnaires.look(person, town, place.which)
        return await at_this_time(asked_privately(town, held.questionnaire), self._database, self._clock)

    def read(
        self, tx: Transaction, person: PersonId, place: InTrial, asked: SurveyContent, update: UpdateId
    ) -> HeldOfTrial:
        return HeldOfTrial(trial_in(dialogs.dialog(tx, person, update), asked, place))
