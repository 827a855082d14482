"""The day in a date as people type it in German: written, told from today, or a weekday alone."""

import re
from calendar import monthrange
from datetime import date, timedelta

from handlers.meetings.date_words import (
    AFTER_NEXT,
    ALONE,
    MONTH,
    MONTHS,
    NEXT,
    ORDINAL,
    ORDINALS,
    WEEKDAY,
    weekday_of,
)

_JUST_GONE = timedelta(days=60)
"""A day without a year that is so recent was rather a slip than meant for next year."""


class Stop(Exception):
    """Reading ends here: the key of what the person is told, and the day that it speaks of."""

    def __init__(self, key: str, day: date | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.day = day


class Rest:
    """What is left of a text from which one expression after the other is taken."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: str) -> re.Match[str] | None:
        """The first place where the pattern fits, which is left out from now on."""
        found = re.search(pattern, self.text)
        if found is not None:
            self.text = f"{self.text[: found.start()]} {self.text[found.end() :]}"
        return found


class Days:
    """Takes the day out of a text. Raises Stop where there is none such."""

    def __init__(self, rest: Rest, today: date) -> None:
        self._rest = rest
        self._today = today
        self.later_by: timedelta | None = None
        """So much later the day may be as well: "nächsten Dienstag" of this week or the next."""

    def dated(self, *, time_is_known: bool) -> date | None:
        """A day that is written as a date, else one that is told from today; weekdays come after."""
        # Apart from the day, "26" can only be a year: no clock shows it.
        short_year = r"(?:(\d\d)(?![\d.:])| (2[4-9]|[3-9]\d)(?![\d.:])| ?(\d{4})(?!\d))?"
        found = self._rest.take(rf"{ALONE}(\d\d?)\. ?(\d\d?)\.{short_year}") or self._rest.take(
            rf"{ALONE}(\d\d?)/(\d\d?)(?:/(\d\d)|/()(\d{{4}}))?(?![\d/])"
        )
        if found is not None:
            short = found[3] or found[4]
            year = found[5] or (short and f"20{short}")
            return self._day(int(found[1]), int(found[2]), year)
        if found := self._rest.take(rf"{ALONE}(\d\d?)\.? ?({MONTH})\b\.?(?: (\d{{4}})(?!\d))?"):
            return self._day(int(found[1]), MONTHS[found[2]], found[3])
        if (
            told := self._counted_in_month() or self._in_numbered_week() or self._told_from_today()
        ) is not None:
            return told
        # "3.12" is a day where it cannot be the time that is still missing.
        may_be_day = time_is_known or re.search(rf"\b{WEEKDAY}", self._rest.text) is None
        if may_be_day and (found := self._rest.take(rf"{ALONE}(\d\d?)\.(1[0-2]|0?[1-9])(?![\d.:])")):
            return self._day(int(found[1]), int(found[2]), None)
        return None

    def _counted_in_month(self) -> date | None:
        """`erster Dienstag im Februar`, `letzten Freitag im März 2027`."""
        found = self._rest.take(
            rf"\b({ORDINAL})[nrms]? ({WEEKDAY}) (?:im|des) ({MONTH})s?\b\.?(?: (\d{{4}})(?!\d))?"
        )
        if found is None:
            return None
        month = MONTHS[found[3]]
        years = (int(found[4]),) if found[4] else (self._today.year, self._today.year + 1)
        days = [_nth_weekday(year, month, weekday_of(found[2]), ORDINALS[found[1]]) for year in years]
        return next((day for day in days if day >= self._today), days[0])

    def _in_numbered_week(self) -> date | None:
        """`KW 3 Donnerstag`: the next such week of ISO 8601."""
        found = self._rest.take(r"\b(?:kw|kalenderwoche) ?(\d\d?)\b(?: ?/ ?(\d{4}))?")
        if found is None:
            return None
        weekday = self._rest.take(rf"\b{WEEKDAY}")
        if weekday is None:
            raise Stop("meeting-when-which-day")
        years = (int(found[2]),) if found[2] else (self._today.year, self._today.year + 1)
        days = [_in_iso_week(year, int(found[1]), weekday_of(weekday[0])) for year in years]
        return next((day for day in days if day >= self._today), days[0])

    def _told_from_today(self) -> date | None:
        if found := self._rest.take(rf"\b({WEEKDAY}) in (7|14|21|28) tagen\b"):
            return self._coming(found[1], today_counts=True) + timedelta(days=int(found[2]))
        if found := self._rest.take(rf"\b({WEEKDAY}) in 8 tagen\b"):
            return self._coming(found[1], today_counts=True) + timedelta(days=7)
        if found := self._rest.take(rf"\b({WEEKDAY}) in (\d\d?) wochen?\b"):
            return self._coming(found[1], today_counts=True) + timedelta(weeks=int(found[2]))
        if found := self._rest.take(rf"\bin (\d\d?) wochen?(?: am)? ({WEEKDAY})"):
            return self._in_week(found[2], weeks=int(found[1]))
        if self._rest.take(r"\bheute in 8 tagen\b"):
            # To most people a week, counted with today; some count.
            self.later_by = timedelta(days=1)
            return self._today + timedelta(days=7)
        base = self._near_day()
        if found := self._rest.take(r"\bin (\d{1,3}) (tag|woche|monat)(?:e?n)?\b"):
            return _later(base or self._today, int(found[1]), found[2])
        return base or self._in_named_week()

    def _near_day(self) -> date | None:
        found = self._rest.take(r"\b(heute|übermorgen|morgen)\b")
        days = {"heute": 0, "morgen": 1, "übermorgen": 2}
        return None if found is None else self._today + timedelta(days=days[found[1]])

    def _in_named_week(self) -> date | None:
        """`nächste Woche Dienstag`, `Dienstag nächster Woche`, `übernächsten Dienstag`."""
        for name, weeks in ((AFTER_NEXT, 2), (r"(?:nächste|kommende)[nrm]?", 1)):
            if self._rest.take(rf"\b{name} woche\b"):
                weekday = self._rest.take(rf"\b{WEEKDAY}")
                if weekday is None:
                    raise Stop("meeting-when-which-day")
                return self._in_week(weekday[0], weeks=weeks)
        if found := self._rest.take(rf"\b{AFTER_NEXT} ({WEEKDAY})"):
            return self._coming(found[1]) + timedelta(weeks=1)
        if found := self._rest.take(rf"\bnächste[nrm]?(?= ({WEEKDAY}))"):
            # On a Monday some mean tomorrow by "next Tuesday", and some the Tuesday of next week.
            later = weekday_of(found[1]) > self._today.weekday()
            self.later_by = timedelta(weeks=1) if later else None
        self._rest.take(rf"\b{NEXT}(?= {WEEKDAY})")
        return None

    def weekday_checked(self, day: date | None) -> date | None:
        """A weekday alone is the next one after today; beside a date it has to be true."""
        found = self._rest.take(rf"\b{WEEKDAY}")
        if found is None:
            return day
        if day is None:
            return self._coming(found[0])
        if day.weekday() != weekday_of(found[0]):
            raise Stop("meeting-when-other-weekday", day)
        return day

    def _coming(self, weekday: str, *, today_counts: bool = False) -> date:
        days = (weekday_of(weekday) - self._today.weekday()) % 7
        return self._today + timedelta(days=days or (0 if today_counts else 7))

    def _in_week(self, weekday: str, *, weeks: int) -> date:
        monday = self._today - timedelta(days=self._today.weekday())
        return monday + timedelta(weeks=weeks, days=weekday_of(weekday))

    def _day(self, day: int, month: int, year: str | None) -> date:
        """Without a year it is the next such day."""
        if year is not None:
            return real_day(int(year), month, day)
        this_year, next_year = self._today.year, self._today.year + 1
        found = [real_day(this_year, month, day)] if _exists(this_year, month, day) else []
        if found and found[0] >= self._today:
            return found[0]
        if found and self._today - found[0] <= _JUST_GONE:
            raise Stop("meeting-when-just-gone", found[0])
        return real_day(next_year, month, day)


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    fitting = [day for day in days if day.weekday() == weekday]
    return fitting[n] if n < 0 else fitting[n - 1]


def _in_iso_week(year: int, week: int, weekday: int) -> date:
    try:
        return date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        raise Stop("meeting-when-no-such-day") from None


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def real_day(year: int, month: int, day: int) -> date:
    if not (1900 <= year <= 2999 and _exists(year, month, day)):
        raise Stop("meeting-when-no-such-day")
    return date(year, month, day)


def _later(base: date, n: int, unit: str) -> date:
    if unit != "monat":
        return base + timedelta(days=n * (7 if unit == "woche" else 1))
    months = base.year * 12 + base.month - 1 + n
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(base.day, monthrange(year, month)[1]))
