"""The program under test and its supervisor: started, stopped, killed at any step, started again on the same files."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr

from bot.application import RunningBot
from bot.settings import Settings
from bot.wiring import install
from storage.errors import DatabaseFailed
from tests.simulation.bot_api import BotApi
from tests.simulation.inline_database import Disk, Observer
from tests.simulation.universe import ProgramLoop, Universe

TOKEN: Final = "7000000001:SIMULATED-invented-token-00000000001"


_MOST_STEPS_OF_A_START: Final = 60
_ONCE_MORE: Final = 0.4
_LONGEST_FUSE: Final = 20.0


class Program:
    """One life of the process."""

    def __init__(
        self,
        universe: Universe,
        settings: Settings,
        *,
        api: BotApi,
        clock: Callable[[], datetime],
        chance: random.Random,
        seen: Observer,
        complain: Callable[[str], None],
    ) -> None:
        self._universe = universe
        self._complain = complain
        self.on_over: Callable[[], None] = lambda: None
        self.loop = ProgramLoop(universe, self._on_error)
        self.disk = Disk(universe, self.loop, chance, seen)
        self.bot = RunningBot(
            settings,
            install,
            clock=clock,
            network=api.network(self.loop),
            connection=self.disk.connect,
        )
        self.on_serving: Callable[[], None] = lambda: None
        self.is_serving = False
        self.is_over = False
        self.ended_by_itself = False

    def start(self) -> None:
        self.loop.create_task(self._serve())

    def stop(self) -> None:
        """As by SIGTERM."""
        self.loop.create_task(self._stop())

    def kill(self) -> None:
        """As by SIGKILL."""
        self.is_over = True
        self.is_serving = False
        self.loop.kill()
        self.disk.crash()

    async def _serve(self) -> None:
        try:
            await self.bot.start()
        except Exception as error:  # noqa: BLE001 - whatever it is, the process is over
            if not self.loop.is_dead:
                if not (self.disk.was_full and isinstance(error, DatabaseFailed)):
                    self._complain(f"did not start: {error!r}")
                self._end()
            return
        self.is_serving = True
        self.on_serving()
        await self.bot.broken.wait()
        self.ended_by_itself = True
        await self._stop()

    async def _stop(self) -> None:
        self.is_serving = False
        try:
            await self.bot.stop()
        finally:
            if not self.loop.is_dead:
                self._end()

    def _end(self) -> None:
        self.is_over = True
        self._universe.after(0, self._tell_end)

    def _tell_end(self) -> None:
        self.on_over()

    def _on_error(self, context: dict[str, Any]) -> None:
        self._complain(f"{context.get('message')}: {context.get('exception')!r}")


class Supervisor:
    """Keeps one program running, as systemd would."""

    def __init__(
        self,
        universe: Universe,
        folder: Path,
        *,
        api: BotApi,
        clock: Callable[[], datetime],
        chance: random.Random,
        seen: Observer,
        complain: Callable[[str], None],
        is_full: Callable[[], bool],
        on_serving: Callable[[], None],
    ) -> None:
        """`is_full`: whether there is no room on the disk; `on_serving` is called whenever a program has started."""
        self._universe = universe
        self._chance = chance
        self._is_full = is_full
        self._on_serving = on_serving
        self._make: Callable[[], Program] = partial(
            Program,
            universe,
            settings_in(folder),
            api=api,
            clock=clock,
            chance=chance,
            seen=seen,
            complain=complain,
        )
        self._lock = folder / "data" / "rundfrage.lock"
        self.counted: Counter[str] = Counter()
        self.program = self._make()
        self._steps_of_next_life: int | None = None

    @property
    def is_steady(self) -> bool:
        """Whether it serves, and nobody is about to kill it."""
        return self.program.is_serving and self.program.loop.fuse is None

    def start(self) -> None:
        """A new life; the lock of a dead one is gone with it, as the kernel would see to."""
        self._lock.unlink(missing_ok=True)
        program = self.program = self._make()
        program.disk.is_full = self._is_full
        self.counted["started"] += 1
        program.on_over = lambda: self._ended(program)
        program.on_serving = self._on_serving
        program.start()
        if self._steps_of_next_life is not None:
            steps, self._steps_of_next_life = self._steps_of_next_life, None
            self.crash_after(steps, untold=False)

    def crash(self) -> None:
        """Kills it now, and starts another some seconds later."""
        program = self.program
        if program.is_over:
            return
        program.loop.fuse = None
        self.counted["crashed between commit and acknowledgement"] += program.disk.untold > 0
        self.counted["crashed while starting"] += not program.is_serving
        self.counted["crashed"] += 1
        program.kill()
        self._start_later()
        if self._chance.random() < _ONCE_MORE:
            self._crash_while_starting()

    def _crash_while_starting(self) -> None:
        """As where the power comes and goes."""
        self._steps_of_next_life = self._chance.randint(1, _MOST_STEPS_OF_A_START)

    def crash_after(self, steps: int, *, untold: bool) -> None:
        """Kills it so many steps of its loop from now, between any two awaits.

        `untold`: then waits for a moment at which something is committed and nobody was told yet.
        """
        program = self.program

        def crash() -> None:
            if self.program is program:
                self.crash()

        def on_fuse() -> None:
            program.disk.on_untold = lambda: self._universe.after(0, crash)

        program.loop.on_fuse = on_fuse if untold else crash
        program.loop.fuse = steps
        self._universe.after(_LONGEST_FUSE, crash)

    def restart(self) -> None:
        """Stops it as an update of the program would, and starts another."""
        if self.program.is_serving:
            self.counted["stopped"] += 1
            self.program.stop()

    def _ended(self, program: Program) -> None:
        """Starts another when this one ended by itself or was stopped."""
        if not program.loop.is_dead:
            self.counted["ended by itself"] += program.ended_by_itself
            program.kill()
            self._start_later()

    def _start_later(self) -> None:
        self._universe.after(self._chance.uniform(0.1, 4.0), self.start)


def settings_in(folder: Path) -> Settings:
    """What an operator would set."""
    return Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        api_base_url="http://127.0.0.1:1",
        data_dir=folder / "data",
        database_key_file=folder / "key" / "database.key",
    )
