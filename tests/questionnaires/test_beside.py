"""The same question shown in other blocks than before: tried by adding and subtracting all that is shown."""

from collections.abc import Iterator, Sequence
from itertools import product

import pytest

from questionnaires.beside import Beside, Composition, beside
from questionnaires.model import GroupCode
from questionnaires.overlaps import Shown
from questionnaires.suppression import blocks

K = 3
GROUPS = ("a", "b", "c", "d")
TYPICAL = (0, 2, 3)


def partitions(groups: Sequence[str]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Every way to put groups into blocks."""
    if not groups:
        yield ()
        return
    first, *rest = groups
    for found in partitions(rest):
        yield ((first,), *found)
        for place, block in enumerate(found):
            yield (*found[:place], (first, *block), *found[place + 1 :])


def comes_out(
    shown: Composition[str], earlier: Sequence[Composition[str]], ratings: dict[str, int]
) -> frozenset[str]:
    """Groups of fewer than K ratings that a sum or difference of blocks is about, though the totals tell less.

    Whoever answers alike each time is in the earlier blocks as in the later ones. Groups that always came together
    before are told by the new total already.
    """
    seen = [frozenset(block) for composition in (shown, *earlier) for block in composition]
    for factors in product((-1, 0, 1), repeat=len(seen)):
        weight = {
            group: sum(factor for factor, block in zip(factors, seen, strict=True) if group in block)
            for group in ratings
        }
        told = frozenset(group for group, n in weight.items() if n)
        if told and sum(ratings[group] for group in told) < K and not _are_whole(told, earlier, ratings):
            return told
    return frozenset()


def _are_whole(told: frozenset[str], earlier: Sequence[Composition[str]], ratings: dict[str, int]) -> bool:
    for group in told:
        blocks_of = [next(set(block) for block in composition if group in block) for composition in earlier]
        if not set(ratings).intersection(*blocks_of) <= told:
            return False
    return True


def test_group_in_the_middle_comes_out_of_two_results_and_not_any_more() -> None:
    ratings = {"a": 2, "b": 2, "c": 3}
    earlier = [[("a",), ("b", "c")]]
    alone = blocks(ratings, k=K)
    assert alone == (("c",), ("a", "b"))
    assert comes_out(alone, earlier, ratings) == {"b"}, "what could leak"
    assert beside(alone, ratings, earlier, k=K) == (("a", "b", "c"),)


def test_blocks_that_cross_are_fine_where_every_part_is_large_enough() -> None:
    ratings = {"a": 3, "b": 3, "c": 3}
    alone = blocks(ratings, k=K)
    assert beside(alone, ratings, [[("a", "b"), ("c",)]], k=K) == alone


def test_coarser_than_before_is_fine_and_so_is_the_same() -> None:
    ratings = {"a": 5, "b": 2, "c": 2, "d": 4}
    alone = blocks(ratings, k=K)
    assert beside(alone, ratings, [[("a",), ("d",), ("b", "c")]], k=K) == alone
    assert beside(alone, ratings, [[(group,) for group in GROUPS]], k=K) == alone


def test_only_blocks_that_share_something_are_joined() -> None:
    ratings = {"a": 2, "b": 2, "c": 3, "d": 9}
    alone = (("a", "b"), ("c",), ("d",))
    assert beside(alone, ratings, [[("a",), ("b", "c"), ("d",)]], k=K) == (("d",), ("a", "b", "c"))


def test_nothing_was_shown_before() -> None:
    ratings = {"a": 5, "b": 4}
    assert beside(blocks(ratings, k=K), ratings, [], k=K) == (("a",), ("b",))
    assert beside((), ratings, [[("a",), ("b",)]], k=K) == ()


@pytest.mark.slow
def test_no_world_tells_more_than_its_totals_do() -> None:
    """Every earlier composition of four groups beside every new one that small numbers of ratings lead to."""
    leaks = 0
    for numbers in product(TYPICAL, repeat=len(GROUPS)):
        ratings = dict(zip(GROUPS, numbers, strict=True))
        alone = blocks(ratings, k=K)
        for composition in partitions(GROUPS):
            shown = beside(alone, ratings, [composition], k=K)
            assert sorted(group for block in shown for group in block) == sorted(
                group for block in alone for group in block
            )
            assert all(any(set(one) <= set(block) for block in shown) for one in alone), "only ever coarser"
            assert len(shown) <= 1 or not comes_out(shown, [composition], ratings)
            leaks += shown != alone and bool(comes_out(alone, [composition], ratings))
    assert leaks > 50, "without the rule many worlds do"


def test_two_earlier_results_count_together() -> None:
    ratings = {"a": 2, "b": 3, "c": 3, "d": 3}
    earlier: list[Composition[str]] = [(("a", "b"), ("c", "d")), (("a", "b", "c"), ("d",))]
    found = beside(blocks(ratings, k=K), ratings, earlier, k=K)
    assert not comes_out(found, earlier, ratings)


def test_something_stands_beside_where_anything_was_shown_or_can_be_subtracted() -> None:
    found = [
        Beside(),
        Beside(people={1: GroupCode("rat")}),
        Beside(compositions=([(GroupCode("rat"),)],)),
        Beside(shown=(Shown({1: 0}, 5),)),
        Beside(subtractable=True),
    ]
    assert [each.is_any() for each in found] == [False, False, True, True, True]
