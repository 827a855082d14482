"""A questionnaire as a value: complete, checked and frozen; whoever holds one need not doubt it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, TypeAlias

QuestionnaireId = NewType("QuestionnaireId", str)
FieldId = NewType("FieldId", str)
QuestionId = NewType("QuestionId", str)
OptionId = NewType("OptionId", str)
GroupCode = NewType("GroupCode", str)
"""A perspective as content files and counts name it: verwaltung, rat, beirat, ehrenamt, institution."""
Language: TypeAlias = str

LANGUAGES = ("de", "de-einfach", "en", "tr", "ar", "uk", "ru", "fa", "ro", "pl")
"""Every language a text may be written in, in the order in which they are offered."""
HIGHEST_LEVEL = 3
SHORT_TEXT_LIMIT = 200
LONG_TEXT_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in several languages; equal when all of them are equal."""

    by_language: Mapping[Language, str]

    def text(self, language: Language) -> str:
        """The words in this language, else in German, else in the first language there is."""
        return (
            self.by_language.get(language)
            or self.by_language.get("de")
            or next(iter(self.by_language.values()))
        )


class QuestionType(StrEnum):
    LEVEL = "level"
    SINGLE = "single"
    MULTIPLE = "multiple"
    NUMBER = "number"
    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    RANKING = "ranking"


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
    id: OptionId
    text: Text
    button: Text


@dataclass(frozen=True, slots=True)
class Condition:
    """The question is asked only if an earlier one was answered with one of these."""

    question: QuestionId
    any_of: tuple[int | OptionId, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One item. `scale` is filled for levels, `options` for choices and rankings, the bounds for numbers."""

    id: QuestionId
    version: int
    type: QuestionType
    text: Text
    explanation: Text | None = None
    groups: tuple[GroupCode, ...] = ()
    """Only these groups are asked; empty means everyone."""
    only_if: Condition | None = None
    required: bool = False
    """A required question cannot be skipped; "weiß nicht" answers it like any other."""
    scale: tuple[Level, ...] = ()
    options: tuple[Option, ...] = ()
    minimum: int = 0
    maximum: int = 0

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
