"""What is typed from paper: a line is read whole or not at all, and says where it went wrong."""

import pytest

from questionnaires.answers import (
    LONGEST_COMMENT,
    AnswerValue,
    Choice,
    Choices,
    DontKnow,
    Free,
    NotApplicable,
    Number,
    Ranking,
    Rated,
)
from questionnaires.catalogue import Loaded, loads
from questionnaires.model import FieldId, GroupCode, OptionId
from questionnaires.paper_line import Misread, Misreading, Part, Read, Reading, parts, read_line
from tests.questionnaires.material import questionnaire

PROBE = questionnaire()
ALL = frozenset(field.id for field in PROBE.fields)
OFFICE, PEOPLE, END = parts(PROBE, ALL, GroupCode("rat"))


def reading(part: Part, line: str) -> Reading:
    return read_line(PROBE, part, line, earlier={}, language="de")


def read(part: Part, line: str) -> dict[str, AnswerValue]:
    found = reading(part, line)
    assert isinstance(found, Read)
    return {str(key): value for key, value in found.answers.items()}


def misread(part: Part, line: str) -> tuple[Misreading, str, str]:
    found = reading(part, line)
    assert isinstance(found, Misread)
    return found.reason, "" if found.at is None else found.at.key, found.word


def test_numbers_are_those_on_the_paper_and_other_groups_questions_leave_gaps() -> None:
    assert [one.number for one in PEOPLE.asked] == ["2.1", "2.2", "2.3", "2.4", "", ""]
    assert [one.number for one in parts(PROBE, ALL, GroupCode("ehrenamt"))[1].asked][:2] == ["2.2", "2.3"]
    assert [part.field.id for part in parts(PROBE, [FieldId("ende")], GroupCode("rat"))] == ["ende"]


@pytest.mark.parametrize("line", ["2 w n 3", "2wn 3", "2wn3", "2wn 3 - -", '2 W N 3 - ""', "  2  w  n  3"])
def test_levels_need_no_spaces_and_free_texts_at_the_end_may_be_missing(line: str) -> None:
    assert read(OFFICE, line) == {
        "a1": Rated(2),
        "a2": DontKnow(),
        "a3": NotApplicable(),
        "a4": Choice(OptionId("fuss")),
    }


def test_every_kind_of_answer_has_its_way() -> None:
    assert read(PEOPLE, '1,3 7 "Sehr <gut>" 3,1,2 „Das Fest“') == {
        "b1": Choices((OptionId("jung"), OptionId("alt"))),
        "b2": Number(7),
        "b3": Free("Sehr <gut>"),
        "b4": Ranking((OptionId("z"), OptionId("x"), OptionId("y"))),
        "leute.gut": Free("Das Fest"),
    }


def test_where_nothing_is_ticked_there_is_no_answer_though_the_question_wants_one() -> None:
    assert read(OFFICE, "3---") == {"a1": Rated(3)}


@pytest.mark.parametrize(
    ("line", "comments"),
    [
        ("2 (erst seit Mai) w n 3", {"a1": "erst seit Mai"}),
        ('2w(fragen Sie "Bea")n3', {"a2": 'fragen Sie "Bea"'}),
        ("2 w n 3 ( 1 oder 2? ) - -", {"a4": "1 oder 2?"}),
        ("2 w n - (weder noch)", {"a4": "weder noch"}),
        ("2 () w n 3", {}),
    ],
)
def test_comment_stands_in_brackets_behind_what_it_is_about(line: str, comments: dict[str, str]) -> None:
    found = reading(OFFICE, line)
    assert isinstance(found, Read)
    assert found.comments == comments
    assert found.answers["a1"] == Rated(2)  # type: ignore[index]  # a key is a text


@pytest.mark.parametrize(
    ("part", "line", "found"),
    [
        (OFFICE, "2 w", (Misreading.TOO_FEW, "a3", "")),
        (OFFICE, "2 w n 3 - - 1", (Misreading.TOO_MANY, "", "1")),
        (OFFICE, "2 w n 4", (Misreading.NO_ANSWER, "a4", "4")),
        (OFFICE, "2 x n 4", (Misreading.NO_ANSWER, "a2", "x")),
        (OFFICE, "(gut) 2 w n 3", (Misreading.NO_ANSWER, "a1", "(gut)")),
        (OFFICE, "2 (gut) (sehr) w n 3", (Misreading.NO_ANSWER, "a2", "(sehr)")),
        (OFFICE, "2 (gut w n 3", (Misreading.BRACKETS, "a1", "")),
        (OFFICE, "3 2 (erst seit Mai n 4", (Misreading.BRACKETS, "a2", "")),
        (OFFICE, "2 (erst (seit Mai)) w n 3", (Misreading.BRACKETS, "a1", "")),
        (OFFICE, "2 w n 3 (erst (seit Mai))", (Misreading.BRACKETS, "a4", "")),
        (OFFICE, "(gut 2 w n 3", (Misreading.BRACKETS, "a1", "")),
        (OFFICE, f"2 ({'x' * (LONGEST_COMMENT + 1)}) w n 3", (Misreading.TOO_LONG, "a1", "")),
        (PEOPLE, "1 70 - -", (Misreading.NO_ANSWER, "b2", "70")),
        (PEOPLE, "1 7 gut -", (Misreading.NEEDS_QUOTES, "b3", "gut")),
        (PEOPLE, f'1 7 "{"x" * 201}" -', (Misreading.TOO_LONG, "b3", "")),
        (PEOPLE, '1 7 "gut" 1,2', (Misreading.NO_ANSWER, "b4", "1,2")),
    ],
)
def test_line_that_does_not_fit_says_where(part: Part, line: str, found: tuple[Misreading, str, str]) -> None:
    assert misread(part, line) == found


LAST = """\
id: kurz
version: 1
languages: [de]
title: {de: Kurz}
scale:
  - {value: 0, label: {de: nein}}
  - {value: 1, label: {de: kaum}}
  - {value: 2, label: {de: meist}}
  - {value: 3, label: {de: ja}}
fields:
  - id: eins
    title: {de: Eins}
    questions:
      - {id: a1, version: 1, type: level, text: {de: Läuft es?}}
      - {id: a2, version: 1, type: short_text, text: {de: Was läuft?}}
      - {id: a3, version: 1, type: number, minimum: 0, maximum: 9, text: {de: Wie viele?}}
      - {id: a4, version: 1, type: long_text, text: {de: Was noch?}}
      - {id: a5, version: 1, type: short_text, text: {de: Und sonst?}}
"""


def test_free_texts_that_are_numbered_may_be_missing_at_the_end_of_the_line_only() -> None:
    loaded = loads(LAST, "kurz.yaml")
    assert isinstance(loaded, Loaded)
    of = loaded.questionnaire
    [part] = parts(of, [FieldId("eins")], GroupCode("rat"))
    whole = read_line(of, part, "3 - 1", earlier={}, language="de")
    assert whole == Read({"a1": Rated(3), "a3": Number(1)}, {})  # type: ignore[dict-item]  # a key is a text
    cut = read_line(of, part, "3", earlier={}, language="de")
    assert isinstance(cut, Misread)
    assert (cut.reason, cut.at and cut.at.number) == (Misreading.TOO_FEW, "1.2")
