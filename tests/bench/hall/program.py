"""The real command on a hall's database, in a process of its own, and the least that a vote can cost beside it."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, Self

from tests.bench.hall.town import FullHall

COMMAND: Final = Path(sys.executable).with_name("rundfrage")
READY: Final = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Program:
    """A process that serves HTTP on a port."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self._process = process
        self.port = port

    @classmethod
    async def of(cls, hall: FullHall, *, port: int, profile: Path | None = None) -> Self:
        """Rundfrage, started as an operator starts it; returns when it listens. `profile`: where its time is told."""
        settings = {
            "DATA_DIR": str(hall.folder / "data"),
            "DATABASE_KEY_FILE": str(hall.key_file),
            "WEB_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "WEB_PORT": str(port),
            "LOG_LEVEL": "WARNING",
        }
        environment = {f"RUNDFRAGE_{name}": value for name, value in settings.items()}
        profiled = [] if profile is None else [sys.executable, "-m", "cProfile", "-o", str(profile)]
        return await cls._started(
            *profiled, str(COMMAND), "run", port=port, environment=environment, folder=hall.folder
        )

    @classmethod
    async def bare(cls, folder: Path, *, port: int) -> Self:
        """A handler that inserts one row with group commit and leads on, and does nothing else."""
        return await cls._started(
            sys.executable, "-m", "tests.bench.hall.bare", str(folder), str(port), port=port, environment={}
        )

    @classmethod
    async def _started(
        cls, *command: str, port: int, environment: dict[str, str], folder: Path | None = None
    ) -> Self:
        process = await asyncio.create_subprocess_exec(
            *command, env={**os.environ, **environment}, cwd=folder
        )
        begun = time.monotonic()
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                if process.returncode is not None or time.monotonic() - begun > READY:
                    raise
                await asyncio.sleep(0.02)
            else:
                writer.close()
                return cls(process, port)

    def kill(self) -> None:
        """As when the power goes."""
        self._process.kill()

    async def stop(self) -> None:
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        await self._process.wait()

    @property
    def processor_seconds(self) -> float:
        """User and system time so far (Linux)."""
        fields = (
            Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        )
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def running(
    hall: FullHall, *, port: int | None = None, profile: Path | None = None
) -> AsyncIterator[Program]:
    """The program while something is measured."""
    program = await Program.of(hall, port=port or free_port(), profile=profile)
    try:
        yield program
    finally:
        await program.stop()


@asynccontextmanager
async def bare(folder: Path) -> AsyncIterator[Program]:
    """The least that a vote can cost."""
    program = await Program.bare(folder, port=free_port())
    try:
        yield program
    finally:
        await program.stop()
