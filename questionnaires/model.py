"""A questionnaire as a value: complete, checked and frozen; whoever holds one need not doubt it."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final, NewType, TypeAlias

from questionnaires.values import dataclass

QuestionnaireId = NewType("QuestionnaireId", str)
FieldId = NewType("FieldId", str)
QuestionId = NewType("QuestionId", str)
OptionId = NewType("OptionId", str)
GroupCode = NewType("GroupCode", str)
"""A perspective as content files and counts name it: verwaltung, rat, beirat, ehrenamt, institution."""
Language: TypeAlias = str

LANGUAGES = ("de", "de-einfach", "en", "tr", "ar", "uk", "ru", "fa", "ro", "pl")
"""The languages that are meant to be offered, in this order; a questionnaire may hold texts in others as well."""
HIGHEST_LEVEL = 3
SHORT_TEXT_LIMIT = 200
LONG_TEXT_LIMIT = 2000
INSERTED = re.compile(r"\$\{\s*([^{}\s]+)\s*\}")
"""`${ort}` in a text: the answer to an earlier question is read there."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in several languages; equal when all of them are equal."""

    by_language: Mapping[Language, str]

    @property
    def names_answers(self) -> bool:
        """Whether what somebody answered elsewhere is inserted, in any language."""
        return any("${" in words for words in self.by_language.values())

    def text(self, language: Language) -> str:
        """The words in this language, else in German, else in the first language there is; "…" for inserted answers."""
        return self.spoken(language, lambda _: "…")

    def spoken(self, language: Language, answered: Callable[["QuestionId"], str]) -> str:
        """The words with what was answered to the questions that they name."""
        words = (
            self.by_language.get(language)
            or self.by_language.get("de")
            or next(iter(self.by_language.values()))
        )
        return INSERTED.sub(lambda found: answered(QuestionId(found[1])), words) if "${" in words else words


class QuestionType(StrEnum):
    LEVEL = "level"
    SINGLE = "single"
    MULTIPLE = "multiple"
    NUMBER = "number"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    """A date with a time."""
    ACKNOWLEDGE = "acknowledge"
    """One button: read and agreed to."""
    NOTE = "note"
    """Something to read; nothing is answered and nothing is counted."""
    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    RANKING = "ranking"


ONLY_HOW_MANY: Final = frozenset(
    {
        QuestionType.SHORT_TEXT,
        QuestionType.LONG_TEXT,
        QuestionType.DECIMAL,
        QuestionType.DATE,
        QuestionType.TIME,
        QuestionType.MOMENT,
        QuestionType.ACKNOWLEDGE,
        QuestionType.NOTE,
    }
)
"""Of these only the number of answers is told: a day or an amount can point at a person."""


@dataclass(frozen=True, slots=True)
class Level:
    """One anchor of the level scale; `button` is its short form where the label is long."""

    value: int
    label: Text
    button: Text

    def caption(self, language: Language) -> str:
        """What stands on the button, number first: "3 · fest verankert"."""
        return f"{self.value} · {self.button.text(language)}"


@dataclass(frozen=True, slots=True)
class Option:
    """`word` is what formulas call it; `traits` are what a choice filter asks for."""

    id: OptionId
    text: Text
    button: Text
    word: str = ""
    traits: tuple[tuple[str, str], ...] = ()

    @property
    def value(self) -> str:
        """What formulas compare with."""
        return self.word or self.id


@dataclass(frozen=True, slots=True)
class Condition:
    """The question is asked only if an earlier one was answered with one of these."""

    question: QuestionId
    any_of: tuple[int | OptionId, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression of XLSForm, `${ort} != 'a'`; see questionnaires/formulas. `questions` are those that it names."""

    text: str
    questions: tuple[QuestionId, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """What an answer must fulfil beyond its type; `message` is said where it does not.

    `at_least` and `at_most` (0: no limit) count chosen options; `pattern` is "mail", "postcode", "phone" or a regular
    expression for the whole text; `formula` sees the answer as `.`.
    """

    at_least: int = 0
    at_most: int = 0
    pattern: str = ""
    formula: Formula | None = None
    message: Text | None = None


NO_RULES = Rules()


@dataclass(frozen=True, slots=True)
class Question:
    """One item. `scale` is filled for levels, `options` for choices and rankings, the bounds for numbers.

    `name` is what the spreadsheet called it where the id is another; `section` stands above the question: the title of
    the part of a field that it is in; `options_if` says which options are offered.
    """

    id: QuestionId
    version: int
    type: QuestionType
    text: Text
    explanation: Text | None = None
    groups: tuple[GroupCode, ...] = ()
    """Only these groups are asked; empty means everyone."""
    only_if: Condition | Formula | None = None
    required: bool = False
    """A required question cannot be skipped; "weiß nicht" answers it like any other."""
    scale: tuple[Level, ...] = ()
    options: tuple[Option, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    rules: Rules = NO_RULES
    options_if: Formula | None = None
    name: str = ""
    section: Text | None = None

    @property
    def span(self) -> range | None:
        """All the numbers that can be answered, where both bounds are known."""
        if self.minimum is None or self.maximum is None:
            return None
        return range(self.minimum, self.maximum + 1)

    @property
    def is_asked(self) -> bool:
        """Whether there is something to answer: a note is only read."""
        return self.type is not QuestionType.NOTE

    @property
    def depends_on(self) -> tuple[QuestionId, ...]:
        """The questions whose answers decide whether it is asked."""
        match self.only_if:
            case None:
                return ()
            case Formula(_, questions):
                return questions
            case Condition(question, _):
                return (question,)

    def is_for(self, group: GroupCode | None) -> bool:
        """Whether a group is asked; without a group (a preview) everything is."""
        return group is None or not self.groups or group in self.groups

    def option(self, option_id: OptionId) -> Option:
        """The option with this id; KeyError if there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of action: one block of questions, answered and evaluated together."""

    id: FieldId
    title: Text
    intro: Text | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    id: QuestionnaireId
    version: int
    languages: tuple[Language, ...]
    title: Text
    intro: Text | None
    reflection: tuple[Question, ...]
    """Optional free texts asked after each field; each is a question of type long_text."""
    fields: tuple[Field, ...]
    unchecked_languages: tuple[Language, ...] = ()
    """Those whose wording no native speaker has checked; the language menu says so."""

    def field(self, field_id: FieldId) -> Field:
        """The field with this id; KeyError if there is none."""
        for field in self.fields:
            if field.id == field_id:
                return field
        raise KeyError(field_id)

    def question(self, question_id: QuestionId) -> Question:
        """The question with this id in any field; KeyError if there is none."""
        for field in self.fields:
            for question in field.questions:
                if question.id == question_id:
                    return question
        raise KeyError(question_id)

    def chosen(self, fields: frozenset[FieldId] | None) -> tuple[Field, ...]:
        """The chosen fields in the questionnaire's own order; None means all."""
        return self.fields if fields is None else tuple(field for field in self.fields if field.id in fields)
