"""Which results can be subtracted from each other, so that what fewer than k people said comes out.

The same question may be asked several times: of all groups, then without one of them. Whoever sees the results knows
sums over the people of each asking, and can add and subtract them. People with the same pattern of asked and not asked
always come together; such a piece is the least that can ever come out. So every piece that was asked must have k
people. Pairs of askings are not enough to look at: groups of 3, 6 and 6 asked as ABC, AB and AC give A, though every
difference is of 6.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence, Set
from dataclasses import dataclass
from typing import Generic, TypeVar

P = TypeVar("P", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Asking(Generic[P]):
    """Who was asked, or would be; `k` is what they were promised: no result of fewer people."""

    people: frozenset[P]
    k: int


def pieces(askings: Sequence[Asking[P]]) -> dict[frozenset[int], frozenset[P]]:
    """People by their pattern, the positions of the askings in which they were asked; who was in none is left out."""
    pattern: defaultdict[P, set[int]] = defaultdict(set)
    for position, asking in enumerate(askings):
        for person in asking.people:
            pattern[person].add(position)
    found: defaultdict[frozenset[int], set[P]] = defaultdict(set)
    for person, positions in pattern.items():
        found[frozenset(positions)].add(person)
    return {positions: frozenset(people) for positions, people in found.items()}


def too_small(askings: Sequence[Asking[P]]) -> list[frozenset[P]]:
    """The pieces of fewer people than any asking promised them that they were in."""
    return [
        people
        for positions, people in pieces(askings).items()
        if len(people) < max(askings[position].k for position in positions)
    ]


def may_be_asked(new: Asking[P], earlier: Sequence[Asking[P]]) -> bool:
    """Whether nothing of fewer than k people comes out when this is asked after, or beside, the earlier askings.

    An asking of fewer than k people shows no result, so it takes no part. Nor does one that shares nobody with the new
    one, not even by way of others: from its result nothing can be subtracted.
    """
    if len(new.people) < new.k:
        return True
    with_results = [asking for asking in earlier if len(asking.people) >= asking.k]
    return not too_small([new, *_connected(new.people, with_results)])


def admitted(wanted: Set[P], earlier: Sequence[Asking[P]], *, k: int) -> frozenset[P]:
    """Who may be asked again: newcomers stay out while they are fewer than k beside people who were asked before."""
    before = {person for asking in earlier for person in asking.people}
    known, newcomers = wanted & before, wanted - before
    left_out = known and len(newcomers) < k
    return frozenset(known if left_out else wanted)


def _connected(people: Set[P], askings: Sequence[Asking[P]]) -> list[Asking[P]]:
    reached, found, rest = set(people), list[Asking[P]](), list(askings)
    while touching := [asking for asking in rest if not reached.isdisjoint(asking.people)]:
        found += touching
        reached.update(*(asking.people for asking in touching))
        rest = [asking for asking in rest if reached.isdisjoint(asking.people)]
    return found
