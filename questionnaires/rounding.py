"""The one rounding of everything that people read: half up, made whole once, from the counts where there are counts.

Formatters round as they please (of 1 in 8 and 23 in 40 Babel makes 12 % and 58 %, spreadsheets and charts 13 and 57 or
58): whoever prints a number takes it from here and hands it on ready-made. Every finding is decided on these numbers,
so that no word contradicts the number beside it.

The percentages of one question are not balanced to 100: each is made from its own two counts, and the counts stand
beside it. Balanced, 1 of 8 would be 12 % in one question and 13 % in the next.
"""

from decimal import ROUND_HALF_UP, Decimal
from math import floor

_NOISE = 1e-9
"""What floating point makes of sums of thirds: 83.333… − 50.333… is 33, and 37.5 may arrive as 37.49999999999999."""


def percent(count: int, of: int) -> int:
    """So many of so many, as whole percent, exactly. ValueError if there is nobody."""
    if of <= 0:
        raise ValueError("a share of nobody")
    return (200 * count + of) // (2 * of)


def whole(value: float) -> int:
    """A score, or a difference of scores, as whole points."""
    return floor(value + 0.5 + _NOISE)


def whole_percent(share: float) -> int:
    """A share from 0 to 1 that was made from two counts, as whole percent; the same as `percent` of the counts."""
    return whole(100 * share)


def mean(total: int, people: int) -> Decimal:
    """The mean of whole numbers with one digit behind the point, exactly. ValueError if there is nobody."""
    if people <= 0:
        raise ValueError("a mean of nobody")
    tenths = (20 * total + people) // (2 * people)
    return Decimal(tenths).scaleb(-1)


def tenths(value: float) -> Decimal:
    """A mean that is at hand only as a number, with one digit behind the point."""
    return _decimal(value, 1)


def hundredths(value: float) -> Decimal:
    """A measure of agreement with two digits behind the point; below zero, too, halves go away from zero."""
    return _decimal(value, 2)


def _decimal(value: float, digits: int) -> Decimal:
    noiseless = Decimal(value).quantize(Decimal(1).scaleb(-9))
    return noiseless.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
