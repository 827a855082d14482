"""`rundfrage` as an operator starts it: the installed command, a process of its own, settings in the environment.

Nothing waits for time to pass: the program is ready when the sandbox hears of it, and over when it has ended.
"""

import asyncio
import os
import signal
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self, TypeVar

from bot.settings import PREFIX
from sandbox.events import Event
from sandbox.server import Sandbox
from tests.noon import where_it_is_noon
from tests.starting import Running, Start, starts

T = TypeVar("T")

PATIENCE: Final = 30.0
"""Real seconds after which a test that waits for a process has failed."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


class Program:
    """A command that is running. What it writes to stderr is in `log`, line by line."""

    def __init__(self, process: Running) -> None:
        self.log: list[str] = []
        self.out = ""
        self._process = process
        self._listeners: list[Callable[[str], None]] = []
        self._end = asyncio.create_task(self._follow())

    @property
    def pid(self) -> int:
        return self._process.pid

    def sends(self, number: signal.Signals) -> None:
        """A signal from outside."""
        self._process.send_signal(number)

    async def ends(self) -> Ended:
        """Waits for the end of the process and of all that it says."""
        async with asyncio.timeout(PATIENCE):
            code = await asyncio.shield(self._end)
        return Ended(code, self.out, "\n".join(self.log))

    async def says(self, words: str) -> str:
        """The first line of the log with these words, said already or still to come."""
        said = asyncio.get_running_loop().create_future()

        def listen(line: str) -> None:
            if words in line and not said.done():
                said.set_result(line)

        for line in self.log:
            listen(line)
        self._listeners.append(listen)
        return await self.until(said)

    async def until(self, happens: Awaitable[T]) -> T:
        """Waits for what the running program is to bring about; that it ends instead is a failure."""
        waiting = asyncio.ensure_future(happens)
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.wait({waiting, self._end}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if not waiting.done():
                waiting.cancel()
        if not waiting.done() or waiting.cancelled():
            raise AssertionError("the program ended instead; it said: " + "\n".join(self.log[-20:]))
        return waiting.result()

    async def dies(self) -> None:
        """Is killed if it still runs."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
        await self._end

    async def _follow(self) -> int:
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        reading_out = asyncio.create_task(self._process.stdout.read())
        async for line in self._process.stderr:
            self.log.append(line.decode().rstrip("\n"))
            for listen in self._listeners:
                listen(self.log[-1])
        self.out = (await reading_out).decode()
        return await self._process.wait()


class Operator:
    """Has one installation: a data folder, a key file outside of it, settings. Kills what they left running."""

    def __init__(self, sandbox: Sandbox, folder: Path, *, start: Start = starts) -> None:
        """The folders are those of `tests.town.town_in(sandbox, folder)`."""
        self._start = start
        self.sandbox = sandbox
        self.folder = folder
        self.data = folder / "data"
        self.key_file = folder / "key" / "database.key"
        self.programs: list[Program] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for program in self.programs:
            await program.dies()

    async def starts(self, *, until: str | None = "getUpdates", **settings: str) -> Program:
        """`rundfrage run`; returns when it has called this method of the Bot API (None: at once)."""
        call = None if until is None else self.sandbox.faults.hold(until)
        program = await self._opens("run", **settings)
        if call is not None:
            await program.until(call.arrived.wait())
            call.release()
        return program

    async def runs(self, *arguments: str, **settings: str) -> Ended:
        """Any command, to its end."""
        program = await self._opens(*arguments, **settings)
        return await program.ends()

    async def _opens(self, *arguments: str, **settings: str) -> Program:
        program = Program(await self._start(*arguments, cwd=self.folder, env=self._environment(settings)))
        self.programs.append(program)
        return program

    def _environment(self, settings: dict[str, str]) -> dict[str, str]:
        """The settings without those of whoever runs the tests; one that is empty counts as not set."""
        others = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        own = {
            "bot_token": self.sandbox.token,
            "api_base_url": self.sandbox.url,
            "data_dir": str(self.data),
            "database_key_file": str(self.key_file),
            "timezone": where_it_is_noon(),
        } | settings
        named = {f"{PREFIX}{name.upper()}": value for name, value in own.items()}
        return others | named


async def until(sandbox: Sandbox, is_so: Callable[[], bool]) -> None:
    """Waits until something is so in the sandbox; looks again whenever anything happens there."""
    happened = asyncio.get_running_loop().create_future()

    def look(_: Event | None = None) -> None:
        if not happened.done() and is_so():
            happened.set_result(None)

    stop = sandbox.world.watch(look)
    try:
        look()
        async with asyncio.timeout(PATIENCE):
            await happened
    finally:
        stop()


def free_port() -> int:
    """A port that nobody listens on, for a server whose address has to be known before it starts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
