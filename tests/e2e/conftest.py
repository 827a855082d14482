"""Sandbox and operator: what every test of the real process starts from. Here clocks run as they do outside."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from tests.e2e.process import Operator


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(strict=True) as opened:
        yield opened


@pytest.fixture
async def operator(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Operator]:
    async with Operator(sandbox, tmp_path) as somebody:
        yield somebody
