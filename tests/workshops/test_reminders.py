"""When a meeting is reminded of: never at night, never twice for one occasion, never for what has passed."""

from datetime import datetime, timedelta

import pytest

from workshops import wall_time
from workshops.meetings import reminders
from workshops.meetings.reminders import DAY, HOURS, USUAL, WEEK, Lead, Plan, Role, Skip, Unit
from workshops.meetings.reminding import is_late

BERLIN = "Europe/Berlin"
LONG_BEFORE = "2026-11-01T12:00"
EVENING = "2026-12-03T18:00"


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def at(text: str) -> datetime:
    """The instant at which the clock in Berlin shows this."""
    return wall_time.instant(wall(text), BERLIN)


def shown(moment: datetime) -> str:
    return f"{wall_time.shown(moment, BERLIN):%d.%m. %H:%M}"


def planned(
    start: str, *, now: str = LONG_BEFORE, leads: tuple[Lead, ...] = USUAL.participants
) -> list[tuple[str, str | Skip]]:
    """Each lead time with when it comes, or why it does not."""
    found = reminders.slots(leads, wall(start), BERLIN, now=at(now))
    return [(slot.lead.code, slot.skip or shown(slot.due)) for slot in found]


@pytest.mark.parametrize(
    ("start", "found"),
    [
        ("2026-12-03T18:00", [("7d", "26.11. 18:00"), ("1d", "02.12. 18:00"), ("2h", "03.12. 16:00")]),
        ("2026-12-03T10:00", [("7d", "26.11. 10:00"), ("1d", "02.12. 10:00"), ("2h", "03.12. 08:00")]),
        ("2026-12-03T09:00", [("7d", "26.11. 09:00"), ("1d", Skip.MERGED), ("2h", "02.12. 19:00")]),
        ("2026-12-03T07:30", [("7d", "25.11. 19:00"), ("1d", "01.12. 19:00"), ("2h", "02.12. 19:00")]),
        ("2026-12-03T21:00", [("7d", "26.11. 19:00"), ("1d", "02.12. 19:00"), ("2h", "03.12. 19:00")]),
    ],
    ids=["evening", "ten", "nine: two fall on one evening", "early", "late"],
)
def test_reminders_of_a_meeting(start: str, found: list[tuple[str, str | Skip]]) -> None:
    assert planned(start) == found


def test_two_reminders_of_one_day_both_come_where_none_was_moved_into_an_evening() -> None:
    leads = (Lead(4, Unit.HOURS), HOURS)
    assert planned(EVENING, leads=leads) == [("4h", "03.12. 14:00"), ("2h", "03.12. 16:00")]


@pytest.mark.parametrize(
    ("now", "past"),
    [
        ("2026-11-26T17:59", []),
        ("2026-11-26T18:00", ["7d"]),
        ("2026-12-03T15:59", ["7d", "1d"]),
        ("2026-12-03T16:00", ["7d", "1d", "2h"]),
    ],
)
def test_reminder_whose_moment_has_come_is_past(now: str, past: list[str]) -> None:
    assert [lead for lead, skip in planned(EVENING, now=now) if skip is Skip.PAST] == past


def test_reminder_that_would_come_at_night_is_left_out_where_the_morning_is_too_late() -> None:
    found = planned("2026-12-03T08:00", now="2026-12-02T23:00")
    assert found == [("7d", Skip.PAST), ("1d", Skip.PAST), ("2h", Skip.NIGHT)]


@pytest.mark.parametrize(
    ("now", "leads", "at_once"),
    [
        ("2026-12-01T10:00", (WEEK, DAY, HOURS), None),  # the next one is nearer than the one that has passed
        ("2026-12-02T20:00", (WEEK, DAY), "03.12. 08:00"),  # nothing else will come, and it is night
        ("2026-12-03T12:00", (WEEK, DAY), "03.12. 12:00"),
        ("2026-12-02T19:00", (WEEK, DAY, HOURS), "02.12. 19:00"),  # an hour late, and 21 until the next
        ("2026-12-03T10:00", (WEEK, DAY, HOURS), None),
        ("2026-12-03T16:30", (WEEK, DAY, HOURS), "03.12. 16:30"),
        ("2026-12-03T18:00", (WEEK, DAY, HOURS), None),  # it has begun
        ("2026-11-20T12:00", (WEEK, DAY, HOURS), None),  # nothing has passed
        ("2026-11-20T12:00", (), None),
    ],
)
def test_what_has_passed_is_said_at_once_only_where_it_is_still_useful(
    now: str, leads: tuple[Lead, ...], at_once: str | None
) -> None:
    found = reminders.slots(leads, wall(EVENING), BERLIN, now=at(now))
    slot = reminders.still_useful(found, Role.PARTICIPANT, start=wall(EVENING), zone=BERLIN, now=at(now))
    assert (None if slot is None else shown(slot.due)) == at_once


def test_whoever_only_organises_is_reminded_at_once_where_nothing_else_will_come() -> None:
    now, start = at("2026-12-02T19:00"), wall(EVENING)
    for leads, is_useful in (((WEEK, DAY, HOURS), False), ((WEEK, DAY), True)):
        found = reminders.slots(leads, start, BERLIN, now=now)
        slot = reminders.still_useful(found, Role.ORGANISER, start=start, zone=BERLIN, now=now)
        assert (slot is not None) is is_useful


@pytest.mark.parametrize(
    ("lead", "now", "overtaken"),
    [
        (WEEK, "2026-12-02T17:59", False),
        (WEEK, "2026-12-02T18:00", True),
        (DAY, "2026-12-03T15:59", False),
        (DAY, "2026-12-03T16:00", True),
        (HOURS, "2026-12-03T17:59", False),
    ],
)
def test_reminder_is_overtaken_once_a_later_one_is_due(lead: Lead, now: str, overtaken: bool) -> None:
    usual = USUAL.participants
    assert reminders.overtaken(lead, usual, wall(EVENING), BERLIN, now=at(now)) is overtaken


@pytest.mark.parametrize(
    ("count", "unit", "code"),
    [
        (7, Unit.DAYS, "7d"),
        (48, Unit.HOURS, "2d"),
        (36, Unit.HOURS, "36h"),
        (90, Unit.MINUTES, "90m"),
        (120, Unit.MINUTES, "2h"),
        (15, Unit.MINUTES, "15m"),
        (60, Unit.DAYS, "60d"),
    ],
)
def test_lead_time_is_told_in_its_largest_unit(count: int, unit: Unit, code: str) -> None:
    assert Lead.of(count, unit).code == code
    assert Lead.parse(code) == Lead.of(count, unit)


@pytest.mark.parametrize(
    "code", ["", "7", "d", "0d", "7w", "07d", "14m", "61d", "1441h", "-1d", "99999d", "7d "]
)
def test_anything_else_is_no_lead_time(code: str) -> None:
    with pytest.raises(ValueError, match=r"lead time|short"):
        Lead.parse(code)


def test_a_day_keeps_the_hour_over_the_change_of_clocks_and_hours_really_pass() -> None:
    start = wall("2027-03-28T18:00")
    assert shown(DAY.before(start, BERLIN)) == "27.03. 18:00"
    assert shown(Lead(24, Unit.HOURS).before(start, BERLIN)) == "27.03. 17:00"


def test_whoever_is_invited_and_organises_is_reminded_once_at_each_time() -> None:
    plan = Plan((WEEK, HOURS), (WEEK, DAY))
    assert plan.of(Role.BOTH) == {WEEK: Role.BOTH, DAY: Role.ORGANISER, HOURS: Role.PARTICIPANT}
    assert list(plan.of(Role.BOTH)) == [WEEK, DAY, HOURS]
    assert plan.of(Role.ORGANISER) == {WEEK: Role.ORGANISER, DAY: Role.ORGANISER}


@pytest.mark.parametrize(("seconds", "late"), [(0, False), (15 * 60, False), (15 * 60 + 1, True)])
def test_reminder_is_late_after_a_quarter_of_an_hour(seconds: int, late: bool) -> None:
    due = at("2026-12-02T18:00")
    assert is_late({"due": due.timestamp()}, now=due + timedelta(seconds=seconds)) is late
