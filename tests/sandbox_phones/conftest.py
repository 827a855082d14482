"""A site with two phones, fresh for each test."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser

from tests import chromium
from tests.sandbox_phones.site import Site, opened


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with opened() as site:
        yield site


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as opened_browser:
        yield opened_browser
