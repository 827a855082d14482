"""Slides for the committee, opened again: titles, what is read first, alternative texts, notes, no held-back number."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pptx
import pytest

from reports.agreed import Agreed, AgreedMeasure, NextMeeting
from reports.deck import committee_slides, fitting
from reports.document import Report
from reports.slides import deck_of
from tests.reports import samples

pytestmark = pytest.mark.slow  # draws two pictures for each file

MEASURE = AgreedMeasure("Sprachcafé im Rathaus", "Amt für Soziales", "Mi 31.03.2027", "in Arbeit")
MEETING = NextMeeting(
    "Nachtreffen", "Dienstag, 1. Dezember 2026, 18:00 Uhr", "Rathaus", ("Stand der Maßnahmen",)
)
AGREED = Agreed(date(2026, 11, 20), (MEASURE,), MEETING)
K_RULE = "Jede Zahl steht für mindestens 5 Personen, kleine Gruppen werden zusammen gezeigt."


def opened(report: Report) -> Any:
    return pptx.Presentation(io.BytesIO(committee_slides(report)))


@cache
def four_fields() -> Any:
    return opened(Report(samples.four_fields(), topics=("Wer lädt wen ein?",), agreed=AGREED))


@cache
def in_english() -> Any:
    return opened(Report(replace(samples.four_fields(), language="en"), agreed=AGREED))


def titles(presentation: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in presentation.slides]


def texts(slide: Any) -> Iterator[str]:
    """Everything that stands on a slide or is said with it."""
    for shape in slide.shapes:
        yield shape._element._nvXxPr.cNvPr.get("descr") or ""
        if shape.has_text_frame:
            yield shape.text_frame.text
        if shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
    yield slide.notes_slide.notes_text_frame.text


def whole(presentation: Any) -> str:
    return "\n".join(text for slide in presentation.slides for text in texts(slide))


def table(presentation: Any, title: str) -> list[tuple[str, ...]]:
    slide = presentation.slides[titles(presentation).index(title)]
    [found] = [shape.table for shape in slide.shapes if shape.has_table]
    return [tuple(cell.text_frame.text for cell in row.cells) for row in found.rows]


def test_result_agenda_measures_and_next_meeting_stand_on_seven_slides() -> None:
    assert titles(four_fields()) == [
        "Selbstcheck 2026",
        "Das Ergebnis",
        "Die Handlungsfelder aus Sicht der Gruppen",
        "Worüber gesprochen werden sollte",
        "Was vereinbart wurde",
        "Wann wir uns wieder treffen",
        "Zum Verständnis",
    ]
    text = whole(four_fields())
    assert "Wer lädt wen ein?" in text
    assert "weitere Punkte stehen im ausführlichen Bericht." in text
    assert "Dienstag, 1. Dezember 2026, 18:00 Uhr · Rathaus" in text
    assert table(four_fields(), "Was vereinbart wurde") == [
        ("Was", "Zuständig", "Bis", "Stand"),
        ("Sprachcafé im Rathaus", "Amt für Soziales", "Mi 31.03.2027", "in Arbeit"),
    ]


def test_measures_stand_beside_what_they_were_when_people_last_met() -> None:
    since = "Verglichen mit dem Workshop am Donnerstag, 12. November 2026."
    new = replace(MEASURE, what="Lesekreis", until="", status="vorgeschlagen", before="neu", is_new=True)
    measures = (replace(MEASURE, before="vorgeschlagen, bis Mo 01.03."), new)
    found = opened(
        Report(samples.four_fields(), agreed=Agreed(date(2026, 11, 20), measures, None, since, "Do 12.11."))
    )
    assert table(found, "Was vereinbart wurde") == [
        ("Was", "Zuständig", "Bis", "Stand Do 12.11.", "Stand heute"),
        (
            "Sprachcafé im Rathaus",
            "Amt für Soziales",
            "Mi 31.03.2027",
            "vorgeschlagen, bis Mo 01.03.",
            "in Arbeit",
        ),
        ("Lesekreis", "Amt für Soziales", "–", "neu", "vorgeschlagen"),
    ]
    assert since in whole(found), "the notes say with what they are compared"


def test_nothing_is_said_of_what_nobody_agreed() -> None:
    shown = titles(opened(Report(samples.four_fields(), agreed=Agreed(date(2026, 11, 20)))))
    assert not {"Was vereinbart wurde", "Wann wir uns wieder treffen"} & set(shown)


def test_title_is_read_first_and_every_picture_and_table_has_its_text() -> None:
    for slide in four_fields().slides:
        first, *others = slide.shapes
        assert first == slide.shapes.title
        assert all(shape.text_frame.text for shape in slide.placeholders), "no empty frame is read aloud"
        described = [shape for shape in others if not shape.has_text_frame]
        alts = [shape._element._nvXxPr.cNvPr.get("descr") for shape in described]
        assert all(alts), slide.shapes.title.text_frame.text
        assert not any(alt.endswith(".png") for alt in alts)
    assert "Engagement und Beteiligung: 74 Punkte" in whole(four_fields())


def test_numbers_of_the_picture_stand_in_a_table_too() -> None:
    assert table(four_fields(), "Das Ergebnis")[:2] == [
        ("Handlungsfeld", "Punkte", "Einordnung", "Einigkeit"),
        ("Management und Steuerung", "53", "gut unterwegs", "unterschiedlich"),
    ]


def test_notes_say_where_numbers_come_from_and_whom_they_protect() -> None:
    for slide in four_fields().slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert "Quelle: " in notes
        assert "ohne Namen" not in notes, "whoever is responsible may be named in what was typed"
        if slide.shapes.title.text_frame.text not in ("Was vereinbart wurde", "Wann wir uns wieder treffen"):
            assert K_RULE in notes
            assert "Fragebogen „Selbstcheck" in notes


def test_every_text_has_its_language() -> None:
    for presentation, language in ((four_fields(), "de-DE"), (in_english(), "en-GB")):
        slides = [*presentation.slides, *(slide.notes_slide for slide in presentation.slides)]
        found = [run.get("lang") for slide in slides for run in slide._element.iter("{*}rPr")]
        assert set(found) == {language}
        assert presentation.core_properties.language == language


def test_slides_speak_the_language_of_the_reader() -> None:
    shown = titles(in_english())
    assert shown[1] == "The result"
    assert shown[4:] == ["What was agreed", "When we meet again", "How to read this"]


def test_held_back_numbers_stand_nowhere() -> None:
    """Three of the advisory board and four of the institutions are shown together or not at all."""
    edition = samples.small_groups()
    text = whole(opened(Report(edition)))
    assert any(f"{edition.group(block[0])} " in text for block in edition.compared_blocks if len(block) == 1)
    for held_back in ("Beirat", "Institutionen"):
        assert not re.search(rf"{held_back} \d", text)
    assert "Beirat und Institutionen zusammen" in text


def test_withheld_result_shows_no_number_of_a_field() -> None:
    presentation = opened(Report(samples.withheld()))
    shown = {row[1] for row in table(presentation, "Das Ergebnis")[1:]}
    assert shown == {"–"}
    assert not re.search(r": \d+ Punkte", whole(presentation))


def test_many_long_measures_are_counted_instead_of_leaving_the_slide() -> None:
    long = replace(MEASURE, what="Sprachcafé im Rathaus mit Betreuung für die Kinder " * 4)
    presentation = opened(Report(samples.four_fields(), agreed=replace(AGREED, measures=(long,) * 30)))
    slide = presentation.slides[4]
    shown = len(table(presentation, "Was vereinbart wurde")) - 1
    assert 0 < shown < 30
    assert f"{30 - shown} weitere Maßnahmen stehen in der Liste" in "\n".join(texts(slide))
    assert max(shape.top + shape.height for shape in slide.shapes) <= presentation.slide_height


def test_rows_are_measured_once_for_each_size() -> None:
    """A town of many years has hundreds of measures: each was measured again for every other one."""
    measured: list[tuple[str, int]] = []

    def depth(row: str, size: int) -> float:
        measured.append((row, size))
        return size * 1.5

    rows = [f"Maßnahme {number}" for number in range(300)]
    assert fitting(rows, (18, 16, 14), depth, 400, counted=True) == (14, 17)
    assert fitting(rows[:3], (18, 16, 14), depth, 400, counted=True) == (18, 3)
    assert len(measured) == 3 * 300 + 3


def test_title_of_signs_that_no_font_has_is_not_too_long_for_the_file() -> None:
    """Each becomes a word, and a file cannot be called by more than 255 letters."""
    edition = samples.edition(fields=samples.FOUR_FIELDS, title="🎉a" * 40)
    assert len(edition.title) > 255
    assert opened(Report(edition)).core_properties.title == edition.title[:255]


def test_fields_without_room_are_counted() -> None:
    [fields, *_] = deck_of(Report(samples.four_fields())).slides
    assert fields.left(4, 4) == ""
    assert fields.left(1, 4) == "3 weitere Handlungsfelder stehen im ausführlichen Bericht."


def test_questions_without_levels_make_slides_too() -> None:
    shown = titles(opened(Report(samples.own_questions())))
    assert shown[:2] == ["Kurzcheck", "Das Ergebnis"]


def test_signs_of_every_kind_do_not_stop_the_slides() -> None:
    hostile = f"{samples.HOSTILE} 青年 \x0b\x07 🎉"
    edition = samples.edition(fields=samples.FOUR_FIELDS, title="🎉 Check", town="青年 <Stadt>")
    agreed = replace(AGREED, measures=(replace(MEASURE, what=hostile),))
    text = whole(opened(Report(edition, topics=(hostile,), agreed=agreed)))
    assert "<Stadt>" in text
    assert "*fett* <b>Ä & B</b>" in text
