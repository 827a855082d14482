"""A site with two phones, fresh for each test."""

from collections.abc import AsyncIterator

import pytest

from tests.sandbox_phones.site import Site, opened


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with opened() as site:
        yield site
