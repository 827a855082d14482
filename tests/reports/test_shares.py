"""Bars of a vote for the wall: read ten metres away whatever they are about, on as many pages as that takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.drawing import draw_svg
from reports.specs.paper import Spec
from reports.specs.shares import LEAST, WIDE, Share, share_pages, shares_charts

HIGH = 330.0
"""Pixels: what a question of two lines leaves on a wall."""
LONG = "Ämterlotsinnen und Ämterlotsen für neu Zugezogene werben"
SHARES = st.builds(
    Share,
    st.text("ab mW", min_size=1, max_size=100).filter(str.strip),
    st.integers(0, 100),
    st.sampled_from(["5", "5 (100 %)", "20 Punkte, 2-mal auf Platz 1"]),
    st.none() | st.integers(0, 100),
)


def rows_of(chart: Spec) -> list[Spec]:
    rows: list[Spec] = chart["data"]["values"]
    return rows


def size(chart: Spec) -> int:
    """Of its letters: all have the same."""
    (found,) = {layer["mark"]["fontSize"] for layer in chart["layer"] if layer["mark"]["type"] == "text"}
    return int(found)


@given(st.lists(SHARES, min_size=1, max_size=12), st.floats(120, 500))
def test_every_row_is_there_once_in_letters_that_are_read_from_afar(rows: list[Share], high: float) -> None:
    charts = shares_charts(rows, high)
    assert [len(rows_of(chart)) for chart in charts] == share_pages(rows, high)
    drawn = [row for chart in charts for row in rows_of(chart)]
    for row, share in zip(drawn, rows, strict=True):
        assert "".join(row["label"].split()) == "".join(share.label.split()), "never cut"
        assert "".join(row["value"].split()) == "".join(share.value.split())
        assert (row["percent"], row["before"]) == (share.percent, share.before)
    assert min(map(size, charts)) >= LEAST
    assert all(chart["width"] == WIDE for chart in charts)


@given(st.lists(SHARES, min_size=2, max_size=12))
def test_bar_of_a_hundred_percent_is_as_long_on_every_page(rows: list[Share]) -> None:
    drawn = [row for chart in shares_charts(rows, HIGH) for row in rows_of(chart)]
    long = [row["right"] - row["left"] for row in drawn]
    assert max(long) - min(long) < 1, "pixel"


def test_eight_long_answers_stand_on_two_pages() -> None:
    assert share_pages([Share(LONG, 50, "12 (50 %)")] * 8, HIGH) == [4, 4]


def test_few_short_answers_have_the_largest_letters_on_one_page() -> None:
    (chart,) = shares_charts([Share(each, 50, "12 (50 %)") for each in ("Rathaus", "Schule")], HIGH)
    assert size(chart) == 40


def test_twenty_dates_stand_on_few_pages_in_their_order() -> None:
    dates = [Share(f"Do {day:02}.12., 18:00", 50, "12 ja · 3 zur Not") for day in range(1, 21)]
    assert share_pages(dates, 390) == [10, 10]


def test_steps_of_a_long_scale_stand_side_by_side_as_a_distribution() -> None:
    rows = [Share(str(step), step, f"{step} ({step} %)", brief=str(step)) for step in range(11)]
    (chart,) = shares_charts(rows, HIGH)
    drawn = rows_of(chart)
    assert [row["value"] for row in drawn] == [str(step) for step in range(11)]
    assert len({row["bottom"] for row in drawn}) == 1
    assert drawn[5]["bottom"] - drawn[5]["end"] == pytest.approx(
        (drawn[10]["bottom"] - drawn[10]["end"]) / 2, abs=1
    )
    twenty_one = [Share(f"−{step}", 5, "5 (5 %)", brief="5") for step in range(21)]
    (chart,) = shares_charts(twenty_one, HIGH)
    assert [row["label"] for row in rows_of(chart)][:3] == ["−0", "", "−2"], (
        "else they would touch each other"
    )


def test_label_in_two_lines_stands_around_the_middle_of_its_bar() -> None:
    (chart,) = shares_charts([Share(LONG, 50, "5 (50 %)"), Share("Fest", 9, "3 (9 %)")], HIGH)
    two, one = rows_of(chart)
    line = size(chart) * 1.18
    assert two["label"].count("\n") == 1
    assert two["label_y"] + line / 2 == pytest.approx((two["top"] + two["bottom"]) / 2, abs=1)
    assert one["label_y"] == pytest.approx((one["top"] + one["bottom"]) / 2, abs=1)


def test_number_and_its_sign_are_never_parted() -> None:
    value = "100\u00a0% Zustimmung, Widerstand 0"
    (chart,) = shares_charts([Share(LONG, 100, value)] * 3, HIGH)
    assert rows_of(chart)[0]["value"] == "100\u00a0% Zustimmung,\nWiderstand 0"


def test_round_before_is_a_mark_in_the_bar_and_everything_is_drawn() -> None:
    svg = draw_svg(shares_charts([Share("Rathaus", 20, "2 (20 %)", 80)], HIGH)[0])
    assert "Rathaus" in svg
    assert "2 (20 %)" in svg
    (row,) = rows_of(shares_charts([Share("Rathaus", 20, "2 (20 %)", 80)], HIGH)[0])
    assert row["left"] < row["end"] < row["mark"] < row["right"]
