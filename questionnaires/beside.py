"""How a question may be shown by groups beside earlier results of the same question.

Every result shows disjoint blocks of groups, but two results need not show the same ones: first {A}, {B and C}, later
{A and B}, {C}. Who answers alike both times can be subtracted: B comes out. The groups that came together in each of
the earlier results are a cell. A block that takes in only part of a cell must hold k ratings of that part, or it is
joined with a block that holds more of it; in the end only the total is left, which splits no cell. Decided by numbers
of ratings only, as everything about hiding is.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import field
from typing import Any, Protocol, TypeAlias, TypeVar

from questionnaires.model import GroupCode
from questionnaires.overlaps import Shown
from questionnaires.values import dataclass


class _Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


Group = TypeVar("Group", bound=_Ordered)
Composition: TypeAlias = Collection[tuple[Group, ...]]
"""The disjoint blocks in which a question was shown; one block where only its total was."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What was published of a question before, or will be of an asking that is running.

    `subtractable`: with what follows from it, this time's total would tell what fewer than k people said. `people` are
    those who are asked this time, with their group; `shown` tells where they, and others, stood before.
    """

    compositions: tuple[Composition[GroupCode], ...] = ()
    subtractable: bool = False
    people: Mapping[Hashable, GroupCode] = field(default_factory=dict)
    shown: tuple[Shown[Hashable], ...] = ()

    def is_any(self) -> bool:
        """Whether there is anything to stand beside."""
        return bool(self.compositions or self.shown or self.subtractable)


def beside(
    found: Sequence[tuple[Group, ...]],
    ratings: Mapping[Group, int],
    earlier: Collection[Composition[Group]],
    *,
    k: int,
) -> tuple[tuple[Group, ...], ...]:
    """The blocks as they may be shown after the earlier ones: as they are, some of them joined, or all in one."""
    shown = tuple(found)
    cells = _cells(list(ratings), earlier)
    while (halves := _split(shown, ratings, cells, k=k)) is not None:
        both = {*halves[0], *halves[1]}
        joint = tuple(group for group in ratings if group in both)
        shown = (*(block for block in shown if block not in halves), joint)
    return shown


def _cells(groups: Sequence[Group], earlier: Collection[Composition[Group]]) -> list[set[Group]]:
    """Groups that stood in the same block each time, or each time in none."""
    found: defaultdict[tuple[int | None, ...], set[Group]] = defaultdict(set)
    for group in groups:
        pattern = (
            next((place for place, block in enumerate(composition) if group in block), None)
            for composition in earlier
        )
        found[tuple(pattern)].add(group)
    return list(found.values())


def _split(
    shown: Sequence[tuple[Group, ...]], ratings: Mapping[Group, int], cells: Sequence[set[Group]], *, k: int
) -> tuple[tuple[Group, ...], tuple[Group, ...]] | None:
    """A block that holds too little of a cell, and the smallest of those that hold more of it."""
    for cell in cells:
        parts = {block: cell.intersection(block) for block in shown if not cell.isdisjoint(block)}
        if len(parts) > 1:
            weights = {block: sum(ratings[group] for group in part) for block, part in parts.items()}
            least = min(parts, key=weights.__getitem__)
            if weights[least] < k:
                others = [block for block in parts if block != least]
                return least, min(others, key=lambda block: sum(ratings[group] for group in block))
    return None
