"""A hall for tests of the browser door."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from tests.web.hall import Hall, open_hall


@pytest.fixture
async def hall(tmp_path: Path, clock: FakeClock) -> AsyncIterator[Hall]:
    """A town whose people have no Telegram."""
    async with open_hall(tmp_path, clock) as opened:
        yield opened
