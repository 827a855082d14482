"""What the clock on the wall shows, and when a meeting can begin: on the two odd nights of the year, too."""

from datetime import UTC, datetime, timedelta

import pytest

from workshops.wall_time import (
    AlreadyPast,
    Skipped,
    TooFarAhead,
    Twice,
    Unfit,
    end,
    instant,
    shown,
    unfit,
)

BERLIN = "Europe/Berlin"


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "minutes", "ends"),
    [
        ("2026-12-03T18:00", 120, "2026-12-03T20:00"),
        ("2026-12-03T23:00", 90, "2026-12-04T00:30"),
        ("2027-03-28T01:00", 120, "2027-03-28T04:00"),  # an hour is skipped
        ("2027-10-31T01:00", 120, "2027-10-31T02:00"),  # an hour comes twice
    ],
)
def test_meeting_ends_when_its_minutes_have_really_passed(start: str, minutes: int, ends: str) -> None:
    assert end(wall(start), BERLIN, minutes=minutes) == wall(ends)


def test_wall_and_instant_are_each_other() -> None:
    winter, summer = wall("2026-12-03T18:00"), wall("2027-07-01T18:00")
    assert instant(winter, BERLIN) == datetime(2026, 12, 3, 17, tzinfo=UTC)
    assert instant(summer, BERLIN) == datetime(2027, 7, 1, 16, tzinfo=UTC)
    for time in (winter, summer):
        assert shown(instant(time, BERLIN), BERLIN) == time


@pytest.mark.parametrize(
    ("start", "problem"),
    [
        ("2026-12-03T18:00", AlreadyPast()),
        ("2026-12-03T18:01", None),
        ("2027-03-28T02:30", Skipped()),
        ("2027-10-31T02:30", Twice()),
        ("2027-10-31T03:00", None),
    ],
)
def test_meeting_begins_in_the_future_at_a_time_that_exists_once(start: str, problem: Unfit | None) -> None:
    assert unfit(wall(start), BERLIN, now=instant(wall("2026-12-03T18:00"), BERLIN)) == problem


def test_meeting_is_at_most_two_years_ahead() -> None:
    """A slip in the year is more likely."""
    now = instant(wall("2026-12-03T18:00"), BERLIN)
    last = shown(now + timedelta(days=732), BERLIN)
    assert unfit(last, BERLIN, now=now) is None
    assert unfit(last + timedelta(minutes=1), BERLIN, now=now) == TooFarAhead()
