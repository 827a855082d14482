"""Whatever can be tapped can be typed."""

from time import process_time

import pytest

from handlers.typed import Doubt, button, read, sentence, whole_label

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
        ("drei", "3 · fest verankert"),
        ("Stufe 2", "2 · läuft, aber nicht überall"),
        ("stufe null", "0 · gibt es nicht"),
        ("2 - läuft", "2 · läuft, aber nicht überall"),
        ("1 geplant", "1 · geplant, erste Schritte"),
    ],
)
def test_typed_words_mean_their_button(text: str, label: str) -> None:
    found = button(text, LABELS)
    assert isinstance(found, int)
    assert LABELS[found] == label


@pytest.mark.parametrize(
    "text", ["", "4", "ge", "nicht", "hallo", "12", "-1", "−1", "<2", "2²", "2,5", "1 läuft"]
)
def test_typed_words_that_fit_none_or_several_mean_nothing(text: str) -> None:
    assert button(text, LABELS) is None


def test_typed_words_in_a_dialog_mean_a_button_only_as_a_whole() -> None:
    assert whole_label("überspringen", LABELS) == 6
    assert whole_label("2", LABELS) is None


def test_number_is_no_beginning_of_a_longer_one() -> None:
    labels = ["2026 im Herbst", "im neuen Jahr"]
    assert [button(text, labels) for text in ("202", "2026", "2026 im")] == [None, 0, 0]


def test_typed_words_without_any_button_mean_nothing() -> None:
    assert button("2", []) is None


MEETINGS = ["1 · 2", "2 · 4", "3 · 6", "Zur Übersicht"]
OPINIONS = ["1 · −1", "2 · 0", "3 · 1", "Zur Übersicht"]
TIMES = ["1 · 2 Treffen", "2 · 4 Treffen", "3 · keine", "Zur Übersicht"]


@pytest.mark.parametrize(
    ("labels", "text", "meant"),
    [
        (MEETINGS, "2", Doubt((0, 1))),
        (MEETINGS, "4", 1),
        (MEETINGS, "3", 2),
        (MEETINGS, "1 · 2", 0),
        (OPINIONS, "1", Doubt((2, 0))),
        (OPINIONS, "-1", 0),
        (OPINIONS, "–1", 0),
        (OPINIONS, "−1", 0),
        (OPINIONS, "0", 1),
        (TIMES, "2", Doubt((0, 1))),
        (TIMES, "4", 1),
        (TIMES, "3", 2),
        (["-2", "-1", "0", "1", "2"], "−2", 0),
        (["-2", "-1", "0", "1", "2"], "2", 4),
        (LABELS, "-1", None),
        (["1 · 2 ✓", "2 · 4"], "2", Doubt((0, 1))),
        (["1 · 18 bis 25 Jahre", "2 · älter"], "18-25", None),
    ],
)
def test_number_means_the_option_whose_text_it_is_and_is_asked_about_where_it_is_a_place_too(
    labels: list[str], text: str, meant: int | Doubt | None
) -> None:
    assert button(text, labels) == meant


def test_numbers_without_places_are_typed_with_their_sign() -> None:
    labels = ["-2", "-1", "0", "1", "2", "weiß ich nicht"]
    assert [button(text, labels) for text in ("-2", "−1", "0", "2", "3", "<2")] == [0, 1, 2, 4, None, None]


def test_numbers_without_places_are_typed_in_words_too() -> None:
    labels = ["0", "1", "2", "9", "10", "« zurück"]
    typed = ("zehn", "null", "Zwei", "Zehn!", "ten", "zero", "drei", "nicht zehn")
    assert [button(text, labels) for text in typed] == [4, 0, 2, 4, 4, 0, None, None]


def test_number_in_words_that_is_a_text_and_a_place_is_asked_about() -> None:
    assert button("zwei", MEETINGS) == button("zwei", TIMES) == Doubt((0, 1))
    assert button("sechs", MEETINGS) == 2
    assert button("Nummer zwei", MEETINGS) == 1


def test_what_a_long_label_cuts_off_may_be_typed() -> None:
    labels = ["1 · Die Kinderbetreuung während der …", "2 · Etwas anderes"]
    assert button("Die Kinderbetreuung während der Treffen", labels) == 0
    assert button("Die Kinderbetreuung", labels) == 0


@pytest.mark.parametrize(
    "sign", [*"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
)
def test_signs_that_turn_the_direction_are_left_out(sign: str) -> None:
    assert read(f" {sign}Bus {sign}heute{sign}?\n") == "Bus heute?"
    assert read(f"{sign} {sign}") == ""


@pytest.mark.parametrize("text", ["مرحبا بكم", "שלום לכולם", "می‌خواهم", "👩‍🌾 Garten"])
def test_letters_that_run_from_right_to_left_stay_as_they_are(text: str) -> None:
    assert read(text) == text


ANSWERS = ["Ich komme", "Ich komme nicht", "Vielleicht"]


@pytest.mark.parametrize("begins", ["ich komme ich ", "ja ich komme ", "vielleicht ich komme ", "da "])
@pytest.mark.parametrize("language", ["de", "de-einfach", "en"])
def test_words_of_a_sentence_over_and_over_again_are_read_at_once(begins: str, language: str) -> None:
    """Everybody waits while one is read, wherever it was typed."""
    begun = process_time()
    for times in (5, 30, 500):
        assert sentence(f"{begins * times}bald", ANSWERS, language=language) is None
    assert process_time() - begun < 2


def test_sentence_is_read_however_its_words_are_put_together() -> None:
    """ "komme ich" and "ich komme" are phrases, and so is "ich" in one of them."""
    assert sentence("ich komme ich komme vielleicht ich", ANSWERS, language="de") == 2
    assert sentence("ich komme komme ich da", ANSWERS, language="de") == 0
    assert sentence("danke vielen Dank", ANSWERS, language="de") is None
    assert sentence("", ANSWERS, language="de") is None
