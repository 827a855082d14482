"""Answering, wherever a response stands: one act is one transaction, kept before anything is shown."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, Protocol, TypeVar

from questionnaires.answers import LONGEST_COMMENT
from questionnaires.model import Language
from questionnaires.progress import StepKey
from questionnaires.typed import NotUnderstood, read_typed
from questionnaires.values import dataclass
from storage import dialogs, participation, responses
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PersonId, SurveyId, UpdateId
from storage.participation import Part
from storage.surveys import SurveyState
from workshops.answering.acts import Comment, Give, ResponseAct, here
from workshops.answering.expected import expected_at
from workshops.answering.outcomes import Closed, CommentTooLong, Ended, Given, NotTaken, Outcome
from workshops.answering.places import ResponsePlace
from workshops.answering.response_state import At, ResponseState, Shown
from workshops.clock import Clock
from workshops.confidential.pseudonyms import in_survey
from workshops.end_dates import is_over
from workshops.questionnaires.questionnaire_cache import SurveyContent
from workshops.refusals import Gone

_NOTHING_TYPED: Final = UpdateId(0)

Place_contra = TypeVar("Place_contra", contravariant=True)


class Held(Protocol):
    """A response inside the transaction that read it."""

    @property
    def passage(self) -> ResponseState: ...

    def write(self, tx: Transaction, after: ResponseState) -> None:
        """Only what differs. Raises ConsentNeeded where it may not be kept yet."""


class Source(Protocol[Place_contra]):
    """Where the responses of one kind of place are kept. Raises Gone or NotAllowed for whoever has none there."""

    async def asked(self, person: PersonId, place: Place_contra) -> SurveyContent | Ended:
        """What is asked there."""

    def read(
        self, tx: Transaction, person: PersonId, place: Place_contra, asked: SurveyContent, update: UpdateId
    ) -> Held | Closed: ...


@dataclass(frozen=True, slots=True)
class WaitingSurvey:
    """A survey that a person was asked to take part in, as it stands on their home screen."""

    survey: SurveyId
    name: str
    begun: bool
    finished: bool
    ends_on: date | None


class Responses:
    """Use cases of everyone who answers. Each raises Gone for a place or question that is not theirs."""

    def __init__(
        self, database: Database, clock: Clock, sources: Mapping[type[ResponsePlace], Source[Any]]
    ) -> None:
        self._database = database
        self._clock = clock
        self._sources = sources

    async def waiting(self, person: PersonId, municipality: MunicipalityId) -> list[WaitingSurvey]:
        """The open surveys of a town that a person was asked to take part in, the unfinished first."""
        now = self._clock()
        return await self._database.read(lambda tx: waiting_for(tx, person, municipality, now=now))

    async def look(
        self, person: PersonId, place: ResponsePlace, update: UpdateId = _NOTHING_TYPED
    ) -> ResponseState | Closed:
        """What a person has answered so far; changes nothing."""
        source = self._sources[type(place)]
        asked = await source.asked(person, place)
        if isinstance(asked, Ended):
            return asked

        def work(tx: Transaction) -> ResponseState | Closed:
            held = source.read(tx, person, place, asked, update)
            return held if isinstance(held, Closed) else held.passage

        return await self._database.read(work)

    async def do(self, person: PersonId, place: ResponsePlace, update: UpdateId, act: ResponseAct) -> Outcome:
        """Reads the response, lets the act change it, writes the difference and what is typed next."""
        source = self._sources[type(place)]
        asked = await source.asked(person, place)
        if isinstance(asked, Ended):
            return asked

        def work(tx: Transaction) -> Outcome:
            held = source.read(tx, person, place, asked, update)
            return held if isinstance(held, Closed) else done(tx, person, update, held, act)

        return await self._database.write(work)

    async def typed(
        self,
        person: PersonId,
        place: ResponsePlace,
        update: UpdateId,
        *,
        key: StepKey | None,
        text: str,
        language: Language,
    ) -> Outcome | NotTaken | Given:
        """Answers a question with what was typed; without a key the one where the person is."""
        now = await self.look(person, place, update)
        if not isinstance(now, ResponseState):
            return now
        if key is None:
            at = here(now)
            if not isinstance(at, At):
                return at
            key = at.step.key
        if key not in now.asked.questions:
            raise Gone
        step = now.step_at(key)
        question = now.asked.questions[key] if step is None else step.question
        match read_typed(question, text, language=language):
            case NotUnderstood() as reason:
                return here(now) if step is None else NotTaken(At(now, step), reason)
            case value:
                return Given(question, value, await self.do(person, place, update, Give(key, value)))

    async def comment(
        self, person: PersonId, place: ResponsePlace, update: UpdateId, *, key: StepKey, text: str
    ) -> Outcome | CommentTooLong:
        """Comments on a question; what is longer than 2000 characters is not taken."""
        text = text.strip()
        if not text or len(text) > LONGEST_COMMENT:
            return CommentTooLong(len(text))
        return await self.do(person, place, update, Comment(key, text))


def done(tx: Transaction, person: PersonId, update: UpdateId, held: Held, act: ResponseAct) -> Shown:
    """An act inside a transaction."""
    shown = act.apply(held.passage)
    held.write(tx, shown.passage)
    dialogs.set_dialog(tx, person, update, expected=expected_at(shown))
    return shown


def waiting_for(
    tx: Transaction, person: PersonId, municipality: MunicipalityId, *, now: datetime
) -> list[WaitingSurvey]:
    """The open surveys of a town that a person was asked to take part in, the unfinished first."""
    found = [
        WaitingSurvey(
            part.survey.id, part.survey.name, _has_begun(tx, part, person), part.finished, part.ends_on
        )
        for part in participation.parts(tx, person)
        if part.survey.state is SurveyState.OPEN
        and part.survey.municipality == municipality
        and not is_over(part.ends_on, part.timezone, now=now)
    ]
    return sorted(found, key=lambda each: each.finished)


def _has_begun(tx: Transaction, part: Part, person: PersonId) -> bool:
    who = in_survey(tx, person, part.survey.id)
    return who is not None and responses.has_begun(tx, part.survey.id, who)
