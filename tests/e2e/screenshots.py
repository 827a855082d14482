"""Makes the two pictures of the README from the running demo: `python -m tests.e2e.screenshots`."""

import asyncio
import re
from pathlib import Path
from typing import Final

from playwright.async_api import Browser, Page

from tests import chromium
from tests.e2e.demo_process import started
from tests.e2e.hand import Hand

DOCS: Final = Path(__file__).parents[2] / "docs"
WIDE: Final = (1600, 940)
CROWD: Final = 120_000
"""Milliseconds until most of the 24 have seen the poll and made up their minds."""
ROLES: Final = ("Koordination", "Rat", "Beirat", "Ehrenamt", "Organisation")


async def make_both() -> None:
    """Takes a minute and a half: the phones of the demo keep Telegram's limits."""
    DOCS.mkdir(exist_ok=True)
    async with chromium.opened() as browser, started("demo", "--port", "0", "--pace", "2") as demo:
        await _phones(await _opened(browser, demo.address, WIDE))
        await _question(await _opened(browser, demo.address, chromium.POCKET))
        await demo.ends()


async def _opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    page = await browser.new_page(viewport={"width": size[0], "height": size[1]}, locale="de-DE")
    await page.goto(address)
    await page.wait_for_selector("html[data-ready]")
    return page


async def _phones(page: Page) -> None:
    """A poll under way, seen by those who have voted and who have not; a question; a meeting with its numbers."""
    coordinator, council, board, volunteer, organiser = (Hand(page, role) for role in ROLES)
    for somebody in (coordinator, council, board, volunteer, organiser):
        await somebody.joins()
    for number in (2, 3):
        await council.taps(re.compile("^2 · "))
        await council.sees(f"Frage {number} von 15")
    await organiser.taps("Neues Treffen")
    await organiser.sees("Wann soll es stattfinden?")
    await organiser.types("in vier Wochen von 18 bis 20 Uhr")
    await organiser.taps("Ort oder Link angeben")
    await organiser.sees("Wo findet es statt?")
    await organiser.types("Bürgerhaus, Saal 2")
    await organiser.sees("Ort: Bürgerhaus")
    await organiser.taps(re.compile("^Einladen: "))
    await coordinator.types("/umfrage Womit fangen wir an? Treffpunkt / Sprache / Formulare")
    await coordinator.taps(re.compile("^Senden an "))
    await board.taps(re.compile("^2 · Sprache"))
    await volunteer.taps("Ich komme")
    await coordinator.sees(re.compile("Abgestimmt: 2[0-7] von 27 Personen"), patience=CROWD)
    await board.sees("Das Ergebnis sehen alle am Ende", patience=CROWD)
    await organiser.taps("Aktualisieren")
    await organiser.sees(re.compile("Kommen: [1-9]"))
    await council.scrolls_to("Frage 3 von 15")
    await _keep(page, "phones.png")


async def _question(page: Page) -> None:
    await page.get_by_role("tab", name="Ehrenamt").click()
    volunteer = Hand(page, "Ehrenamt")
    await volunteer.sees("Frage 1 von 15")
    await volunteer.taps("1 · geplant, erste Schritte")
    await volunteer.scrolls_to("Frage 2 von 15")
    await _keep(page, "question.png")


async def _keep(page: Page, name: str) -> None:
    await page.mouse.move(0, 0)  # no button looks as if a finger were on it
    await page.screenshot(path=DOCS / name)
    await page.close()


if __name__ == "__main__":
    asyncio.run(make_both())
