"""The record of a workshop on paper and for a word processor: no heading stands alone, no row is torn."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from reports.poll_pages import PollPage
from reports.record import Agreed, Attended, RecordItem, WorkshopRecord, record_docx, record_pdf
from reports.specs.votes import Bar
from tests.reports.samples import DAY
from tests.reports.test_accessible import found

pytestmark = pytest.mark.slow  # sets whole documents

TURNOUT = "Abgestimmt: 7 von 9 Personen"
LONG = "Formulare und Bescheide in einfacher Sprache überarbeiten, mit Beispielen versehen, "


def result(title: str, rows: int, *, before: bool = False) -> RecordItem:
    page = PollPage(
        town="Musterstadt",
        question=title,
        turnout=TURNOUT,
        rows=tuple(Bar(f"Vorschlag {number} mit Namen", "5 (71 %)", 71) for number in range(rows)),
        notes=("Das ist ein Stimmungsbild, kein Beschluss.",),
        day=DAY,
        language="de",
        before=("6 (86 %)",) * rows if before else (),
    )
    return RecordItem(title, TURNOUT, page)


def record() -> WorkshopRecord:
    """Long enough that pages end everywhere."""
    items = [result(f"Frage {number}", rows) for number, rows in enumerate((4, 8, 5, 8, 6, 3, 8), 1)]
    second = RecordItem("Frage 0", TURNOUT, items[0].result, further=(result("Runde 2", 4, before=True),))
    agreed = [
        Agreed(f"{LONG * 3}Stelle {number}", "Amt", "Freitag, 5. März 2027", "begonnen")
        for number in range(30)
    ]
    return WorkshopRecord("Musterstadt", "Workshop", DAY, "de", (second, *items), tuple(agreed))


def lines_of_pages(pdf: bytes) -> Sequence[Sequence[str]]:
    """What stands on each page between what every page has."""
    around = ("Rundfrage · Protokoll", "Protokoll: Workshop", "Seite ", "Musterstadt")
    return [
        [line for line in page.extract_text().split("\n") if line.strip() and not line.startswith(around)]
        for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
    ]


def test_heading_of_an_item_is_never_the_last_of_its_page(tmp_path: Path) -> None:
    pdf = record_pdf(record())
    assert found(tmp_path, pdf) == []
    pages = lines_of_pages(pdf)
    assert sum(TURNOUT in line for page in pages for line in page) == 9
    assert [page[-1] for page in pages if page[-1] == TURNOUT] == []


@pytest.mark.parametrize("shift", [0, 2, 4])
def test_small_table_is_whole_on_its_page(shift: int) -> None:
    attended = tuple(Attended(f"Gruppe {number}", 9, 7) for number in range(shift))
    pages = lines_of_pages(record_pdf(replace(record(), agreed=(), attended=attended)))
    assert len(pages) > 3
    begun = [page[1] for page in pages if page[0].startswith("Antwort")]
    assert [line for line in begun if not line.startswith("Vorschlag 0")] == []


@pytest.mark.parametrize("shift", [0, 2, 4])
def test_picture_numbers_and_what_they_mean_are_on_one_page(shift: int) -> None:
    attended = tuple(Attended(f"Gruppe {number}", 9, 7) for number in range(shift))
    items = tuple(result(f"Frage {number}", 3) for number in range(8))
    shown = replace(record(), agreed=(), attended=attended, items=items)
    pages = [" ".join(page) for page in lines_of_pages(record_pdf(shown))]
    assert len(pages) > 2
    counted = [
        (page.count(". Frage "), page.count("Antwort Ergebnis"), page.count("kein Beschluss"))
        for page in pages
    ]
    assert [each for each in counted if len(set(each)) > 1] == []
    assert sum(asked for asked, *_ in counted) == 8


def test_table_that_is_longer_than_a_page_goes_on_on_the_next_one() -> None:
    long = replace(record(), agreed=(), items=(result("Frage", 90),))
    read = " ".join(" ".join(page) for page in lines_of_pages(record_pdf(long)))
    assert "Vorschlag 89 mit Namen 5 (71 %)" in read
    assert "Das ist ein Stimmungsbild" in read


def test_row_of_what_was_agreed_is_whole_on_its_page() -> None:
    pages = [" ".join(" ".join(page).split()) for page in lines_of_pages(record_pdf(record()))]
    for number in range(30):
        assert any(f"{LONG * 3}Stelle {number} Amt" in " ".join(page.split()) for page in pages), number


def test_headings_in_a_word_processor_get_smaller_and_stay_with_what_follows() -> None:
    document = docx.Document(io.BytesIO(record_docx(record())))
    styles = [document.styles[f"Heading {level}"].font for level in (1, 2, 3)]
    assert [each.name for each in styles] == ["Arial"] * 3
    assert [each.size for each in styles] == [Pt(12.5), Pt(11), Pt(10)]
    said = [each for each in document.paragraphs if each.text == TURNOUT]
    assert len(said) == 9
    assert all(each.paragraph_format.keep_with_next for each in said)


def test_tables_in_a_word_processor_leave_no_row_alone_and_stay_with_their_headings() -> None:
    long = replace(
        record(),
        items=(result("Frage", 40), result("Frage", 4)),
        attended=tuple(Attended(f"Gruppe {number}", 9, 7) for number in range(3)),
        attended_note="Noch ist nicht alles beendet.",
    )
    document = docx.Document(io.BytesIO(record_docx(long)))
    assert [len(each.rows) for each in document.tables] == [4, 41, 5, 31]
    for table in document.tables:
        rows = list(table.rows)
        assert [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
        assert all(list(row._tr.iter(qn("w:cantSplit"))) for row in rows)
        kept = [all(each.paragraphs[0].paragraph_format.keep_with_next for each in row.cells) for row in rows]
        alone = [True] * 3 + [False] * (len(rows) - 5) + [True, False]
        assert kept == (alone if len(rows) > 16 else [True] * (len(rows) - 1) + [False])
    between = [
        each for each in document.paragraphs if each.text in (TURNOUT, "Noch ist nicht alles beendet.")
    ]
    assert [each.paragraph_format.keep_with_next for each in between] == [True] * 3
    notes = [each for each in document.paragraphs if each.text.startswith("Das ist ein Stimmungsbild")]
    assert [each.paragraph_format.keep_with_next for each in notes] == [None] * 2
