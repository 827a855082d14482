"""Which tally of a running poll may be seen, so that no two of them differ by the votes of fewer than k people.

A poll that was announced as open (k = 1) shows every vote at once. Otherwise tallies are published in steps and one
step late: when the votes of k people are new or changed since the last tally was taken, that tally is published and
the present one is taken, but held back. So the first interim result appears at 2k votes, two neighbouring results
always differ by at least k people, and so do the last interim result and the final one, however few votes came last.
"""

from dataclasses import dataclass

from storage.polls import Tally


@dataclass(frozen=True, slots=True)
class Tallies:
    """`published` may be seen; `held_back` is published next."""

    published: Tally | None
    held_back: Tally | None


def advance(tallies: Tallies, present: Tally, *, moved: int, k: int) -> Tallies | None:
    """The tallies after a vote, or None where nothing changes; `moved` people voted or changed since the last tally."""
    if k <= 1:
        return Tallies(published=present, held_back=None)
    if moved < k or present.voters < k:
        return None
    return Tallies(published=tallies.held_back, held_back=present)


def final(present: Tally, *, k: int) -> Tally:
    """The result at closing: with fewer than k voters only how many they were."""
    return present if present.voters >= k else Tally(present.voters, {})
