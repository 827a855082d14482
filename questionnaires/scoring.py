"""Plain averages, on purpose: every score can be explained to a council in one sentence.

W ("weiß nicht"), N ("betrifft uns nicht") and missing answers never count as 0; they are not in any score.
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import count
from math import fsum
from operator import mul

from questionnaires.model import HIGHEST_LEVEL
from questionnaires.rounding import whole

VALID_PERCENT = 60
"""A field is scored if at least this share of its items is."""
UNKNOWN_FROM = 30
ITEM_GAP_FROM = 33
FIELD_GAP_FROM = 15
CHANGED_FROM = 15
BALANCED_FROM = 10
LOW_BELOW = 50
HIGH_FROM = 75
"""Whole percent and whole points: a finding is decided on the numbers that are printed."""


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


def band(value: float) -> Band:
    """The word for a score, decided on the rounded number that stands beside it."""
    return _BANDS[min(whole(value) // 25, 3)]


def is_enough(scored: int, of: int) -> bool:
    """Whether so many scored items of a field make a score of the field."""
    return of > 0 and 100 * scored >= VALID_PERCENT * of


def apart(one: float, other: float) -> int:
    """How many points lie between two scores as they are printed: 53.3 and 85.7 read 53 and 86, 33 apart."""
    return abs(whole(one) - whole(other))
