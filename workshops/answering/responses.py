"""Answering a survey: one tap is one transaction, kept under a pseudonym before anything is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from questionnaires.answers import (
    DONT_KNOW,
    NOT_APPLICABLE,
    SKIPPED,
    AnswerValue,
    UnreadableAnswerError,
    decode,
)
from questionnaires.model import Language, OptionId, Question, QuestionType
from questionnaires.progress import StepKey
from questionnaires.typed import NotUnderstood, read_typed
from storage import dialogs, participation, responses
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.ids import MunicipalityId, PersonId, SurveyId, UpdateId
from storage.participation import AskedBefore, Part
from storage.surveys import SurveyState
from workshops.answering import passage as way
from workshops.answering import passage_rows
from workshops.answering.passage import At, Passage, Shown
from workshops.answering.standings import standing_now
from workshops.clock import Clock
from workshops.confidential.pseudonyms import pseudonym
from workshops.end_dates import is_over
from workshops.questionnaires.shelf import Asked, Shelf
from workshops.refusals import Gone
from workshops.rights import require_consent_to

TYPED_ANSWER: Final = "answering-text"
"""The dialog step in which the next text answers a question: data is {"survey": …, "key": …}."""
TYPED_COMMENT: Final = "answering-comment"
"""The dialog step in which the next text is a comment on a question; data as above."""

MOST_NUMBER_BUTTONS: Final = 11
LONGEST_COMMENT: Final = 2000
MOST_OPTION_BUTTONS: Final = 90
"""Telegram has room for a hundred buttons; of longer lists the words are typed."""
_WRITTEN: Final = frozenset(
    {
        QuestionType.SHORT_TEXT,
        QuestionType.LONG_TEXT,
        QuestionType.DECIMAL,
        QuestionType.DATE,
        QuestionType.TIME,
        QuestionType.MOMENT,
    }
)
WITHOUT_KIND: Final = frozenset({DONT_KNOW, NOT_APPLICABLE, SKIPPED})


@dataclass(frozen=True, slots=True)
class Over:
    """The survey is closed: what was answered counts, nothing can be changed any more."""

    name: str


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A typed text that is no answer to this question; nothing was changed and it is still expected."""

    step: At
    reason: NotUnderstood


@dataclass(frozen=True, slots=True)
class CommentTooLong:
    """Nothing was changed and a comment is still expected."""

    length: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A survey that a person was asked to take part in, as it stands on their home screen."""

    survey: SurveyId
    name: str
    begun: bool
    finished: bool
    ends_on: date | None


Outcome: TypeAlias = Shown | Over


def is_typed(question: Question) -> bool:
    """Whether the answer is written instead of tapped: texts, and numbers with too many values for buttons."""
    match question.type:
        case QuestionType.NUMBER:
            return question.span is None or len(question.span) > MOST_NUMBER_BUTTONS
        case QuestionType.SINGLE | QuestionType.MULTIPLE:
            return len(question.options) > MOST_OPTION_BUTTONS
        case _:
            return question.type in _WRITTEN


def answer_behind(asked: Asked, key: StepKey, word: str) -> AnswerValue:
    """The answer that the word on a button stands for; raises Gone where it cannot be one."""
    if key not in asked.questions:
        raise Gone
    question = asked.questions[key]
    kind = {QuestionType.NUMBER: "number:", QuestionType.SINGLE: "choice:"}.get(question.type, "")
    try:
        return decode(question, word if word in WITHOUT_KIND else f"{kind}{word}")
    except UnreadableAnswerError:
        raise Gone from None


class Responses:
    """Use cases of everyone who was asked. Each raises Gone for a survey or question that is not theirs."""

    def __init__(self, database: Database, clock: Clock, shelf: Shelf) -> None:
        self._database = database
        self._clock = clock
        self._shelf = shelf

    async def waiting(self, person: PersonId, municipality: MunicipalityId) -> list[Waiting]:
        """The open surveys of a town that a person was asked to take part in, the unfinished first."""

        now = self._clock()

        def work(tx: Transaction) -> list[Waiting]:
            found = [
                Waiting(
                    part.survey.id,
                    part.survey.name,
                    _has_begun(tx, part, person),
                    part.finished,
                    part.ends_on,
                )
                for part in participation.parts(tx, person)
                if part.survey.state is SurveyState.OPEN
                and part.survey.municipality == municipality
                and not is_over(part.ends_on, part.timezone, now=now)
            ]
            return sorted(found, key=lambda each: each.finished)

        return await self._database.read(work)

    async def look(self, person: PersonId, survey: SurveyId) -> Passage | Over:
        """What a person has answered so far."""
        asked = await self._shelf.asked(survey)

        def work(tx: Transaction) -> Passage | Over:
            standing = standing_now(tx, survey, person, now=self._clock())
            if isinstance(standing, AskedBefore):
                return Over(asked.name)
            return passage_rows.read(tx, asked, standing, pseudonym(person, secret=standing.secret))

        return await self._database.read(work)

    async def resume(self, person: PersonId, survey: SurveyId, update: UpdateId) -> Outcome:
        """Begins, or goes on where it is best to go on."""
        return await self._change(person, survey, update, way.resume)

    async def here(self, person: PersonId, survey: SurveyId) -> Outcome:
        """The step where the person is, after an explanation or a comment that was not written; changes nothing."""
        passage = await self.look(person, survey)
        return passage if isinstance(passage, Over) else way.here(passage)

    async def answer(
        self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey, value: AnswerValue
    ) -> Outcome:
        """Answers a question and goes on."""
        return await self._change(person, survey, update, lambda now: way.answer(now, key, value))

    async def tapped(
        self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey, word: str
    ) -> Outcome:
        """Answers a question with the word on a button: a level, a number, an option's id, or W, N and -."""
        asked = await self._shelf.asked(survey)
        value = answer_behind(asked, key, word)
        return await self.answer(person, survey, update, key=key, value=value)

    async def choose(
        self,
        person: PersonId,
        survey: SurveyId,
        update: UpdateId,
        *,
        key: StepKey,
        option: OptionId,
        on: bool,
    ) -> Outcome:
        """Ticks one of several options, or takes the tick away."""
        return await self._change(person, survey, update, lambda now: way.choose(now, key, option, on=on))

    async def rank(
        self,
        person: PersonId,
        survey: SurveyId,
        update: UpdateId,
        *,
        key: StepKey,
        option: OptionId | None,
    ) -> Outcome:
        """Gives an option the next place of a ranking; None starts the ranking again."""
        return await self._change(person, survey, update, lambda now: way.rank(now, key, option))

    async def onward(self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey) -> Outcome:
        """Leaves a step as it is and goes on."""
        return await self._change(person, survey, update, lambda now: way.onward(now, key))

    async def back(self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey) -> Outcome:
        """Goes to the step before this one."""
        return await self._change(person, survey, update, lambda now: way.back(now, key))

    async def go_to(self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey) -> Outcome:
        """Goes to any step, to answer or to change it."""
        return await self._change(person, survey, update, lambda now: way.go_to(now, key))

    async def skip_free_texts(
        self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey
    ) -> Outcome:
        """Skips this free text and the others after the same field."""
        return await self._change(person, survey, update, lambda now: way.skip_free_texts(now, key))

    async def comment(
        self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey, text: str
    ) -> Outcome | CommentTooLong:
        """Comments on a question; what is longer than 2000 characters is not taken."""
        text = text.strip()
        if not text or len(text) > LONGEST_COMMENT:
            return CommentTooLong(len(text))
        return await self._change(person, survey, update, lambda now: way.comment(now, key, text))

    async def drop_comment(
        self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey
    ) -> Outcome:
        """Takes a comment back."""
        return await self._change(person, survey, update, lambda now: way.comment(now, key, None))

    async def retract(self, person: PersonId, survey: SurveyId, update: UpdateId, *, key: StepKey) -> Outcome:
        """Takes an answer back."""
        return await self._change(person, survey, update, lambda now: way.retract(now, key))

    async def hand_in(self, person: PersonId, survey: SurveyId, update: UpdateId) -> Outcome:
        """That is all, open questions or not."""
        return await self._change(person, survey, update, way.hand_in)

    async def typed(
        self,
        person: PersonId,
        survey: SurveyId,
        update: UpdateId,
        *,
        key: StepKey,
        text: str,
        language: Language,
    ) -> Outcome | NotTaken:
        """Answers a question with what was typed."""
        asked = await self._shelf.asked(survey)
        if key not in asked.questions:
            raise Gone
        now = await self.look(person, survey)
        step = None if isinstance(now, Over) else now.step_at(key)
        question = asked.questions[key] if step is None else step.question
        match read_typed(question, text, language=language):
            case NotUnderstood() as reason:
                return await self._not_taken(person, survey, key, reason)
            case value:
                return await self.answer(person, survey, update, key=key, value=value)

    async def _not_taken(
        self, person: PersonId, survey: SurveyId, key: StepKey, reason: NotUnderstood
    ) -> Outcome | NotTaken:
        now = await self.look(person, survey)
        if isinstance(now, Over):
            return now
        step = now.step_at(key)
        return way.here(now) if step is None else NotTaken(At(now, step), reason)

    async def _change(
        self, person: PersonId, survey: SurveyId, update: UpdateId, change: Callable[[Passage], Shown]
    ) -> Outcome:
        """Reads the response, lets a pure function change it, writes the difference and what is typed next."""
        asked = await self._shelf.asked(survey)

        def work(tx: Transaction) -> Outcome:
            standing = standing_now(tx, survey, person, now=self._clock())
            if isinstance(standing, AskedBefore):
                dialogs.set_dialog(tx, person, update, expected=None)
                return Over(asked.name)
            require_consent_to(
                tx,
                person,
                asked.municipality,
                k=standing.minimum_group_size,
                kind="survey",
                subject=survey,
                title=asked.name,
            )
            who = pseudonym(person, secret=standing.secret)
            before = passage_rows.read(tx, asked, standing, who)
            shown = change(before)
            passage_rows.write(tx, who, standing, before, shown.passage)
            if shown.passage.finished and not before.finished:
                participation.finish(tx, survey, person)
            dialogs.set_dialog(tx, person, update, expected=expected_at(shown))
            return shown

        return await self._database.write(work)


def _has_begun(tx: Transaction, part: Part, person: PersonId) -> bool:
    secret = part.survey.secret
    return secret is not None and responses.has_begun(tx, part.survey.id, pseudonym(person, secret=secret))


def expected_at(shown: Shown) -> Dialog | None:
    """What the next text answers at this step; None: nothing in particular."""
    if isinstance(shown, At) and is_typed(shown.step.question):
        return Dialog(TYPED_ANSWER, {"survey": shown.passage.asked.survey, "key": shown.step.key})
    return None
