"""A strict sandbox with a standing clock, a plain client, and Ada, who has opened the bot."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from aiohttp import ClientSession

from sandbox import MovableClock, Person, Sandbox
from tests.sandbox.api import Api


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC), standing=True)


@pytest.fixture
async def sandbox(clock: MovableClock) -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=clock, strict=True, webhook_delay=0.01) as sandbox:
        yield sandbox


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    async with ClientSession() as session:
        yield Api(sandbox, session)


@pytest.fixture
async def ada(sandbox: Sandbox) -> Person:
    """Ada has pressed Start; her first message waits among the updates."""
    ada = sandbox.person("Ada")
    await ada.opens(sandbox.link())
    return ada
