"""Numbers are rounded in one way, half up, and a word never contradicts the number beside it."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.agreement import AgreementWord
from questionnaires.model import GroupCode
from questionnaires.result import Result
from questionnaires.rounding import hundredths, mean, percent, tenths, whole, whole_percent
from questionnaires.scoring import FIELD_GAP_FROM, ITEM_GAP_FROM
from questionnaires.suppression import USUAL_K
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.results import counts, levels_questionnaire

PEOPLE = 300
AMT, RAT = GroupCode("amt"), GroupCode("rat")


def half_up(exact: Fraction, digits: int) -> Decimal:
    """By the book, without floating point."""
    scaled = exact * 10**digits
    return Decimal(int((2 * scaled + 1) // 2)).scaleb(-digits)


def test_halves_go_up_whatever_other_programs_make_of_them() -> None:
    assert [percent(1, 8), percent(3, 8), percent(23, 40), percent(1, 200), percent(0, 7), percent(7, 7)] == [
        13, 38, 58, 1, 0, 100,
    ]  # fmt: skip
    assert [str(mean(9, 4)), str(mean(47, 20)), str(mean(6, 2))] == ["2.3", "2.4", "3.0"]
    assert [whole(value) for value in (0.5, 1.5, 2.5, 66.666, 32.49)] == [1, 2, 3, 67, 32]


@pytest.mark.slow
def test_percent_of_every_two_counts_is_the_exact_one() -> None:
    wrong = [
        (count, of)
        for of in range(1, PEOPLE)
        for count in range(of + 1)
        if not percent(count, of) == whole_percent(count / of) == half_up(Fraction(100 * count, of), 0)
    ]
    assert wrong == []


@pytest.mark.slow
def test_mean_of_every_scale_is_the_exact_one() -> None:
    wrong = [
        (total, people)
        for people in range(1, 60)
        for total in range(people, 10 * people)
        if not mean(total, people) == tenths(total / people) == half_up(Fraction(total, people), 1)
    ]
    assert wrong == []


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 100)), min_size=1, max_size=40))
def test_mean_of_scores_is_rounded_as_if_it_were_exact(scores: list[tuple[int, int]]) -> None:
    exact = sum((Fraction(100 * min(points, 3 * n), 3 * n) for points, n in scores), Fraction()) / len(scores)
    summed = sum(100 * min(points, 3 * n) / (3 * n) for points, n in scores) / len(scores)
    assert whole(summed) == half_up(exact, 0)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.695, "0.70"),
        (0.6949, "0.69"),
        (0.285, "0.29"),
        (-0.195, "-0.20"),
        (-0.1949, "-0.19"),
        (1.0, "1.00"),
    ],
)
def test_measures_have_two_digits(value: float, shown: str) -> None:
    assert str(hundredths(value)) == shown


@given(st.integers(-1000, 1000))
def test_measure_with_three_digits_is_rounded_half_away_from_zero(thousandths: int) -> None:
    exact = Decimal(thousandths).scaleb(-3)
    assert hundredths(thousandths / 1000) == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_nobody_has_no_share_and_no_mean() -> None:
    with pytest.raises(ValueError, match="nobody"):
        percent(0, 0)
    with pytest.raises(ValueError, match="nobody"):
        mean(0, 0)


ratings = st.tuples(*[st.integers(0, 12)] * 4).filter(lambda levels: sum(levels) >= USUAL_K)


def compared(one: tuple[int, ...], other: tuple[int, ...]) -> Result:
    """One question that two groups rated."""
    answers = {"a1": {AMT: one, RAT: other}}
    responses = {AMT: sum(one), RAT: sum(other)}
    return evaluate(levels_questionnaire({"a": 1}), counts(answers, responses=responses), title="Probe")


def test_gap_that_reads_33_points_is_a_finding() -> None:
    """53.3 and 85.7 are 32.4 apart, but read 53 and 86."""
    found = compared((2, 3, 2, 3), (0, 1, 1, 5)).fields[0].items[0].gap
    assert found is not None
    assert (whole(found.low_score), whole(found.high_score), found.points, found.finding) == (
        53,
        86,
        33,
        True,
    )


@pytest.mark.slow
@given(ratings, ratings)
def test_findings_follow_from_the_numbers_beside_them(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    field = compared(one, other).fields[0]
    for gap, threshold in ((field.items[0].gap, ITEM_GAP_FROM), (field.gap, FIELD_GAP_FROM)):
        if gap is not None:
            printed = whole(gap.high_score) - whole(gap.low_score)
            assert (gap.points, gap.finding) == (printed, printed >= threshold)
    agreement = field.items[0].agreement
    assert agreement is not None
    camps = agreement.word is AgreementWord.TWO_CAMPS
    assert camps is (hundredths(agreement.a) <= Decimal("-0.20"))
