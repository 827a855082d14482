"""The page as a browser shows it: opened, ready, and without a complaint at the end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest_asyncio
from playwright.async_api import BrowserContext, Locator, Page

from tests.chromium import DESK
from tests.sandbox_phones.site import Site, opened

REFUSED = "409 (Conflict)"
"""The browser's own note on an action that was refused; the phone has told the person."""


@pytest_asyncio.fixture(loop_scope="module")
async def site() -> AsyncIterator[Site]:
    """In the one loop of a file, to which its browser belongs."""
    async with opened() as site:
        yield site


@asynccontextmanager
async def shown(window: BrowserContext, site: Site, size: tuple[int, int] = DESK) -> AsyncIterator[Page]:
    """The page of the site, open and ready; at the end it must not have complained about anything."""
    complaints: list[str] = []
    page = await window.new_page()
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    page.on("console", lambda message: None if REFUSED in message.text else complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(site.address)
    await page.wait_for_selector("html[data-ready]")
    yield page
    assert complaints == []
    await page.close()


def phone(page: Page, role: str) -> Locator:
    return page.get_by_role("region", name=role, exact=True)
