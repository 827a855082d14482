"""The clock stands or runs, moves only forward, and tells who depends on it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from sandbox import MovableClock

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_a_standing_clock_moves_only_when_told() -> None:
    clock = MovableClock(NINE, standing=True)
    told: list[datetime] = []
    clock.on_moved.append(told.append)

    assert (clock(), clock.now(), clock.timestamp()) == (NINE, NINE, 1772442000)
    clock.advance(timedelta(hours=1))
    clock.move_to(NINE + timedelta(days=1))
    assert clock.now() == NINE + timedelta(days=1)
    assert told == [NINE + timedelta(hours=1), NINE + timedelta(days=1)]


def test_a_clock_speaks_utc_wherever_it_was_set() -> None:
    clock = MovableClock(NINE.astimezone(timezone(timedelta(hours=1))), standing=True)

    assert clock.now() == NINE
    assert clock.now().tzinfo is UTC


def test_a_running_clock_goes_on_from_the_present() -> None:
    before = datetime.now(UTC)
    clock = MovableClock()

    first = clock.now()
    assert before <= first <= clock.now()
    assert clock.advance(timedelta(days=1)) >= first + timedelta(days=1)


def test_time_does_not_go_back() -> None:
    clock = MovableClock(NINE, standing=True)

    with pytest.raises(ValueError, match="only forward"):
        clock.move_to(NINE - timedelta(seconds=1))
