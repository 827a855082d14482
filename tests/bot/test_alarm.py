"""The alarm over a real JobQueue, with a clock that is moved by hand."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram.ext import ApplicationBuilder, JobQueue

from bot.alarm import LONGEST_SLEEP, Alarm
from tests.bot.towns import silent_bot

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


class Outbox:
    """Deliveries as moments; working through it sends all that are due."""

    def __init__(self, jobs: JobQueue[Any]) -> None:
        self.jobs = jobs
        self.present = NOON
        self.due: list[datetime] = []
        self.sent: list[datetime] = []
        self.looked = asyncio.Event()
        self.gate: asyncio.Event | None = None
        self.at_once = 0
        self.most_at_once = 0
        self.failures = 0
        self.alarm = Alarm(jobs, lambda: self.present)

    def start(self) -> None:
        self.alarm.start(earliest_due=self._earliest_due, work=self._work)

    async def _earliest_due(self) -> datetime | None:
        self.looked.set()
        return min(self.due, default=None)

    async def _work(self) -> None:
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        try:
            if self.gate is not None:
                await self.gate.wait()
            if self.failures:
                self.failures -= 1
                raise RuntimeError("cannot send")
            sent = [moment for moment in self.due if moment <= self.present]
            self.due = [moment for moment in self.due if moment > self.present]
            self.sent.extend(sent)
        finally:
            self.at_once -= 1

    async def rings(self) -> None:
        self.alarm.ring()
        await self.alarm.idle()

    @property
    def next_look(self) -> timedelta:
        """How long the alarm sleeps now."""
        (job,) = self.jobs.jobs()
        assert job.next_t is not None
        return job.next_t - datetime.now(UTC)


@pytest.fixture
async def outbox() -> AsyncIterator[Outbox]:
    application = ApplicationBuilder().bot(silent_bot()).updater(None).build()
    jobs = application.job_queue
    assert jobs is not None
    await jobs.start()
    outbox = Outbox(jobs)
    yield outbox
    await outbox.alarm.abandon()
    await jobs.stop()


@pytest.mark.slow
async def test_what_is_due_at_the_start_is_sent(outbox: Outbox) -> None:
    outbox.due = [NOON - timedelta(days=3), NOON]
    outbox.start()
    await outbox.alarm.idle()
    assert outbox.sent == [NOON - timedelta(days=3), NOON]


@pytest.mark.slow
async def test_row_that_is_added_is_sent_as_soon_as_somebody_rings(outbox: Outbox) -> None:
    outbox.start()
    await outbox.rings()
    outbox.due = [NOON]
    await outbox.rings()
    assert outbox.sent == [NOON]


async def test_row_of_later_waits_until_the_clock_is_moved(outbox: Outbox) -> None:
    outbox.due = [NOON + timedelta(days=1)]
    outbox.start()
    await outbox.rings()
    assert outbox.sent == []
    outbox.present += timedelta(days=1)
    await outbox.rings()
    assert outbox.sent == [NOON + timedelta(days=1)]


@pytest.mark.slow
async def test_alarm_wakes_up_by_itself_when_the_row_is_due(outbox: Outbox) -> None:
    outbox.due = [NOON + timedelta(seconds=0.05)]
    outbox.start()
    await outbox.rings()
    assert timedelta() < outbox.next_look <= timedelta(seconds=0.05)
    outbox.present += timedelta(seconds=0.05)
    outbox.looked.clear()
    await outbox.looked.wait()
    await outbox.alarm.idle()
    assert outbox.sent == [NOON + timedelta(seconds=0.05)]


@pytest.mark.slow
@pytest.mark.parametrize("due", [[], [NOON + timedelta(days=30)]])
async def test_alarm_never_sleeps_longer_than_thirty_seconds(outbox: Outbox, due: list[datetime]) -> None:
    outbox.due = due
    outbox.start()
    await outbox.rings()
    assert timedelta(seconds=LONGEST_SLEEP - 5) < outbox.next_look <= timedelta(seconds=LONGEST_SLEEP)


@pytest.mark.slow
async def test_rings_leave_the_next_look_as_it_is_planned(outbox: Outbox) -> None:
    """In a hall that votes at once there are hundreds of them."""
    outbox.start()
    await outbox.alarm.idle()
    [planned] = outbox.jobs.jobs()
    for _ in range(3):
        await outbox.rings()
    assert outbox.jobs.jobs() == (planned,)


async def test_next_look_comes_sooner_where_a_row_is_due_before_it(outbox: Outbox) -> None:
    outbox.start()
    await outbox.alarm.idle()
    outbox.due = [NOON + timedelta(seconds=5)]
    await outbox.rings()
    assert timedelta() < outbox.next_look <= timedelta(seconds=5)


async def test_next_look_is_planned_anew_when_the_clock_was_put_back(outbox: Outbox) -> None:
    """APScheduler would wait for the hour at which it was to be."""
    outbox.start()
    await outbox.alarm.idle()
    [planned] = outbox.jobs.jobs()
    outbox.present -= timedelta(hours=1)
    await outbox.rings()
    [instead] = outbox.jobs.jobs()
    assert instead != planned


async def test_wake_up_is_never_dropped_because_the_loop_stood_still(outbox: Outbox) -> None:
    outbox.start()
    await outbox.rings()
    (job,) = outbox.jobs.jobs()
    assert (job.job.misfire_grace_time, job.job.coalesce) == (None, True)


@pytest.mark.slow
async def test_ring_during_work_starts_another_round_but_never_two_at_once(outbox: Outbox) -> None:
    outbox.gate = asyncio.Event()
    outbox.due = [NOON]
    outbox.start()
    await outbox.looked.wait()
    outbox.due.append(NOON)
    for _ in range(3):
        outbox.alarm.ring()
    outbox.gate.set()
    await outbox.alarm.idle()
    assert outbox.sent == [NOON, NOON]
    assert outbox.most_at_once == 1


@pytest.mark.slow
async def test_failure_is_tried_again(outbox: Outbox) -> None:
    outbox.failures = 1
    outbox.due = [NOON]
    outbox.start()
    await outbox.alarm.idle()
    assert outbox.sent == []
    assert timedelta() < outbox.next_look <= timedelta(seconds=1)
    await outbox.rings()
    assert outbox.sent == [NOON]


@pytest.mark.slow
async def test_stopped_alarm_finishes_its_round_and_wakes_up_no_more(outbox: Outbox) -> None:
    outbox.gate = asyncio.Event()
    outbox.due = [NOON]
    outbox.start()
    await outbox.looked.wait()
    outbox.alarm.stop()
    outbox.gate.set()
    await outbox.alarm.idle()
    assert outbox.sent == [NOON]
    outbox.alarm.ring()
    assert outbox.alarm.is_idle
    assert outbox.jobs.jobs() == ()


@pytest.mark.slow
async def test_round_that_hangs_can_be_broken_off(outbox: Outbox) -> None:
    outbox.gate = asyncio.Event()
    outbox.due = [NOON]
    outbox.start()
    await outbox.looked.wait()
    await outbox.alarm.abandon()
    await outbox.alarm.idle()
    assert outbox.at_once == 0
    assert outbox.sent == []
