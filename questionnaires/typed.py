"""Every button can also be typed: what a person wrote becomes the answer that the button would have given."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from questionnaires.answers import (
    Acknowledged,
    AnswerValue,
    Choice,
    Choices,
    Clock,
    Day,
    DecimalNumber,
    DontKnow,
    Free,
    Moment,
    NotApplicable,
    Number,
    Ranking,
    Rated,
    Skipped,
    accepts,
    in_order,
    text_limit,
    within,
)
from questionnaires.model import Language, OptionId, Question, QuestionType, Text
from questionnaires.spelling import bare_number, comparable, decimal_number, whole_number
from questionnaires.typed_times import typed_clock, typed_day, typed_moment
from questionnaires.values import dataclass


class Misunderstanding(Enum):
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    OUT_OF_RANGE = "out of range"
    INCOMPLETE = "incomplete"
    """A ranking that does not name every option exactly once."""
    TOO_LONG = "too long"
    REQUIRED = "required"
    """Skipping was wished where the question asks for an answer or "weiß nicht"."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    reason: Misunderstanding


Typed: TypeAlias = AnswerValue | NotUnderstood
Wordings: TypeAlias = tuple[str, str]
"""A label and its short form, as `comparable` makes them."""

_WORDS: Mapping[str, AnswerValue] = {
    **dict.fromkeys(
        (
            "weiss nicht",
            "weiss ich nicht",
            "ich weiss nicht",
            "ich weiss es nicht",
            "keine ahnung",
            "unbekannt",
            "dont know",
            "i dont know",
            "no idea",
        ),
        DontKnow(),
    ),
    **dict.fromkeys(
        (
            "betrifft uns nicht",
            "entfaellt",
            "not applicable",
            "does not apply",
        ),
        NotApplicable(),
    ),
    **dict.fromkeys(("ueberspringen", "weiter", "auslassen", "skip", "next"), Skipped()),
}
_AGREED = frozenset({"ja", "ok", "okay", "gelesen", "ja gelesen", "einverstanden", "yes", "read"})
_LETTERS: Mapping[str, AnswerValue] = {"w": DontKnow(), "n": NotApplicable()}
_NUMBERS_ONLY = re.compile(r"(?:\d|und|and|[\s,;>&+]|\.(?=\s|$))+")
_FREE_TYPES = {QuestionType.SHORT_TEXT, QuestionType.LONG_TEXT}
_PLACE = re.compile(r"(?:stufe|nummer|nr|option|antwort|punkt|level|number|answer) (\w+)")


def read_typed(  # noqa: C901 - one line for each type
    question: Question, typed: str, *, language: Language, also: Mapping[str, AnswerValue] | None = None
) -> Typed:
    """The answer that was typed: a number ("2", "zwei", "2 · läuft"), words of a label, or "weiß nicht".

    `also` are further wordings, such as the captions of the buttons in the reader's language. Words must
    point to exactly one option; a guess is never taken for an answer.
    """
    plain = comparable(typed)
    special = _special(question, plain, also or {})
    if special is not None:
        if _is_forbidden_skip(question, special):
            return NotUnderstood(Misunderstanding.REQUIRED)
        return special if accepts(question, special) else NotUnderstood(Misunderstanding.UNKNOWN)
    match question.type:
        case QuestionType.LEVEL:
            return _level(question, plain, language)
        case QuestionType.SINGLE:
            return _single(question, typed, language)
        case QuestionType.MULTIPLE:
            return _multiple(question, typed, language)
        case QuestionType.RANKING:
            return _ranking(question, typed, language)
        case QuestionType.NUMBER:
            return _number(question, typed, language)
        case QuestionType.DECIMAL:
            return _decimal(question, typed, language)
        case QuestionType.DATE | QuestionType.TIME | QuestionType.MOMENT:
            return _time(question, typed)
        case QuestionType.ACKNOWLEDGE | QuestionType.NOTE:
            is_read = question.is_asked and plain in _AGREED
            return Acknowledged() if is_read else NotUnderstood(Misunderstanding.UNKNOWN)
        case QuestionType.SHORT_TEXT | QuestionType.LONG_TEXT:
            return _free(question, typed)


def _special(question: Question, plain: str, also: Mapping[str, AnswerValue]) -> AnswerValue | None:
    for wording, value in also.items():
        if comparable(wording) == plain:
            return value
    if plain in _WORDS:
        return _WORDS[plain]
    return None if question.type in _FREE_TYPES or _has_option(question, plain) else _LETTERS.get(plain)


def _is_forbidden_skip(question: Question, value: AnswerValue) -> bool:
    return question.required and isinstance(value, Skipped)


def _has_option(question: Question, plain: str) -> bool:
    return any(option.id == plain for option in question.options)


def _level(question: Question, plain: str, language: Language) -> Typed:
    labels = [_wordings(level.label, level.button, language) for level in question.scale]
    number, rest = _leading_number(plain)
    if number is None:
        found = _by_words(plain, labels)
        return found if isinstance(found, NotUnderstood) else Rated(question.scale[found].value)
    fitting = [place for place, level in enumerate(question.scale) if level.value == number]
    if not fitting:
        return NotUnderstood(Misunderstanding.OUT_OF_RANGE)
    if rest and not any(label.startswith(rest) for label in labels[fitting[0]]):
        return NotUnderstood(Misunderstanding.UNKNOWN)
    return Rated(number)


def _single(question: Question, typed: str, language: Language) -> Typed:
    found = _option(question, typed, _labels(question, language))
    return found if isinstance(found, NotUnderstood) else Choice(found)


def _multiple(question: Question, typed: str, language: Language) -> Typed:
    found = _options(question, typed, language)
    return found if isinstance(found, NotUnderstood) else Choices(in_order(question, found))


def _ranking(question: Question, typed: str, language: Language) -> Typed:
    found = _options(question, typed, language)
    if isinstance(found, NotUnderstood):
        return found
    complete = len(found) == len(question.options) == len(set(found))
    return Ranking(tuple(found)) if complete else NotUnderstood(Misunderstanding.INCOMPLETE)


def _number(question: Question, typed: str, language: Language) -> Typed:
    number = whole_number(bare_number(typed), language=language)
    if number is None:
        return NotUnderstood(Misunderstanding.UNKNOWN)
    inside = within(question, number)
    return Number(number) if inside else NotUnderstood(Misunderstanding.OUT_OF_RANGE)


def _decimal(question: Question, typed: str, language: Language) -> Typed:
    number = decimal_number(bare_number(typed), language=language)
    if number is None:
        return NotUnderstood(Misunderstanding.UNKNOWN)
    value = DecimalNumber(number)
    return value if accepts(question, value) else NotUnderstood(Misunderstanding.OUT_OF_RANGE)


def _time(question: Question, typed: str) -> Typed:
    match question.type:
        case QuestionType.DATE if (day := typed_day(typed)) is not None:
            return Day(day)
        case QuestionType.TIME if (clock := typed_clock(typed)) is not None:
            return Clock(clock)
        case QuestionType.MOMENT if (moment := typed_moment(typed)) is not None:
            return Moment(moment)
        case _:
            return NotUnderstood(Misunderstanding.UNKNOWN)


def _free(question: Question, typed: str) -> Typed:
    text = typed.strip()
    if not text:
        return NotUnderstood(Misunderstanding.UNKNOWN)
    return Free(text) if len(text) <= text_limit(question) else NotUnderstood(Misunderstanding.TOO_LONG)


def _options(question: Question, typed: str, language: Language) -> list[OptionId] | NotUnderstood:
    """Several options: numbers with anything between, else labels apart by commas, semicolons or lines.

    Whoever writes out a label that has a comma itself means that one option.
    """
    labels = _labels(question, language)
    whole = _worded(comparable(typed), labels)
    if len(whole) == 1 and _place(comparable(typed)) is None:
        return [question.options[whole[0]].id]
    if _NUMBERS_ONLY.fullmatch(typed.casefold()):
        parts = re.findall(r"\d+", typed)
    else:
        parts = [part for part in re.split(r"[,;\n]+", typed) if part.strip()]
    chosen: list[OptionId] = []
    for part in parts:
        found = _option(question, part, labels)
        if isinstance(found, NotUnderstood):
            return _option_with_comma(question, typed, labels) or found
        chosen.append(found)
    return chosen or NotUnderstood(Misunderstanding.UNKNOWN)


def _option_with_comma(question: Question, typed: str, labels: Sequence[Wordings]) -> list[OptionId] | None:
    found = _option(question, typed, labels)
    return None if isinstance(found, NotUnderstood) else [found]


def _option(question: Question, typed: str, labels: Sequence[Wordings]) -> OptionId | NotUnderstood:
    code = typed.strip().casefold()
    by_id = [option.id for option in question.options if option.id == code]
    if by_id:
        return by_id[0]
    plain = comparable(typed)
    place = _place(plain)
    if place is None:
        found = _captioned(plain, labels)
        return found if isinstance(found, NotUnderstood) else question.options[found].id
    return _by_place(question, place, _worded(plain, labels))


def _labels(question: Question, language: Language) -> list[Wordings]:
    """What every option is called: made once for a whole answer, which may name each of a thousand."""
    return [_wordings(option.text, option.button, language) for option in question.options]


def _wordings(label: Text, button: Text, language: Language) -> Wordings:
    return comparable(label.text(language)), comparable(button.text(language))


def _worded(plain: str, labels: Sequence[Wordings]) -> list[int]:
    """The options whose whole words these are."""
    return [index for index, several in enumerate(labels) if plain in several]


def _by_place(question: Question, place: int, worded: Sequence[int]) -> OptionId | NotUnderstood:
    """A number means the option of that place, unless it is the text of another one: then it is asked about."""
    inside = 1 <= place <= len(question.options)
    meant = {*worded, place - 1} if inside else {*worded}
    if not meant:
        return NotUnderstood(Misunderstanding.OUT_OF_RANGE)
    return question.options[meant.pop()].id if len(meant) == 1 else NotUnderstood(Misunderstanding.AMBIGUOUS)


def _captioned(plain: str, labels: Sequence[Wordings]) -> int | NotUnderstood:
    """A label, or a whole caption such as "2 18 bis 25 Jahre": the number counts only before its label."""
    first, _, rest = plain.partition(" ")
    number = whole_number(first, language="")
    if (
        number is not None
        and rest
        and 1 <= number <= len(labels)
        and _by_words(rest, labels[number - 1 : number]) == 0
    ):
        return number - 1
    return _by_words(plain, labels)


def _by_words(plain: str, wordings: Sequence[Wordings]) -> int | NotUnderstood:
    """The one label that is meant: the same words, else the only beginning, else the only one with them."""
    if not plain:
        return NotUnderstood(Misunderstanding.UNKNOWN)
    for found in (
        [index for index, several in enumerate(wordings) if plain in several],
        [index for index, several in enumerate(wordings) if any(one.startswith(plain) for one in several)],
        [index for index, several in enumerate(wordings) if any(_has_words(one, plain) for one in several)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            return NotUnderstood(Misunderstanding.AMBIGUOUS)
    return NotUnderstood(Misunderstanding.UNKNOWN)


def _has_words(label: str, plain: str) -> bool:
    words = label.split()
    return all(any(word.startswith(part) for word in words) for part in plain.split())


def _leading_number(plain: str) -> tuple[int | None, str]:
    """The number of "2", "zwei", "Stufe 2" or "2 läuft aber nicht überall", and the words behind it."""
    place = _place(plain)
    if place is not None:
        return place, ""
    first, _, rest = plain.partition(" ")
    return whole_number(first, language=""), rest


def _place(plain: str) -> int | None:
    """The number of "2", "zwei" or "Stufe 2"."""
    named = _PLACE.fullmatch(plain)
    return whole_number(named[1] if named else plain, language="")
