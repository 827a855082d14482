"""Which results can be subtracted from each other, so that what fewer than k people said comes out.

The same question may be asked several times: of all groups, then without one of them. Whoever sees the results knows
sums over the people of each asking, and can add and subtract them. People with the same pattern of asked and not asked
always come together; such a piece is the least that can ever come out. So every piece that was asked must have k
people. Pairs of askings are not enough to look at: groups of 3, 6 and 6 asked as ABC, AB and AC give A, though every
difference is of 6.

Of some people nobody knows any more whether they were asked. Every way in which it may have been must be harmless.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence, Set
from itertools import chain, combinations, islice
from typing import Generic, TypeVar

from questionnaires.values import dataclass

P = TypeVar("P", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Asking(Generic[P]):
    """Who was asked, or would be; `k` is what they were promised: no result of fewer people.

    Each of `perhaps` was asked or was not; they are none of `people`.
    """

    people: frozenset[P]
    k: int
    perhaps: frozenset[P] = frozenset()

    @property
    def touched(self) -> frozenset[P]:
        """Everybody who was asked for certain or perhaps."""
        return self.people | self.perhaps


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
    """The pieces of fewer people than any asking promised them that they were in, or that may be so small.

    Who was perhaps asked may be of one piece or of another: each of these must be large enough without them.
    """
    uncertain = frozenset[P]().union(*(asking.perhaps for asking in askings))
    known = pieces([Asking(asking.people - uncertain, asking.k) for asking in askings])
    small = [people for positions, people in known.items() if len(people) < _promised(askings, positions)]
    unsure = (
        frozenset({person})
        for person in uncertain
        if any(
            len(known.get(positions, ())) < _promised(askings, positions)
            for positions in _possible(person, askings, most=len(known))
        )
    )
    return [*small, *unsure]


def _promised(askings: Sequence[Asking[P]], positions: Set[int]) -> int:
    return max(askings[position].k for position in positions)


def _possible(person: P, askings: Sequence[Asking[P]], *, most: int) -> Iterator[frozenset[int]]:
    """The patterns that somebody may have; after `most` + 1 of them one is among them that nobody else has."""
    sure = frozenset(place for place, asking in enumerate(askings) if person in asking.people)
    maybe = [place for place, asking in enumerate(askings) if person in asking.perhaps]
    chosen = chain.from_iterable(combinations(maybe, size) for size in range(len(maybe) + 1))
    patterns = (sure.union(some) for some in chosen)
    return islice((pattern for pattern in patterns if pattern), most + 1)


def may_be_asked(new: Asking[P], earlier: Sequence[Asking[P]]) -> bool:
    """Whether nothing of fewer than k people comes out when this is asked after, or beside, the earlier askings.

    An asking of fewer than k people shows no result, so it takes no part. Nor does one that shares nobody with the new
    one, not even by way of others: from its result nothing can be subtracted.
    """
    if len(new.touched) < new.k:
        return True
    with_results = [asking for asking in earlier if len(asking.touched) >= asking.k]
    return not too_small([new, *_connected(new.touched, with_results)])


def admitted(wanted: Set[P], earlier: Sequence[Asking[P]], *, k: int) -> frozenset[P]:
    """Who may be asked again: newcomers stay out while they are fewer than k beside people who were asked before."""
    before = {person for asking in earlier for person in asking.touched}
    known, newcomers = wanted & before, wanted - before
    left_out = known and len(newcomers) < k
    return frozenset(known if left_out else wanted)


def _connected(people: Set[P], askings: Sequence[Asking[P]]) -> list[Asking[P]]:
    reached, found, rest = set(people), list[Asking[P]](), list(askings)
    while touching := [asking for asking in rest if not reached.isdisjoint(asking.touched)]:
        found += touching
        rest = [asking for asking in rest if reached.isdisjoint(asking.touched)]
        reached.update(*(asking.touched for asking in touching))
    return found
