"""What somebody looks for is found, however they and others spell it."""

import pytest

from questionnaires.spelling import comparable, contains


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("sprachcafe", "Sprachcafé eröffnen"),
        ("Sprachcafé", "SPRACHCAFE eröffnen"),
        ("eroffnen cafe", "Sprachcafé eröffnen"),
        ("eroeffnen", "Sprachcafé ero\u0308ffnen"),
        ("strasse", "Straße sperren"),
        ("Straße", "STRASSE sperren"),
        ("oeffnen", "Bücherei öffnen"),
        ("offnen", "Bücherei öffnen"),
        ("öffnen", "Buecherei oeffnen"),
        ("Łódź", "Fahrt nach Łodz"),
    ],
)
def test_word_is_found_without_accents_and_with_umlauts_in_either_way(typed: str, text: str) -> None:
    assert contains(text, comparable(typed).split())


@pytest.mark.parametrize(
    ("typed", "text"), [("hauser", "Hausordnung"), ("cafe neu", "Sprachcafé"), ("52", "5²")]
)
def test_another_word_is_not_found(typed: str, text: str) -> None:
    assert not contains(text, comparable(typed).split())
