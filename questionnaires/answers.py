"""What a person may answer, and the one stable text under which each answer is stored and counted.

A stored answer is `0`..`3` for a level, `W` for "weiß nicht", `N` for "betrifft uns nicht", `-` for skipped,
`ok` for what was acknowledged, and otherwise a kind and its content: `choice:a`, `choices:a,b`, `number:4`,
`decimal:1.5`, `date:2026-11-29`, `time:14:30`, `moment:2026-11-29T14:30`, `text:…`, `ranking:b,a`.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final, TypeAlias, assert_never

from questionnaires.formula_functions import asked_together, days, fits_pattern
from questionnaires.formulas import Known, is_true
from questionnaires.model import (
    HIGHEST_LEVEL,
    LONG_TEXT_LIMIT,
    SHORT_TEXT_LIMIT,
    Condition,
    OptionId,
    Question,
    QuestionType,
)
from questionnaires.values import dataclass

LONGEST_COMMENT: Final = 2000
"""Signs of what is written beside an answer."""


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
class DecimalNumber:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Day:
    value: date


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, to the minute."""

    value: time


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and a time as the clock on the wall shows them, to the minute."""

    value: datetime


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Read and agreed to."""


@dataclass(frozen=True, slots=True)
class Free:
    text: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """All options of the question, the best first."""

    order: tuple[OptionId, ...]


AnswerValue: TypeAlias = (
    Rated
    | DontKnow
    | NotApplicable
    | Skipped
    | Choice
    | Choices
    | Number
    | DecimalNumber
    | Day
    | Clock
    | Moment
    | Acknowledged
    | Free
    | Ranking
)

DONT_KNOW = "W"
NOT_APPLICABLE = "N"
SKIPPED = "-"
ACKNOWLEDGED = "ok"
MOST_DIGITS: Final = 15
"""Of a decimal number, before and behind the point together."""
PATTERNS: Final[Mapping[str, str]] = {
    "mail": r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+",
    "postcode": r"\d{5}",
    "phone": r"\+?[\d\s()/.-]{4,24}",
}
"""The text rules that have a name; a postcode is a German one."""
DATED: Final = frozenset({QuestionType.DATE, QuestionType.TIME, QuestionType.MOMENT})

_PLAIN: dict[str, AnswerValue] = {
    DONT_KNOW: DontKnow(),
    NOT_APPLICABLE: NotApplicable(),
    SKIPPED: Skipped(),
    ACKNOWLEDGED: Acknowledged(),
}


class UnreadableAnswerError(ValueError):
    """A stored text that is no answer to this question."""


def encode(value: AnswerValue) -> str:  # noqa: C901 - one line for each kind of answer
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
        case DecimalNumber(decimal):
            return f"decimal:{_plainly(decimal)}"
        case Day(day):
            return f"date:{day.isoformat()}"
        case Clock(clock):
            return f"time:{clock:%H:%M}"
        case Moment(moment):
            return f"moment:{moment.isoformat(timespec='minutes')}"
        case Acknowledged():
            return ACKNOWLEDGED
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
    """Whether this value can be an answer to this question: the gate in front of all that is stored.

    Its rules are another matter, see `keeps_rules`: they can depend on other answers and on the day.
    """
    match value:
        case Skipped():
            return not question.required or not question.is_asked
        case DontKnow() | NotApplicable():
            return question.is_asked and question.type is not QuestionType.ACKNOWLEDGE
        case Choice() | Choices() | Ranking():
            return _names_options(question, value)
        case Rated(level):
            return question.type is QuestionType.LEVEL and 0 <= level <= HIGHEST_LEVEL
        case Number(number):
            return question.type is QuestionType.NUMBER and within(question, number)
        case DecimalNumber(number):
            fits = number.is_finite() and len(number.as_tuple().digits) <= MOST_DIGITS
            return question.type is QuestionType.DECIMAL and fits and within(question, number)
        case Free(text):
            return bool(text.strip()) and len(text) <= text_limit(question)
        case Day() | Clock() | Moment() | Acknowledged():
            return question.type is _TYPE_OF[type(value)]
        case _:
            assert_never(value)


_TYPE_OF: Final = {
    Day: QuestionType.DATE,
    Clock: QuestionType.TIME,
    Moment: QuestionType.MOMENT,
    Acknowledged: QuestionType.ACKNOWLEDGE,
}


def _names_options(question: Question, value: Choice | Choices | Ranking) -> bool:
    known = {option.id for option in question.options}
    match value:
        case Choice(option):
            return question.type is QuestionType.SINGLE and option in known
        case Choices(options):
            is_several = question.type is QuestionType.MULTIPLE and bool(options)
            return is_several and options == in_order(question, options)
        case Ranking(order):
            return question.type is QuestionType.RANKING and len(order) == len(known) and set(order) == known


def within(question: Question, number: int | Decimal) -> bool:
    """Whether a number lies between the bounds of its question, as far as it has any."""
    return (question.minimum is None or number >= question.minimum) and (
        question.maximum is None or number <= question.maximum
    )


Words: TypeAlias = Mapping[str, str]
"""Answers as formulas have them; a question without one is an empty text."""


def as_word(question: Question, value: AnswerValue | None) -> str:
    """An answer as formulas have it: an option's word, a number, days since 1970 of a date; "" for none."""
    match value:
        case None | DontKnow() | NotApplicable() | Skipped():
            return ""
        case Rated(number) | Number(number):
            return str(number)
        case DecimalNumber(decimal):
            return _plainly(decimal)
        case Day() | Clock() | Moment():
            return days(encode(value).partition(":")[2])
        case Acknowledged():
            return "OK"
        case Free(text):
            return text
        case Choice(option):
            return question.option(option).value
        case Choices(options) | Ranking(options):
            return " ".join(question.option(option).value for option in options)
        case _:
            assert_never(value)


def keeps_rules(
    question: Question,
    value: AnswerValue,
    words: Words,
    *,
    dated: frozenset[str],
    now: datetime | None = None,
) -> bool:
    """Whether an answer fulfils the question's own rules.

    `words` are the other answers, `dated` those with days, `now` is what the clock on the wall shows.
    """
    rules = question.rules
    if isinstance(value, Skipped | DontKnow | NotApplicable):
        return True
    if isinstance(value, Choices) and not allowed_count(question, len(value.options)):
        return False
    if isinstance(value, Free) and rules.pattern:
        pattern = PATTERNS.get(rules.pattern, rules.pattern)
        if not fits_pattern(pattern, value.text.strip()):
            return False
    if rules.formula is None:
        return True
    own = dated | {"."} if question.type in DATED else dated
    with asked_together():
        return is_true(rules.formula.text, Known(words, as_word(question, value), None, own, now))


def allowed_count(question: Question, count: int) -> bool:
    """Whether so many options may be chosen."""
    rules = question.rules
    return count >= rules.at_least and (not rules.at_most or count <= rules.at_most)


def _plainly(value: Decimal) -> str:
    """Without an exponent and without zeros at the end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


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
        case "decimal" | "date" | "time" | "moment":
            return _measured(kind, content)
        case _:
            return None


_WRITTEN: Final = {
    "decimal": re.compile(r"-?\d{1,15}(\.\d{1,15})?"),
    "date": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "time": re.compile(r"\d{2}:\d{2}"),
    "moment": re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}"),
}


def _measured(kind: str, content: str) -> AnswerValue | None:
    if not _WRITTEN[kind].fullmatch(content) or not content.isascii():
        return None
    try:
        match kind:
            case "decimal":
                return DecimalNumber(Decimal(content))
            case "date":
                return Day(date.fromisoformat(content))
            case "time":
                return Clock(time.fromisoformat(content))
            case _:
                return Moment(datetime.fromisoformat(content))
    except (ValueError, InvalidOperation):
        return None


def _ids(content: str) -> tuple[OptionId, ...]:
    return tuple(OptionId(part) for part in content.split(","))
