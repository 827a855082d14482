"""Formulas mean what the standard says, are refused in German, and can do nothing else."""

from collections.abc import Mapping
from datetime import datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.formula_functions import asked_together, days, fits_pattern, pattern_problem
from questionnaires.formulas import FormulaError, Known, is_true, never_computed, rewritten


def true(
    text: str,
    answers: Mapping[str, str] | None = None,
    *,
    own: str = "",
    dated: frozenset[str] = frozenset(),
    now: datetime | None = None,
) -> bool:
    return is_true(rewritten(text, lambda name: name, own=True), Known(answers or {}, own, None, dated, now))


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        ("${ort} != 'a'", {"ort": ""}, True),
        ("${ort} != 'a'", {"ort": "a"}, False),
        ("not(selected(${ort}, 'a'))", {"ort": ""}, True),
        ("selected(${ort}, 'a') and selected(${ort}, 'b')", {"ort": "b a"}, True),
        ("${ort} = 'a'", {"ort": "a b"}, False),
        ("${n} > 3", {"n": ""}, False),
        ("${n} <= 3", {"n": ""}, False),
        ("${n} > 3 or ${m} > 3", {"n": "", "m": "4"}, True),
        ("${n} = 18", {"n": "18"}, True),
        ("${n} div 2 = 2.5 and ${n} mod 2 = 1", {"n": "5"}, True),
        ("round(${n}, 1) = 1.3", {"n": "1.26"}, True),
        ("round(${n}) = 3 and round(-2.5) = -2", {"n": "2.5"}, True),
        ("round(${n}) = 1000001 and round(${n}, -2) = 1000000", {"n": "1000000.5"}, True),
        ("round(${n}, 2) = 100000.13 and round(2.675, 2) = 2.68", {"n": "100000.125"}, True),
        ("round(${n} * 100) = 29 and round(${n}, 99) = ${n}", {"n": "0.285"}, True),
        ("if(${a} = '1', 'x', 'y') = 'x'", {"a": "1"}, True),
        ("count-selected(${a}) >= 2", {"a": "x y"}, True),
        ("coalesce(${a}, ${b}) = 'y'", {"a": "", "b": "y"}, True),
        ("string-length(${a}) > 3 and contains(${a}, 'b')", {"a": "abcd"}, True),
        ("selected(${a}, ‘b’) and “x” = “x”", {"a": "b"}, True),
        ("/data/gruppe/ort = 'a' and ../ort = 'a'", {"ort": "a"}, True),
        ("true() and not(false())", {}, True),
    ],
)
def test_formula_means_what_the_standard_says(text: str, answers: dict[str, str], expected: bool) -> None:
    assert true(text, answers) is expected


def test_answer_itself_is_a_point() -> None:
    assert true(". >= 0 and . <= 10", own="10")
    assert not true(". >= 0 and . <= 10", own="11")
    assert true("regex(., '[0-9]{5}')", own="01067")
    assert not true("regex(., '[0-9]{5}')", own="010670")


def test_days_and_times_are_compared_by_the_calendar() -> None:
    both, march = frozenset({"tag", "."}), {"tag": days("2026-03-01")}

    assert true("${tag} > '2026-02-28' and ${tag} + 1 = date('2026-03-02')", march, dated=both)
    assert true(". > ${tag}", march, dated=both, own=days("2026-03-02"))
    assert true(". < '18:00'", dated=both, own=days("09:30"))
    assert not true("${tag} > '2026-01-01'", {"tag": ""}, dated=both)
    assert (days("morgen"), days("2026-02-30"), days("25:00")) == ("", "", "")


def test_day_and_time_are_those_of_the_clock_that_was_handed_in() -> None:
    wall, tag = datetime.fromisoformat("2026-11-30T00:30"), frozenset({"."})
    assert true(". = today()", own=days("2026-11-30"), dated=tag, now=wall)
    assert true(". < now()", own=days("2026-11-30T00:29"), dated=tag, now=wall)
    assert not true(". < now()", own=days("2026-11-30T00:30"), dated=tag, now=wall)
    assert true("format-date(today(), '%d.%m.%Y') = '30.11.2026'", now=wall)


@pytest.mark.parametrize("formula", ["today() > 0", "today() <= 0", "now() != 0 and now() > 0"])
def test_nothing_holds_that_hangs_on_a_clock_that_nobody_knows(formula: str) -> None:
    assert not true(formula)


def test_filter_compares_the_columns_of_an_option() -> None:
    text = rewritten("land = ${land} and name != 'x'", lambda name: name, traits=("name", "land"))

    assert is_true(text, Known({"land": "by"}, "", {"name": "m", "land": "by"}))
    assert not is_true(text, Known({"land": "by"}, "", {"name": "m"}))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("${a} % 2", "schreiben Sie mod"),
        ("${a} && ${b}", "schreiben Sie and"),
        ("${a} = 'x' und ${b} = 'y'", "Bitte schreiben Sie and"),
        ("${a} = 'x", "muss auch enden"),
        ("a = 1", "Eine Frage schreiben Sie als ${a}"),
        ("pulldata('x')", "Die Funktion „pulldata“ gibt es hier nicht"),
        ("${a} = 0,5", "Kommazahlen schreiben Sie mit Punkt"),
        ("${a} ==1", "nicht vollständig"),
        ("(${a} = 1", "nicht vollständig"),
        ("", "leer"),
        ("(" * 60, "zu lang"),
    ],
)
def test_mistake_is_told_with_what_to_write(text: str, told: str) -> None:
    with pytest.raises(FormulaError) as refused:
        rewritten(text, lambda name: name, own=True)

    assert told in f"{refused.value.what} {refused.value.remedy}"


@given(st.text(max_size=60) | st.text("${}()='\"<>!, abqn123orandotmdiv.", max_size=60), st.text(max_size=10))
def test_any_formula_is_computed_or_refused(text: str, answer: str) -> None:
    try:
        found = rewritten(text, lambda name: "q", own=True)
    except FormulaError:
        return
    plain = "".join(sign for sign in answer if sign.isprintable())
    assert is_true(found, Known({"q": plain}, plain)) in {True, False}
    assert rewritten(found, lambda name: "q", own=True) == found


def test_pattern_that_takes_too_long_does_not_fit() -> None:
    assert not fits_pattern("(a|aa)+$", "a" * 60 + "b")
    assert fits_pattern("(?=.*[0-9])[a-z0-9]{3,}", "ab1")


@pytest.mark.parametrize(
    "pattern", ["(a{3000}){3000}", "((a{1,99}){1,99}){1,99}b", "a{900000}", "a{999}" * 600]
)
def test_pattern_that_repeats_too_often_is_not_even_begun(pattern: str) -> None:
    begun = process_time()
    assert not fits_pattern(pattern, "aaa")
    assert pattern_problem(pattern) == "Das Muster wiederholt etwas zu oft."
    assert process_time() - begun < 0.1


def test_pattern_of_an_address_repeats_little_enough() -> None:
    pattern = r"[^@ ]{1,64}@([a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}"
    assert pattern_problem(pattern) == ""
    assert fits_pattern(pattern, "amt@rathaus.musterstadt.example")


def test_patterns_that_are_asked_together_take_no_longer_than_a_few() -> None:
    """A filter asks for each of a thousand options, and everybody waits for the last."""
    begun = process_time()
    with asked_together():
        assert not any(fits_pattern("(a|aa)+$", f"{'a' * 60}b{number}") for number in range(60))
        assert process_time() - begun < 1
        assert not fits_pattern("a", "a")
    assert fits_pattern("a", "a")


@pytest.mark.parametrize("sign", ["\x01", "\x00", "\ud800", "\uffff"])
def test_sign_that_no_file_can_hold_stops_no_formula(sign: str) -> None:
    assert true("string-length(.) > 2 and ${ort} = 'abc'", {"ort": f"ab{sign}c"}, own=f"abc{sign}")
    traits = {"land": f"by{sign}", "ein Wort": "x", "a:b": "x", "2x": "x"}
    assert is_true("land = 'by'", Known({}, traits=traits))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("selected(${a})", "„selected(…)“ braucht 2 Angaben, hier steht eine."),
        ("not(regex(., 'a', 'b'))", "„regex(…)“ braucht 2 Angaben, hier stehen 3."),
        ("today(1) > 1", "„today(…)“ braucht keine Angabe, hier steht eine."),
        ("if(${a} = 'x', (1 + 2)) = 3", "„if(…)“ braucht 3 Angaben, hier stehen 2."),
        ("round() = 1", "„round(…)“ braucht 1 bis 2 Angaben, hier steht keine."),
        ("concat('a') = 'a'", "„concat(…)“ braucht mindestens 2 Angaben, hier steht eine."),
    ],
)
def test_formula_that_never_holds_for_want_of_an_argument_is_told(text: str, told: str) -> None:
    assert not true(text, {"a": "x"}, own="a")
    found = never_computed(text)
    assert found is not None
    assert found[0] == told


def test_columns_with_a_colon_cannot_be_compared() -> None:
    assert rewritten("a:b = 'x'", lambda name: name, traits=["a:b"]) == "a:b = 'x'"
    found = never_computed("a:b = 'x'")
    assert found is not None
    assert "Doppelpunkt" in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "(${a} = 'x' or selected(${a}, 'b')) and count-selected(.) > (1 + 2)",
        "if(selected(${a}, 'b'), max(1, 2, 3), min()) >= 2",
        "string-length() > 2 and round(${n}) = round(${n}, 1)",
        "coalesce(${a}, ${b}) = concat('x', string(.))",
    ],
)
def test_nothing_is_told_of_formulas_with_all_their_arguments(text: str) -> None:
    assert never_computed(rewritten(text, lambda name: name, own=True)) is None
