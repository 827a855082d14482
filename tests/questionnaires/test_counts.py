"""Answers of every type are counted in columns, and no answer is ever lost or taken for another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.answers import DontKnow, NotApplicable, Skipped, encode
from questionnaires.counts import Cells, Counts, cells, columns, together
from questionnaires.model import GroupCode, Question, QuestionId, QuestionType
from tests.questionnaires.material import EVERY_TYPE, answers_to, questionnaire

PROBE = questionnaire()
QUESTIONS = [question for field in PROBE.fields for question in field.questions]
WIDE = questionnaire(EVERY_TYPE.replace("minimum: 1, maximum: 10", "minimum: 0, maximum: 99"))


def question(name: str) -> Question:
    return PROBE.question(QuestionId(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a1", ("0", "1", "2", "3")),
        ("a4", ("bus", "rad", "fuss")),
        ("b1", ("jung", "mittel", "alt")),
        ("b2", ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")),
        ("b3", ()),
        ("b4", ("x", "y", "z")),
    ],
)
def test_columns_follow_the_question(name: str, expected: tuple[str, ...]) -> None:
    assert columns(question(name)) == expected


def test_wide_number_scale_is_counted_in_ranges() -> None:
    wide = WIDE.question(QuestionId("b2"))

    assert columns(wide) == ("0..19", "20..39", "40..59", "60..79", "80..99")
    assert cells(wide, {"number:0": 1, "number:19": 2, "number:20": 3, "number:99": 4}, people=10) == Cells(
        (3, 3, 0, 0, 4), 10, 0, 0, 0
    )
    with pytest.raises(ValueError, match="does not belong"):
        cells(wide, {"number:100": 1}, people=1)


def test_ranges_begin_where_the_scale_does() -> None:
    scale = EVERY_TYPE.replace("minimum: 1, maximum: 10", "minimum: 18, maximum: 67")
    asked = questionnaire(scale).question(QuestionId("b2"))
    assert columns(asked) == ("18..27", "28..37", "38..47", "48..57", "58..67")
    narrow = questionnaire(scale.replace("maximum: 67", "maximum: 38")).question(QuestionId("b2"))
    assert columns(narrow) == tuple(str(number) for number in range(18, 39))


@pytest.mark.parametrize(("highest", "shown"), [(20, 21), (21, 5)])
def test_number_scale_is_counted_in_ranges_from_22_values_on(highest: int, shown: int) -> None:
    """From 0 to 20 each of the 21 numbers has its column."""
    scale = EVERY_TYPE.replace("minimum: 1, maximum: 10", f"minimum: 0, maximum: {highest}")
    asked = questionnaire(scale).question(QuestionId("b2"))
    assert len(columns(asked)) == shown
    found = cells(asked, {"number:0": 1, f"number:{highest}": 2}, people=3)
    assert (found.counts[0], found.counts[-1], sum(found.counts)) == (1, 2, 3)
    assert columns(asked)[-1] == ("20" if highest == 20 else "17..21")


@pytest.mark.parametrize("value", ["1", "W", "N"])
def test_fewer_than_nobody_cannot_have_answered(value: str) -> None:
    with pytest.raises(ValueError, match="answers of 9 people"):
        cells(question("a1"), {"2": 3, value: -1}, people=9)


def test_whoever_did_not_answer_is_counted_as_no_answer() -> None:
    assert cells(question("a1"), {"2": 3, "W": 1, "N": 1, "-": 2}, people=9) == Cells(
        (0, 0, 3, 0), 3, 1, 1, 4
    )


def test_people_are_all_who_were_asked_whatever_they_said() -> None:
    assert cells(question("a1"), {"2": 3, "W": 1, "N": 1, "-": 2}, people=9).people == 9
    assert Cells((1, 2, 3, 4), 10, 20, 30, 40).people == 100


def test_several_choices_count_people_once() -> None:
    values = {"choices:jung,alt": 2, "choices:alt": 3, "W": 1}

    assert cells(question("b1"), values, people=6) == Cells((2, 0, 5), 5, 1, 0, 0)


def test_ranking_counts_first_places() -> None:
    assert cells(question("b4"), {"ranking:y,x,z": 2, "ranking:x,y,z": 1}, people=3) == Cells(
        (1, 2, 0), 3, 0, 0, 0
    )


@pytest.mark.parametrize(
    ("name", "value"), [("a1", "choice:bus"), ("a4", "2"), ("b1", "choices:nie"), ("b3", "2")]
)
def test_answer_to_another_question_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=r"does not belong|answers of"):
        cells(question(name), {value: 1}, people=0 if name == "b3" else 1)


def test_rows_of_a_query_become_counts() -> None:
    rat, q = GroupCode("rat"), QuestionId("a1")

    counted = Counts.of([(rat, q, "2", 3), (rat, q, "W", 1), (rat, q, "2", 1)], responses={rat: 6})

    assert counted == Counts({rat: 6}, {rat: {q: {"2": 4, "W": 1}}})
    assert counted.values(GroupCode("amt"), q) == {}


@given(data=st.data(), index=st.integers(0, len(QUESTIONS) - 1))
def test_every_answer_is_counted_once_and_groups_add_up(data: st.DataObject, index: int) -> None:
    asked = QUESTIONS[index]
    given_answers = data.draw(st.lists(answers_to(asked), max_size=12))
    cut = data.draw(st.integers(0, len(given_answers)))

    def row(part: slice) -> Cells:
        values: dict[str, int] = {}
        for answer in given_answers[part]:
            values[encode(answer)] = values.get(encode(answer), 0) + 1
        return cells(asked, values, people=len(given_answers[part]))

    whole = row(slice(None))
    assert together([row(slice(cut)), row(slice(cut, None))]) == whole
    assert whole.people == len(given_answers)
    plain = sum(not isinstance(answer, DontKnow | NotApplicable | Skipped) for answer in given_answers)
    assert whole.n == plain
    if asked.type not in {QuestionType.MULTIPLE, QuestionType.SHORT_TEXT, QuestionType.LONG_TEXT}:
        assert sum(whole.counts) == whole.n


def test_ranges_of_a_number_without_a_least_end_at_the_greatest() -> None:
    scale = EVERY_TYPE.replace("minimum: 1, maximum: 10", "maximum: 30")
    found = columns(questionnaire(scale).question(QuestionId("b2")))
    assert len(found) > 1
    assert found[-1].endswith("..30")
    assert all(int(column.rpartition("..")[2]) <= 30 for column in found)
