"""The path of the product in a browser: join, answer, poll, meeting, reminder, tapped on the phones of the demo."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests import chromium
from tests.e2e.demo_process import started
from tests.e2e.hand import Hand

pytestmark = pytest.mark.process

PICTURES = Path(__file__).parents[2] / "test-output" / "browser"


async def keep_picture(page: Page, name: str) -> None:
    await page.screenshot(path=PICTURES / f"{name}.png")


@pytest.mark.browser
async def test_workshop_is_played_on_the_phones_from_joining_to_the_reminder() -> None:
    async with started("demo", "--port", "0", "--people", "0") as demo, chromium.opened() as browser:
        page = await browser.new_page(
            viewport={"width": chromium.DESK[0], "height": chromium.DESK[1]}, locale="de-DE"
        )
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(demo.address)
        coordinator, council, organiser = (
            Hand(page, role) for role in ("Koordination", "Rat", "Organisation")
        )

        for somebody in (coordinator, council, organiser):
            await somebody.joins()
        await keep_picture(page, "1-joined")

        await council.sees("Frage 1 von 15")
        await council.taps(re.compile("^2 · "))
        await council.sees("Frage 2 von 15")
        await council.taps("weiß ich nicht")
        await council.sees("Frage 3 von 15")
        await keep_picture(page, "2-answered")

        await coordinator.types("/umfrage Wo treffen wir uns? Rathaus / Bücherei / Schule")
        await coordinator.taps("Senden an eine Person")
        await council.taps("2 · Bücherei")
        await council.sees("Ihre Stimme: Bücherei")
        await coordinator.sees("Abgestimmt: 1 von einer Person")
        await keep_picture(page, "3-voted")

        await organiser.taps("Neues Treffen")
        await organiser.types("in vier Wochen um 18 Uhr")
        await organiser.taps("Einladen: eine Person")
        await council.taps("Ich komme")
        await council.sees("Ihre Antwort: Ich komme")
        await keep_picture(page, "4-invited")

        await page.get_by_role("button", name="bis zur nächsten Erinnerung").click()
        await council.sees(re.compile("Erinnerung: Treffen in 7 Tagen.*Ihre Antwort: Ich komme", re.DOTALL))
        await organiser.sees(re.compile("Erinnerung: Treffen in 7 Tagen.*Kommen: 1", re.DOTALL))
        await keep_picture(page, "5-reminded")

        assert complaints == []
        await page.close()
        assert await demo.ends() == (0, "")


@pytest.mark.browser
async def test_question_chosen_answer_and_all_choices_are_in_sight_on_a_small_phone() -> None:
    """A messenger keeps the status bar, the name of the chat and the field to write in: 128 of the 640 pixels."""
    width, height = chromium.SMALL
    async with started("demo", "--port", "0", "--people", "0") as demo, chromium.opened() as browser:
        page = await browser.new_page(viewport={"width": width, "height": height}, locale="de-DE")
        await page.goto(demo.address)
        await page.get_by_role("tab", name="Ehrenamt").click()
        volunteer = Hand(page, "Ehrenamt")
        await volunteer.joins()
        for number in (2, 3):
            await volunteer.taps(re.compile("^2 · "))
            await volunteer.sees(f"Frage {number} von 15")
        await volunteer.taps("zurück")
        question = await volunteer.sees("Frage 2 von 15")
        buttons = question.get_by_role("button")
        await expect(question.get_by_text("Ihre Antwort: 2 · ")).to_be_visible()
        await expect(buttons.filter(has_text="✓ gewählt")).to_have_text(re.compile("^2 · "))
        await expect(buttons).to_have_count(9)
        await volunteer.scrolls_to("Frage 2 von 15")
        await keep_picture(page, "6-small")
        shown = await question.bounding_box()
        assert shown is not None
        assert shown["height"] <= height - 128
        assert shown["x"] + shown["width"] <= width
        await page.close()
        assert await demo.ends() == (0, "")
