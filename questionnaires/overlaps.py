"""Whether the blocks of one result, laid over those of others, cut out fewer than k people.

`questionnaires.beside` reasons about groups. People are finer: somebody moves from one group to another between two
results, newcomers are asked, a second survey leaves out a group that the first showed with another. Whoever answers
alike each time can then be added and subtracted block by block, and what comes out at the very least are the people
who stood in the same block each time: a cell. So no block may take in only part of a cell, unless that part and what
is left of it are k people each. Who was in no earlier result is the cell of the newcomers.

In which block of an earlier result somebody stood is not known of those who have moved since: the former group is
forgotten on purpose. Every way in which it may have been must be harmless then. Mostly this means that they come in
the same block as everybody they may have stood with, and in the end only the total is left.

It promises this only as long as what was shown before kept to it as well.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import field
from math import prod
from typing import Final, Generic, TypeAlias, TypeVar

from questionnaires.values import dataclass

Person = TypeVar("Person", bound=Hashable)
Group = TypeVar("Group", bound=Hashable)
_Pattern: TypeAlias = tuple[int | None, ...]
"""In which block of each earlier result; None: in none."""

OUTSIDE: Final = -1
"""The part of a cell that is not asked now."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown(Generic[Person]):
    """In which of its disjoint blocks a result shows, or will show, each person that was asked.

    Of `unknown` people only the blocks are known in which they may stand; None among these: perhaps in none. Two are
    the same only where they are one object, so that many questions that were shown alike can be looked at once.
    """

    block_of: Mapping[Person, int]
    k: int
    unknown: Mapping[Person, frozenset[int | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _People(Generic[Group]):
    """How many of each group (None: not asked now) stood where before."""

    cells: Mapping[_Pattern, Counter[Group | None]]
    unsure: Counter[tuple[Group | None, tuple[frozenset[int | None], ...]]]


def kept_whole(
    found: Sequence[tuple[Group, ...]],
    group_of: Mapping[Person, Group],
    earlier: Sequence[Shown[Person]],
    *,
    k: int,
) -> tuple[tuple[Group, ...], ...] | None:
    """The blocks as they may be shown to whoever knows the earlier results; None where not even their total may be.

    They are joined until they cut out nobody. `group_of` are the people who are asked now; a group that is in no block
    (nobody of it took part) tells nothing.
    """
    if not earlier or not found:
        return tuple(found)
    least = max(k, *(each.k for each in earlier))
    people = _people(group_of, earlier)
    everybody = tuple(group for block in found for group in block)
    if _cut(people, [everybody], k=least) is not None:
        return None
    shown = tuple(found)
    while (cut := _cut(people, shown, k=least)) is not None:
        halves = {shown[place] for place in _two_of(cut, people, shown)}
        joint = tuple(group for block in shown if block in halves for group in block)
        shown = (*(block for block in shown if block not in halves), joint)
    return shown


def _people(group_of: Mapping[Person, Group], earlier: Sequence[Shown[Person]]) -> _People[Group]:
    cells: defaultdict[_Pattern, Counter[Group | None]] = defaultdict(Counter)
    unsure: Counter[tuple[Group | None, tuple[frozenset[int | None], ...]]] = Counter()
    everybody = dict.fromkeys(group_of)
    for each in earlier:
        everybody |= dict.fromkeys(each.block_of) | dict.fromkeys(each.unknown)
    for person in everybody:
        group = group_of.get(person)
        stood = tuple(each.unknown.get(person, frozenset({each.block_of.get(person)})) for each in earlier)
        if all(len(places) == 1 for places in stood):
            cells[tuple(place for places in stood for place in places)][group] += 1
        else:
            unsure[group, stood] += 1
    return _People(cells, unsure)


def _cut(
    people: _People[Group], shown: Sequence[tuple[Group, ...]], *, k: int
) -> tuple[int, frozenset[int]] | None:
    """A part of a cell that is too small, and the other parts of that cell; a part is the place of a block."""
    place_of: dict[Group | None, int] = {group: place for place, block in enumerate(shown) for group in block}
    place_of[None] = OUTSIDE
    cells = {pattern: _parts(by_group, place_of) for pattern, by_group in people.cells.items()}
    for pattern, parts in cells.items():
        for part, n in parts.items():
            if n < k and _is_cut(pattern, part, others=len(parts) > 1):
                return part, frozenset(parts) - {part}
    unsure = [(place_of[group], stood) for group, stood in people.unsure if group in place_of]
    unsure_parts = {part for part, _ in unsure}
    parted = len(unsure_parts) > 1 and people.unsure.total() >= k
    for part, stood in unsure:
        for pattern in _possible(stood, cells):
            others = cells[pattern].keys() - {part}
            if cells[pattern][part] < k and _is_cut(pattern, part, others=bool(others)):
                return part, frozenset(others)
        if _unseen_cut(part, stood, cells, parted=parted):
            return part, frozenset(unsure_parts - {part})
    return None


def _parts(by_group: Counter[Group | None], place_of: Mapping[Group | None, int]) -> Counter[int]:
    parts: Counter[int] = Counter()
    for group, n in by_group.items():
        if group in place_of:
            parts[place_of[group]] += n
    return parts


def _is_cut(pattern: _Pattern, part: int, *, others: bool) -> bool:
    """Newcomers are always parted from the rest of the world, and whoever is asked neither time tells nothing."""
    return part != OUTSIDE if all(place is None for place in pattern) else others


def _possible(
    stood: Sequence[frozenset[int | None]], cells: Mapping[_Pattern, Counter[int]]
) -> Iterator[_Pattern]:
    return (
        pattern
        for pattern in cells
        if all(place in places for place, places in zip(pattern, stood, strict=True))
    )


def _unseen_cut(
    part: int,
    stood: Sequence[frozenset[int | None]],
    cells: Mapping[_Pattern, Counter[int]],
    *,
    parted: bool,
) -> bool:
    """Whether somebody may be a newcomer alone, or of a cell of which only such people are left, and it is cut.

    `parted`: such people are in several blocks, and at least k. Fewer are no cell: none so small was ever shown.
    """
    unseen = prod(map(len, stood)) - sum(1 for _ in _possible(stood, cells))
    newcomer = (None,) * len(stood)
    if unseen and newcomer not in cells and all(None in places for places in stood) and part != OUTSIDE:
        return True
    return bool(unseen) and parted


def _two_of(
    cut: tuple[int, Collection[int]], people: _People[Group], shown: Sequence[tuple[Group, ...]]
) -> tuple[int, int]:
    """The blocks to be joined: the one that cuts with the smallest other, of those with the rest of the cell if any."""
    sizes: Counter[Group | None] = Counter()
    for by_group in people.cells.values():
        sizes.update(by_group)
    part, others = cut
    inside = [place for place in (part, *others) if place != OUTSIDE]
    first = inside[0]
    candidates = inside[1:] or [place for place in range(len(shown)) if place != first]
    return first, min(candidates, key=lambda place: sum(sizes[group] for group in shown[place]))
