"""The run sheet in a browser follows whoever else leads, and nobody presses what has just come under their finger."""

import pytest
from playwright.async_api import Browser

from tests.web import hall_in_chromium
from tests.web.hall import Hall
from tests.web.test_floor_in_chromium import moderator
from tests.web.test_in_chromium import found_by_axe
from tests.web.test_wall_in_chromium import SOON
from tests.web.window import Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall


async def leading(hall: Hall, browser: Browser) -> Window:
    """Mona, who moderates for the day, with the run sheet that the coordinator has made."""
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await kim.taps(label)
    for item in ("Begrüßung", "Wo treffen wir uns? Rathaus / Schule", "Pause"):
        await kim.types(item)
    await kim.taps("Fertig")
    mona = await moderator(hall, browser)
    for label in ("Moderieren", "Workshop"):
        await mona.taps(label)
    await kim.opens("/")
    for label in ("Ablauf", "Workshop"):
        await kim.taps(label)
    return mona


async def test_run_sheet_follows_what_others_start_reveal_and_end(hall: Hall, browser: Browser) -> None:
    ada, kim = await hall.participant(), hall.coordinator
    mona = await leading(hall, browser)
    await mona.view.get_by_role("button", name="Fragen aus dem Saal").focus()
    await kim.taps("Weiter: Begrüßung")
    await mona.view.get_by_text("▶ 1. Begrüßung · läuft").wait_for(timeout=SOON)
    assert await mona.view.evaluate("document.activeElement.innerText") == "Fragen aus dem Saal"
    await kim.taps("Weiter: Wo treffen wir uns?")
    await mona.view.get_by_text("0 von 1 haben geantwortet").wait_for(timeout=SOON)
    await ada.opens("/")
    await ada.taps("Abstimmung: Wo")
    await ada.taps("1 · Rathaus")
    await mona.view.get_by_text("1 von 1 hat geantwortet").wait_for(timeout=SOON)
    for label in ("Abstimmung: Wo", "Abstimmung beenden", "Ja, beenden"):
        await kim.taps(label)
    await mona.view.get_by_role("button", name="Ergebnis: Wo treffen").wait_for(timeout=SOON)
    assert await found_by_axe(mona.view) == []
    assert await mona.view.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert (await mona.text()).count("ktualisieren") == 1


async def test_button_that_has_just_taken_the_place_of_another_is_not_pressed(
    hall: Hall, browser: Browser
) -> None:
    kim, mona = hall.coordinator, await leading(hall, browser)
    page = mona.view
    await page.get_by_role("button", name="Weiter: Begrüßung").focus()
    await page.evaluate(
        """() => new MutationObserver(() => {
            const next = document.querySelector("button[value^='zrg:']");
            if (next && next.textContent.includes("Wo treffen")) next.click();
        }).observe(document.getElementById("main"), { childList: true })"""
    )
    await kim.taps("Weiter: Begrüßung")
    await page.get_by_text("▶ 1. Begrüßung · läuft").wait_for(timeout=SOON)
    assert await page.evaluate("document.activeElement.id") == "main", "the button that had the focus is gone"
    await page.wait_for_timeout(700)
    await kim.opens(kim.url)
    assert "2. Wo treffen wir uns? · Abstimmung" in kim.text, "it was not started"
    await mona.taps("Weiter: Wo treffen")
    await page.get_by_text("▶ 2. Wo treffen wir uns?").wait_for(timeout=SOON)
