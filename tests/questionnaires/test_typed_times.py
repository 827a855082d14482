"""Days and times are understood as people type them; what could be two days is none."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from questionnaires.spelling import decimal_number
from questionnaires.typed_times import typed_clock, typed_day, typed_moment


@pytest.mark.parametrize(
    "text",
    ["3.12.2026", "03.12.2026", "2026-12-03", "3. Dezember 2026", "3 Dez 2026", "December 3, 2026", "3rd Dec 2026"],
)  # fmt: skip
def test_day_is_understood(text: str) -> None:
    assert typed_day(text) == date(2026, 12, 3)


@pytest.mark.parametrize(
    "text", ["3.12.", "3.12.26", "3/12/2026", "31.2.2026", "morgen", "12.2026", "1.1.0001", ""]
)
def test_what_could_be_two_days_or_none_is_not_guessed(text: str) -> None:
    assert typed_day(text) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14:30", time(14, 30)),
        ("14.30 Uhr", time(14, 30)),
        ("14 Uhr", time(14)),
        ("14 Uhr 05", time(14, 5)),
        ("2:30 pm", time(14, 30)),
        ("12 am", time(0)),
        ("2:30 p.m.", time(14, 30)),
        ("12 P.M.", time(12)),
        ("9\u202fa. m.", time(9)),
    ],
)
def test_time_is_understood(text: str, clock: time) -> None:
    assert typed_clock(text) == clock


@pytest.mark.parametrize("text", ["14", "25:00", "12:60", "13 pm", "13 p.m.", "2 p.", "spät", "14:30 05"])
def test_time_that_is_none_is_not_guessed(text: str) -> None:
    assert typed_clock(text) is None


@pytest.mark.parametrize(
    "text", ["3.12.2026, 14:30", "3.12.2026 14:30", "3. Dezember 2026 um 14:30 Uhr", "2026-12-03T14:30"]
)
def test_day_with_its_time_is_understood(text: str) -> None:
    assert typed_moment(text) == datetime(2026, 12, 3, 14, 30)  # noqa: DTZ001 - the clock on the wall


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1,5", "de", "1.5"),
        ("1.5", "de", "1.5"),
        ("1.500", "de", "1500"),
        ("1.234,5", "de", "1234.5"),
        ("1,234.5", "en", "1234.5"),
        ("−3,25", "de", "-3.25"),
        ("zwölf", "de", "12"),
    ],
)
def test_decimal_number_is_understood(text: str, language: str, number: str) -> None:
    assert decimal_number(text, language=language) == Decimal(number)


@pytest.mark.parametrize("text", ["1,2,3", "1.2.3", "viel", "<5", "1,5 km"])
def test_what_is_not_exactly_a_number_is_none(text: str) -> None:
    assert decimal_number(text, language="de") is None
