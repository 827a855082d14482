"""Bots in processes of their own, each with a sandbox of its own and people who have its first question before them."""

import asyncio
import os
import re
import signal
import sys
import time
from abc import ABC, abstractmethod
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ClassVar, Final, Self

from sandbox import acts
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.values import Button, Message
from tests.e2e.respondent import taps
from tests.noon import where_it_is_noon

HERE: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 120.0
AGREE: Final = "Einverstanden und beginnen"
TOWN: Final = "Musterstadt"
WANTED: Final = ("2 · ", "Weiter mit dem nächsten Feld", "Jetzt beginnen", "weiß ich nicht", "überspringen")
"""What people tap, the first of these that is offered."""


class Contestant(ABC):
    """A bot that is measured. As a context it has its folder and its sandbox; `starts` starts the bot itself."""

    ended_by: ClassVar[signal.Signals] = signal.SIGTERM

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.sandbox = Sandbox()
        self.people: list[Person] = []
        self._process: Process | None = None

    @property
    @abstractmethod
    def command(self) -> Sequence[str]: ...

    @property
    def directory(self) -> Path:
        return HERE

    @property
    def environment(self) -> dict[str, str]:
        return {}

    @abstractmethod
    async def moves_in(self, count: int) -> None:
        """So many people have a question before them."""

    async def __aenter__(self) -> Self:
        self.folder.mkdir(parents=True)
        await self.sandbox.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.ends()
        await self.sandbox.close()

    async def starts(self) -> float:
        """Seconds from the start of the process until it asks for updates."""
        begun, call = time.perf_counter(), self.sandbox.faults.hold("getUpdates")
        process = self._process = await self._begin(*self.command)
        async with asyncio.timeout(PATIENCE):
            waiting = asyncio.ensure_future(call.arrived.wait())
            ended = asyncio.ensure_future(process.wait())
            await asyncio.wait({waiting, ended}, return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done():
            raise RuntimeError(f"{self.name} ended instead of starting")
        ended.cancel()
        call.release()
        return time.perf_counter() - begun

    async def ends(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.send_signal(self.ended_by)
        await process.wait()

    async def _begin(self, *command: str) -> Process:
        errors = (self.folder / "stderr").open("ab")
        # As installed: the peers' packages are compiled, too.
        left_out = ("RUNDFRAGE_", "PYTHONDONTWRITEBYTECODE")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
        with errors:
            return await asyncio.create_subprocess_exec(
                *command,
                cwd=self.directory,
                env=environment | self.environment,
                stdout=errors if self._process is None else DEVNULL,
                stderr=errors,
            )

    def processor_seconds(self) -> float:
        """User and system time of the process so far (Linux)."""
        fields = self._of_process("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_megabytes(self) -> float:
        """What the kernel says (Linux)."""
        [line] = [each for each in self._of_process("status").splitlines() if each.startswith("VmRSS:")]
        return int(line.split()[1]) / 1024

    def _of_process(self, file: str) -> str:
        assert self._process is not None
        return Path(f"/proc/{self._process.pid}/{file}").read_text(encoding="ascii")

    def tap(self, person: Person) -> None:
        """Taps what is wanted on the newest message with buttons."""
        message = with_buttons(person)
        acts.tap(self.sandbox.world, person.user, message, wanted(message.buttons))


class Peer(Contestant):
    """A minimal bot: a module of ours, or a script that takes the same arguments. It may take its time to stop."""

    ended_by = signal.SIGKILL

    def __init__(self, name: str, folder: Path, *, command: Sequence[str]) -> None:
        super().__init__(name, folder)
        self._command = command

    @property
    def command(self) -> Sequence[str]:
        database = str(self.folder / "answers.db")
        return [sys.executable, *self._command, self.sandbox.url, self.sandbox.token, database]

    async def moves_in(self, count: int) -> None:
        for number in range(count):
            person = self.sandbox.person(f"Person {number}")
            await person.opens(self.sandbox.link())
            self.people.append(person)
        for person in self.people:
            await person.waits_for("Frage 0", patience=PATIENCE)


class Rundfrage(Contestant):
    """The program of a checkout, run with the packages that are installed here."""

    def __init__(self, name: str, folder: Path, *, checkout: Path = HERE) -> None:
        super().__init__(name, folder)
        self._checkout = checkout

    @property
    def directory(self) -> Path:
        return self._checkout

    @property
    def command(self) -> Sequence[str]:
        return [*self._program, "run"]

    @property
    def _program(self) -> Sequence[str]:
        return [sys.executable, "-c", "from bot.cli import main; main()"]

    @property
    def environment(self) -> dict[str, str]:
        return {
            "RUNDFRAGE_BOT_TOKEN": self.sandbox.token,
            "RUNDFRAGE_API_BASE_URL": self.sandbox.url,
            "RUNDFRAGE_DATA_DIR": str(self.folder / "data"),
            "RUNDFRAGE_DATABASE_KEY_FILE": str(self.folder / "key" / "database.key"),
            "RUNDFRAGE_TIMEZONE": where_it_is_noon(),
            "RUNDFRAGE_LOG_LEVEL": "WARNING",
        }

    async def moves_in(self, count: int) -> None:
        coordinator = self.sandbox.person("Klara")
        await coordinator.opens(await self._invitation())
        await taps(coordinator, AGREE, "Einladen", "Rat (0)")
        message = await coordinator.waits_for("Der Link für diese Gruppe:", patience=PATIENCE)
        [link] = re.findall(r"https://t\.me/\S+", message.text)
        for number in range(count):
            person = self.sandbox.person(f"Person {number}")
            await person.opens(link)
            self.people.append(person)
        for person in self.people:
            await person.waits_for(partial(_offers, AGREE), patience=PATIENCE)
            await person.taps(AGREE, waits=False)
        for person in self.people:
            await person.waits_for("Sie sind dabei", patience=PATIENCE)
        await coordinator.types("/menue")
        await taps(coordinator, "Neue Befragung", "1 · Selbstcheck", "Vorschau und Start")
        await taps(coordinator, "Ohne diese Angaben starten")
        for person in self.people:
            await person.waits_for("Einladung: ", patience=PATIENCE)
            await person.taps("Jetzt beginnen", waits=False)
        for person in self.people:
            await person.waits_for(partial(_offers_one_of, WANTED[:1]), patience=PATIENCE)

    async def _invitation(self) -> str:
        """The link for the first coordinator, as the command line prints it."""
        out = self.folder / "invitation"
        with out.open("wb") as file:
            arguments = ["invite", "--new", "--municipality", TOWN, "--role", "coordinator"]
            process = await asyncio.create_subprocess_exec(
                *self._program,
                *arguments,
                cwd=self.directory,
                env={**os.environ, **self.environment},
                stdout=file,
            )
            await process.wait()
        return out.read_text(encoding="utf-8").split()[-1]


def peers(folder: Path, scripts: Path | None) -> list[Contestant]:
    """The minimal bots; `scripts`: a folder with others, `aiogram_bot.py` and `ptb_bot.py`, to take in their place."""
    if scripts is None:
        commands = {kind: ["-m", "tests.bench.minimal_bots", kind] for kind in ("aiogram", "telegram")}
    else:
        commands = {
            "aiogram": [str(scripts / "aiogram_bot.py")],
            "telegram": [str(scripts / "ptb_bot.py")],
        }
    return [Peer(f"minimal bot on {kind}", folder / kind, command=each) for kind, each in commands.items()]


def with_buttons(person: Person) -> Message:
    """The newest message that has buttons."""
    return next(message for message in reversed(person.from_bot) if message.buttons)


def wanted(buttons: Sequence[Button]) -> Button:
    found = [button for start in WANTED for button in buttons if button.label.startswith(start)]
    return found[0]


def _offers(label: str, message: Message) -> bool:
    return label in message.labels


def _offers_one_of(starts: tuple[str, ...], message: Message) -> bool:
    return any(label.startswith(starts) for label in message.labels)
