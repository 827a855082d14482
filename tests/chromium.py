"""The browser of the browser tests: found in one place, opened the same way everywhere."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.async_api import Browser

ARGUMENTS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
KEEPS_PAGES: Final = ("--disable-back-forward-cache",)
"""Playwright switches off that going back shows a page as it was left; people's browsers do that."""
DESK: Final = (1600, 1000)
POCKET: Final = (390, 844)
SMALL: Final = (360, 640)
"""The smallest phone that people bring."""


def executable() -> str | None:
    """A Chromium on the PATH."""
    return shutil.which("chromium") or shutil.which("google-chrome")


@asynccontextmanager
async def opened() -> "AsyncIterator[Browser]":
    """A browser without a window."""
    from playwright.async_api import (
        async_playwright,
    )  # not where tests/conftest.py only asks whether there is one

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=executable(), args=ARGUMENTS, ignore_default_args=KEEPS_PAGES
        )
        yield browser
        await browser.close()
