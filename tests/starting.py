"""How tests start the installed command: by a fork of a process that has imported it (`tests/preloaded.py`).

Everything else is as in a process of its own: number, signals, exit code, output, and what the settings say. That it
is the same is told by tests/e2e/test_starting.py; tests/web/test_without_telegram.py starts anew. Warnings are errors
there as they are here.

So does the process that reads a file that somebody brings (`forked_import`); tests/workshops/test_questionnaires.py
tells that it reads the same as one that was started.
"""

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Any, Final, Protocol, Self

from tests import processes
from workshops.questionnaires.isolated_import import WORKER, IsolatedImport, environment

COMMAND: Final = Path(sys.executable).with_name("rundfrage")
PRELOADED: Final = Path(__file__).with_name("preloaded.py")
TASKS: Final = Path("/proc/self/task")
WARNINGS: Final = {"PYTHONWARNINGS": "error"}


class Running(Protocol):
    """What tests ask of a process; asyncio's own can do it as well."""

    stdout: asyncio.StreamReader | None
    stderr: asyncio.StreamReader | None

    @property
    def pid(self) -> int: ...

    @property
    def returncode(self) -> int | None: ...

    async def wait(self) -> int: ...

    async def communicate(self) -> tuple[bytes, bytes]: ...

    def send_signal(self, signal: int) -> None: ...

    def terminate(self) -> None: ...

    def kill(self) -> None: ...


class Start(Protocol):
    """`starts` or `starts_anew`."""

    async def __call__(self, *arguments: str, env: Mapping[str, str], cwd: Path) -> Running: ...


class Fork:
    """A command in a fork. As of a process of asyncio, its end is known once it was waited for."""

    def __init__(
        self, pid: int, answers: asyncio.StreamReader, out: asyncio.StreamReader, err: asyncio.StreamReader
    ) -> None:
        self.pid = pid
        self.stdout: asyncio.StreamReader | None = out
        self.stderr: asyncio.StreamReader | None = err
        self._ended = asyncio.create_task(_code(answers))

    @classmethod
    async def of(cls, preloaded: str, given: int, **request: Any) -> Self:
        """From now on; `given` is its input, `request` what it becomes."""
        ours, theirs = zip(*(os.pipe() for _ in range(3)), strict=True)
        processes.started.append(str(request))
        try:
            answers, *output = theirs
            content = json.dumps(request).encode()
            socket.send_fds(_requests(preloaded), [content], [answers, given, *output])
        finally:
            for each in theirs:
                os.close(each)
        answers, out, err = [await _read(each) for each in ours]
        return cls(int(await answers.readline()), answers, out, err)

    @property
    def returncode(self) -> int | None:
        return self._ended.result() if self._ended.done() else None

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)

    async def communicate(self) -> tuple[bytes, bytes]:
        assert self.stdout is not None
        assert self.stderr is not None
        out, err = await asyncio.gather(self.stdout.read(), self.stderr.read())
        await self.wait()
        return out, err

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


async def starts(*arguments: str, env: Mapping[str, str], cwd: Path) -> Running:
    """The installed command; its output is read from pipes. On other systems than Linux a fork may not go on."""
    if not TASKS.is_dir():
        return await starts_anew(*arguments, env=env, cwd=cwd)
    with Path(os.devnull).open("rb") as nothing:  # noqa: ASYNC230 - waits for nobody
        return await Fork.of(
            "program", nothing.fileno(),
            command=str(COMMAND), arguments=arguments, environment={**env, **WARNINGS}, folder=str(cwd),
        )  # fmt: skip


async def starts_anew(*arguments: str, env: Mapping[str, str], cwd: Path) -> Running:
    """The same in a process that imports everything itself."""
    return await asyncio.create_subprocess_exec(
        COMMAND, *arguments, cwd=cwd, env={**env, **WARNINGS}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def forked_import() -> IsolatedImport:
    """Files are read by the same process in a fork, where that may go on."""
    return IsolatedImport(start=_reader) if TASKS.is_dir() else IsolatedImport()


class _Reader:
    """As asyncio's process with pipes to and from it."""

    def __init__(self, fork: Fork, given: IO[bytes]) -> None:
        self._fork = fork
        self._given = given
        self.kill, self.wait = fork.kill, fork.wait

    @property
    def returncode(self) -> int | None:
        return self._fork.returncode

    async def communicate(self, asked: bytes, /) -> tuple[bytes, bytes]:
        pipe, _ = await asyncio.get_running_loop().connect_write_pipe(asyncio.BaseProtocol, self._given)
        pipe.write(asked)
        pipe.close()  # when all was written
        return await self._fork.communicate()


async def _reader() -> _Reader:
    theirs, ours = os.pipe()
    try:
        fork = await Fork.of(
            "reader", theirs, module=WORKER, arguments=(), environment=environment(), folder=str(Path.cwd())
        )
    finally:
        os.close(theirs)
    return _Reader(fork, os.fdopen(ours, "wb", buffering=0))


async def _code(answers: asyncio.StreamReader) -> int:
    return int(await answers.read())


async def _read(pipe: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(pipe, "rb", buffering=0)
    )
    return reader


@cache
def _requests(preloaded: str) -> socket.socket:
    """To the process that forks, which is started when it is first asked."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        [sys.executable, "-P", str(PRELOADED), preloaded],
        stdin=theirs.fileno(), stdout=subprocess.DEVNULL, start_new_session=True,
        env=os.environ | WARNINGS,
    )  # fmt: skip
    theirs.close()
    atexit.register(_end, process, ours)
    return ours


def _end(process: "subprocess.Popen[bytes]", requests: socket.socket) -> None:
    with suppress(OSError):
        requests.close()
    process.wait()
