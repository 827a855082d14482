"""No two results that anybody sees differ by the votes of fewer than k people."""

from hypothesis import given
from hypothesis import strategies as st

from storage.polls import Tally
from workshops.tally import Tallies, advance, final

Ballots = dict[int, int]
"""Who (a number) chose which option."""


def tally(ballots: Ballots) -> Tally:
    counts: dict[int, int] = {}
    for position in ballots.values():
        counts[position] = counts.get(position, 0) + 1
    return Tally(len(ballots), counts)


def play(votes: list[tuple[int, int]], k: int) -> tuple[list[Ballots], list[Tally]]:
    """Plays votes one after the other; returns the ballots behind each published result, and these results."""
    ballots: Ballots = {}
    moved: set[int] = set()
    tallies = Tallies(published=None, held_back=None)
    held: Ballots = {}
    behind: list[Ballots] = []
    seen: list[Tally] = []
    for person, position in votes:
        if ballots.get(person) == position:
            continue
        ballots[person] = position
        moved.add(person)
        after = advance(tallies, tally(ballots), moved=len(moved), k=k)
        if after is None:
            continue
        if after.published is not None and after.published != tallies.published:
            behind.append(dict(ballots if k == 1 else held))
            seen.append(after.published)
        tallies, held, moved = after, dict(ballots), set()
    last = final(tally(ballots), k=k)
    if last.counts:
        behind.append(dict(ballots))
        seen.append(last)
    return behind, seen


votes_of_many = st.lists(st.tuples(st.integers(1, 40), st.integers(1, 4)), max_size=120)


@given(st.lists(st.integers(1, 4), max_size=60), st.integers(3, 10))
def test_tallies_when_nobody_changes_differ_by_k_people_at_least(choices: list[int], k: int) -> None:
    behind, seen = play(list(enumerate(choices, 1)), k)
    assert [tally(ballots) for ballots in behind] == seen
    for earlier, later in zip([{}, *behind], behind, strict=False):
        assert len(later) - len(earlier) >= k


@given(votes_of_many, st.integers(3, 10))
def test_tallies_show_nothing_of_fewer_than_k_people(votes: list[tuple[int, int]], k: int) -> None:
    _, seen = play(votes, k)
    assert all(each.voters >= k for each in seen)


@given(votes_of_many)
def test_tallies_of_an_open_poll_show_every_vote(votes: list[tuple[int, int]]) -> None:
    _, seen = play(votes, 1)
    if votes:
        assert seen[-1] == tally(dict(votes))


def test_tally_that_is_held_back_is_published_one_step_later() -> None:
    behind, seen = play([(person, 1 + person % 2) for person in range(1, 15)], k=5)
    assert [each.voters for each in seen] == [5, 14]
    assert len(behind[0]) == 5
