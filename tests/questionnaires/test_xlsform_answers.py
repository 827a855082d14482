"""Types, choices, levels and rules of a spreadsheet: what can be answered is what its author meant."""

from decimal import Decimal
from typing import Any

import pytest

from questionnaires.answers import Choice, DecimalNumber, Free, Number, Skipped, accepts, keeps_rules
from questionnaires.model import Formula, OptionId, QuestionId, QuestionType
from questionnaires.progress import StepKey, steps
from questionnaires.xlsform import write_form
from tests.questionnaires.reading import read, told, told_of
from tests.questionnaires.sheets import CHOICES, only, spreadsheet


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
