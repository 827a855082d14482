"""`rundfrage demo` as a user starts it: a process of its own, whose address is read from what it prints."""

import asyncio
import os
import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.starting import Running, starts

TO_START: Final = 60.0
"""Seconds; the sandbox's model of the Bot API takes most of them on a slow machine."""
TO_END: Final = 15.0


@dataclass(slots=True)
class Started:
    """A process that has printed everything up to its address."""

    process: Running
    address: str
    printed: str

    async def ends(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Sends the signal; returns the exit code and what was written to stderr."""
        if self.process.returncode is None:
            self.process.send_signal(number)
        async with asyncio.timeout(TO_END):
            _, errors = await self.process.communicate()
        assert self.process.returncode is not None
        return self.process.returncode, errors.decode()


@asynccontextmanager
async def started(
    *arguments: str, until: str = r"http://127\.0\.0\.1:\d+", temporary: Path | None = None
) -> AsyncIterator[Started]:
    """Starts `rundfrage …`; `temporary` takes the place of /tmp, to see what is left in it."""
    environment = {**os.environ, **({"TMPDIR": str(temporary)} if temporary else {})}
    process = await starts(*arguments, env=environment, cwd=Path.cwd())
    try:
        yield await _announced(process, until)
    finally:
        if process.returncode is None:  # the test failed; even so nothing is left behind
            process.terminate()
            await process.communicate()


async def _announced(process: Running, until: str) -> Started:
    assert process.stdout is not None
    printed = ""
    async with asyncio.timeout(TO_START):
        while (found := re.search(until, printed)) is None:
            line = await process.stdout.readline()
            if not line:
                _, errors = await process.communicate()
                raise AssertionError(f"ended with {process.returncode}: {printed}{errors.decode()}")
            printed += line.decode()
    return Started(process, found[0], printed)
