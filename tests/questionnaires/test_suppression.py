"""Nobody can work out a group that is held back: tried by brute force against everything that is published.

The reader in these tests is stronger than any real one. They know the program and k, how many people of each group
took part and how many of them rated, and they try every table of whole numbers that fits what they see.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaires.catalogue import Loaded, loads
from questionnaires.counts import Cells, Counts
from questionnaires.model import GroupCode, QuestionId, Questionnaire
from questionnaires.result import assess
from questionnaires.suppression import (
    Participation,
    Published,
    PublishedItem,
    Turnout,
    Unrated,
    groups_to_show,
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


def shown(table: Table, *, k: int = 3) -> list[str]:
    return list(item(table, k=k).groups)


def rows_of(people: int, columns: int) -> Iterator[Row]:
    if columns == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in rows_of(people - first, columns - 1):
            yield (first, *rest)


def held_back(one: PublishedItem, table: Table) -> list[int]:
    return [index for index, row in enumerate(table) if NAMES[index] not in one.groups and sum(row) > 0]


def test_every_group_is_shown_when_all_are_large_enough() -> None:
    table = ((5, 0, 0, 0, 1), (0, 5, 0, 0, 0), (1, 2, 2, 1, 0))

    one = item(table, k=5)

    assert one.groups == {
        "amt": Cells((5, 0, 0, 0), 5, 1, 0, 0),
        "rat": Cells((0, 5, 0, 0), 5, 0, 0, 0),
        "beirat": Cells((1, 2, 2, 1), 6, 0, 0, 0),
    }
    assert one.total == Cells((6, 7, 2, 1), 16, 1, 0, 0)


def test_small_group_takes_the_next_smallest_with_it() -> None:
    table = ((2, 0, 1, 0), (2, 2, 1, 1), (3, 3, 2, 2), (4, 4, 3, 3))

    assert shown(table, k=5) == ["beirat", "verein"]


def test_two_groups_of_which_one_is_small_show_the_total_only() -> None:
    one = item(((2, 0, 1, 0), (5, 5, 5, 5)), k=5)

    assert one.groups == {}
    assert one.total is not None
    assert one.total.n == 23


def test_those_held_back_are_at_least_k_together() -> None:
    table = ((1, 0, 0, 0), (1, 1, 0, 0), (1, 2, 2, 1), (4, 4, 5, 4))

    assert shown(table, k=5) == ["verein"]


def test_group_counts_as_small_when_few_of_it_rated() -> None:
    table = ((1, 1, 1, 1, 6), (3, 2, 3, 2, 0), (3, 3, 3, 2, 0), (4, 4, 3, 4, 0))

    assert shown(table, k=5) == ["beirat", "verein"]


def test_group_of_which_nobody_rated_is_not_the_only_one_held_back() -> None:
    table = ((0, 0, 0, 0, 8), (3, 2, 2, 2, 0), (3, 3, 3, 2, 0), (4, 4, 3, 4, 0))

    assert shown(table, k=5) == ["verein"]


def test_group_without_responses_protects_nobody() -> None:
    table = ((0, 0, 0, 0), (1, 1, 1, 0), (5, 5, 5, 5))

    assert shown(table, k=5) == []


def test_unanimous_remainder_is_not_published() -> None:
    """Three and four people who all said 2 would be known person by person from total minus the large groups."""
    table = ((0, 0, 3, 0), (0, 0, 4, 0), (3, 3, 3, 3), (5, 5, 5, 5))

    assert shown(table, k=5) == ["verein"]


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
        groups={},
    )


def test_that_nearly_everybody_does_not_know_is_said_without_the_ratings() -> None:
    one = item(((1, 1, 0, 0, 6), (1, 0, 0, 1, 9)), k=5)

    assert (one.total, one.unrated, one.groups) == (None, Unrated(4, 15), {})


def test_unanimous_group_of_k_people_is_shown_as_any_other() -> None:
    assert shown(((0, 0, 0, 5), (1, 2, 1, 1)), k=5) == ["amt", "rat"]


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


def test_turnout_is_held_back_like_answers() -> None:
    responses = dict(zip(NAMES, (2, 6, 7, 9), strict=False))
    invited = dict(zip(NAMES, (3, 9, 10, 12), strict=False))

    assert participation(responses, k=5, invited=invited) == Participation(
        Turnout(24, 34), {NAMES[2]: Turnout(7, 10), NAMES[3]: Turnout(9, 12)}
    )
    assert participation({NAMES[0]: 4}, k=5) == Participation(None, {})


def test_groups_to_show_leaves_out_empty_ones() -> None:
    assert groups_to_show(dict(zip(NAMES, (0, 5, 6), strict=False)), k=5) == (NAMES[1], NAMES[2])


# What follows are the promises of the module's docstring, in their order.

tables = st.lists(st.lists(st.integers(0, 5), min_size=7, max_size=7).map(tuple), min_size=1, max_size=5).map(
    tuple
)


@settings(max_examples=400)
@given(table=tables, k=st.integers(3, 10))
def test_whoever_can_be_computed_are_at_least_k(table: Table, k: int) -> None:
    one = item(table, k=k)
    if one.total is None:
        assert one.groups == {}
        return
    left = held_back(one, table)
    ratings = [sum(table[index][:4]) for index in left]
    assert one.total.n >= k
    assert all(row.n >= k for row in one.groups.values())
    assert not left or sum(ratings) >= k
    assert not one.groups or not left or sum(n > 0 for n in ratings) >= 2


@settings(max_examples=400)
@given(table=tables, k=st.integers(3, 10))
def test_those_held_back_are_never_unanimous(table: Table, k: int) -> None:
    one = item(table, k=k)
    left = held_back(one, table)
    if one.total is not None and one.groups and left:
        answers = [sum(table[index][level] for index in left) for level in range(4)]
        assert sum(count > 0 for count in answers) >= 2


def all_tables(ratings: Row, levels: int) -> Iterator[Table]:
    """Every table in which so many people of each group rated, on a scale cut down to a few levels."""
    pad = (0,) * (4 - levels)
    for rows in product(*(rows_of(people, levels) for people in ratings)):
        yield tuple((*row, *pad) for row in rows)


@pytest.mark.parametrize(
    ("ratings", "levels"),
    [
        ((1, 3, 4), 3),
        ((1, 2, 5), 3),
        ((2, 2, 4), 3),
        ((0, 2, 3, 3), 3),
        ((1, 3, 3, 4), 2),
        ((2, 3, 3, 3), 2),
        ((1, 1, 1, 4, 5), 2),
        ((2, 3, 4), 4),
        ((2, 4), 4),
    ],
)
def test_reader_who_knows_the_program_and_all_sizes_cannot_tell_a_held_back_count(
    ratings: Row, levels: int
) -> None:
    """All tables with these sizes, sorted by what is published: within one publication every hidden count varies."""
    alike: dict[str, list[Table]] = defaultdict(list)
    for table in all_tables(ratings, levels):
        alike[repr(item(table))].append(table)
    for seen in alike.values():
        one = item(seen[0])
        left = held_back(one, seen[0])
        for level, index in product(range(levels), left):
            together = sum(seen[0][each][level] for each in left)
            if not ratings[index] or not together or the_total_says_so(one, ratings, level):
                continue
            assert len({table[index][level] for table in seen}) >= 2, (seen[0], NAMES[index], level)


def the_total_says_so(one: PublishedItem, ratings: Row, level: int) -> bool:
    """The exception: no group is shown, and all ratings of the survey are the same or come from one group."""
    assert one.total is not None or not one.groups
    if one.groups:
        return False
    return one.total is None or one.total.counts[level] == one.total.n or sum(n > 0 for n in ratings) == 1


@pytest.mark.parametrize("people", [(2, 3, 4), (1, 3, 3), (3, 3, 3)])
def test_reader_who_knows_who_took_part_cannot_tell_any_held_back_answer(people: Row) -> None:
    """Two levels, "weiß nicht" and no answer; the reader subtracts but does not know why a group is held back."""
    tables_by_margin: dict[tuple[Row, Row, tuple[Row, ...]], list[Table]] = defaultdict(list)
    for rows in product(*(rows_of(n, 4) for n in people)):
        table: Table = tuple((row[0], row[1], 0, 0, row[2], 0, row[3]) for row in rows)
        one = item(table)
        if one.total is None:
            continue
        left = tuple(held_back(one, table))
        margin = tuple(sum(table[index][column] for index in left) for column in range(7))
        seen = tuple(table[index] for index in range(len(table)) if index not in left)
        tables_by_margin[margin, left, seen].append(table)
    for (margin, left, seen), alike in tables_by_margin.items():
        if not left or (not seen and sum(count > 0 for count in margin) < 2):
            continue
        for index, column in product(left, range(7)):
            free = {row[column] for row in fitting_rows(margin, people, left, index)}
            assert margin[column] == 0 or len(free) >= 2, (alike[0], index, column)


def fitting_rows(margin: Row, people: Row, left: Row, index: int) -> Iterator[Row]:
    """Every row of one group that leaves the others who are held back something to have answered."""
    others = sum(people[other] for other in left if other != index)
    for row in rows_of(people[index], 7):
        rest = [count - own for count, own in zip(margin, row, strict=True)]
        if min(rest) >= 0 and sum(rest) == others:
            yield row


@given(table=tables, k=st.integers(3, 10), swap=st.data())
def test_swapping_two_ratings_among_those_held_back_changes_nothing_that_is_seen(
    table: Table, k: int, swap: st.DataObject
) -> None:
    """Not a field, not a gap, not a balanced mean, not a reason: the whole result stays the same."""
    before = published(table, k=k)
    left = [index for index in held_back(before.items[0], table) if sum(table[index][:4])]
    if before.items[0].total is None or len(left) < 2:
        return
    one, other = swap.draw(st.permutations(left))[:2]
    mine = swap.draw(st.sampled_from([level for level in range(4) if table[one][level]]))
    theirs = swap.draw(st.sampled_from([level for level in range(4) if table[other][level]]))
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

    assert other.groups == item(table, k=k).groups
    assert other.total == item(table, k=k).total
