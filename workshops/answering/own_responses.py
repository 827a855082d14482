"""One's own response to a survey, kept under a pseudonym."""

from questionnaires.values import dataclass
from storage import participation
from storage.database import Transaction
from storage.ids import PersonId, Pseudonym, UpdateId
from storage.participation import AskedBefore, Participation
from workshops.answering import response_rows
from workshops.answering.outcomes import Over
from workshops.answering.places import InSurvey
from workshops.answering.response_state import ResponseState
from workshops.answering.standings import standing_now
from workshops.clock import Clock
from workshops.confidential.pseudonyms import pseudonym
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent
from workshops.rights import require_consent_to


@dataclass(frozen=True, slots=True)
class HeldOfSurvey:
    """See workshops.answering.responses.Held."""

    passage: ResponseState
    person: PersonId
    standing: Participation
    who: Pseudonym

    def write(self, tx: Transaction, after: ResponseState) -> None:
        asked = after.asked
        require_consent_to(
            self.standing.agreed,
            asked.municipality,
            k=self.standing.minimum_group_size,
            kind="survey",
            subject=asked.survey,
            title=asked.name,
        )
        response_rows.write(tx, self.who, self.standing, self.passage, after)
        if after.finished and not self.passage.finished:
            participation.finish(tx, asked.survey, self.person)


class OwnResponses:
    """See workshops.answering.responses.Source."""

    def __init__(self, clock: Clock, shelf: QuestionnaireCache) -> None:
        self._clock = clock
        self._shelf = shelf

    async def asked(self, _: PersonId, place: InSurvey) -> SurveyContent:
        return await self._shelf.asked(place.survey)

    def read(
        self, tx: Transaction, person: PersonId, place: InSurvey, asked: SurveyContent, _: UpdateId
    ) -> HeldOfSurvey | Over:
        standing = standing_now(tx, place.survey, person, now=self._clock())
        if isinstance(standing, AskedBefore):
            return Over(asked.name)
        who = pseudonym(person, secret=standing.secret)
        return HeldOfSurvey(response_rows.read(tx, asked, standing, who), person, standing, who)
