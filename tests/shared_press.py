"""One process that draws for all towns of a test run: to start one costs more than most of what it is asked for.

How such a process starts, is stopped, dies and ends is told by tests/reports/test_press.py; tests/e2e start their own.
"""

import asyncio
import atexit
import pickle
import subprocess
import threading
from contextlib import suppress
from functools import cache
from typing import IO, Final

from reports.jobs import BundleCharts, Done, Failed, Job
from reports.render_worker import COMMAND, PressError, RenderWorker, environment
from reports.worker import LENGTH
from tests import processes


class SharedPress(RenderWorker):
    """The worker of one town; closing it leaves the process to the next."""

    async def charts_script(self) -> bytes:
        """Made once, also for a town that ends before it has come."""
        _note()
        return await asyncio.to_thread(_charts)

    async def _ask(self, job: Job) -> Done | Failed:
        _note()
        return await asyncio.to_thread(_process.asked, pickle.dumps(job))

    async def _end(self, *, kill: bool) -> None:
        if kill:
            _process.end()


class _Process:
    """Started when it is first asked, and again after it was stopped. Asked from threads, one after the other."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None

    def asked(self, job: bytes) -> Done | Failed:
        """PressError if it is stopped meanwhile."""
        with self._turn:
            running = self._running = self._running or _started()
            assert running.stdin is not None
            assert running.stdout is not None
            try:
                running.stdin.write(LENGTH.pack(len(job)) + job)
                running.stdin.flush()
                (length,) = LENGTH.unpack(_exactly(running.stdout, LENGTH.size))
                answer: Done | Failed = pickle.loads(_exactly(running.stdout, length))
            except (OSError, EOFError) as error:
                _close(running)
                raise PressError("the process ended in the middle of a job") from error
            return answer

    def end(self) -> None:
        """Whoever waits for an answer is told that there will be none."""
        running, self._running = self._running, None
        if running is None:
            return
        running.kill()
        running.wait()
        if not self._turn.locked():
            _close(running)


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(), start_new_session=True
    )


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return content


def _close(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what it was asked may still wait to be written
            if pipe is not None:
                pipe.close()


@cache
def _charts() -> bytes:
    match _process.asked(pickle.dumps(BundleCharts())):
        case Done(content):
            return content
        case Failed(traceback):
            raise PressError(traceback)


def _note() -> None:
    """Whoever asks would have started one: such a test is marked as every other that does."""
    processes.started.append(COMMAND[-1])


_process: Final = _Process()
atexit.register(_process.end)
