"""How one response goes through a questionnaire: which step comes next, which came before, where to resume.

Nothing is remembered here. The way follows from the chosen fields, the group and the answers so far, so a
response that is taken up again after weeks, in another language or after an answer was changed, continues at
the right step.
"""

from datetime import datetime
from typing import TypeAlias

from questionnaires.answers import AnswerValue, Choice, Choices, Ranking, Skipped, as_word
from questionnaires.model import Field, FieldId, GroupCode, Question, Questionnaire, QuestionType
from questionnaires.rounding import whole
from questionnaires.values import dataclass
from questionnaires.ways import (
    Answers,
    Ask,
    Reflect,
    Relevance,
    Step,
    StepKey,
    dated,
    has_filters,
    question_key,
    reflection_key,
    way,
)

__all__ = [
    "Answers",
    "Ask",
    "Block",
    "Done",
    "NextStep",
    "Reflect",
    "Step",
    "StepKey",
    "blocks",
    "counted",
    "dated",
    "minutes",
    "next_step",
    "no_longer_offered",
    "previous_step",
    "question_key",
    "question_of",
    "reflection_key",
    "step_at",
    "steps",
    "words_of",
]


@dataclass(frozen=True, slots=True)
class Done:
    """Behind the last step. `open` are the steps that were never answered or skipped, in order."""

    open: tuple[StepKey, ...]


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


def steps(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
) -> tuple[Step, ...]:
    """All steps that apply with the answers so far, in order."""
    return way(questionnaire, answers, fields, group, now).steps


def next_step(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
    position: StepKey | None = None,
) -> NextStep:
    """The step after `position`, answered or not; without a position the first open one (resume).

    A position that no longer applies, because an earlier answer was changed, still has a next step.
    ValueError for a position that the questionnaire does not have.
    """
    here = way(questionnaire, answers, fields, group, now)
    if position is None:
        found = next((step for step in here.steps if step.key not in answers), None)
    else:
        found = here.after(position)
    return found or Done(
        tuple(step.key for step in here.steps if step.key not in answers and step.question.is_asked)
    )


def previous_step(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
    position: StepKey | None = None,
) -> Step | None:
    """The step before `position`, None at the beginning; without a position (from the end) the last step."""
    return way(questionnaire, answers, fields, group, now).before(position)


def step_at(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
    position: StepKey,
) -> Step | None:
    """The step with this key, None if it does not apply (any more): an old button, a changed condition."""
    return way(questionnaire, answers, fields, group, now).by_key.get(position)


def blocks(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
) -> tuple[Block, ...]:
    """The chosen fields with how far each is; free texts do not count, they are optional."""
    here = way(questionnaire, answers, fields, group, now).steps
    return tuple(
        _block(field, [step for step in here if step.field.id == field.id], answers)
        for field in questionnaire.chosen(fields)
    )


def counted(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
) -> dict[StepKey, AnswerValue]:
    """The answers that apply: one behind a condition that a later change closed again is left out."""
    return {
        step.key: answers[step.key]
        for step in way(questionnaire, answers, fields, group, now).steps
        if step.key in answers and _is_offered(step.question, answers[step.key])
    }


def no_longer_offered(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    fields: frozenset[FieldId] | None = None,
    group: GroupCode | None = None,
    now: datetime | None = None,
) -> tuple[StepKey, ...]:
    """Answers with an option that a filter leaves out since an earlier answer was changed."""
    if not has_filters(questionnaire):
        return ()
    here = way(questionnaire, answers, fields, group, now).steps
    return tuple(
        step.key for step in here if step.key in answers and not _is_offered(step.question, answers[step.key])
    )


def words_of(questionnaire: Questionnaire, answers: Answers) -> dict[str, str]:
    """Every answer to a question as formulas have it."""
    return {
        question.id: as_word(question, answers.get(StepKey(question.id)))
        for field in questionnaire.fields
        for question in field.questions
        if StepKey(question.id) in answers
    }


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
    now: datetime | None = None,
) -> int:
    """How long the open questions take, in whole minutes, at least 1; optional free texts are not in it."""
    known = answers or {}
    standings = way(questionnaire, known, fields, group, now).standings
    seconds = sum(
        _SECONDS[question.type]
        for field in questionnaire.chosen(fields)
        for question in field.questions
        if standings[question.id] is not Relevance.LEFT_OUT and StepKey(question.id) not in known
    )
    return max(1, whole(seconds / 60))


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


def _block(field: Field, here: list[Step], answers: Answers) -> Block:
    asked = [step for step in here if isinstance(step, Ask) and step.question.is_asked]
    skipped = sum(isinstance(answers.get(step.key), Skipped) for step in asked)
    answered = sum(step.key in answers for step in asked) - skipped
    first = next((step.key for step in here if step.key not in answers), here[0].key if here else None)
    return Block(field, answered, skipped, asked[0].of if asked else 0, first)
