"""The agenda names what to talk about, why, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.agenda import (
    Apart,
    ClearNeed,
    Divided,
    Entry,
    Kind,
    People,
    Unknown,
    WorksWell,
    propose,
)
from questionnaires.agreement import AgreementWord
from questionnaires.model import FieldId, QuestionId
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.results import AMT, RAT, VEREIN, counts, levels_questionnaire, near, result

A = FieldId("a")


def q(name: str) -> QuestionId:
    return QuestionId(name)


def test_each_kind_has_its_reason_with_its_numbers() -> None:
    agenda = propose(
        result(
            {
                "a1": (5, 0, 0, 5),
                "a2": (10, 0, 0, 0),
                "a3": (0, 0, 10, 0, 5),
                "a4": (0, 0, 0, 10),
                "a5": (0, 0, 10, 0),
            }
        )
    )

    assert agenda.entries == (
        Entry(A, q("a1"), (Divided(0, -1, AgreementWord.TWO_CAMPS, (5, 0, 0, 5)),)),
        Entry(A, q("a2"), (ClearNeed(0, 1, (10, 0, 0, 0)),)),
        Entry(A, q("a3"), (Unknown(near(1 / 3), 5, 15),)),
    )
    assert agenda.works_well == (WorksWell(A, q("a4"), 100, 1, (0, 0, 0, 10)),)
    assert [entry.kind for entry in agenda.entries] == [Kind.DIVIDED, Kind.CLEAR_NEED, Kind.UNKNOWN]


def test_gap_names_both_groups_for_the_question_and_the_field() -> None:
    found = evaluate(
        levels_questionnaire({"a": 1}),
        counts({"a1": {AMT: (0, 0, 20, 0), RAT: (0, 20, 0, 0)}}, responses={AMT: 20, RAT: 20}),
        title="Probe",
    )

    apart = Apart(67 - 33, (RAT,), near(100 / 3), (AMT,), near(200 / 3), questions=(q("a1"),))
    assert propose(found).entries == (Entry(A, None, (apart,)),), "the question belongs to its field"


def test_gap_that_only_a_question_shows_is_an_entry_with_people() -> None:
    found = evaluate(
        levels_questionnaire({"a": 2}),
        counts(
            {
                "a1": {AMT: (0, 0, 4, 16), RAT: (10, 8, 2, 0)},
                "a2": {AMT: (20, 0, 0, 0), RAT: (0, 10, 10, 0)},
            },
            responses={AMT: 20, RAT: 20},
        ),
        title="Probe",
    )

    field = found.fields[0]
    assert field.gap is not None
    gaps = [
        reason for entry in propose(found).entries for reason in entry.reasons if isinstance(reason, Apart)
    ]
    assert [(each.low_people, each.high_people) for each in gaps] == [
        (People(2, 20), People(20, 20)),
        (People(0, 20), People(10, 20)),
    ]


def test_question_with_several_reasons_is_one_entry() -> None:
    (entry,) = propose(result({"a1": (5, 0, 0, 5, 10)})).entries

    assert [type(reason) for reason in entry.reasons] == [Divided, Unknown]


def test_kinds_take_turns_and_the_strongest_of_each_comes_first() -> None:
    agenda = propose(
        result({"a1": (0, 10, 0, 0), "a2": (10, 0, 0, 0), "a3": (4, 1, 1, 4), "a4": (5, 0, 0, 5)})
    )

    assert [entry.question for entry in agenda.entries] == ["a4", "a2", "a3", "a1"]


def test_less_consensus_comes_first_where_there_are_no_camps() -> None:
    agenda = propose(result({"a1": (3, 4, 0, 2), "a2": (2, 0, 0, 6)}))
    assert [(entry.question, entry.kind) for entry in agenda.entries] == [
        ("a2", Kind.DIVIDED),
        ("a1", Kind.DIVIDED),
    ]


def test_what_more_people_do_not_know_comes_first() -> None:
    agenda = propose(result({"a1": (0, 0, 7, 0, 3), "a2": (0, 0, 5, 0, 5), "a3": (0, 0, 6, 0, 4)}))
    assert [(entry.question, entry.kind) for entry in agenda.entries] == [
        ("a2", Kind.UNKNOWN),
        ("a3", Kind.UNKNOWN),
        ("a1", Kind.UNKNOWN),
    ]


def test_gap_between_others_than_those_of_the_field_is_told_beside_it() -> None:
    """In the field it is the council that is far from the administration, in one question the clubs."""
    found = evaluate(
        levels_questionnaire({"a": 2}),
        counts(
            {
                "a1": {AMT: (0, 0, 0, 9), RAT: (0, 0, 6, 0), VEREIN: (0, 6, 0, 0)},
                "a2": {AMT: (0, 0, 0, 9), RAT: (6, 0, 0, 0), VEREIN: (0, 0, 0, 6)},
            },
            responses={AMT: 9, RAT: 6, VEREIN: 6},
        ),
        title="Probe",
    )
    gaps = [
        (entry.question, reason.low, reason.high, reason.questions)
        for entry in propose(found).entries
        for reason in entry.reasons
        if isinstance(reason, Apart)
    ]
    assert gaps == [(None, (RAT,), (AMT,), ("a2",)), ("a1", (VEREIN,), (AMT,), ())]


def test_gap_comes_first_that_is_the_larger_for_what_it_is_of() -> None:
    """60 points of a question are not twice what makes a finding there, 34 points of a field are."""
    alike = {AMT: (0, 0, 20, 0), RAT: (0, 0, 20, 0)}
    found = evaluate(
        levels_questionnaire({"a": 5, "b": 1}),
        counts(
            {
                "a1": {AMT: (0, 0, 0, 20), RAT: (0, 16, 4, 0)},
                **dict.fromkeys(("a2", "a3", "a4", "a5"), alike),
                "b1": {AMT: (0, 0, 20, 0), RAT: (0, 20, 0, 0)},
            },
            responses={AMT: 20, RAT: 20},
        ),
        title="Probe",
    )
    gaps = [entry for entry in propose(found).entries if entry.kind is Kind.GAP]
    assert [(entry.field, entry.question) for entry in gaps] == [("b", None), ("a", "a1")]


def test_eight_are_proposed_and_the_rest_stands_behind_them() -> None:
    needs = {f"a{number}": (10, 0, 0, 0) for number in range(1, 10)}
    divided = {f"a{number}": (5, 0, 0, 5) for number in range(10, 12)}
    agenda = propose(result({**needs, **divided}))

    assert (len(agenda.entries), len(agenda.further)) == (8, 3)
    assert [entry.kind for entry in agenda.entries[:5]] == [
        Kind.DIVIDED,
        Kind.CLEAR_NEED,
        Kind.DIVIDED,
        Kind.CLEAR_NEED,
        Kind.CLEAR_NEED,
    ]
    assert {entry.kind for entry in agenda.further} == {Kind.CLEAR_NEED}


def test_need_that_many_cannot_judge_is_unknown_and_no_need() -> None:
    (entry,) = propose(result({"a1": (10, 0, 0, 0, 7)})).entries

    assert [type(reason) for reason in entry.reasons] == [Unknown]


def test_what_many_cannot_judge_does_not_work_well() -> None:
    agenda = propose(result({"a1": (0, 0, 0, 10, 7), "a2": (0, 0, 0, 10, 4)}))

    assert [entry.question for entry in agenda.entries] == ["a1"]
    assert [good.question for good in agenda.works_well] == ["a2"]


def test_question_that_nearly_nobody_could_rate_is_unknown() -> None:
    (entry,) = propose(result({"a1": (1, 1, 0, 0, 8)})).entries

    assert entry == Entry(A, q("a1"), (Unknown(0.8, 8, 10),))


def test_quiet_result_has_an_empty_agenda() -> None:
    agenda = propose(result({"a1": (1, 3, 5, 1)}))

    assert (agenda.entries, agenda.works_well) == ((), ())


@pytest.mark.slow
@given(rows=st.lists(st.lists(st.integers(0, 9), min_size=5, max_size=5), min_size=1, max_size=12))
def test_no_question_is_twice_on_the_agenda_or_both_good_and_on_it(rows: list[list[int]]) -> None:
    agenda = propose(result({f"a{number}": row for number, row in enumerate(rows, start=1)}))

    entries = (*agenda.entries, *agenda.further)
    named = [entry.question for entry in entries] + [item.question for item in agenda.works_well]
    assert len(named) == len(set(named))
    assert len(agenda.entries) == min(8, len(entries))
    strongest = {entry.kind: entry for entry in reversed(entries)}
    assert set(strongest.values()) == set(entries[: len(strongest)]), "each kind once before any comes twice"
