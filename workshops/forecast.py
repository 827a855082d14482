"""Which groups a survey will show one by one, reckoned before it is opened with the people invited so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, TypeAlias

from questionnaires.suppression import blocks
from storage.ids import GroupId

RATING: Final = 70
"""Percent of those invited who rate a question: others skip it, do not know or do not take part."""
MOST_SUGGESTED: Final = 6

Unit: TypeAlias = tuple[GroupId, ...]
"""A group, or several that the survey takes for one."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """`sizes` are the invited people of each unit; `shown` the blocks of units.

    One block alone means only the total, none means nothing. `suggested` are pairs of units that would stand by
    themselves as one.
    """

    sizes: Mapping[Unit, int]
    shown: tuple[tuple[Unit, ...], ...]
    suggested: tuple[tuple[Unit, Unit], ...]


def forecast(people: Mapping[GroupId, int], joined: Sequence[Unit], *, k: int) -> Forecast:
    """For groups with so many invited people each, in the order of the screen; those without any are left out."""
    unit_of = {group: unit for unit in joined for group in unit}
    sizes: dict[Unit, int] = {}
    for group, n in people.items():
        unit = unit_of.get(group, (group,))
        sizes[unit] = sizes.get(unit, 0) + n
    sizes = {unit: n for unit, n in sizes.items() if n > 0}
    shown = blocks({unit: _rating(n) for unit, n in sizes.items()}, k=k)
    together = [unit for block in shown if len(block) > 1 for unit in block]
    pairs = [pair for pair in combinations(together, 2) if k <= _rating(sum(sizes[unit] for unit in pair))]
    return Forecast(sizes, shown, tuple(pairs[:MOST_SUGGESTED]) if len(together) > 2 else ())


def _rating(people: int) -> int:
    """Half up."""
    return (RATING * people + 50) // 100
