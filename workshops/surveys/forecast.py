"""Which groups a survey will show one by one, reckoned before it is opened with the people invited so far.

Where the same questions were asked lately, their results decide as well: the groups may be shown coarser.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final, TypeAlias

from questionnaires.beside import Beside
from questionnaires.model import GroupCode
from questionnaires.suppression import blocks, coarsened
from questionnaires.values import dataclass
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
    themselves as one. `coarser` of the questions (`of`) show fewer blocks than by themselves, because of an earlier
    result; `shown` is what most of them show.
    """

    sizes: Mapping[Unit, int]
    shown: tuple[tuple[Unit, ...], ...]
    suggested: tuple[tuple[Unit, Unit], ...]
    coarser: int = 0
    of: int = 0


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


def beside_earlier(
    alone: Forecast,
    people: Mapping[GroupId, int],
    others: Collection[Beside],
    codes: Mapping[GroupId, GroupCode],
    *,
    k: int,
) -> Forecast:
    """The same with what was published lately of each question; `shown` is what most of the questions show."""
    found = [tuple(codes[group] for unit in block for group in unit) for block in alone.shown]
    ratings = {codes[group]: _rating(n) for group, n in people.items() if n > 0}

    def shown(other: Beside) -> tuple[tuple[Unit, ...], ...]:
        coarse = coarsened(found, ratings, other, k=k) or ()
        return tuple(tuple(unit for unit in alone.sizes if codes[unit[0]] in block) for block in coarse)

    counted = Counter(alone.shown if not other.is_any() else shown(other) for other in others)
    if not counted:
        return alone
    most = max(counted, key=lambda each: (counted[each], len(each)))
    return replace(alone, shown=most, coarser=counted.total() - counted[alone.shown], of=counted.total())


def _rating(people: int) -> int:
    """Half up."""
    return (RATING * people + 50) // 100
