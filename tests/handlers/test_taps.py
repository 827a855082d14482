"""Payloads of buttons: there and back, never above Telegram's 64 bytes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.taps import LIMIT, OfSurvey, Tap, TapUnreadable
from storage.ids import GroupId, PollId, SurveyId


class Everything(Tap, prefix="zz"):
    poll: PollId
    word: str
    yes: bool
    group: GroupId | None


@given(
    st.integers(0, 2**53),
    st.text("abcXYZ019_.-", min_size=1, max_size=20),
    st.booleans(),
    st.none() | st.integers(0, 2**31),
)
def test_tap_comes_back_as_it_went(poll: int, word: str, yes: bool, group: int | None) -> None:
    tap = Everything(PollId(poll), word, yes, None if group is None else GroupId(group))
    data = tap.pack()
    assert len(data.encode()) <= LIMIT
    assert Everything.unpack(data) == tap


def test_tap_of_65_bytes_is_refused() -> None:
    fits = Everything(PollId(1), "x" * 55, True, None)
    assert len(fits.pack()) == LIMIT - 1
    with pytest.raises(ValueError, match="longer than 64 bytes"):
        Everything(PollId(1), "x" * 57, True, None).pack()


@pytest.mark.parametrize("word", ["a:b", "ä", "", "a b"])
def test_tap_carries_simple_words_only(word: str) -> None:
    with pytest.raises(ValueError, match="cannot carry"):
        Everything(PollId(1), word, True, None).pack()


MADE_BY_NOBODY = (
    *("", "zz", "zz:1:a:1", "zz:x:a:1:", "zz::a:1:", "yy:1:a:1:", "zz:1:a:1::"),
    *(f"zz:{number}:a:1:" for number in (2**63, -1, "01", "+1", "١", "1_0", " 1")),
    *("zz:1::1:", "zz:1:a b:1:", "zz:1:ä:1:", "zz:1:a:2:", "zz:1:a::", "zz:1:a:1:-1"),
)


@pytest.mark.parametrize("data", MADE_BY_NOBODY)
def test_tap_that_this_version_did_not_make_is_unreadable(data: str) -> None:
    with pytest.raises(TapUnreadable):
        Everything.unpack(data)


class DayOfSurvey(OfSurvey, prefix="zy"):
    day: date


def test_tap_begins_with_what_it_is_about_and_says_a_day_by_its_number() -> None:
    tap = DayOfSurvey(SurveyId(7), date(2026, 11, 29))
    assert tap.pack() == f"zy:7:{date(2026, 11, 29).toordinal()}"
    assert DayOfSurvey.unpack(tap.pack()) == tap


@pytest.mark.parametrize("day", [0, date(1999, 12, 31).toordinal(), date(2200, 1, 1).toordinal(), 2**62])
def test_tap_of_a_day_that_no_button_means_is_unreadable(day: int) -> None:
    with pytest.raises(TapUnreadable):
        DayOfSurvey.unpack(f"zy:7:{day}")


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2200, 1, 1)])
def test_tap_of_a_day_that_no_button_means_is_refused(day: date) -> None:
    with pytest.raises(ValueError, match="cannot carry"):
        DayOfSurvey(SurveyId(7), day).pack()
