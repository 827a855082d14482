"""The agenda names what to talk about, why, and in which order."""

from hypothesis import given
from hypothesis import strategies as st

from questionnaires.agenda import Apart, ClearNeed, Divided, Entry, Kind, Unknown, WorksWell, peaks, propose
from questionnaires.agreement import AgreementWord
from questionnaires.model import FieldId, QuestionId
from questionnaires.result import evaluate
from tests.questionnaires.results import AMT, RAT, counts, levels_questionnaire, near, result

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

    apart = Apart(67 - 33, (RAT,), near(100 / 3), (AMT,), near(200 / 3))
    assert propose(found).entries == (Entry(A, None, (apart,)), Entry(A, q("a1"), (apart,)))


def test_question_with_several_reasons_is_one_entry() -> None:
    (entry,) = propose(result({"a1": (5, 0, 0, 5, 10)})).entries

    assert [type(reason) for reason in entry.reasons] == [Divided, Unknown]


def test_weightiest_comes_first_within_a_kind() -> None:
    agenda = propose(
        result({"a1": (0, 10, 0, 0), "a2": (10, 0, 0, 0), "a3": (4, 1, 1, 4), "a4": (5, 0, 0, 5)})
    )

    assert [entry.question for entry in agenda.entries] == ["a4", "a3", "a2", "a1"]


def test_question_that_nearly_nobody_could_rate_is_unknown() -> None:
    (entry,) = propose(result({"a1": (1, 1, 0, 0, 8)})).entries

    assert entry == Entry(A, q("a1"), (Unknown(0.8, 8, 10),))


def test_quiet_result_has_an_empty_agenda() -> None:
    agenda = propose(result({"a1": (1, 3, 5, 1)}))

    assert (agenda.entries, agenda.works_well) == ((), ())


@given(rows=st.lists(st.lists(st.integers(0, 9), min_size=5, max_size=5), min_size=1, max_size=6))
def test_entries_are_in_order_and_no_question_is_both_good_and_on_the_agenda(rows: list[list[int]]) -> None:
    agenda = propose(result({f"a{number}": row for number, row in enumerate(rows, start=1)}))

    kinds = [entry.kind for entry in agenda.entries]
    named = [entry.question for entry in agenda.entries] + [item.question for item in agenda.works_well]
    assert kinds == sorted(kinds)
    assert len(named) == len(set(named))


def test_need_that_many_cannot_judge_is_not_called_clear() -> None:
    """Nine say that there is nothing; four more do not know (31 %), or three (25 %)."""
    unknown, clear = (propose(result({"a1": (9, 0, 0, 0, dont_know)})).entries for dont_know in (4, 3))
    assert [type(reason) for reason in unknown[0].reasons] == [Unknown]
    assert [type(reason) for reason in clear[0].reasons] == [ClearNeed]


def test_peaks_are_what_most_people_chose_on_either_side() -> None:
    assert [peaks(counts) for counts in ((4, 1, 1, 5), (1, 4, 5, 1), (3, 3, 3, 3), (0, 2, 0, 1))] == [
        (0, 3), (1, 2), (0, 3), (1, 3),
    ]  # fmt: skip
