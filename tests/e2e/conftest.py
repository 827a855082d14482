"""Sandbox and operator: what every test of the real process starts from. Here clocks run as they do outside."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from tests.e2e.process import Operator
from tests.template import put_database


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(strict=True) as opened:
        yield opened


@pytest.fixture
def used_before(tmp_path: Path) -> None:
    """What a first start leaves in the operator's folder: all migrations took a third of a test that stops a program.

    That it begins in an empty folder is told by test_path.py, test_starting.py and test_failing_disk.py.
    """
    put_database(tmp_path / "data", tmp_path / "key" / "database.key")


@pytest.fixture
async def operator(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Operator]:
    async with Operator(sandbox, tmp_path) as somebody:
        yield somebody
