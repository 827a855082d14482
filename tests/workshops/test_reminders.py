"""When a meeting is reminded of: never at night, never twice for one occasion, never for what has passed."""

from datetime import datetime, timedelta

import pytest

from workshops import wall_time
from workshops.meetings import reminders
from workshops.meetings.reminders import Lead

BERLIN = "Europe/Berlin"
LONG_BEFORE = "2026-11-01T12:00"


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def at(text: str) -> datetime:
    """The instant at which the clock in Berlin shows this."""
    return wall_time.instant(wall(text), BERLIN)


def coming(start: str, *, now: str = LONG_BEFORE) -> list[tuple[Lead, str]]:
    found = reminders.ahead(wall(start), BERLIN, now=at(now))
    return [(lead, f"{wall_time.shown(moment, BERLIN):%d.%m. %H:%M}") for lead, moment in found]


@pytest.mark.parametrize(
    ("start", "found"),
    [
        ("2026-12-03T18:00", [(Lead.WEEK, "26.11. 18:00"), (Lead.DAY, "02.12. 18:00"), (Lead.HOURS, "03.12. 16:00")]),
        ("2026-12-03T10:00", [(Lead.WEEK, "26.11. 10:00"), (Lead.DAY, "02.12. 10:00"), (Lead.HOURS, "03.12. 08:00")]),
        ("2026-12-03T09:00", [(Lead.WEEK, "26.11. 09:00"), (Lead.HOURS, "02.12. 19:00")]),
        ("2026-12-03T07:30", [(Lead.WEEK, "25.11. 19:00"), (Lead.DAY, "01.12. 19:00"), (Lead.HOURS, "02.12. 19:00")]),
        ("2026-12-03T21:00", [(Lead.WEEK, "26.11. 19:00"), (Lead.DAY, "02.12. 19:00"), (Lead.HOURS, "03.12. 19:00")]),
    ],
    ids=["evening", "ten", "nine: two fall on one evening", "early", "late"],
)  # fmt: skip
def test_reminders_of_a_meeting(start: str, found: list[tuple[Lead, str]]) -> None:
    assert coming(start) == found


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2026-11-26T17:59", [Lead.WEEK, Lead.DAY, Lead.HOURS]),
        ("2026-11-26T18:00", [Lead.DAY, Lead.HOURS]),
        ("2026-12-03T15:59", [Lead.HOURS]),
        ("2026-12-03T16:00", []),
    ],
)
def test_reminder_whose_moment_has_come_is_not_ahead_any_more(now: str, left: list[Lead]) -> None:
    assert [lead for lead, _ in coming("2026-12-03T18:00", now=now)] == left


@pytest.mark.parametrize(
    ("lead", "now", "overtaken"),
    [
        (Lead.WEEK, "2026-12-02T17:59", False),
        (Lead.WEEK, "2026-12-02T18:00", True),
        (Lead.DAY, "2026-12-03T15:59", False),
        (Lead.DAY, "2026-12-03T16:00", True),
        (Lead.HOURS, "2026-12-03T17:59", False),
    ],
)
def test_reminder_is_overtaken_once_a_later_one_is_due(lead: Lead, now: str, overtaken: bool) -> None:
    assert reminders.overtaken(lead, wall("2026-12-03T18:00"), BERLIN, now=at(now)) is overtaken


@pytest.mark.parametrize(("seconds", "late"), [(0, False), (15 * 60, False), (15 * 60 + 1, True)])
def test_reminder_is_late_after_a_quarter_of_an_hour(seconds: int, late: bool) -> None:
    now = at("2026-12-02T18:00") + timedelta(seconds=seconds)
    assert reminders.is_late(Lead.DAY, wall("2026-12-03T18:00"), BERLIN, now=now) is late
