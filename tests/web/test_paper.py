"""Forms from paper at a desk: by the keyboard alone, without a script, and far quicker than one a minute."""

from collections.abc import AsyncIterator

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser

from tests import chromium
from tests.web.hall import Hall
from tests.web.test_in_chromium import starts_survey
from tests.web.window import DESK

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.process]

FORM = ("321w 1", "012", "2-2 4")
"""A whole form of the short check, a line for each field."""
PEOPLE = 5


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as opened:
        yield opened


async def test_forms_are_entered_by_the_keyboard_alone_without_a_script(hall: Hall, browser: Browser) -> None:
    await starts_survey(hall)
    window = await hall.coordinator_in(browser, viewport=DESK)
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen", "Ehrenamt (0)"):
        await window.taps(label)
    keyboard = window.view.keyboard
    for number in range(1, PEOPLE + 1):
        for line in FORM:
            await window.view.locator("#text:focus").wait_for()
            await keyboard.type(line)
            async with window.view.expect_navigation():
                await keyboard.press("Enter")
        assert f"Bogen {number} ist eingetragen, mit 11 Antworten." in await window.text()
    rows = await hall.database.read(lambda tx: tx.all("SELECT value FROM answer"))
    assert len(rows) == 11 * PEOPLE


async def test_line_that_does_not_fit_stands_in_the_field_to_be_put_right(hall: Hall) -> None:
    await starts_survey(hall)
    desk = hall.coordinator
    await desk.opens("/")
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen", "Ehrenamt (0)"):
        await desk.taps(label)
    await desk.types('321w" <b>')
    assert "Hier endet die Zeile zu früh" in desk.text or "ist keine Antwort" in desk.text
    assert 'value="321w&#34; &lt;b&gt;"' in desk.html
    await desk.types("321w 1")
    assert "Zeile 2 von" in desk.text
    await desk.opens(desk.url)
    assert "Zeile 2 von" in desk.text, "the same line when the page is fetched again"


async def test_axe_finds_nothing_where_forms_are_typed(hall: Hall, browser: Browser) -> None:
    await starts_survey(hall)
    window = await hall.coordinator_in(browser, java_script_enabled=True)
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen"):
        await window.taps(label)
    found = [await Axe().run(window.view)]
    await window.taps("Ehrenamt (0)")
    found.append(await Axe().run(window.view))
    assert [each["id"] for one in found for each in one.response["violations"]] == []
