"""One line typed from paper holds the answers to a part of a questionnaire, in the order in which they are printed.

"3 2 1 w n -", or "321wn-" where levels follow each other: a level or the number of an option ("1,3" several, "2,1,3" an
order), a number or a day, a text in quotation marks, "-" where nothing is ticked. "(…)" behind an answer is a comment
on it. What does not fit is never guessed.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum
from typing import Final, TypeAlias

from questionnaires import progress
from questionnaires.answers import LONGEST_COMMENT, AnswerValue, keeps_rules
from questionnaires.model import (
    Field,
    FieldId,
    Formula,
    GroupCode,
    Language,
    Question,
    QuestionId,
    Questionnaire,
    QuestionType,
)
from questionnaires.progress import StepKey, question_key, reflection_key
from questionnaires.typed import Misunderstanding, NotUnderstood, read_typed
from questionnaires.values import dataclass

MOST_IN_A_LINE: Final = 20
"""Questions that one part holds: as many as one message has room for, and a hand keeps track of."""

_WORD = re.compile(r'["„“”«»](?P<quoted>[^"„“”«»]*)["“”«»]|\((?P<comment>[^()]*)\)|(?P<bare>[^\s(]+|\()')
_LEVELS = re.compile(r"[0-9wWnN\-–−]{2,}")
_NOTHING = frozenset({"-", "–", "−"})
_TEXTS = frozenset({QuestionType.SHORT_TEXT, QuestionType.LONG_TEXT})


@dataclass(frozen=True, slots=True)
class Printed:
    """A question with its number on the paper; a free text after a field has none."""

    number: str
    key: StepKey
    question: Question


@dataclass(frozen=True, slots=True)
class Part:
    """What is typed in one line: a field, or a piece of a long one."""

    field: Field
    asked: tuple[Printed, ...]


class Misreading(Enum):
    TOO_FEW = "too few"
    TOO_MANY = "too many"
    NO_ANSWER = "no answer to this question"
    NEEDS_QUOTES = "a text without quotation marks"
    BRACKETS = "a bracket that is not closed, or one within another"
    TOO_LONG = "too long"
    BREAKS_RULE = "an answer that the question does not allow"


@dataclass(frozen=True, slots=True)
class Misread:
    """Where the line went wrong; `at` is None for what stands behind the last answer."""

    reason: Misreading
    at: Printed | None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What stands in a line; a question without a tick has no answer, but may have a comment."""

    answers: Mapping[StepKey, AnswerValue]
    comments: Mapping[StepKey, str]


Reading: TypeAlias = Read | Misread


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    kind: str
    """ "quoted", "comment" or "bare"."""


_OPEN: Final = _Word("(", "bare")
"""A bracket that begins no comment, because none closes it before another opens."""


def asked_on_paper(fields: Sequence[Field]) -> tuple[tuple[Field, tuple[Question, ...]], ...]:
    """The fields with what can come to be asked: nothing that hangs on a question that is not printed."""
    printed: set[QuestionId] = set()
    found = []
    for field in fields:
        kept = []
        for question in field.questions:
            if isinstance(question.only_if, Formula) or printed.issuperset(question.depends_on):
                printed.add(question.id)
                kept.append(question)
        if kept:
            found.append((field, tuple(kept)))
    return tuple(found)


def numbers(asked: Sequence[tuple[Field, Sequence[Question]]]) -> Mapping[QuestionId, str]:
    """ "2.5": the fifth question of the second field; a note has none."""
    return {
        question.id: f"{chapter}.{place}"
        for chapter, (_, questions) in enumerate(asked, 1)
        for place, question in enumerate((one for one in questions if one.is_asked), 1)
    }


def parts(questionnaire: Questionnaire, fields: Collection[FieldId], group: GroupCode) -> tuple[Part, ...]:
    """What somebody of this group has answered on paper, line by line."""
    asked = asked_on_paper(questionnaire.chosen(frozenset(fields)))
    numbered = numbers(asked)
    return tuple(
        Part(field, piece)
        for field, questions in asked
        for piece in _pieces(
            [
                *(
                    Printed(numbered[one.id], question_key(one), one)
                    for one in questions
                    if one.is_asked and one.is_for(group)
                ),
                *(Printed("", reflection_key(field, one), one) for one in questionnaire.reflection),
            ]
        )
    )


def read_line(
    questionnaire: Questionnaire,
    part: Part,
    line: str,
    *,
    earlier: Mapping[StepKey, AnswerValue],
    language: Language,
    now: datetime | None = None,
) -> Reading:
    """What stands in a line, beside the answers of the lines before it.

    `now` is what the clock on the wall shows.
    """
    words = [_Word(one[kind], kind) for one in _WORD.finditer(line) if (kind := one.lastgroup)]
    answers: dict[StepKey, AnswerValue] = {}
    comments: dict[StepKey, str] = {}
    for place, one in enumerate(part.asked):
        if not words and all(each.question.type in _TEXTS for each in part.asked[place:]):
            break
        if not words:
            return Misread(Misreading.TOO_FEW, one)
        word = _next_word(one, words)
        value = _value(one, word, language=language)
        if isinstance(value, Misread):
            return value
        if words and words[0] == _OPEN:
            return Misread(Misreading.BRACKETS, one)
        if words and words[0].kind == "comment" and (comment := words.pop(0).text.strip()):
            if len(comment) > LONGEST_COMMENT:
                return Misread(Misreading.TOO_LONG, one)
            comments[one.key] = comment
        if value is None:
            continue
        known = progress.words_of(questionnaire, {**earlier, **answers})
        if not keeps_rules(one.question, value, known, dated=progress.dated(questionnaire), now=now):
            return Misread(Misreading.BREAKS_RULE, one, word.text)
        answers[one.key] = value
    return Misread(Misreading.TOO_MANY, None, words[0].text) if words else Read(answers, comments)


def _pieces(asked: Sequence[Printed]) -> list[tuple[Printed, ...]]:
    return [tuple(asked[start : start + MOST_IN_A_LINE]) for start in range(0, len(asked), MOST_IN_A_LINE)]


def _next_word(one: Printed, words: list[_Word]) -> _Word:
    """Takes it off the line; of levels that follow each other without spaces only the first."""
    word = words.pop(0)
    if one.question.type is QuestionType.LEVEL and word.kind == "bare" and _LEVELS.fullmatch(word.text):
        words.insert(0, replace(word, text=word.text[1:]))
        word = replace(word, text=word.text[0])
    return word


def _value(one: Printed, found: _Word, *, language: Language) -> AnswerValue | Misread | None:
    question, word = one.question, found.text
    if found == _OPEN:
        return Misread(Misreading.BRACKETS, one)
    if found.kind == "comment":
        return Misread(Misreading.NO_ANSWER, one, f"({word})")
    if word in _NOTHING or not word.strip():
        return None
    if question.type in _TEXTS and found.kind != "quoted":
        return Misread(Misreading.NEEDS_QUOTES, one, word)
    if question.type is QuestionType.ACKNOWLEDGE and word.casefold() in {"1", "x"}:
        word = "ok"
    match read_typed(question, word, language=language):
        case NotUnderstood(Misunderstanding.TOO_LONG):
            return Misread(Misreading.TOO_LONG, one)
        case NotUnderstood():
            return Misread(Misreading.NO_ANSWER, one, word)
        case value:
            return value
