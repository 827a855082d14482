"""One response on its way, as a value, and what can be seen of it. Its place is the step under the person's finger."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Self, TypeAlias, TypeVar

from questionnaires import progress
from questionnaires.answers import AnswerValue, keeps_rules
from questionnaires.model import Field, FieldId, GroupCode, OptionId, Question
from questionnaires.progress import Block, Done, NextStep, Step, StepKey
from questionnaires.values import dataclass
from workshops.answering.places import ResponsePlace
from workshops.questionnaires.questionnaire_cache import SurveyContent

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Position:
    """A step, and for a ranking in the making what was ranked so far."""

    key: StepKey
    ranked: tuple[OptionId, ...] = ()

    def encode(self) -> str:
        """As it is stored: "weg=bus,rad"; ids contain neither sign."""
        return f"{self.key}={','.join(self.ranked)}" if self.ranked else self.key

    @classmethod
    def decode(cls, stored: str) -> Self:
        """The place behind a stored text."""
        key, _, ranked = stored.partition("=")
        return cls(StepKey(key), tuple(OptionId(each) for each in ranked.split(",") if each))


@dataclass(frozen=True, slots=True)
class ResponseState:
    """All that one response holds."""

    asked: SurveyContent
    group: GroupCode | None
    """None in a preview, where everything is asked."""
    answers: Mapping[StepKey, AnswerValue]
    comments: Mapping[StepKey, str]
    place: Position | None
    finished: bool
    where: ResponsePlace
    ends_on: date | None = None
    """The last day on which it can be answered; None where a coordinator ends the survey, or nobody asks."""
    taken_over: frozenset[StepKey] = frozenset()
    """What somebody who was asked for help proposed and the person took over."""
    is_helped: bool = False
    """Whether something is with somebody else."""

    def _way(self, what: Callable[..., T], **more: object) -> T:
        """What questionnaires.progress says of these answers."""
        asked = self.asked
        return what(
            asked.questionnaire, self.answers, fields=asked.fields, group=self.group, now=asked.wall, **more
        )

    def step_at(self, key: StepKey) -> Step | None:
        """The step with this key; None where it does not apply."""
        return self._way(progress.step_at, position=key)

    def after(self, key: StepKey | None) -> NextStep:
        """The step after this one; None: the first that is open."""
        return self._way(progress.next_step, position=key)

    def before(self, key: StepKey) -> Step | None:
        """The step before this one; None at the beginning."""
        return self._way(progress.previous_step, position=key)

    def current(self) -> NextStep:
        """The step under the person's finger."""
        if self.place is None:
            return self.after(None)
        return self.step_at(self.place.key) or self.after(self.place.key)

    def blocks(self) -> tuple[Block, ...]:
        """How far each field is."""
        return self._way(progress.blocks)

    def steps_in(self, field: FieldId) -> tuple[Step, ...]:
        """The questions of a field that apply, and the free texts after it, in order."""
        way = self._way(progress.steps)
        return tuple(step for step in way if step.field.id == field and step.question.is_asked)

    def minutes(self) -> int:
        """How long the open questions take."""
        return self._way(progress.minutes)

    def open_questions(self) -> int:
        """How many questions were neither answered nor skipped; free texts after a field do not count."""
        return sum(block.of - block.answered - block.skipped for block in self.blocks())

    def open_steps(self) -> list[StepKey]:
        """The steps without an answer, in order."""
        way = self._way(progress.steps)
        return [step.key for step in way if step.key not in self.answers]

    def with_answer(self, key: StepKey, value: AnswerValue | None) -> "ResponseState":
        """With this answer, or with none; without the answers that a filter no longer offers after it."""
        answers = dict(self.answers)
        if value is None:
            answers.pop(key, None)
        else:
            answers[key] = value
        while gone := progress.no_longer_offered(
            self.asked.questionnaire, answers, fields=self.asked.fields, group=self.group, now=self.asked.wall
        ):
            answers = {known: answer for known, answer in answers.items() if known not in gone}
        return replace(self, answers=answers, taken_over=self.taken_over - {key})

    def taking_over(self, key: StepKey, value: AnswerValue | None, comment: str | None) -> "ResponseState":
        """With what somebody else proposed for a step; whoever stood there stands at the step after it."""
        after = self if value is None else self.with_answer(key, value)
        after = after if comment is None else after.with_comment(key, comment)
        after = replace(after, taken_over=after.taken_over | {key})
        if value is None or self.place is None or self.place.key != key:
            return after
        step = after.after(key)
        return after.at(None if isinstance(step, Done) else step.key)

    def keeps_rules(self, question: Question, value: AnswerValue) -> bool:
        """Whether an answer fulfils the rules of its question, beside the other answers."""
        questionnaire = self.asked.questionnaire
        words = {} if question.rules.formula is None else progress.words_of(questionnaire, self.answers)
        return keeps_rules(question, value, words, dated=progress.dated(questionnaire), now=self.asked.wall)

    def with_comment(self, key: StepKey, text: str | None) -> "ResponseState":
        """With this comment, or with none."""
        others = {known: comment for known, comment in self.comments.items() if known != key}
        return replace(self, comments=others if text is None else {**others, key: text})

    def at(self, key: StepKey | None) -> "ResponseState":
        """At another step, or behind the last one."""
        return replace(self, place=None if key is None else Position(key))


class Notice(Enum):
    """What happened beside the step that is shown."""

    EARLIER_SAVED = "an answer to another question than the one that is shown"
    COMMENT_SAVED = "a comment"
    COMMENT_GONE = "a comment was taken back"
    ANSWER_GONE = "an answer was taken back"
    NOT_ASKED = "the question does not apply any more"
    TAKEN_OVER = "what was proposed by somebody else and taken over stays; nothing was changed"
    BREAKS_RULE = "an answer that the question does not allow; nothing was changed"


@dataclass(frozen=True, slots=True)
class At:
    """A step to answer, to change or to read again."""

    passage: ResponseState
    step: Step
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class FieldDone:
    """The last step of a field is done and `next` begins another one: a good moment for a break."""

    passage: ResponseState
    field: Field
    next: Step


@dataclass(frozen=True, slots=True)
class Complete:
    """Behind the last step. With open questions the person decides whether that is all."""

    passage: ResponseState
    notice: Notice | None = None


Shown: TypeAlias = At | FieldDone | Complete
