"""From a questionnaire to a result that people can use: two towns are played, and other programs open what came out."""

import asyncio
import csv
import io
import json
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from questionnaires.answers import DONT_KNOW, NOT_APPLICABLE
from questionnaires.model import QuestionId
from questionnaires.rounding import whole
from tests.e2e.opinions import SMALL
from tests.e2e.scenario import (
    COMMENT,
    NAMED,
    PACKAGE,
    PRAISE,
    PRIVATE,
    REPORT,
    SELF_CHECK,
    SHORT,
    TABLES,
    TOPIC,
    UNNAMED,
    WORKBOOK,
    Story,
    plays,
)
from tests.e2e.scenario_output import keep
from tests.other_programs import are_here

pytestmark = pytest.mark.process

K = 5
LEVELS = ("0", "1", "2", "3")


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> tuple[Story, Story]:
    """Musterstadt and Beispielheim, played once for all tests; what they left behind is kept to be looked at."""
    played = asyncio.run(plays(tmp_path_factory.mktemp("towns")))
    for story, name in zip(played, ("musterstadt", "beispielheim"), strict=True):
        keep(story, name)
    return played


@pytest.fixture
def musterstadt(stories: tuple[Story, Story]) -> Story:
    """Four fields, 25 of 26 people, a group of three among them."""
    return stories[0]


@pytest.fixture
def beispielheim(stories: tuple[Story, Story]) -> Story:
    """All 108 questions, 25 people in five groups."""
    return stories[1]


# What was answered


def test_every_answer_is_counted_once(stories: tuple[Story, Story]) -> None:
    for story in stories:
        assert story.published is not None
        for item in story.published.items:
            shown = [(story.published.groups, item.total), *((one.groups, one.cells) for one in item.blocks)]
            for groups, cells in shown:
                own = [sum(story.counts[group, item.question, level] for group in groups) for level in LEVELS]
                assert cells is not None
                assert list(cells.counts) == own
    questions = [len({question for _, question, _ in story.counts}) for story in stories]
    assert questions == [71, 108]


def test_whoever_took_part_gets_the_result_once(musterstadt: Story) -> None:
    got = Counter(
        each.opinion.name
        for each in musterstadt.people
        for message in each.person.from_bot
        if message.text.startswith("Das Ergebnis ist da.")
    )
    assert got == Counter(each.opinion.name for each in musterstadt.people if each.given)
    assert len(got) == len(musterstadt.people) - 1 == 25


def test_result_comes_in_the_language_that_was_chosen_in_the_middle(beispielheim: Story) -> None:
    said = beispielheim.of("ehrenamt 1").person.reads()
    assert "Result: Selbstcheck 2026" in said
    assert "Engagement and participation" in said


# The chat


def test_chat_shows_every_distribution_as_it_was_answered(musterstadt: Story) -> None:
    for question, counted in totals(musterstadt).items():
        text = SELF_CHECK.question(question).text.text("de")
        [seen] = {
            each for each in musterstadt.said if each.startswith(f"{text}\n\n") and " Antworten\n" in each
        }
        shown = re.findall(r"^[0-3] · .+: (\d+) \(\d+ %\)$", seen, flags=re.MULTILINE)
        assert [int(n) for n in shown] == [counted[level] for level in LEVELS]
        assert f"{whole(points(counted))} von 100" in seen


def test_poll_on_a_point_of_the_agenda_reaches_everybody(musterstadt: Story) -> None:
    for each in musterstadt.people:
        assert each.person.sees("Ergebnis (Stimmen von 16 Personen)")


# Files, opened by other programs


def test_report_is_tagged_and_says_the_same_in_two_programs(stories: tuple[Story, Story]) -> None:
    for story in stories:
        pdf = story.files[REPORT].content
        root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
        assert (root["/MarkInfo"]["/Marked"], root["/Lang"]) == (True, "de")
        assert seen_by_pdfinfo(pdf).get("Tagged", "yes") == "yes"
        for text in texts_of(pdf):
            for field in SELF_CHECK.chosen(frozenset(story.fields)):
                assert squeezed(field.title.text("de")) in text
            assert PRAISE in text


def test_report_prints_what_the_coordinator_decided(musterstadt: Story) -> None:
    for text in texts_of(musterstadt.files[REPORT].content):
        assert [each in text for each in (TOPIC, PRAISE, COMMENT, UNNAMED)] == [True] * 4
        assert [each in text for each in (PRIVATE, NAMED)] == [False] * 2


def test_annex_of_the_report_counts_what_was_answered(stories: tuple[Story, Story]) -> None:
    for story in stories:
        number = numbers(story)
        text = by_pypdf(story.files[REPORT].content)
        rows = dict(re.findall(r"(?<!\S)(\d\.\d+) ((?:\d+ ){7}\d+)(?!\S)", text))
        for question, counted in totals(story).items():
            own = [counted[level] for level in LEVELS]
            rest = [sum(own), counted[DONT_KNOW], counted[NOT_APPLICABLE], counted["-"]]
            assert rows[number[question]] == " ".join(map(str, own + rest))


def test_committee_gets_two_pages(stories: tuple[Story, Story]) -> None:
    for story in stories:
        pdf = story.files[SHORT].content
        assert len(PdfReader(io.BytesIO(pdf)).pages) == 2
        assert seen_by_pdfinfo(pdf).get("Pages", "2") == "2"


def test_workbook_counts_what_was_answered(stories: tuple[Story, Story]) -> None:
    for story in stories:
        rows = {row["Kennung"]: row for row in sheet(story, "Fragen")}
        counted = totals(story)
        assert rows.keys() == counted.keys()
        for question, own in counted.items():
            assert [rows[question][f"Stufe {level}"] for level in LEVELS] == [own[level] for level in LEVELS]
            assert rows[question]["Punkte"] == whole(points(own))


def test_table_for_other_programs_counts_what_was_answered(stories: tuple[Story, Story]) -> None:
    for story in stories:
        rows = {
            (row["frage"], row["antwort"]): int(row["anzahl"])
            for row in table(story)
            if row["gruppe"] == "alle"
        }
        for question, counted in totals(story).items():
            assert [rows[question, level] for level in LEVELS] == [counted[level] for level in LEVELS]


def test_package_says_nothing_but_what_was_answered(stories: tuple[Story, Story]) -> None:
    for story in stories:
        data = package(story)
        counted = totals(story)
        for item in data["items"]:
            own = counted[QuestionId(item["question"])]
            assert item["total"]["counts"] == [own[level] for level in LEVELS]
        assert [item["question"] for item in data["items"]] == list(counted)


def test_towns_take_in_each_others_packages(stories: tuple[Story, Story]) -> None:
    for story, other in zip(stories, ("Beispielheim", "Musterstadt"), strict=True):
        assert story.coordinator.reads() == f"Aufgenommen: {other}, 2026-11."


# What nobody learns


def test_group_of_three_has_something_to_hide(musterstadt: Story) -> None:
    first = SELF_CHECK.fields[0]
    unanimous = [
        question.id for question in first.questions if musterstadt.counts[SMALL, question.id, "0"] == 3
    ]
    assert len(unanimous) == len(first.questions)


def test_no_file_and_no_message_gives_a_number_of_the_small_group(musterstadt: Story) -> None:
    told = {line for said in musterstadt.said for line in said.splitlines() if re.search(r"\bBeirat\b", line)}
    assert [line for line in told if re.match(r"Beirat:? \d", line)] == []
    for label in (REPORT, SHORT):
        for text in texts_of(musterstadt.files[label].content):
            assert re.search(r"\bBeirat:? \d", text) is None
    published = package(musterstadt)
    assert all(one["groups"] != [SMALL] for item in published["items"] for one in item["blocks"])
    assert all(one["group"] != SMALL for item in published["items"] for one in item["rated"])
    assert all(one["groups"] != [SMALL] for one in published["participation"]["blocks"])


def test_no_table_has_a_number_beside_the_small_group(musterstadt: Story) -> None:
    rows = [row for row in sheet(musterstadt, "Gruppen") if row["Gruppe (Kennung)"] == SMALL]
    assert rows
    assert {row.get("Bewertungen") for row in rows} == {None}
    told = [row for row in table(musterstadt) if row["gruppe"] == SMALL]
    assert {(row["antwort"], row["anzahl"], row["antworten"]) for row in told} == {("", "", "")}
    assert not any(re.search(r"\d", row["grund"]) for row in told)


def test_free_texts_stand_without_a_group(musterstadt: Story) -> None:
    [read] = {each for each in musterstadt.said if each.startswith("Freie Texte: ")}
    assert f"• {UNNAMED}\n" in f"{read}\n"
    assert f"• {PRAISE}\n" in f"{read}\n"


def test_nobody_can_be_computed_by_subtraction(stories: tuple[Story, Story]) -> None:
    for story in stories:
        for item in package(story)["items"]:
            people = sum(item["total"]["counts"])
            shown = [sum(one["cells"]["counts"]) for one in item["blocks"]]
            assert all(n >= K for n in shown)
            assert sum(shown) in {0, people}


# Reading


def totals(story: Story) -> Mapping[QuestionId, Counter[str]]:
    """What everybody together answered to each question, in the order of the questionnaire."""
    found: dict[QuestionId, Counter[str]] = {
        question.id: Counter()
        for field in SELF_CHECK.chosen(frozenset(story.fields))
        for question in field.questions
    }
    for (_, question, value), n in story.counts.items():
        found[question][value] += n
    return found


def points(counted: Counter[str]) -> float:
    """The score of a question, with the formula of the method page."""
    own = {level: counted[level] for level in LEVELS}
    return 100 * sum(int(level) * n for level, n in own.items()) / (3 * sum(own.values()))


def numbers(story: Story) -> Mapping[QuestionId, str]:
    """ "1.1" and so on, as reports number the questions."""
    return {
        question.id: f"{place}.{number}"
        for place, field in enumerate(SELF_CHECK.chosen(frozenset(story.fields)), 1)
        for number, question in enumerate(field.questions, 1)
    }


def package(story: Story) -> dict[str, Any]:
    """What is published in the package, read as any program would."""
    data = json.loads(story.files[PACKAGE].content)
    assert data["format"] == "rundfrage-package"
    published: dict[str, Any] = data["result"]["published"]
    return published


def sheets(story: Story) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of every sheet of the workbook."""
    book = load_workbook(io.BytesIO(story.files[WORKBOOK].content), read_only=True)
    for each in book.worksheets:
        yield list(each.iter_rows(values_only=True))


def sheet(story: Story, name: str) -> list[dict[str, Any]]:
    """One sheet, each row by its headings."""
    book = load_workbook(io.BytesIO(story.files[WORKBOOK].content), read_only=True)
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def table(story: Story) -> list[dict[str, str]]:
    """The table for other programs, out of its archive."""
    with zipfile.ZipFile(io.BytesIO(story.files[TABLES].content)) as archive:
        [name] = [each for each in archive.namelist() if "odebuch" not in each]
        text = archive.read(name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def texts_of(pdf: bytes) -> Iterator[str]:
    """The text as each program extracts it."""
    yield by_pypdf(pdf)
    if are_here("pdftotext"):
        yield by_poppler(pdf)


def seen_by_pdfinfo(pdf: bytes) -> Mapping[str, str]:
    """What Poppler says about a document; nothing where there is no Poppler."""
    if not are_here("pdfinfo"):
        return {}
    done = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True)
    return dict(re.findall(r"^(\w+): +(.+)$", done.stdout.decode(), flags=re.MULTILINE))


@cache
def by_pypdf(pdf: bytes) -> str:
    """By pypdf alone, which takes seconds for a long report."""
    return squeezed("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


@cache
def by_poppler(pdf: bytes) -> str:
    """By pdftotext, once for all tests."""
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return squeezed(done.stdout.decode())


def squeezed(text: str) -> str:
    """Without line breaks, which each program sets elsewhere."""
    return " ".join(text.split())
