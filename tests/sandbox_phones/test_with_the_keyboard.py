"""The page without a mouse and on small screens: everything is reached in few steps and lies in sight."""

import asyncio
from datetime import datetime, timedelta

import pytest
from playwright.async_api import BrowserContext, Locator, expect

from sandbox.values import Command
from tests.sandbox_phones import in_browser
from tests.sandbox_phones.in_browser import phone, shown
from tests.sandbox_phones.site import START, Site, opened

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

site = in_browser.site

HINT_FITS = """field => {
    const style = getComputedStyle(field);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return parseFloat(style.paddingLeft) >= 6 && pen.measureText(field.placeholder).width <= room;
}"""
"""Whether the words in an empty field are shorter than the field, less its padding."""

LINES = """button => {
    const words = document.createRange();
    words.selectNodeContents(button);
    return new Set([...words.getClientRects()].map(each => Math.round(each.top))).size;
}"""
"""On how many lines the words of a button stand."""

SMALL_DESK = (1280, 800)
SMALL_PHONE = (360, 640)
OTHERS = ("Beirat", "Ehrenamt", "Organisation")
STEPS = ("Öffnen Sie die Einladung.", "Stellen Sie eine Frage.", "Stellen Sie die Uhr vor.")
ANSWERS = (
    "0 · gibt es nicht",
    "1 · geplant",
    "2 · läuft",
    "3 · fest verankert",
    "weiß ich nicht",
    "überspringen",
)


async def next_due() -> datetime | None:
    return START + timedelta(days=7)


async def test_clock_is_moved_by_keys_alone(window: BrowserContext) -> None:
    async with opened(next_due) as site, shown(window, site) as page:
        clock = page.get_by_role("region", name="Uhr der Probe")
        hour, day, due = (
            clock.get_by_role("button", name=name)
            for name in ("1 Stunde", "1 Tag", "bis zur nächsten Erinnerung")
        )
        await hour.focus()
        await page.keyboard.press("Enter")
        await expect(clock.get_by_role("time")).to_have_text("15:05")
        await page.keyboard.press("Tab")
        await expect(day).to_be_focused()
        await page.keyboard.press("Space")
        await expect(clock).to_contain_text("Donnerstag, 5. März 2026")
        await page.keyboard.press("Shift+Tab")
        await expect(hour).to_be_focused()
        await due.focus()
        await page.keyboard.press("Enter")
        await expect(clock).to_contain_text("Mittwoch, 11. März 2026")


async def test_clock_of_a_small_screen_is_moved_by_keys_alone(window: BrowserContext, site: Site) -> None:
    async with shown(window, site, SMALL_PHONE) as page:
        clock = page.get_by_role("region", name="Uhr der Probe")
        opener, hour = (clock.get_by_role("button", name=name) for name in ("Uhr vorstellen", "1 Stunde"))
        await opener.focus()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await expect(hour).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(clock.get_by_role("time")).to_have_text("15:05")
        await expect(opener).to_be_focused()
        await page.keyboard.press("Space")
        await page.keyboard.press("Escape")
        await expect(hour).to_be_hidden()
        await expect(opener).to_be_focused()


async def test_opened_invitation_keeps_the_focus_in_the_conversation(
    window: BrowserContext, site: Site
) -> None:
    async with shown(window, site) as page:
        katrin = phone(page, "Koordination")
        await katrin.get_by_role("button", name="Einladung öffnen", exact=True).focus()
        await page.keyboard.press("Enter")
        await expect(katrin.get_by_role("article")).to_contain_text(["/start"])
        await expect(katrin.get_by_role("log")).to_be_focused()


async def test_newest_buttons_are_one_step_from_the_conversation(window: BrowserContext, site: Site) -> None:
    for number in range(1, 61):
        site.bot_says(1, f"Frage {number} von 60", *ANSWERS)
    async with shown(window, site) as page:
        katrin = phone(page, "Koordination")
        await katrin.get_by_role("log").focus()
        await page.keyboard.press("Tab")
        await expect(katrin.get_by_role("article").last.get_by_role("button").first).to_be_focused()
        # Back from the field below the conversation the way is as short.
        await katrin.get_by_label("Nachricht schreiben").focus()
        await page.keyboard.press("Shift+Tab")
        await expect(katrin.get_by_role("article").last.get_by_role("button").last).to_be_focused()


async def test_word_on_one_of_three_buttons_in_a_row_is_not_broken(
    window: BrowserContext, site: Site
) -> None:
    site.bot_says(1, "Frage 1 von 15", "überspringen | zurück | mehr")
    async with shown(window, site, SMALL_PHONE) as page:
        button = phone(page, "Koordination").get_by_role("button", name="überspringen").last
        assert await button.evaluate(LINES) == 1


async def test_older_buttons_are_reached_with_arrows(window: BrowserContext, site: Site) -> None:
    for number in (1, 2, 3):
        site.bot_says(1, f"Frage {number} von 3", *ANSWERS)
    async with shown(window, site) as page:
        articles = phone(page, "Koordination").get_by_role("article")
        await phone(page, "Koordination").get_by_role("log").focus()
        await page.keyboard.press("ArrowUp")
        await expect(articles.nth(2)).to_be_focused()
        await page.keyboard.press("ArrowUp")
        await expect(articles.nth(1)).to_be_focused()
        # What arrives meanwhile takes nobody away from where they are.
        newest = site.bot_says(1, "Zwischenruf", "Gut")
        await expect(articles.nth(3)).to_contain_text("Zwischenruf")
        await page.keyboard.press("Tab")
        await expect(articles.nth(1).get_by_role("button").first).to_be_focused()
        await page.keyboard.press("End")
        await expect(articles.nth(3)).to_be_focused()
        site.world.change(newest, text="Zwischenruf, berichtigt")
        await expect(articles.nth(3)).to_contain_text("berichtigt")
        await page.keyboard.press("Tab")
        await expect(articles.nth(3).get_by_role("button", name="Gut")).to_be_focused()
        await page.keyboard.press("Home")
        await expect(articles.nth(0)).to_be_focused()


async def test_five_phones_lie_side_by_side_on_a_small_desk(window: BrowserContext) -> None:
    async with opened(more=OTHERS, first_steps=STEPS) as site, shown(window, site, SMALL_DESK) as page:
        for role in ("Koordination", "Rat", *OTHERS):
            left, right = await _sides(phone(page, role))
            assert 0 <= left < right <= SMALL_DESK[0]
            heading = phone(page, role).get_by_role("heading", name=role)
            assert await heading.evaluate("node => node.scrollWidth <= node.clientWidth"), role
        assert await page.locator(".tray").evaluate("node => node.scrollWidth <= node.clientWidth")


@pytest.mark.parametrize("width", [761, 800, 1024, 1190])
async def test_phones_that_find_no_room_wait_behind_tabs(window: BrowserContext, width: int) -> None:
    async with opened(more=OTHERS, first_steps=STEPS) as site, shown(window, site, (width, 768)) as page:
        await expect(phone(page, "Koordination")).to_be_visible()
        await expect(phone(page, "Organisation")).to_have_count(0)
        site.bot_says(5, "Für die Organisation")
        organisation = page.get_by_role("tab", name="Organisation")
        await expect(organisation).to_have_accessible_name("Organisation 1 neue Nachricht")
        await organisation.click()
        await expect(phone(page, "Organisation").get_by_role("article")).to_contain_text(["Für die"])
        await expect(organisation).to_have_accessible_name("Organisation")
        await expect(phone(page, "Koordination")).to_have_count(0)
        assert await page.locator(".slot:visible").count() >= width // 270
        for place in (page.locator("html"), page.locator(".tray")):
            assert await place.evaluate("node => node.scrollWidth <= node.clientWidth")
        _, clock_ends = await _sides(page.get_by_role("region", name="Uhr der Probe"))
        assert clock_ends <= width
        await page.set_viewport_size({"width": 1600, "height": 768})
        await expect(phone(page, "Koordination")).to_be_visible()
        await expect(organisation).to_be_hidden()


@pytest.mark.parametrize("size", [SMALL_PHONE, (1024, 768), SMALL_DESK])
async def test_page_says_that_all_is_invented(
    window: BrowserContext, site: Site, size: tuple[int, int]
) -> None:
    async with shown(window, site, size) as page:
        await expect(page.get_by_text("erfunden").filter(visible=True)).to_have_count(1)


@pytest.mark.parametrize("width", [360, 761, 1024, 1250, 1280, 1600])
async def test_hint_in_the_field_keeps_off_its_edge(window: BrowserContext, width: int) -> None:
    async with opened(more=OTHERS) as site:
        site.world.profile.set_commands((Command("start", "Startseite"),), ("default", 0, 0), "")
        async with shown(window, site, (width, 800)) as page:
            field = phone(page, "Koordination").get_by_label("Nachricht schreiben")
            assert await field.evaluate(HINT_FITS)


@pytest.mark.parametrize("size", [SMALL_PHONE, SMALL_DESK])
async def test_clock_leaves_the_name_in_sight(
    window: BrowserContext, site: Site, size: tuple[int, int]
) -> None:
    async with shown(window, site, size) as page:
        _, name_ends = await _sides(page.locator(".brand__name"))
        clock_begins, clock_ends = await _sides(page.get_by_role("region", name="Uhr der Probe"))
        assert name_ends <= clock_begins < clock_ends <= size[0]
        assert await page.evaluate("document.documentElement.scrollWidth") == size[0]


async def test_page_says_what_to_try_first_until_it_is_folded(window: BrowserContext) -> None:
    async with opened(first_steps=STEPS) as site, shown(window, site) as page:
        steps = page.get_by_role("region", name="Erste Schritte").get_by_role("listitem")
        await expect(steps).to_have_text(list(STEPS))
        site.bot_says(1, "Willkommen")
        await expect(phone(page, "Koordination").get_by_role("article")).to_contain_text(["Willkommen"])
        await expect(steps.first).to_be_visible()
        await page.get_by_text("So fangen Sie an").focus()
        await page.keyboard.press("Enter")
        await expect(steps.first).to_be_hidden()
        async with asyncio.timeout(10):  # what was folded is told, and then kept, a moment later
            while not await page.evaluate("() => sessionStorage.length"):
                pass
        await page.reload()
        await page.wait_for_selector("html[data-ready]")
        await expect(page.get_by_text("So fangen Sie an")).to_be_visible()
        await expect(steps.first).to_be_hidden()


@pytest.mark.parametrize("size", [SMALL_PHONE, SMALL_DESK])
async def test_nothing_of_a_phone_without_messages_is_torn_below_long_steps(
    window: BrowserContext, size: tuple[int, int]
) -> None:
    steps = [f"{each} {'Dann geht es dort weiter. ' * 8}" for each in STEPS * 2]
    async with opened(more=OTHERS, first_steps=steps) as site, shown(window, site, size) as page:
        log = phone(page, "Koordination").get_by_role("log")
        await expect(log.get_by_role("button", name="Einladung öffnen")).to_be_in_viewport(ratio=1)
        assert await log.evaluate("node => node.scrollHeight <= node.clientHeight")


async def test_first_steps_make_room_on_a_small_screen(window: BrowserContext) -> None:
    async with opened(first_steps=STEPS) as site, shown(window, site, SMALL_PHONE) as page:
        steps = page.get_by_role("region", name="Erste Schritte").get_by_role("listitem")
        await expect(steps.first).to_be_visible()
        await expect(
            phone(page, "Koordination").get_by_role("button", name="Einladung öffnen", exact=True)
        ).to_be_in_viewport(ratio=1)
        site.bot_says(1, "Willkommen")
        await expect(steps.first).to_be_hidden()
    async with opened(first_steps=STEPS) as site:
        site.bot_says(1, "Willkommen")
        async with shown(window, site, SMALL_PHONE) as page:
            await expect(page.get_by_text("So fangen Sie an")).to_be_visible()
            await expect(page.get_by_text(STEPS[0])).to_be_hidden()


async def test_page_without_steps_leaves_no_gap_for_them(window: BrowserContext, site: Site) -> None:
    async with shown(window, site) as page:
        await expect(page.get_by_text("So fangen Sie an")).to_have_count(0)


async def _sides(place: Locator) -> tuple[float, float]:
    """Where something begins and ends from the left, in pixels of the page."""
    box = await place.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]
