"""A stored result comes back as it was; one from outside is believed only if it could have been published here."""

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.counts import Counts
from questionnaires.model import GroupCode, QuestionId
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.from_outside import Refused, packaged, unpacked
from tests.questionnaires.material import questionnaire
from tests.questionnaires.results import AMT, RAT, VEREIN, counts, levels_questionnaire

rows = st.lists(st.integers(0, 6), min_size=6, max_size=6)
FOUND = evaluate(
    levels_questionnaire({"a": 2}),
    counts(
        {
            "a1": {AMT: (5, 5, 5, 5), RAT: (2, 2, 1, 1), VEREIN: (1, 0, 1, 1)},
            "a2": {AMT: (1, 1, 0, 0, 18), RAT: (), VEREIN: ()},
        },
        responses={AMT: 20, RAT: 6, VEREIN: 3},
    ),
    title="Probe",
    invited={AMT: 30, RAT: 9, VEREIN: 4},
)


def test_stored_form_is_plain_and_holds_counts_only() -> None:
    plain = packaged(FOUND)

    assert json.loads(json.dumps(plain)) == plain
    assert (plain["format"], plain["version"]) == ("rundfrage-result", 2)
    assert plain["published"]["items"][0] == {
        "field": "a",
        "question": "a1",
        "version": 1,
        "type": "level",
        "columns": ["0", "1", "2", "3"],
        "asked": ["amt", "rat", "verein"],
        "total": {"counts": [8, 7, 7, 7], "n": 29, "dont_know": 0, "not_applicable": 0, "no_answer": 0},
        "unrated": None,
        "blocks": [
            {
                "groups": ["amt"],
                "cells": {
                    "counts": [5, 5, 5, 5],
                    "n": 20,
                    "dont_know": 0,
                    "not_applicable": 0,
                    "no_answer": 0,
                },
            },
            {
                "groups": ["rat", "verein"],
                "cells": {
                    "counts": [3, 2, 2, 2],
                    "n": 9,
                    "dont_know": 0,
                    "not_applicable": 0,
                    "no_answer": 0,
                },
            },
        ],
        "rated": [{"group": "rat", "n": 6, "of": 6}],
        "withheld": False,
    }


@pytest.mark.slow
@given(table=st.lists(st.tuples(rows, rows, rows), min_size=1, max_size=3), k=st.integers(3, 10))
def test_result_comes_back_as_it_was(table: list[tuple[list[int], list[int], list[int]]], k: int) -> None:
    groups = (AMT, RAT, VEREIN)
    answers = {f"a{number}": dict(zip(groups, row, strict=True)) for number, row in enumerate(table, start=1)}
    people = {group: max(sum(row[index]) for row in table) for index, group in enumerate(groups)}
    found = evaluate(
        levels_questionnaire({"a": len(table)}),
        counts(answers, responses=people),
        title="Probe",
        k=k,
        invited=people,
    )

    assert unpacked(packaged(found)) == found


def changed(*path: str | int, to: Any) -> Any:
    """The stored form with one value replaced."""
    plain: Any = deepcopy(packaged(FOUND))
    place = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return plain


ITEM = ("published", "items", 0)


@pytest.mark.parametrize(
    ("damaged", "complaint"),
    [
        (None, "result: Input should be an object"),
        ([], "result: Input should be an object"),
        ({"format": "rundfrage-result", "version": 3}, r"result\.version: Input should be 2"),
        (changed("surprise", to=1), "surprise"),
        (changed("published", "k", to=2), "k is 2"),
        (changed("published", "k", to=11), "k is 11"),
        (changed("published", "fields", to=["a", "a"]), "the fields do not fit"),
        (changed("published", "fields_total", to=31), "the fields do not fit"),
        (changed("published", "groups", to=[f"g{number}" for number in range(51)]), "too many"),
        (changed("published", "title", to="x" * 301), "a name is too long"),
        (changed("published", "groups", to=["amt", "amt", "rat", "verein"]), "named twice"),
        (changed("published", "joined", to=[["amt", "fremd"]]), "joined groups do not fit"),
        (changed("published", "participation", "total", "begun", to=2), "more than their total"),
        (changed("published", "participation", "total", "begun", to=10**9), "not possible"),
        (changed("published", "participation", "total", "finished", to=30), "not possible"),
        (changed("published", "participation", "blocks", 0, "turnout", "invited", to=3), "smaller than k"),
        (
            changed("published", "participation", "blocks", 0, "turnout", "begun", to=25),
            "more than their total",
        ),
        (changed("published", "participation", "blocks", 0, "groups", to=["rat"]), "turnout do not fit"),
        (changed("published", "questionnaire_version", to=0), "a version is not possible"),
        (changed(*ITEM, "version", to=10**30), "a version is not possible"),
        (changed(*ITEM, "question", to="a2"), "named twice"),
        (changed(*ITEM, "asked", to=["amt", "fremd"]), "belongs to no field or group"),
        (changed(*ITEM, "asked", to=["amt"]), "groups of a1 do not fit"),
        (changed(*ITEM, "total", "n", to=28), "are not possible"),
        (changed(*ITEM, "total", "n", to="29"), r"result\.published\.items\.0\.total\.n"),
        (changed(*ITEM, "total", "counts", to=[8, 7, 7]), "are not possible"),
        (changed(*ITEM, "total", "dont_know", to=-1), "are not possible"),
        (changed(*ITEM, "total", "counts", to=[4, 7, 7, 11]), "do not add up to the total"),
        (changed(*ITEM, "total", to=None), "do not add up to the total"),
        (changed(*ITEM, "blocks", 0, "cells", "n", to=4), "are not possible"),
        (changed(*ITEM, "blocks", 1, "groups", to=["amt", "verein"]), "groups of a1 do not fit"),
        (changed(*ITEM, "blocks", 1, "groups", to=[]), "groups of a1 do not fit"),
        (
            changed(
                *ITEM,
                "blocks",
                1,
                "cells",
                to={"counts": [1, 0, 1, 1], "n": 3, "dont_know": 0, "not_applicable": 0, "no_answer": 0},
            ),
            "fewer than 5 people",
        ),
        (changed(*ITEM, "rated", 0, "of", to=4), "the numbers of a1 do not fit"),
        (changed(*ITEM, "rated", 0, "n", to=7), "the numbers of a1 do not fit"),
        (changed(*ITEM, "rated", 0, "group", to="amt"), "the numbers of a1 do not fit"),
        (
            changed("published", "items", 1, "unrated", to={"n": -1, "dont_know": 3}),
            "the share of a2 does not fit",
        ),
        (changed(*ITEM, "withheld", to=True), "a1 is withheld and yet shown"),
        (changed("published", "items", 1, "withheld", to=True), "a2 is withheld and yet shown"),
    ],
)
def test_what_could_not_have_been_published_is_refused(damaged: object, complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        unpacked(damaged)


ITEMS = packaged(FOUND)["published"]["items"]


def questions(count: int) -> list[dict[str, Any]]:
    """So many that nobody rated."""
    return [ITEMS[1] | {"question": f"a{number}", "unrated": None} for number in range(count)]


@pytest.mark.parametrize(
    ("path", "within", "beyond"),
    [
        (("published", "fields_total"), 30, 31),
        (("published", "title"), "x" * 300, "x" * 301),
        (("published", "questionnaire_version"), 99_999_999, 100_000_000),
        ((*ITEM, "version"), 1, 0),
        (
            ("published", "groups"),
            [*FOUND.published.groups, *range(47)],
            [*FOUND.published.groups, *range(48)],
        ),
        (("published", "items"), questions(2000), questions(2001)),
        (("published", "participation", "total", "invited"), 1_000_000, 1_000_001),
        (("published", "participation", "total", "finished"), 0, -1),
        (("published", "participation", "total", "begun"), 29, 28),
        ((*ITEM, "rated", 0, "of"), 1_000_000, 1_000_001),
        ((*ITEM, "rated", 0, "n"), 0, -1),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else "",
)
def test_limits_are_within(path: tuple[str | int, ...], within: Any, beyond: Any) -> None:
    def written(value: Any) -> Any:
        return list(map(str, value)) if path[-1] == "groups" else value

    unpacked(changed(*path, to=written(within)))
    with pytest.raises(Refused):
        unpacked(changed(*path, to=written(beyond)))


def as_version_1(plain: dict[str, Any]) -> dict[str, Any]:
    """What version 1 stored of the same: groups that stand alone, and nothing of those who were held back."""
    published = plain["published"]

    def turnout(one: dict[str, Any]) -> dict[str, Any]:
        return {"invited": one["invited"], "answered": one["begun"]}

    def alone(blocks: list[dict[str, Any]], what: str) -> dict[str, Any]:
        return {one["groups"][0]: one[what] for one in blocks if len(one["groups"]) == 1}

    participation = published["participation"]
    older = {key: value for key, value in published.items() if key != "joined"}
    return {
        "format": "rundfrage-result",
        "version": 1,
        "published": older
        | {
            "participation": {
                "total": turnout(participation["total"]),
                "groups": {
                    group: turnout(one) for group, one in alone(participation["blocks"], "turnout").items()
                },
            },
            "items": [
                {key: value for key, value in item.items() if key not in ("blocks", "rated", "withheld")}
                | {"groups": alone(item["blocks"], "cells")}
                for item in published["items"]
            ],
        },
    }


def test_result_of_version_1_is_read_with_those_who_were_held_back_as_one_block() -> None:
    """Version 1 did not know how many had finished, nor told how many of a group rated."""
    found = unpacked(as_version_1(packaged(FOUND))).published
    now = FOUND.published
    assert [(one.groups, one.cells) for one in found.items[0].blocks] == [
        (one.groups, one.cells) for one in now.items[0].blocks
    ]
    assert [(one.total, one.unrated) for one in found.items] == [
        (one.total, one.unrated) for one in now.items
    ]
    assert [(one.groups, one.turnout.begun) for one in found.participation.blocks] == [
        (one.groups, one.turnout.begun) for one in now.participation.blocks
    ]
    assert (found.items[0].rated, found.joined) == ((), ())


@pytest.mark.parametrize("version", [0, 3, "1", None])
def test_result_of_an_unknown_version_says_which_is_known(version: object) -> None:
    with pytest.raises(Refused, match=r"result\.version"):
        unpacked(packaged(FOUND) | {"version": version})


def test_other_format_of_another_version_is_simply_no_result() -> None:
    with pytest.raises(Refused, match=r"result\.format"):
        unpacked({"format": "rundfrage-package", "version": 9})


def test_remainder_without_a_block_of_its_own_is_refused() -> None:
    """Total minus the two shown blocks would be three people."""
    row = {"counts": [2, 2, 1, 1], "n": 6, "dont_know": 0, "not_applicable": 0, "no_answer": 0}
    damaged = changed(*ITEM, "blocks", 1, to={"groups": ["rat"], "cells": row})
    with pytest.raises(Refused, match="the groups of a1 do not add up to the total"):
        unpacked(damaged)


@pytest.mark.slow
@given(
    junk=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_junk_is_refused(junk: object) -> None:
    with pytest.raises(Refused):
        unpacked(junk)


def test_every_type_of_question_comes_back() -> None:
    rat = GroupCode("rat")
    given_answers = (
        ["a1", "2"],
        ["a4", "choice:bus"],
        ["b1", "choices:jung,alt"],
        ["b2", "number:3"],
        ["b3", "text"],
    )
    rows_of_all = [(rat, QuestionId(question), value, 7) for question, value in given_answers]
    rows_of_all.append((rat, QuestionId("b4"), "ranking:z,x,y", 7))
    found = evaluate(questionnaire(), Counts.of(rows_of_all, responses={rat: 7}), title="Probe")

    assert unpacked(packaged(found)) == found
    assert [item.question for item in found.items().values() if item.cells] == [
        "a1",
        "a4",
        "b1",
        "b2",
        "b3",
        "b4",
    ]
