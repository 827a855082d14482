"""Pages of the wall are turned from a phone: on every projector, also on one that comes later or had turned itself."""

from datetime import timedelta

import pytest
from playwright.async_api import Browser, Page

from questionnaires.kernels import choice
from tests.web import hall_in_chromium
from tests.web.clustering import leads
from tests.web.hall import Hall
from tests.web.projecting import opened
from tests.web.test_wall_in_chromium import SOON, wall_in
from tests.web.wall_cases import AT_FULL_LENGTH, LONG, asked
from tests.web.window import Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

STANDS = """number => {
    const [shown, ...more] = [...document.querySelectorAll(".pages > .page")].filter((page) => !page.hidden);
    return more.length === 0 && shown.querySelector(".place").textContent.startsWith(`${number} / `);
}"""

FOLLOW = """() => {
    const pages = [...document.querySelectorAll(".pages > .page")];
    return now() > held.until && !pages[Math.floor(now() / LONG) % pages.length].hidden;
}"""


async def stands(number: int, *walls: Page) -> None:
    """Waits until this page stands there, on all of them, and no other."""
    for wall in walls:
        await wall.wait_for_function(STANDS, arg=number, timeout=SOON)


async def turned(remote: Window, label: str) -> int:
    """The page that the phone says it has turned to."""
    await remote.taps(label)
    told = await remote.view.get_by_text("Nach einer Minute wechseln die Seiten wieder").inner_text()
    return int(told.partition("Seite ")[2].split()[0])


async def test_phone_turns_the_pages_of_every_projector(hall: Hall, browser: Browser) -> None:
    await hall.people(2)
    await asked(hall, LONG, choice.one_of(*AT_FULL_LENGTH), ends=False)
    _, address = await opened(hall)
    first, second = await wall_in(browser, address), await wall_in(browser, address)
    for wall in (first, second):
        await wall.locator("body.live").wait_for()
    count = await first.locator(".page").count()
    assert count > 2
    remote = await hall.coordinator_in(browser)
    await remote.opens()
    await remote.taps("Leinwand")
    page = await turned(remote, "Nächste Seite")
    await stands(page, first, second)
    page = await turned(remote, "Nächste Seite")
    await stands(page, first, second)

    await hall.time_passes(timedelta(seconds=15))  # each stands there for 12 otherwise
    for wall in (first, second):
        await wall.wait_for_function("time => now() >= time", arg=hall.clock().timestamp() * 1000)
        await wall.evaluate("turn()")  # as it does every quarter of a second
    await stands(page, first, second)
    late = await wall_in(browser, address)
    await stands(page, late)

    await second.keyboard.press("ArrowRight")
    await stands(page % count + 1, second)
    await hall.workshops.walls.speak(
        await leads(hall), hall.municipality, "en"
    )  # told anew, nobody has turned
    await second.locator("html[lang=en]").wait_for()
    await stands(page % count + 1, second)
    await stands(page, first)
    before = await turned(remote, "Vorige Seite")
    assert before == (page - 2) % count + 1
    await stands(before, first, second, late)

    await hall.time_passes(timedelta(minutes=2))
    for wall in (first, second, late):
        await wall.wait_for_function(FOLLOW)
