"""Files that mean harm or nothing, and what is written: spreadsheets and templates."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from questionnaires.catalogue import SHIPPED_GROUPS, FileRefused, Loaded, loads
from questionnaires.importing import Imported, read_file
from questionnaires.model import QuestionnaireId, QuestionType
from questionnaires.templates import (
    SPREADSHEET_NAME,
    YAML_NAME,
    YAML_TEMPLATE,
    schema_file,
    spreadsheet_template,
)
from questionnaires.writing import as_yaml
from questionnaires.xlsform import read_form, write_form
from tests.questionnaires.material import EVERY_TYPE, questionnaire
from tests.questionnaires.reading import read, told
from tests.questionnaires.sheets import SURVEY, only, spreadsheet
from workshops.questionnaires.questionnaire_cache import shipped


def rezipped(content: bytes, parts: Mapping[str, bytes] | None = None, *, drop: str = "") -> bytes:
    """The file with further parts, or without one."""
    source, target = zipfile.ZipFile(BytesIO(content)), BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            if name != drop:
                archive.writestr(name, source.read(name))
        for name, part in (parts or {}).items():
            archive.writestr(name, part)
    return target.getvalue()


def spoilt(content: bytes, part: str) -> bytes:
    """The file with a part whose packed content was damaged on the way."""
    entry = zipfile.ZipFile(BytesIO(content)).getinfo(part)
    begin = entry.header_offset + 30 + len(part)
    packed = bytes(0xFF - each for each in content[begin : begin + entry.compress_size])
    return content[:begin] + packed + content[begin + entry.compress_size :]


def listed(content: bytes, *, at: int, value: int) -> bytes:
    """The file whose list of parts says something else of each, in the byte at this place of its entry."""
    entries = content.split(b"PK\x01\x02")
    return b"PK\x01\x02".join(
        [entries[0], *(it[: at - 4] + bytes([value]) + it[at - 3 :] for it in entries[1:])]
    )


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "Das ist keine Tabelle"),
        (b"PK\x03\x04 and nothing else", "Das ist keine Tabelle"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "Die Datei hat ein Kennwort oder ist eine alte .xls-Datei."),
        (bytes(1_000_001), "Die Datei ist zu groß, höchstens 1 MB ist möglich."),
        (rezipped(spreadsheet(), {"xl/media/bomb": bytes(70_000_000)}), "Die Datei ist ausgepackt viel zu groß."),
        (rezipped(spreadsheet(), {"xl/vbaProject.bin": b"Sub"}), "Die Datei enthält Makros, also Programme."),
        (rezipped(spreadsheet(), drop="xl/workbook.xml"), "Die Tabelle ist beschädigt und lässt sich nicht lesen."),
        (spoilt(spreadsheet(), "xl/workbook.xml"), "Die Tabelle ist beschädigt und lässt sich nicht lesen."),
        (listed(spreadsheet(), at=6, value=90), "Das ist keine Tabelle"),
        (listed(spreadsheet(), at=10, value=9), "Die Tabelle ist beschädigt und lässt sich nicht lesen."),
    ],
    ids=["empty", "stump", "password", "large", "bomb", "macros", "torn", "spoilt", "of ZIP 9.0", "Deflate64"],
)  # fmt: skip
def test_file_that_is_not_safe_is_refused_before_it_is_read(content: bytes, what: str) -> None:
    assert [one.split("Fehler: ")[1][: len(what)] for one in told(content)] == [what]


def test_workbook_may_be_called_otherwise_and_follow_the_strict_standard() -> None:
    source, target = zipfile.ZipFile(BytesIO(spreadsheet())), BytesIO()
    strict = b"http://purl.oclc.org/ooxml/"
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            part = source.read(name).replace(b"http://schemas.openxmlformats.org/", strict)
            part = part.replace(b"workbook.xml", b"book2.xml")
            archive.writestr(name.replace("workbook.xml", "book2.xml"), part)

    assert read(target.getvalue()) == read(spreadsheet())


def test_entities_in_the_xml_are_not_expanded() -> None:
    part = "xl/worksheets/sheet1.xml"
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>'
    content = rezipped(spreadsheet(), {part: bomb}, drop=part)

    assert told(content) == [
        (
            "1:1: Fehler: Die Tabelle ist beschädigt und lässt sich nicht lesen. "
            "Bitte speichern Sie die Tabelle als Excel-Datei mit der Endung .xlsx."
        )
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-7"])
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_definitions_in_another_encoding_are_not_passed_over(kind: str, encoding: str) -> None:
    """In UTF-16 the letters of DOCTYPE do not stand beside each other."""
    name, part = {"xlsx": ("f.xlsx", "xl/worksheets/sheet1.xml"), "ods": ("f.ods", "content.xml")}[kind]
    said = f'<?xml version="1.0" encoding="{encoding.removesuffix("-le").upper()}"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'
    written = said.replace("<!", "+ADwAIQ-") if encoding == "utf-7" else said
    source = spreadsheet() if kind == "xlsx" else rezipped(spreadsheet(), {"mimetype": b""})
    content = rezipped(
        source, {part: written.encode("ascii" if encoding == "utf-7" else encoding)}, drop=part
    )

    assert "Die Tabelle ist beschädigt und lässt sich nicht lesen." in told(content, name)[0]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1E+30", "0.00"),
        ("1E+999999999", "General"),
        ("sNaN", "0.00"),
        ("NaN", "General"),
        ("1.5", f"0.{'0' * 30}"),
        ("123456789012345", "0.000000000%"),
    ],
)
def test_number_of_any_size_beside_the_form_stops_nothing(written: str, shown: str) -> None:
    rows = [list(row) for row in SURVEY]
    rows[0] += ["Kosten"]
    rows[3] += [None] * (len(rows[0]) - len(rows[3]) - 1) + [4711]
    book = load_workbook(BytesIO(spreadsheet(rows)))
    cell = book["survey"].cell(4, len(rows[0]))
    assert cell.value == 4711
    cell.number_format = shown
    saved = BytesIO()
    book.save(saved)
    part = "xl/worksheets/sheet1.xml"
    sheet = zipfile.ZipFile(saved).read(part)
    content = rezipped(
        saved.getvalue(), {part: sheet.replace(b"<v>4711</v>", f"<v>{written}</v>".encode())}, drop=part
    )

    assert [one for one in told(content) if "Fehler" in one] == []
    assert any("Die Spalte „Kosten“ wird nicht gelesen" in one for one in told(content))


def test_half_of_a_sign_is_left_out() -> None:
    """A file may write any sign by its number, also one that cannot be kept nor sent."""
    rows = only(("text", "q1", "Gibt es _xD83D_eine_xFFFF_ Linie?"))
    assert read(spreadsheet(rows)).fields[0].questions[0].text.text("de") == "Gibt es eine Linie?"


@pytest.mark.parametrize("name", ["f.xlsm", "f.xls", "f.docx", "fragebogen", "f.yaml.exe"])
def test_other_endings_are_refused_with_the_right_ones(name: str) -> None:
    assert told(spreadsheet(), name)[0].endswith(
        "Bitte schicken Sie eine Datei mit der Endung .xlsx, .ods, .yaml oder .yml."
    )


def test_sheets_and_columns_of_others_are_passed_over() -> None:
    content = spreadsheet(Notizen=[("Nicht vergessen",)], entities=[("list_name",), ("baeume",)])

    assert read(content) == read(spreadsheet())


@pytest.mark.slow
@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.none() | st.integers(-9, 9) | st.text(max_size=12).filter(str.isprintable), max_size=9),
        max_size=8,
    )
)
def test_any_sheet_is_read_or_refused(rows: list[list[Any]]) -> None:
    try:
        content = spreadsheet((SURVEY[0], *rows))
    except ValueError:  # openpyxl does not write every sign
        return
    assert isinstance(read_form(content, "f.xlsx"), Loaded | FileRefused)


@pytest.mark.slow
@pytest.mark.parametrize("code", ["selbstcheck", "kurzcheck"])
def test_shipped_questionnaires_survive_the_spreadsheet(code: str) -> None:
    original = shipped()[QuestionnaireId(code)].questionnaire

    assert read(write_form(original)) == original


@pytest.mark.slow
def test_every_type_survives_spreadsheet_and_yaml() -> None:
    probe = questionnaire()
    again = loads(as_yaml(probe), "f.yaml")

    assert read(write_form(probe)) == probe
    assert isinstance(again, Loaded)
    assert again.questionnaire == probe


def test_what_is_kept_of_a_spreadsheet_reads_as_the_same_questionnaire() -> None:
    brought = read_file(spreadsheet(), "f.xlsx")
    assert isinstance(brought, Imported)
    again = read_file(brought.source.encode(), "f.yaml")

    assert isinstance(again, Imported)
    assert again.questionnaire == brought.questionnaire


@pytest.mark.slow
def test_text_that_looks_like_a_formula_stays_text() -> None:
    probe = questionnaire().fields[0].questions[0].text
    content = write_form(
        questionnaire(as_yaml(questionnaire()).replace("Gibt es ein Leitbild?", "=1+1 im Leitbild?"))
    )

    sheet = load_workbook(BytesIO(content))["survey"]
    assert [cell.data_type for row in sheet for cell in row if "=1+1" in str(cell.value)] == ["s"]
    assert read(content).fields[0].questions[0].text != probe


@pytest.mark.slow
def test_templates_pass_the_check_without_a_hint_and_are_the_same() -> None:
    written = read_file(YAML_TEMPLATE.encode(), YAML_NAME, groups=SHIPPED_GROUPS)
    drawn = read_file(spreadsheet_template(), SPREADSHEET_NAME, groups=SHIPPED_GROUPS)

    assert isinstance(written, Imported), written
    assert isinstance(drawn, Imported), drawn
    assert (written.warnings, drawn.warnings) == ((), ())
    assert written.questionnaire == drawn.questionnaire


def test_template_shows_every_type_of_question() -> None:
    written = read_file(YAML_TEMPLATE.encode(), YAML_NAME)
    assert isinstance(written, Imported)

    assert {question.type for field in written.questionnaire.fields for question in field.questions} == set(
        QuestionType
    )


def test_schema_for_editors_is_the_one_that_the_template_names() -> None:
    assert "fragebogen-schema.json" in YAML_TEMPLATE
    assert '"Rundfrage questionnaire"' in schema_file()


def test_control_sign_that_yaml_can_write_keeps_no_spreadsheet_from_being_written() -> None:
    title = r'title: {de: "Pro\x01be\ufffe", en: Trial}'
    reading = loads(EVERY_TYPE.replace("title: {de: Probe, en: Trial}", title), YAML_NAME)
    assert isinstance(reading, Loaded)
    assert reading.questionnaire.title.text("de") == "Probe"
    assert write_form(reading.questionnaire)
