"""Every threshold that people read, just below it and exactly on it, from the answers to the word.

A hundred people make whole points: (100 - x, 0, 0, x) scores x.
"""

import pytest

from questionnaires.agenda import Agenda, Divided, propose
from questionnaires.agreement import AgreementWord, agreement_word
from questionnaires.comparison import Direction, among_towns, changes
from questionnaires.model import FieldId, QuestionId
from questionnaires.result import Result
from questionnaires.scoring import Band
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.results import AMT, RAT, Row, counts, levels_questionnaire, near, result, scores

A, A1 = FieldId("a"), QuestionId("a1")
LEVEL_TWO: Row = (0, 0, 9, 0)
TOO_FEW: Row = (0, 1, 0, 0)


def scoring(points: int) -> Row:
    """A hundred people who score so many points."""
    return (100 - points, 0, 0, points)


def reasons(agenda: Agenda) -> list[str]:
    """Of the only question, by name."""
    return [type(reason).__name__ for entry in agenda.entries for reason in entry.reasons]


# a field is scored from 60 % of its questions on


@pytest.mark.parametrize(
    ("scored", "of", "valid"), [(3, 5, True), (2, 5, False), (6, 10, True), (4, 7, False), (22, 37, False)]
)
def test_field_has_a_score_from_sixty_percent_of_its_questions_on(scored: int, of: int, valid: bool) -> None:
    """Four of seven are 57 %, 22 of 37 are 59.5 %: that is not 60."""
    rows = [LEVEL_TWO] * scored + [TOO_FEW] * (of - scored)
    field = result({f"a{number}": row for number, row in enumerate(rows, start=1)}).fields[0]
    assert (field.scored, field.of) == (scored, of)
    assert (field.score, field.band) == ((near(200 / 3), Band.ON_THE_WAY) if valid else (None, None))


@pytest.mark.parametrize(("shared", "compared"), [(3, True), (2, False)])
def test_fields_are_compared_in_time_from_sixty_percent_on(shared: int, compared: bool) -> None:
    rows = [LEVEL_TWO] * shared + [TOO_FEW] * (5 - shared)
    before = result({f"a{number}": row for number, row in enumerate(rows, start=1)})
    after = result({f"a{number}": LEVEL_TWO for number in range(1, 6)})
    assert [(change.items, change.of) for change in changes(before, after).fields] == (
        [(shared, 5)] if compared else []
    )


# what nobody knows


@pytest.mark.parametrize(("knew", "unknown"), [(71, []), (70, ["Unknown"])])
def test_not_knowing_is_a_finding_from_thirty_percent_on(knew: int, unknown: list[str]) -> None:
    """Of a hundred people; the others say that they do not know."""
    found = result({"a1": (0, knew // 2, knew - knew // 2, 0, 100 - knew)})
    assert reasons(propose(found)) == unknown


# how far two groups are apart


def two_groups(amt: Row, rat: Row, *, questions: int = 1) -> Result:
    answers = {f"a{number}": {AMT: amt, RAT: rat} for number in range(1, questions + 1)}
    people = {AMT: sum(amt), RAT: sum(rat)}
    return evaluate(levels_questionnaire({"a": questions}), counts(answers, responses=people), title="Probe")


@pytest.mark.parametrize(("points", "finding"), [(32, False), (33, True)])
def test_question_tells_of_a_gap_from_33_points_on(points: int, finding: bool) -> None:
    """Beside two questions without a gap, so that it is not told with the field's."""
    amt, rat = scoring(50 + points), scoring(50)
    answers = {"a1": {AMT: amt, RAT: rat}, "a2": {AMT: rat, RAT: rat}, "a3": {AMT: rat, RAT: rat}}
    people = {AMT: max(sum(amt), sum(rat)), RAT: sum(rat)}
    found = evaluate(levels_questionnaire({"a": 3}), counts(answers, responses=people), title="Probe")
    gap = found.fields[0].items[0].gap
    assert gap is not None
    assert (gap.points, gap.finding) == (near(points), finding)
    told = [entry.question for entry in propose(found).entries if "Apart" in map(_name, entry.reasons)]
    assert (A1 in told) == finding


@pytest.mark.parametrize(("points", "finding"), [(14, False), (15, True)])
def test_field_tells_of_a_gap_from_15_points_on(points: int, finding: bool) -> None:
    found = two_groups(scoring(50 + points), scoring(50))
    gap = found.fields[0].gap
    assert gap is not None
    assert (gap.points, gap.finding) == (near(points), finding)
    assert (None in [entry.question for entry in propose(found).entries]) == finding


def _name(reason: object) -> str:
    return type(reason).__name__


@pytest.mark.parametrize(("few", "apart", "notable"), [(72, 8.8, False), (75, 10, True)])
def test_balanced_score_is_notable_from_ten_points_on(few: int, apart: float, notable: bool) -> None:
    """Nine hundred people score 50, a hundred of another group more: there each perspective counts the same."""
    field = two_groups((450, 0, 0, 450), scoring(few)).fields[0]
    assert field.score is not None
    assert field.balanced is not None
    assert field.balanced.score - field.score == near(apart)
    assert field.balanced.notable == notable


# low, high, agreed


@pytest.mark.parametrize(("at_level_two", "need"), [(50, []), (47, ["ClearNeed"])])
def test_need_is_clear_below_50_points(at_level_two: int, need: list[str]) -> None:
    """Half of them at level 2 and half at level 1 score 50, three fewer score 49."""
    found = result({"a1": (0, 100 - at_level_two, at_level_two, 0)})
    assert found.fields[0].items[0].score == near(50 if not need else 49)
    assert reasons(propose(found)) == need


@pytest.mark.parametrize(("at_level_three", "well"), [(22, []), (25, [A1])])
def test_it_works_well_from_75_points_on(at_level_three: int, well: list[QuestionId]) -> None:
    found = result({"a1": (0, 0, 100 - at_level_three, at_level_three)})
    assert found.fields[0].items[0].score == near(75 if well else 74)
    assert [item.question for item in propose(found).works_well] == well


MIXED_LOW, AGREED_LOW = (1, 6, 0, 1), (9, 3, 1, 0)
MIXED_HIGH, AGREED_HIGH = (0, 1, 4, 9), (0, 1, 3, 9)
"""Their consensus is 0.692 and 0.693, 0.701 and 0.701."""


def test_people_mostly_agree_from_a_consensus_of_70_percent_on() -> None:
    words = [result({"a1": row}).fields[0].items[0].agreement for row in (MIXED_HIGH, AGREED_HIGH)]
    assert [found and (round(found.cns, 2), found.word) for found in words] == [
        (0.69, AgreementWord.MIXED),
        (0.70, AgreementWord.MOSTLY_AGREED),
    ]
    assert [reasons(propose(result({"a1": row}))) for row in (MIXED_LOW, AGREED_LOW)] == [[], ["ClearNeed"]]
    assert [len(propose(result({"a1": row})).works_well) for row in (MIXED_HIGH, AGREED_HIGH)] == [0, 1]


def test_people_are_divided_below_a_consensus_of_45_percent() -> None:
    """0.452 and 0.442, without two camps in either."""
    assert [reasons(propose(result({"a1": row}))) for row in ((2, 2, 4, 2), (1, 6, 0, 3))] == [
        [],
        ["Divided"],
    ]


@pytest.mark.parametrize(
    ("row", "a", "word"),
    [
        ((3, 0, 3, 2), -0.21, AgreementWord.TWO_CAMPS),
        ((2, 4, 0, 4), -0.20, AgreementWord.TWO_CAMPS),
        ((2, 5, 0, 5), -0.19, AgreementWord.DIVIDED),
    ],
)
def test_there_are_two_camps_from_an_opposition_of_minus_20_percent_on(
    row: Row, a: float, word: AgreementWord
) -> None:
    agreement = result({"a1": row}).fields[0].items[0].agreement
    assert agreement is not None
    assert (round(agreement.a, 2), agreement.word) == (a, word)


def test_camps_come_before_mere_disagreement_however_small_the_consensus() -> None:
    """The second question has less consensus (0.368 instead of 0.415) but no opposing camps (A = 0, not −0.167)."""
    agenda = propose(result({"a1": (3, 3, 3, 3), "a2": (5, 0, 5, 0), "a3": (6, 0, 0, 6)}))
    found = [(entry.question, entry.reasons[0]) for entry in agenda.entries]
    assert [(question, type(reason)) for question, reason in found] == [
        ("a3", Divided),
        ("a2", Divided),
        ("a1", Divided),
    ]


def test_mere_disagreement_is_ordered_by_consensus_alone() -> None:
    """The second question has less consensus (0.409 instead of 0.443), and an A of 0.48 instead of 0.25."""
    agenda = propose(result({"a1": (2, 1, 4, 5), "a2": (1, 0, 1, 5)}))
    assert [(entry.question, type(entry.reasons[0])) for entry in agenda.entries] == [
        ("a2", Divided),
        ("a1", Divided),
    ]


# what changed, and one town among others


@pytest.mark.parametrize(
    ("after", "direction"),
    [
        (64, Direction.UNCHANGED),
        (65, Direction.BETTER),
        (36, Direction.UNCHANGED),
        (35, Direction.WORSE),
    ],
)
def test_change_is_told_from_15_points_on(after: int, direction: Direction) -> None:
    found = changes(result({"a1": scoring(50)}), result({"a1": scoring(after)}))
    assert [item.direction for item in found.items] == [direction]
    assert [field.direction for field in found.fields] == [direction]


@pytest.mark.parametrize(("towns", "extremes"), [(9, (None, None)), (10, (20, 80))])
def test_extremes_are_told_from_ten_towns_on_for_questions_and_fields(
    towns: int, extremes: tuple[int | None, int | None]
) -> None:
    others = [scores(result({"a1": scoring(points)})) for points in (20, 80, *[50] * (towns - 2))]
    found = among_towns(result({"a1": scoring(60)}), others)
    for spread in (found.items[A1], found.fields[A]):
        assert (spread.lowest, spread.highest) == extremes


@pytest.mark.parametrize(("towns", "told"), [(4, 0), (5, 1)])
def test_other_towns_are_told_of_from_five_on(towns: int, told: int) -> None:
    others = [scores(result({"a1": scoring(50)}))] * towns
    found = among_towns(result({"a1": scoring(60)}), others)
    assert (len(found.items), len(found.fields)) == (told, told)


def test_field_of_other_towns_is_their_mean_over_what_has_a_score_here() -> None:
    """Two of five questions have none here: what others scored there would be compared with nothing."""
    own = result({"a1": scoring(40), "a2": scoring(40), "a3": scoring(40), "a4": TOO_FEW, "a5": TOO_FEW})
    other = result({f"a{number}": scoring(50 if number < 4 else 100) for number in range(1, 6)})
    spread = among_towns(own, [scores(other)] * 5).fields[A]
    assert (spread.own, spread.median) == (near(40), near(50))


@pytest.mark.parametrize(
    ("consensus", "word"),
    [
        (0.70, AgreementWord.MOSTLY_AGREED),
        (0.69, AgreementWord.MIXED),
        (0.45, AgreementWord.MIXED),
        (0.44, AgreementWord.DIVIDED),
    ],
)
def test_word_for_agreement_changes_exactly_where_it_says(consensus: float, word: AgreementWord) -> None:
    assert agreement_word(consensus, 0.5) is word
