"""A spreadsheet is read as a field researcher would expect."""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from questionnaires.answers import (
    Choice,
    Choices,
    DecimalNumber,
    DontKnow,
    Free,
    Number,
    Skipped,
    accepts,
    keeps_rules,
)
from questionnaires.catalogue import Loaded
from questionnaires.model import (
    Condition,
    Formula,
    GroupCode,
    OptionId,
    QuestionId,
    QuestionType,
)
from questionnaires.progress import StepKey, steps
from questionnaires.xlsform import read_form, write_form
from tests.questionnaires.reading import read, told, told_of
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


@pytest.mark.parametrize(("start", "end"), [("0", "10"), ("-5", "5"), ("0.5", "10.5")])
def test_range_of_many_steps_takes_every_step_and_nothing_between(start: str, end: str) -> None:
    said = f"start={start} end={end} step=0.1"
    probe = read(spreadsheet((("type", "name", "label", "parameters"), ("range", "q1", "Wie gut?", said))))
    asked = probe.question(QuestionId("q1"))

    def is_taken(number: Decimal) -> bool:
        value = DecimalNumber(number)
        return accepts(asked, value) and keeps_rules(asked, value, {}, dated=frozenset())

    steps_of = [Decimal(start) + Decimal(tenth) / 10 for tenth in range(101)]
    assert [number for number in steps_of if not is_taken(number)] == []
    outside = (Decimal(start) - Decimal("0.1"), Decimal(end) + Decimal("0.1"))
    between = [number + Decimal("0.05") for number in steps_of[:-1]]
    assert [number for number in (*outside, *between) if is_taken(number)] == []
    assert read(write_form(probe)) == probe


@pytest.mark.parametrize(
    ("said", "constraint", "taken", "refused"),
    [
        ("start=0 end=10 step=0.1", ". != 5 or . = 7", ["0.3", "9.9"], ["5", "0.35", "10.1"]),
        ("start=0 end=100 step=2", ". > 9 and . < 200", ["10", "100"], ["8", "11", "102"]),
        ("start=1 end=10 step=1", ". >= 0 and . <= 8", ["1", "8"], ["0", "9"]),
    ],
)
def test_rule_of_a_range_narrows_it(said: str, constraint: str, taken: list[str], refused: list[str]) -> None:
    rows = (
        ("type", "name", "label", "parameters", "constraint"),
        ("range", "q1", "Wie gut?", said, constraint),
    )
    asked = read(spreadsheet(rows)).question(QuestionId("q1"))

    def is_taken(number: Decimal) -> bool:
        is_whole = asked.type is QuestionType.NUMBER
        value = Number(int(number)) if is_whole else DecimalNumber(number)
        return accepts(asked, value) and keeps_rules(asked, value, {}, dated=frozenset())

    assert [one for one in (*taken, *refused) if is_taken(Decimal(one))] == taken


def test_levels_have_no_other_answer_which_is_told() -> None:
    content = spreadsheet(only(("select_one stufen or_other", "q1", "Wie weit?")))
    assert [one.id for one in read(content).fields[0].questions] == ["q1"]
    assert any("keine Antwort „Sonstiges“" in one for one in told(content))


@pytest.mark.parametrize(
    ("constraint", "taken", "refused"),
    [
        ("(regex(., 'a+') or regex(., 'b+')) and string-length(.) > 2", ["aaa", "bbb"], ["aa", "ccc"]),
        ("(. = 'aa' or . = 'bb') and (. != 'aa' or string-length(.) = 9)", ["bb"], ["aa"]),
        ("string-length(.) > 2 and (. = 'bbb' or . = 'a')", ["bbb"], ["a", "ccc"]),
    ],
)
def test_brackets_of_a_rule_keep_their_meaning(constraint: str, taken: list[str], refused: list[str]) -> None:
    rows = only(("text", "q1", "Welches Wort?", None, None, None, constraint))
    asked = read(spreadsheet(rows)).question(QuestionId("q1"))
    kept = [text for text in (*taken, *refused) if keeps_rules(asked, Free(text), {}, dated=frozenset())]
    assert kept == taken


def test_pattern_that_is_an_earlier_answer_is_no_pattern_of_its_letters() -> None:
    rows = only(
        ("text", "muster", "Wie beginnt es?"),
        ("text", "q2", "Und ganz?", None, None, None, "regex(., ${muster})"),
    )
    asked = read(spreadsheet(rows)).question(QuestionId("q2"))

    assert keeps_rules(asked, Free("abc"), {"muster": "a.*"}, dated=frozenset())
    assert not keeps_rules(asked, Free("muster"), {"muster": "a.*"}, dated=frozenset())


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
