"""The wall in a real browser, with phones, a desk and a remote control at once; cut off and back; what axe finds."""

import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, ViewportSize

from tests.bench.hall import town
from tests.bench.hall.program import Program, free_port
from tests.web import hall_in_chromium
from tests.web.hall import AGREE, Hall
from tests.web.projecting import OF_LONG_OPTIONS, ends, lets_in, opened, prepared, votes
from tests.web.test_in_chromium import found_by_axe
from tests.web.window import DESK, Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

WALL: ViewportSize = {"width": 1920, "height": 1080}
SOON = 10_000
"""Milliseconds within which a wall is right again on a machine that is busy: long before it would look by itself."""


LINES_OF_THE_ROUND_BEFORE = """() => [...document.querySelectorAll(".chart svg g.mark-rect")].slice(-2)
    .map((layer) => [...layer.querySelectorAll("path")].map((each) => ({
        wide: Math.round(each.getBBox().width), fill: getComputedStyle(each).fill,
        opacity: getComputedStyle(each).opacity})))"""
PAPER_AND_INK = """() => {
    const style = getComputedStyle(document.documentElement);
    return [style.backgroundColor, style.color];
}"""


async def wall_in(browser: Browser, address: str, **options: Any) -> Page:
    """A projector."""
    given: dict[str, Any] = {"viewport": WALL, "locale": "de-DE", **options}
    page = await browser.new_page(**given)
    await page.goto(address)
    return page


async def phone(hall: Hall, browser: Browser, **options: Any) -> Window:
    """Somebody of the council with a phone."""
    window = await hall.window(browser, **options)
    await window.enters(await hall.code())
    await window.taps(AGREE)
    return window


async def votes_on_phone(window: Window, label: str) -> None:
    await window.opens()
    await window.taps("Abstimmung: Wo")
    await window.taps(label)


async def test_phones_desk_wall_and_remote_control_at_once(hall: Hall, browser: Browser) -> None:
    phones = [
        await phone(hall, browser, java_script_enabled=live) for live in (True, False, False, False, False)
    ]
    _, address = await opened(hall)
    wall = await wall_in(browser, address)
    remote = await hall.coordinator_in(browser)
    desk = await hall.coordinator_in(browser, java_script_enabled=True, viewport=DESK)

    await remote.opens()
    await remote.taps("Neue Abstimmung")
    await remote.types("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await remote.taps("Senden an 5 Personen")
    await hall.settled()
    await wall.get_by_text("0 von 5 haben geantwortet").wait_for()
    for each in phones:
        await votes_on_phone(each, "2 · Bücherei")
    await wall.get_by_text("5 von 5 haben geantwortet").wait_for()
    assert "%" not in await wall.inner_text("main")

    await remote.taps("Abstimmung beenden")
    await remote.taps("Ja, beenden")
    await wall.locator(".chart svg").wait_for()
    assert "100 %" in await wall.locator("table").inner_text()
    await phones[0].reads("Diese Abstimmung ist beendet")
    await phones[0].taps("Zur Übersicht")  # what came for all pages bears its own key

    await remote.taps("Noch einmal abstimmen lassen")
    await remote.taps("Senden an 5 Personen")
    await hall.settled()
    await wall.get_by_text("0 von 5 haben geantwortet").wait_for()
    await votes_on_phone(phones[1], "1 · Rathaus")
    await wall.get_by_text("1 von 5 hat geantwortet").wait_for()

    await desk.opens()
    await desk.taps("Leinwand")
    await desk.view.get_by_text("Auf der Leinwand steht: „Runde 2: Wo").wait_for()
    async with desk.view.expect_navigation():
        await desk.view.keyboard.press("ArrowRight")
    await wall.get_by_text("5 von 5 haben geantwortet").wait_for()  # the latest result
    async with desk.view.expect_navigation():
        await desk.view.keyboard.press("PageDown")  # as a presenter sends it
    await wall.get_by_text("Unsere Punkte").wait_for()
    await remote.opens()
    await remote.taps("Leinwand")
    await remote.taps("Willkommen und Zugang")
    await wall.get_by_text("Herzlich willkommen").wait_for()
    await desk.view.get_by_text("Auf der Leinwand steht: Willkommen und Zugang").wait_for()


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_axe_finds_nothing_on_the_wall_and_everything_fits(
    hall: Hall, browser: Browser, colours: str
) -> None:
    people = await hall.people(5)
    coordinator = hall.coordinator
    await lets_in(hall, "Rat (", "Verwaltung (", "Beirat (")
    _, address = await opened(hall)
    wall = await wall_in(browser, address, color_scheme=colours)

    async def look(name: str) -> None:
        assert await found_by_axe(wall) == [], name
        for fits in ("scrollHeight <= innerHeight", "scrollWidth <= innerWidth"):
            assert await wall.evaluate(f"document.documentElement.{fits}"), name

    await wall.get_by_text("Herzlich willkommen").wait_for()
    await look("welcome")
    await hall.asks(OF_LONG_OPTIONS)
    await wall.get_by_text("0 von 5 haben geantwortet").wait_for()
    await look("running")
    for desk in people:
        await votes(desk, "2 · ")
    await ends(hall)
    await wall.locator(".chart svg").wait_for()
    await look("result")
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    await coordinator.taps("Alle Punkte")
    await wall.get_by_text("Unsere Punkte").wait_for()
    await look("list")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_line_of_the_round_before_is_seen_on_the_bars_and_beside_them(
    hall: Hall, browser: Browser, scheme: str
) -> None:
    people = await hall.people(5)
    _, address = await opened(hall)
    await hall.asks("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    for number, desk in enumerate(people):
        await votes(desk, "1 · Rathaus" if number else "2 · Bücherei")
    await ends(hall)
    for label in ("Noch einmal abstimmen lassen", "Senden an 5 Personen"):
        await hall.coordinator.taps(label)
    await hall.settled()
    for desk in people:
        await votes(desk, "2 · Bücherei")
    await ends(hall)
    wall = await wall_in(browser, address, color_scheme=scheme)
    await wall.get_by_text("Der dünne Strich zeigt Runde 1").wait_for()
    await wall.locator(".chart svg").wait_for()
    edge, line = await wall.evaluate(LINES_OF_THE_ROUND_BEFORE)
    paper, ink = await wall.evaluate(PAPER_AND_INK)
    assert [each["wide"] for each in line] == [6] * 3
    assert [each["wide"] for each in edge] == [14] * 3, "around it"
    assert {(each["fill"], each["opacity"]) for each in edge} == {(paper, "1")}
    assert {(each["fill"], each["opacity"]) for each in line} == {(ink, "1")}


async def test_time_left_is_the_same_on_projectors_whose_clocks_are_wrong(
    hall: Hall, browser: Browser
) -> None:
    _, address = await opened(hall)
    await prepared(hall, "Gespräch, 20 Minuten")
    await hall.coordinator.taps("Weiter: Gespräch")
    await hall.coordinator.taps("Zeit laufen lassen")
    began, left = time.monotonic(), []
    for wrong in (timedelta(0), timedelta(minutes=4), timedelta(minutes=-4), timedelta(days=30)):
        context = await browser.new_context(locale="de-DE")
        await context.clock.install(time=hall.clock() + wrong)
        wall = await context.new_page()
        await wall.goto(address)
        shown = wall.locator(".countdown .left")
        await shown.filter(has_text=":").wait_for()
        minutes, seconds = (await shown.inner_text()).split(":")
        left.append(int(minutes) * 60 + int(seconds))
        await context.close()
    assert max(left) <= 20 * 60
    assert min(left) >= 20 * 60 - (time.monotonic() - began) - 1


async def test_wall_that_is_cut_off_says_so_and_is_right_again_after_a_restart(
    tmp_path: Path, browser: Browser
) -> None:
    hall = await town.fill(tmp_path / "hall", people=1, openly=True)
    port = free_port()
    program = await Program.of(hall, port=port)
    wall = await wall_in(browser, f"http://127.0.0.1:{port}/w/{hall.wall}")
    await wall.get_by_text("Herzlich willkommen").wait_for()
    program.kill()
    await wall.get_by_text("Verbindung unterbrochen seit").wait_for()
    await program.stop()
    await town.opened(hall)  # meanwhile
    program = await Program.of(hall, port=port)
    await wall.get_by_text("Wo treffen wir uns?").wait_for(timeout=SOON)
    assert await wall.inner_text("#stale") == ""
    await program.stop()


IMPATIENT = """
Math.random = () => 0.999;
const pauses = [];
const later = window.setTimeout;
window.setTimeout = (work, pause) => {
    if (work.name === "listen" && pauses.push(pause) > 12)
        document.documentElement.dataset.longest = Math.max(...pauses);
    return later(work, pause / 50);
};
"""
"""Time runs fifty times as fast between two tries, and chance is never kind."""


async def test_wall_behind_a_proxy_whose_program_is_away_never_waits_long_until_it_looks_again(
    hall: Hall, browser: Browser
) -> None:
    _, address = await opened(hall)
    wall = await browser.new_page(viewport=WALL, locale="de-DE")
    await wall.add_init_script(IMPATIENT)
    await wall.route("**/live", lambda route: route.fulfill(status=502, body="Bad Gateway"))
    await wall.goto(address)
    longest = await wall.locator("html[data-longest]").get_attribute("data-longest")
    assert float(longest or "") < 2000, "milliseconds"
    await wall.get_by_text("Verbindung unterbrochen seit").wait_for()
    await wall.unroute("**/live")
    await wall.locator("body.live").wait_for()
    assert await wall.inner_text("#stale") == ""
