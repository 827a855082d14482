"""APScheduler is only the alarm clock: it wakes up when the earliest row is due, and what is due is in the rows."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import structlog
from apscheduler.jobstores.base import JobLookupError
from telegram.ext import Job, JobQueue

from bot.errors import OPERATORS_MATTER
from bot.jobs import Job as OwnJob
from bot.jobs import Jobs
from workshops.clock import Clock

log = structlog.get_logger(__name__)

LONGEST_SLEEP: Final = 30.0
"""Seconds. The clock may be put forward, or a row appear from elsewhere, without anyone ringing."""
SHORTEST_SLEEP: Final = 1.0
"""Seconds between two rounds of work unless somebody rings: what could not be settled is not tried in a tight loop."""

# python-telegram-bot keeps APScheduler's grace of one second: after a longer standstill the job would be dropped.
_NEVER_DROPPED: Final = {"misfire_grace_time": None, "coalesce": True}


class Alarm:
    """Calls `work` when `earliest_due` has come, never twice at once. `work` does everything that is due."""

    def __init__(self, jobs: JobQueue[Any] | Jobs, clock: Clock) -> None:
        """Silent until `start`."""
        self._jobs = jobs
        self._clock = clock
        self._planned: Job[Any] | OwnJob | None = None
        self._planned_for = datetime.min.replace(tzinfo=UTC)
        self._round: asyncio.Task[float] | None = None
        self._rung = False
        self._stopped = True
        self._pause = 0.0
        self._quiet = asyncio.Event()
        self._quiet.set()

    def start(
        self,
        *,
        earliest_due: Callable[[], Awaitable[datetime | None]],
        work: Callable[[], Awaitable[None]],
    ) -> None:
        self._earliest_due = earliest_due
        self._work = work
        self._stopped = False
        self.ring()

    def ring(self) -> None:
        """Looks again at once: a row was added, or the clock was moved. Cheap, and may be called at any time."""
        if self._stopped or self._rung:
            return
        self._rung = True
        self._quiet.clear()
        if self._round is None:
            self._begin()

    def stop(self) -> None:
        """Wakes up no more; a round of work under way goes on."""
        self._stopped = True
        self._rung = False
        self._unplan()
        if self._round is None:
            self._quiet.set()

    async def abandon(self) -> None:
        """Breaks off the round under way: what it had claimed is due again when its lease ends."""
        self.stop()
        if self._round is not None:
            self._round.cancel()
            await asyncio.wait({self._round})

    @property
    def is_idle(self) -> bool:
        return self._quiet.is_set()

    async def idle(self) -> None:
        """Waits until it sleeps until a later time."""
        await self._quiet.wait()

    @property
    def is_sound_asleep(self) -> bool:
        """Whether it sleeps in the belief that nothing is due, not only until it tries again what failed."""
        return self.is_idle and self._pause > SHORTEST_SLEEP

    def _plan(self, seconds: float) -> None:
        """Looks again by then; what is planned for an earlier moment stays, or each ring would make another job."""
        moment = self._clock() + timedelta(seconds=seconds)
        if self._planned is not None and self._planned_for <= moment:
            return
        self._unplan()
        self._planned = self._jobs.run_once(self._on_wake, seconds, job_kwargs=_NEVER_DROPPED)
        self._planned_for = moment

    def _unplan(self) -> None:
        if self._planned is not None and not self._planned.removed:
            # It may fire in this moment, and then finds that nothing is to be done.
            with suppress(JobLookupError):
                self._planned.schedule_removal()
        self._planned = None

    async def _on_wake(self, _: object) -> None:
        self._planned = None
        if self._stopped or self._round is not None:
            return
        self._quiet.clear()
        self._begin()

    def _begin(self) -> None:
        """A task of its own, so that breaking it off does not look like a failed job to APScheduler."""
        self._round = asyncio.create_task(self._rounds())
        self._round.add_done_callback(self._rest)

    def _rest(self, done: "asyncio.Task[float]") -> None:
        self._pause = LONGEST_SLEEP if done.cancelled() else done.result()
        self._round = None
        if self._rung:
            self._begin()
            return
        self._quiet.set()
        if not self._stopped:
            self._plan(self._pause)

    async def _rounds(self) -> float:
        """Works as often as somebody rings meanwhile; returns the seconds until it has to look again."""
        pause = LONGEST_SLEEP
        while not self._stopped:
            self._rung = False
            pause = await self._one_round()
            if not self._rung:
                break
        return pause

    async def _one_round(self) -> float:
        shortest = 0.0
        try:
            due = await self._earliest_due()
            if due is not None and due <= self._clock():
                shortest = SHORTEST_SLEEP
                await self._work()
                due = await self._earliest_due()
        except OPERATORS_MATTER:
            return SHORTEST_SLEEP  # the disk watch has said so
        except Exception:
            log.exception("outgoing messages failed, trying again")
            return SHORTEST_SLEEP
        if due is None:
            return LONGEST_SLEEP
        return min(max((due - self._clock()).total_seconds(), shortest), LONGEST_SLEEP)
