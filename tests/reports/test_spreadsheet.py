"""Tables opened again by another program: numbers are numbers, texts are texts, what is held back is not there."""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from questionnaires.counts import Counts
from questionnaires.model import GroupCode, QuestionId, Text
from reports.codebook import EVERYBODY
from reports.csv_table import HEADER, codebook_csv, counts_csv, csv_archive
from reports.localized_result import LocalizedResult
from reports.render_worker import RenderWorker
from reports.spreadsheet import spreadsheet
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.material import questionnaire
from tests.questionnaires.results import counts, levels_questionnaire
from tests.reports.samples import DAY, four_fields, small_groups

pytestmark = pytest.mark.slow  # writes and reads whole workbooks

AMT, RAT, VEREIN = GroupCode("amt"), GroupCode("rat"), GroupCode("verein")
NAMES = {AMT: "Ämter", RAT: "Rat", VEREIN: "Vereine"}
PROTECTS = (
    "Rat: 6 von 6 haben diese Frage eingestuft. Die Gruppe wird mit Vereine zusammen gezeigt, "
    "damit sich über andere nichts errechnen lässt."
)
HOSTILE = ('=HYPERLINK("http://example.org")', "+1+1", "-1+1", "@SUM(A1)", "#N/A", "\t=1", "'=1")


def small() -> LocalizedResult:
    """Two questions: of the first, only the offices may be shown; the second nearly nobody could answer."""
    asked = levels_questionnaire({"a": 2})
    answers = {
        "a1": {AMT: (1, 3, 5, 1, 2), RAT: (2, 2, 1, 1), VEREIN: (1, 0, 1, 1)},
        "a2": {AMT: (1, 1, 0, 0, 8), RAT: (), VEREIN: ()},
    }
    responses = {AMT: 12, RAT: 6, VEREIN: 3}
    found = evaluate(
        asked, counts(answers, responses=responses), title="Probe", invited={AMT: 15, RAT: 8, VEREIN: 4}
    )
    return LocalizedResult(found, asked, "Musterstadt", NAMES, DAY)


def every_type() -> LocalizedResult:
    """One group answered a question of every type."""
    asked = questionnaire()
    given = {
        "a1": "2",
        "a4": "choice:bus",
        "b1": "choices:jung,alt",
        "b2": "number:3",
        "b3": "text",
        "b4": "ranking:z",
    }
    rows = [(RAT, QuestionId(question), value, 7) for question, value in given.items()]
    return LocalizedResult(
        evaluate(asked, Counts.of(rows, responses={RAT: 7}), title="Probe"), asked, "Musterstadt", NAMES, DAY
    )


def opened(edition: LocalizedResult) -> Workbook:
    return load_workbook(io.BytesIO(spreadsheet(edition)))


@cache
def small_book() -> Workbook:
    """Written and read once, and only looked at."""
    return opened(small())


@cache
def book_of_four_fields() -> Workbook:
    """The same."""
    return opened(four_fields())


def by_heading(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows under their headings; empty cells are left out."""
    heading, *rows = sheet.iter_rows(values_only=True)
    return [
        {str(name): value for name, value in zip(heading, row, strict=True) if value is not None}
        for row in rows
    ]


def read_csv(content: bytes, *, delimiter: str = ";") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def texts(book: Workbook) -> Iterator[Any]:
    return (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value)


def test_workbook_has_a_sheet_for_every_question_that_people_ask() -> None:
    book = small_book()

    assert book.sheetnames == ["Übersicht", "Felder", "Fragen", "Gruppen", "Tagesordnung", "Codebuch"]
    assert [(sheet.freeze_panes, sheet.auto_filter.ref is not None) for sheet in book.worksheets] == [
        ("A2", True)
    ] * 6


def test_question_has_its_numbers_as_numbers() -> None:
    first, second = by_heading(small_book()["Fragen"])

    assert first == {
        "Frage Nr.": "1.1",
        "Kennung": "a1",
        "Frage": "Wie weit?",
        "Fassung": 1,
        "Handlungsfeld": "Feld",
        "Bewertungen": 19,
        "Punkte": 49,
        "Stufe 0": 4,
        "Stufe 1": 5,
        "Stufe 2": 7,
        "Stufe 3": 3,
        "weiß ich nicht": 2,
        "betrifft uns nicht": 0,
        "keine Antwort": 0,
        "Anteil weiß ich nicht": 10,
        "Einigkeit": 0.47,
        "A": 0.23,
        "Einigkeit in Worten": "unterschiedlich",
        "größter Unterschied": 9,
        "Punkte dort (niedriger)": 44,
        "Punkte dort (höher)": 53,
        "niedriger": "Rat und Vereine zusammen",
        "höher": "Ämter",
    }
    assert {
        name: second.get(name) for name in ("Bewertungen", "Punkte", "Stufe 0", "weiß ich nicht", "Grund")
    } == {
        "Bewertungen": 2,
        "Punkte": None,
        "Stufe 0": None,
        "weiß ich nicht": 8,
        "Grund": "zu wenig Antworten",
    }


def test_number_formats_leave_the_numbers_whole() -> None:
    sheet = small_book()["Fragen"]
    formats = {str(head.value): cell.number_format for head, cell in zip(sheet[1], sheet[2], strict=True)}

    assert {name: formats[name] for name in ("Bewertungen", "Punkte", "Anteil weiß ich nicht", "A")} == {
        "Bewertungen": "0",
        "Punkte": "0",
        "Anteil weiß ich nicht": '0" %"',
        "A": "0.00",
    }


def test_groups_that_are_shown_together_have_one_row_and_each_its_reason() -> None:
    """The council and the clubs are six and three: shown apart, either would tell about the other."""
    edition = small()

    rows = by_heading(opened(edition)["Gruppen"])

    assert [
        (row["Kennung"], row["Gruppe"], row["Gruppe (Kennung)"], row.get("Bewertungen")) for row in rows
    ] == [
        ("a1", "Ämter", "amt", 10),
        ("a1", "Rat und Vereine zusammen", "rat+verein", 9),
        ("a1", "Rat", "rat", None),
        ("a1", "Vereine", "verein", None),
        ("a2", "Ämter", "amt", None),
        ("a2", "Rat", "rat", None),
        ("a2", "Vereine", "verein", None),
    ]
    assert [row.get("Grund") for row in rows[1:5]] == [
        None,
        PROTECTS,
        "Vereine: Die Gruppe ist klein und wird mit Rat zusammen gezeigt.",
        "Weniger als 5 Personen haben diese Frage eingestuft.",
    ]
    assert "rat+verein" in counts_csv(edition, excel=True).decode()


def test_published_cells_of_both_files_are_those_of_the_result() -> None:
    edition = small_groups()
    rows = by_heading(opened(edition)["Gruppen"])
    shown = {
        (item.question, "+".join(block)): (own.cells.n, *own.cells.counts)
        for item in edition.result.items().values()
        for block, own in item.blocks.items()
    }

    in_book = {
        (row["Kennung"], row["Gruppe (Kennung)"]): (
            row["Bewertungen"],
            *(row[f"Stufe {level}"] for level in range(4)),
        )
        for row in rows
        if "Bewertungen" in row
    }
    in_csv: dict[tuple[str, str], list[int]] = {}
    for row in read_csv(counts_csv(edition, excel=True)):
        if row["gruppe"] != EVERYBODY and row["antwort"] in {"0", "1", "2", "3"}:
            counted = in_csv.setdefault((row["frage"], row["gruppe"]), [int(row["antworten"])])
            counted.append(int(row["anzahl"]))

    assert in_book == shown
    assert {key: tuple(row) for key, row in in_csv.items()} == shown


def test_overview_says_what_the_numbers_rest_on() -> None:
    facts: dict[str, Any] = {row["Angabe"]: row.get("Wert") for row in by_heading(small_book()["Übersicht"])}

    assert facts["Kommune"] == "Musterstadt"
    assert facts["Beendet am"].date() == DAY
    assert (facts["Mindestzahl"], facts["Begonnen"], facts["Begonnen: Ämter"]) == (5, 21, 12)


def test_fields_have_the_points_of_every_group_that_is_shown() -> None:
    edition = four_fields()
    rows = by_heading(book_of_four_fields()["Felder"])

    assert [row["Punkte"] for row in rows] == [
        int(edition.points(field.score)) for field in edition.result.fields
    ]
    assert [row["Punkte: Rat"] for row in rows] == [
        int(edition.points(field.blocks[RAT,].score)) for field in edition.result.fields
    ]


def test_agenda_gives_the_reasons_with_their_numbers() -> None:
    rows = by_heading(book_of_four_fields()["Tagesordnung"])

    assert [row["Nr."] for row in rows] == list(range(1, len(rows) + 1))
    assert all(any(sign.isdigit() for sign in row["Begründung"]) for row in rows)


@pytest.mark.parametrize("edition", [small(), every_type()], ids=["levels", "every type"])
def test_codebook_explains_every_column_and_every_code(edition: LocalizedResult) -> None:
    book = opened(edition)
    explained = {(row["Wo"], row["Was"]) for row in by_heading(book["Codebuch"])}
    columns = {
        (sheet.title, str(cell.value))
        for sheet in book.worksheets
        if sheet.title != "Codebuch"
        for cell in sheet[1]
    }
    assert columns - explained == set()

    rows = read_csv(counts_csv(edition, excel=True))
    told = {(row["Wo"], row["Was"]) for row in read_csv(codebook_csv(edition, excel=True))}
    codes = {what for _, what in told}
    assert {("CSV-Datei", name) for name in HEADER} - told == set()
    used = {row[name] for row in rows for name in ("feld", "frage", "gruppe", "antwort")}
    numbers = {row["antwort"] for row in rows if row["frage_art"] == "number"}
    assert used - codes - numbers == {"", "text"} & used


def test_questions_of_every_type_have_their_answers() -> None:
    rows = by_heading(opened(every_type())["Weitere Fragen"])
    of_everybody = [row for row in rows if row["Gruppe"] == "Alle" and row.get("Anzahl")]

    assert [
        (row["Kennung"], row.get("Antwort"), row["Anzahl"], row["Bewertungen"]) for row in of_everybody
    ] == [
        ("a4", "Mit dem Bus", 7, 7),
        ("b1", "18 bis 25 Jahre", 7, 7),
        ("b1", "älter", 7, 7),
        ("b2", "3", 7, 7),
        ("b3", None, 7, 7),
        ("b4", "Wohnen", 7, 7),
    ]
    assert {row["Durchschnitt"] for row in of_everybody if row["Kennung"] == "b2"} == {3}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_texts_in_the_workbook(words: str) -> None:
    content = spreadsheet(hostile(words))
    book = load_workbook(io.BytesIO(content))

    assert {cell.data_type for cell in texts(book) if isinstance(cell.value, str)} == {"s"}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert [sheet for sheet in sheets if b"<f>" in sheet or b't="e"' in sheet] == []
    title = book["Übersicht"]["B3"]
    assert str(title.value).endswith(words.strip())


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_start_no_formula_in_the_table(words: str) -> None:
    edition = hostile(words)
    for content in (counts_csv(edition, excel=True), codebook_csv(edition, excel=True)):
        cells = [cell for row in read_csv(content) for cell in row.values()]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []


def test_no_row_is_taller_than_a_spreadsheet_can_show() -> None:
    book = opened(hostile("Wie gut ist die Zusammenarbeit? " * 46))
    heights = [row.height for sheet in book.worksheets for row in sheet.row_dimensions.values()]
    assert max(heights) == 409


def hostile(words: str) -> LocalizedResult:
    """A survey, a town, a group and a field that somebody gave such names."""
    edition = small()
    asked = edition.questionnaire
    field = replace(asked.fields[0], title=Text({"de": words}))
    return replace(
        edition,
        result=replace(edition.result, published=replace(edition.result.published, title=words)),
        questionnaire=replace(asked, fields=(field,)),
        municipality=words,
        groups={**NAMES, AMT: words},
    )


def test_table_for_excel_has_a_mark_and_semicolons_and_for_others_neither() -> None:
    edition = small()

    assert counts_csv(edition, excel=True).startswith(b"\xef\xbb\xbfkommune;befragung;")
    assert counts_csv(edition, excel=False).startswith(b"kommune,befragung,")
    assert read_csv(counts_csv(edition, excel=True)) == read_csv(
        counts_csv(edition, excel=False), delimiter=","
    )


def test_table_has_a_row_for_every_question_group_and_answer() -> None:
    rows = read_csv(counts_csv(small(), excel=True))

    assert [(row["frage"], row["gruppe"], row["antwort"], row["anzahl"], row["grund"]) for row in rows] == [
        ("a1", "alle", "0", "4", ""),
        ("a1", "alle", "1", "5", ""),
        ("a1", "alle", "2", "7", ""),
        ("a1", "alle", "3", "3", ""),
        ("a1", "alle", "W", "2", ""),
        ("a1", "alle", "N", "0", ""),
        ("a1", "alle", "ohne", "0", ""),
        ("a1", "amt", "0", "1", ""),
        ("a1", "amt", "1", "3", ""),
        ("a1", "amt", "2", "5", ""),
        ("a1", "amt", "3", "1", ""),
        ("a1", "amt", "W", "2", ""),
        ("a1", "amt", "N", "0", ""),
        ("a1", "amt", "ohne", "0", ""),
        ("a1", "rat+verein", "0", "3", ""),
        ("a1", "rat+verein", "1", "2", ""),
        ("a1", "rat+verein", "2", "2", ""),
        ("a1", "rat+verein", "3", "2", ""),
        ("a1", "rat+verein", "W", "0", ""),
        ("a1", "rat+verein", "N", "0", ""),
        ("a1", "rat+verein", "ohne", "0", ""),
        ("a1", "rat", "", "", PROTECTS),
        ("a1", "verein", "", "", "Vereine: Die Gruppe ist klein und wird mit Rat zusammen gezeigt."),
        ("a2", "alle", "", "", "zu wenig Antworten"),
        ("a2", "alle", "W", "8", ""),
        *(("a2", group, "", "", "Weniger als 5 Personen haben diese Frage eingestuft.") for group in NAMES),
    ]


def test_archive_holds_the_table_and_its_codebook_and_is_always_the_same() -> None:
    content = csv_archive(small())

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["ergebnis.csv", "codebuch.csv"]
        assert archive.read("ergebnis.csv") == counts_csv(small(), excel=True)
    assert csv_archive(small()) == content


def test_english_workbook_speaks_english() -> None:
    book = opened(replace(every_type(), language="en"))

    assert book.sheetnames[:3] == ["Overview", "Fields", "Questions"]
    assert {row["Answer"] for row in by_heading(book["Other questions"]) if row["Id"] == "a4"} == {
        "By bus",
        "By bike",
        "On foot",
    }


@pytest.mark.process
async def test_press_writes_the_same_workbook_in_a_process_of_its_own() -> None:
    press = RenderWorker()
    content = await press.workbook(small())
    await press.close()

    sheets = [list(sheet.values) for sheet in load_workbook(io.BytesIO(content)).worksheets]
    assert sheets == [list(sheet.values) for sheet in small_book().worksheets]
