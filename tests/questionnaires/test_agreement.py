"""Agreement as published: the vectors of the papers, and what must hold for every distribution."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.agreement import AgreementWord, agreement_word, consensus, is_hollow, polarity

levels = st.lists(st.integers(0, 30), min_size=4, max_size=4).filter(any)
longer = st.lists(st.integers(0, 30), min_size=2, max_size=8).filter(any)


def test_seven_levels_of_the_papers() -> None:
    counts = (30, 40, 210, 130, 530, 50, 10)

    assert consensus(counts) == pytest.approx(0.7256876139593463, abs=1e-15)
    assert polarity(counts) == pytest.approx(0.6113333, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "cns", "a", "word"),
    [
        ((10, 0, 0, 0), 1.000, 1.000, AgreementWord.MOSTLY_AGREED),
        ((1, 8, 1, 0), 0.883, 0.800, AgreementWord.MOSTLY_AGREED),
        ((0, 5, 5, 0), 0.737, 0.667, AgreementWord.MOSTLY_AGREED),
        ((1, 3, 5, 1), 0.600, 0.467, AgreementWord.MIXED),
        ((2, 2, 4, 2), 0.452, 0.200, AgreementWord.MIXED),
        ((3, 3, 3, 3), 0.368, 0.000, AgreementWord.DIVIDED),
        ((6, 0, 0, 1), 0.408, 0.429, AgreementWord.DIVIDED),
        ((4, 1, 1, 4), 0.147, -0.600, AgreementWord.TWO_CAMPS),
        ((5, 0, 0, 5), 0.000, -1.000, AgreementWord.TWO_CAMPS),
    ],
)
def test_four_levels(counts: tuple[int, ...], cns: float, a: float, word: AgreementWord) -> None:
    assert round(consensus(counts), 3) == cns
    assert round(polarity(counts), 3) == a
    assert agreement_word(consensus(counts), polarity(counts)) is word


@pytest.mark.parametrize(
    ("counts", "hollow"),
    [
        ((8, 7, 0, 8, 8), True),
        ((7, 8, 3, 8, 7), True),
        ((8, 7, 6, 8, 8), False),
        ((5, 5, 5, 5, 5), False),
        ((8, 7, 0, 1, 1), False),
        ((0, 5, 0, 5, 0), False),
        ((0, 0, 0, 0, 5, 0, 5, 0, 0, 0, 0), False),
        ((1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1), False),
        ((5, 5), False),
    ],
)
def test_middle_that_few_chose_parts_people(counts: tuple[int, ...], hollow: bool) -> None:
    assert is_hollow(counts) is hollow


@given(counts=longer)
def test_measures_stay_within_their_bounds(counts: list[int]) -> None:
    assert 0 <= consensus(counts) <= 1
    assert -1 - 1e-9 <= polarity(counts) <= 1 + 1e-9


@given(counts=longer, times=st.integers(2, 9))
def test_measures_know_shares_only(counts: list[int], times: int) -> None:
    larger = [count * times for count in counts]

    assert consensus(larger) == pytest.approx(consensus(counts), abs=1e-12)
    assert polarity(larger) == pytest.approx(polarity(counts), abs=1e-12)


@given(counts=longer)
def test_measures_do_not_care_which_end_is_which(counts: list[int]) -> None:
    assert consensus(counts[::-1]) == pytest.approx(consensus(counts), abs=1e-12)
    assert polarity(counts[::-1]) == pytest.approx(polarity(counts), abs=1e-12)


@given(people=st.integers(1, 50), level=st.integers(0, 3))
def test_all_the_same_is_full_agreement(people: int, level: int) -> None:
    counts = [people if index == level else 0 for index in range(4)]

    assert consensus(counts) == polarity(counts) == 1


@given(counts=levels)
def test_consensus_falls_when_two_people_move_apart(counts: list[int]) -> None:
    """Two neighbours in the middle who step outwards keep the mean and widen the distribution."""
    nearer = [counts[0], counts[1] + 1, counts[2] + 1, counts[3]]
    wider = [counts[0] + 1, counts[1], counts[2], counts[3] + 1]

    assert consensus(wider) < consensus(nearer)


@given(people=st.integers(1, 6))
def test_consensus_depends_on_the_order_of_the_levels(people: int) -> None:
    values = {round(consensus(order), 9) for order in permutations((people, people, 0, 0))}

    assert len(values) > 1


@pytest.mark.parametrize("counts", [(), (3,), (0, 0, 0, 0), (1, -1, 2, 0)])
def test_nobody_has_no_agreement(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="one person"):
        consensus(counts)
    with pytest.raises(ValueError, match="one person"):
        polarity(counts)
