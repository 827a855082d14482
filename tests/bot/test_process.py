"""The program as an operator starts and ends it: a process of its own, signals, exit codes."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from bot.settings import PREFIX
from sandbox.server import Sandbox
from tests import starting
from tests.starting import Running

pytestmark = pytest.mark.process

LIMITS = (
    b"not everything could be finished",
    b"something that was begun does not end",
    b"something is still hanging",
    b"connections could not be closed",
)
NOBODY = "http://127.0.0.1:9"  # the discard port: nothing listens there

Starts: TypeAlias = Callable[[str], Awaitable[Running]]


@pytest.fixture
async def starts(tmp_path: Path) -> AsyncIterator[Starts]:
    """Starts `rundfrage run` against a Bot API server; what is left at the end of the test is killed."""
    processes: list[Running] = []

    async def start(api: str) -> Running:
        environment = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        environment |= {
            "RUNDFRAGE_BOT_TOKEN": "7000000001:SANDBOX-invented-token-000000000001",
            "RUNDFRAGE_API_BASE_URL": api,
            "RUNDFRAGE_DATA_DIR": str(tmp_path / "data"),
            "RUNDFRAGE_DATABASE_KEY_FILE": str(tmp_path / "database.key"),
        }
        process = await starting.starts("run", env=environment, cwd=tmp_path)
        processes.append(process)
        return process

    yield start
    for process in processes:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def says(process: Running, words: str) -> str:
    """Reads the log up to the first line with these words."""
    assert process.stderr is not None
    async with asyncio.timeout(60):
        async for line in process.stderr:
            if words in line.decode():
                return line.decode()
    raise AssertionError(f"the process ended without saying {words!r}")


def limits_in(log: bytes) -> list[bytes]:
    """The limits of a stop that were reached, in their order."""
    return [words for line in log.splitlines() for words in LIMITS if words in line]


async def test_sigterm_ends_it_while_the_api_is_unreachable(starts: Starts) -> None:
    """It waits for nothing: neither for the next attempt nor until one of the limits of a stop is reached."""
    process = await starts(NOBODY)
    await says(process, "cannot be reached")
    process.send_signal(signal.SIGTERM)
    _, rest = await process.communicate()
    assert process.returncode == 0
    assert limits_in(rest) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signal_ends_a_running_bot_without_a_traceback(starts: Starts, number: signal.Signals) -> None:
    async with Sandbox() as sandbox:
        process = await starts(sandbox.url)
        await says(process, '"running"')
        process.send_signal(number)
        _, rest = await process.communicate()
    assert process.returncode == 0
    assert b"Traceback" not in rest


async def test_sigterm_waits_for_an_answer_that_hangs_up_to_its_limit_and_a_second_one_for_nothing(
    starts: Starts,
) -> None:
    """The answer hangs until the end of the test: what ends the program is the second signal, or the limit."""
    async with Sandbox() as sandbox:
        hold = sandbox.faults.hold("sendMessage", times=None)
        process = await starts(sandbox.url)
        await says(process, '"running"')
        await sandbox.person("Ada").opens(sandbox.link())
        await hold.arrived.wait()
        process.send_signal(signal.SIGTERM)
        await says(process, '"stopping"')
        process.send_signal(signal.SIGTERM)
        _, rest = await process.communicate()
        assert process.returncode == 128 + signal.SIGTERM
        assert limits_in(rest) == []
        again = await starts(sandbox.url)  # neither the folder's lock nor the database stayed behind
        await says(again, '"running"')
        again.send_signal(signal.SIGTERM)
        _, rest = await again.communicate()
        assert again.returncode == 0
        assert limits_in(rest) == [LIMITS[0]]


async def test_second_process_on_the_same_folder_ends_with_3_and_one_line(starts: Starts) -> None:
    async with Sandbox() as sandbox:
        first = await starts(sandbox.url)
        await says(first, '"running"')
        second = await starts(sandbox.url)
        _, said = await second.communicate()
    assert second.returncode == 3
    assert said.decode().startswith("Another Rundfrage is already running on the data folder")
    assert said.count(b"\n") == 1


async def test_rejected_token_ends_with_2_and_does_not_show_it(starts: Starts) -> None:
    async with Sandbox(token="7000000001:SANDBOX-another-token-000000000002") as sandbox:
        process = await starts(sandbox.url)
        _, said = await process.communicate()
    assert process.returncode == 2
    assert said.decode().startswith("RUNDFRAGE_BOT_TOKEN is not accepted")
    assert b"SANDBOX-invented" not in said
