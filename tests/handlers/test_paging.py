"""Long lists in pieces: as many things on a page as a small phone has room for."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.paging import nearest_page, page_of, pages_of


def test_a_page_holds_what_has_room_and_at_least_two() -> None:
    assert pages_of([100, 100, 100, 100], room=300) == [range(3), range(3, 4)]
    assert pages_of([250, 250, 50, 50], room=300) == [range(2), range(2, 4)]
    assert pages_of([], room=300) == []


def test_a_page_that_is_not_there_any_more_is_the_last_one() -> None:
    assert page_of("abcde", 7, 2) == [(5, "e")]
    assert page_of("", 1, 2) == []
    assert [nearest_page(page, 5, 2) for page in (-1, 0, 2, 3)] == [0, 0, 2, 2]


@given(st.lists(st.integers(1, 400)), st.integers(0, 1000))
def test_every_thing_stands_on_one_page(heights: list[int], room: int) -> None:
    assert [place for page in pages_of(heights, room=room) for place in page] == list(range(len(heights)))
