"""How far people agree on an ordered scale; always shown beside the distribution, never instead of it."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import combinations
from math import fsum, log2

from questionnaires.rounding import hundredths

MOSTLY_AGREED_FROM = Decimal("0.70")
DIVIDED_BELOW = Decimal("0.45")
TWO_CAMPS_TO = Decimal("-0.20")
"""Two digits behind the point, as measures are printed. Evenly random answers get A < 0 in 13 to 21 % of cases."""

HOLLOW_TO = Decimal("-0.50")
"""Of three bands of a scale: the middle is at most two fifths as high as both sides, which are about equal."""


class AgreementWord(StrEnum):
    """Thresholds for four levels; random answers of five people reach "mostly agreed" in 14 % of cases."""

    MOSTLY_AGREED = "mostly_agreed"
    MIXED = "mixed"
    DIVIDED = "divided"
    TWO_CAMPS = "two_camps"


def consensus(counts: Sequence[int]) -> float:
    """Cns of Tastle and Wierman 2007 (doi 10.1016/j.ijar.2006.06.024): 1 all the same, 0 two extreme camps.

    `counts` are people per ordered level, at least two levels and one person; ValueError otherwise.
    """
    total = _total(counts)
    mean = sum(level * count for level, count in enumerate(counts)) / total
    width = len(counts) - 1
    spread = fsum(
        count * log2(1 - abs(level - mean) / width) for level, count in enumerate(counts) if 0 < count < total
    )
    return min(1.0, max(0.0, 1 + spread / total))


def polarity(counts: Sequence[int]) -> float:
    """Agreement A of van der Eijk 2001 (doi 10.1023/A:1010374114305), −1 to 1; below 0 opposing camps begin.

    The counts are taken apart into layers of equal height; each layer's agreement weighs as much as its people.
    """
    total = _total(counts)
    rest = list(counts)
    agreement = 0.0
    while any(rest):
        height = min(filter(None, rest))
        layer = tuple(map(bool, rest))
        agreement += _layer_agreement(layer) * height * sum(layer) / total
        rest = [count - height if count else 0 for count in rest]
    return agreement


def agreement_word(cns: float, a: float) -> AgreementWord:
    """The word for a pair of measures as they are printed: opposing camps first, then the consensus decides."""
    if hundredths(a) <= TWO_CAMPS_TO:
        return AgreementWord.TWO_CAMPS
    printed = hundredths(cns)
    if printed >= MOSTLY_AGREED_FROM:
        return AgreementWord.MOSTLY_AGREED
    return AgreementWord.MIXED if printed >= DIVIDED_BELOW else AgreementWord.DIVIDED


def is_hollow(counts: Sequence[int]) -> bool:
    """Whether people who are divided stand on both sides of a middle that few chose, each side spread over several
    levels: polarity hardly notices that.

    The sides are two fifths of the levels each; what is compared is how many people a level of a band has on average.
    ValueError as in `consensus`.
    """
    side = len(counts) * 2 // 5
    middle = len(counts) - 2 * side
    if not side or hundredths(consensus(counts)) >= DIVIDED_BELOW:
        return False
    bands = (sum(counts[:side]) * middle, sum(counts[side:-side]) * side, sum(counts[-side:]) * middle)
    return any(bands) and hundredths(polarity(bands)) <= HOLLOW_TO


@cache
def _layer_agreement(layer: tuple[bool, ...]) -> float:
    """A of one layer: U · (1 − (S−1)/(K−1)) with U from the triples that agree with one peak or contradict it."""
    width, filled = len(layer), sum(layer)
    triples = list(combinations(layer, 3))
    one_peak = sum(triple in {(True, True, False), (False, True, True)} for triple in triples)
    two_peaks = sum(triple == (True, False, True) for triple in triples)
    unimodality = 1.0
    if one_peak + two_peaks:
        unimodality = ((width - 2) * one_peak - (width - 1) * two_peaks) / (
            (width - 2) * (one_peak + two_peaks)
        )
    return unimodality * (1 - (filled - 1) / (width - 1))


def _total(counts: Sequence[int]) -> int:
    if len(counts) < 2 or min(counts) < 0 or not any(counts):
        raise ValueError(f"agreement needs two levels and one person, not {tuple(counts)}")
    return sum(counts)
