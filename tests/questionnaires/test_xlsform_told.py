"""What is told of a spreadsheet, all at once, each at its cell."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaires.catalogue import FileRefused, Loaded
from questionnaires.model import QuestionId
from questionnaires.problems import Severity, cell_name
from questionnaires.xlsform import read_form
from questionnaires.xlsform.leftovers import rows_of
from tests.questionnaires.reading import read, told, told_of
from tests.questionnaires.sheets import CHOICES, SETTINGS, SURVEY, Rows, only, saved, spreadsheet, with_row


def test_all_problems_are_told_at_once_and_what_follows_from_them_is_not() -> None:
    rows = only(
        ("select_one fehlt", "q1", "Eins?"),
        ("geopoint", "q2", "Wo?"),
        ("text", "q3", "Warum?", None, None, "${q9} = 'a'"),
        ("text", "q4", "Und dort in ${q2}?", None, None, "${q1} = 'a' or ${q2} != ''"),
    )
    assert told(spreadsheet(rows)) == [
        (
            "Blatt survey, Zelle A3: Fehler: Die Liste „fehlt“ gibt es auf dem Blatt „choices“ nicht. "
            "Vorhanden sind: stufen, weg."
        ),
        (
            "Blatt survey, Zelle A4: Fehler: „geopoint“ kann hier nicht gefragt werden. "
            "Bitte fragen Sie mit text nach dem Ort, oder mit select_one nach dem Ortsteil."
        ),
        "Blatt survey, Zelle F5: Fehler: Die Frage „q9“ gibt es nicht. Bitte prüfen Sie den Namen.",
        *UNUSED_LISTS,
    ]


UNUSED_LISTS = [
    (
        "Blatt choices, Zelle A2: Weggelassen: Die Liste „stufen“ (Zeilen 2 bis 6) wird von keiner "
        "Frage verwendet. Ist das so gemeint, ist nichts zu tun."
    ),
    (
        "Blatt choices, Zelle A7: Weggelassen: Die Liste „weg“ (Zeilen 7 bis 9) wird von keiner Frage verwendet. "
        "Ist das so gemeint, ist nichts zu tun."
    ),
]


@pytest.mark.parametrize(
    ("row", "cell", "what"),
    [
        (("image", "q", "Wie?"), "A3", "kann hier nicht gefragt werden"),
        (("begin_repeat", "q", "Nochmal"), "A3", "Wiederholungen gibt es hier nicht (Zeilen 3 bis"),
        (("select_one", "q", "Was?"), "A3", "nennt keine Liste"),
        (("select_one_from_file x.csv", "q", "Was?"), "A3", "Listen aus anderen Dateien"),
        (("wunsch", "q", "Was?"), "A3", "Den Typ „wunsch“ gibt es hier nicht"),
        ((None, "q", "Was?"), "A3", "Die Zeile hat keinen Typ"),
        (("text", "q", "Was?", None, "${a} = 1"), "E3", "Ob eine Frage nötig ist"),
        (("text", "q", "Hallo ${name}!"), "C3", "Die Frage „name“ gibt es nicht"),
        (("text", "q"), "C3", "fehlt der Text, den man liest"),
        (("text", "q", date(2026, 11, 3)), "C3", "Hier steht ein Datum"),
        (("text", "q", "Was?", None, None, "${ende} = 'a'"), "F3", "wird erst danach gestellt"),
        (("text", "q", "Was?", None, None, "q = 'a'"), "F3", "Eine Frage schreiben Sie als ${q}"),
        (("text", "q", "Was?", None, None, "1 % 2 = 0"), "F3", "schreiben Sie mod"),
        (("text", "q", "Was?", None, None, "0,5 < 1"), "F3", "Kommazahlen schreiben Sie mit Punkt"),
        (("text", "q", "Was?", None, None, "foo(.)"), "F3", "Die Funktion „foo“ gibt es hier nicht"),
        (("text", "q", "Was?", None, None, None, "regex(., '[')"), "G3", "kein gültiges Muster"),
    ],
)  # fmt: skip
def test_problem_names_its_cell(row: tuple[Any, ...], cell: str, what: str) -> None:
    found = [one for one in told_of(row, ("text", "ende", "Was noch?")) if "Fehler: " in one]

    assert [one for one in found if what in one and one.startswith(f"Blatt survey, Zelle {cell}: ")], found


def test_condition_on_what_is_no_level_is_refused() -> None:
    found = told_of(
        ("select_one stufen", "q1", "Gibt es das?"),
        ("text", "q2", "Warum?", None, None, "${q1} = 'W' or ${q1} = '0'"),
    )

    assert found[0].startswith(
        "Blatt survey, Zelle F4: Fehler: An „weiß ich nicht“ (W) und „betrifft uns nicht“ (N) kann"
    )


def test_name_in_other_letters_is_suggested() -> None:
    found = told_of(("text", "q1", "Was?"), ("text", "q2", "Und?", None, None, "${Q1} = 'a'"))

    assert found[0].startswith(
        "Blatt survey, Zelle F4: Fehler: Die Frage „Q1“ gibt es nicht. Meinten Sie „q1“?"
    )


@pytest.mark.parametrize(
    ("heading", "meant"), [("relevent", "relevant"), ("constrant", "constraint"), ("requird", "required")]
)
def test_heading_with_a_slip_is_an_error_at_its_place(heading: str, meant: str) -> None:
    rows = (("type", "name", "label", heading), ("text", "q1", "Was?", "x"), ("text", "q2", "Und?"))

    assert told(spreadsheet(rows, ())) == [
        (
            f"Blatt survey, Zelle D1: Fehler: Die Spalte „{heading}“ wird nicht verstanden (Zeile 2). "
            f"Meinten Sie „{meant}“? Sonst löschen Sie die Spalte bitte."
        )
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "what"),
    [
        ("default", "nichts", "Vorgaben werden nicht eingetragen"),
        ("appearance", "minimal", "Wie eine Frage aussieht, bestimmt Rundfrage: minimal (Zeile 2)"),
        ("media::image", "bild.png", "Bilder werden nicht gezeigt"),
        ("constraint_message", "Nein.", "ohne „constraint“"),
        ("choice_filter", "a = 1", "hat in diesen Zeilen keine Wirkung"),
        ("instance::tag", "x", "wird nicht gelesen"),
        ("Quelle", "Frau Muster", "wird nicht gelesen"),
    ],
)
def test_what_changes_nothing_is_told_as_left_out(heading: str, cell: str, what: str) -> None:
    found = told(spreadsheet((("type", "name", "label", heading), ("text", "q1", "Was?", cell)), ()))

    assert [(one.split(": ")[0], what in one) for one in found] == [("Blatt survey, Zelle D1", True)]
    assert ": Weggelassen: " in found[0]


def test_row_that_is_switched_off_is_left_out() -> None:
    rows = (("type", "name", "label", "disabled"), ("text", "q1", "Was?", "yes"), ("text", "q2", "Und?"))

    assert [one.split(": ")[:2] for one in told(spreadsheet(rows, ()))] == [
        ["Blatt survey, Zelle D2", "Weggelassen"]
    ]
    assert len(read(spreadsheet(rows, ())).fields[0].questions) == 1


def test_two_columns_of_one_language_must_say_the_same() -> None:
    rows = (
        ("type", "name", "label", "label::Deutsch (de)"),
        ("text", "q1", "Was?", "Was?"),
        ("text", "q2", "Und?", "Oder?"),
    )

    assert told(spreadsheet(rows, ())) == [
        (
            "Blatt survey, Zelle D3: Fehler: Für diese Sprache steht schon ein anderer Text in derselben Zeile, "
            "„Und?“. Bitte behalten Sie eine Spalte je Sprache."
        )
    ]


def test_choice_without_its_list_is_told() -> None:
    choices = (CHOICES[0], ("weg", "bus", "Bus"), (None, "rad", "Rad"))

    assert told_of(("select_one weg", "q1", "Was?"), choices=choices) == [
        (
            "Blatt choices, Zelle A3: Fehler: Zu dieser Antwort fehlt der Name der Liste. "
            "Bitte schreiben Sie ihn in jede Zeile, auch bei verbundenen Zellen."
        )
    ]


def test_calculation_is_left_out_unless_something_depends_on_it() -> None:
    rows = (
        ("type", "name", "label", "calculation", "relevant"),
        ("integer", "q1", "Wie alt?"),
        ("calculate", "c1", None, "${q1} * 2"),
    )
    alone = told(spreadsheet((*rows, ("text", "q2", "Und?")), ()))
    needed = told(spreadsheet((*rows, ("text", "q2", "Und?", None, "${c1} > 3")), ()))

    assert [one.split(": ")[:2] for one in alone] == [["Blatt survey, Zelle A3", "Weggelassen"]]
    assert [one.split(". ")[0] for one in needed] == [
        "Blatt survey, Zelle D3: Fehler: „c1“ wird berechnet und in E4 gebraucht; gerechnet wird hier nicht"
    ]


def test_what_tools_fill_in_by_themselves_is_left_out_and_said_once() -> None:
    rows = (SURVEY[0], ("start", "start"), ("deviceid", "geraet"), ("text", "q1", "Was noch?"))

    assert told(spreadsheet(rows, ())) == [
        (
            "Blatt survey, Zelle A2: Weggelassen: Angaben über Gerät und Person werden nicht erhoben: start, deviceid "
            "(Zeilen 2 und 3). Das ist Absicht: Antworten bleiben vertraulich."
        )
    ]


def test_unknown_group_of_people_is_told() -> None:
    heading = (*SURVEY[0], "groups")
    row = ("text", "q1", "Was noch?", None, None, None, None, None, "rat beirad")

    assert told(spreadsheet((heading, row), ())) == [
        "Blatt survey, Zelle I2: Fehler: Die Gruppe „beirad“ gibt es nicht. Meinten Sie „beirat“?"
    ]


def test_missing_translations_are_told_once_for_a_language() -> None:
    rows = (
        ("type", "name", "label::Deutsch (de)", "label::English (en)"),
        ("text", "q1", "Was noch?", "What else?"),
        ("text", "q2", "Und?"),
        ("text", "q3", "Wie?"),
    )
    assert told(spreadsheet(rows, ())) == [
        (
            "Blatt survey, Zelle C3: Hinweis: Auf English fehlen Texte; dort steht die andere Sprache "
            "(survey C3, survey C4). Bitte ergänzen Sie die Texte, oder löschen Sie alle Spalten der Sprache."
        )
    ]
    assert read(spreadsheet(rows, ())).question(QuestionId("q2")).text.text("en") == "Und?"


def test_long_caption_is_a_hint_and_told_once_for_a_list_of_many_questions() -> None:
    choices = (CHOICES[0], ("lang", "a", "eine Antwort, die auf keinen Knopf passt"), ("lang", "b", "kurz"))
    found = told_of(("select_one lang", "q1", "Was?"), ("rank lang", "q2", "Und?"), choices=choices)

    assert [one.partition(": Hinweis")[0] for one in found] == ["Blatt choices, Zelle C2"]
    assert found[0].endswith(
        "Bitte ergänzen Sie eine kurze Form in der Spalte „button“, höchstens 26 Zeichen."
    )


@pytest.mark.parametrize(
    ("rows", "told_at"),
    [
        ((SURVEY[0], ("begin_group", "a", "A"), ("text", "q", "Was?")), "Blatt survey, Zelle A2: Fehler: Zu dies"),
        ((SURVEY[0], ("text", "q", "Was?"), ("end_group",)), "Blatt survey, Zelle A3: Fehler: Zu dies"),
        (
            (SURVEY[0], ("begin_group", "a", "A"), ("end_group",), ("text", "q", "Was?")),
            "Blatt survey, Zelle A2: Weggelassen: In dieser Gruppe wird nichts gefragt.",
        ),
    ],
)  # fmt: skip
def test_groups_must_fit_together(rows: Rows, told_at: str) -> None:
    assert [one[: len(told_at)] for one in told(spreadsheet(rows, ()))][:1] == [told_at]


def test_form_of_notes_alone_is_refused_with_its_reason() -> None:
    found = told(spreadsheet((SURVEY[0], ("note", "n1", "Guten Tag")), ()))

    assert found == [
        (
            "Blatt survey: Fehler: In diesem Formular steht keine Frage, die gestellt wird. "
            "Bitte ergänzen Sie mindestens eine Frage."
        )
    ]


def test_version_that_is_no_number_counts_as_the_first() -> None:
    own = (SETTINGS[0], ("probe", "Die Probe", "vWx7"))

    assert [one for one in told(spreadsheet(settings=own)) if "settings" in one] == [
        (
            "Blatt settings, Zelle C2: Weggelassen: Die Fassung „vWx7“ ist keine Zahl und wird als 1 gezählt. "
            "Bitte zählen Sie die Fassungen 1, 2, 3, damit eine geänderte erkannt wird."
        )
    ]


def test_spreadsheet_without_questions_is_refused() -> None:
    for content in (
        saved({"Tabelle1": [("Name", "Antwort")]}),
        spreadsheet(survey=()),
        spreadsheet(SURVEY[:1]),
    ):
        assert [one.partition("Fehler: ")[2][:63] for one in told(content)][:1] == [
            "Das Blatt „survey“ mit der Spalte „type“ fehlt oder ist leer. B"
        ]


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "text",
                    "note",
                    "q1",
                    "q2",
                    "Was?",
                    "select_one weg",
                    "begin_group",
                    "end_group",
                    "yes",
                    ". > 3",
                    "${q1} = 'a'",
                    "calculate",
                    "range",
                    "",
                ]
            ),
            max_size=8,
        ),
        max_size=8,
    )
)
def test_refused_has_an_error_and_one_cell_has_one_line(rows: list[list[Any]]) -> None:
    reading = read_form(spreadsheet((SURVEY[0], *rows)), "f.xlsx")
    found = reading.problems if isinstance(reading, FileRefused) else reading.warnings
    places = [(one.sheet, one.line, one.column) for one in found if one.line]

    assert isinstance(reading, Loaded) or any(one.severity is Severity.ERROR for one in found)
    assert len(places) == len(set(places))


def test_cells_are_called_as_spreadsheets_call_them() -> None:
    assert [cell_name(7, column) for column in (1, 4, 26, 27, 703)] == ["A7", "D7", "Z7", "AA7", "AAA7"]


def test_hints_do_not_refuse() -> None:
    reading = read_form(spreadsheet(with_row(5, ("select_one stufen", "a1", "Wort " * 25))), "f.xlsx")

    assert isinstance(reading, Loaded)
    assert [one.severity for one in reading.warnings] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([4], "Zeile 4"),
        ([5, 4], "Zeilen 4 und 5"),
        ([4, 5, 6], "Zeilen 4 bis 6"),
        ([2, 4, 5, 6, 9, 11, 12], "Zeilen 2, 4 bis 6, 9, 11 und 12"),
        ([*range(2, 502), 600], "Zeilen 2 bis 501 und 600"),
    ],
)
def test_rows_are_all_named_in_few_words(numbers: list[int], said: str) -> None:
    """Else the numbers of a long list leave no room for what to do."""
    assert rows_of(numbers) == said


def test_formula_without_its_second_argument_is_told_at_its_cell() -> None:
    told = told_of(
        ("text", "q1", "Was?"),
        ("text", "q2", "Und?", None, None, "selected(${q1})"),
        ("text", "q3", "Und?", None, None, None, "regex(.)"),
    )
    assert [one.partition(" Zwischen")[0] for one in told if "braucht" in one] == [
        "Blatt survey, Zelle F4: Fehler: „selected(…)“ braucht 2 Angaben, hier steht eine.",
        "Blatt survey, Zelle G5: Fehler: „regex(…)“ braucht 2 Angaben, hier steht eine.",
    ]
