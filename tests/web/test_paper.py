"""Forms from paper at a desk: by the keyboard alone, without a script, and with no more strokes than a minute holds."""

from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser

from handlers.invitations.taps import PaperHelp
from handlers.surveys.taps import SeeSurvey
from storage.ids import SurveyId
from tests.questionnaires_content.test_paper import STROKES_A_MINUTE
from tests.web import hall_in_chromium
from tests.web.hall import AGREE, Hall
from tests.web.test_in_chromium import starts_survey
from tests.web.window import DESK, PHONE, Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

FORM = ("321w 1", "012", "2-2 4")
"""A whole form of the short check, a line for each field."""
PEOPLE = 5


class Keyboard:
    """Types, and counts every key that is pressed."""

    def __init__(self, window: Window) -> None:
        self._view = window.view
        self.strokes = 0

    async def enters(self, line: str) -> None:
        """Types a line where the page has put the cursor, and sends it."""
        await self._view.locator("#text:focus").wait_for()
        for sign in line:
            await self._view.keyboard.press(sign)
        async with self._view.expect_navigation():
            await self._view.keyboard.press("Enter")
        self.strokes += len(line) + 1


async def helper_in(hall: Hall, browser: Browser, **options: Any) -> Window:
    """Somebody whom nobody knew before, by a code that the coordinator makes for today, at the first line of a form."""
    await starts_survey(hall)
    desk = hall.coordinator
    await desk.opens("/")
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen", "Jemand anderes trägt ein", "Heute"):
        await desk.taps(label)
    window = await hall.window(browser, **options)
    await window.enters(desk.text.rpartition("Oder der Code ")[2].split()[0].rstrip("."))
    for label in (AGREE, "Papierbögen eintragen", "Ehrenamt (0)"):
        await window.taps(label)
    return window


async def test_forms_are_entered_by_the_keyboard_alone_without_a_script(hall: Hall, browser: Browser) -> None:
    window = await helper_in(hall, browser, viewport=DESK)
    for number in range(1, PEOPLE + 1):
        keyboard = Keyboard(window)
        for line in FORM:
            await keyboard.enters(line)
        assert keyboard.strokes <= STROKES_A_MINUTE
        assert f"Bogen {number} ist eingetragen, mit 11 Antworten." in await window.text()
    rows = await hall.database.read(lambda tx: tx.all("SELECT value FROM answer"))
    assert len(rows) == 11 * PEOPLE


async def test_whoever_enters_for_a_day_is_refused_everything_else_and_is_told_at_midnight(
    hall: Hall,
) -> None:
    await starts_survey(hall)
    klara = hall.coordinator
    await klara.opens("/")
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen", "Jemand anderes trägt ein", "Heute"):
        await klara.taps(label)
    mona = await hall.desk()
    await mona.enters(klara.text.rpartition("Oder der Code ")[2].split()[0].rstrip("."))
    assert "Sie tragen Papierbögen der Befragung „Kurz" in mona.text
    await mona.taps(AGREE)
    await mona.taps("Papierbögen eintragen")
    assert not {"Bogen löschen", "Jemand anderes trägt ein", "Zur Befragung"} & set(mona.labels)
    for tap in (SeeSurvey(SurveyId(1)), PaperHelp(hall.municipality, SurveyId(1), None)):
        form = next(form for form in mona.page.forms if form.buttons)
        await mona.posts(form, {"tap": tap.pack()})
        assert "Das können hier nur Koordination und Organisation." in mona.text
    await mona.opens("/")
    await mona.taps("Papierbögen eintragen")
    await mona.taps("Ehrenamt (0)")
    await hall.time_passes(timedelta(hours=15))
    await mona.types(FORM[0])
    assert "Ihr Recht, Papierbögen einzutragen, ist zu Ende." in mona.text


async def test_line_that_does_not_fit_stands_in_the_field_to_be_put_right(hall: Hall) -> None:
    await starts_survey(hall)
    desk = hall.coordinator
    await desk.opens("/")
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen", "Ehrenamt (0)"):
        await desk.taps(label)
    await desk.types('321w" <b>')
    assert "ist keine Antwort" in desk.text
    assert 'value="321w&#34; &lt;b&gt;"' in desk.html
    await desk.types("321w 1")
    assert "Zeile 2 von" in desk.text
    await desk.opens(desk.url)
    assert "Zeile 2 von" in desk.text, "the same line when the page is fetched again"


async def test_what_is_wrong_with_a_line_is_in_sight_beside_the_field(hall: Hall, browser: Browser) -> None:
    window = await helper_in(hall, browser, viewport=PHONE)
    await Keyboard(window).enters("321w1")
    await Keyboard(window).enters("9")
    wrong = window.view.get_by_text("Hier endet die Zeile zu früh").or_(
        window.view.get_by_text("keine Antwort")
    )
    place = await wrong.first.bounding_box()
    assert place is not None
    scrolled = await window.view.evaluate("scrollY")
    assert scrolled > 0, "the page is longer than the phone, and begins at the field"
    assert 0 <= place["y"] <= PHONE["height"] - place["height"]


async def test_axe_finds_nothing_where_forms_are_typed(hall: Hall, browser: Browser) -> None:
    await starts_survey(hall)
    window = await hall.coordinator_in(browser, java_script_enabled=True)
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen"):
        await window.taps(label)
    found = [await Axe().run(window.view)]
    await window.taps("Ehrenamt (0)")
    found.append(await Axe().run(window.view))
    for label in ("Andere Gruppe", "Jemand anderes trägt ein", "Heute"):
        await window.taps(label)
        found.append(await Axe().run(window.view))
    assert [each["id"] for one in found for each in one.response["violations"]] == []
