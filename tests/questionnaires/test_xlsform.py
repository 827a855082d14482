"""A spreadsheet is read as a field researcher would expect: groups, texts, conditions, languages and settings."""

import re
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from questionnaires.answers import Choice, Choices, DontKnow, Skipped
from questionnaires.catalogue import Loaded
from questionnaires.model import Condition, Formula, GroupCode, OptionId, QuestionId, QuestionType
from questionnaires.progress import StepKey, steps
from questionnaires.xlsform import read_form, write_form
from tests.questionnaires.reading import read, told
from tests.questionnaires.sheets import CHOICES, SETTINGS, SURVEY, only, saved, spreadsheet


@pytest.mark.parametrize("unseen", ["\u200b", "\u3164", "\u202e"])
def test_cell_in_which_nothing_can_be_seen_is_an_empty_one(unseen: str) -> None:
    content = spreadsheet(only(("select_one ja_nein", "a", unseen)), CHOICES)
    assert told(content) == told(spreadsheet(only(("select_one ja_nein", "a", "")), CHOICES))


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
        ("3.50", 350),
        ("1.250", 1_001_250),
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
