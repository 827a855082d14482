"""Words that mean the same are counted as one, and no others."""

from itertools import islice, product
from time import process_time

import pytest

from questionnaires.kernels import text
from questionnaires.kernels.kernel import Card
from questionnaires.kernels.merging import folded, merged, singulars


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("Kita", "Kitas"),
        ("Schule", "Schulen"),
        ("Verein", "Vereine"),
        ("Wohnung", "Wohnungen"),
        ("Haus", "Häuser"),
        ("Platz", "Plätze"),
        ("Raum", "Raeume"),
        ("Stadt", "Städte"),
        ("Bürgerin", "Bürgerinnen"),
        ("Kind", "Kinder"),
        ("Bus", "Busse"),
        ("bus", "buses"),
        ("Hindernis", "Hindernisse"),
        ("Thema", "Themen"),
        ("Museum", "Museen"),
        ("city", "cities"),
        ("der Bus", "die Busse"),
    ],
)
def test_obvious_plurals_are_one_word(singular: str, plural: str) -> None:
    assert folded(singular) in singulars(folded(plural))
    assert len(merged([Card("1", singular), Card("2", plural)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Burg", "Bürger"),
        ("Forderung", "Förderung"),
        ("Arbeit", "Arbeiter"),
        ("Kur", "Kurs"),
        ("Not", "Note"),
        ("Schule", "Schüler"),
        ("Sport", "Sprache"),
        ("Datum", "Daten"),
        ("Einkaufen", "Kaufen"),
        ("Dienst", "Ienst"),
    ],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert folded(one) not in singulars(folded(other))
    assert len(merged([Card("1", one), Card("2", other)])) == 2


def test_words_are_merged_by_case_umlaut_hyphen_and_plural() -> None:
    spelled = [
        "Jugendtreff",
        "jugendtreff",
        "Jugend-Treff",
        "Jugendtreffs",
        "Straße",
        "STRASSE",
        "Spass",
        "Spaß",
    ]
    found = merged(Card(str(place), each, by=place) for place, each in enumerate(spelled))
    assert [(each.text, each.people) for each in found] == [("Jugendtreff", 4), ("Spaß", 2), ("Straße", 2)]


def test_word_with_its_article_is_the_word() -> None:
    spelled = ["der Sportverein", "Sportverein", "die Sportvereine", "Ein Sportverein", "die", "Die"]
    found = merged(Card(str(place), each, by=place) for place, each in enumerate(spelled))
    assert [(each.text, each.people) for each in found] == [("Sportverein", 4), ("Die", 2)]


def test_hall_that_writes_two_thousand_different_words_waits_for_none_to_be_merged() -> None:
    syllables = product(("ba", "de", "fi", "ko", "mu", "ra", "se", "ti"), repeat=4)
    words = ["".join(each) for each in islice(syllables, 2000)]
    begun = process_time()
    assert len(merged(Card(word, word) for word in words)) == len(words)
    assert process_time() - begun < 1


def test_who_writes_a_word_twice_counts_once() -> None:
    cards = [Card("1", "Kita", by=1), Card("2", "Kitas", by=1), Card("3", "kita", by=2)]
    assert merged(cards)[0].people == 2
    asks = text.words()
    assert asks.doubled(tuple(cards)) == {"2"}
