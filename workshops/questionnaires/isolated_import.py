"""A file from outside is read in a process of its own, with an end to its time and memory.

A thread would not do: it cannot be stopped, and a hostile file can keep the interpreter busy for as long as it likes.
"""

import asyncio
import json
import os
import sys
from base64 import b64decode
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from questionnaires.catalogue import FileRefused
from questionnaires.importing import Imported
from questionnaires.problems import Problem, Severity
from questionnaires.values import dataclass
from workshops.questionnaires.questionnaire_cache import read

PATIENCE: Final = 20.0
"""Seconds; the largest shipped questionnaire takes less than two."""
AT_ONCE: Final = 2
WORKER: Final = "workshops.questionnaires.import_worker"


@dataclass(frozen=True, slots=True)
class TooCostly:
    """Reading took too long or too much memory, or the reader did not survive the file."""


Read: TypeAlias = Imported | FileRefused | TooCostly


class Reader(Protocol):
    """What is asked of the process that reads; asyncio's own can do it."""

    @property
    def returncode(self) -> int | None: ...

    async def communicate(self, asked: bytes, /) -> tuple[bytes, bytes]: ...

    def kill(self) -> None: ...

    async def wait(self) -> int: ...


async def started() -> Reader:
    """The process that reads one file, from its standard input."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        WORKER,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environment(),
        start_new_session=True,
    )


class IsolatedImport:
    """Reads at most two files at the same time; who comes later waits for their turn."""

    def __init__(
        self, *, patience: float = PATIENCE, start: Callable[[], Awaitable[Reader]] = started
    ) -> None:
        self._patience = patience
        self._start = start
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, content: bytes, name: str, *, groups: Collection[str] | None) -> Read:
        """What is in the file; `name` is what problems call it, `groups` the known codes."""
        asked = json.dumps({"name": name, "groups": None if groups is None else sorted(groups)}).encode()
        async with self._turns:
            answer = await self._ask(asked + b"\n" + content)
        if answer is None:
            return TooCostly()
        told = json.loads(answer)
        problems = tuple(
            Problem(**{**one, "severity": Severity(one["severity"])}) for one in told["problems"]
        )
        if told["source"] is None:
            marked = told["marked"]
            return FileRefused(problems, None if marked is None else b64decode(marked))
        return Imported(await read(told["source"]), told["source"], problems, told["understood"])

    async def _ask(self, asked: bytes) -> bytes | None:
        process = await self._start()
        try:
            async with asyncio.timeout(self._patience):
                answer, _ = await process.communicate(asked)
        except TimeoutError:
            return None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return answer if process.returncode == 0 else None


def environment() -> dict[str, str]:
    """What the reader finds around it: where the code is, and nothing of the settings."""
    return {"PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[2]), *sys.path)), "PYTHONUTF8": "1"}
