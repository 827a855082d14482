"""APScheduler where Telegram is switched off: the part of python-telegram-bot's job queue that the alarm needs."""

from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.job import Job as Planned
from apscheduler.schedulers.asyncio import AsyncIOScheduler

OnTime = Callable[[Any], Coroutine[Any, Any, None]]


class Job:
    """Something planned once."""

    def __init__(self, planned: Planned) -> None:
        self._planned = planned
        self.removed = False

    def schedule_removal(self) -> None:
        """It does not happen. Raises JobLookupError where it has begun already."""
        self.removed = True
        self._planned.remove()


class Jobs:
    """Calls a function once, later."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """From now on what is planned happens."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Nothing planned happens any more."""
        self._scheduler.shutdown(wait=False)

    def run_once(self, callback: OnTime, when: float, *, job_kwargs: Mapping[str, Any]) -> Job:
        """Calls the function in so many seconds."""
        at = datetime.now(UTC) + timedelta(seconds=when)
        return Job(self._scheduler.add_job(callback, "date", run_date=at, args=(None,), **job_kwargs))
