"""One response on its way, as a value: every tap makes a new one out of it, and says what is to be seen then.

The step under the person's finger is the *place*. A tap that belongs to it moves on. A tap that belongs to another
step (an older message, a second tap, an update that is processed again) changes that answer and stays where the
person is. So every tap can come twice, late and out of order, and still does what its button said.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Self, TypeAlias

from questionnaires import progress
from questionnaires.answers import (
    AnswerValue,
    Choices,
    Ranking,
    Skipped,
    accepts,
    allowed_count,
    in_order,
    keeps_rules,
)
from questionnaires.model import Field, FieldId, GroupCode, OptionId, Question, QuestionType
from questionnaires.progress import Ask, Block, Done, NextStep, Reflect, Step, StepKey
from workshops.questionnaires.shelf import Asked
from workshops.refusals import Gone


@dataclass(frozen=True, slots=True)
class Place:
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
class Passage:
    """All that one response holds."""

    asked: Asked
    group: GroupCode | None
    """None in a preview, where everything is asked."""
    answers: Mapping[StepKey, AnswerValue]
    comments: Mapping[StepKey, str]
    place: Place | None
    finished: bool
    ends_on: date | None = None
    """The last day on which it can be answered; None where a coordinator ends the survey, or nobody asks."""
    taken_over: frozenset[StepKey] = frozenset()
    """What somebody who was asked for help proposed and the person took over."""
    is_helped: bool = False
    """Whether something is with somebody else."""

    def step_at(self, key: StepKey) -> Step | None:
        """The step with this key; None where it does not apply."""
        return progress.step_at(
            self.asked.questionnaire,
            self.answers,
            fields=self.asked.fields,
            group=self.group,
            position=key,
        )

    def after(self, key: StepKey | None) -> NextStep:
        """The step after this one; None: the first that is open."""
        return progress.next_step(
            self.asked.questionnaire,
            self.answers,
            fields=self.asked.fields,
            group=self.group,
            position=key,
        )

    def before(self, key: StepKey) -> Step | None:
        """The step before this one; None at the beginning."""
        return progress.previous_step(
            self.asked.questionnaire,
            self.answers,
            fields=self.asked.fields,
            group=self.group,
            position=key,
        )

    def current(self) -> NextStep:
        """The step under the person's finger."""
        if self.place is None:
            return self.after(None)
        return self.step_at(self.place.key) or self.after(self.place.key)

    def blocks(self) -> tuple[Block, ...]:
        """How far each field is."""
        return progress.blocks(
            self.asked.questionnaire, self.answers, fields=self.asked.fields, group=self.group
        )

    def steps_in(self, field: FieldId) -> tuple[Step, ...]:
        """The questions of a field that apply, and the free texts after it, in order."""
        way = progress.steps(
            self.asked.questionnaire, self.answers, fields=self.asked.fields, group=self.group
        )
        return tuple(step for step in way if step.field.id == field and step.question.is_asked)

    def minutes(self) -> int:
        """How long the open questions take."""
        return progress.minutes(
            self.asked.questionnaire, self.answers, fields=self.asked.fields, group=self.group
        )

    def open_questions(self) -> int:
        """How many questions were neither answered nor skipped; free texts after a field do not count."""
        return sum(block.of - block.answered - block.skipped for block in self.blocks())

    def with_answer(self, key: StepKey, value: AnswerValue | None) -> "Passage":
        """With this answer, or with none; without the answers that a filter no longer offers after it."""
        others = {known: answer for known, answer in self.answers.items() if known != key}
        answers = others if value is None else {**others, key: value}
        while gone := progress.no_longer_offered(
            self.asked.questionnaire, answers, fields=self.asked.fields, group=self.group
        ):
            answers = {known: answer for known, answer in answers.items() if known not in gone}
        return replace(self, answers=answers, taken_over=self.taken_over - {key})

    def taking_over(self, key: StepKey, value: AnswerValue | None, comment: str | None) -> "Passage":
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
        return keeps_rules(question, value, words, dated=progress.dated(questionnaire))

    def with_comment(self, key: StepKey, text: str | None) -> "Passage":
        """With this comment, or with none."""
        others = {known: comment for known, comment in self.comments.items() if known != key}
        return replace(self, comments=others if text is None else {**others, key: text})

    def at(self, key: StepKey | None) -> "Passage":
        """At another step, or behind the last one."""
        return replace(self, place=None if key is None else Place(key))


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

    passage: Passage
    step: Step
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class FieldDone:
    """The last step of a field is done and `next` begins another one: a good moment for a break."""

    passage: Passage
    field: Field
    next: Step


@dataclass(frozen=True, slots=True)
class Complete:
    """Behind the last step. With open questions the person decides whether that is all."""

    passage: Passage
    notice: Notice | None = None


Shown: TypeAlias = At | FieldDone | Complete


def here(passage: Passage, notice: Notice | None = None) -> Shown:
    """Where the person is."""
    match passage.current():
        case Done():
            return Complete(passage, notice)
        case step:
            return At(passage, step, notice)


def resume(passage: Passage) -> Shown:
    """Back after a while: the step where they were if it is open, else the next open one, else the first."""
    step = passage.current()
    if not isinstance(step, Done) and step.key in passage.answers:
        ahead = [key for key in _open(passage) if _comes_after(passage, key, step.key)]
        key = next(iter(ahead), None)
        step = passage.after(None) if key is None else (passage.step_at(key) or passage.after(None))
    return _arrive(passage, step)


def answer(passage: Passage, key: StepKey, value: AnswerValue) -> Shown:
    """Answers a question. Skipping never takes an answer away. Raises Gone for what cannot be its answer."""
    if not accepts(_question(passage, key), value):
        raise Gone
    step = passage.step_at(key)
    if step is None or not accepts(step.question, value):
        return here(passage, Notice.NOT_ASKED)
    if _is_settled(passage, step):
        return here(passage, Notice.TAKEN_OVER)
    if not passage.keeps_rules(step.question, value):
        return _refused(passage, step)
    keeps = isinstance(value, Skipped) and key in passage.answers
    after = passage if keeps else passage.with_answer(key, value)
    if _is_current(passage, step):
        return _move_on(after, step)
    changed = passage.answers.get(key) != after.answers.get(key)
    return here(after, Notice.EARLIER_SAVED if changed else None)


def choose(passage: Passage, key: StepKey, option: OptionId, *, on: bool) -> Shown:
    """Ticks an option of a question with several answers, or takes the tick away; stays at the question."""
    question = _question(passage, key)
    if question.type is not QuestionType.MULTIPLE or all(option != known.id for known in question.options):
        raise Gone
    step = passage.step_at(key)
    if step is None or all(option != known.id for known in step.question.options):
        return here(passage, Notice.NOT_ASKED)
    if _is_settled(passage, step):
        return here(passage, Notice.TAKEN_OVER)
    now = passage.answers.get(key)
    ticked = set(now.options) if isinstance(now, Choices) else set()
    ticked = ticked | {option} if on else ticked - {option}
    if on and not allowed_count(question, max(len(ticked), question.rules.at_least)):
        return _refused(passage, step)
    value = Choices(in_order(question, ticked)) if ticked else None
    after = passage.with_answer(key, value)
    changed = now != value and not _is_current(passage, step)
    return here(after, Notice.EARLIER_SAVED if changed else None)


def rank(passage: Passage, key: StepKey, option: OptionId | None) -> Shown:
    """Gives an option the next place of a ranking; None starts the ranking again."""
    question = _question(passage, key)
    known = [each.id for each in question.options]
    if question.type is not QuestionType.RANKING or (option is not None and option not in known):
        raise Gone
    step = passage.step_at(key)
    if step is None or not _is_current(passage, step):
        return here(passage)
    known = [each.id for each in step.question.options]
    so_far = passage.place.ranked if passage.place is not None else ()
    ranked = () if option is None else so_far if option in so_far else (*so_far, option)
    if len(ranked) >= len(known) - 1 and option is not None:
        return answer(passage, key, Ranking((*ranked, *(one for one in known if one not in ranked))))
    return here(replace(passage.with_answer(key, None), place=Place(key, ranked)))


def onward(passage: Passage, key: StepKey) -> Shown:
    """Leaves a step as it is and goes to the one after it."""
    _question(passage, key)
    step = passage.step_at(key)
    if step is None or not _is_current(passage, step):
        return here(passage)
    answered = passage.answers.get(key)
    if answered is not None and not passage.keeps_rules(step.question, answered):
        return _refused(passage, step)
    return _move_on(passage, step)


def back(passage: Passage, key: StepKey) -> Shown:
    """Goes to the step before this one; at the beginning stays."""
    _question(passage, key)
    step = passage.before(key)
    return here(passage) if step is None else At(passage.at(step.key), step)


def go_to(passage: Passage, key: StepKey) -> Shown:
    """Goes to a step, answered or not."""
    _question(passage, key)
    step = passage.step_at(key)
    return here(passage, Notice.NOT_ASKED) if step is None else At(passage.at(key), step)


def skip_free_texts(passage: Passage, key: StepKey) -> Shown:
    """Skips this free text and the others after the same field; what was written stays."""
    step = passage.step_at(key)
    if not isinstance(step, Reflect) or not _is_current(passage, step):
        return here(passage)
    after, last = passage, step
    while True:
        if last.key not in after.answers:
            after = after.with_answer(last.key, Skipped())
        following = after.after(last.key)
        if not isinstance(following, Reflect) or following.field.id != last.field.id:
            return _move_on(after, last)
        last = following


def comment(passage: Passage, key: StepKey, text: str | None) -> Shown:
    """Comments on a question, or takes the comment back."""
    _question(passage, key)
    step = passage.step_at(key)
    if text is None and step is not None and _is_settled(passage, step):
        return here(passage, Notice.TAKEN_OVER)
    return here(
        passage.with_comment(key, text), Notice.COMMENT_GONE if text is None else Notice.COMMENT_SAVED
    )


def retract(passage: Passage, key: StepKey) -> Shown:
    """Takes an answer back; the question is open again."""
    _question(passage, key)
    step = passage.step_at(key)
    if key not in passage.answers:
        return here(passage)
    if step is not None and _is_settled(passage, step):
        return here(passage, Notice.TAKEN_OVER)
    return here(passage.with_answer(key, None), Notice.ANSWER_GONE)


def hand_in(passage: Passage) -> Shown:
    """That is all, open questions or not."""
    return Complete(replace(passage.at(None), finished=True))


def _refused(passage: Passage, step: Step) -> Shown:
    """The question once more, with what it wants."""
    return At(passage.at(step.key), step, Notice.BREAKS_RULE)


def _question(passage: Passage, key: StepKey) -> Question:
    if key not in passage.asked.questions:
        raise Gone
    return passage.asked.questions[key]


def _is_current(passage: Passage, step: Step) -> bool:
    if passage.place is not None and passage.place.key == step.key:
        return True
    now = passage.current()
    return not isinstance(now, Done) and now.key == step.key


def _is_settled(passage: Passage, step: Step) -> bool:
    """Taken over from somebody else, and the screen of the tap is from before: it is changed only by whoever goes
    there and has it in front of them."""
    return step.key in passage.taken_over and not _is_current(passage, step)


def _open(passage: Passage) -> list[StepKey]:
    way = progress.steps(
        passage.asked.questionnaire, passage.answers, fields=passage.asked.fields, group=passage.group
    )
    return [step.key for step in way if step.key not in passage.answers]


def _comes_after(passage: Passage, key: StepKey, other: StepKey) -> bool:
    order = list(passage.asked.questions)
    return order.index(key) > order.index(other)


def _move_on(passage: Passage, left: Step) -> Shown:
    step = passage.after(left.key)
    if isinstance(step, Ask) and step.field.id != left.field.id:
        return FieldDone(passage.at(step.key), left.field, step)
    return _arrive(passage, step)


def _arrive(passage: Passage, step: NextStep) -> Shown:
    """Behind the last step with nothing open the response is finished; nobody has to hand it in."""
    if isinstance(step, Done):
        finished = passage.finished or passage.open_questions() == 0
        return Complete(replace(passage.at(None), finished=finished))
    keeps = passage.place is not None and passage.place.key == step.key
    return At(passage if keeps else passage.at(step.key), step)
