"""Answers are stored as text and come back as they were; nothing else is ever read as an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.answers import (
    AnswerValue,
    Choice,
    Choices,
    DontKnow,
    Free,
    NotApplicable,
    Number,
    Ranking,
    Rated,
    Skipped,
    UnreadableAnswerError,
    accepts,
    decode,
    encode,
    holds,
)
from questionnaires.model import Condition, OptionId, QuestionId
from tests.questionnaires.material import answers_to, questionnaire

PROBE = questionnaire()
QUESTIONS = [question for field in PROBE.fields for question in field.questions]
A, B = OptionId("a"), OptionId("b")


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (Rated(0), "0"),
        (Rated(3), "3"),
        (DontKnow(), "W"),
        (NotApplicable(), "N"),
        (Skipped(), "-"),
        (Choice(A), "choice:a"),
        (Choices((A, B)), "choices:a,b"),
        (Number(-4), "number:-4"),
        (Free("text:W\nund mehr"), "text:text:W\nund mehr"),
        (Ranking((B, A)), "ranking:b,a"),
    ],
)
def test_stored_form_never_changes(value: AnswerValue, stored: str) -> None:
    assert encode(value) == stored


@given(data=st.data(), question=st.sampled_from([*QUESTIONS, *PROBE.reflection]))
def test_answer_comes_back_as_it_was(data: st.DataObject, question: object) -> None:
    asked = next(one for one in (*QUESTIONS, *PROBE.reflection) if one == question)
    value = data.draw(answers_to(asked))

    assert accepts(asked, value)
    assert decode(asked, encode(value)) == value


@given(stored=st.text(max_size=20), question=st.sampled_from(QUESTIONS))
def test_whatever_is_read_is_an_answer_to_the_question(stored: str, question: object) -> None:
    asked = next(one for one in QUESTIONS if one == question)
    try:
        value = decode(asked, stored)
    except UnreadableAnswerError:
        return
    assert accepts(asked, value)


@pytest.mark.parametrize(
    ("question", "stored"),
    [
        ("a1", "4"),
        ("a1", "choice:bus"),
        ("a1", ""),
        ("a1", "²"),
        ("a4", "choice:auto"),
        ("a4", "-"),
        ("a4", "1"),
        ("b1", "choices:"),
        ("b1", "choices:alt,jung"),
        ("b1", "choices:jung,jung"),
        ("b2", "number:11"),
        ("b2", "number:x"),
        ("b3", "text:  "),
        ("b3", "text:" + "x" * 201),
        ("b4", "ranking:x,y"),
        ("b4", "ranking:x,y,y"),
        ("c1", "unknown:1"),
    ],
)
def test_what_does_not_fit_the_question_is_refused(question: str, stored: str) -> None:
    with pytest.raises(UnreadableAnswerError, match=f"question {question}"):
        decode(PROBE.question(QuestionId(question)), stored)


def test_condition_is_fulfilled_by_the_answers_that_it_names_and_by_no_other() -> None:
    some = Condition(QuestionId("frage"), (OptionId("bus"), OptionId("rad"), 2, 3))
    bus, walk = OptionId("bus"), OptionId("fuss")
    for value in (Choice(bus), Choices((bus, walk)), Choices((walk, bus)), Rated(2), Number(3)):
        assert holds(some, value) is True
    for other in (
        Choice(walk),
        Choices((walk,)),
        Rated(1),
        Number(4),
        DontKnow(),
        NotApplicable(),
        Skipped(),
    ):
        assert holds(some, other) is False


@pytest.mark.parametrize(
    ("question", "stored", "value"),
    [
        ("a1", "2", Rated(2)),
        ("a4", "choice:rad", Choice(OptionId("rad"))),
        ("b1", "choices:jung,alt", Choices((OptionId("jung"), OptionId("alt")))),
        ("b2", "number:7", Number(7)),
        ("b3", "text:Mut", Free("Mut")),
        ("b4", "ranking:y,x,z", Ranking((OptionId("y"), OptionId("x"), OptionId("z")))),
        ("a1", "W", DontKnow()),
        ("a1", "N", NotApplicable()),
        ("a1", "-", Skipped()),
    ],
)
def test_stored_answer_is_read_as_what_it_was(question: str, stored: str, value: AnswerValue) -> None:
    asked = PROBE.question(QuestionId(question))
    assert decode(asked, stored) == value
    assert accepts(asked, value)


def test_answer_of_one_type_is_none_to_a_question_of_another() -> None:
    """Each question against the answers of all the others."""
    fitting: dict[str, AnswerValue] = {
        "a1": Rated(2),
        "a4": Choice(OptionId("rad")),
        "b1": Choices((OptionId("jung"),)),
        "b2": Number(7),
        "b3": Free("Mut"),
        "b4": Ranking((OptionId("y"), OptionId("x"), OptionId("z"))),
    }
    for question in fitting:
        asked = PROBE.question(QuestionId(question))
        assert [other for other, value in fitting.items() if accepts(asked, value)] == [question]


def test_options_alone_do_not_make_an_answer() -> None:
    """One, several and an order of a question's own options, put to each type of question that has options."""
    for question, accepted in (("a4", "one"), ("b1", "several"), ("b4", "order")):
        asked = PROBE.question(QuestionId(question))
        options = tuple(option.id for option in asked.options)
        values: dict[str, AnswerValue] = {
            "one": Choice(options[0]),
            "several": Choices(options),
            "order": Ranking(options),
        }
        assert [name for name, value in values.items() if accepts(asked, value)] == [accepted]
