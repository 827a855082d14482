"""Public holidays as a town hall knows them, whatever language the machine speaks."""

from datetime import date

import pytest

from workshops.meetings.public_holidays import STATES, holiday, next_working_day


@pytest.mark.parametrize(
    ("day", "state", "name"),
    [
        (date(2026, 5, 1), None, "Erster Mai"),
        (date(2026, 12, 24), None, "Heiligabend"),
        (date(2026, 11, 1), None, None),
        (date(2026, 11, 1), "NW", "Allerheiligen"),
        (date(2026, 11, 1), "BE", None),
        (date(2026, 8, 15), "BY", "Mariä Himmelfahrt"),
        (date(2027, 3, 8), "BE", "Frauentag"),
        (date(2027, 3, 28), None, "Ostersonntag"),
        (date(2027, 5, 16), "BY", "Pfingstsonntag"),
    ],
)
def test_holiday_depends_on_the_state(day: date, state: str | None, name: str | None) -> None:
    assert holiday(day, state) == name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 12, 24), "Christmas Eve"),
        (date(2026, 12, 25), "Christmas Day"),
        (date(2027, 3, 28), "Easter Sunday"),
        (date(2027, 5, 16), "Pentecost"),
        (date(2027, 5, 17), "Pentecost Monday"),
    ],
)
def test_holiday_is_called_as_its_reader_speaks(day: date, name: str) -> None:
    assert holiday(day, None, "en") == name
    assert holiday(day, None, "de-einfach") == holiday(day, None)


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_known_to_the_calendar(state: str) -> None:
    assert holiday(date(2026, 10, 3), state) == "Tag der Deutschen Einheit"


def test_next_working_day_is_neither_a_weekend_nor_a_holiday() -> None:
    assert next_working_day(date(2026, 12, 24), "BY") == date(2026, 12, 28)
    assert next_working_day(date(2026, 12, 31), "BY") == date(2027, 1, 4)
    assert next_working_day(date(2026, 11, 5), None) == date(2026, 11, 5)
