"""The path of a town with all questions, as it must have gone: from the result to the hall, the committee and back."""

import asyncio
import io
import re
from collections import Counter

import pptx
import pytest
from pptx.shapes.graphfrm import GraphicFrame
from pypdf import PdfReader

from bot.demo.scenarios.hundred_questions import (
    ASKED,
    GUIDE,
    HAVE_IT_TOO,
    PEOPLE,
    SIGNS,
    TOPIC,
    HundredQuestions,
)
from bot.demo.scenarios.people import counted
from questionnaires.answers import encode
from questionnaires.model import HIGHEST_LEVEL
from questionnaires.stored_result import from_text
from questionnaires.suppression import Published
from storage import results
from tests.demo.scenario_stage import Played, is_still_due, on, plays

pytestmark = [pytest.mark.slow, pytest.mark.process]

LEVELS = tuple(str(level) for level in range(HIGHEST_LEVEL + 1))
EVERYBODY = {name for names in PEOPLE.values() for name in names}


async def published(scenario: HundredQuestions) -> Published:
    database = scenario.stage.workshops.resources.database
    stored = await database.read(lambda tx: results.published(tx, scenario.survey))
    assert stored is not None
    return from_text(stored)


async def wall(scenario: HundredQuestions) -> str:
    projector = await scenario.stage.desk()
    await projector.opens(scenario.wall)
    return projector.text


async def agenda(scenario: HundredQuestions) -> str:
    return scenario.town.coordinator.reads()


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played[HundredQuestions]:
    """Once for all tests."""
    after = {
        "evaluation": published,
        "plan": agenda,
        "wall": wall,
        "hall": wall,
        "again": is_still_due,
    }
    return asyncio.run(plays(tmp_path_factory.mktemp("hundred"), HundredQuestions, after=after))


def pages(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


def test_108_questions_of_25_people_are_counted_once(played: Played[HundredQuestions]) -> None:
    found = played.notes["evaluation"]
    assert isinstance(found, Published)
    people = played.scenario.town.people
    truth = Counter({(question, encode(value)): n for (question, value), n in counted(people).items()})
    assert (len(found.items), sum(truth.values())) == (108, 108 * 25)
    for item in found.items:
        assert item.total is not None
        assert list(item.total.counts) == [truth[item.question, level] for level in LEVELS]


def test_groups_of_three_and_four_are_shown_nowhere_alone(played: Played[HundredQuestions]) -> None:
    found = played.notes["evaluation"]
    assert isinstance(found, Published)
    alone = {tuple(block.groups) for item in found.items for block in item.blocks if len(block.groups) == 1}
    assert alone <= {("verwaltung",), ("rat",), ("beirat",)}
    report = " ".join(pages(played.scenario.files["Bericht.pdf"].content))
    assert "Ehrenamt und Institutionen zusammen" in report
    read = played.witness.read_by("Karla") + report
    assert (
        re.search(r"(?<!und )(?<!, )\bInstitutionen:? \d", read.replace("Institutionen: 3 eingeladen", ""))
        is None
    )


def test_run_sheet_is_made_of_what_the_evaluation_proposes(played: Played[HundredQuestions]) -> None:
    sheet = str(played.notes["plan"])
    assert sheet.count(" · 20 Minuten · Abstimmung: Auswahl") == 3
    assert sheet.startswith("Ablauf: Workshop\n\n1. Begrüßung · 10 Minuten\n2. ")
    assert TOPIC in played.witness.read_by("Karla")


def test_workshop_in_the_hall_is_remembered_by_all_of_25(played: Played[HundredQuestions]) -> None:
    for beginning, moment in (
        ("Erinnerung: Treffen in 7 Tagen\n\n", on(24, 11, 14)),
        ("Erinnerung: Treffen morgen\n\n", on(30, 11, 14)),
        ("Erinnerung: Treffen heute\n\n", on(1, 12, 12)),
    ):
        assert played.witness.came(f"{beginning}Workshop im Saal") == {name: [moment] for name in EVERYBODY}


def test_question_from_the_floor_is_shared_by_others(played: Played[HundredQuestions]) -> None:
    assert f"1. {ASKED} · {1 + len(HAVE_IT_TOO)} Personen" in played.scenario.asked


def test_hall_votes_and_raised_hands_count_with_it(played: Played[HundredQuestions]) -> None:
    first, second, third, closing = played.scenario.results
    assert [int(n) for n in re.findall(r": (\d+) \(\d+ %\)", first)] == [0, 9, 8, 8, 0]
    assert "3 Stimmen davon wurden im Saal gezählt (Handzeichen oder Papier)." in first
    assert [int(n) for n in re.findall(r": (\d+) \(\d+ %\)", second)] == [0, 8, 9, 8, 0]
    for result in (first, second, third, closing):
        assert "Ergebnis (Stimmen von 25 Personen)" in result


def test_wall_shows_the_way_in_and_then_the_result_to_the_hall(played: Played[HundredQuestions]) -> None:
    before, after = str(played.notes["wall"]), str(played.notes["hall"])
    assert "Herzlich willkommen" in before
    question = played.scenario.results[2].splitlines()[2]
    assert question in after
    assert "Abstimmung beendet" in after
    assert all(name not in before + after for name in EVERYBODY - {"Paul"})


def test_everybody_is_told_once_what_came_out(played: Played[HundredQuestions]) -> None:
    told = played.witness.came("Nach dem Workshop am Dienstag, 1. Dezember 2026")
    assert told == {name: [on(1, 12, 18)] for name in EVERYBODY}
    text = played.witness.read_by("Rita")
    for line in (
        f"• {GUIDE} · Amt für Soziales",
        f"• {SIGNS} · Bauamt",
        "Donnerstag, 7. Januar 2027, 18:00 Uhr",
    ):
        assert line in text


def test_committee_gets_two_pages_with_measures_then_and_now(played: Played[HundredQuestions]) -> None:
    paper = pages(played.scenario.files["Kurzfassung.pdf"].content)
    assert len(paper) == 2
    assert "begonnen (vorher: vorgeschlagen)" in paper[1]
    assert "erledigt (vorher: vorgeschlagen)" in paper[1]
    assert "Folgetreffen · Donnerstag, 7. Januar 2027, 18:00 Uhr · Bürgerhaus" in paper[1]
    assert "Ehrenamt und Institutionen zusammen" in paper[0]
    assert not any(f"{name} aus dem Workshop" in page for page in paper for name in ("Paul", "Udo"))


def test_committee_gets_slides_with_the_same(played: Played[HundredQuestions]) -> None:
    slides = pptx.Presentation(io.BytesIO(played.scenario.files["Folien.pptx"].content)).slides
    shown = "\n".join(
        cell.text_frame.text
        for slide in slides
        for shape in slide.shapes
        if isinstance(shape, GraphicFrame) and shape.has_table
        for cell in shape.table.iter_cells()
    )
    assert GUIDE in shown
    assert SIGNS in shown
    assert len(slides) >= 5


def test_record_has_every_item_of_the_hall(played: Played[HundredQuestions]) -> None:
    [record] = [file for name, file in played.scenario.files.items() if file.name.startswith("protokoll")]
    text = " ".join(pages(record.content))
    for result in played.scenario.results:
        question = result.splitlines()[2]
        assert question[:40] in text
    assert GUIDE in text


def test_committee_is_13_days_later_and_only_the_council_hears_of_it(
    played: Played[HundredQuestions],
) -> None:
    for beginning, moment in (
        ("Erinnerung: Treffen in 7 Tagen\n\n", on(7, 12, 17)),
        ("Erinnerung: Treffen morgen\n\n", on(13, 12, 17)),
        ("Erinnerung: Treffen heute\n\n", on(14, 12, 15)),
    ):
        told = played.witness.came(f"{beginning}Ausschuss für Soziales")
        assert told == {name: [moment] for name in PEOPLE["rat"]}
    outside = EVERYBODY - set(PEOPLE["rat"])
    assert [name for name in outside if "Ausschuss für Soziales" in played.witness.read_by(name)] == []


def test_measures_are_asked_about_until_they_are_done(played: Played[HundredQuestions]) -> None:
    week = played.witness.came("Wie weit ist diese Maßnahme? In 7 Tagen soll sie fertig sein.")
    assert week == {"Paul": [on(11, 12, 10)], "Udo": [on(11, 12, 10)]}
    past = played.witness.came("Wie weit ist diese Maßnahme? Ihr Datum ist vorbei.")
    assert past == {"Udo": [on(19, 12, 10)]}


def test_follow_up_is_remembered_and_then_nothing_is_left(played: Played[HundredQuestions]) -> None:
    for beginning, moment in (
        ("Erinnerung: Treffen in 7 Tagen\n\n", on(31, 12, 18)),
        ("Erinnerung: Treffen morgen\n\n", on(6, 1, 18, year=2027)),
        ("Erinnerung: Treffen heute\n\n", on(7, 1, 16, year=2027)),
    ):
        assert played.witness.came(f"{beginning}Folgetreffen") == {name: [moment] for name in EVERYBODY}
    assert {each.at.hour for each in played.witness.said if each.is_new} <= set(range(8, 20))
    assert played.notes["again"] is None
