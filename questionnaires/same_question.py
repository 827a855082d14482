"""When two questions are the same: the same item and version, or the same words and options, however they are typed."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NewType

from questionnaires.model import ONLY_HOW_MANY, Question, QuestionnaireId, QuestionType, Text

Mark = NewType("Mark", str)
"""Questions that share a mark are the same question."""

_DONT_KNOW = frozenset({"weissichnicht", "weissnicht", "ichweissnicht", "dontknow", "idontknow"})
"""Offered beside every question of a survey, and often written among the options of a poll: it makes no difference."""
_CHOSEN = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.RANKING})


def mark_of_words(text: str, options: Iterable[str]) -> Mark:
    """What is left of a question without case, spaces and punctuation; the order of its options does not matter."""
    plain = {_bare(option) for option in options} - _DONT_KNOW
    return Mark(f"words:{_bare(text)}:{'|'.join(sorted(plain))}")


def marks_of(question: Question, questionnaire: QuestionnaireId) -> frozenset[Mark]:
    """Every mark of a question of a survey: its item, and its words in each of its languages."""
    if question.type in ONLY_HOW_MANY:  # nothing of them is counted, so nothing can be subtracted
        return frozenset()
    item = Mark(f"item:{questionnaire}:{question.id}:{question.version}")
    offered = _offered(question)
    return frozenset({item, *_marks_of_words(question.text.by_language, offered)} if offered else {item})


def _offered(question: Question) -> tuple[Text, ...]:
    if question.type is QuestionType.LEVEL:
        return tuple(level.label for level in question.scale)
    return tuple(option.text for option in question.options) if question.type in _CHOSEN else ()


def _marks_of_words(text: Mapping[str, str], offered: tuple[Text, ...]) -> Iterable[Mark]:
    for language, words in text.items():
        yield mark_of_words(words, [each.text(language) for each in offered])


def _bare(words: str) -> str:
    """Letters and figures alone; words that have none, such as "+" or "?", stay as they are."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return "".join(sign for sign in folded if sign.isalnum()) or folded.strip()
