"""A hall for tests in Chromium: in the one loop of their file, to which its browser belongs (tests/conftest.py)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.conftest import FakeClock
from tests.web.hall import Hall, open_hall


@pytest_asyncio.fixture(loop_scope="module")
async def hall(tmp_path: Path, clock: FakeClock) -> AsyncIterator[Hall]:
    """A town whose people have no Telegram."""
    async with open_hall(tmp_path, clock) as opened:
        yield opened
