"""A whole workshop in real browsers, everybody at once, on a network that loses answers and sends things twice.

Five phones vote and write, whoever moderates for a day holds the remote control, the coordinator sits at a desk.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import pytest
from playwright.async_api import Browser, Error, Page, Route

from tests.web import hall_in_chromium
from tests.web.hall import Hall
from tests.web.projecting import opened
from tests.web.test_clusters_in_chromium import card, drags, lie, pile
from tests.web.test_floor_in_chromium import moderator
from tests.web.test_wall_in_chromium import phone, wall_in
from tests.web.window import DESK, READING, Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

QUESTION: Final = "Was fehlt bei uns?"
CARDS: Final = ("Mehr Bänke", "Breite Wege", "Ein Spielplatz", "Längere Kita", "Bus am Abend")
NOTHING_CAME: Final = (Error, AssertionError)
"""What a phone sees whose page did not come: no page, and no button on it."""
EVERY: Final = 20
"""Of so many forms one arrives and its answer does not, and another one arrives twice."""


class BadNetwork:
    """Between all phones and the program."""

    def __init__(self) -> None:
        self.forms = self.lost = self.doubled = 0

    async def hold(self, page: Page) -> None:
        await page.route("**/*", self._pass)

    async def _pass(self, route: Route) -> None:
        if route.request.method != "POST":
            await route.continue_()
            return
        self.forms += 1
        if self.forms % EVERY == 3:
            self.lost += 1
            await route.fetch(max_redirects=0)
            await route.abort("connectionreset")
        elif self.forms % EVERY == 7:
            self.doubled += 1
            await route.fetch(max_redirects=0)
            await route.continue_()
        else:
            await route.continue_()


@asynccontextmanager
async def patiently() -> AsyncIterator[None]:
    """Nobody tries again at once; Chromium does what did not come by itself, and the two would hinder each other."""
    try:
        yield
    except NOTHING_CAME:
        await asyncio.sleep(READING)


async def votes(window: Window, poll: str, label: str, *, shows: str) -> None:
    """As people do whose network is bad: they look again, and tap again where nothing came of it."""
    for _ in range(4):
        async with patiently():
            await window.opens()
            await window.taps(f"Abstimmung: {poll}")
            if shows in await window.text():
                return
            await window.taps(label)
            if shows in await window.text():
                return
    raise AssertionError(f"no {shows!r} in {await window.text()}")


async def writes(window: Window, text: str) -> None:
    for _ in range(4):
        async with patiently():
            await window.opens()
            await window.taps(f"Abstimmung: {QUESTION}")
            if f"„{text}“" in await window.text():
                return
            await window.types(text)
            if f"„{text}“" in await window.text():
                return
    raise AssertionError(f"{text!r} was not taken")


async def go(window: Window, *labels: str) -> None:
    for label in labels:
        await window.taps(label)


async def test_whole_workshop_with_everybody_at_once_on_a_bad_network(hall: Hall, browser: Browser) -> None:
    network = BadNetwork()
    phones = [
        await phone(hall, browser, java_script_enabled=live) for live in (True, False, False, True, False)
    ]
    for each in phones:
        await network.hold(each.view)
    klara = hall.coordinator
    await klara.opens("/")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await klara.taps(label)
    await klara.types("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await klara.taps("Karten")
    await klara.types(QUESTION)
    remote = await moderator(hall, browser)
    _, address = await opened(hall)
    wall = await wall_in(browser, address)
    desk = await hall.coordinator_in(browser, java_script_enabled=True, viewport=DESK)

    await go(remote, "Moderieren", "Workshop", "Weiter: Wo treffen wir uns?")
    await hall.settled()
    await wall.get_by_text("0 von 5 haben geantwortet").wait_for()
    for number, each in enumerate(phones):
        label = "1 · Rathaus" if number < 2 else "2 · Bücherei"
        await votes(each, "Wo", label, shows=f"Ihre Stimme: {label[4:]}")
    await wall.get_by_text("5 von 5 haben geantwortet").wait_for()
    assert "%" not in await wall.inner_text("main"), "until the end only how many"
    await go(remote, "Abstimmung: Wo treffen wir uns?", "Abstimmung beenden", "Ja, beenden")
    await wall.locator(".chart svg").wait_for()
    assert await numbers(wall) == {"Rathaus": ["2 (40 %)"], "Bücherei": ["3 (60 %)"], "Schule": ["0 (0 %)"]}

    await go(remote, "Noch einmal abstimmen lassen", "Senden an 5 Personen")
    await hall.settled()
    await wall.get_by_text("0 von 5 haben geantwortet").wait_for()
    for each in phones:
        await votes(each, "Wo", "2 · Bücherei", shows="Ihre Stimme: Bücherei")
    await wall.get_by_text("5 von 5 haben geantwortet").wait_for()
    await go(remote, "Abstimmung beenden", "Ja, beenden")
    await wall.get_by_text("Runde 1").first.wait_for()
    shown = await numbers(wall)
    assert shown["Bücherei"] == ["5 (100 %)", "3 (60 %)"], "with the first round beside it"

    await go(remote, "Zum Ablauf", f"Weiter: {QUESTION}")
    await hall.settled()
    for each, text in zip(phones, CARDS, strict=True):
        await writes(each, text)
    await go(remote, f"Abstimmung: {QUESTION}", "Abstimmung beenden", "Ja, beenden", "5 Karten prüfen")
    await go(remote, "Mehrere auf einmal", "Diese 5 zeigen", "Karten bündeln")
    await wall.get_by_text("Bus am Abend").wait_for()

    await desk.opens()
    await go(desk, "Abstimmungen", f"Beendet: {QUESTION}", "Karten bündeln")
    board = desk.view
    await board.locator("html.scripted").wait_for()
    assert sorted(await lie(board, "Ohne Bündel")) == sorted(CARDS), "each card once"
    await drags(board, "Ein Spielplatz", "Neues Bündel")
    await desk.types("Kinder")
    await wall.get_by_role("heading", name="Kinder (1)").wait_for()
    await drags(board, "Längere Kita", "Kinder")
    await remote.taps("Neues Bündel")
    await remote.types("Draußen")
    for label in ("Mehr Bänke", "Breite Wege"):
        await remote.taps(next(each for each in await remote.labels() if each.partition(" · ")[2] == label))
    await wall.get_by_role("heading", name="Draußen (2)").wait_for()
    await pile(board, "Draußen").get_by_text("Breite Wege").wait_for()
    await card(board, "Bus am Abend").focus()
    await board.keyboard.press("2")
    await board.locator("body:not(.busy)").wait_for()
    await wall.get_by_role("heading", name="Draußen (3)").wait_for()

    await go(remote, "Fertig", "Punkte auf die Bündel", "Senden an 5 Personen")
    await hall.settled()
    for number, each in enumerate(phones):
        label = "1 · Kinder" if number == 0 else "2 · Draußen"
        await votes(each, "Was ist am wichtigsten?", label, shows=f"Ihre Stimme: {label[4:]} ●")
    await wall.get_by_text("5 von 5 haben geantwortet").wait_for()
    await go(remote, "Abstimmung beenden", "Ja, beenden")
    await wall.get_by_text("4 Punkte von 4 Personen").first.wait_for()
    assert network.lost >= 1
    assert network.doubled >= 1
    await remote.taps("Zum Ablauf")
    assert await remote.heading() == "Ablauf: Workshop"


async def numbers(wall: Page) -> dict[str, list[str]]:
    """What stands in each line of the table, without its bar."""
    rows = wall.locator("tbody tr")
    found = {}
    for at in range(await rows.count()):
        label = (await rows.nth(at).locator("th").inner_text()).strip()
        found[label] = [(await each.inner_text()).strip() for each in await rows.nth(at).locator("td").all()]
    return found
