"""What people estimated, on a line: the middle one and the middle half, never what a single one of them has said."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.polls.estimates import estimates
from locales import words_in
from questionnaires.kernels.kernel import Counts, Shown, Span
from reports.drawing import draw_svg
from reports.specs.estimates import Estimates, estimates_chart, estimates_layers, line_of
from reports.specs.paper import PHONE, Spec, spec
from tests.questionnaires.asking import estimate

WORDS = words_in("de")


def shown(*numbers: int, unit: str = "Euro", low: int | None = None, high: int | None = None) -> Shown:
    asks = estimate(unit=unit, low=low, high=high)
    of = {number: numbers.count(number) for number in numbers}
    return asks.shown(len(numbers), asks.counted(Counts(len(numbers), {0: of})))


def drawn(*numbers: int, low: int | None = None, high: int | None = None) -> Estimates:
    found = estimates(WORDS, shown(*numbers, low=low, high=high), None, 1)
    assert found is not None
    return found


def said(chart: Spec, kind: str) -> list[str]:
    return [row["label"] for row in chart["data"]["values"] if row["kind"] == kind]


def test_middle_and_middle_half_stand_on_a_line_of_round_numbers() -> None:
    chart = estimates_chart(drawn(40, 60, 80, 90, 300), 300)
    assert said(chart, "said") == ["Mitte: 80 Euro", "Mittlere Hälfte: 60 bis 90 Euro"]
    assert said(chart, "tick") == ["20", "40", "60", "80", "100", "120"]
    (band,) = [row for row in chart["data"]["values"] if row["kind"] == "share"]
    (mark,) = [row for row in chart["data"]["values"] if row["kind"] == "before"]
    assert band["left"] < mark["left"] < mark["right"] < band["right"]
    assert "Mitte: 80 Euro" in draw_svg(chart)
    layers, height = estimates_layers(PHONE, drawn(40, 60, 80, 90, 300))
    assert "60 bis 90 Euro" in draw_svg(spec(PHONE, layers, height=height, title="Wie viel?"))


def test_what_could_be_estimated_is_the_line_where_the_middle_half_is_a_good_part_of_it() -> None:
    assert said(estimates_chart(drawn(1, 2, 4, 6, 9, low=0, high=10), 300), "tick") == [*"02468", "10"]


def test_lowest_and_highest_estimate_change_nothing_in_the_picture() -> None:
    near, far = (drawn(lowest, 60, 80, 90, highest) for lowest, highest in ((59, 91), (1, 9_000_000)))
    assert near == far
    assert estimates_chart(near, 300) == estimates_chart(far, 300)


def test_two_rounds_stand_below_each_other_on_one_line_each_with_its_name() -> None:
    found = estimates(WORDS, shown(70, 75, 80, 85, 90), shown(10, 20, 80, 400, 500), 2)
    assert found is not None
    chart = estimates_chart(found, 300)
    assert said(chart, "said") == [
        "Runde 2 · Mitte: 80 Euro",
        "Mittlere Hälfte: 75 bis 85 Euro",
        "Runde 1 · Mitte: 80 Euro",
        "Mittlere Hälfte: 20 bis 400 Euro",
    ]
    second, first = [row for row in chart["data"]["values"] if row["kind"] == "share"]
    assert first["left"] < second["left"] < second["right"] < first["right"]
    assert first["top"] > second["bottom"]


NUMBERS = st.decimals(-(10**12), 10**12, places=1)


@given(st.lists(NUMBERS, min_size=3, max_size=3).map(sorted), st.none() | st.just(Decimal(-(10**12))))
def test_line_holds_what_stands_on_it_and_few_numbers(numbers: list[Decimal], lowest: Decimal | None) -> None:
    low, middle, high = numbers
    ticks = line_of([Span(low, middle, high, lowest, None)])
    assert ticks[0] <= low
    assert high <= ticks[-1]
    assert 2 <= len(ticks) <= 8
    assert list(ticks) == sorted(set(ticks))


@pytest.mark.parametrize("numbers", [(10,) * 5, (0,) * 5, (10**12,) * 5], ids=["ten", "nothing", "most"])
def test_where_all_say_the_same_there_is_a_line_too(numbers: tuple[int, ...]) -> None:
    chart = estimates_chart(drawn(*numbers), 300)
    assert said(chart, "said")[0].startswith("Mitte: ")
    assert all(each.lstrip("−").replace(".", "").isdigit() for each in said(chart, "tick"))
