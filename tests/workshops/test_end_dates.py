"""What follows from the last day of a survey, by the clock on the wall."""

from datetime import UTC, date, datetime, timedelta

import pytest

from workshops.end_dates import over_at, reminder_at, unfit, usual_end
from workshops.wall_time import AlreadyPast, TooFarAhead

BERLIN = "Europe/Berlin"
LAST_DAY = date(2026, 12, 18)


def at(day: int, hour: int) -> datetime:
    """In December, by the clock of Berlin in winter."""
    return datetime(2026, 12, day, hour, tzinfo=UTC) - timedelta(hours=1)


def test_last_day_counts_to_its_midnight() -> None:
    assert over_at(LAST_DAY, BERLIN) == at(19, 0)


@pytest.mark.parametrize(
    ("last_day", "hours"), [(date(2027, 3, 28), 23), (date(2026, 10, 25), 25), (date(2026, 12, 18), 24)]
)
def test_last_day_on_which_the_clocks_change_is_as_long_as_it_is(last_day: date, hours: int) -> None:
    before = over_at(last_day - timedelta(days=1), BERLIN)
    assert over_at(last_day, BERLIN) - before == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("asked_from", "reminder"),
    [
        (at(1, 9), at(16, 10)),
        (at(15, 14), at(16, 10)),  # exactly long enough
        (at(15, 15), at(17, 10)),
        (at(17, 9), at(18, 10)),
        (at(17, 15), None),
    ],
)
def test_reminder_comes_two_days_before_or_as_soon_as_it_is_not_a_nuisance(
    asked_from: datetime, reminder: datetime | None
) -> None:
    assert reminder_at(LAST_DAY, BERLIN, asked_from=asked_from) == reminder


def test_end_may_be_today_but_not_yesterday_and_not_in_three_years() -> None:
    now = at(18, 23)
    assert unfit(LAST_DAY, BERLIN, now=now) is None
    assert unfit(date(2026, 12, 17), BERLIN, now=now) == AlreadyPast()
    assert unfit(date(2029, 12, 18), BERLIN, now=now) == TooFarAhead()


def test_usual_end_is_counted_from_the_day_in_the_town() -> None:
    shortly_after_midnight = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    assert usual_end(shortly_after_midnight, BERLIN) == date(2026, 11, 24)
