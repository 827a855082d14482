"""Compared is only what can be compared: the same question in the same version, with enough answers on both sides."""

from questionnaires.comparison import (
    AmongTowns,
    Changes,
    Direction,
    FieldChange,
    ItemChange,
    Spread,
    among_towns,
    changes,
)
from questionnaires.model import FieldId, QuestionId
from tests.questionnaires.results import near, result, scores

A1, A2 = QuestionId("a1"), QuestionId("a2")


def test_change_needs_fifteen_points() -> None:
    before = result({"a1": (10, 0, 0, 0), "a2": (0, 10, 0, 0), "a3": (0, 0, 0, 20)})
    after = result({"a1": (6, 4, 0, 0), "a2": (0, 5, 5, 0), "a3": (0, 20, 0, 0)})

    found = changes(before, after)

    assert [(item.question, item.direction) for item in found.items] == [
        ("a1", Direction.UNCHANGED),
        ("a2", Direction.BETTER),
        ("a3", Direction.WORSE),
    ]
    third = near(100 / 3)
    assert found.items[1] == ItemChange(A2, 1, third, 10, near(50), 10, Direction.BETTER)


def test_change_is_decided_on_the_numbers_that_people_read() -> None:
    before, after = result({"a1": (2, 9, 0, 0)}), result({"a1": (0, 6, 2, 0)})

    [change] = changes(before, after).items

    assert (change.before, change.after) == (near(900 / 33), near(1000 / 24)), "read as 27 and 42"
    assert change.direction is Direction.BETTER


def test_reworded_question_is_not_compared() -> None:
    before, after = result({"a1": (5, 0, 0, 5)}), result({"a1": (5, 0, 0, 5)}, version=2)

    assert changes(before, after) == Changes((), (), (A1,))


def test_question_with_too_few_answers_once_is_not_compared() -> None:
    before = result({"a1": (2, 0, 0, 2), "a2": (0, 0, 9, 0)})
    after = result({"a1": (5, 0, 0, 5), "a2": (0, 0, 9, 0)})

    found = changes(before, after)

    assert [item.question for item in found.items] == ["a2"]
    assert found.fields == ()
    assert found.not_comparable == (A1,)


def test_field_is_compared_over_the_common_questions() -> None:
    before = result({"a1": (10, 0, 0, 0), "a2": (10, 0, 0, 0), "a3": (2, 1, 0, 0)})
    after = result({"a1": (0, 0, 0, 10), "a2": (0, 0, 0, 10), "a3": (10, 0, 0, 0)})

    assert changes(before, after).fields == (FieldChange(FieldId("a"), 0, 100, 2, 3, Direction.BETTER),)


def test_one_town_among_five_sees_quartiles_and_no_single_town() -> None:
    others = [
        scores(result({"a1": row}))
        for row in ((9, 0, 0, 0), (0, 9, 0, 0), (0, 9, 0, 0), (0, 0, 9, 0), (0, 0, 0, 9))
    ]
    third = near(100 / 3)

    found = among_towns(result({"a1": (0, 0, 9, 0)}), others)

    spread = Spread(near(200 / 3), 5, third, third, near(200 / 3), None, None)
    assert found == AmongTowns(5, {FieldId("a"): spread}, {A1: spread})


def test_extremes_are_told_from_ten_towns_on() -> None:
    others = [scores(result({"a1": (number, 0, 0, 10 - number)})) for number in range(10)]

    spread = among_towns(result({"a1": (5, 0, 0, 5)}), others).items[A1]

    assert (spread.towns, spread.lowest, spread.highest) == (10, near(10), 100)


def test_four_comparable_towns_are_too_few() -> None:
    four = [result({"a1": (9, 0, 0, 0)})] * 4
    others = [scores(other) for other in (*four, result({"a1": (9, 0, 0, 0)}, version=2))]

    assert among_towns(result({"a1": (9, 0, 0, 0)}), others) == AmongTowns(5, {}, {})
