"""Makes the pictures of the README from the running demo: `python -m tests.e2e.screenshots`."""

import asyncio
import re
from pathlib import Path
from typing import Final

from playwright.async_api import Browser, Page, expect

from tests import chromium
from tests.e2e.demo_process import started
from tests.e2e.hand import Hand

DOCS: Final = Path(__file__).parents[2] / "docs"
WIDE: Final = (1600, 940)
DESK: Final = (1100, 680)
PROJECTOR: Final = (1280, 720)
CROWD: Final = 120_000
"""Milliseconds until most of the 24 have seen the poll and made up their minds."""
ROLES: Final = ("Koordination", "Rat", "Beirat", "Ehrenamt", "Organisation")


async def make_all() -> None:
    """Takes two minutes: the phones of the demo keep Telegram's limits."""
    DOCS.mkdir(exist_ok=True)
    async with (
        chromium.opened() as browser,
        started("demo", "--port", "0", "--pace", "2", until=r"http://127\.0\.0\.1:\d+/w/[\w-]+") as demo,
    ):
        phones, desk = re.findall(r"http://127\.0\.0\.1:\d+", demo.printed)[:2]
        (code,) = re.findall(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", demo.printed)
        await _desk(await _sized(browser, desk, DESK), code)
        await _phones(await _opened(browser, phones, WIDE))
        await _question(await _opened(browser, phones, chromium.POCKET))
        await _poll_ends(await _opened(browser, phones, WIDE))
        await _wall(await _sized(browser, demo.address, PROJECTOR))
        await demo.ends()


async def _sized(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    page = await browser.new_page(viewport={"width": size[0], "height": size[1]}, locale="de-DE")
    await page.goto(address)
    return page


async def _opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    """The phones, as soon as they can be tapped."""
    page = await _sized(browser, address, size)
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
    await coordinator.sees(re.compile("Abgestimmt: 2[0-7] von 2[78] Personen"), patience=CROWD)
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


async def _desk(page: Page, code: str) -> None:
    """Somebody of the council without Telegram, at the second question."""
    await page.get_by_label("Code").fill(code)
    for button in ("Weiter", "Einverstanden und beginnen", "2 · läuft, aber nicht überall"):
        await page.get_by_role("button", name=button).click()
    await expect(page.get_by_text("Frage 2 von 15")).to_be_visible()
    await _keep(page, "desk.png")


async def _poll_ends(page: Page) -> None:
    coordinator = Hand(page, "Koordination")
    await coordinator.taps("Abstimmung beenden")
    await coordinator.taps("Ja, beenden")
    await coordinator.sees("Ergebnis")
    await page.close()


async def _wall(page: Page) -> None:
    """The result in the hall."""
    await expect(page.get_by_text("Das ist ein Stimmungsbild")).to_be_visible()
    await expect(page.locator(".chart svg")).to_be_visible()
    await _keep(page, "wall.png")


async def _keep(page: Page, name: str) -> None:
    await page.mouse.move(0, 0)  # no button looks as if a finger were on it
    await page.screenshot(path=DOCS / name)
    await page.close()


if __name__ == "__main__":
    asyncio.run(make_all())
