"""A phone that lies on the table follows by itself what the room does."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser

from tests import chromium
from tests.web.desk import Desk
from tests.web.hall import Hall
from tests.web.test_wall_in_chromium import phone

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.process]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as opened_browser:
        yield opened_browser


async def asks(hall: Hall, question: str, *kind: str) -> Desk:
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Neue Abstimmung")
    for label in kind:
        await kim.taps(label)
    await kim.types(question)
    await kim.taps("Senden an")
    await hall.settled()
    return kim


async def test_phone_on_which_cards_are_written_follows_the_end_without_an_error(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    errors: list[str] = []
    ada.view.on("pageerror", lambda error: errors.append(str(error)))
    kim = await asks(hall, "Was fehlt?", "Karten")
    await ada.opens()
    await ada.taps("Abstimmung: Was fehlt?")
    await kim.taps("Abstimmung beenden")
    await kim.taps("Ja, beenden")
    await ada.view.get_by_text("Diese Abstimmung ist beendet").wait_for()
    await ada.taps("Zur Übersicht")
    assert "Musterstadt" in await ada.text()
    assert errors == []


async def test_phone_follows_a_poll_that_is_taken_back_and_says_nothing_of_a_result(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    bea = await phone(hall, browser)
    kim = await asks(hall, "Wo? Rathaus / Schule")
    for each in (ada, bea):
        await each.opens()
        await each.taps("Abstimmung: Wo?")
    await kim.taps("Abstimmung zurücknehmen")
    await ada.view.get_by_text("Diese Abstimmung wurde zurückgenommen").wait_for()
    assert "1 · Rathaus" not in await ada.labels()
    await bea.taps("1 · Rathaus")
    assert "Diese Abstimmung wurde zurückgenommen" in await bea.text()
    assert "Ergebnis" not in await bea.text()


async def test_question_comes_by_itself_to_whoever_waits_and_the_next_round_after_its_end(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    bea = await phone(hall, browser)
    await ada.opens()
    await bea.opens()
    assert await bea.view.get_by_role("link", name="Aktualisieren").count() == 1
    kim = await asks(hall, "Wo? Rathaus / Schule")
    await ada.view.get_by_role("button", name="1 · Rathaus").wait_for()
    await ada.taps("1 · Rathaus")
    await kim.taps("Abstimmung beenden")
    await kim.taps("Ja, beenden")
    await hall.settled()
    await ada.view.get_by_text("Diese Abstimmung ist beendet").wait_for()
    await kim.taps("Noch einmal abstimmen lassen")
    await kim.taps("Senden an")
    await hall.settled()
    await ada.view.get_by_role("button", name="2 · Schule").wait_for()
    await ada.taps("2 · Schule")
    assert "Ihre Stimme: Schule" in await ada.text()


async def test_question_that_is_taken_back_goes_from_the_page_of_whoever_waits(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await ada.opens()
    kim = await asks(hall, "Wo? Rathaus / Schule")
    question = ada.view.get_by_role("button", name="1 · Rathaus")
    await question.wait_for()
    await kim.taps("Abstimmung zurücknehmen")
    await question.wait_for(state="detached")
