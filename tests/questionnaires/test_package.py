"""A package says what was published and no more; whoever reads one believes nothing that could not have been."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.model import GroupCode, QuestionId
from questionnaires.package import (
    LARGEST,
    Fault,
    Package,
    PackageRefused,
    PackageShape,
    checksum,
    fingerprint,
    for_others,
    package_file,
    package_schema,
    read_package,
)
from questionnaires.packaged_measures import PackagedMeasure, on_one_line, plain, without_town
from questionnaires.result import Result
from questionnaires.suppression import BlockTurnout, Turnout, Unrated
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.results import Row, counts, levels_questionnaire

RAT, BEIRAT, OWN = GroupCode("rat"), GroupCode("beirat"), GroupCode("feuerwehr-musterstadt")
TITLE = "Selbstcheck Musterstadt 2026"


def town() -> Result:
    """Two groups that everybody has and one of its own, in a survey that is called after the town."""
    answers: dict[str, dict[GroupCode, Row]] = {
        "a1": {RAT: (5, 1, 0, 2), BEIRAT: (0, 6, 0, 0), OWN: (1, 1, 3, 2)},
        "a2": {RAT: (1, 0, 0, 0, 7), BEIRAT: (), OWN: ()},
    }
    people = {RAT: 8, BEIRAT: 6, OWN: 7}
    return evaluate(
        levels_questionnaire({"a": 2}),
        counts(answers, responses=people),
        title=TITLE,
        invited={group: size + 3 for group, size in people.items()},
    )


def package(*, named: bool = False, notes: str | None = None) -> Package:
    return Package(
        program="0.1.0",
        town="Musterstadt" if named else None,
        month="2026-11",
        questionnaire_digest="a" * 64,
        result=for_others(town(), title="Selbstcheck", keep_names=named),
        notes=notes,
    )


def written(**changed: Any) -> bytes:
    """A package file with some keys replaced and the checksum made anew, as somebody with a program could."""
    data = {**json.loads(package_file(package())), **changed}
    data.pop("checksum")
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return json.dumps({**data, "checksum": hashlib.sha256(canonical.encode()).hexdigest()}).encode()


MEASURE = PackagedMeasure("Sprachcafé <b>", "done", "Begegnung", "Amt für Soziales", "Ein fester Raum")
DROPPED = PackagedMeasure("Lotsen", "discarded", reason="Es gibt sie schon.")


def test_measures_come_back_as_they_were_and_make_it_version_3() -> None:
    sent = replace(package(named=True), measures=(MEASURE, DROPPED))
    data = json.loads(package_file(sent))
    assert (data["version"], len(data["measures"])) == (3, 2)
    assert read_package(package_file(sent)) == sent
    assert "measures" not in json.loads(package_file(package())), "an older program reads it"


@pytest.mark.parametrize(
    "measures",
    [
        [plain(MEASURE)] * 21,
        [{**plain(MEASURE), "what": " "}],
        [{**plain(MEASURE), "what": "x" * 201}],
        [{**plain(MEASURE), "helped": "x" * 301}],
        [{**plain(MEASURE), "helped": "zwei\nZeilen"}],
        [{**plain(MEASURE), "helped": "\u202egedreht"}],
        [{**plain(MEASURE), "status": "wonderful"}],
        [{**plain(MEASURE), "owner": "Frau A."}],
        "Sprachcafé",
    ],
)
def test_measures_that_this_program_would_not_write_are_refused(measures: object) -> None:
    found = read_package(written(version=3, measures=measures))
    assert isinstance(found, PackageRefused)
    assert found.fault is Fault.NOT_PUBLISHABLE


def test_older_version_holds_no_measures() -> None:
    found = read_package(written(version=2, measures=[plain(MEASURE)]))
    assert found == PackageRefused(Fault.NOT_PUBLISHABLE, "measures: only in version 3")


def test_unnamed_package_leaves_out_offices_and_what_names_the_town() -> None:
    here = PackagedMeasure("Lesekreis in Musterstadt", "begun")
    assert without_town((MEASURE, here, DROPPED), "musterstadt") == (replace(MEASURE, office=None), DROPPED)


@given(st.text(max_size=40))
def test_what_was_put_on_one_line_can_be_passed_on(text: str) -> None:
    line = on_one_line(text)
    if line is not None:
        sent = replace(package(), measures=(PackagedMeasure(line, "begun", helped=line),))
        assert read_package(package_file(sent)) == sent


@pytest.mark.parametrize("named", [True, False])
def test_package_comes_back_as_it_was(*, named: bool) -> None:
    sent = package(named=named, notes="Zwei Zeilen,\nmit Umlauten: äöü")

    assert read_package(package_file(sent)) == sent
    assert package_file(sent) == package_file(sent)


def test_file_says_what_it_is_and_where_it_comes_from() -> None:
    data = json.loads(package_file(package(named=True)))

    assert {key: value for key, value in data.items() if key not in {"result", "checksum"}} == {
        "format": "rundfrage-package",
        "version": 2,
        "program": "0.1.0",
        "town": "Musterstadt",
        "month": "2026-11",
        "questionnaire_digest": "a" * 64,
        "licence": None,
        "notes": None,
    }
    assert data["checksum"] == checksum(package(named=True))


def test_checksum_can_be_made_without_this_program() -> None:
    data = json.loads(package_file(package()))
    stated = data.pop("checksum")

    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    assert hashlib.sha256(canonical).hexdigest() == stated


def test_unnamed_package_nowhere_tells_the_town() -> None:
    """Neither in the title of the survey nor in the code of a group, which is made of its name."""
    assert TITLE in package_file(package(named=True)).decode()
    assert OWN in package_file(package(named=True)).decode()

    content = package_file(package()).decode()

    assert "musterstadt" not in content.casefold()
    assert package().result.published.groups == (RAT, BEIRAT, "gruppe-3")


def test_package_tells_nothing_of_who_was_invited() -> None:
    published = town().published
    assert published.participation.total is not None
    assert published.participation.total.invited == 30

    passed_on = package().result.published.participation

    assert passed_on.total is not None
    assert passed_on.total == Turnout(None, 21, None)
    assert [one.turnout for one in passed_on.blocks] == [Turnout(None, n, None) for n in (8, 6, 7)]


def test_turnout_of_others_is_by_how_many_took_part() -> None:
    """Nine advisors were invited and three took part: at home they are a row, elsewhere they are none."""
    answers: dict[str, dict[GroupCode, Row]] = {"a1": {RAT: (5, 1, 0, 2), BEIRAT: (0, 3), OWN: (1, 1, 3, 2)}}
    found = evaluate(
        levels_questionnaire({"a": 1}),
        counts(answers, responses={RAT: 8, BEIRAT: 3, OWN: 7}),
        title=TITLE,
        invited={RAT: 9, BEIRAT: 9, OWN: 9},
    )

    passed_on = for_others(found, title="Probe", keep_names=True).published.participation

    assert [one.groups for one in found.published.participation.blocks] == [(RAT,), (BEIRAT,), (OWN,)]
    assert [(one.groups, one.turnout.begun) for one in passed_on.blocks] == [((RAT,), 8), ((BEIRAT, OWN), 10)]


@pytest.mark.parametrize(("people", "told"), [(5, Turnout(None, 5, None)), (4, None)])
def test_turnout_is_told_to_others_of_five_people_on(people: int, told: Turnout | None) -> None:
    found = evaluate(
        levels_questionnaire({"a": 1}),
        counts({"a1": {RAT: (people,)}}, responses={RAT: people}),
        title=TITLE,
        invited={RAT: 9},
    )

    passed_on = for_others(found, title="Probe", keep_names=True)

    assert found.published.participation.total == Turnout(9, people, None)
    assert passed_on.published.participation.total == told
    sent = replace(package(), result=passed_on)
    assert read_package(package_file(sent)) == sent


def test_scores_are_the_same_for_others() -> None:
    own, passed_on = town().items(), package().result.items()

    assert {question: item.score for question, item in passed_on.items()} == {
        question: item.score for question, item in own.items()
    }
    assert passed_on[QuestionId("a2")].cells is None


def test_fingerprint_is_of_the_numbers_and_not_of_the_wrapping() -> None:
    marks = {fingerprint(result) for result in (town(), package().result, package(named=True).result)}
    assert len(marks) == 1

    other = evaluate(
        levels_questionnaire({"a": 2}),
        counts({"a1": {RAT: (5, 1, 0, 3)}, "a2": {RAT: ()}}, responses={RAT: 9}),
        title=TITLE,
    )
    assert fingerprint(other) not in marks


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b'{"format": "something-else"}',
        b"[" * 100_000,
        b'{"a": ' * 100_000,
        b"9" * 10_000,
        b'{"format": "rundfrage-package", "version": 1, "town": "\\ud800"}',
    ],
)
def test_what_is_no_package_is_refused(content: bytes) -> None:
    assert read_package(content) == PackageRefused(Fault.NO_PACKAGE)


def test_file_of_another_version_is_told_apart() -> None:
    assert read_package(written(version=4)) == PackageRefused(Fault.UNKNOWN_VERSION, "version 4")


def test_file_of_the_first_version_is_still_read() -> None:
    """What it held back is the joint block that it was: the difference to the total, with its groups' names."""
    reading = read_package((Path(__file__).parent / "packages" / "version-1.json").read_bytes())

    assert isinstance(reading, Package)
    assert reading.notes == "Aus der ersten Fassung"
    first, second, third = reading.result.published.items
    assert [(one.groups, one.cells.counts) for one in first.blocks] == [
        ((RAT,), (3, 2, 3, 4)),
        ((BEIRAT, "gruppe-3"), (2, 3, 1, 0)),
    ]
    assert (second.blocks, third.unrated) == ((), Unrated(1, 11))
    assert reading.result.published.participation.blocks == (
        BlockTurnout((RAT,), Turnout(None, 12, None)),
        BlockTurnout((BEIRAT, GroupCode("gruppe-3")), Turnout(None, 6, None)),
    )


def test_file_that_is_too_large_is_not_even_read() -> None:
    assert read_package(b" " * (LARGEST + 1)) == PackageRefused(Fault.TOO_LARGE)


@pytest.mark.parametrize(
    ("old", "new"), [(b"2026-11", b"2026-12"), (b'"n": 21', b'"n": 22'), (b"null", b'"x"')]
)
def test_changed_file_is_refused(old: bytes, new: bytes) -> None:
    content = package_file(package())
    assert old in content

    assert read_package(content.replace(old, new, 1)) == PackageRefused(Fault.CHANGED)


@pytest.mark.parametrize(
    ("changed", "detail"),
    [
        ({"month": "2026-13"}, "month: "),
        ({"month": 202611}, "month: "),
        ({"town": "x" * 81}, "town: "),
        ({"town": "Zwei\nZeilen"}, "town: "),
        ({"town": "  "}, "town: "),
        ({"town": "Ort\u202etdatS"}, "town: "),
        ({"town": "Ort\x85"}, "town: "),
        ({"licence": "\u2067CC BY"}, "licence: "),
        ({"notes": "Zeile\n\u202eegeilZ"}, "notes: "),
        ({"notes": "Zeile\x1b[2J"}, "notes: "),
        ({"notes": "x" * 2001}, "notes: "),
        ({"program": "<script>"}, "program: "),
        ({"questionnaire_digest": "abc"}, "questionnaire_digest: "),
        ({"surprise": 1}, "surprise: "),
        ({"result": {}}, "result.published: "),
        ({"result": None}, "result: "),
    ],
)
def test_well_packed_nonsense_is_refused(changed: dict[str, Any], detail: str) -> None:
    refused = read_package(written(**changed))

    assert isinstance(refused, PackageRefused)
    assert refused.fault is Fault.NOT_PUBLISHABLE
    assert refused.detail.startswith(detail)


def test_notes_may_have_lines_and_every_script() -> None:
    sent = replace(
        package(named=True, notes="Erste Zeile\r\n\tزوار\u200f und 🎉"), licence="CC BY 4.0 – مدينة"
    )
    assert read_package(package_file(sent)) == sent


def test_package_that_tells_of_too_few_people_is_refused() -> None:
    """Four advisors: shown beside the total, three of a group of their own would remain."""
    data = json.loads(package_file(package()))
    item = data["result"]["published"]["items"][0]
    item["blocks"][0]["cells"] = {
        "counts": [1, 1, 1, 1],
        "n": 4,
        "dont_know": 0,
        "not_applicable": 0,
        "no_answer": 0,
    }

    refused = read_package(written(result=data["result"]))

    assert refused == PackageRefused(
        Fault.NOT_PUBLISHABLE, "the counts of a1 are not possible or of fewer than 5 people"
    )


@pytest.mark.slow
@given(cut=st.integers(0, 3000), junk=st.binary(max_size=4))
def test_damaged_file_never_becomes_another_package(cut: int, junk: bytes) -> None:
    content = package_file(package())
    damaged = content[:cut] + junk + content[cut + len(junk) :]

    reading = read_package(damaged)

    assert reading == package() or isinstance(reading, PackageRefused)


def test_schema_describes_what_is_written() -> None:
    schema = package_schema()
    data = json.loads(package_file(package()))

    assert schema["title"] == "Rundfrage package"
    assert set(schema["required"]) == set(data)
    assert schema["properties"]["month"]["pattern"] == r"^\d{4}-(0[1-9]|1[0-2])$"
    assert PackageShape.model_validate_json(json.dumps(data)).result.published == package().result.published


def test_package_of_own_groups_only_keeps_them_apart() -> None:
    """Two own groups, one of which is called as another would be in a package."""
    first, second = GroupCode("gruppe-2"), GroupCode("chor")
    asked = levels_questionnaire({"a": 1})
    answers = {"a1": {first: (5, 1), second: (0, 6)}}
    found = evaluate(asked, counts(answers, responses={first: 6, second: 6}), title=TITLE)

    passed_on = for_others(found, title="Probe", keep_names=False).published

    assert passed_on.groups == ("gruppe-1", "gruppe-2")
    assert [row.counts for row in (one.cells for one in passed_on.items[0].blocks)] == [
        (5, 1, 0, 0),
        (0, 6, 0, 0),
    ]
    assert replace(passed_on, title=TITLE).k == found.published.k
