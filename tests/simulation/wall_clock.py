"""APScheduler and PTB's job queue ask the system for the time: in a simulation they get the universe's."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from types import SimpleNamespace
from typing import Any

import apscheduler.executors.base
import apscheduler.schedulers.base
import pytest
import telegram.ext._jobqueue as job_queue


@contextmanager
def everybody_asks(now: Callable[[], datetime]) -> Iterator[None]:
    """As long as this holds, jobs are planned and become due by this clock."""

    class Simulated(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return now().astimezone(tz)

    module = SimpleNamespace(**{name: getattr(dt, name) for name in dt.__all__})
    module.datetime = Simulated
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apscheduler.schedulers.base, "datetime", Simulated)
        patch.setattr(apscheduler.executors.base, "datetime", Simulated)
        patch.setattr(job_queue, "dtm", module)
        yield
