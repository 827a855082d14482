"""Estimating: numbers as people write them, their middle, and between which numbers one may estimate."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires import kernels
from questionnaires.kernels import number
from questionnaires.kernels.kernel import Asks, Ballot, Impossible
from questionnaires.kernels.phrases import Phrase, verbatim
from tests.questionnaires.asking import counted, estimate


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("40", "40"),
        ("etwa 40 Euro", "40"),
        ("1.200", "1200"),
        ("1 200 000", "1200000"),
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("1.200,75", "1200.75"),
        ("−3", "-3"),
        ("- 3", "-3"),
        ("zwischen 10 und 20", None),
        ("dreißig", "30"),
        ("etwa zwölf Euro", "12"),
        ("twenty five", "25"),
        ("about twenty five", "25"),
        ("drei vier", None),
        ("nicht 2", None),
        ("2 statt fünf", None),
        ("20 bis dreißig", None),
        ("bis zu 30", "30"),
        ("4 oder so", "4"),
        ("ein Mal 3", "3"),
        ("viele", None),
        ("", None),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, read: str | None) -> None:
    assert number.read_number(typed) == (None if read is None else Decimal(read))


@pytest.mark.parametrize(
    "typed",
    [
        "12 tausend",
        "12tausend",
        "5 Tsd.",
        "1,5 Mio",
        "12k",
        "2½",
        "3 1/2",
        "2 Dutzend",
        "10⁵",
        "hundert Tausend",
        "zwei hundert",
    ],
)
def test_number_that_is_only_a_part_of_what_was_meant_is_no_estimate(typed: str) -> None:
    with pytest.raises(Impossible) as caught:
        estimate(low=0, high=10**9).written(Ballot(), typed)
    assert caught.value.why == Phrase("poll-number-unclear")


@pytest.mark.parametrize("typed", ["hundert", "etwa hundert", "hundert Leute", "one hundred"])
def test_hundred_in_words_is_a_number_and_no_part_of_one(typed: str) -> None:
    assert estimate(low=0, high=10**9).written(Ballot(), typed) == Ballot({number.ITSELF: 100})


def test_comma_between_thousands_is_no_decimal_comma_where_nobody_counts_so_finely() -> None:
    """An English reader writes 1,000 for what a German one writes as 1.000."""
    asks = estimate(low=0, high=9000)
    for typed in ("1,000", "about 1,000 people", "12,000"):
        with pytest.raises(Impossible) as caught:
            asks.written(Ballot(), typed)
        assert caught.value.why == Phrase("poll-number-unclear")
    assert estimate(digits=3).written(Ballot(), "1,250") == Ballot({0: 1250})
    assert asks.written(Ballot(), "7,0") == Ballot({0: 7})


def test_thousands_are_counted_in_thousands_where_that_is_the_unit() -> None:
    asks = estimate(low=0, high=900, unit="Tsd. Euro")
    assert asks.written(Ballot(), "12 Tsd.") == Ballot({0: 12})
    with pytest.raises(Impossible):
        asks.written(Ballot(), "12 Mio.")


def test_estimate_outside_or_with_too_many_digits_is_refused() -> None:
    asks = estimate(low=0, high=100)
    assert asks.written(Ballot(), "40") == Ballot({0: 40})
    for typed, key in (
        ("101", "poll-number-outside"),
        ("2,5", "poll-number-digits"),
        ("?", "poll-number-unclear"),
    ):
        with pytest.raises(Impossible) as caught:
            asks.written(Ballot(), typed)
        assert caught.value.why is not None
        assert caught.value.why.key == key


@pytest.mark.parametrize(
    ("asks", "low", "high"),
    [(estimate(), 0, 10**12), (estimate(low=-3), -3, 10**12), (estimate(high=-5), -(10**12), -5)],
)
def test_estimate_that_is_too_large_is_told_how_large_it_may_be(asks: Asks, low: int, high: int) -> None:
    with pytest.raises(Impossible) as caught:
        asks.written(Ballot(), "-99999999999999" if low < 0 else "99999999999999")
    assert caught.value.why is not None
    assert caught.value.why.key == "poll-number-outside"
    bounds = caught.value.why.values["range"]
    assert isinstance(bounds, Phrase)
    assert bounds.values == {"low": low, "high": high, "unit": verbatim("")}


@pytest.mark.parametrize("asks", [estimate(unit="Euro"), estimate(high=500), estimate(digits=1)])
def test_estimate_is_not_below_zero_unless_the_range_is(asks: Asks) -> None:
    with pytest.raises(Impossible) as caught:
        asks.written(Ballot(), "−3")
    assert caught.value.why is not None
    assert caught.value.why.key == "poll-number-outside"
    assert asks.written(Ballot(), "0") == Ballot({0: 0})
    assert estimate(low=-10).written(Ballot(), "−3") == Ballot({0: -3})
    assert estimate(high=-1).written(Ballot(), "−3") == Ballot({0: -3})


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=30))
def test_middle_has_half_of_the_estimates_on_either_side(numbers: list[int]) -> None:
    asks = estimate()
    result = asks.counted(counted(asks, [Ballot({0: each}) for each in numbers]))
    assert isinstance(result, number.NumberResult)
    assert 2 * sum(each <= result.middle for each in numbers) >= len(numbers)
    assert 2 * sum(each >= result.middle for each in numbers) >= len(numbers)
    assert 4 * sum(each <= result.low for each in numbers) >= len(numbers)
    assert 4 * sum(each >= result.high for each in numbers) >= len(numbers)
    assert result.low <= result.middle <= result.high


def test_numbers_with_a_comma_keep_it() -> None:
    asks = estimate(digits=1, unit="Euro")
    ballots = [asks.written(Ballot(), typed) for typed in ("2,5", "3", "4")]
    result = asks.counted(counted(asks, ballots))
    assert result == number.NumberResult(low=Decimal("2.75"), middle=Decimal(3), high=Decimal("3.5"))


@pytest.mark.parametrize(
    ("typed", "low", "high", "digits", "unit"),
    [
        ("0 bis 500 Euro", 0, 500, 0, "Euro"),
        ("von 1.000 bis 20.000", 1000, 20000, 0, ""),
        ("0-10", 0, 10, 0, ""),
        ("0 – 10 Punkte", 0, 10, 0, "Punkte"),
        ("−5 bis 5", -5, 5, 0, ""),
        ("-5 - -1 °C", -5, -1, 0, "°C"),
        ("0 bis 2,5 m", 0, Decimal("2.5"), 1, "m"),
        ("ab 10 Stunden", 10, None, 0, "Stunden"),
        ("bis zu 100 %", None, 100, 0, "%"),
        ("Höchstens 3", None, 3, 0, ""),
        ("Meter", None, None, 0, "Meter"),
        ("0 to 50 euros", 0, 50, 0, "euros"),
    ],
)
def test_range_of_an_estimate_is_read_as_people_write_it(
    typed: str, low: int | None, high: Decimal | None, digits: int, unit: str
) -> None:
    found = number.read_range(typed)
    assert found is not None
    assert (found.low, found.high, found.digits, found.unit) == (low, high, digits, unit)


@pytest.mark.parametrize(
    "typed", ["", "5 bis 5", "10 bis 1", "1 2 3", "0 bis 1,2345", "x" * 21, "0 bis 9999999999999", "7"]
)
def test_range_that_says_nothing_clear_is_not_guessed(typed: str) -> None:
    assert number.read_range(typed) is None


@pytest.mark.parametrize(
    "typed",
    ["1,000 to 5,000", "0 to 12,000 people", "from 1,500 to 20000", "up to 5,000 euros", "at least 1,000"],
)
def test_range_with_a_comma_between_thousands_is_asked_about(typed: str) -> None:
    """To an English reader 1,000 is a thousand, to a German one it is 1 with three digits behind the comma."""
    assert number.read_range(typed) is None
    found = number.read_range("0,250 bis 0,750 km")
    assert found is not None
    assert (found.high, found.digits) == (Decimal("0.75"), 3)


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_range_is_one_or_none(typed: str) -> None:
    found = number.read_range(typed)
    assert found is None or kernels.asks("number", found.model_dump()).settings == found
