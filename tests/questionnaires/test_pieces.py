"""What comes out of several results of the same question: tried by adding and subtracting them in every way."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.pieces import Asking, admitted, may_be_asked, pieces, too_small

K = 3


def asking(people: range, k: int = K) -> Asking[int]:
    return Asking(frozenset(people), k)


A, B, C = frozenset(range(3)), frozenset(range(3, 9)), frozenset(range(9, 15))
"""Groups of 3, 6 and 6 people."""


def comes_out(askings: list[Asking[int]], *, most: int) -> bool:
    """Whether some sum of multiples of the results, each taken up to `most` times, is about fewer people than promised.

    Such a sum says something about those people alone who are counted more or less than not at all in it.
    """
    everybody = frozenset[int]().union(*(each.people for each in askings))
    for factors in product(range(-most, most + 1), repeat=len(askings)):
        weight = {
            person: sum(
                factor for factor, each in zip(factors, askings, strict=True) if person in each.people
            )
            for person in everybody
        }
        counted = {person for person, n in weight.items() if n}
        if counted and len(counted) < min(each.k for each in askings):
            return True
    return False


def test_pairs_are_not_enough() -> None:
    """ABC, AB and AC: every difference is of 6 people, and AB + AC - ABC is A."""
    views = [Asking(A | B | C, 5), Asking(A | B, 5), Asking(A | C, 5)]
    for one, other in product(views, repeat=2):
        assert len(one.people ^ other.people) in (0, 6, 12)
    assert comes_out(views, most=1)
    assert may_be_asked(views[1], views[:1])
    assert not may_be_asked(views[2], views[:2])
    assert too_small(views) == [A]


def test_group_of_one_cannot_be_left_out_afterwards() -> None:
    assert not may_be_asked(asking(range(14)), [asking(range(15))])


def test_same_people_may_be_asked_again_and_again() -> None:
    everyone = asking(range(15))
    assert may_be_asked(everyone, [everyone] * 5)


def test_asking_that_shares_nobody_counts_by_way_of_another() -> None:
    """Some, then everybody, then the others but one: both parts taken from everybody leave that one."""
    some, everybody, others = asking(range(3)), asking(range(7)), asking(range(4, 7))
    assert may_be_asked(everybody, [some])
    assert not may_be_asked(others, [some, everybody])


def test_other_people_may_be_asked() -> None:
    """First the administration, then all others."""
    assert may_be_asked(asking(range(10, 30)), [asking(range(10))])


def test_what_somebody_was_promised_counts_not_what_is_usual_now() -> None:
    assert may_be_asked(asking(range(4, 10)), [asking(range(10))])
    assert not may_be_asked(asking(range(4, 10)), [asking(range(10), k=5)])


def test_asking_of_too_few_shows_nothing_and_so_hinders_nothing() -> None:
    assert may_be_asked(asking(range(15)), [asking(range(2))])
    assert may_be_asked(asking(range(2)), [asking(range(15))])


def test_old_trouble_among_others_does_not_hinder() -> None:
    """Somebody who was among those asked before has left since; that is nothing to people who were never asked."""
    others = [asking(range(9)), asking(range(1, 9))]
    assert may_be_asked(asking(range(20, 30)), others)
    assert not may_be_asked(asking(range(9)), others)


def test_few_newcomers_are_not_asked_and_many_are() -> None:
    first = [asking(range(10))]
    assert admitted(set(range(12)), first, k=K) == frozenset(range(10))
    assert admitted(set(range(13)), first, k=K) == frozenset(range(13))
    assert admitted({20, 21}, first, k=K) == {20, 21}, "nobody of them was asked before"
    assert admitted(set(range(12)), [], k=K) == frozenset(range(12))


def test_piece_of_exactly_k_people_is_large_enough_and_one_of_fewer_is_not() -> None:
    assert too_small([asking(range(3))]) == []
    assert too_small([asking(range(2))]) == [frozenset({0, 1})]


def test_who_was_perhaps_asked_needs_k_others_to_be_among() -> None:
    perhaps = frozenset({9})
    assert too_small([Asking(frozenset(range(3)), K, perhaps)]) == []
    assert too_small([Asking(frozenset(range(2)), K, perhaps)]) == [frozenset({0, 1}), perhaps]


some_people = st.frozensets(st.integers(0, 8), min_size=K)
histories = st.lists(st.builds(Asking, people=some_people, k=st.just(K)), min_size=1, max_size=4)


@given(histories)
def test_nothing_of_fewer_than_k_people_comes_out_of_what_was_allowed(wished: list[Asking[int]]) -> None:
    """Whatever is wished for one after the other: what is allowed of it can be combined in any way."""
    allowed: list[Asking[int]] = []
    for each in wished:
        if may_be_asked(each, allowed):
            allowed.append(each)
    assert not comes_out(allowed, most=2)


@pytest.mark.slow
@given(histories, some_people)
def test_newcomers_alone_never_hinder(earlier: list[Asking[int]], wanted: frozenset[int]) -> None:
    people = admitted(wanted, earlier, k=K)
    newcomers = people.difference(*(each.people for each in earlier))
    assert not 0 < len(newcomers) < K or newcomers == people


@given(histories)
def test_pieces_are_disjoint_and_every_asking_is_made_of_them(askings: list[Asking[int]]) -> None:
    found = pieces(askings)
    assert sum(map(len, found.values())) == len(frozenset[int]().union(*found.values()))
    for position, each in enumerate(askings):
        assert each.people == frozenset[int]().union(*(p for at, p in found.items() if position in at))


few_people = st.frozensets(st.integers(0, 6))


@st.composite
def uncertain_askings(draw: st.DrawFn) -> Asking[int]:
    perhaps = draw(st.frozensets(st.integers(0, 6), max_size=2))
    return Asking(draw(few_people) - perhaps, 2, perhaps)


def worlds(askings: list[Asking[int]]) -> Iterator[list[Asking[int]]]:
    """Every way in which it may have been."""
    open_ = [(place, person) for place, each in enumerate(askings) for person in sorted(each.perhaps)]
    for chosen in product((False, True), repeat=len(open_)):
        were = {each for each, was in zip(open_, chosen, strict=True) if was}
        yield [
            Asking(each.people | {person for at, person in were if at == place}, each.k)
            for place, each in enumerate(askings)
        ]


@given(st.lists(uncertain_askings(), min_size=1, max_size=3))
def test_who_was_perhaps_asked_is_allowed_exactly_where_every_possible_world_is(
    askings: list[Asking[int]],
) -> None:
    assert bool(too_small(askings)) == any(too_small(world) for world in worlds(askings))


def test_asking_of_exactly_k_people_has_a_result_and_one_of_fewer_has_none() -> None:
    """From a result about all four and one about three of them the fourth comes out."""
    assert not may_be_asked(asking(range(3)), [asking(range(4))])
    assert may_be_asked(asking(range(2)), [asking(range(4))])
    assert not may_be_asked(asking(range(4)), [asking(range(3))])
    assert may_be_asked(asking(range(4)), [asking(range(2))])
    assert may_be_asked(asking(range(6)), [asking(range(3))])
    assert not may_be_asked(asking(range(5)), [asking(range(3))])
