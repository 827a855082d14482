"""Nobody can work out a group inside a joint block: tried by brute force against everything that is published.

The reader in these tests is stronger than any real one. They know the program and k, how many people of each group
took part and how many of them rated, perhaps also what they answered themselves, and they try every table of whole
numbers that fits what they see.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from functools import cache
from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaires.beside import Beside
from questionnaires.catalogue import Loaded, loads
from questionnaires.counts import Cells, Counts
from questionnaires.model import GroupCode, QuestionId, Questionnaire
from questionnaires.overlaps import Shown
from questionnaires.result import assess
from questionnaires.suppression import (
    Block,
    BlockTurnout,
    Participation,
    Published,
    PublishedBlock,
    PublishedItem,
    Rated,
    Turnout,
    Unrated,
    blocks,
    participation,
    publish,
)

ONE_QUESTION = """\
id: probe
version: 1
languages: [de]
title: {de: Probe}
scale:
  - {value: 0, label: {de: null}}
  - {value: 1, label: {de: eins}}
  - {value: 2, label: {de: zwei}}
  - {value: 3, label: {de: drei}}
fields:
  - id: feld
    title: {de: Feld}
    questions:
      - {id: q1, version: 1, type: level, text: {de: Wie weit?}}
""".replace("{de: null}", '{de: "null"}')
Q1 = QuestionId("q1")
NAMES = [GroupCode(name) for name in ("amt", "rat", "beirat", "verein", "haus")]
VALUES = ("0", "1", "2", "3", "W", "N", "-")

Row = tuple[int, ...]
"""People per level, then "weiß nicht", "betrifft uns nicht", no answer."""
Table = tuple[Row, ...]


def questionnaire() -> Questionnaire:
    reading = loads(ONE_QUESTION, "probe.yaml")
    assert isinstance(reading, Loaded)
    return reading.questionnaire


PROBE = questionnaire()


def published(table: Table, *, k: int = 3) -> Published:
    groups = NAMES[: len(table)]
    responses = {group: sum(row) for group, row in zip(groups, table, strict=True)}
    answers = {
        group: {Q1: dict(zip(VALUES, row, strict=False))} for group, row in zip(groups, table, strict=True)
    }
    return publish(PROBE, Counts(responses, answers), title="Probe", k=k)


def item(table: Table, *, k: int = 3) -> PublishedItem:
    return published(table, k=k).items[0]


def shown(table: Table, *, k: int = 5) -> list[Block]:
    return [one.groups for one in item(table, k=k).blocks]


def rows_of(people: int, columns: int) -> Iterator[Row]:
    if columns == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in rows_of(people - first, columns - 1):
            yield (first, *rest)


def block_of(one: PublishedItem, index: int, groups: int) -> tuple[int, ...]:
    """Who cannot be told apart from this group by what is shown, as places in the table."""
    found = [each.groups for each in one.blocks if NAMES[index] in each.groups]
    return tuple(map(NAMES.index, found[0])) if found else tuple(range(groups))


def test_worlds_of_the_rule() -> None:
    assert blocks({"a": 9, "b": 8, "c": 5}, k=5) == (("a",), ("b",), ("c",))
    assert blocks({"a": 9, "b": 4, "c": 3}, k=5) == (("a",), ("b", "c"))
    assert blocks({"a": 10, "b": 5, "c": 4, "d": 3, "e": 3}, k=5) == (("a",), ("b",), ("c", "d", "e"))


def test_joint_block_takes_the_next_larger_group_until_it_has_k_ratings() -> None:
    assert blocks({"a": 9, "b": 6, "c": 1, "d": 1}, k=5) == (("a",), ("b", "c", "d"))


def test_joint_block_has_two_groups_with_ratings() -> None:
    assert blocks({"a": 9, "b": 6, "c": 0}, k=5) == (("a", "b", "c"),)
    assert blocks({"a": 9, "b": 6, "c": 7, "d": 0}, k=5) == (("a",), ("b", "c", "d"))


def test_one_block_means_that_only_the_total_is_shown() -> None:
    assert blocks({"a": 8, "b": 2, "c": 2}, k=5) == (("a", "b", "c"),)
    assert blocks({"a": 23}, k=5) == (("a",),)


def test_fewer_than_k_ratings_make_no_block() -> None:
    assert blocks({"a": 2, "b": 2}, k=5) == ()
    assert blocks({}, k=5) == ()


def test_any_keys_can_be_grouped() -> None:
    assert blocks({3: 4, 1: 6, 2: 1}, k=5) == ((1,), (3, 2))
    assert blocks({("a", "b"): 6, ("c",): 3, ("d",): 2}, k=5) == ((("a", "b"),), (("c",), ("d",)))


@pytest.mark.parametrize("k", [3, 4, 5])
def test_blocks_of_all_small_worlds_keep_the_promises(k: int) -> None:
    """Every world of one to five groups of up to seven ratings, in every order of sizes that matters."""
    for groups in range(1, 6):
        for sizes in combinations_with_replacement(range(8), groups):
            ratings = dict(zip(NAMES, sizes, strict=False))
            found = blocks(ratings, k=k)
            if sum(sizes) < k:
                assert found == ()
                continue
            assert sorted(group for block in found for group in block) == sorted(ratings)
            assert all(sum(ratings[group] for group in block) >= k for block in found)
            for block in found[:-1]:
                assert len(block) == 1
            joint = found[-1]
            if len(joint) > 1 and len(found) > 1:
                assert sum(ratings[group] > 0 for group in joint) >= 2
                assert max(ratings[group] for group in joint) <= min(ratings[one[0]] for one in found[:-1])


@pytest.mark.slow
@pytest.mark.parametrize("k", [3, 4, 5])
def test_every_sum_and_difference_of_what_is_shown_is_of_at_least_k(k: int) -> None:
    """The total and the blocks, each added, subtracted or left out: whoever is left are k ratings or nobody."""
    for sizes in product(range(6), repeat=4):
        found = blocks(dict(enumerate(sizes)), k=k)
        vectors = [tuple(int(group in block) for group in range(4)) for block in found]
        vectors += [(1, 1, 1, 1)] if found else []
        for signs in product((-1, 0, 1), repeat=len(vectors)):
            left = [
                sum(sign * vector[group] for sign, vector in zip(signs, vectors, strict=True))
                for group in range(4)
            ]
            if set(left) == {0, 1}:
                assert sum(size for size, there in zip(sizes, left, strict=True) if there) >= k


def test_every_group_stands_alone_when_all_are_large_enough() -> None:
    table = ((5, 0, 0, 0, 1), (0, 5, 0, 0, 0), (1, 2, 2, 1, 0))

    one = item(table, k=5)

    assert one.blocks == (
        PublishedBlock((NAMES[0],), Cells((5, 0, 0, 0), 5, 1, 0, 0)),
        PublishedBlock((NAMES[1],), Cells((0, 5, 0, 0), 5, 0, 0, 0)),
        PublishedBlock((NAMES[2],), Cells((1, 2, 2, 1), 6, 0, 0, 0)),
    )
    assert one.total == Cells((6, 7, 2, 1), 16, 1, 0, 0)
    assert one.rated == ()


def test_small_groups_are_published_together() -> None:
    table = ((2, 0, 1, 0), (2, 1, 0, 0, 3), (3, 3, 2, 2), (4, 4, 3, 3))

    one = item(table, k=5)

    assert one.blocks[-1] == PublishedBlock((NAMES[0], NAMES[1]), Cells((4, 1, 1, 0), 6, 3, 0, 0))
    assert shown(table) == [("beirat",), ("verein",), ("amt", "rat")]


def test_numbers_are_told_of_those_groups_only_of_which_k_took_part() -> None:
    """Three of the office, six of the council of whom three rated; eleven who had to join protect them."""
    one = item(((2, 0, 1, 0), (2, 1, 0, 0, 3), (6, 5, 0, 0), (9, 9, 0, 0)), k=7)

    assert shown(((2, 0, 1, 0), (2, 1, 0, 0, 3), (6, 5, 0, 0), (9, 9, 0, 0)), k=7) == [
        ("verein",),
        ("amt", "rat", "beirat"),
    ]
    assert one.rated == (Rated(NAMES[2], 11, 11),)
    for unsure, told in ((4, (Rated(NAMES[1], 3, 7),)), (2, (Rated(NAMES[1], 3, 5),)), (1, ())):
        assert item(((2, 0, 1, 0), (2, 1, 0, 0, unsure), (9, 9, 0, 0)), k=5).rated == told


def test_two_groups_of_which_one_is_small_show_the_total_only() -> None:
    one = item(((2, 0, 1, 0), (5, 5, 5, 5)), k=5)

    assert one.blocks == ()
    assert one.total is not None
    assert one.total.n == 23


def test_group_counts_as_small_when_few_of_it_rated() -> None:
    table = ((1, 1, 1, 1, 6), (3, 2, 3, 2, 0), (3, 3, 3, 2, 0), (4, 4, 3, 4, 0))

    assert shown(table) == [("beirat",), ("verein",), ("amt", "rat")]


def test_group_without_responses_is_in_no_block() -> None:
    table = ((0, 0, 0, 0), (1, 1, 1, 0), (1, 1, 1, 0), (5, 5, 5, 5))

    assert shown(table) == [("verein",), ("rat", "beirat")]


def test_hiding_does_not_look_at_answers() -> None:
    unanimous = ((0, 0, 3, 0), (0, 0, 4, 0), (3, 3, 3, 3), (5, 5, 5, 5))
    mixed = ((1, 1, 1, 0), (2, 0, 1, 1), (3, 3, 3, 3), (5, 5, 5, 5))

    assert shown(unanimous) == shown(mixed) == [("beirat",), ("verein",), ("amt", "rat")]


def test_nothing_is_said_of_a_question_that_few_rated() -> None:
    assert item(((1, 1, 0, 0), (1, 0, 0, 1)), k=5) == PublishedItem(
        field=PROBE.fields[0].id,
        question=Q1,
        version=1,
        type=PROBE.fields[0].questions[0].type,
        columns=("0", "1", "2", "3"),
        asked=(NAMES[0], NAMES[1]),
        total=None,
        unrated=None,
        blocks=(),
        rated=(),
    )


def test_ratings_of_exactly_k_people_are_shown() -> None:
    one = item(((1, 1, 0, 0), (1, 0, 1, 1)), k=5)
    assert one.total is not None
    assert (one.total.n, one.unrated, one.blocks) == (5, None, ())


def test_that_nearly_everybody_does_not_know_is_said_without_the_ratings() -> None:
    one = item(((1, 1, 0, 0, 6), (1, 0, 0, 1, 9)), k=5)

    assert (one.total, one.unrated, one.blocks) == (None, Unrated(4, 15), ())


def test_total_is_withheld_from_which_an_earlier_one_would_leave_a_single_person() -> None:
    """Ten were asked before, nine of them now: with all nine rows shown, the tenth comes out."""
    ten: dict[Hashable, int] = dict.fromkeys(range(10), 0)
    nine: dict[Hashable, GroupCode] = dict.fromkeys(range(9), NAMES[0])
    counts = Counts({NAMES[0]: 9}, {NAMES[0]: {Q1: {"2": 9}}})

    def shown_beside(*earlier: Shown[Hashable]) -> PublishedItem:
        other = Beside(people=nine, shown=earlier)
        return publish(PROBE, counts, title="Probe", k=5, others={Q1: other}).items[0]

    alone, hidden = shown_beside(), shown_beside(Shown(ten, 5))
    assert (alone.withheld, alone.total is None) == (False, False)
    assert (hidden.withheld, hidden.total, hidden.blocks) == (True, None, ())


@pytest.mark.parametrize(("dont_know", "said"), [(2, None), (3, Unrated(2, 3))])
def test_share_of_those_who_do_not_know_is_said_of_k_people_on(dont_know: int, said: Unrated | None) -> None:
    assert item(((1, 1, 0, 0, dont_know),), k=5).unrated == said


def test_unanimous_group_of_k_people_is_shown_as_any_other() -> None:
    assert shown(((0, 0, 0, 5), (1, 2, 1, 1))) == [("amt",), ("rat",)]


def test_joined_groups_count_as_one() -> None:
    table = ((5, 5, 0, 0), (1, 1, 1, 0), (0, 1, 1, 1), (2, 2, 1, 1))
    responses = {group: sum(row) for group, row in zip(NAMES, table, strict=False)}
    answers = {
        group: {Q1: dict(zip(VALUES, row, strict=False))} for group, row in zip(NAMES, table, strict=False)
    }
    pair = (NAMES[1], NAMES[2])

    apart = publish(PROBE, Counts(responses, answers), title="Probe")
    together = publish(PROBE, Counts(responses, answers), title="Probe", joined=[pair])

    assert [one.groups for one in apart.items[0].blocks] == [("amt",), ("verein",), ("rat", "beirat")]
    assert together.joined == (pair,)
    assert [one.groups for one in together.items[0].blocks] == [("amt",), ("rat", "beirat"), ("verein",)]


@pytest.mark.parametrize("k", [2, 11])
def test_k_has_bounds(k: int) -> None:
    with pytest.raises(ValueError, match="k must be 3 to 10"):
        item(((5, 5, 5, 5),), k=k)


def test_impossible_counts_are_refused() -> None:
    counts = Counts({NAMES[0]: 3}, {NAMES[0]: {Q1: {"0": 4}}})
    with pytest.raises(ValueError, match="4 answers of 3 people"):
        publish(PROBE, counts, title="Probe")
    with pytest.raises(ValueError, match="does not belong"):
        publish(PROBE, Counts({NAMES[0]: 3}, {NAMES[0]: {Q1: {"4": 1}}}), title="Probe")


def test_turnout_is_told_by_block_decided_by_who_was_invited() -> None:
    begun, invited = (
        dict(zip(NAMES, (2, 0, 7, 9), strict=False)),
        dict(zip(NAMES, (3, 9, 10, 12), strict=False)),
    )
    units = [(name,) for name in invited]

    assert participation(begun, units=units, k=5, invited=invited, finished=begun) == Participation(
        Turnout(34, 18, 18),
        (
            BlockTurnout((NAMES[2],), Turnout(10, 7, 7)),
            BlockTurnout((NAMES[3],), Turnout(12, 9, 9)),
            BlockTurnout((NAMES[0], NAMES[1]), Turnout(12, 2, 2)),
        ),
    )
    assert participation({NAMES[0]: 4}, units=units, k=5) == Participation(None, ())


def test_group_of_one_counts_among_those_that_are_told_together() -> None:
    invited = dict(zip(NAMES, (1, 4, 9), strict=False))
    found = participation(
        invited, units=[(name,) for name in invited], k=5, invited=invited, finished=invited
    )
    assert [told.groups for told in found.blocks] == [(NAMES[2],), (NAMES[0], NAMES[1])]


# What follows are the promises of the module's docstring.

tables = st.lists(st.lists(st.integers(0, 5), min_size=7, max_size=7).map(tuple), min_size=1, max_size=5).map(
    tuple
)


@pytest.mark.slow
@settings(max_examples=4 * settings().max_examples)
@given(table=tables, k=st.integers(3, 10))
def test_blocks_are_disjoint_and_add_up_to_the_total(table: Table, k: int) -> None:
    one = item(table, k=k)
    if one.total is None:
        assert one.blocks == ()
        return
    assert one.total.n >= k
    assert len(one.blocks) != 1
    assert all(each.cells.n >= k for each in one.blocks)
    if one.blocks:
        named = [group for each in one.blocks for group in each.groups]
        assert sorted(named) == sorted(name for name, row in zip(NAMES, table, strict=False) if sum(row))
        assert (
            tuple(map(sum, zip(*(each.cells.counts for each in one.blocks), strict=True))) == one.total.counts
        )


def all_tables(ratings: Row, levels: int) -> Iterator[Table]:
    """Every table in which so many people of each group rated, on a scale cut down to a few levels."""
    pad = (0,) * (4 - levels)
    for rows in product(*(rows_of(people, levels) for people in ratings)):
        yield tuple((*row, *pad) for row in rows)


SMALL_WORLDS = [
    ((1, 3, 4), 3),
    ((1, 2, 5), 3),
    ((2, 2, 4), 3),
    ((3, 3, 3), 3),
    ((0, 2, 3, 3), 3),
    ((1, 1, 1, 3), 3),
    ((1, 3, 3, 4), 2),
    ((2, 3, 3, 3), 2),
    ((1, 1, 1, 4, 5), 2),
    pytest.param((2, 3, 4), 4, marks=pytest.mark.slow),
    ((2, 4), 4),
]


@cache
def world(ratings: Row, levels: int) -> list[tuple[Table, str]]:
    """All tables of these sizes, each with all that is published of it: published once, and looked at by everybody."""
    return [(table, repr(item(table))) for table in all_tables(ratings, levels)]


@pytest.mark.slow
@pytest.mark.parametrize(("ratings", "levels"), SMALL_WORLDS)
def test_reader_who_knows_every_number_of_ratings_learns_bounds_only(ratings: Row, levels: int) -> None:
    """All tables of these sizes, sorted by what is published: within one, a member's count takes all that is possible.

    Between max(0, n + c − N) and min(n, c), and so it is one value only if nobody or everybody of the block gave it.
    """
    alike: dict[str, list[Table]] = defaultdict(list)
    for table, seen_of_it in world(ratings, levels):
        alike[seen_of_it].append(table)
    for seen in alike.values():
        one = item(seen[0])
        if one.total is None:
            continue
        for level, index in product(range(levels), range(len(ratings))):
            block = block_of(one, index, len(ratings))
            n, everyone = ratings[index], sum(ratings[each] for each in block)
            c = sum(seen[0][each][level] for each in block)
            possible = {table[index][level] for table in seen}
            assert possible == set(range(max(0, n + c - everyone), min(n, c) + 1))
            assert len(possible) > 1 or c in {0, everyone} or n in {0, everyone}


@pytest.mark.slow
@pytest.mark.parametrize(("ratings", "levels"), SMALL_WORLDS)
def test_insider_learns_of_the_others_bounds_only(ratings: Row, levels: int) -> None:
    """The same for somebody who rated, and takes what they answered themselves out of everything that they see."""
    for own, said in product(range(len(ratings)), range(levels)):
        alike: dict[str, list[Table]] = defaultdict(list)
        for table, seen_of_it in world(ratings, levels):
            if table[own][said]:
                alike[seen_of_it].append(table)
        for seen in alike.values():
            one = item(seen[0])
            if one.total is None:
                continue
            for level, index in product(range(levels), range(len(ratings))):
                block = block_of(one, index, len(ratings))
                mine = int(own in block)
                n, everyone = ratings[index] - (own == index), sum(ratings[each] for each in block) - mine
                c = sum(seen[0][each][level] for each in block) - mine * (level == said)
                possible = {table[index][level] - (own == index and level == said) for table in seen}
                assert len(possible) > 1 or c in {0, everyone} or n in {0, everyone}


@given(table=tables, k=st.integers(3, 10), data=st.data())
def test_exchanging_two_answers_within_a_block_changes_nothing_that_is_seen(
    table: Table, k: int, data: st.DataObject
) -> None:
    """Not a field, not a gap, not a balanced mean, not a reason: the whole result stays the same."""
    before = published(table, k=k)
    found = [block_of(before.items[0], index, len(table)) for index in range(len(table))]
    block = data.draw(st.sampled_from(found))
    rating = [index for index in block if sum(table[index][:4])]
    if before.items[0].total is None or len(rating) < 2:
        return
    one, other = data.draw(st.permutations(rating))[:2]
    mine = data.draw(st.sampled_from([level for level in range(4) if table[one][level]]))
    theirs = data.draw(st.sampled_from([level for level in range(4) if table[other][level]]))
    rows = [list(row) for row in table]
    rows[one][mine] -= 1
    rows[one][theirs] += 1
    rows[other][theirs] -= 1
    rows[other][mine] += 1

    after = published(tuple(tuple(row) for row in rows), k=k)

    assert after == before
    assert assess(after) == assess(before)


@given(table=tables, k=st.integers(3, 10), data=st.data())
def test_order_of_the_groups_does_not_matter(table: Table, k: int, data: st.DataObject) -> None:
    groups = NAMES[: len(table)]
    order = data.draw(st.permutations(groups))
    responses = {group: sum(table[groups.index(group)]) for group in order}
    answers = {group: {Q1: dict(zip(VALUES, table[groups.index(group)], strict=True))} for group in order}

    other = publish(PROBE, Counts(responses, answers), title="Probe", k=k).items[0]

    assert {frozenset(one.groups): one.cells for one in other.blocks} == {
        frozenset(one.groups): one.cells for one in item(table, k=k).blocks
    }
    assert other.total == item(table, k=k).total


def test_group_of_which_nobody_was_invited_is_in_no_block_and_one_of_which_nobody_came_is() -> None:
    amt, rat, verein = GroupCode("amt"), GroupCode("rat"), GroupCode("verein")
    found = participation(
        {amt: 6, verein: 0},
        units=[(amt,), (rat,), (verein,)],
        k=5,
        invited={amt: 7, rat: 8, verein: 0},
    )
    assert [(block.groups, block.turnout.invited, block.turnout.begun) for block in found.blocks] == [
        ((amt,), 7, 6),
        ((rat,), 8, 0),
    ]
