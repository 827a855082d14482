"""The way of one response through a questionnaire: which step comes next, which came before, where to resume.

Nothing is remembered here. The way follows from the chosen fields, the group and the answers so far, so a
response that is taken up again after weeks, in another language or after an answer was changed, continues at
the right step.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import NewType, TypeAlias

from questionnaires.answers import DATED, AnswerValue, Choice, Choices, Ranking, Skipped, as_word, holds
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
    QuestionType,
)

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


@dataclass(frozen=True, slots=True)
class Done:
    """Behind the last step. `open` are the steps that were never answered or skipped, in order."""

    open: tuple[StepKey, ...]


Step: TypeAlias = Ask | Reflect
NextStep: TypeAlias = Ask | Reflect | Done


@dataclass(frozen=True, slots=True)
class Block:
    """How far one field is: for the overview from which a person jumps to a field."""

    field: Field
    answered: int
    skipped: int
    of: int
    first: StepKey | None
    """The first step that is still open, else the field's first step; None if nothing in it is asked."""


class _Standing(Enum):
    ASKED = "asked"
    UNDECIDED = "undecided"
    LEFT_OUT = "left out"


def steps(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
) -> tuple[Step, ...]:
    """All steps that apply with the answers so far, in order."""
    return tuple(_steps(questionnaire, answers, fields, group))


def next_step(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    position: StepKey | None = None,
) -> NextStep:
    """The step after `position`, answered or not; without a position the first open one (resume).

    A position that no longer applies, because an earlier answer was changed, still has a next step.
    ValueError for a position that the questionnaire does not have.
    """
    way = _steps(questionnaire, answers, fields, group)
    if position is None:
        after = (step for step in way if step.key not in answers)
    else:
        order = _order(questionnaire)
        here = _place(order, position)
        after = (step for step in way if order[step.key] > here)
    found = next(after, None)
    return found or Done(
        tuple(
            step.key
            for step in _steps(questionnaire, answers, fields, group)
            if step.key not in answers and step.question.is_asked
        )
    )


def previous_step(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    position: StepKey | None = None,
) -> Step | None:
    """The step before `position`, None at the beginning; without a position (from the end) the last step."""
    order = _order(questionnaire)
    here = len(order) if position is None else _place(order, position)
    before: Step | None = None
    for step in _steps(questionnaire, answers, fields, group):
        if order[step.key] >= here:
            break
        before = step
    return before


def step_at(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    position: StepKey,
) -> Step | None:
    """The step with this key, None if it does not apply (any more): an old button, a changed condition."""
    way = _steps(questionnaire, answers, fields, group)
    return next((step for step in way if step.key == position), None)


def blocks(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
) -> tuple[Block, ...]:
    """The chosen fields with how far each is; free texts do not count, they are optional."""
    way = steps(questionnaire, answers, fields=fields, group=group)
    return tuple(
        _block(field, [step for step in way if step.field.id == field.id], answers)
        for field in questionnaire.chosen(fields)
    )


def counted(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
) -> dict[StepKey, AnswerValue]:
    """The answers that apply: one behind a condition that a later change closed again is left out."""
    way = _steps(questionnaire, answers, fields, group)
    return {
        step.key: answers[step.key]
        for step in way
        if step.key in answers and _is_offered(step.question, answers[step.key])
    }


def no_longer_offered(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
) -> tuple[StepKey, ...]:
    """Answers with an option that a filter leaves out since an earlier answer was changed."""
    if not any(one.options_if for field in questionnaire.chosen(fields) for one in field.questions):
        return ()
    way = _steps(questionnaire, answers, fields, group)
    return tuple(
        step.key for step in way if step.key in answers and not _is_offered(step.question, answers[step.key])
    )


def words_of(questionnaire: Questionnaire, answers: Answers) -> dict[str, str]:
    """Every answer to a question as formulas have it."""
    return {
        question.id: as_word(question, answers.get(StepKey(question.id)))
        for field in questionnaire.fields
        for question in field.questions
        if StepKey(question.id) in answers
    }


def dated(questionnaire: Questionnaire) -> frozenset[str]:
    """The questions that are answered with a day or a time."""
    return frozenset(one.id for field in questionnaire.fields for one in field.questions if one.type in DATED)


def _is_offered(question: Question, value: AnswerValue) -> bool:
    known = {option.id for option in question.options}
    match value:
        case Choice(option):
            return option in known
        case Choices(options) | Ranking(options):
            return known.issuperset(options)
        case _:
            return True


_SECONDS = {
    QuestionType.LEVEL: 12,
    QuestionType.SINGLE: 12,
    QuestionType.MULTIPLE: 15,
    QuestionType.NUMBER: 12,
    QuestionType.DECIMAL: 15,
    QuestionType.DATE: 15,
    QuestionType.TIME: 15,
    QuestionType.MOMENT: 20,
    QuestionType.ACKNOWLEDGE: 8,
    QuestionType.NOTE: 8,
    QuestionType.SHORT_TEXT: 30,
    QuestionType.LONG_TEXT: 60,
    QuestionType.RANKING: 30,
}
"""DOMAIN: about 10 seconds per plain question, phones 20 to 30 % longer; 108 levels take 22 minutes."""


def minutes(
    questionnaire: Questionnaire,
    answers: Answers | None = None,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
) -> int:
    """How long the open questions take, in whole minutes, at least 1; optional free texts are not in it."""
    known = answers or {}
    standings = _standings(questionnaire, known, fields, group)
    seconds = sum(
        _SECONDS[question.type]
        for field in questionnaire.chosen(fields)
        for question in field.questions
        if standings[question.id] is not _Standing.LEFT_OUT and StepKey(question.id) not in known
    )
    return max(1, round(seconds / 60))


def question_key(question: Question) -> StepKey:
    """Under which the answer to a question of a field is stored."""
    return StepKey(question.id)


def reflection_key(field: Field, question: Question) -> StepKey:
    """Under which a free text after a field is stored; ids have no dot, so it never meets a question's."""
    return StepKey(f"{field.id}.{question.id}")


def question_of(questionnaire: Questionnaire, key: StepKey) -> tuple[Field, Question]:
    """The field and question behind a key; KeyError if the questionnaire has no such step."""
    for field in questionnaire.fields:
        for question in field.questions:
            if question_key(question) == key:
                return field, question
        for question in questionnaire.reflection:
            if reflection_key(field, question) == key:
                return field, question
    raise KeyError(key)


def _steps(
    questionnaire: Questionnaire, answers: Answers, fields: frozenset[FieldId] | None, group: GroupCode | None
) -> Iterator[Step]:
    way = _Way(questionnaire, answers, fields, group)
    chosen = [
        (field, kept)
        for field in questionnaire.chosen(fields)
        if (kept := [one for one in field.questions if way.standings[one.id] is not _Standing.LEFT_OUT])
    ]
    for block, (field, kept) in enumerate(chosen, start=1):
        number, of = 0, sum(one.is_asked for one in kept)
        for question in kept:
            number += question.is_asked
            if way.standings[question.id] is _Standing.ASKED:
                yield Ask(
                    question_key(question), field, way.offered(question), number, of, block, len(chosen)
                )
        for number, question in enumerate(questionnaire.reflection, start=1):
            key = reflection_key(field, question)
            yield Reflect(key, field, question, number, len(questionnaire.reflection), block, len(chosen))


def _standings(
    questionnaire: Questionnaire, answers: Answers, fields: frozenset[FieldId] | None, group: GroupCode | None
) -> dict[QuestionId, _Standing]:
    return _Way(questionnaire, answers, fields, group).standings


class _Way:
    """Goes once through the chosen questions and finds out which are asked, each from those before it."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        answers: Answers,
        fields: frozenset[FieldId] | None,
        group: GroupCode | None,
    ) -> None:
        self._answers = answers
        self._group = group
        self._questions: dict[QuestionId, Question] = {}
        self._words: dict[QuestionId, str] = {}
        self._dated = dated(questionnaire)
        self.standings: dict[QuestionId, _Standing] = {}
        for field in questionnaire.chosen(fields):
            for question in field.questions:
                self.standings[question.id] = self._standing(question)
                self._questions[question.id] = question

    def offered(self, question: Question) -> Question:
        """The question with the options that its filter leaves."""
        if question.options_if is None:
            return question
        kept = tuple(one for one in question.options if self._holds(question.options_if, one))
        return replace(question, options=kept)

    def _standing(self, question: Question) -> _Standing:
        if not question.is_for(self._group):
            return _Standing.LEFT_OUT
        match question.only_if:
            case Condition(above, _) as condition:
                found = self._below(above, condition)
            case Formula() as formula:
                found = self._by_formula(formula)
            case _:
                found = _Standing.ASKED
        if found is not _Standing.ASKED or question.options_if is None:
            return found
        if self._is_open(question.options_if):
            return _Standing.UNDECIDED
        return _Standing.ASKED if self.offered(question).options else _Standing.LEFT_OUT

    def _below(self, above: QuestionId, condition: Condition) -> _Standing:
        standing = self.standings.get(above, _Standing.LEFT_OUT)
        if standing is not _Standing.ASKED:
            return standing
        answer = self._answers.get(StepKey(above))
        if answer is None:
            return _Standing.UNDECIDED
        return _Standing.ASKED if holds(condition, answer) else _Standing.LEFT_OUT

    def _by_formula(self, formula: Formula) -> _Standing:
        if self._is_open(formula):
            return _Standing.UNDECIDED
        return _Standing.ASKED if self._holds(formula) else _Standing.LEFT_OUT

    def _is_open(self, formula: Formula) -> bool:
        """Whether a question that it names is still to be answered."""
        return any(
            self.standings.get(name) is _Standing.UNDECIDED
            or (self.standings.get(name) is _Standing.ASKED and StepKey(name) not in self._answers)
            for name in formula.questions
        )

    def _holds(self, formula: Formula, option: Option | None = None) -> bool:
        words: dict[str, str] = {name: self._word(name) for name in formula.questions}
        traits = None if option is None else {"name": option.value, **dict(option.traits)}
        return is_true(formula.text, Known(words, "", traits, self._dated))

    def _word(self, name: QuestionId) -> str:
        """What was answered; nothing to a question that is not asked."""
        if name not in self._words:
            is_asked = self.standings.get(name) is _Standing.ASKED
            answer = self._answers.get(StepKey(name)) if is_asked else None
            self._words[name] = "" if answer is None else as_word(self._questions[name], answer)
        return self._words[name]


def _order(questionnaire: Questionnaire) -> dict[StepKey, int]:
    keys: list[StepKey] = []
    for field in questionnaire.fields:
        keys += [question_key(question) for question in field.questions]
        keys += [reflection_key(field, question) for question in questionnaire.reflection]
    return {key: place for place, key in enumerate(keys)}


def _place(order: Mapping[StepKey, int], position: StepKey) -> int:
    if position not in order:
        raise ValueError(f"the questionnaire has no step {position!r}")
    return order[position]


def _block(field: Field, way: list[Step], answers: Answers) -> Block:
    asked = [step for step in way if isinstance(step, Ask) and step.question.is_asked]
    skipped = sum(isinstance(answers.get(step.key), Skipped) for step in asked)
    answered = sum(step.key in answers for step in asked) - skipped
    first = next((step.key for step in way if step.key not in answers), way[0].key if way else None)
    return Block(field, answered, skipped, asked[0].of if asked else 0, first)
