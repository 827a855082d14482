"""Whatever can be tapped can be typed."""

import pytest

from handlers.typed import button, whole_label

LABELS = ["0 · gibt es nicht", "1 · geplant, erste Schritte", "2 · läuft, aber nicht überall", "3 · fest verankert",
          "weiß ich nicht", "betrifft uns nicht", "überspringen", "« zurück"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2", "2 · läuft, aber nicht überall"),
        ("3 · fest verankert", "3 · fest verankert"),
        ("Fest verankert", "3 · fest verankert"),
        ("läuft", "2 · läuft, aber nicht überall"),
        ("WEISS ICH NICHT", "weiß ich nicht"),
        ("zurück", "« zurück"),
        ("  Überspringen. ", "überspringen"),
    ],
)
def test_typed_words_mean_their_button(text: str, label: str) -> None:
    found = button(text, LABELS)
    assert found is not None
    assert LABELS[found] == label


@pytest.mark.parametrize("text", ["", "4", "ge", "nicht", "hallo", "12"])
def test_typed_words_that_fit_none_or_several_mean_nothing(text: str) -> None:
    assert button(text, LABELS) is None


def test_typed_words_in_a_dialog_mean_a_button_only_as_a_whole() -> None:
    assert whole_label("überspringen", LABELS) == 6
    assert whole_label("2", LABELS) is None


def test_typed_words_without_any_button_mean_nothing() -> None:
    assert button("2", []) is None
