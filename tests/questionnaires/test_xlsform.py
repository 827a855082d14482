"""A spreadsheet is read as a field researcher would expect, or refused with sheet, cell and what to do."""

import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from questionnaires.bringing import Brought, read_file
from questionnaires.catalogue import SHIPPED_GROUPS, Loaded, Refused, loads
from questionnaires.model import (
    Condition,
    GroupCode,
    OptionId,
    QuestionId,
    Questionnaire,
    QuestionnaireId,
    QuestionType,
)
from questionnaires.problems import Severity, cell_name
from questionnaires.templates import (
    SPREADSHEET_NAME,
    YAML_NAME,
    YAML_TEMPLATE,
    schema_file,
    spreadsheet_template,
)
from questionnaires.writing import as_yaml
from questionnaires.xlsform import read_form, write_form
from questionnaires.xlsform.relevant import Answers, NotExpressible, only_if
from tests.questionnaires.material import questionnaire
from tests.questionnaires.sheets import CHOICES, SETTINGS, SURVEY, Rows, only, saved, spreadsheet, with_row
from workshops.shelf import shipped


def read(content: bytes) -> Questionnaire:
    reading = read_form(content, "f.xlsx", groups=SHIPPED_GROUPS)
    assert isinstance(reading, Loaded), "\n".join(map(str, reading.problems))
    return reading.questionnaire


def told(content: bytes, name: str = "f.xlsx") -> list[str]:
    """What a coordinator reads, errors and hints."""
    reading = read_file(content, name, groups=SHIPPED_GROUPS)
    found = reading.problems if isinstance(reading, Refused) else reading.warnings
    return [str(one).removeprefix(f"{name}, ").removeprefix(f"{name}:") for one in found]


def told_of(*questions: tuple[Any, ...], choices: Rows = CHOICES) -> list[str]:
    return told(spreadsheet(only(*questions), choices))


# Reading


def test_groups_become_fields_and_notes_their_introductions() -> None:
    probe = read(spreadsheet())

    assert (probe.id, probe.version, probe.languages) == ("probe", 2, ("de",))
    assert probe.title.text("de") == "Die Probe"
    assert probe.intro is not None
    assert probe.intro.text("de") == "Schön, dass Sie da sind."
    assert [(field.id, field.title.text("de")) for field in probe.fields] == [
        ("amt", "Das Amt"),
        ("leute", "Die Leute"),
    ]
    assert probe.fields[0].intro is not None
    assert probe.fields[0].intro.text("de") == "Hier geht es um das Amt."
    assert probe.fields[1].intro is None


def test_every_type_finds_its_counterpart() -> None:
    probe = read(spreadsheet())

    assert {question.id: question.type for field in probe.fields for question in field.questions} == {
        "a1": QuestionType.LEVEL,
        "a2": QuestionType.SINGLE,
        "a3": QuestionType.MULTIPLE,
        "a4": QuestionType.SHORT_TEXT,
        "b1": QuestionType.NUMBER,
        "b2": QuestionType.SHORT_TEXT,
        "b3": QuestionType.LONG_TEXT,
        "b4": QuestionType.RANKING,
    }
    number = probe.question(QuestionId("b1"))
    assert (number.minimum, number.maximum) == (0, 10)


def test_list_of_the_levels_is_the_scale_and_w_is_no_level_of_it() -> None:
    scale = read(spreadsheet()).question(QuestionId("a1")).scale

    assert [level.caption("de") for level in scale] == [
        "0 · gibt es nicht",
        "1 · geplant",
        "2 · läuft",
        "3 · fest verankert",
    ]
    assert scale[3].label.text("de") == "fest verankert und wird überprüft"


def test_second_list_of_levels_belongs_to_its_questions() -> None:
    often = tuple(("oft", level, label) for level, label in enumerate(("nie", "selten", "oft", "immer")))
    probe = read(
        spreadsheet(
            only(("select_one stufen", "q1", "Gibt es das?"), ("select_one oft", "q2", "Wie oft?")),
            (*CHOICES, *often),
        )
    )

    assert probe.question(QuestionId("q1")).scale[0].label.text("de") == "gibt es nicht"
    assert probe.question(QuestionId("q2")).scale[0].label.text("de") == "nie"


def test_numbered_choice_gets_an_id_and_the_condition_finds_it() -> None:
    probe = read(
        spreadsheet(
            only(("select_one weg", "q1", "Welcher?"), ("text", "q2", "Und?", None, None, "${q1} = 3"))
        )
    )

    assert [option.id for option in probe.question(QuestionId("q1")).options] == ["bus", "rad", "o3"]
    assert probe.question(QuestionId("q2")).only_if == Condition(QuestionId("q1"), (OptionId("o3"),))


def test_conditions_are_understood() -> None:
    probe = read(spreadsheet())

    assert probe.question(QuestionId("a2")).only_if == Condition(QuestionId("a1"), (2, 3))
    assert probe.question(QuestionId("a3")).only_if == Condition(QuestionId("a1"), (1, 2, 3))
    assert probe.question(QuestionId("a4")).only_if == Condition(QuestionId("a3"), (OptionId("bus"),))
    assert probe.question(QuestionId("b3")).only_if == Condition(QuestionId("b1"), (9, 10))


def test_condition_of_a_group_holds_for_everything_in_it() -> None:
    probe = read(
        spreadsheet(
            (
                SURVEY[0],
                ("begin_group", "amt", "Das Amt"),
                ("select_one stufen", "q1", "Gibt es das?"),
                ("begin_group", "innen", "Mehr dazu", None, None, "${q1} > 0"),
                ("text", "q2", "Wo?"),
                ("text", "q3", "Seit wann?", None, None, "${q1} != 3"),
                ("end_group",),
                ("end_group",),
            )
        )
    )

    assert [field.id for field in probe.fields] == ["amt"]
    assert probe.question(QuestionId("q2")).only_if == Condition(QuestionId("q1"), (1, 2, 3))
    assert probe.question(QuestionId("q3")).only_if == Condition(QuestionId("q1"), (1, 2))


def test_note_between_questions_explains_the_next() -> None:
    explanation = read(spreadsheet()).question(QuestionId("b3")).explanation

    assert explanation is not None
    assert explanation.text("de") == "Nun noch etwas."


def test_required_and_hint_are_taken() -> None:
    probe = read(spreadsheet())
    a1, a2 = probe.question(QuestionId("a1")), probe.question(QuestionId("a2"))

    assert (a1.required, a2.required) == (False, True)
    assert a1.explanation is not None
    assert a1.explanation.text("de") == "Ein Text, den der Rat beschlossen hat."


def test_form_without_groups_is_one_field_with_its_title() -> None:
    probe = read(spreadsheet((SURVEY[0], ("text", "q1", "Was noch?"))))

    assert [(field.id, field.title.text("de")) for field in probe.fields] == [("fragen", "Die Probe")]


def test_column_without_a_language_is_in_the_default_one() -> None:
    own = (("form_id", "form_title", "default_language"), ("probe", "The trial", "English (en)"))
    probe = read(spreadsheet((("type", "name", "label"), ("text", "q1", "What else?")), (), own))

    assert (probe.languages, probe.version) == (("en",), 1)
    assert probe.question(QuestionId("q1")).text.text("en") == "What else?"


def test_groups_that_are_asked_stand_in_a_column_of_their_own() -> None:
    heading = (*SURVEY[0], "groups")
    row = ("text", "q1", "Was noch?", None, None, None, None, None, "rat, Beirat")
    probe = read(spreadsheet((heading, row)))

    assert probe.question(QuestionId("q1")).groups == (GroupCode("rat"), GroupCode("beirat"))


def test_curled_quotes_and_capital_letters_do_no_harm() -> None:
    probe = read(
        spreadsheet(
            only(
                ("select_one weg", "Q1", "Welcher?"),
                ("text", "Q2", "Und?", None, "TRUE", "selected(${Q1}, ‘bus’)"),
            )
        )
    )

    assert probe.question(QuestionId("q2")).only_if == Condition(QuestionId("q1"), (OptionId("bus"),))
    assert probe.question(QuestionId("q2")).required


def test_what_tools_fill_in_by_themselves_is_left_out_with_a_hint() -> None:
    rows = (SURVEY[0], ("start", "start"), ("deviceid", "geraet"), ("text", "q1", "Was noch?"))

    assert told(spreadsheet(rows)) == [
        (
            "Blatt survey, Zelle A2: Hinweis: „start“ wird nicht gefragt und nicht gespeichert. "
            "Sie können die Zeile löschen."
        ),
        (
            "Blatt survey, Zelle A3: Hinweis: „deviceid“ wird nicht gefragt und nicht gespeichert. "
            "Sie können die Zeile löschen."
        ),
    ]


# Problems, all at once, each at its cell


def test_all_problems_are_told_at_once() -> None:
    rows = only(
        ("select_one fehlt", "q1", "Eins?"),
        ("geopoint", "q2", "Wo?"),
        ("integer", "q3", "Wie viele?"),
        ("text", "q4", "Warum?", None, None, "${q9} = 'a'"),
        ("text", "q4", "Und?"),
    )
    assert told(spreadsheet(rows)) == [
        (
            "Blatt survey, Zelle A3: Fehler: Die Liste „fehlt“ gibt es auf dem Blatt „choices“ nicht. "
            "Vorhanden sind: stufen, weg."
        ),
        (
            "Blatt survey, Zelle A4: Fehler: „geopoint“ kann im Chat nicht gefragt werden. "
            "Bitte nehmen Sie text oder select_one."
        ),
        (
            "Blatt survey, Zelle G5: Fehler: Eine Zahlenfrage braucht eine kleinste und eine größte Zahl. "
            "Bitte schreiben Sie sie in die Spalte „constraint“, etwa: . >= 0 and . <= 10"
        ),
        (
            "Blatt survey, Zelle F6: Fehler: Die Frage „q9“ gibt es vor dieser Stelle nicht, oder sie hat keine "
            "Antworten zur Auswahl. Bitte nennen Sie eine frühere Frage mit Auswahl, Stufen oder wenigen Zahlen."
        ),
        (
            "Blatt survey, Zelle B7: Fehler: Feld „amt“, Frage „q4“, id: Die Kennung „q4“ gibt es schon (Zeile 6). "
            "Bitte geben Sie jeder eine eigene Kennung."
        ),
    ]


@pytest.mark.parametrize(
    ("row", "cell", "what"),
    [
        (("date", "q", "Wann?"), "A3", "kann im Chat nicht gefragt werden"),
        (("decimal", "q", "Wie viel?"), "A3", "Kommazahlen gibt es hier nicht"),
        (("begin_repeat", "q", "Nochmal"), "A3", "Wiederholungen gibt es hier nicht"),
        (("select_one", "q", "Was?"), "A3", "fehlt der Name einer Liste"),
        (("select_one weg or_other", "q", "Was?"), "A3", "„or_other“ gibt es hier nicht"),
        (("wunsch", "q", "Was?"), "A3", "Den Typ „wunsch“ gibt es hier nicht"),
        (("text", "q", "Was?", None, "${a} = 1"), "E3", "Ob eine Frage nötig ist"),
        (("text", "q", "Hallo ${name}!"), "C3", "Antworten können nicht in einen Text eingesetzt werden"),
        (("text", None, "Was?"), "B3", "ist keine gültige Kennung"),
        (("text", "ein_viel_zu_langer_name", "Was?"), "B3", "ist keine gültige Kennung"),
        (("text", "q"), "C3", "Der Text fehlt in: de"),
        (("integer", "q", "Was?", None, None, None, ". > 5"), "G3", "kleinste und eine größte Zahl"),
        (("integer", "q", "Was?", None, None, None, ". >= 5 and . <= 1"), "G3", "kein möglicher Bereich"),
        (("range", "q", "Was?"), "A3", "braucht Anfang und Ende"),
        (("text", "q", "=A1"), "C3", "Hier steht eine Formel"),
        (("text", "q", date(2026, 11, 3)), "C3", "Hier steht ein Datum"),
        (("text", "q", "x" * 700), "C3", "höchstens 600 sind möglich"),
    ],
)  # fmt: skip
def test_problem_names_its_cell(row: tuple[Any, ...], cell: str, what: str) -> None:
    matching = [one for one in told_of(row, ("text", "ende", "Was noch?")) if what in one]

    assert len(matching) == 1, told_of(row, ("text", "ende", "Was noch?"))
    assert matching[0].startswith(f"Blatt survey, Zelle {cell}: Fehler: ")


def test_unknown_group_of_people_is_told() -> None:
    heading = (*SURVEY[0], "groups")
    row = ("text", "q1", "Was noch?", None, None, None, None, None, "rat beirad")

    assert told(spreadsheet((heading, row))) == [
        (
            "Blatt survey, Zelle I2: Fehler: Feld „fragen“, Frage „q1“, groups, 2. Eintrag: "
            "Die Gruppe „beirad“ gibt es nicht. Meinten Sie „beirat“?"
        )
    ]


def test_missing_translation_points_at_the_empty_cell() -> None:
    rows = (
        ("type", "name", "label::Deutsch (de)", "label::English (en)"),
        ("text", "q1", "Was noch?", "What else?"),
        ("text", "q2", "Und?"),
    )
    assert told(spreadsheet(rows)) == [
        (
            "Blatt survey, Zelle D3: Fehler: Feld „fragen“, Frage „q2“, text: Der Text fehlt in: en. "
            "Bitte füllen Sie die Zelle aus, oder löschen Sie alle Spalten der Sprache."
        )
    ]


def test_unknown_language_points_at_its_column() -> None:
    rows = (("type", "name", "label::Klingonisch (tlh)"), ("text", "q1", "nuq?"))

    assert [one.partition(" Möglich")[0] for one in told(spreadsheet(rows, ()))] == [
        "Blatt survey, Zelle C1: Fehler: languages, 1. Eintrag: Die Sprache „tlh“ ist nicht bekannt."
    ]


def test_long_caption_is_a_hint_and_told_once_for_a_list_of_many_questions() -> None:
    choices = (*CHOICES, ("lang", "a", "eine Antwort, die auf keinen Knopf passt"), ("lang", "b", "kurz"))
    found = told_of(("select_one lang", "q1", "Was?"), ("rank lang", "q2", "Und?"), choices=choices)

    assert [one.partition(": Hinweis")[0] for one in found] == ["Blatt choices, Zelle C10"]
    assert found[0].endswith(
        "Bitte ergänzen Sie eine kurze Form in der Spalte „button“, höchstens 26 Zeichen."
    )


def test_list_of_one_choice_is_refused_in_words_of_the_spreadsheet() -> None:
    found = told_of(("select_one eins", "q1", "Was?"), choices=(*CHOICES, ("eins", "a", "nur das")))

    assert [one.partition("Antwort")[0] for one in found] == [
        (
            "Blatt survey, Zelle A3: Fehler: Feld „amt“, Frage „q1“, options: "
            "Die Frage braucht mindestens zwei Optionen. Bitte ergänzen Sie die Liste auf dem Blatt „choices“."
        )
    ]


@pytest.mark.parametrize(
    ("rows", "told_at"),
    [
        ((SURVEY[0], ("begin_group", "a", "A"), ("text", "q", "Was?")), "Blatt survey, Zelle A2: Fehler: Zu dies"),
        ((SURVEY[0], ("text", "q", "Was?"), ("end_group",)), "Blatt survey, Zelle A3: Fehler: Zu dies"),
        (
            (SURVEY[0], ("begin_group", "a", "A"), ("end_group",), ("text", "q", "Was?")),
            "Blatt survey, Zelle A2: Fehler: Die Gruppe „a“ enthält keine Frage.",
        ),
        (
            (*only(("text", "q", "Was?")), ("text", "r", "Und?")),
            "Blatt survey, Zelle A5: Fehler: Diese Frage steht in keiner Gruppe.",
        ),
    ],
)  # fmt: skip
def test_groups_must_fit_together(rows: Rows, told_at: str) -> None:
    assert [one[: len(told_at)] for one in told(spreadsheet(rows))][:1] == [told_at]


def test_settings_that_are_missing_are_asked_for() -> None:
    assert told(spreadsheet(only(("text", "q1", "Was?")), settings=())) == [
        (
            "Blatt settings: Fehler: Auf dem Blatt „settings“ fehlt die Kennung des Fragebogens, „form_id“. "
            "Bitte ergänzen Sie sie, etwa: unser-check."
        ),
        "Blatt settings: Fehler: Auf dem Blatt „settings“ fehlt der Titel, „form_title“. Bitte ergänzen Sie ihn.",
    ]


def test_version_must_be_counted() -> None:
    own = (SETTINGS[0], ("probe", "Die Probe", "2026-11-03 b"))

    assert told(spreadsheet(settings=own)) == [
        (
            "Blatt settings, Zelle C2: Fehler: Die Fassung „2026-11-03 b“ ist keine Zahl von 1 bis 9999. "
            "Bitte zählen Sie die Fassungen: 1, 2, 3."
        )
    ]


def test_spreadsheet_without_questions_is_refused() -> None:
    for content in (
        saved({"Tabelle1": [("Frage", "Antwort")]}),
        spreadsheet(survey=()),
        spreadsheet(SURVEY[:1]),
    ):
        assert [one.partition("Fehler: ")[2] for one in told(content)][:1] == [
            "Das Blatt „survey“ mit der Spalte „type“ fehlt oder ist leer. Bitte beginnen Sie mit der Vorlage."
        ]


def test_standard_has_a_second_opinion() -> None:
    """A name that a questionnaire could do with, but that the standard keeps for itself."""
    found = told(spreadsheet((SURVEY[0], ("text", "meta", "Was noch?"))))

    assert found == [
        (
            "Blatt survey, Zelle A2: Fehler: Die Prüfung nach dem Standard XLSForm meldet (englisch): "
            "the 'name' value 'meta' is invalid. The name 'meta' is reserved for form metadata. "
            "Bitte ändern Sie die Zeile so, wie der Standard XLSForm es vorsieht."
        )
    ]


# Conditions

Q = Answers("q", {"a": OptionId("a"), "b": OptionId("b"), "c": OptionId("c")})
MANY = Answers("m", {"a": OptionId("a"), "b": OptionId("b"), "c": OptionId("c")}, several=True)
N = Answers("n", {str(number): number for number in range(1, 6)})
EARLIER = {"q": Q, "m": MANY, "n": N}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("${q} = 'a'", ["a"]),
        ("'a' = ${q}", ["a"]),
        ("${q}='a' or ${q}=\"b\"", ["a", "b"]),
        ("not(${q} = 'a')", ["b", "c"]),
        ("${q} != 'a' and ${q} != 'b'", ["c"]),
        ("${q} != ''", ["a", "b", "c"]),
        ("selected(${m}, 'b') or selected( ${m} , 'c')", ["b", "c"]),
        ("(${n} > 1 and ${n} <= 3) or ${n} = 5", [2, 3, 5]),
        ("3 <= ${n}", [3, 4, 5]),
    ],
)
def test_condition_becomes_the_answers_that_fulfil_it(text: str, values: list[int | str]) -> None:
    assert only_if(text, EARLIER).in_order() == values


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("${q} = 'a' and ${n} = 1", "hängt an zwei Fragen"),
        ("${q} = 'z'", "„z“ ist keine Antwort auf „q“"),
        ("${x} = 'a'", "Die Frage „x“ gibt es vor dieser Stelle nicht"),
        ("selected(${m}, 'a') and selected(${m}, 'b')", "wo mehrere Antworten möglich sind"),
        ("${m} != 'a'", "wo mehrere Antworten möglich sind"),
        ("${q} = ''", "nicht beantwortet"),
        ("${q} = 'a' and ${q} = 'b'", "nie erfüllt"),
        ("count-selected(${m}) > 1", "„count-selected“ wird in einer Bedingung nicht verstanden"),
        ("${q}", "„Ende der Zelle“ wird in einer Bedingung nicht verstanden"),
        ("(${q} = 'a'", "fehlt ein „)“"),
        ("${q} = 'a' ${q}", "Ab „${q}“ wird die Bedingung nicht verstanden"),
        ("${q} > 'a'", "lässt sich nicht mit „> a“ vergleichen"),
        ("(" * 400, "zu viele Klammern"),
        ("x" * 600, "länger als 500 Zeichen"),
    ],
)
def test_condition_that_cannot_be_expressed_says_why(text: str, why: str) -> None:
    with pytest.raises(NotExpressible) as refused:
        only_if(text, EARLIER)
    assert why in refused.value.what


@given(st.text(max_size=80) | st.text("${}()='\"<>!, abqn123orandot", max_size=80))
def test_any_condition_is_understood_or_refused(text: str) -> None:
    try:
        found = only_if(text, EARLIER)
    except NotExpressible:
        return
    assert found.in_order()


# Files that mean harm, or nothing


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


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "Das ist keine Excel-Datei."),
        (b"PK\x03\x04 and nothing else", "Das ist keine Excel-Datei."),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "Die Datei hat ein Kennwort oder ist eine alte .xls-Datei."),
        (bytes(1_000_001), "Die Datei ist zu groß, höchstens 1 MB ist möglich."),
        (rezipped(spreadsheet(), {"xl/media/bomb": bytes(40_000_000)}), "Die Datei ist ausgepackt viel zu groß."),
        (rezipped(spreadsheet(), {"xl/vbaProject.bin": b"Sub"}), "Die Datei enthält Makros, also Programme."),
        (rezipped(spreadsheet(), drop="xl/workbook.xml"), "Die Tabelle ist beschädigt und lässt sich nicht lesen."),
    ],
    ids=["empty", "stump", "password", "large", "bomb", "macros", "torn"],
)  # fmt: skip
def test_file_that_is_not_safe_is_refused_before_it_is_read(content: bytes, what: str) -> None:
    assert [one.split("Fehler: ")[1][: len(what)] for one in told(content)] == [what]


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


@pytest.mark.parametrize("name", ["f.xlsm", "f.xls", "f.ods", "f.docx", "fragebogen", "f.yaml.exe"])
def test_other_endings_are_refused_with_the_right_ones(name: str) -> None:
    assert told(spreadsheet(), name)[0].endswith(
        "Bitte schicken Sie eine Datei mit der Endung .xlsx, .yaml oder .yml."
    )


def test_sheets_and_columns_of_others_are_passed_over() -> None:
    content = spreadsheet(Notizen=[("Nicht vergessen",)], entities=[("list_name",), ("baeume",)])

    assert read(content) == read(spreadsheet())


def test_column_that_changes_the_meaning_is_told() -> None:
    rows = ((*SURVEY[0], "default"), ("text", "q1", "Was?", None, None, None, None, None, "nichts"))

    assert told(spreadsheet(rows)) == [
        (
            "Blatt survey, Zelle I1: Hinweis: Die Spalte „default“ wird nicht verwendet. "
            "Bitte prüfen Sie, ob der Fragebogen auch ohne sie stimmt."
        )
    ]


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
    assert isinstance(read_form(content, "f.xlsx"), Loaded | Refused)


# Writing


@pytest.mark.slow
@pytest.mark.parametrize("code", ["selbstcheck", "kurzcheck"])
def test_shipped_questionnaires_survive_the_spreadsheet(code: str) -> None:
    original = shipped()[QuestionnaireId(code)].questionnaire

    assert read(write_form(original)) == original


def test_every_type_survives_spreadsheet_and_yaml() -> None:
    probe = questionnaire()
    again = loads(as_yaml(probe), "f.yaml")

    assert read(write_form(probe)) == probe
    assert isinstance(again, Loaded)
    assert again.questionnaire == probe


def test_what_is_kept_of_a_spreadsheet_reads_as_the_same_questionnaire() -> None:
    brought = read_file(spreadsheet(), "f.xlsx")
    assert isinstance(brought, Brought)
    again = read_file(brought.source.encode(), "f.yaml")

    assert isinstance(again, Brought)
    assert again.questionnaire == brought.questionnaire


def test_text_that_looks_like_a_formula_stays_text() -> None:
    probe = questionnaire().fields[0].questions[0].text
    content = write_form(
        questionnaire(as_yaml(questionnaire()).replace("Gibt es ein Leitbild?", "=1+1 im Leitbild?"))
    )

    sheet = load_workbook(BytesIO(content))["survey"]
    assert [cell.data_type for row in sheet for cell in row if "=1+1" in str(cell.value)] == ["s"]
    assert read(content).fields[0].questions[0].text != probe


# Templates


def test_templates_pass_the_check_without_a_hint_and_are_the_same() -> None:
    written = read_file(YAML_TEMPLATE.encode(), YAML_NAME, groups=SHIPPED_GROUPS)
    drawn = read_file(spreadsheet_template(), SPREADSHEET_NAME, groups=SHIPPED_GROUPS)

    assert isinstance(written, Brought), written
    assert isinstance(drawn, Brought), drawn
    assert (written.warnings, drawn.warnings) == ((), ())
    assert written.questionnaire == drawn.questionnaire


def test_template_shows_every_type_of_question() -> None:
    written = read_file(YAML_TEMPLATE.encode(), YAML_NAME)
    assert isinstance(written, Brought)

    assert {question.type for field in written.questionnaire.fields for question in field.questions} == set(
        QuestionType
    )


def test_schema_for_editors_is_the_one_that_the_template_names() -> None:
    assert "fragebogen-schema.json" in YAML_TEMPLATE
    assert '"Rundfrage questionnaire"' in schema_file()


def test_cells_are_called_as_spreadsheets_call_them() -> None:
    assert [cell_name(7, column) for column in (1, 4, 26, 27, 703)] == ["A7", "D7", "Z7", "AA7", "AAA7"]


def test_hints_do_not_refuse() -> None:
    reading = read_form(spreadsheet(with_row(5, ("select_one stufen", "a1", "Wort " * 25))), "f.xlsx")

    assert isinstance(reading, Loaded)
    assert [one.severity for one in reading.warnings] == [Severity.WARNING]
