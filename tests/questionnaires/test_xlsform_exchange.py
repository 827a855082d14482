"""What we write is read by other programs of the standard, and what comes back means the same."""

import json
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from lxml import etree
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from questionnaires.catalogue import SHIPPED_GROUPS, Loaded, loads
from questionnaires.model import Questionnaire, QuestionnaireId
from questionnaires.templates import YAML_NAME, YAML_TEMPLATE
from questionnaires.writing import as_yaml
from questionnaires.xlsform import read_form, write_form
from questionnaires.xlsform.marking import marked
from tests.other_programs import are_here
from tests.questionnaires.material import questionnaire
from tests.questionnaires.sheets import spreadsheet
from workshops.questionnaires.questionnaire_cache import shipped

EVERYTHING = """
id: alles
version: 20261129
languages: [de, en]
title: {de: Alles, en: Everything}
intro: {de: "Guten *Tag*!\\n\\nSchön & gut.", en: Hello}
scale:
  - {value: 0, label: {de: nein, en: no}}
  - {value: 1, label: {de: kaum, en: hardly}}
  - {value: 2, label: {de: teils, en: partly}}
  - {value: 3, label: {de: "ja, sehr lange und oft", en: yes}, button: {de: ja, en: yes}}
fields:
  - id: eins
    title: {de: Eins, en: One}
    intro: {de: Worum es geht, en: What it is about}
    questions:
      - {id: l1, type: level, text: {de: Gibt es das?, en: Is there?}, required: true}
      - id: ein-langer-19543
        name: Ein_langer_Name_für_eine_Frage
        type: single
        text: {de: Welches Land?, en: Which state?}
        options:
          - {id: by, text: {de: Bayern, en: Bavaria}}
          - {id: o2, word: "2", text: {de: Hessen, en: Hesse}, button: {de: H., en: H.}}
      - id: stadt
        type: single
        text: {de: "Welche Stadt in ${ein-langer-19543}?", en: Which town?}
        options_if: land = ${ein-langer-19543}
        options:
          - {id: m, text: {de: München, en: Munich}, traits: {land: by}}
          - {id: f, text: {de: Frankfurt, en: Frankfurt}, traits: {land: "2"}}
      - id: viele
        type: multiple
        section: {de: Ein Abschnitt, en: A section}
        at_least: 1
        at_most: 2
        message: {de: Höchstens zwei., en: Two at most.}
        only_if: "${l1} >= 2 and (${ein-langer-19543} != 'by' or ${stadt} = 'm')"
        text: {de: Welche?, en: Which?}
        options:
          - {id: a, text: {de: A, en: A}}
          - {id: b, text: {de: B, en: B}}
          - {id: c, text: {de: C, en: C}}
      - {id: n1, type: number, text: {de: Wie viele?, en: How many?}, minimum: 0}
      - {id: d1, type: decimal, text: {de: Wie lang?, en: How long?}, maximum: 10, constraint: ". != 7"}
      - {id: t1, type: date, text: {de: Wann?, en: When?}, constraint: ". > '2026-01-01'"}
  - id: zwei
    title: {de: Zwei, en: Two}
    questions:
      - {id: h1, type: note, text: {de: Lesen Sie das., en: Read this.}, explanation: {de: Wirklich., en: Really.}}
      - {id: t2, type: time, text: {de: Um wie viel Uhr?, en: At what time?}}
      - {id: t3, type: moment, text: {de: "Tag und Zeit?", en: Day and time?}}
      - {id: k1, type: acknowledge, text: {de: Gelesen?, en: Read?}}
      - {id: p1, type: short_text, text: {de: "PLZ?", en: Postcode?}, pattern: "[0-9]{5}"}
      - {id: x1, type: long_text, text: {de: "Was? <5 Zeilen", en: What?}, only_if: {question: viele, any_of: [a, c]}}
"""


def everything() -> Questionnaire:
    reading = loads(EVERYTHING, "alles.yaml")
    assert isinstance(reading, Loaded), "\n".join(map(str, reading.problems))
    return reading.questionnaire


def template() -> Questionnaire:
    reading = loads(YAML_TEMPLATE, YAML_NAME)
    assert isinstance(reading, Loaded)
    return reading.questionnaire


def read(content: bytes, name: str = "f.xlsx") -> Questionnaire:
    reading = read_form(content, name, groups=SHIPPED_GROUPS)
    assert isinstance(reading, Loaded), "\n".join(map(str, reading.problems))
    return reading.questionnaire


def all_words(found: Questionnaire) -> set[str]:
    """Every text that is shown, by language."""
    texts = [found.intro] if found.intro else []
    for field in found.fields:
        texts += [field.title, *([field.intro] if field.intro else [])]
        for question in field.questions:
            texts += [
                question.text,
                *(option.text for option in question.options),
                *(level.label for level in question.scale),
            ]
            texts += [one for one in (question.explanation, question.section, question.rules.message) if one]
    return {words for text in texts for words in text.by_language.values()}


@pytest.mark.slow
def test_everything_survives_spreadsheet_and_yaml() -> None:
    found = everything()
    again = loads(as_yaml(found), "f.yaml")

    assert read(write_form(found)) == found
    assert isinstance(again, Loaded)
    assert again.questionnaire == found


RARE = """
id: selten
version: 1
languages: [de]
title: {de: Selten}
intro: {de: Guten Tag.}
fields:
  - id: lesen
    title: {de: Zuerst lesen}
    questions:
      - {id: n1, type: note, text: {de: Lesen Sie das.}}
      - {id: n2, type: note, text: {de: Und das.}}
      - {id: z1, type: number, text: {de: Wie viel mehr?}}
      - {id: z2, type: short_text, text: {de: Warum weniger?}, only_if: {question: z1, any_of: [-3, -2, 0]}}
  - id: listen
    title: {de: Listen}
    intro: {de: Worum es geht.}
    questions:
      - {id: n3, type: note, text: {de: "Noch ein Hinweis."}}
      - id: stufen
        type: single
        text: {de: Welche Treppe?}
        options: [{id: l-eau, word: "l'eau", text: {de: am Wasser}}, {id: b, text: {de: am Berg}}]
      - id: liste_stufen
        type: multiple
        text: {de: Welche Liste?}
        options: [{id: d-en-bas, word: "d'en bas", text: {de: unten}}, {id: d, text: {de: oben}}]
      - {id: x1, type: short_text, text: {de: Warum?}, only_if: {question: stufen, any_of: [l-eau]}}
      - {id: x2, type: short_text, text: {de: Warum?}, only_if: {question: liste_stufen, any_of: [d-en-bas]}}
"""


def test_what_is_rare_survives_the_spreadsheet_too() -> None:
    """Notes at the beginning, a word with an apostrophe, a number below zero, a list that is called like another."""
    found = loads(RARE, "selten.yaml")
    assert isinstance(found, Loaded), "\n".join(map(str, found.problems))

    assert read(write_form(found.questionnaire)) == found.questionnaire


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Bürger*innen und Helfer*innen?", r"Bürger\*innen und Helfer\*innen?"),
        ("Wie viele Bürger*innen?", "Wie viele Bürger*innen?"),
        ("2 * 3 und 4 * 5?", "2 * 3 und 4 * 5?"),
        ("#1 Ort", r"\#1 Ort"),
        ("Wann?\n3. Mai\n17. Juni", "Wann?\n3.\u2060 Mai\n17.\u2060 Juni"),
        ("Was?\n1. Wege\n2. Räume\nUnd?", "Was?\n1. Wege\n2. Räume\nUnd?"),
    ],
)
def test_web_forms_take_no_star_number_sign_or_date_for_markup(words: str, written: str) -> None:
    text = json.dumps(words, ensure_ascii=False)
    reading = loads(EVERYTHING.replace("Gibt es das?", text), "alles.yaml")
    assert isinstance(reading, Loaded), "\n".join(map(str, reading.problems))
    content = write_form(reading.questionnaire)

    cells = [cell for row in load_workbook(BytesIO(content))["survey"].values for cell in row]
    assert written in cells
    assert read(content) == reading.questionnaire


@pytest.mark.slow
@pytest.mark.parametrize("which", ["everything", "template", "material", "selbstcheck", "kurzcheck"])
def test_what_we_write_is_read_by_pyxform_with_every_text(which: str) -> None:
    own: dict[str, Callable[[], Questionnaire]] = {
        "everything": everything,
        "template": template,
        "material": questionnaire,
    }
    found = own[which]() if which in own else shipped()[QuestionnaireId(which)].questionnaire
    xform = convert(xlsform=BytesIO(write_form(found)), file_type=".xlsx", warnings=[]).xform
    spoken = {
        bare("".join(one.itertext()))
        for one in etree.fromstring(xform.encode()).iter("{*}value", "{*}label", "{*}hint")
    }

    assert [words for words in all_words(found) if bare(words) not in spoken and "${" not in words] == []


def saved_by_libreoffice(content: bytes, *, begins: str, kind: str) -> bytes:
    """The file as LibreOffice writes it after it was opened there."""
    with TemporaryDirectory() as folder:
        Path(folder, f"form.{begins}").write_bytes(content)
        profile = Path(folder, "profile").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", "out",
             f"form.{begins}"],
            cwd=folder, capture_output=True, check=True,
        )  # fmt: skip
        return Path(folder, "out", f"form.{kind}").read_bytes()


@pytest.mark.slow
@pytest.mark.process
@pytest.mark.skipif(not are_here("localc"), reason="LibreOffice is not installed")
def test_what_we_write_survives_libreoffice_in_both_formats() -> None:
    found = everything()
    as_ods = saved_by_libreoffice(write_form(found), begins="xlsx", kind="ods")
    as_xlsx = saved_by_libreoffice(as_ods, begins="ods", kind="xlsx")

    assert read(as_ods, "f.ods") == found
    assert read(as_xlsx) == found


def bare(words: str) -> str:
    """Without the signs that keep pyxform from reading markup, and the blanks and quotes that it changes itself."""
    plain = words.replace("\\", "").replace("&lt;", "<").replace("&amp;", "&")
    return "".join(sign for sign in plain if sign not in "„“”\"'‘’\u00a0 \n")


def ods(rows: list[list[str]]) -> bytes:
    """A file as LibreOffice saves it: repeated cells, a comment, a number as it is shown."""
    cells = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles/><office:body>'
        f'<office:spreadsheet><table:table table:name="survey">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return target.getvalue()


def cell(text: str, attributes: str = "", before: str = "") -> str:
    return f"<table:table-cell {attributes}>{before}<text:p>{text}</text:p></table:table-cell>"


def test_libreoffice_file_is_read_as_it_is_shown() -> None:
    note = "<office:annotation><text:p>Ein Kommentar</text:p></office:annotation>"
    number = 'office:value-type="float" office:value="1067"'
    content = ods(
        [
            [cell("type"), cell("name"), cell("label")],
            [
                cell("text"),
                cell("q1"),
                cell("Wo?</text:p><text:p>Ort<text:s text:c='2'/>oder Straße", before=note),
            ],
            [cell("text"), cell("q2"), cell("01067", number)],
            ['<table:table-cell table:number-columns-repeated="1000"/>'],
        ]
    )

    assert [one.text.text("de") for one in read(content, "f.ods").fields[0].questions] == [
        "Wo?\nOrt oder Straße",
        "01067",
    ]


def test_refused_libreoffice_file_comes_back_marked() -> None:
    content = ods(
        [
            [cell("type"), cell("name"), cell("label")],
            [cell("image", 'table:number-columns-repeated="3"')],
        ]
    )
    reading = read_form(content, "f.ods")
    assert not isinstance(reading, Loaded)
    written = marked(content, "f.ods", reading.problems)
    assert written is not None
    plain = zipfile.ZipFile(BytesIO(written)).read("content.xml").decode()

    assert "Muss geändert werden: „image“ kann hier nicht gefragt werden." in plain
    assert zipfile.ZipFile(BytesIO(written)).infolist()[0].filename == "mimetype"
    again = read_form(written, "f.ods")
    assert not isinstance(again, Loaded)
    assert [str(one) for one in again.problems] == [str(one) for one in reading.problems]


def test_marks_do_not_change_what_is_read() -> None:
    content = spreadsheet()
    reading = read_form(spreadsheet((("type", "name", "label"), ("image", "q", "Wie?"))), "f.xlsx")
    assert not isinstance(reading, Loaded)
    written = marked(content, "f.xlsx", reading.problems)

    assert written is not None
    assert read(written) == read(content)
