"""What people type before the texts of a list is no part of them; a date or a rank is."""

import pytest

from questionnaires.kernels.list_marks import without_list_marks


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("- Bänke", "Bänke"),
        ("•Bänke", "Bänke"),
        ("1. Bänke", "Bänke"),
        ("1) Bänke", "Bänke"),
        ("1. Preise senken", "Preise senken"),
        ("1. OGS ausbauen", "OGS ausbauen"),
        ("1. Dezernat für Teilhabe", "Dezernat für Teilhabe"),
        ("1. Mai feiern", "1. Mai feiern"),
        ("1. September: Neustart", "1. September: Neustart"),
        ("1. Sept. Neustart", "1. Sept. Neustart"),
        ("1. Stock ohne Stufen", "1. Stock ohne Stufen"),
        ("1. Adventswochenende", "1. Adventswochenende"),
        ("2. Bänke", "2. Bänke"),
        ("-5 Grad im Winter", "-5 Grad im Winter"),
        ("24-Stunden-Bus", "24-Stunden-Bus"),
    ],
)
def test_mark_of_a_list_is_left_out(typed: str, bare: str) -> None:
    assert list(without_list_marks([typed], first=1)) == [bare]
