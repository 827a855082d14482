"""What a person may answer, and the one stable text under which each answer is stored and counted.

A stored answer is `0`..`3` for a level, `W` for "weiß nicht", `N` for "betrifft uns nicht", `-` for skipped,
and otherwise a kind and its content: `choice:a`, `choices:a,b`, `number:4`, `text:…`, `ranking:b,a`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from questionnaires.model import (
    HIGHEST_LEVEL,
    LONG_TEXT_LIMIT,
    SHORT_TEXT_LIMIT,
    Condition,
    OptionId,
    Question,
    QuestionType,
)


@dataclass(frozen=True, slots=True)
class Rated:
    """A level of the scale, 0 to 3."""

    level: int


@dataclass(frozen=True, slots=True)
class DontKnow:
    """W, "weiß ich nicht"."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """N, "betrifft uns nicht"."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Seen and passed over; a resumed response does not stop here again."""


@dataclass(frozen=True, slots=True)
class Choice:
    option: OptionId


@dataclass(frozen=True, slots=True)
class Choices:
    """At least one option, in the order of the question."""

    options: tuple[OptionId, ...]


@dataclass(frozen=True, slots=True)
class Number:
    value: int


@dataclass(frozen=True, slots=True)
class Free:
    text: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """All options of the question, the best first."""

    order: tuple[OptionId, ...]


AnswerValue: TypeAlias = (
    Rated | DontKnow | NotApplicable | Skipped | Choice | Choices | Number | Free | Ranking
)

DONT_KNOW = "W"
NOT_APPLICABLE = "N"
SKIPPED = "-"


_PLAIN: dict[str, AnswerValue] = {
    DONT_KNOW: DontKnow(),
    NOT_APPLICABLE: NotApplicable(),
    SKIPPED: Skipped(),
}


class UnreadableAnswerError(ValueError):
    """A stored text that is no answer to this question."""


def encode(value: AnswerValue) -> str:
    """The text to store; `decode` with the same question gives the same value back."""
    match value:
        case Rated(level):
            return str(level)
        case DontKnow():
            return DONT_KNOW
        case NotApplicable():
            return NOT_APPLICABLE
        case Skipped():
            return SKIPPED
        case Choice(option):
            return f"choice:{option}"
        case Choices(options):
            return f"choices:{','.join(options)}"
        case Number(number):
            return f"number:{number}"
        case Free(text):
            return f"text:{text}"
        case Ranking(order):
            return f"ranking:{','.join(order)}"
        case _:
            assert_never(value)


def decode(question: Question, stored: str) -> AnswerValue:
    """The answer behind a stored text; UnreadableAnswerError if it cannot be an answer to this question."""
    value = _read(stored)
    if value is None or not accepts(question, value):
        raise UnreadableAnswerError(
            f"{stored!r} is no answer to the question {question.id} ({question.type})"
        )
    return value


def accepts(question: Question, value: AnswerValue) -> bool:
    """Whether this value can be an answer to this question: the gate in front of all that is stored."""
    known = {option.id for option in question.options}
    match value:
        case DontKnow() | NotApplicable():
            return True
        case Skipped():
            return not question.required
        case Rated(level):
            return question.type is QuestionType.LEVEL and 0 <= level <= HIGHEST_LEVEL
        case Choice(option):
            return question.type is QuestionType.SINGLE and option in known
        case Choices(options):
            return (
                question.type is QuestionType.MULTIPLE
                and bool(options)
                and options == in_order(question, options)
            )
        case Number(number):
            return question.type is QuestionType.NUMBER and question.minimum <= number <= question.maximum
        case Free(text):
            return bool(text.strip()) and len(text) <= text_limit(question)
        case Ranking(order):
            return question.type is QuestionType.RANKING and len(order) == len(known) and set(order) == known
        case _:
            assert_never(value)


def in_order(question: Question, chosen: Iterable[OptionId]) -> tuple[OptionId, ...]:
    """The chosen options in the question's own order, each once, unknown ones left out."""
    wanted = set(chosen)
    return tuple(option.id for option in question.options if option.id in wanted)


def text_limit(question: Question) -> int:
    """How many characters a free text may have; 0 where none is asked for."""
    if question.type is QuestionType.SHORT_TEXT:
        return SHORT_TEXT_LIMIT
    return LONG_TEXT_LIMIT if question.type is QuestionType.LONG_TEXT else 0


def holds(condition: Condition, answer: AnswerValue) -> bool:
    """Whether an answer fulfils a condition; not knowing, not concerned and skipped never do."""
    match answer:
        case Rated(value) | Number(value):
            return value in condition.any_of
        case Choice(option):
            return option in condition.any_of
        case Choices(options):
            return any(option in condition.any_of for option in options)
        case _:
            return False


def _read(stored: str) -> AnswerValue | None:
    if stored in _PLAIN:
        return _PLAIN[stored]
    if stored.isascii() and stored.isdigit():
        return Rated(int(stored))
    kind, _, content = stored.partition(":")
    match kind:
        case "choice":
            return Choice(OptionId(content))
        case "choices":
            return Choices(_ids(content))
        case "ranking":
            return Ranking(_ids(content))
        case "text":
            return Free(content)
        case "number" if content.removeprefix("-").isascii() and content.removeprefix("-").isdigit():
            return Number(int(content))
        case _:
            return None


def _ids(content: str) -> tuple[OptionId, ...]:
    return tuple(OptionId(part) for part in content.split(","))
