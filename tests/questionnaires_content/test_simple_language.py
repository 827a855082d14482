"""Einfache Sprache as far as a machine can see it: short sentences, plain forms, hard words explained.

It is not "Leichte Sprache", which is tested by its readers, and the files say that nobody has checked it yet.
"""

import re
from statistics import mean

import pytest

from tests.questionnaires_content.phrases import SHIPPED, Content, content, item_phrases, phrases

LONGEST_SENTENCE = 12
USUAL_SENTENCE = 7
LONGEST_WORD = 20
FORBIDDEN_FORMS = {
    "subjunctive": r"würden?|könnten?|sollten?|möchten?|hätten?|wären?|müssten?|dürften?|gäbe|käme|sei|seien",
    "nobody in particular": r"man",
    "genitive": r"des|eines|deren|dessen|wegen des|trotz|mittels|hinsichtlich|bezüglich",
    "passive": r"worden|wurden?|werdend?|wird",
    "heavy conjunctions": r"sofern|sodass|obwohl|obgleich|jedoch|hingegen|indem|wohingegen|beziehungsweise|sowie|bevor",
    "abbreviations": r"usw|etc|ggf|bzw|ca|inkl|vgl|evtl|sog|z\. ?B|d\. ?h|u\. ?a|o\. ?ä|[A-ZÄÖÜ]{2,}",
}
PASSIVE_THAT_STAYS = "gehört fest dazu und wird geprüft"
"""The anchor of the highest level: whoever rates is not the one who checks."""

EXPLAINED_BY = {
    "Kommune": "Kommune heißt:",
    "Verwaltung": "Verwaltung heißt:",
    "Migrationsgeschichte": "Menschen mit Migrationsgeschichte sind eingewandert.",
    "Integration": "Integration heißt:",
    "Zugewanderte": "Zugewanderte sind",
    "Öffnung für alle": "Öffnung für alle heißt:",
    "Leitbild": "Ein Leitbild ist",
    "Diskriminierung": "Diskriminierung heißt:",
    "Rassismus": "Rassismus heißt:",
    "Sprachmittlung": "Sprachmittlung heißt:",
    "Geflüchtete": "Geflüchtete sind",
    "Fachkräfte": "Fachkräfte haben",
    "Ehrenamtliche": "Ehrenamtliche helfen freiwillig",
    "Beirat": "Der Beirat spricht für",
    "Beiräte": "Beiräte beraten",
    "Praktika": "In einem Praktikum",
    "Beschäftigte": "Beschäftigte sind",
    "Einbürgerung": "Das heißt Einbürgerung",
    "Fördergeld": "Fördergeld ist",
    "Arbeitsagentur": "Die Arbeitsagentur hilft",
    "Vielfalt": "Vielfalt heißt:",
    r"Pflege\b": "Pflege heißt:",
    "Pflegeheime": "In einem Pflegeheim leben",
}
"""A hard word in an item is explained in the item, in its field's intro or in the questionnaire's intro:
a town may choose any fields, so an explanation in another field does not count."""

SIMPLE = "de-einfach"


def found(pattern: str) -> list[str]:
    search = re.compile(rf"\b(?:{pattern})\b")
    return [str(one) for one in phrases(SIMPLE) if search.search(one.text) and one.text != PASSIVE_THAT_STAYS]


def test_sentences_have_at_most_twelve_words() -> None:
    long = [
        f"{one.where}: {said}"
        for one in phrases(SIMPLE)
        for said in one.sentences()
        if _words(said) > LONGEST_SENTENCE
    ]
    assert long == []


def test_sentences_are_shorter_than_in_the_other_german() -> None:
    assert _mean_sentence(SIMPLE) < USUAL_SENTENCE < _mean_sentence("de")


def test_forbidden_forms_do_not_occur() -> None:
    assert [hit for pattern in FORBIDDEN_FORMS.values() for hit in found(pattern)] == []


def test_a_sentence_has_at_most_one_comma() -> None:
    crowded = [
        f"{one.where}: {said}" for one in phrases(SIMPLE) for said in one.sentences() if said.count(",") > 1
    ]
    assert crowded == []


def test_words_are_not_longer_than_a_line_of_an_old_phone_can_hold() -> None:
    long = {
        word
        for one in phrases(SIMPLE)
        for word in one.words()
        for part in word.split("-")
        if len(part) > LONGEST_WORD
    }
    assert long == set()


def test_hard_words_are_explained_where_they_are_met() -> None:
    unexplained = [
        f"{name} {question['id']}: {word}"
        for name in SHIPPED
        for field in content(name)["fields"]
        for question in field["questions"]
        for word, explanation in EXPLAINED_BY.items()
        if re.search(rf"\b{word}", question["text"][SIMPLE])
        and not re.search(explanation, _read_before_answering(content(name), field, question))
    ]
    assert unexplained == []


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("subjunctive", "Das wäre gut."),
        ("nobody in particular", "Hier kann man fragen."),
        ("genitive", "Das ist die Aufgabe des Amtes."),
        ("passive", "Der Brief wird geschrieben."),
        ("heavy conjunctions", "Die Kommune hilft, obwohl Geld fehlt."),
        ("abbreviations", "Alle kommen, z. B. die Vereine."),
    ],
)
def test_a_forbidden_form_is_recognised(form: str, said: str) -> None:
    assert re.search(rf"\b(?:{FORBIDDEN_FORMS[form]})\b", said)


def _read_before_answering(questionnaire: Content, field: Content, question: Content) -> str:
    texts = (questionnaire["intro"], field["intro"], question["text"], question["explanation"])
    return " ".join(" ".join(text[SIMPLE].split()) for text in texts)


def _words(sentence: str) -> int:
    return len(sentence.split())


def _mean_sentence(language: str) -> float:
    asked = item_phrases(language) + item_phrases(language, "explanation")
    return mean(_words(said) for one in asked for said in one.sentences() if "Beispiel" not in said)
