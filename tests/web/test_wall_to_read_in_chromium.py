"""What stands on the wall is large enough: for the other end of the room, for cameras, and on a phone in the hand."""

import pytest
from playwright.async_api import Browser, Page

from questionnaires.kernels import text
from tests.web import hall_in_chromium
from tests.web.clustering import written
from tests.web.hall import Hall
from tests.web.projecting import OF_LONG_OPTIONS, ends, lets_in, opened, votes
from tests.web.test_in_chromium import found_by_axe
from tests.web.test_wall_in_chromium import wall_in
from tests.web.window import PHONE

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

GROUPS = ("Rat (", "Verwaltung (", "Beirat (", "Ehrenamt (", "Institutionen (")
IN_LINES = """() => [...document.querySelectorAll(".ways h2, .ways .code")].map((each) => {
    const text = document.createRange();
    text.selectNodeContents(each);
    return new Set([...text.getClientRects()].map((line) => line.top)).size;
})"""
IN_SIGHT = """() => [...document.querySelectorAll("main *")].filter((each) => each.checkVisibility()
    && [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim())
    && !each.closest("svg, .unseen")).map((each) => parseFloat(getComputedStyle(each).fontSize))"""
PHONE_LETTERS = 14
"""Pixels: on a phone nothing is smaller."""
AGREED = (
    "Sprachcafé an zwei Abenden in der Woche mit Kinderbetreuung, Amt für Soziales, bis 20.11.",
    "Formulare und Bescheide in einfacher Sprache überarbeiten, Hauptamt, bis 31.3.",
    "Antidiskriminierungsstelle im Landkreis gemeinsam tragen, Stabsstelle Integration und Ehrenamt, bis 30.6.",
    "Begegnungsstätte am Bahnhof wieder eröffnen und betreuen, Bauamt, bis 1.9.",
    "Fortbildung für alle Mitarbeitenden mit Publikumsverkehr, Personalamt, bis 15.5.",
    "Vereinsverzeichnis in mehreren Sprachen, Kulturamt, bis 24.12.",
    "Jugendbeirat und Integrationsbeirat regelmäßig anhören, Hauptamt, bis 1.2.",
)
LETTERS = """selector => Math.min(...[...document.querySelectorAll(selector)].filter((each) => each.checkVisibility())
    .map((each) => parseFloat(getComputedStyle(each).fontSize) * (each.getScreenCTM?.().d ?? 1) / innerHeight))"""
FAR = 0.035
"""Of the height of the wall: letters that are read ten metres away."""


async def fits_across(page: Page) -> bool:
    fits: bool = await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return fits


async def test_ways_in_of_five_groups_have_large_pictures_and_say_the_address_once(
    hall: Hall, browser: Browser
) -> None:
    await lets_in(hall, *GROUPS)
    _, address = await opened(hall)
    wall = await wall_in(browser, address)
    await wall.locator("body.live").wait_for()
    pictures = await wall.locator(".ways figure svg").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height / innerHeight)"
    )
    assert len(pictures) == len(GROUPS)
    assert min(pictures) > 0.22, "of the height of the wall"
    assert (await wall.inner_text("main")).count("/k") == 1
    assert set(await wall.evaluate(IN_LINES)) == {1}, "no name and no code is parted"


async def test_what_was_agreed_turns_in_pages_that_are_read_from_afar(hall: Hall, browser: Browser) -> None:
    _, address = await opened(hall)
    coordinator = hall.coordinator
    for line in AGREED:
        await coordinator.opens("/")
        for label in ("Maßnahmen", "Neue Maßnahme"):
            await coordinator.taps(label)
        await coordinator.types(line)
        await coordinator.taps("Allen zeigen")
    await coordinator.opens("/")
    for label in ("Leinwand", "Zeigen: Maßnahmen"):
        await coordinator.taps(label)
    wall = await wall_in(browser, address)
    await wall.locator(".items").first.wait_for(state="attached")
    assert await wall.evaluate(LETTERS, ".items li") >= FAR
    assert await wall.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert await wall.locator(".page").count() > 1
    shown = await wall.locator(".items li").all_text_contents()
    assert sorted(each.partition(" · ")[0] for each in shown) == sorted(
        each.partition(",")[0] for each in AGREED
    )
    assert await found_by_axe(wall) == []


async def test_eight_words_are_read_from_afar(hall: Hall, browser: Browser) -> None:
    words = [f"Begegnungsort {number}" for number in range(8) for _ in range(2)]
    await written(hall, text.words(most=10), words)
    _, address = await opened(hall)
    wall = await wall_in(browser, address)
    await wall.locator(".chart svg").wait_for()
    assert await wall.evaluate(LETTERS, ".chart text") >= 1.15 * FAR


async def test_wall_on_a_phone_is_read_without_going_sideways(hall: Hall, browser: Browser) -> None:
    people = await hall.people(5)
    _, address = await opened(hall)
    phone = await wall_in(browser, address, viewport=PHONE)

    async def look(name: str) -> None:
        assert await fits_across(phone), name
        assert min(await phone.evaluate(IN_SIGHT)) >= PHONE_LETTERS, name
        assert await found_by_axe(phone) == [], name

    await phone.get_by_text("Herzlich willkommen").wait_for()
    await look("slips")
    await lets_in(hall, *GROUPS)
    await phone.get_by_text("Institutionen").wait_for()
    await look("ways in")
    await hall.asks(OF_LONG_OPTIONS)
    await phone.get_by_text("0 von 5 haben geantwortet").wait_for()
    await look("running")
    for desk in people:
        await votes(desk, "2 · ")
    await ends(hall)
    await phone.locator(".drawn").wait_for(state="attached")
    assert await phone.locator(".chart").is_hidden(), "its letters would be tiny"
    cell = await phone.get_by_role("cell", name="5 (100 %)").bounding_box()
    assert cell is not None
    assert cell["x"] + cell["width"] <= PHONE["width"]
    assert cell["height"] >= PHONE_LETTERS
    await look("result")
