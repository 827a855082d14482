"""Payloads of buttons: there and back, never above Telegram's 64 bytes."""

from dataclasses import dataclass
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.taps import LIMIT, Tap, TapUnreadable
from storage.ids import GroupId, PollId


@dataclass(frozen=True, slots=True)
class Everything(Tap):
    prefix: ClassVar[str] = "zz"
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


@pytest.mark.parametrize("data", ["", "zz", "zz:1:a:1", "zz:x:a:1:", "zz::a:1:", "yy:1:a:1:", "zz:1:a:1::"])
def test_tap_that_this_version_did_not_make_is_unreadable(data: str) -> None:
    with pytest.raises(TapUnreadable):
        Everything.unpack(data)
