"""Somebody at Chromium, without a script: does what a Desk does, seen by a real browser."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self

from playwright.async_api import Browser, BrowserContext, Page

PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 800}
READING = 0.55
"""Seconds from one tap to the next of somebody who looks at what they tap on: a page takes what comes within half a
second, where another button stood, for a second tap on that."""


class Window:
    """One browser of somebody; other persons' windows know nothing of its cookie."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.address = address
        self._browser = browser
        self._options = {"locale": "de-DE", "java_script_enabled": False, "viewport": PHONE, **options}
        self._context: BrowserContext
        self.view: Page
        self._tapped = 0.0

    async def __aenter__(self) -> Self:
        self._context = await self._browser.new_context(**self._options)
        self.view = await self._context.new_page()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._context.close()

    async def another_tab(self) -> "Window":
        """Of the same browser, in which the same person is signed in."""
        tab = Window(self._browser, self.address)
        tab.view = await self._context.new_page()
        return tab

    async def opens(self, address: str = "/") -> None:
        """Goes to an address."""
        await self.view.goto(address if address.startswith("http") else f"{self.address}{address}")

    async def enters(self, code: str) -> None:
        """Types a code on the first page."""
        await self.opens("/k")
        await self.types(code)

    async def taps(self, label: str) -> None:
        """Presses the button with these words, or the first that begins with them."""
        if self._options["java_script_enabled"]:  # the page may still be on its way
            await self.view.get_by_role("button", name=label).first.wait_for()
        labels = await self.labels()
        whole = next((each for each in labels if each == label), None)
        found = whole or next((each for each in labels if each.startswith(label)), None)
        assert found is not None, f"no button {label!r} in {labels}"
        if self._options["java_script_enabled"]:
            await asyncio.sleep(max(0.0, self._tapped + READING - time.monotonic()))
            await self.view.locator(
                "main:not([data-held])"
            ).wait_for()  # nobody taps what they have not seen yet
        async with self._is_led_on():
            await self.view.get_by_role("button", name=found, exact=True).first.click()
            # Once it has come: on a busy machine a tap takes time to get there.
            self._tapped = time.monotonic()

    async def types(self, text: str) -> None:
        """Writes into the field of the page and sends it."""
        field = self.view.get_by_role("textbox").first
        await field.fill(text)
        async with self._is_led_on():
            await field.locator("xpath=ancestor::form").get_by_role("button").first.click()

    @asynccontextmanager
    async def _is_led_on(self) -> AsyncIterator[None]:
        """Without a script the browser goes on by itself, and a click does not wait for the next page; a script first
        waits for where."""
        if self._options["java_script_enabled"]:
            yield
            await self.view.locator("body:not([aria-busy])").wait_for()
            return
        async with self.view.expect_navigation():
            yield

    async def follows(self, label: str) -> None:
        """Goes where a link leads."""
        async with self.view.expect_navigation():
            await self.view.get_by_role("link", name=label, exact=True).click()

    async def downloads(self, part: str) -> bytes:
        """The file behind the link that holds these words."""
        async with self.view.expect_download() as saving:
            await self.view.get_by_role("link", name=part).first.click()
        return (await (await saving.value).path()).read_bytes()

    async def reads(self, text: str) -> None:
        """Waits until this stands on the page."""
        await self.view.locator("main").get_by_text(text).first.wait_for()

    async def text(self) -> str:
        """What can be read."""
        return await self.view.inner_text("body")

    async def labels(self) -> Sequence[str]:
        """Every button."""
        return [each.strip() for each in await self.view.get_by_role("button").all_inner_texts()]

    async def heading(self) -> str:
        """What the page is about."""
        return (await self.view.inner_text("h1")).strip()
