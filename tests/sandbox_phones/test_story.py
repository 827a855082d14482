"""A story that is told beside the phones: begun step by step, by the keyboard too, and never two steps at once."""

import asyncio
import logging
from collections.abc import Sequence

import pytest
from playwright.async_api import BrowserContext, expect

from sandbox.browser import Chapter, Page, Story
from tests.sandbox_phones.in_browser import shown
from tests.sandbox_phones.site import opened

BUSY = "Dieser Schritt ist noch nicht zu Ende."


class Told:
    """A story of two steps whose first waits until a test lets it go on."""

    def __init__(self, *, stumbles: int = 0, fails: bool = False) -> None:
        self.begun: list[str] = []
        self.may_end = asyncio.Event()
        self._stumbles = stumbles
        self._fails = fails
        self._pages: list[Page] = []
        self.story = Story(
            "Eine Stadt",
            "Sie fragt sich etwas.",
            [
                Chapter("Der erste Link", "Katrin öffnet ihn.", "Koordination", self._first),
                Chapter("Die Frage", "Jens antwortet.", "Rat", self._second),
            ],
            pages=self._opened,
        )

    def _opened(self) -> Sequence[Page]:
        return self._pages

    async def _first(self) -> None:
        self.begun.append("first")
        await self.may_end.wait()
        if self._fails:
            raise LookupError
        self._pages.append(Page("Die Leinwand", "http://127.0.0.1:1/w", "AB12"))

    async def _second(self) -> None:
        self.begun.append("second")
        if self._stumbles:
            self._stumbles -= 1
            raise LookupError


async def test_story_is_told_from_before_its_first_step_to_its_end() -> None:
    told = Told()
    async with opened(story=told.story) as site:
        story = (await site.state())["story"]
        assert (story["number"], story["count"], story["heading"]) == (0, 2, "Eine Stadt")
        assert (story["text"], story["pace"], story["pages"]) == ("Sie fragt sich etwas.", "ready", [])
        async with site.stream((await site.state())["sequence"]) as events:
            await site.succeeds("story/next")
            first = (await events.next())["story"]
            assert (first["heading"], first["look_at"], first["pace"]) == (
                "Der erste Link", "Koordination", "running",
            )  # fmt: skip
            assert await site.is_told("story/next") == BUSY
            told.may_end.set()
            ready = (await events.next())["story"]
            assert (ready["number"], ready["pace"]) == (1, "ready")
            assert ready["pages"] == [
                {"words": "Die Leinwand", "address": "http://127.0.0.1:1/w", "code": "AB12"}
            ]
            await site.succeeds("story/next")
            paces = [(await events.next())["story"]["pace"] for _ in range(2)]
        assert paces == ["running", "over"]
        assert await site.is_told("story/next") == "Die Geschichte ist zu Ende."
        assert told.begun == ["first", "second"]


async def test_step_that_fails_says_so_and_can_be_begun_once_more(caplog: pytest.LogCaptureFixture) -> None:
    told = Told(stumbles=1)
    told.may_end.set()
    async with opened(story=told.story) as site:
        async with site.stream((await site.state())["sequence"]) as events:
            await site.succeeds("story/next")
            for _ in range(2):
                await events.next()
            with caplog.at_level(logging.CRITICAL):
                await site.succeeds("story/next")
                paces = [(await events.next())["story"]["pace"] for _ in range(2)]
            assert paces == ["running", "failed"]
            await site.succeeds("story/next")
            paces = [(await events.next())["story"]["pace"] for _ in range(2)]
        assert paces == ["running", "over"]
        assert told.begun == ["first", "second", "second"]


async def test_step_that_fails_can_be_left_behind() -> None:
    told = Told(fails=True)
    async with opened(story=told.story) as site:
        async with site.stream((await site.state())["sequence"]) as events:
            await site.succeeds("story/next")
            told.may_end.set()
            assert [(await events.next())["story"]["pace"] for _ in range(2)] == ["running", "failed"]
            await site.succeeds("story/next", anyway=True)
            assert [(await events.next())["story"]["number"] for _ in range(2)] == [2, 2]
        assert told.begun == ["first", "second"]
        assert (await site.state())["story"]["pace"] == "over"


async def test_page_that_ends_breaks_off_what_is_going_on() -> None:
    told = Told()
    async with opened(story=told.story) as site:
        await site.succeeds("story/next")
        await site.stops()
    assert told.begun == ["first"]


async def test_page_without_a_story_tells_none() -> None:
    async with opened() as site:
        assert (await site.state())["story"] is None
        assert await site.is_told("story/next") == "Hier wird keine Geschichte erzählt."


@pytest.mark.browser
@pytest.mark.asyncio(loop_scope="module")
async def test_story_goes_on_by_the_keyboard_and_leads_to_the_phone(window: BrowserContext) -> None:
    told = Told(stumbles=1)
    async with opened(story=told.story) as site, shown(window, site, (360, 640)) as page:
        panel = page.get_by_role("region", name="Geschichte")
        await expect(panel.get_by_role("heading")).to_have_text("Eine Stadt")
        await panel.get_by_role("button", name="Beginnen").focus()
        await page.keyboard.press("Enter")
        await expect(panel.get_by_role("heading")).to_have_text("Schritt 1 von 2: Der erste Link")
        await expect(panel.get_by_role("status")).to_have_text("Das geschieht gerade …")
        onward = panel.get_by_role("button", name="Weiter", exact=True)
        await expect(onward).to_be_focused()
        await page.keyboard.press("Enter")
        assert told.begun == ["first"], "while a step goes on nothing else begins"
        told.may_end.set()
        await expect(panel.get_by_role("link")).to_have_text("Die Leinwand")
        await expect(panel).to_contain_text("Code AB12")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("tab", name="Rat")).to_have_attribute("aria-selected", "true")
        await expect(panel.get_by_role("status")).to_contain_text("Dieser Schritt ging nicht weiter.")
        await expect(panel.get_by_role("button", name="Trotzdem weiter")).to_have_count(0)
        await panel.get_by_role("button", name="Noch einmal versuchen").click()
        await expect(panel.get_by_role("status")).to_contain_text("Die Geschichte ist zu Ende.")
        await panel.get_by_role("button", name="Sehen Sie auf „Rat“").click()
        await expect(page.get_by_label("Nachricht schreiben").nth(1)).to_be_focused()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.browser
@pytest.mark.asyncio(loop_scope="module")
async def test_text_is_folded_for_good_and_the_story_goes_on_by_itself(window: BrowserContext) -> None:
    told = Told()
    told.may_end.set()
    async with opened(story=told.story) as site, shown(window, site, (1280, 800)) as page:
        panel = page.get_by_role("region", name="Geschichte")
        await panel.get_by_text("Eine Stadt").click()
        await expect(panel.get_by_text("Sie fragt sich etwas.")).to_be_hidden()
        await page.clock.install()
        await panel.get_by_role("button", name="Von selbst weiter").click()
        await expect(panel.get_by_role("heading")).to_have_text("Schritt 1 von 2: Der erste Link")
        await expect(panel.get_by_text("Katrin öffnet ihn.")).to_be_hidden()
        await expect(panel.get_by_role("status")).to_have_text("")
        await page.clock.run_for(10_000)
        await expect(panel.get_by_role("heading")).to_have_text("Schritt 2 von 2: Die Frage")
        await expect(panel.get_by_role("status")).to_contain_text("Die Geschichte ist zu Ende.")
