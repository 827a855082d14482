"""From counts to the one value that everything reads."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.agreement import AgreementWord
from questionnaires.beside import Beside
from questionnaires.counts import Counts
from questionnaires.model import FieldId, GroupCode, QuestionId
from questionnaires.result import Balanced, BlockScore, Gap, Overall, Why, assess
from questionnaires.scoring import Band
from questionnaires.suppression import Block, Unrated, publish
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.material import questionnaire
from tests.questionnaires.results import (
    AMT,
    RAT,
    VALUES,
    VEREIN,
    Row,
    counts,
    levels_questionnaire,
    near,
    result,
)

T = TypeVar("T")
GROUPS = [AMT, RAT, VEREIN, GroupCode("beirat"), GroupCode("haus")]


def test_worked_example_comes_out_as_documented() -> None:
    item = result({"a1": (1, 3, 5, 1, 2)}).fields[0].items[0]

    assert item.cells is not None
    assert item.agreement is not None
    assert item.dont_know_share is not None
    assert (item.cells.n, item.score) == (10, near(160 / 3))
    assert round(100 * item.dont_know_share, 1) == 16.7
    assert (round(item.agreement.cns, 3), round(item.agreement.a, 3)) == (0.600, 0.467)
    assert item.agreement.word is AgreementWord.MIXED


def test_field_is_the_mean_of_its_items_and_overall_of_its_fields() -> None:
    found = result({"a1": (0, 0, 0, 5), "a2": (0, 6, 0, 0), "b1": (5, 0, 0, 0)})

    first, second = found.fields
    assert (first.score, first.band, first.scored, first.of) == (
        near(200 / 3),
        Band.ON_THE_WAY,
        2,
        2,
    )
    assert first.agreement == 1
    assert (second.score, second.band) == (0, Band.BEGINNING)
    assert found.overall == Overall(near(100 / 3), Band.BUILDING, 2)


def test_field_is_found_by_its_id() -> None:
    found = result({"a1": (0, 0, 0, 5), "b1": (5, 0, 0, 0)})

    assert [found.field(FieldId(name)) for name in "ab"] == list(found.fields)
    with pytest.raises(KeyError):
        found.field(FieldId("c"))


def test_field_with_too_few_scored_items_has_no_score() -> None:
    field = result({"a1": (0, 0, 0, 5), "a2": (0, 1, 0, 0), "b1": (9, 0, 0, 0)}).fields[0]

    assert (field.score, field.band, field.agreement, field.scored, field.of) == (None, None, None, 1, 2)


def test_question_that_few_rated_tells_its_dont_know_share_only() -> None:
    item = result({"a1": (1, 0, 2, 0, 9)}).fields[0].items[0]

    assert (item.cells, item.score, item.agreement) == (None, None, None)
    assert (item.dont_know_share, item.answered_or_unknown) == (0.75, Unrated(3, 9))


def two_groups(first: Mapping[str, Row], second: Mapping[str, Row]) -> Counts:
    answers = {question: {AMT: first[question], RAT: second[question]} for question in first}
    return counts(answers, responses={AMT: 10, RAT: 40})


def test_gap_and_balanced_mean_tell_a_small_group_from_a_large_one() -> None:
    found = evaluate(
        levels_questionnaire({"a": 1}),
        two_groups({"a1": (0, 0, 0, 10)}, {"a1": (40, 0, 0, 0)}),
        title="Probe",
        invited={AMT: 12, RAT: 50},
    )

    field = found.fields[0]
    assert field.score == near(20)
    assert field.blocks == {(AMT,): BlockScore(100, 1), (RAT,): BlockScore(0, 1)}
    assert field.balanced == Balanced(50, 2, notable=True)
    assert field.gap == Gap(100, (RAT,), 0, (AMT,), 100, finding=True)
    assert field.items[0].gap == Gap(100, (RAT,), 0, (AMT,), 100, finding=True)


def test_field_compares_all_rows_over_the_same_questions_only() -> None:
    """The third question is hardly rated by the council: its own level there must not make a gap."""
    found = evaluate(
        levels_questionnaire({"a": 3}),
        counts(
            {
                "a1": {AMT: (0, 10, 0, 0), RAT: (0, 10, 0, 0), VEREIN: (0, 10, 0, 0)},
                "a2": {AMT: (0, 10, 0, 0), RAT: (0, 10, 0, 0), VEREIN: (0, 0, 10, 0)},
                "a3": {AMT: (3, 3, 2, 2), RAT: (0, 0, 1, 1, 8), VEREIN: (2, 3, 3, 2)},
            },
            responses={AMT: 10, RAT: 10, VEREIN: 10},
        ),
        title="Probe",
    )

    field = found.fields[0]
    assert field.items[2].together == {AMT: Why.PROTECTS, RAT: Why.FEW_RATED}
    assert field.blocks[RAT,] == BlockScore(near(100 / 3), 2)
    assert field.gap == Gap(17, (AMT,), near(100 / 3), (VEREIN,), near(50), finding=True)


def test_groups_that_the_survey_joined_from_the_beginning_say_so() -> None:
    found = evaluate(
        levels_questionnaire({"a": 1}),
        counts(
            {"a1": {AMT: (0, 10, 0, 0), RAT: (0, 0, 6, 0), VEREIN: (0, 0, 0, 6)}},
            responses={AMT: 10, RAT: 6, VEREIN: 6},
        ),
        title="Probe",
        joined=[(RAT, VEREIN)],
    )

    item = found.fields[0].items[0]
    assert item.together == {RAT: Why.JOINED, VEREIN: Why.JOINED}
    assert list(item.blocks) == [(AMT,), (RAT, VEREIN)]


def test_comparison_adds_up_what_a_question_shows_apart() -> None:
    """Two questions of three show administration and the others, the first shows council and clubs apart, too."""
    found = evaluate(
        levels_questionnaire({"a": 3}),
        counts(
            {
                "a1": {AMT: (0, 0, 0, 10), RAT: (5, 0, 0, 0), VEREIN: (0, 0, 5, 0)},
                "a2": {AMT: (0, 0, 10, 0), RAT: (4, 0, 0, 0, 1), VEREIN: (4, 0, 0, 0, 1)},
                "a3": {AMT: (0, 0, 10, 0), RAT: (4, 0, 0, 0, 1), VEREIN: (4, 0, 0, 0, 1)},
            },
            responses={AMT: 10, RAT: 5, VEREIN: 5},
        ),
        title="Probe",
    )

    field = found.fields[0]
    assert list(field.items[0].blocks) == [(AMT,), (RAT,), (VEREIN,)]
    assert field.blocks == {
        (AMT,): BlockScore(near((100 + 200 / 3 + 200 / 3) / 3), 3),
        (RAT, VEREIN): BlockScore(near(100 / 3 / 3), 3),
    }
    assert field.balanced is not None
    assert (field.balanced.groups, field.balanced.score) == (3, near((700 / 9 + 100 / 9 + 100 / 9) / 3))


def test_question_that_not_all_groups_of_a_row_were_asked_is_not_compared() -> None:
    """Two questions show administration and the others together; the third asked only one of the others."""
    probe = levels_questionnaire({"a": 3})
    (whole,) = probe.fields
    *two, last = whole.questions
    questions = (*two, replace(last, groups=(AMT, RAT)))
    found = evaluate(
        replace(probe, fields=(replace(whole, questions=questions),)),
        counts(
            {
                "a1": {AMT: (0, 0, 0, 10), RAT: (3, 0, 0, 0), VEREIN: (3, 0, 0, 0)},
                "a2": {AMT: (0, 0, 0, 10), RAT: (3, 0, 0, 0), VEREIN: (3, 0, 0, 0)},
                "a3": {AMT: (10, 0, 0, 0), RAT: (0, 0, 0, 6)},
            },
            responses={AMT: 10, RAT: 6, VEREIN: 6},
        ),
        title="Probe",
    )

    field = found.fields[0]
    assert [list(item.blocks) for item in field.items] == [
        [(AMT,), (RAT, VEREIN)],
        [(AMT,), (RAT, VEREIN)],
        [(AMT,), (RAT,)],
    ]
    assert field.blocks == {(AMT,): BlockScore(100, 2), (RAT, VEREIN): BlockScore(0, 2)}


@pytest.mark.parametrize(("hidden", "score", "withheld"), [(1, 100, False), (2, None, True)])
def test_field_is_withheld_only_where_it_has_no_score(hidden: int, score: int | None, withheld: bool) -> None:
    """Two of three questions are 67 %, which makes a score; one of three is none."""
    answers = counts({key: {AMT: (0, 0, 0, 9)} for key in ("a1", "a2", "a3")}, responses={AMT: 9})
    others = {QuestionId(f"a{number}"): Beside(subtractable=True) for number in range(1, hidden + 1)}
    published = publish(levels_questionnaire({"a": 3}), answers, title="Probe", others=others)
    field = assess(published).fields[0]
    assert (field.score, field.withheld) == (score, withheld)


def test_of_two_compositions_as_frequent_the_finer_is_compared() -> None:
    """Two questions show the council alone, two with the others, one shows all apart: enough for either comparison."""
    haus = GroupCode("haus")
    of_six: dict[str, Row] = {"all": (6, 0, 0, 0), "half": (3, 0, 0, 0, 3)}

    def row(rat: str, others: str) -> dict[GroupCode, Row]:
        return {AMT: (0, 0, 0, 10), RAT: of_six[rat], VEREIN: of_six[others], haus: of_six[others]}

    found = evaluate(
        levels_questionnaire({"a": 5}),
        counts(
            {
                **dict.fromkeys(("a1", "a2"), row("half", "half")),
                **dict.fromkeys(("a3", "a4"), row("all", "half")),
                "a5": row("all", "all"),
            },
            responses={AMT: 10, RAT: 6, VEREIN: 6, haus: 6},
        ),
        title="Probe",
    )

    field = found.fields[0]
    assert [len(item.blocks) for item in field.items] == [2, 2, 3, 3, 4]
    assert field.blocks == {
        (AMT,): BlockScore(100, 3),
        (RAT,): BlockScore(0, 3),
        (VEREIN, haus): BlockScore(0, 3),
    }


def test_field_without_a_common_composition_is_not_compared() -> None:
    rows: dict[str, dict[GroupCode, Row]] = {
        "a1": {AMT: (0, 0, 9, 0), RAT: (6, 0, 0, 0), VEREIN: (1, 0, 0, 0, 5)},
        "a2": {AMT: (1, 0, 0, 0, 8), RAT: (6, 0, 0, 0), VEREIN: (6, 0, 0, 0)},
        "a3": {AMT: (2, 2, 0, 0, 5), RAT: (), VEREIN: ()},
    }
    found = evaluate(
        levels_questionnaire({"a": 3}), counts(rows, responses={AMT: 9, RAT: 6, VEREIN: 6}), title="Probe"
    )

    field = found.fields[0]
    assert [list(item.blocks) for item in field.items] == [
        [(AMT,), (RAT, VEREIN)],
        [(VEREIN,), (AMT, RAT)],
        [],
    ]
    assert (field.blocks, field.gap, field.balanced) == ({}, None, None)


def test_reason_why_a_group_does_not_stand_alone_is_true() -> None:
    haus, beirat = GroupCode("haus"), GroupCode("beirat")
    found = evaluate(
        levels_questionnaire({"a": 2}),
        counts(
            {
                "a1": {AMT: (5, 5, 0, 0), RAT: (4, 0, 0, 0, 3), VEREIN: (2, 0, 0, 0), beirat: (7, 0, 0, 0)},
                "a2": {AMT: (1, 1, 0, 0, 8), RAT: (), VEREIN: (), beirat: ()},
            },
            responses={AMT: 10, RAT: 7, VEREIN: 2, beirat: 7, haus: 0},
        ),
        title="Probe",
        k=7,
    )

    first, second = found.fields[0].items
    assert list(first.blocks) == [(AMT,), (RAT, VEREIN, beirat)]
    assert first.together == {
        RAT: Why.FEW_RATED,
        VEREIN: Why.SMALL,
        beirat: Why.PROTECTS,
        haus: Why.ABSENT,
    }
    assert set(second.together.values()) == {Why.NOBODY_RATED_ENOUGH}


def test_question_for_one_group_holds_back_nobody_else() -> None:
    probe = questionnaire()
    responses = {GroupCode("rat"): 6, GroupCode("ehrenamt"): 9}
    found = evaluate(
        probe,
        Counts.of([(GroupCode("rat"), QuestionId("c2"), "3", 6)], responses=responses),
        title="Probe",
        fields=frozenset({FieldId("ende")}),
    )

    item = found.items()[QuestionId("c2")]
    assert (item.together, item.blocks) == ({"ehrenamt": Why.NOT_ASKED}, {})
    assert (found.published.fields, found.published.fields_total) == (("ende",), 3)
    with pytest.raises(KeyError):
        found.field(FieldId("amt"))


def test_other_types_have_counts_but_no_score() -> None:
    rat = GroupCode("rat")
    rows = [(rat, QuestionId("b2"), "number:2", 4), (rat, QuestionId("b2"), "number:7", 4)]
    rows += [(rat, QuestionId("a4"), "choice:bus", 8), (rat, QuestionId("b3"), "text", 5)]
    found = evaluate(questionnaire(), Counts.of(rows, responses={rat: 8}), title="Probe").items()

    number, choice, text = (found[QuestionId(name)] for name in ("b2", "a4", "b3"))
    assert (number.mean, number.score, number.agreement) == (4.5, None, None)
    assert choice.cells is not None
    assert (choice.cells.counts, choice.mean) == ((8, 0, 0), None)
    assert text.cells is not None
    assert (text.cells.n, text.cells.no_answer) == (5, 3)


rows = st.lists(st.integers(0, 6), min_size=7, max_size=7)
surveys = st.lists(st.lists(rows, min_size=3, max_size=3), min_size=1, max_size=5)


def as_counts(survey: list[list[list[int]]], order: list[int]) -> Counts:
    """Three questions; whoever is missing in one of them gave no answer there."""
    people = [max(sum(row) for row in group) for group in survey]
    answers = {
        f"a{number + 1}": {GROUPS[index]: survey[index][number] for index in order} for number in range(3)
    }
    return counts(answers, responses={GROUPS[index]: people[index] for index in order})


@pytest.mark.slow
@given(survey=surveys, k=st.integers(3, 10), data=st.data())
def test_result_does_not_depend_on_the_order_of_groups(
    survey: list[list[list[int]]], k: int, data: st.DataObject
) -> None:
    probe = levels_questionnaire({"a": 3})
    order = data.draw(st.permutations(range(len(survey))))

    one = evaluate(probe, as_counts(survey, list(range(len(survey)))), title="Probe", k=k)
    other = evaluate(probe, as_counts(survey, order), title="Probe", k=k)

    assert other.overall == one.overall
    assert unordered(other.fields[0].blocks) == unordered(one.fields[0].blocks)
    for changed, item in zip(other.fields[0].items, one.fields[0].items, strict=True):
        assert unordered(changed.blocks) == unordered(item.blocks)
        assert changed.together == item.together


def unordered(rows: Mapping[Block, T]) -> dict[frozenset[GroupCode], T]:
    return {frozenset(block): row for block, row in rows.items()}


@pytest.mark.slow
@given(survey=surveys, k=st.integers(3, 10))
def test_numbers_stay_within_their_bounds_and_scores_need_k(survey: list[list[list[int]]], k: int) -> None:
    found = evaluate(
        levels_questionnaire({"a": 3}), as_counts(survey, list(range(len(survey)))), title="Probe", k=k
    )

    for item in found.items().values():
        assert (item.score is None) == (item.cells is None)
        assert item.cells is None or item.cells.n >= k
        assert item.score is None or 0 <= item.score <= 100
        assert item.gap is None or item.gap.points <= 100
        alone = {block[0] for block in item.blocks if len(block) == 1}
        assert (
            item.cells is None
            or len(survey) == 1
            or alone | set(item.together) == set(found.published.groups)
        )
    field = found.fields[0]
    assert field.dont_know_share is None or 0 <= field.dont_know_share <= 1
    assert field.balanced is None or 0 <= field.balanced.score <= 100


@pytest.mark.slow
@given(survey=surveys, k=st.integers(3, 10))
def test_merging_all_groups_changes_no_total(survey: list[list[list[int]]], k: int) -> None:
    probe = levels_questionnaire({"a": 3})
    apart = as_counts(survey, list(range(len(survey))))
    merged = [
        (AMT, question, value, people)
        for values in apart.answers.values()
        for question, by_value in values.items()
        for value, people in by_value.items()
    ]
    together = Counts.of(merged, responses={AMT: sum(apart.responses.values())})

    one, other = (evaluate(probe, one, title="Probe", k=k) for one in (apart, together))

    assert other.overall == one.overall
    assert [item.cells for item in other.items().values()] == [item.cells for item in one.items().values()]


def test_assessing_what_was_published_gives_the_same_result() -> None:
    found = result({"a1": (1, 3, 5, 1, 2), "b1": (5, 0, 0, 5)})

    assert assess(found.published) == found


@pytest.mark.slow
def test_full_survey_is_evaluated_with_every_question_and_group() -> None:
    probe = levels_questionnaire({"a": 40, "b": 40, "c": 28})
    row = dict(zip(VALUES, (3, 5, 9, 4, 2, 1, 1), strict=True))
    answers = {
        group: {question.id: row for field in probe.fields for question in field.questions}
        for group in GROUPS
    }
    found = evaluate(probe, Counts(dict.fromkeys(GROUPS, 25), answers), title="Probe")
    assert found.overall is not None
    assert len(found.items()) == 108
    assert all(len(item.blocks) == len(GROUPS) for item in found.items().values())
