"""Plain averages, on purpose: every score can be explained to a council in one sentence.

W ("weiß nicht"), N ("betrifft uns nicht") and missing answers never count as 0; they are not in any score.
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import count
from math import floor, fsum
from operator import mul

from questionnaires.model import HIGHEST_LEVEL

VALID_SHARE = 0.6
"""A field is scored if at least this share of its items is."""
UNKNOWN_FROM = 0.30
ITEM_GAP_FROM = 33.0
FIELD_GAP_FROM = 15.0
CHANGED_FROM = 15.0
BALANCED_FROM = 10.0
LOW_BELOW = 50.0
HIGH_FROM = 75.0
_ROUNDING = 1e-9
"""Sums of thirds: 83.333… − 50.333… must still be a gap of 33."""


class Band(StrEnum):
    """0–24 am Anfang, 25–49 im Aufbau, 50–74 gut unterwegs, 75–100 fest verankert."""

    BEGINNING = "beginning"
    BUILDING = "building"
    ON_THE_WAY = "on_the_way"
    ESTABLISHED = "established"


_BANDS = tuple(Band)


def score(levels: Sequence[int]) -> float:
    """S = mean of 100·x/3 over the people per level, 0 to 100. ValueError if nobody rated."""
    people = sum(levels)
    if people <= 0:
        raise ValueError("nobody rated this item")
    points: int = sum(map(mul, count(), levels))
    return 100 * points / (HIGHEST_LEVEL * people)


def average(values: Sequence[float]) -> float:
    """The mean; ValueError if there is nothing to average."""
    if not values:
        raise ValueError("nothing to average")
    return fsum(values) / len(values)


def dont_know_share(ratings: int, dont_know: int) -> float | None:
    """D = W / (n + W), 0 to 1; None if nobody rated and nobody said "weiß nicht"."""
    asked = ratings + dont_know
    return dont_know / asked if asked else None


def whole(value: float) -> int:
    """The number that people read: rounded, halves upwards, so that the word and the number never disagree."""
    return floor(value + 0.5 + _ROUNDING)


def band(value: float) -> Band:
    """The word for a score, decided on the rounded number that stands beside it."""
    return _BANDS[min(whole(value) // 25, 3)]


def is_enough(scored: int, of: int) -> bool:
    """Whether so many scored items of a field make a score of the field."""
    return of > 0 and scored >= VALID_SHARE * of - _ROUNDING


def reaches(value: float, threshold: float) -> bool:
    """At least the threshold, whatever floating point makes of thirds."""
    return value >= threshold - _ROUNDING
