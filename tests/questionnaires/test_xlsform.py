"""A spreadsheet is read as a field researcher would expect, or refused with sheet, cell and what to do."""

import re
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from questionnaires.answers import Choice, Choices, DontKnow, Skipped
from questionnaires.catalogue import SHIPPED_GROUPS, FileRefused, Loaded, loads
from questionnaires.importing import Imported, read_file
from questionnaires.model import (
    Condition,
    Formula,
    GroupCode,
    OptionId,
    QuestionId,
    Questionnaire,
    QuestionnaireId,
    QuestionType,
)
from questionnaires.problems import Severity, cell_name
from questionnaires.progress import StepKey, steps
from questionnaires.templates import (
    SPREADSHEET_NAME,
    YAML_NAME,
    YAML_TEMPLATE,
    schema_file,
    spreadsheet_template,
)
from questionnaires.writing import as_yaml
from questionnaires.xlsform import read_form, write_form
from tests.questionnaires.material import questionnaire
from tests.questionnaires.sheets import CHOICES, SETTINGS, SURVEY, Rows, only, saved, spreadsheet, with_row
from workshops.questionnaires.questionnaire_cache import shipped


def read(content: bytes) -> Questionnaire:
    reading = read_form(content, "f.xlsx", groups=SHIPPED_GROUPS)
    assert isinstance(reading, Loaded), "\n".join(map(str, reading.problems))
    return reading.questionnaire


def told(content: bytes, name: str = "f.xlsx") -> list[str]:
    """What a coordinator reads, errors and hints."""
    reading = read_file(content, name, groups=SHIPPED_GROUPS)
    found = reading.problems if isinstance(reading, FileRefused) else reading.warnings
    return [str(one).removeprefix(f"{name}, ").removeprefix(f"{name}:") for one in found]


@pytest.mark.parametrize("unseen", ["\u200b", "\u3164", "\u202e"])
def test_cell_in_which_nothing_can_be_seen_is_an_empty_one(unseen: str) -> None:
    content = spreadsheet(only(("select_one ja_nein", "a", unseen)), CHOICES)
    assert told(content) == told(spreadsheet(only(("select_one ja_nein", "a", "")), CHOICES))


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
        "vor_b3": QuestionType.NOTE,
        "b3": QuestionType.LONG_TEXT,
        "b4": QuestionType.RANKING,
    }
    number = probe.question(QuestionId("b1"))
    assert (number.minimum, number.maximum) == (0, 10)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("decimal", QuestionType.DECIMAL),
        ("date", QuestionType.DATE),
        ("time", QuestionType.TIME),
        ("dateTime", QuestionType.MOMENT),
        ("acknowledge", QuestionType.ACKNOWLEDGE),
        ("trigger", QuestionType.ACKNOWLEDGE),
        ("phone number", QuestionType.SHORT_TEXT),
        ("select one from weg", QuestionType.SINGLE),
        ("Select_One weg", QuestionType.SINGLE),
        ("select all that apply from weg", QuestionType.MULTIPLE),
        ("range", QuestionType.NUMBER),
    ],
)
def test_other_types_and_spellings_are_taken(written: str, kind: QuestionType) -> None:
    assert read(spreadsheet(only((written, "q1", "Was?")))).question(QuestionId("q1")).type is kind


def test_list_that_is_named_for_levels_is_the_scale_and_w_is_no_level_of_it() -> None:
    scale = read(spreadsheet()).question(QuestionId("a1")).scale

    assert [level.caption("de") for level in scale] == [
        "0 · gibt es nicht",
        "1 · geplant",
        "2 · läuft",
        "3 · fest verankert",
    ]
    assert scale[3].label.text("de") == "fest verankert und wird überprüft"


def test_choices_from_0_to_3_are_no_scale_unless_the_form_says_so() -> None:
    children = [
        ("kinder", number, text) for number, text in enumerate(("keine", "eins", "zwei", "drei oder mehr"))
    ]
    plain = spreadsheet(only(("select_one kinder", "q1", "Wie viele Kinder?")), (*CHOICES, *children))
    marked = spreadsheet(
        only(("select_one kinder", "q1", "Wie viele?", None, None, None, None, "stufen")),
        (*CHOICES, *children),
    )

    assert read(plain).question(QuestionId("q1")).type is QuestionType.SINGLE
    assert any("Sollen es Stufen sein" in one for one in told(plain))
    assert read(marked).question(QuestionId("q1")).type is QuestionType.LEVEL


@pytest.mark.parametrize("beside", [("N", "Nur im Notfall"), (99, "keine Angabe"), ("4", "immer")])
def test_answer_that_is_no_level_in_a_list_of_levels_is_refused(beside: tuple[Any, str]) -> None:
    found = told_of(("select_one stufen", "q1", "Was?"), choices=(*CHOICES[:6], ("stufen", *beside)))

    assert [one.partition(";")[0] for one in found] == [
        f"Blatt choices, Zelle B7: Fehler: „{beside[0]}“ ist keine Stufe"
    ]


def test_list_of_another_scale_is_an_ordinary_choice() -> None:
    choices = (CHOICES[0], *(("skala", n, text) for n, text in enumerate(("schlecht", "mittel", "gut"), 1)))
    found = read(spreadsheet(only(("select_one skala", "q1", "Wie gut?")), choices)).question(
        QuestionId("q1")
    )

    assert (found.type, [option.value for option in found.options]) == (QuestionType.SINGLE, ["1", "2", "3"])


def test_second_list_of_levels_belongs_to_its_questions() -> None:
    often = tuple(
        ("stufen_oft", level, label) for level, label in enumerate(("nie", "selten", "oft", "immer"))
    )
    probe = read(
        spreadsheet(
            only(("select_one stufen", "q1", "Gibt es das?"), ("select_one stufen_oft", "q2", "Wie oft?")),
            (*CHOICES, *often),
        )
    )

    assert probe.question(QuestionId("q1")).scale[0].label.text("de") == "gibt es nicht"
    assert probe.question(QuestionId("q2")).scale[0].label.text("de") == "nie"


def test_numbered_choice_gets_an_id_keeps_its_word_and_the_condition_finds_it() -> None:
    probe = read(
        spreadsheet(
            only(("select_one weg", "q1", "Welcher?"), ("text", "q2", "Und?", None, None, "${q1} = 3"))
        )
    )

    options = probe.question(QuestionId("q1")).options
    assert [(option.id, option.value) for option in options] == [("bus", "bus"), ("rad", "rad"), ("o3", "3")]
    assert probe.question(QuestionId("q2")).only_if == Condition(QuestionId("q1"), (OptionId("o3"),))


def test_names_of_any_length_and_form_are_taken_and_kept() -> None:
    name = "Wie_oft_nutzen_Sie_den_Öffentlichen_Nahverkehr"
    probe = read(
        spreadsheet(only(("text", name, "Wie oft?"), ("text", "x", "Und?", None, None, f"${{{name}}} != ''")))
    )
    asked = probe.fields[0].questions[0]

    assert (asked.name, len(asked.id) <= 16) == (name, True)
    assert probe.question(QuestionId("x")).only_if == Formula(f"${{{asked.id}}} != ''", (asked.id,))
    assert read(write_form(probe)) == probe


def test_conditions_are_understood_plainly_where_that_means_the_same() -> None:
    probe = read(spreadsheet())

    assert probe.question(QuestionId("a2")).only_if == Condition(QuestionId("a1"), (2, 3))
    assert probe.question(QuestionId("a3")).only_if == Formula("${a1} >= 1", (QuestionId("a1"),))
    assert probe.question(QuestionId("a4")).only_if == Condition(QuestionId("a3"), (OptionId("bus"),))
    assert probe.question(QuestionId("b3")).only_if == Formula("${b1} > 8", (QuestionId("b1"),))


def test_who_skips_a_question_is_asked_what_stands_behind_not_equal() -> None:
    """By the standard an unanswered question is an empty text, and that is not 'bus'."""
    probe = read(
        spreadsheet(
            only(
                ("select_one weg", "weg", "Welcher?"),
                ("text", "q2", "Warum nicht?", None, None, "${weg} != 'bus'"),
                ("text", "q3", "Und?", None, None, "not(selected(${weg}, 'bus'))"),
                ("text", "q4", "Wohin?", None, None, "${weg} = 'bus'"),
            )
        )
    )
    key = StepKey("weg")

    assert [step.key for step in steps(probe, {key: Skipped()})] == ["weg", "q2", "q3"]
    assert [step.key for step in steps(probe, {key: DontKnow()})] == ["weg", "q2", "q3"]
    assert [step.key for step in steps(probe, {key: Choice(OptionId("bus"))})] == ["weg", "q4"]
    assert [step.key for step in steps(probe, {})] == ["weg"]


def test_equal_of_several_answers_means_this_one_alone() -> None:
    probe = read(
        spreadsheet(
            only(
                ("select_multiple weg", "q1", "Welche?"), ("text", "q2", "Nur?", None, None, "${q1} = 'bus'")
            )
        )
    )
    bus, rad = OptionId("bus"), OptionId("rad")

    assert "q2" in [step.key for step in steps(probe, {StepKey("q1"): Choices((bus,))})]
    assert "q2" not in [step.key for step in steps(probe, {StepKey("q1"): Choices((bus, rad))})]


def test_group_inside_a_group_is_a_section_with_its_condition() -> None:
    probe = read(
        spreadsheet(
            (
                SURVEY[0],
                ("begin_group", "amt", "Das Amt"),
                ("select_one stufen", "q1", "Gibt es das?"),
                ("begin_group", "innen", "Mehr dazu", "Nur kurz.", None, "${q1} > 0"),
                ("text", "q2", "Wo?"),
                ("text", "q3", "Seit wann?", None, None, "${q1} != 3 or ${q1} = 3"),
                ("end_group",),
                ("end_group",),
            )
        )
    )
    inner = probe.question(QuestionId("q3"))

    assert [field.id for field in probe.fields] == ["amt"]
    assert inner.section is not None
    assert inner.section.text("de") == "Mehr dazu\n\nNur kurz."
    assert inner.only_if == Formula("${q1} > 0 and (${q1} != 3 or ${q1} = 3)", (QuestionId("q1"),))


def test_note_with_a_condition_or_between_questions_is_a_step_of_its_own() -> None:
    note = read(spreadsheet()).question(QuestionId("vor_b3"))
    conditional = ("note", "n1", "Achtung", "Wirklich.", None, "${a1} = '3'")
    probe = read(spreadsheet((*SURVEY[:5], conditional, *SURVEY[5:])))

    assert (note.text.text("de"), note.is_asked) == ("Nun noch etwas.", False)
    assert probe.question(QuestionId("n1")).only_if == Condition(QuestionId("a1"), (3,))
    assert probe.question(QuestionId("n1")).explanation is not None


def test_group_of_a_single_note_is_shown() -> None:
    rows = (*SURVEY, ("begin_group", "ende", "Zum Schluss"), ("note", "danke", "Danke!"), ("end_group",))
    field = read(spreadsheet(rows)).fields[-1]

    assert (field.id, [(one.type, one.text.text("de")) for one in field.questions]) == (
        "ende",
        [(QuestionType.NOTE, "Danke!")],
    )


def test_text_that_is_too_long_for_a_message_is_read_in_steps() -> None:
    long = " ".join(f"Das ist der Satz {number}." for number in range(1, 200))
    rows = only(
        ("select_one weg", "q1", "Welcher?"),
        ("note", "n1", long, None, None, "${q1} = 'bus'"),
        ("text", "q2", f"{long} Und nun?", long),
    )
    found = read(spreadsheet(rows)).fields[0].questions
    said = " ".join(one.text.text("de") for one in found)

    assert all(len(one.text.text("de")) <= 1500 for one in found)
    assert said.count("Das ist der Satz 199.") == 3
    assert (found[-1].id, found[-1].text.text("de")[-8:]) == ("q2", "Und nun?")
    assert {str(one.only_if) for one in found if one.id.startswith("n1")} == {
        str(Condition(QuestionId("q1"), (OptionId("bus"),)))
    }


def test_form_without_groups_is_one_field_with_its_title() -> None:
    probe = read(spreadsheet((SURVEY[0], ("text", "q1", "Was noch?"))))

    assert [(field.id, field.title.text("de")) for field in probe.fields] == [("fragen", "Die Probe")]


def test_questions_outside_of_groups_are_a_field_of_their_own() -> None:
    rows = (SURVEY[0], ("text", "q1", "Wer?"), *only(("text", "q2", "Was?"))[1:], ("text", "q3", "Wie?"))
    probe = read(spreadsheet(rows))

    assert [[question.id for question in field.questions] for field in probe.fields] == [
        ["q1"],
        ["q2"],
        ["q3"],
    ]


def test_form_without_settings_is_called_like_its_file() -> None:
    reading = read_form(saved({"survey": only(("text", "q1", "Was?"))}), "Umfrage Süd 2026.xlsx")

    assert isinstance(reading, Loaded)
    found = reading.questionnaire
    assert (found.version, found.title.text("de")) == (1, "Umfrage Süd 2026")
    assert re.fullmatch(r"[a-z][a-z0-9_-]{0,23}", found.id)


@pytest.mark.parametrize(
    ("written", "version"),
    [
        ("20261129", 20261129),
        ("v3", 3),
        ("1.0", 1),
        ("2.2", 202),
        ("2026-11-29 10-35", 20261129),
        (date(2026, 11, 29), 20261129),
        (7, 7),
    ],
)
def test_versions_are_understood_as_people_write_them(written: object, version: int) -> None:
    assert read(spreadsheet(settings=(SETTINGS[0], ("probe", "Die Probe", written)))).version == version


def test_headings_may_stand_below_a_title_and_have_other_names() -> None:
    rows = (
        ("Umfrage der Stadt",),
        ("Typ", "Name", "Frage", "Pflicht", "Bedingung", "bind::constraint"),
        ("integer", "q1", "Wie viele?", "x", None, ". < 10"),
        ("text", "q2", "Warum?", "WAHR", "${q1} > 3"),
    )
    probe = read(spreadsheet(rows))

    assert [question.required for question in probe.fields[0].questions] == [True, True]
    assert probe.question(QuestionId("q1")).maximum == 9
    assert probe.question(QuestionId("q2")).only_if == Formula("${q1} > 3", (QuestionId("q1"),))
    assert told(spreadsheet(rows))[0].startswith(
        "Blatt survey, Zelle A1: Weggelassen: Was über den Spaltennamen"
    )


def test_column_without_a_language_is_in_the_default_one() -> None:
    own = (("form_id", "form_title", "default_language"), ("probe", "The trial", "English (en)"))
    probe = read(spreadsheet((("type", "name", "label"), ("text", "q1", "What else?")), (), own))

    assert (probe.languages, probe.version) == (("en",), 1)
    assert probe.question(QuestionId("q1")).text.text("en") == "What else?"


@pytest.mark.slow
def test_languages_that_no_menu_has_are_kept() -> None:
    rows = (
        ("type", "name", "label::Deutsch (de)", "label::Swahili", "label::Klingonisch (tlh)"),
        ("text", "q1", "Was?", "Nini?", "nuq?"),
    )
    probe = read(spreadsheet(rows, ()))

    assert probe.question(QuestionId("q1")).text.by_language["sw"] == "Nini?"
    assert len(probe.languages) == 3
    assert read(write_form(probe)) == probe


def test_filter_of_choices_is_kept_and_offers_only_what_fits() -> None:
    choices = (
        ("list_name", "name", "label", "land"),
        ("land", "by", "Bayern"),
        ("land", "he", "Hessen"),
        ("stadt", "m", "München", "by"),
        ("stadt", "f", "Frankfurt", "he"),
        ("stadt", "n", "Nürnberg", "by"),
    )
    rows = (
        ("type", "name", "label", "choice_filter"),
        ("select_one land", "land", "Welches Land?"),
        ("select_one stadt", "stadt", "Welche Stadt?", "land = ${land}"),
    )
    probe = read(spreadsheet(rows, choices))
    way = steps(probe, {StepKey("land"): Choice(OptionId("by"))})

    assert [option.id for option in way[1].question.options] == ["m", "n"]
    assert [step.key for step in steps(probe, {StepKey("land"): Skipped()})] == ["land"]
    assert read(write_form(probe)) == probe


def test_rules_of_answers_are_taken() -> None:
    probe = read(
        spreadsheet(
            only(
                (
                    "select_multiple weg",
                    "q1",
                    "Welche?",
                    None,
                    None,
                    None,
                    "count-selected(.) >= 1 and count-selected(.) <= 2",
                ),
                ("text", "q2", "PLZ?", None, None, None, "regex(., '[0-9]{5}')"),
                ("integer", "q3", "Wie viele?", None, None, None, "0 <= . and . <= 10 and . != 7"),
                ("integer", "q4", "Und?"),
                ("range", "q5", "Wie gut?"),
            )
        )
    )
    found = {question.id: question for question in probe.fields[0].questions}

    assert (found[QuestionId("q1")].rules.at_least, found[QuestionId("q1")].rules.at_most) == (1, 2)
    assert found[QuestionId("q2")].rules.pattern == "[0-9]{5}"
    assert (found[QuestionId("q3")].minimum, found[QuestionId("q3")].maximum) == (0, 10)
    assert found[QuestionId("q3")].rules.formula == Formula(". != 7")
    assert (found[QuestionId("q4")].minimum, found[QuestionId("q4")].maximum) == (None, None)
    assert (found[QuestionId("q5")].minimum, found[QuestionId("q5")].maximum) == (1, 10)


def test_range_in_half_steps_is_tapped() -> None:
    rows = (("type", "name", "label", "parameters"), ("range", "q1", "Wie gut?", "start=0 end=2 step=0.5"))
    options = read(spreadsheet(rows)).question(QuestionId("q1")).options

    assert [(option.value, option.text.text("de")) for option in options] == [
        ("0", "0"), ("0.5", "0,5"), ("1", "1"), ("1.5", "1,5"), ("2", "2"),
    ]  # fmt: skip


def test_other_is_an_answer_and_asked_for() -> None:
    probe = read(spreadsheet(only(("select_one weg or_other", "q1", "Welcher?"))))

    assert [option.id for option in probe.question(QuestionId("q1")).options][-1] == "other"
    assert probe.fields[0].questions[1].only_if == Formula("selected(${q1}, 'other')", (QuestionId("q1"),))


def test_answer_is_read_in_a_later_text() -> None:
    probe = read(spreadsheet(only(("text", "Ort", "Wo?"), ("text", "q2", "Wie ist es in ${Ort}?"))))
    text = probe.question(QuestionId("q2")).text

    assert text.text("de") == "Wie ist es in …?"
    assert text.spoken("de", lambda name: f"<{name}>") == "Wie ist es in <ort>?"


def test_texts_lose_their_markup_and_keep_links_and_lines() -> None:
    rows = only(("text", "q1", "**Wo?**\nSiehe [hier](https://stadt.example) <b>oder</b> <5 km"))
    found = read(spreadsheet(rows)).question(QuestionId("q1"))

    assert found.text.text("de") == "Wo?\nSiehe hier (https://stadt.example) oder <5 km"
    assert any("Fett, kursiv" in one and "survey C3" in one for one in told(spreadsheet(rows)))


def test_number_cells_are_taken_as_shown() -> None:
    book = load_workbook(
        BytesIO(
            spreadsheet(only(*[("text", f"q{n}", value) for n, value in enumerate((0.25, 1.5, 1067, 12000))]))
        )
    )
    for row, pattern in ((3, "0%"), (4, "General"), (5, "00000"), (6, "#,##0")):
        book["survey"].cell(row, 3).number_format = pattern
    content = BytesIO()
    book.save(content)

    assert [one.text.text("de") for one in read(content.getvalue()).fields[0].questions] == [
        "25%",
        "1,5",
        "01067",
        "12.000",
    ]


def test_signs_that_other_programs_write_are_decoded_and_no_break_blanks_stay() -> None:
    probe = read(spreadsheet(only(("text", "q1", "Eins_x000D_\nzwei 10\u00a0km"))))

    assert probe.question(QuestionId("q1")).text.text("de") == "Eins\nzwei 10\u00a0km"


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


# What is told, all at once, each at its cell


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
            "Blatt survey, Zelle A4: Fehler: „geopoint“ kann im Chat nicht gefragt werden. "
            "Bitte fragen Sie mit text nach dem Ort, oder mit select_one nach dem Ortsteil."
        ),
        "Blatt survey, Zelle F5: Fehler: Die Frage „q9“ gibt es nicht. Bitte prüfen Sie den Namen.",
        *UNUSED_LISTS,
    ]


UNUSED_LISTS = [
    (
        "Blatt choices, Zelle A2: Weggelassen: Die Liste „stufen“ (Zeilen 2, 3, 4, 5 und 6) wird von keiner "
        "Frage verwendet. Ist das so gemeint, ist nichts zu tun."
    ),
    (
        "Blatt choices, Zelle A7: Weggelassen: Die Liste „weg“ (Zeilen 7, 8 und 9) wird von keiner Frage verwendet. "
        "Ist das so gemeint, ist nichts zu tun."
    ),
]


@pytest.mark.parametrize(
    ("row", "cell", "what"),
    [
        (("image", "q", "Wie?"), "A3", "kann im Chat nicht gefragt werden"),
        (("begin_repeat", "q", "Nochmal"), "A3", "Wiederholungen gibt es im Chat nicht (Zeilen 3 bis"),
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
        "Blatt survey, Zelle F4: Fehler: An „weiß nicht“ (W) und „betrifft uns nicht“ (N) kann"
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
        ("appearance", "minimal", "Wie eine Frage aussieht, bestimmt der Chat: minimal (Zeile 2)"),
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
        (b"", "Das ist keine Tabelle"),
        (b"PK\x03\x04 and nothing else", "Das ist keine Tabelle"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "Die Datei hat ein Kennwort oder ist eine alte .xls-Datei."),
        (bytes(1_000_001), "Die Datei ist zu groß, höchstens 1 MB ist möglich."),
        (rezipped(spreadsheet(), {"xl/media/bomb": bytes(70_000_000)}), "Die Datei ist ausgepackt viel zu groß."),
        (rezipped(spreadsheet(), {"xl/vbaProject.bin": b"Sub"}), "Die Datei enthält Makros, also Programme."),
        (rezipped(spreadsheet(), drop="xl/workbook.xml"), "Die Tabelle ist beschädigt und lässt sich nicht lesen."),
    ],
    ids=["empty", "stump", "password", "large", "bomb", "macros", "torn"],
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


# Writing


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


# Templates


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


def test_cells_are_called_as_spreadsheets_call_them() -> None:
    assert [cell_name(7, column) for column in (1, 4, 26, 27, 703)] == ["A7", "D7", "Z7", "AA7", "AAA7"]


def test_hints_do_not_refuse() -> None:
    reading = read_form(spreadsheet(with_row(5, ("select_one stufen", "a1", "Wort " * 25))), "f.xlsx")

    assert isinstance(reading, Loaded)
    assert [one.severity for one in reading.warnings] == [Severity.WARNING]
