"""The clock is put back under the running program, which notices that within seconds."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.clock_watch import EVERY, ClockWatch
from storage.errors import DiskFull
from tests.conftest import FakeClock

SECOND = timedelta(seconds=1)


class Over(Exception):
    """Nothing more happens."""


class Day:
    """Between two looks the clock on the wall moves by these, and somebody asks for the time whenever it has."""

    def __init__(self, clock: FakeClock, moves: Sequence[Sequence[timedelta]]) -> None:
        self.watch = ClockWatch(clock)
        self.watch()
        self.looks = 0
        self._clock, self._moves = clock, iter(moves)

    async def passes(self) -> None:
        with pytest.raises(Over):
            await self.watch.watch(self._put_back, pause=self._pause)

    async def _put_back(self) -> None:
        self.looks += 1

    async def _pause(self, seconds: float) -> None:
        assert seconds == EVERY
        moves = next(self._moves, None)
        if moves is None:
            raise Over
        for move in moves:
            self._clock.advance(move)
            self.watch()


@pytest.mark.parametrize(
    ("moves", "times"),
    [
        ([[10 * SECOND], [10 * SECOND]], 0),
        ([[timedelta()], [timedelta()]], 0),
        ([[timedelta(hours=3)], [10 * SECOND]], 0),
        ([[-90 * SECOND]], 1),
        ([[-90 * SECOND], [10 * SECOND]], 1),
        ([[-90 * SECOND], [-90 * SECOND]], 2),
        ([[90 * SECOND, -85 * SECOND]], 1),
        ([[-SECOND]], 0),
        ([[-2 * SECOND]], 1),
    ],
    ids=[
        "it goes",
        "it stands",
        "the machine slept",
        "put back",
        "once is enough",
        "twice",
        "ahead for a moment and put right within it",
        "hardly",
        "just so",
    ],
)
async def test_clock_that_was_put_back_is_noticed_once(
    clock: FakeClock, moves: list[list[timedelta]], times: int
) -> None:
    day = Day(clock, moves)
    with capture_logs() as said:
        await day.passes()
    assert day.looks == times
    assert [entry["log_level"] for entry in said] == ["warning"] * times


async def test_what_a_full_disk_prevents_is_done_when_there_is_room_again(clock: FakeClock) -> None:
    class FullAtFirst(Day):
        async def _put_back(self) -> None:
            await super()._put_back()
            if self.looks == 1:
                raise DiskFull("full")

    day = FullAtFirst(clock, [[-90 * SECOND], [10 * SECOND], [10 * SECOND]])
    with capture_logs():
        await day.passes()
    assert day.looks == 2
