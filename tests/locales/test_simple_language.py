"""The interface keeps the rules of simple German that the questionnaires keep, as far as a machine can see it."""

import re
from statistics import mean

import pytest

from tests.locales.messages import messages, phrases
from tests.questionnaires_content.phrases import Phrase
from tests.questionnaires_content.test_simple_language import (
    FORBIDDEN_FORMS,
    LONGEST_SENTENCE,
    LONGEST_WORD,
    SIMPLE,
)
from workshops.towns.privacy import CONSENT_VERSION

MARKS = re.compile(r"[;()\[\]…—–%§&\"'*]|\w/\w")
"""A slash alone is allowed: it begins a command, and it stands between the answers of a poll that is typed."""

EXPLAINED_BEFORE_CONSENT = {
    "vertraulich": "Das heißt: Niemand sieht einzelne Antworten.",
    "Koordination": "Die Koordination leitet die Befragung.",
    "Telegram": "Das ist eine Firma",
}


def sentences() -> list[tuple[Phrase, str]]:
    return [(one, said) for one in phrases(SIMPLE) for said in one.sentences()]


@pytest.mark.slow
def test_sentences_have_at_most_twelve_words() -> None:
    long = [f"{one.where}: {said}" for one, said in sentences() if len(said.split()) > LONGEST_SENTENCE]
    assert long == []


@pytest.mark.slow
def test_sentences_are_shorter_than_in_the_other_german() -> None:
    def usual(language: str) -> float:
        both = messages(SIMPLE).keys() & messages("de").keys()
        read = [phrase for key in both for phrase in messages(language)[key].phrases()]
        return mean(len(said.split()) for one in read for said in one.sentences())

    assert usual(SIMPLE) < usual("de")


def test_a_sentence_has_at_most_one_comma() -> None:
    assert [f"{one.where}: {said}" for one, said in sentences() if said.count(",") > 1] == []


def test_forbidden_forms_do_not_occur() -> None:
    search = re.compile("|".join(rf"\b(?:{pattern})\b" for pattern in FORBIDDEN_FORMS.values()))
    assert [str(one) for one in phrases(SIMPLE) if search.search(one.text)] == []


def test_words_fit_into_a_line_of_an_old_phone() -> None:
    parts = {part for one in phrases(SIMPLE) for word in one.words() for part in word.split("-")}
    assert {part for part in parts if len(part) > LONGEST_WORD} == set()


def test_brackets_and_signs_do_not_occur() -> None:
    assert [str(one) for one in phrases(SIMPLE) if MARKS.search(one.text)] == []


def test_hard_words_are_explained_before_anybody_agrees() -> None:
    forms = messages(SIMPLE)[f"privacy-{CONSENT_VERSION}-consent"].forms
    for text in forms:
        unexplained = [
            word for word, meaning in EXPLAINED_BEFORE_CONSENT.items() if word in text and meaning not in text
        ]
        assert unexplained == []
    assert [word for word in EXPLAINED_BEFORE_CONSENT if not any(word in text for text in forms)] == []
