"""Every text can be printed, and its width is known before it is drawn."""

from hypothesis import given
from hypothesis import strategies as st

from questionnaires.model import FieldId
from reports.fonts import is_right_to_left, printable, width, wrapped
from reports.pictures import overview
from tests.reports import samples

LANGUAGES = [
    "Größe, Straße, „Zitat“ – 1.234,5 %",
    "İstanbul'da ağaç, şehir, ığdır",
    "Україна: їжак, ґанок, є",
    "Ёлка, съезд, щука",
    "مرحبا بكم في البلدية",
    "می‌خواهیم پیشنهاد کنیم گچ ژاله",
    "Țară, școală, mâine",
    "Zażółć gęślą jaźń",
]


def test_printable_leaves_every_offered_language_as_it_is() -> None:
    assert [printable(text, instead="[?]") for text in LANGUAGES] == LANGUAGES


def test_printable_replaces_a_run_of_signs_without_a_glyph_once() -> None:
    assert printable("Danke 👍🏽👩‍👩‍👧 sehr", instead="[Zeichen]") == "Danke [Zeichen] sehr"
    assert printable("中文 und 文", instead="[?]") == "[?] und [?]"


def test_printable_drops_controls_that_reorder_the_line() -> None:
    assert printable("Rat\u202e gelöscht\x00\ufeff", instead="[?]") == "Rat gelöscht"


def test_printable_composes_accents_that_were_typed_apart() -> None:
    assert printable("Gru\u0308n", instead="[?]") == "Grün"


def test_right_to_left_is_decided_by_the_first_letter() -> None:
    assert [is_right_to_left(text) for text in ("1. مرحبا", "Rat مرحبا", "42 %", "")] == [
        True,
        False,
        False,
        False,
    ]


def test_bold_is_wider_and_width_grows_with_the_size() -> None:
    assert width("Verwaltung", 10, bold=True) > width("Verwaltung", 10)
    assert width("Verwaltung", 20) == 2 * width("Verwaltung", 10)


@given(st.text(alphabet="abcdefgh ijklmnopäöüß WM", max_size=300), st.floats(40, 400))
def test_wrapped_lines_fit_the_room_and_lose_nothing(text: str, room: float) -> None:
    lines = wrapped(text, 10, room=room)
    assert [line for line in lines if width(line, 10) > room] == []
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_town_read_from_the_right_does_not_draw_the_number_behind_it_along() -> None:
    edition = samples.edition(fields=frozenset({FieldId("engagement")}), town="بلدية المدينة")
    (picture,) = overview(edition)
    assert picture.spec["title"]["subtitle"] == ["\u2068بلدية المدينة\u200e\u2069, 1 von 7 Handlungsfeldern."]
