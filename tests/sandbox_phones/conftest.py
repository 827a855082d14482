"""A site with two phones, fresh for each test, and a window for its page."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.sandbox_phones.site import Site, opened

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with opened() as site:
        yield site


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def window_of_the_file(chromium_of_the_file: "Browser") -> "AsyncIterator[BrowserContext]":
    """With an empty page that stays: while it is there, others are drawn by its process. To start one for each page
    and a window for each took half of the processor time of these tests."""
    window = await chromium_of_the_file.new_context(locale="de-DE")
    await window.new_page()
    yield window
    await window.close()


@pytest_asyncio.fixture(loop_scope="module")
async def window(window_of_the_file: "BrowserContext") -> "AsyncIterator[BrowserContext]":
    """A window in which only an empty page is open. Each site has an address of its own, where nothing was kept."""
    stays, *_ = window_of_the_file.pages
    yield window_of_the_file
    for page in window_of_the_file.pages:
        if page is not stays:
            await page.close()
    await window_of_the_file.clear_cookies()
