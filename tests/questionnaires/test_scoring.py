"""Scores are plain averages: bounded, fair to every person, and rounded as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.scoring import Band, apart, average, band, dont_know_share, is_enough, score

levels = st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any)


def test_worked_example() -> None:
    assert round(score((1, 3, 5, 1)), 1) == 53.3
    share = dont_know_share(10, 2)
    assert share is not None
    assert round(100 * share, 1) == 16.7


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (0, Band.BEGINNING),
        (24.4, Band.BEGINNING),
        (24.5, Band.BUILDING),
        (49.4, Band.BUILDING),
        (50, Band.ON_THE_WAY),
        (74.49, Band.ON_THE_WAY),
        (74.5, Band.ESTABLISHED),
        (100, Band.ESTABLISHED),
    ],
)
def test_band_fits_the_number_that_is_shown(value: float, word: Band) -> None:
    assert band(value) is word


@pytest.mark.parametrize(
    ("scored", "of", "enough"), [(3, 5, True), (2, 5, False), (0, 0, False), (9, 15, True)]
)
def test_field_needs_sixty_percent_of_its_items(scored: int, of: int, enough: bool) -> None:
    assert is_enough(scored, of) is enough


def test_scores_are_as_far_apart_as_they_read() -> None:
    assert apart(score((3, 2, 1, 4)), score((0, 1, 1, 5))) == 86 - 53
    assert apart(32.4, 65.6) == 34
    assert apart(65.4, 32.6) == 32


def test_nothing_has_no_score_and_no_share() -> None:
    with pytest.raises(ValueError, match="nobody"):
        score((0, 0, 0, 0))
    with pytest.raises(ValueError, match="nothing"):
        average([])
    assert dont_know_share(0, 0) is None


@given(counts=levels)
def test_score_stays_within_its_bounds(counts: list[int]) -> None:
    assert 0 <= score(counts) <= 100


@given(counts=levels, level=st.integers(0, 2))
def test_score_rises_with_every_higher_answer(counts: list[int], level: int) -> None:
    counts[level] += 1
    higher = counts.copy()
    higher[level] -= 1
    higher[level + 1] += 1

    assert score(higher) > score(counts)


@given(one=levels, other=levels)
def test_merged_groups_lie_between_them_weighted_by_people(one: list[int], other: list[int]) -> None:
    together = score([a + b for a, b in zip(one, other, strict=True)])
    weighted = (sum(one) * score(one) + sum(other) * score(other)) / (sum(one) + sum(other))

    assert together == pytest.approx(weighted)


@given(people=st.lists(st.integers(0, 3), min_size=1, max_size=30))
def test_score_does_not_depend_on_who_answered_first(people: list[int]) -> None:
    shuffled = sorted(people)

    assert score([people.count(level) for level in range(4)]) == score(
        [shuffled.count(level) for level in range(4)]
    )
    assert score([people.count(level) for level in range(4)]) == pytest.approx(
        100 * sum(people) / 3 / len(people)
    )
