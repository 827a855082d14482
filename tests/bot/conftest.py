"""A bare HTTP server on loopback, for what the sandbox is too well-behaved to show; the command line in a folder."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
from aiohttp import web

from bot import cli
from bot.settings import PREFIX
from bot.telegram.transport import AiohttpRequest, Timeouts
from storage.connection import connect
from storage.key import DatabaseKey
from tests.template import put_database

Answer: TypeAlias = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
Serve: TypeAlias = Callable[[Answer], Awaitable[str]]
Runs: TypeAlias = Callable[..., tuple[int, str, str]]


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """Starts a server that answers everything with the given function; returns its root address."""
    runners: list[web.ServerRunner] = []

    async def start(answer: Answer) -> str:
        runner = web.ServerRunner(web.Server(answer), shutdown_timeout=0.01)
        await runner.setup()
        runners.append(runner)
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        return f"http://{host}:{port}"

    yield start
    for runner in runners:
        await runner.cleanup()


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    """Our transport with one connection; patient, since a machine with much to do is slow."""
    async with AiohttpRequest(connections=1) as transport:
        yield transport


@pytest.fixture
async def impatient() -> AsyncIterator[AiohttpRequest]:
    """Our transport with one connection, and limits short enough to be met in a test."""
    limits = Timeouts(read=0.1, write=0.1, media_write=0.1, pool=0.05)
    async with AiohttpRequest(connections=1, timeouts=limits) as transport:
        yield transport


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runs:
    """Runs a command in an empty folder; returns exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUNDFRAGE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("RUNDFRAGE_DATABASE_KEY_FILE", str(tmp_path / "database.key"))

    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.execute(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str


Types: TypeAlias = Callable[[str], Outcome]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with settings that point into it."""
    for name in os.environ:
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUNDFRAGE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("RUNDFRAGE_DATABASE_KEY_FILE", str(tmp_path / "database.key"))
    return tmp_path


@pytest.fixture
def types(home: Path, capsys: pytest.CaptureFixture[str]) -> Types:
    def run(line: str) -> Outcome:
        code = cli.execute(line.split())
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def held(home: Path, with_data: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Another process writes into the database, and nobody waits for it."""
    monkeypatch.setattr("storage.connection.BUSY_SECONDS", 0)
    monkeypatch.setenv("RUNDFRAGE_WEB_PUBLIC_URL", "http://127.0.0.1:1")
    raw = connect(home / "data" / "rundfrage.db", DatabaseKey.load(home / "database.key", home / "data"))
    raw.execute("BEGIN IMMEDIATE")
    yield
    raw.close()


@pytest.fixture
async def with_data(home: Path) -> None:
    put_database(home / "data", home / "database.key")
