"""What can be done with a response, as values: each turns one state of it into the next and says what is seen then.

An act at the step under the person's finger moves on. An act at another step (from an older message, by a second tap,
by an update that is processed again) changes that answer and stays where the person is. So every act can come twice,
late and out of order, and still does what its button said.
"""

from dataclasses import replace
from typing import ClassVar, Final, Protocol

from questionnaires.answers import (
    DONT_KNOW,
    NOT_APPLICABLE,
    SKIPPED,
    AnswerValue,
    Choices,
    Ranking,
    Skipped,
    UnreadableAnswerError,
    accepts,
    allowed_count,
    decode,
    in_order,
)
from questionnaires.model import OptionId, Question, QuestionType
from questionnaires.progress import Ask, Done, NextStep, Reflect, Step, StepKey
from questionnaires.values import dataclass
from workshops.answering.response_state import At, Complete, FieldDone, Notice, Position, ResponseState, Shown
from workshops.refusals import Gone

_WITHOUT_KIND: Final = frozenset({DONT_KNOW, NOT_APPLICABLE, SKIPPED})


class ResponseAct(Protocol):
    """Pure: what comes of it follows from the response alone. Raises Gone where it cannot be one of its acts."""

    @property
    def key(self) -> StepKey | None:
        """The step that it is about."""

    def apply(self, now: ResponseState) -> Shown: ...


@dataclass(frozen=True, slots=True)
class Resume:
    """Begin, or back after a while: the step where they were if it is open, else the next open one, else the first."""

    key: ClassVar[None] = None

    def apply(self, now: ResponseState) -> Shown:
        step = now.current()
        if not isinstance(step, Done) and step.key in now.answers:
            ahead = [key for key in now.open_steps() if _comes_after(now, key, step.key)]
            key = next(iter(ahead), None)
            step = now.after(None) if key is None else (now.step_at(key) or now.after(None))
        return _arrive(now, step)


@dataclass(frozen=True, slots=True)
class Restart:
    """From the first step, whatever was answered before."""

    key: ClassVar[None] = None

    def apply(self, now: ResponseState) -> Shown:
        return Resume().apply(replace(now, answers={}, comments={}, place=None, finished=False))


@dataclass(frozen=True, slots=True)
class Give:
    """An answer. Skipping never takes an answer away."""

    key: StepKey
    value: AnswerValue

    def apply(self, now: ResponseState) -> Shown:
        key, value = self.key, self.value
        if not accepts(_question(now, key), value):
            raise Gone
        step = now.step_at(key)
        if step is None or not accepts(step.question, value):
            return here(now, Notice.NOT_ASKED)
        if _is_settled(now, step):
            return here(now, Notice.TAKEN_OVER)
        if not now.keeps_rules(step.question, value):
            return _refused(now, step)
        keeps = isinstance(value, Skipped) and key in now.answers
        after = now if keeps else now.with_answer(key, value)
        if _is_current(now, step):
            return _move_on(after, step)
        changed = now.answers.get(key) != after.answers.get(key)
        return here(after, Notice.EARLIER_SAVED if changed else None)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as buttons say it: 0 to 3, a number, an option's id, W, N and - as questionnaires.answers has them."""

    key: StepKey
    word: str

    def apply(self, now: ResponseState) -> Shown:
        kinds = {QuestionType.NUMBER: "number:", QuestionType.SINGLE: "choice:"}
        question, word = _question(now, self.key), self.word
        try:
            value = decode(
                question, word if word in _WITHOUT_KIND else f"{kinds.get(question.type, '')}{word}"
            )
        except UnreadableAnswerError:
            raise Gone from None
        return Give(self.key, value).apply(now)


@dataclass(frozen=True, slots=True)
class Choose:
    """A tick to set or to take away: said in full, so that the same tap twice is one tick; stays at the question."""

    key: StepKey
    option: OptionId
    on: bool

    def apply(self, now: ResponseState) -> Shown:
        key, option = self.key, self.option
        question = _question(now, key)
        if question.type is not QuestionType.MULTIPLE or all(
            option != known.id for known in question.options
        ):
            raise Gone
        step = now.step_at(key)
        if step is None or all(option != known.id for known in step.question.options):
            return here(now, Notice.NOT_ASKED)
        if _is_settled(now, step):
            return here(now, Notice.TAKEN_OVER)
        before = now.answers.get(key)
        ticked = set(before.options) if isinstance(before, Choices) else set()
        ticked = ticked | {option} if self.on else ticked - {option}
        if self.on and not allowed_count(question, max(len(ticked), question.rules.at_least)):
            return _refused(now, step)
        value = Choices(in_order(question, ticked)) if ticked else None
        changed = before != value and not _is_current(now, step)
        return here(now.with_answer(key, value), Notice.EARLIER_SAVED if changed else None)


@dataclass(frozen=True, slots=True)
class Rank:
    """The next place of a ranking; without an option the ranking begins again."""

    key: StepKey
    option: OptionId | None

    def apply(self, now: ResponseState) -> Shown:
        key, option, question = self.key, self.option, _question(now, self.key)
        known = [each.id for each in question.options]
        if question.type is not QuestionType.RANKING or (option is not None and option not in known):
            raise Gone
        step = now.step_at(key)
        if step is None or not _is_current(now, step):
            return here(now)
        known = [each.id for each in step.question.options]
        so_far = now.place.ranked if now.place is not None else ()
        ranked = () if option is None else so_far if option in so_far else (*so_far, option)
        if len(ranked) >= len(known) - 1 and option is not None:
            whole = (*ranked, *(one for one in known if one not in ranked))
            return Give(key, Ranking(whole)).apply(now)
        return here(replace(now.with_answer(key, None), place=Position(key, ranked)))


@dataclass(frozen=True, slots=True)
class Onward:
    """Leaves a step as it is and goes to the one after it."""

    key: StepKey

    def apply(self, now: ResponseState) -> Shown:
        _question(now, self.key)
        step = now.step_at(self.key)
        if step is None or not _is_current(now, step):
            return here(now)
        answered = now.answers.get(self.key)
        if answered is not None and not now.keeps_rules(step.question, answered):
            return _refused(now, step)
        return _move_on(now, step)


@dataclass(frozen=True, slots=True)
class Back:
    """To the step before this one; at the beginning stays."""

    key: StepKey

    def apply(self, now: ResponseState) -> Shown:
        _question(now, self.key)
        step = now.before(self.key)
        return here(now) if step is None else At(now.at(step.key), step)


@dataclass(frozen=True, slots=True)
class GoTo:
    """To a step, answered or not."""

    key: StepKey

    def apply(self, now: ResponseState) -> Shown:
        _question(now, self.key)
        step = now.step_at(self.key)
        return here(now, Notice.NOT_ASKED) if step is None else At(now.at(self.key), step)


@dataclass(frozen=True, slots=True)
class SkipFreeTexts:
    """Skips this free text and the others after the same field; what was written stays."""

    key: StepKey

    def apply(self, now: ResponseState) -> Shown:
        step = now.step_at(self.key)
        if not isinstance(step, Reflect) or not _is_current(now, step):
            return here(now)
        after, last = now, step
        while True:
            if last.key not in after.answers:
                after = after.with_answer(last.key, Skipped())
            following = after.after(last.key)
            if not isinstance(following, Reflect) or following.field.id != last.field.id:
                return _move_on(after, last)
            last = following


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a question."""

    key: StepKey
    text: str

    def apply(self, now: ResponseState) -> Shown:
        _question(now, self.key)
        return here(now.with_comment(self.key, self.text), Notice.COMMENT_SAVED)


@dataclass(frozen=True, slots=True)
class DropComment:
    """Takes the comment back."""

    key: StepKey

    def apply(self, now: ResponseState) -> Shown:
        _question(now, self.key)
        step = now.step_at(self.key)
        if step is not None and _is_settled(now, step):
            return here(now, Notice.TAKEN_OVER)
        return here(now.with_comment(self.key, None), Notice.COMMENT_GONE)


@dataclass(frozen=True, slots=True)
class Retract:
    """Takes an answer back; the question is open again."""

    key: StepKey

    def apply(self, now: ResponseState) -> Shown:
        _question(now, self.key)
        step = now.step_at(self.key)
        if self.key not in now.answers:
            return here(now)
        if step is not None and _is_settled(now, step):
            return here(now, Notice.TAKEN_OVER)
        return here(now.with_answer(self.key, None), Notice.ANSWER_GONE)


@dataclass(frozen=True, slots=True)
class HandIn:
    """That is all, open questions or not."""

    key: ClassVar[None] = None

    def apply(self, now: ResponseState) -> Shown:
        return Complete(replace(now.at(None), finished=True))


def here(now: ResponseState, notice: Notice | None = None) -> Shown:
    """Where the person is."""
    match now.current():
        case Done():
            return Complete(now, notice)
        case step:
            return At(now, step, notice)


def _refused(now: ResponseState, step: Step) -> Shown:
    """The question once more, with what it wants."""
    return At(now.at(step.key), step, Notice.BREAKS_RULE)


def _question(now: ResponseState, key: StepKey) -> Question:
    if key not in now.asked.questions:
        raise Gone
    return now.asked.questions[key]


def _is_current(now: ResponseState, step: Step) -> bool:
    if now.place is not None and now.place.key == step.key:
        return True
    current = now.current()
    return not isinstance(current, Done) and current.key == step.key


def _is_settled(now: ResponseState, step: Step) -> bool:
    """Taken over from somebody else, and the screen of the tap is from before: it is changed only by whoever goes
    there and has it in front of them."""
    return step.key in now.taken_over and not _is_current(now, step)


def _comes_after(now: ResponseState, key: StepKey, other: StepKey) -> bool:
    order = list(now.asked.questions)
    return order.index(key) > order.index(other)


def _move_on(now: ResponseState, left: Step) -> Shown:
    step = now.after(left.key)
    if isinstance(step, Ask) and step.field.id != left.field.id:
        return FieldDone(now.at(step.key), left.field, step)
    return _arrive(now, step)


def _arrive(now: ResponseState, step: NextStep) -> Shown:
    """Behind the last step with nothing open the response is finished; nobody has to hand it in."""
    if isinstance(step, Done):
        finished = now.finished or now.open_questions() == 0
        return Complete(replace(now.at(None), finished=finished))
    keeps = now.place is not None and now.place.key == step.key
    return At(now if keeps else now.at(step.key), step)
