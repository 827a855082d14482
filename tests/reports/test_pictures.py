"""Pictures are large enough for a phone, say what cannot be shown, and hold nothing that was held back."""

import json
import os
import struct

import pytest

from questionnaires.model import FieldId
from reports import drawing, pictures
from reports.drawing import draw_png, draw_svg
from reports.localized_result import LocalizedResult
from reports.pictures import Picture
from reports.specs import gauge, levels
from reports.specs.paper import BAR, GROUP_COLOURS, GROUP_SHAPES, LEVEL_COLOURS, ON_LEVELS, PRINT, spec
from tests.reports import samples

TEILHABE = FieldId("teilhabe")


def every_picture(edition: LocalizedResult) -> list[Picture]:
    found = [*pictures.overview(edition), *pictures.fields_by_group(edition)]
    for field in edition.result.fields:
        found += pictures.answers_per_item(edition, field.field)
    return found


def size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def one_of_each_kind() -> list[Picture]:
    return [
        *pictures.overview(samples.all_fields()),
        *pictures.fields_by_group(samples.all_fields()),
        *pictures.answers_per_item(samples.small_groups(), TEILHABE)[:2],
        *pictures.changes_by_field(samples.four_fields(), samples.earlier_run()),
        *pictures.changes_by_item(samples.four_fields(), FieldId("steuerung"), samples.earlier_run())[:1],
        *pictures.overview(samples.few_answers()),
    ]


@pytest.mark.slow
def test_picture_is_a_portrait_for_a_phone_without_complaint(capfd: pytest.CaptureFixture[str]) -> None:
    for picture in one_of_each_kind():
        png = draw_png(picture.spec)
        width, height = size(png)
        assert png.startswith(b"\x89PNG\r\n"), picture.name
        assert width == 1200, picture.name
        assert 1000 < height < 2900, picture.name
        assert len(png) < 2_000_000, picture.name
    assert capfd.readouterr() == ("", "")


def test_large_field_is_drawn_in_pages_that_are_evenly_filled() -> None:
    pages = pictures.answers_per_item(samples.all_fields(), TEILHABE)
    assert [page.name for page in pages] == [f"items-teilhabe-{number}" for number in range(1, 6)]
    assert [page.alt.count("Punkte") for page in pages] == [5, 6, 5, 6, 6]


def test_overview_is_sorted_and_says_every_value_in_words() -> None:
    (picture,) = pictures.overview(samples.four_fields())
    assert picture.alt == (
        "Balken von 0 bis 100 Punkten je Handlungsfeld. "
        "Engagement und Beteiligung: 74 Punkte · gut unterwegs; "
        "Fairer Zugang und Teilhabechancen: 56 Punkte · gut unterwegs; "
        "Management und Steuerung: 53 Punkte · gut unterwegs; "
        "Interkulturelle Öffnung und Antirassismus: 42 Punkte · im Aufbau."
    )


def test_small_groups_are_one_sign_in_every_picture() -> None:
    edition = samples.small_groups()
    assert all(list(map(len, field.blocks))[-1] > 1 for field in edition.result.fields)
    told = json.dumps([(one.spec, one.alt, one.title) for one in every_picture(edition)], ensure_ascii=False)
    assert '"Ehrenamt"' in told
    assert '"Beirat und Institutionen zusammen"' in told
    assert '"Beirat"' not in told
    assert '"Institutionen"' not in told


def test_groups_picture_says_that_small_groups_are_together() -> None:
    (picture,) = pictures.fields_by_group(samples.small_groups())
    subtitle = " ".join(picture.spec["title"]["subtitle"])
    assert subtitle == (
        "Musterstadt, 4 von 7 Handlungsfeldern. "
        "Kleine Gruppen werden zusammen gezeigt; jedes Zeichen steht für mindestens 5 Personen."
    )


def test_too_few_answers_are_said_in_words_and_drawn_as_nothing() -> None:
    edition = samples.few_answers()
    field = next(one for one in edition.result.fields if any(item.cells is None for item in one.items))
    missing = next(item for item in field.items if item.cells is None)
    name = f"{edition.number_of(missing.question)} {edition.question_text(missing.question)}"
    pages = pictures.answers_per_item(edition, field.field)
    assert [f"{name.rstrip('.')}: zu wenig Antworten" in page.alt for page in pages].count(True) == 1
    assert pictures.fields_by_group(edition) == ()


def test_field_without_score_is_last_and_has_no_bar() -> None:
    (picture,) = pictures.overview(
        samples.edition(people={"verwaltung": 2, "rat": 2}, fields=samples.FOUR_FIELDS)
    )
    assert picture.alt.count("zu wenig Antworten") == 4
    assert BAR not in json.dumps(picture.spec)


def test_bars_of_a_field_share_one_scale() -> None:
    rows = [levels.Row("", "", counts, 0, 0.0, "0") for counts in ((6, 2, 1, 1), (0, 1, 4, 5))]
    assert levels.Reach.of(rows) == levels.Reach(0.8, 0.9)
    assert levels.Reach.of([]) == levels.Reach(0.25, 0.25)


def test_change_is_told_with_both_values() -> None:
    (picture,) = pictures.changes_by_field(samples.four_fields(), samples.earlier_run())
    assert "Fairer Zugang und Teilhabechancen: 41 → 56 Punkte: verändert, +15" in picture.alt
    assert "Engagement" not in picture.alt


def test_changes_by_item_name_the_number_of_ratings_of_both_runs() -> None:
    (first, *_) = pictures.changes_by_item(samples.four_fields(), FieldId("steuerung"), samples.earlier_run())
    assert "Bewertungen: 35 früher, 35 jetzt" in json.dumps(first.spec, ensure_ascii=False)


@pytest.mark.slow
def test_people_write_into_a_picture_what_they_like() -> None:
    edition = samples.edition(
        fields=samples.FOUR_FIELDS, town=samples.HOSTILE, groups={**samples.GROUPS, **samples.HOSTILE_GROUPS}
    )
    (picture,) = pictures.fields_by_group(edition)
    svg = draw_svg(picture.spec)
    assert "&lt;script&gt;" in svg
    assert "<script" not in svg
    assert "مجلس" in svg


@pytest.mark.slow
def test_drawing_leaves_the_fonts_of_other_programs_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    drawing._ready.cache_clear()
    draw_svg({"mark": "point"})
    assert os.environ["FONTCONFIG_FILE"] == "/etc/fonts/fonts.conf"
    monkeypatch.delenv("FONTCONFIG_FILE")
    drawing._ready.cache_clear()
    draw_svg({"mark": "point"})
    assert "FONTCONFIG_FILE" not in os.environ


@pytest.mark.slow
def test_print_leaves_title_and_explanation_to_the_document() -> None:
    (picture,) = pictures.overview(samples.all_fields(), PRINT)
    assert "title" not in picture.spec
    assert draw_svg(picture.spec).startswith("<svg")


def test_legend_names_only_the_groups_that_have_a_sign() -> None:
    """Each keeps the sign and colour that it has in the other pictures of the report."""
    rows = [gauge.Row("", [], dots=[gauge.Dot(0, 20.0), gauge.Dot(2, 70.0)])]
    layers, height = gauge.gauge(PRINT, rows, bands=(), groups=["Verwaltung", "Rat", "Beirat"])
    drawn = draw_svg(spec(PRINT, layers, height=height))
    assert [name in drawn for name in ("Verwaltung", "Rat<", "Beirat")] == [True, False, True]
    assert [colour.lower() in drawn.lower() for colour in GROUP_COLOURS[:3]] == [True, False, True]


def test_signs_are_different_for_eight_groups() -> None:
    assert len(set(GROUP_COLOURS)) == len(set(GROUP_SHAPES)) == len(GROUP_COLOURS) == 8


@pytest.mark.parametrize(("ground", "ink"), list(zip(LEVEL_COLOURS, ON_LEVELS, strict=True)))
def test_numbers_in_bars_have_enough_contrast(ground: str, ink: str) -> None:
    lighter, darker = sorted((luminance(ground), luminance(ink)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_levels_differ_in_lightness_on_each_side_of_the_middle() -> None:
    dark_left, light_left, light_right, dark_right = map(luminance, LEVEL_COLOURS)
    assert light_left > 3 * dark_left
    assert light_right > 3 * dark_right


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
