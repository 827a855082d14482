"""The days of a month and the hours of a day to tap on, whatever the date is for. Pure builders."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from handlers.meetings import wording
from handlers.screen import Button, Screen, column
from handlers.taps import Tap
from handlers.wording import paragraphs
from locales import Markup, Words
from workshops.meetings.public_holidays import holiday

_TIMES: Final = "09:00 10:00 14:00 15:00 16:00 17:00 17:30 18:00 18:30 19:00 19:30 20:00"
TIMES: Final = tuple(time.fromisoformat(each) for each in _TIMES.split())
DAYS_IN_A_ROW: Final = 4
TIMES_IN_A_ROW: Final = 3
MONTHS_AHEAD: Final = 24


def month_page(
    words: Words,
    month: int,
    *,
    today: date,
    state: str | None,
    pick: Callable[[date], Tap],
    leaf: Callable[[int], Tap],
    back: Button,
) -> Screen:
    """The days of a month, counted from the year 0, that are still to come, with the holidays named."""
    first = date(month // 12, month % 12 + 1, 1)
    every = (first + timedelta(days=n) for n in range(31))
    days = [day for day in every if day.month == first.month and day >= today]
    buttons = [Button(words.plain("meeting-day", day=words.short_day(day)), pick(day)) for day in days]
    nearest = month_of(today)
    turns = [
        Button(
            words.plain("meeting-month", month=words.month(date(near // 12, near % 12 + 1, 1))), leaf(near)
        )
        for near in (month - 1, month + 1)
        if nearest <= near <= nearest + MONTHS_AHEAD
    ]
    off = [(day, holiday(day, state, words.language)) for day in days]
    named = [f"{words.short_day(day)} {name}" for day, name in off if name is not None]
    text = paragraphs(
        words("meeting-which-day", month=words.month(first)),
        words("meeting-holidays", days=", ".join(named)) if named else None,
    )
    return Screen(text, (*_grid(buttons, DAYS_IN_A_ROW), *column(*turns, back)))


def time_page(
    words: Words,
    day: date,
    *,
    now: datetime,
    state: str | None,
    pick: Callable[[datetime], Tap],
    leaf: Callable[[int], Tap],
    back: Button,
    problem: Markup | None = None,
) -> Screen:
    """The usual hours of a day that are still to come; `now` is what the clock on the wall shows."""
    starts = (datetime.combine(day, at) for at in TIMES)
    buttons = [Button(words.time(start), pick(start)) for start in starts if start > now]
    other = Button(words.plain("meeting-other-day"), leaf(month_of(day)))
    off = wording.day_off(words, day, state)
    text = paragraphs(problem, words("meeting-which-time", day=words.day(day)), off)
    return Screen(text, (*_grid(buttons, TIMES_IN_A_ROW), *column(other, back)))


def month_of(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month - 1


def _grid(buttons: Sequence[Button], width: int) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[n : n + width]) for n in range(0, len(buttons), width))
