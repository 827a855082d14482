"""Words on the wall as large as they are frequent: as many of the first ones as there is room for."""

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from handlers.wall.clouds import high, sized

WORDS = st.lists(st.tuples(st.text("ab ", min_size=1, max_size=40), st.just("2-mal"), st.integers(1, 100)))


@given(WORDS, st.floats(0, 20))
def test_as_many_of_the_first_words_stand_there_as_fit_and_always_one(
    words: list[tuple[str, str, int]], room: float
) -> None:
    shown = sized(words, room)
    assert [word for word, _, _ in shown] == [word for word, _, _ in words[: len(shown)]]
    assert len(shown) == min(len(words), 1) or high(shown) <= room
    if len(shown) < len(words):
        assert high([*shown, (*words[len(shown)][:2], 1)]) > room


def test_words_of_a_whole_hall_are_laid_out_at_once() -> None:
    many = [(f"Wort {number}", "2-mal", 50) for number in range(3000)]
    begun = perf_counter()
    assert 0 < len(sized(many, 15)) < 100
    assert perf_counter() - begun < 2
