"""What is stored about somebody, as a page to read beside the file for programs."""

import json
import re
from datetime import timedelta

import pytest
from lxml import html

from questionnaires.progress import StepKey
from sandbox.person import Person
from storage.ids import SurveyId, UpdateId
from storage.members import Role
from tests.handlers.answering import RUNS
from tests.handlers.polling import open_poll
from tests.handlers.surveying import close, start
from tests.town import AGREE, Town
from workshops.answering.places import InSurvey

pytestmark = pytest.mark.slow


def read(person: Person) -> str:
    """The page as somebody reads it."""
    page = html.fromstring(person.files[-2].content.decode())
    for style in page.iter("style"):
        style.text = ""
    return re.sub(r"\s*\n\s*", "\n", page.text_content()).strip()


async def test_page_says_what_the_file_for_programs_holds_in_the_words_of_the_screens(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await ada.taps("Jetzt beginnen")
    question = ada.reads().splitlines()[-1]
    await ada.taps(RUNS)
    await ada.taps("weiß ich nicht")
    await town.workshops.responses.comment(
        await town.id_of(ada),
        InSurvey(SurveyId(1)),
        UpdateId(-1),
        key=StepKey("ku01"),
        text="Zimmer <12> & Hof",
    )
    await open_poll(town)
    await ada.taps("1 · Rathaus")
    await ada.types("/daten")
    assert [file.name for file in ada.files[-2:]] == ["meine-daten.html", "meine-daten.json"]
    page = read(ada)
    for said in (
        "Meine Daten bei Rundfrage",
        "Musterstadt\nRat",
        "Befragung „Kurzcheck für das Ehrenamt 2026“, Musterstadt\nStand\nnicht abgeschlossen",
        f"{question}\n{RUNS}",
        "weiß ich nicht",
        f"Anmerkung zu: {question}\nZimmer <12> & Hof",
        "Wo treffen wir uns?\nRathaus",
    ):
        assert said in page
    stored = json.loads(ada.files[-1].content)
    assert stored["surveys"][0]["answers"][0]["answer_in_words"] == RUNS


async def test_page_of_a_closed_survey_has_no_answers_and_loads_nothing(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    await close(town)
    await ada.types("/daten")
    assert RUNS not in read(ada)
    assert "abgeschlossen" in read(ada)
    assert "http" not in ada.files[-2].content.decode()


async def test_data_of_somebody_who_works_for_many_towns_fit_below_their_file(town: Town) -> None:
    klara = town.coordinator
    rivers = ("am Beispielbach", "an der Musteraue", "im Probental", "unter den Linden")
    for river in rivers:
        invite = await town.workshops.invitations.found(
            f"Verbandsgemeinde Beispielhausen {river}",
            timezone="Europe/Berlin",
            role=Role.COORDINATOR,
            group_code=None,
            valid_for=timedelta(days=7),
        )
        await klara.opens(town.sandbox.link(f"j{invite.token}"))
        await klara.taps(AGREE)
    await klara.types("/daten")
    assert [file.name for file in klara.files[-2:]] == ["meine-daten.html", "meine-daten.json"]
    assert all(klara.files[-2].content.decode().count(f"{river}</") for river in rivers)
    assert "Verbandsgemeinde Beispielhausen am Beispielbach" in klara.reads()
