"""The way through a questionnaire: complete, in order, the same forwards and backwards, resumable anywhere."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.answers import AnswerValue, Choice, DontKnow, Free, Rated, Skipped
from questionnaires.model import Field, FieldId, Formula, GroupCode, QuestionId, Questionnaire, QuestionType
from questionnaires.progress import (
    Ask,
    Block,
    Done,
    Step,
    StepKey,
    blocks,
    counted,
    minutes,
    next_step,
    previous_step,
    question_of,
    step_at,
    steps,
)
from questionnaires.ways import way
from tests.questionnaires.material import answers_to, questionnaire

PROBE = questionnaire()
FIELDS = [field.id for field in PROBE.fields]
KEYS = [
    *("a1", "a2", "a3", "a4", "amt.gut", "amt.weiter"),
    *("b1", "b2", "b3", "b4", "leute.gut", "leute.weiter"),
    *("c1", "c2", "ende.gut", "ende.weiter"),
]


def key(text: str) -> StepKey:
    return StepKey(text)


def keys(way: tuple[Step, ...]) -> list[str]:
    return [step.key for step in way]


def levels(count: int) -> Questionnaire:
    """One field with so many plain questions."""
    first = PROBE.fields[0].questions[0]
    questions = tuple(replace(first, id=QuestionId(f"q{number}")) for number in range(count))
    return replace(PROBE, fields=(Field(FieldId("feld"), PROBE.title, None, questions),))


@st.composite
def partial_answers(draw: st.DrawFn) -> dict[StepKey, AnswerValue]:
    chosen = draw(st.sets(st.sampled_from(KEYS)))
    return {key(one): draw(answers_to(question_of(PROBE, key(one))[1])) for one in sorted(chosen)}


choices_of_fields = st.none() | st.sets(st.sampled_from(FIELDS), min_size=1).map(frozenset)
groups = st.none() | st.sampled_from([GroupCode("rat"), GroupCode("beirat"), GroupCode("ehrenamt")])


def test_way_shows_everything_to_a_preview_once_the_conditions_hold() -> None:
    answers: dict[StepKey, AnswerValue] = {key("a1"): Rated(2), key("a2"): Rated(3)}

    assert keys(steps(PROBE, answers)) == KEYS


def test_way_keeps_to_the_chosen_fields_and_the_group() -> None:
    way = steps(PROBE, {}, fields=frozenset({FieldId("ende"), FieldId("amt")}), group=GroupCode("ehrenamt"))

    assert keys(way) == ["a1", "a4", "amt.gut", "amt.weiter", "c1", "ende.gut", "ende.weiter"]


def test_condition_opens_the_next_question_and_a_changed_answer_closes_the_chain() -> None:
    answers: dict[StepKey, AnswerValue] = {key("a1"): Rated(1), key("a2"): Rated(3)}
    assert keys(steps(PROBE, answers))[:4] == ["a1", "a2", "a3", "a4"]

    answers[key("a1")] = Rated(0)

    assert keys(steps(PROBE, answers))[:2] == ["a1", "a4"]
    assert counted(PROBE, answers) == {key("a1"): Rated(0)}


def test_not_knowing_does_not_fulfil_a_condition() -> None:
    assert keys(steps(PROBE, {key("a1"): DontKnow()}))[:2] == ["a1", "a4"]


def test_number_counts_within_the_field_and_never_grows() -> None:
    asked = step_at(PROBE, {}, position=key("a1"))
    assert isinstance(asked, Ask)
    assert (asked.number, asked.of, asked.block, asked.blocks) == (1, 4, 1, 3)

    asked = step_at(PROBE, {key("a1"): Rated(0)}, position=key("a4"))
    assert isinstance(asked, Ask)
    assert (asked.number, asked.of) == (2, 2)


def test_a_field_in_which_nothing_is_asked_is_no_block() -> None:
    only_council = replace(
        PROBE, fields=(PROBE.fields[0], replace(PROBE.fields[1], questions=PROBE.fields[1].questions[:1]))
    )

    way = steps(only_council, {}, group=GroupCode("beirat"))

    assert {step.blocks for step in way} == {1}
    assert keys(way) == ["a1", "a4", "amt.gut", "amt.weiter"]


def test_next_step_after_an_answer_is_the_neighbour() -> None:
    step = next_step(PROBE, {key("a1"): Rated(0)}, position=key("a1"))

    assert isinstance(step, Ask)
    assert step.key == "a4"


def test_next_step_without_a_position_resumes_at_the_first_open_question() -> None:
    answers: dict[StepKey, AnswerValue] = {key("a1"): Skipped(), key("amt.gut"): Free("viel")}

    step = next_step(PROBE, answers)

    assert isinstance(step, Ask)
    assert step.key == "a4"


def test_next_step_from_a_question_that_no_longer_applies_goes_on_behind_it() -> None:
    step = next_step(PROBE, {key("a1"): Rated(0)}, position=key("a3"))

    assert isinstance(step, Ask)
    assert step.key == "a4"


def test_end_names_what_was_left_open() -> None:
    answers: dict[StepKey, AnswerValue] = {key("a4"): Choice(PROBE.question(QuestionId("a4")).options[0].id)}

    end = next_step(PROBE, answers, fields=frozenset({FieldId("amt")}), position=key("amt.weiter"))

    assert end == Done((key("a1"), key("amt.gut"), key("amt.weiter")))


def test_unknown_position_is_refused() -> None:
    with pytest.raises(ValueError, match="no step 'z9'"):
        next_step(PROBE, {}, position=key("z9"))


def test_first_step_has_none_before_it_and_the_end_has_the_last() -> None:
    assert previous_step(PROBE, {}, position=key("a1")) is None
    last = previous_step(PROBE, {})
    assert last is not None
    assert last.key == "ende.weiter"


def test_step_at_an_old_button_is_none() -> None:
    assert step_at(PROBE, {key("a1"): Rated(0)}, position=key("a2")) is None


def test_blocks_tell_how_far_each_field_is() -> None:
    answers: dict[StepKey, AnswerValue] = {key("a1"): Rated(0), key("amt.gut"): Free("viel")}

    overview = blocks(
        PROBE, answers, fields=frozenset({FieldId("amt"), FieldId("ende")}), group=GroupCode("beirat")
    )

    assert overview == (
        Block(PROBE.fields[0], answered=1, skipped=0, of=2, first=key("a4")),
        Block(PROBE.fields[2], answered=0, skipped=0, of=2, first=key("c1")),
    )


def test_field_that_is_complete_is_entered_at_its_first_step() -> None:
    keys_of_field = ("c1", "c2", "ende.gut", "ende.weiter")
    complete: dict[StepKey, AnswerValue] = {key(one): Skipped() for one in keys_of_field}

    overview = blocks(PROBE, complete, fields=frozenset({FieldId("ende")}), group=GroupCode("beirat"))

    assert overview == (Block(PROBE.fields[2], answered=0, skipped=2, of=2, first=key("c1")),)


@pytest.mark.parametrize("name", KEYS)
def test_every_key_leads_to_its_own_question_and_field(name: str) -> None:
    field, asked = question_of(PROBE, key(name))
    assert name in (asked.id, f"{field.id}.{asked.id}")
    assert asked in (*field.questions, *PROBE.reflection)


def test_key_of_no_question_is_refused() -> None:
    for name in ("a9", "amt.nirgends", "nirgends.gut", "gut"):
        with pytest.raises(KeyError):
            question_of(PROBE, key(name))


@pytest.mark.parametrize(("items", "announced"), [(108, 22), (44, 9), (11, 2), (1, 1)])
def test_minutes_are_honest(items: int, announced: int) -> None:
    assert minutes(levels(items)) == announced


@pytest.mark.parametrize(
    ("question", "seconds"),
    [("a1", 12), ("a4", 12), ("b1", 15), ("b2", 12), ("b3", 30), ("b4", 30), ("c1", 60)],
)
def test_each_type_of_question_takes_its_time(question: str, seconds: int) -> None:
    """Sixty of them: so many minutes as one takes seconds."""
    _, asked = question_of(PROBE, key(question))
    many = tuple(
        replace(asked, id=QuestionId(f"q{number}"), only_if=None, groups=asked.groups) for number in range(60)
    )
    alone = replace(PROBE, fields=(Field(FieldId("feld"), PROBE.title, None, many),))
    assert minutes(alone) == seconds


@pytest.mark.parametrize(
    ("kind", "seconds"),
    [
        *((QuestionType.DECIMAL, 15), (QuestionType.DATE, 15), (QuestionType.TIME, 15)),
        *((QuestionType.MOMENT, 20), (QuestionType.ACKNOWLEDGE, 8), (QuestionType.NOTE, 8)),
    ],
)
def test_so_does_each_type_that_a_form_may_bring(kind: QuestionType, seconds: int) -> None:
    _, asked = question_of(PROBE, key("b3"))
    many = tuple(replace(asked, id=QuestionId(f"q{number}"), type=kind) for number in range(60))
    assert minutes(replace(PROBE, fields=(Field(FieldId("feld"), PROBE.title, None, many),))) == seconds


def test_half_a_minute_more_is_a_minute_more() -> None:
    """Two and a half minutes are three, as one and a half are two."""
    _, asked = question_of(PROBE, key("b3"))

    def texts(count: int) -> Questionnaire:
        many = tuple(replace(asked, id=QuestionId(f"q{number}")) for number in range(count))
        return replace(PROBE, fields=(Field(FieldId("feld"), PROBE.title, None, many),))

    assert [minutes(texts(count)) for count in (3, 5, 7, 9)] == [2, 3, 4, 5]


def test_minutes_leave_out_what_a_condition_has_closed_and_who_is_not_asked() -> None:
    """Fifty follow-ups are as good as answered once the first question says that there is nothing."""
    first, second = PROBE.fields[0].questions[:2]
    assert second.only_if is not None
    many = tuple(replace(second, id=QuestionId(f"q{number}")) for number in range(50))
    field = Field(FieldId("feld"), PROBE.title, None, (first, *many))
    closed = replace(PROBE, fields=(field,))
    assert minutes(closed) == 10
    assert minutes(closed, {key("a1"): Rated(1)}) == 10
    assert minutes(closed, {key("a1"): Rated(0)}) == 1


def test_minutes_shrink_with_every_answer() -> None:
    answers: dict[StepKey, AnswerValue] = {StepKey(f"q{number}"): Rated(1) for number in range(64)}

    assert minutes(levels(108), answers) == 9


@pytest.mark.slow
@given(answers=partial_answers(), fields=choices_of_fields, group=groups)
def test_walking_forward_reaches_every_step_and_backward_is_its_inverse(
    answers: dict[StepKey, AnswerValue], fields: frozenset[FieldId] | None, group: GroupCode | None
) -> None:
    way = steps(PROBE, answers, fields=fields, group=group)
    for here, there in pairwise(way):
        assert next_step(PROBE, answers, fields=fields, group=group, position=here.key) == there
        assert previous_step(PROBE, answers, fields=fields, group=group, position=there.key) == here
    end = next_step(PROBE, answers, fields=fields, group=group, position=way[-1].key)
    assert end == Done(tuple(step.key for step in way if step.key not in answers))


@pytest.mark.slow
@given(data=st.data(), fields=choices_of_fields, group=groups)
def test_resuming_again_and_again_asks_everything_once_and_ends(
    data: st.DataObject, fields: frozenset[FieldId] | None, group: GroupCode | None
) -> None:
    answers: dict[StepKey, AnswerValue] = {}
    seen: list[str] = []
    of: dict[str, int] = {}
    while not isinstance(step := next_step(PROBE, answers, fields=fields, group=group), Done):
        if isinstance(step, Ask):
            assert step.of <= of.get(step.field.id, step.of)
            of[step.field.id] = step.of
        seen.append(step.key)
        answers[step.key] = data.draw(answers_to(step.question))

    assert seen == keys(steps(PROBE, answers, fields=fields, group=group))
    assert step == Done(())


@pytest.mark.slow
@given(answers=partial_answers(), fields=choices_of_fields, group=groups)
def test_numbers_of_a_field_rise_to_its_end(
    answers: dict[StepKey, AnswerValue], fields: frozenset[FieldId] | None, group: GroupCode | None
) -> None:
    asked = [step for step in steps(PROBE, answers, fields=fields, group=group) if isinstance(step, Ask)]
    for field in {step.field.id for step in asked}:
        numbers = [step.number for step in asked if step.field.id == field]
        assert numbers == sorted(set(numbers))
        assert all(1 <= step.number <= step.of for step in asked if step.field.id == field)


@given(partial_answers(), choices_of_fields, groups)
def test_kept_way_is_the_one_that_is_walked_anew(
    answers: dict[StepKey, AnswerValue], fields: frozenset[FieldId] | None, group: GroupCode | None
) -> None:
    kept = way(PROBE, answers, fields, group)

    assert kept == way(replace(PROBE), answers, fields, group)
    assert kept.steps == tuple(step for step in map(kept.by_key.get, map(key, KEYS)) if step is not None)


def test_way_is_the_same_for_all_whose_deciding_answers_are_the_same() -> None:
    answers: dict[StepKey, AnswerValue] = {key("a1"): Rated(1)}

    assert way(PROBE, answers) is way(PROBE, answers | {key("amt.gut"): Free("Viel.")})
    assert way(PROBE, answers) is not way(PROBE, answers | {key("a1"): Rated(0)})
    assert way(PROBE, answers) is not way(PROBE, answers, group=GroupCode("rat"))
    assert way(PROBE, answers) is not way(replace(PROBE, version=2), answers)


@pytest.mark.parametrize(
    ("formula", "answer"),
    [(Formula("today() > 0"), Rated(1)), (Formula("${a1} = 'Viel.'", (QuestionId("a1"),)), Free("Viel."))],
)
def test_way_that_hangs_on_the_day_or_on_what_somebody_wrote_is_not_kept(
    formula: Formula, answer: AnswerValue
) -> None:
    field = PROBE.fields[0]
    hanging = replace(field.questions[1], only_if=formula)
    probe = replace(PROBE, fields=(replace(field, questions=(field.questions[0], hanging)),))
    answers, noon = {key("a1"): answer}, datetime.fromisoformat("2026-11-30T12:00")

    assert way(probe, answers, now=noon) is not way(probe, answers, now=noon)
    assert key(hanging.id) in way(probe, answers, now=noon).by_key
