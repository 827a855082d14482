"""The steps that apply with the answers so far, in order; kept for everybody whose answers decide the same.

Which steps apply follows from the chosen fields, the group and the few answers on which a condition or a filter hangs.
Most people of a group therefore share their way, and the step before another one is found in it, not walked to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from enum import Enum
from functools import lru_cache
from typing import Final, NewType, TypeAlias

from questionnaires.answers import DATED, AnswerValue, Free, as_word, holds
from questionnaires.formula_functions import asked_together, asks_the_time
from questionnaires.formulas import Known, is_true
from questionnaires.model import (
    Condition,
    Field,
    FieldId,
    Formula,
    GroupCode,
    Option,
    Question,
    QuestionId,
    Questionnaire,
)
from questionnaires.values import dataclass

WAYS_KEPT: Final = 256
QUESTIONNAIRES_KEPT: Final = 64

StepKey = NewType("StepKey", str)
"""Under which an answer is stored: the question's id, or "steuerung.gut" for a free text after a field."""

Answers: TypeAlias = Mapping[StepKey, AnswerValue]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question of a field: "Feld 2 von 4, Frage 3 von 11". Its options are those that are offered.

    `of` counts questions whose condition is still open, so it only becomes smaller on the way, never larger. A note
    is not counted: it has the number of the question before it.
    """

    key: StepKey
    field: Field
    question: Question
    number: int
    of: int
    block: int
    blocks: int


@dataclass(frozen=True, slots=True)
class Reflect:
    """An optional free text after a field; numbered among the free texts, not among the questions."""

    key: StepKey
    field: Field
    question: Question
    number: int
    of: int
    block: int
    blocks: int


Step: TypeAlias = Ask | Reflect


class Relevance(Enum):
    """Whether a question is asked, as far as that is known."""

    ASKED = "asked"
    UNDECIDED = "undecided"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Way:
    """All steps that apply, and how it stands with every question of the chosen fields."""

    steps: tuple[Step, ...]
    standings: Mapping[QuestionId, Relevance]
    by_key: Mapping[StepKey, Step]
    _places: tuple[int, ...]
    _order: Mapping[StepKey, int]

    def after(self, position: StepKey) -> Step | None:
        """The step after a position, which need not apply itself. ValueError where the questionnaire has none such."""
        index = bisect_right(self._places, self._place(position))
        return self.steps[index] if index < len(self.steps) else None

    def before(self, position: StepKey | None) -> Step | None:
        """The step before a position, None at the beginning; without a position the last step."""
        index = len(self.steps) if position is None else bisect_left(self._places, self._place(position))
        return self.steps[index - 1] if index else None

    def _place(self, position: StepKey) -> int:
        if position not in self._order:
            raise ValueError(f"the questionnaire has no step {position!r}")
        return self._order[position]


def way(
    questionnaire: Questionnaire,
    answers: Answers,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
) -> Way:
    """The way of whoever has answered this; one that hangs on the clock or on what somebody wrote is not kept.

    `now` is what the clock on the wall shows, see `asks_the_time`.
    """
    itself = _Itself(questionnaire)
    known = _map(itself)
    decided = tuple(map(answers.get, known.deciding))
    if known.hangs_on_the_clock or any(isinstance(answer, Free) for answer in decided):
        return _walked(itself, answers, fields, group, now)
    return _kept(itself, decided, fields, group)


def question_key(question: Question) -> StepKey:
    """Under which the answer to a question of a field is stored."""
    return StepKey(question.id)


def reflection_key(field: Field, question: Question) -> StepKey:
    """Under which a free text after a field is stored; ids have no dot, so it never meets a question's."""
    return StepKey(f"{field.id}.{question.id}")


def dated(questionnaire: Questionnaire) -> frozenset[str]:
    """The questions that are answered with a day or a time."""
    return _map(_Itself(questionnaire)).dated


def needs_the_time(questionnaire: Questionnaire) -> bool:
    """Whether a condition or a rule in it hangs on the clock."""
    return _map(_Itself(questionnaire)).asks_the_time


def has_filters(questionnaire: Questionnaire) -> bool:
    """Whether it leaves out options after earlier answers."""
    return _map(_Itself(questionnaire)).has_filters


class _Itself:
    """A questionnaire as the key of what is kept: this very one, since comparing two takes longer than walking one."""

    __slots__ = ("questionnaire",)

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire

    def __hash__(self) -> int:
        return id(self.questionnaire)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.questionnaire is self.questionnaire


@dataclass(frozen=True, slots=True)
class _Map:
    """What is the same for everybody who answers a questionnaire."""

    order: Mapping[StepKey, int]
    deciding: tuple[StepKey, ...]
    """The questions on whose answers it hangs which steps apply, and with which options."""
    hangs_on_the_clock: bool
    """Which steps apply."""
    asks_the_time: bool
    """That, or a rule for an answer."""
    has_filters: bool
    dated: frozenset[str]


@lru_cache(maxsize=QUESTIONNAIRES_KEPT)
def _map(itself: _Itself) -> _Map:
    questionnaire = itself.questionnaire
    questions = [question for field in questionnaire.fields for question in field.questions]
    keys: list[StepKey] = []
    for field in questionnaire.fields:
        keys += [question_key(question) for question in field.questions]
        keys += [reflection_key(field, question) for question in questionnaire.reflection]
    conditions = [each for one in questions for each in (one.only_if, one.options_if) if each is not None]
    named = [name for each in conditions for name in _named(each)]
    hangs = any(isinstance(each, Formula) and asks_the_time(each.text) for each in conditions)
    rules = [one.rules.formula for one in questions if one.rules.formula is not None]
    return _Map(
        order={key: place for place, key in enumerate(keys)},
        deciding=tuple(dict.fromkeys(StepKey(name) for name in named)),
        hangs_on_the_clock=hangs,
        asks_the_time=hangs or any(asks_the_time(each.text) for each in rules),
        has_filters=any(one.options_if for one in questions),
        dated=frozenset(one.id for one in questions if one.type in DATED),
    )


def _named(condition: Condition | Formula) -> tuple[QuestionId, ...]:
    return condition.questions if isinstance(condition, Formula) else (condition.question,)


@lru_cache(maxsize=WAYS_KEPT)
def _kept(
    itself: _Itself,
    decided: tuple[AnswerValue | None, ...],
    fields: frozenset[FieldId] | None,
    group: GroupCode | None,
) -> Way:
    pairs = zip(_map(itself).deciding, decided, strict=True)
    return _walked(itself, {key: value for key, value in pairs if value is not None}, fields, group, None)


def _walked(
    itself: _Itself,
    answers: Answers,
    fields: frozenset[FieldId] | None,
    group: GroupCode | None,
    now: datetime | None,
) -> Way:
    order = _map(itself).order
    with asked_together():
        walk = _Walk(itself.questionnaire, answers, fields, group, now)
        steps = tuple(walk.steps())
    by_key = {step.key: step for step in steps}
    return Way(steps, walk.standings, by_key, tuple(order[step.key] for step in steps), order)


class _Walk:
    """Goes once through the chosen questions and finds out which are asked, each from those before it."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        answers: Answers,
        fields: frozenset[FieldId] | None,
        group: GroupCode | None,
        now: datetime | None,
    ) -> None:
        self._questionnaire = questionnaire
        self._now = now
        self._fields = questionnaire.chosen(fields)
        self._answers = answers
        self._group = group
        self._questions: dict[QuestionId, Question] = {}
        self._words: dict[QuestionId, str] = {}
        self._dated = dated(questionnaire)
        self.standings: dict[QuestionId, Relevance] = {}
        for field in self._fields:
            for question in field.questions:
                self.standings[question.id] = self._standing(question)
                self._questions[question.id] = question

    def steps(self) -> Iterator[Step]:
        """What is asked, in order."""
        chosen = [
            (field, kept)
            for field in self._fields
            if (kept := [one for one in field.questions if self.standings[one.id] is not Relevance.LEFT_OUT])
        ]
        reflection = self._questionnaire.reflection
        for block, (field, kept) in enumerate(chosen, start=1):
            number, of = 0, sum(one.is_asked for one in kept)
            for question in kept:
                number += question.is_asked
                if self.standings[question.id] is Relevance.ASKED:
                    offered = self._offered(question)
                    yield Ask(question_key(question), field, offered, number, of, block, len(chosen))
            for number, question in enumerate(reflection, start=1):
                key = reflection_key(field, question)
                yield Reflect(key, field, question, number, len(reflection), block, len(chosen))

    def _offered(self, question: Question) -> Question:
        """The question with the options that its filter leaves."""
        if question.options_if is None:
            return question
        kept = tuple(one for one in question.options if self._holds(question.options_if, one))
        return replace(question, options=kept)

    def _standing(self, question: Question) -> Relevance:
        if not question.is_for(self._group):
            return Relevance.LEFT_OUT
        match question.only_if:
            case Condition(above, _) as condition:
                found = self._below(above, condition)
            case Formula() as formula:
                found = self._by_formula(formula)
            case _:
                found = Relevance.ASKED
        if found is not Relevance.ASKED or question.options_if is None:
            return found
        if self._is_open(question.options_if):
            return Relevance.UNDECIDED
        return Relevance.ASKED if self._offered(question).options else Relevance.LEFT_OUT

    def _below(self, above: QuestionId, condition: Condition) -> Relevance:
        standing = self.standings.get(above, Relevance.LEFT_OUT)
        if standing is not Relevance.ASKED:
            return standing
        answer = self._answers.get(StepKey(above))
        if answer is None:
            return Relevance.UNDECIDED
        return Relevance.ASKED if holds(condition, answer) else Relevance.LEFT_OUT

    def _by_formula(self, formula: Formula) -> Relevance:
        if self._is_open(formula):
            return Relevance.UNDECIDED
        return Relevance.ASKED if self._holds(formula) else Relevance.LEFT_OUT

    def _is_open(self, formula: Formula) -> bool:
        """Whether a question that it names is still to be answered."""
        return any(
            self.standings.get(name) is Relevance.UNDECIDED
            or (self.standings.get(name) is Relevance.ASKED and StepKey(name) not in self._answers)
            for name in formula.questions
        )

    def _holds(self, formula: Formula, option: Option | None = None) -> bool:
        words: dict[str, str] = {name: self._word(name) for name in formula.questions}
        traits = None if option is None else {"name": option.value, **dict(option.traits)}
        return is_true(formula.text, Known(words, "", traits, self._dated, self._now))

    def _word(self, name: QuestionId) -> str:
        """What was answered; nothing to a question that is not asked."""
        if name not in self._words:
            is_asked = self.standings.get(name) is Relevance.ASKED
            answer = self._answers.get(StepKey(name)) if is_asked else None
            self._words[name] = "" if answer is None else as_word(self._questions[name], answer)
        return self._words[name]
