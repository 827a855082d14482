"""A date and a time as people type them in German. Every word must be explained by what was read, else nothing was.

The library dateparser 1.5 was tried first: of the 46 phrases in the tests it reads 11, and 11 more wrongly and without
a sign (the hour left out, the year 2118). With "18 Uhr" rewritten to "18:00" for it, it reads 26.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from handlers.meetings.date_words import (
    AFTER_NEXT,
    ALONE,
    CLOCK,
    END,
    FILLER,
    MONTH,
    MONTHS,
    NEXT,
    NUMBERS,
    OCLOCK,
    ORDINAL,
    ORDINALS,
    WEEKDAY,
    weekday_of,
)
from handlers.meetings.english_dates import in_german

SHORTEST = 5
LONGEST = 24 * 60
"""Minutes that a meeting may last."""

_CLEARLY_MORNING = 9 * 60
"""Minutes after midnight: nobody in a town hall means the evening by "um neun"."""

_NOON = 12 * 60

_PLACE = re.compile(
    r"[,;]?\s+(?:(?:im|in der|in dem|in den|in|beim|bei der|bei|ort:)\s+(?=\S)|(?=(?:am|an der|auf dem) \w))"
    r"(\S.{2,198})$",
    re.IGNORECASE,
)
"""A place behind the time: its preposition is left out where the place is understood without it."""

_JUST_GONE = timedelta(days=60)
"""A day without a year that is so recent was rather a slip than meant for next year."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood; a part that was not typed is None. `minutes`: the length, where an end was typed."""

    day: date | None
    time: time | None
    minutes: int | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """What was typed may mean either of these, the earlier one first; nobody guesses at it."""

    options: tuple[Typed, Typed]


@dataclass(frozen=True, slots=True)
class Unclear:
    """What to tell the person: the key of a text, and the day that it speaks of."""

    key: str
    day: date | None = None


class _Stop(Exception):
    """Reading ends here."""

    def __init__(self, key: str, day: date | None = None) -> None:
        super().__init__(key)
        self.unclear = Unclear(key, day)


def read(text: str, *, now: datetime, language: str = "de") -> Typed | Either | Unclear:
    """Reads a text that was typed when the clock on the wall showed `now`, with the place if it ends with one."""
    if language == "en":
        text = in_german(text)
    whole = _read(text, now=now)
    if not isinstance(whole, Unclear):
        return whole
    for found in _PLACE.finditer(text):
        place = " ".join(found[1].split()).rstrip(".")
        match _read(text[: found.start()], now=now):
            case Typed() as typed:
                return replace(typed, place=place)
            case Either(options=(one, other)):
                return Either((replace(one, place=place), replace(other, place=place)))
    return whole


def _read(text: str, *, now: datetime) -> Typed | Either | Unclear:
    try:
        return _Reading(_plain(text), now.date()).result()
    except _Stop as stop:
        return stop.unclear


def half_of_the_day(text: str) -> int | None:
    """0 for "morgens" and the like, 1 for "abends" and the like: which of two times is meant."""
    words = text.casefold()
    early, late = (
        re.search(pattern, words) is not None
        for pattern in (r"\b(früh|morgen|vormittag)", r"\b(abend|nachmittag|spät)")
    )
    return None if early == late else int(late)


def _plain(text: str) -> str:
    """Small letters, one kind of dash, digits for number words, parts of the day as words of their own."""
    dashes_and_commas = str.maketrans("–—,;()", "--    ")
    small = re.sub(r"\b(\d),5(?= ?(?:stunden|std))", r"\1½", unicodedata.normalize("NFC", text.casefold()))
    small = re.sub(r"\b(anderthalb|eineinhalb)\b", "1½", small).translate(dashes_and_commas)
    small = " ".join(str(NUMBERS.get(word, word)) for word in small.split())
    small = re.sub(
        r"(tag|woch|sonnabend)(früh|morgen|vormittag|mittag|nachmittag|abend)s?\b", r"\1 \2", small
    )
    return re.sub(rf"\b(heute|{WEEKDAY}) morgen\b", r"\1 früh", small)


class _Reading:
    """Takes one expression after the other out of a text, until only words without a meaning are left."""

    def __init__(self, text: str, today: date) -> None:
        self._rest = text
        self._today = today
        self._later_by: timedelta | None = None

    def result(self) -> Typed | Either:
        later = self._take(r"\bc\. ?t\.?(?!\w)") is not None
        self._take(r"\bs\. ?t\.?(?!\w)")
        part = self._take(r"\b(früh|morgens|vormittag|mittag|nachmittag|abend)s?\b")
        hours = _Hours("" if part is None else part[1])
        written = self._take(rf"{ALONE}(\d{{4}})-(\d\d?)-(\d\d?)(?!\d)(?:t(?=\d))?")
        minutes = self._length()
        clock: tuple[time, int | None] | None = self._span(hours) or self._marked_time(hours)
        if written is not None:
            day: date | None = _real(*map(int, written.groups()))
        else:
            day = self._dated(time_is_known=clock is not None)
        day = self._weekday_checked(day)
        if clock is None and day is not None and (bare := self._take(rf"(?<!\S){CLOCK}(?!\S)")):
            clock = hours.one(bare[1], bare[2]), None
        if clock is not None and later:
            clock = _quarter_past(clock[0]), clock[1]
        explained = all(FILLER.fullmatch(word) for word in self._rest.split())
        if not explained or (day is None and clock is None):
            raise _Stop("meeting-when-unclear")
        start, length = clock or (None, None)
        length = length or minutes
        if length is not None and not SHORTEST <= length <= LONGEST:
            raise _Stop("meeting-when-unclear")
        return self._in_doubt(hours, Typed(day, start, length))

    def _in_doubt(self, hours: "_Hours", found: Typed) -> Typed | Either:
        """Where the hour may be of the morning or the evening, or the day of this week or the next, both are told."""
        if hours.in_doubt and found.time is not None:
            return self._morning_or_evening(found, found.time)
        if self._later_by is not None and found.day is not None:
            return Either((found, replace(found, day=found.day + self._later_by)))
        return found

    def _morning_or_evening(self, found: Typed, start: time) -> Typed | Either:
        """`von 7 bis 20 Uhr` may begin in the evening as well, and then lasts an hour; `von 8 bis 14` may not."""
        minutes = found.minutes
        if minutes is not None and start.hour * 60 + start.minute + minutes > _NOON:
            minutes -= _NOON
            if minutes <= 0:
                return found
        evening = start.replace(hour=start.hour + 12)
        return Either((found, replace(found, time=evening, minutes=minutes)))

    def _take(self, pattern: str) -> re.Match[str] | None:
        found = re.search(pattern, self._rest)
        if found is not None:
            self._rest = f"{self._rest[: found.start()]} {self._rest[found.end() :]}"
        return found

    def _span(self, hours: "_Hours") -> tuple[time, int] | None:
        """`von 18 bis 20 Uhr`, `18:00-20:30`: the start and the minutes."""
        between = rf"{OCLOCK}? ?(?:bis|-) ?"
        found = (
            self._take(rf"\bvon {CLOCK}{between}{CLOCK}(?!\.?\d){OCLOCK}?")
            or self._take(rf"{ALONE}{CLOCK}{between}{CLOCK}{OCLOCK}")
            or self._take(rf"{ALONE}(\d\d?)[.:](\d\d){between}(\d\d?)[.:](\d\d){END}")
            or self._take(rf"{ALONE}{CLOCK} bis {CLOCK}(?![\d.:/-])")
        )
        if found is None:
            return None
        start, end = hours.one(found[1], found[2]), hours.one(found[3], found[4], is_end=True)
        minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
        if minutes <= 0:
            raise _Stop("meeting-when-end-first")
        return start, minutes

    def _marked_time(self, hours: "_Hours") -> tuple[time, None] | None:
        """A time that cannot be anything else: `18 Uhr`, `18:30`, `18 Uhr 30`, `halb sieben`, `um 18`."""
        quarters = {"halb": -30, "viertel nach": 15, "viertel vor": -15, "dreiviertel": -15}
        spoken = self._take(rf"\b({'|'.join(quarters)}) (\d\d?){OCLOCK}?{END}")
        if spoken is not None:
            return hours.one(spoken[2], None, shift=quarters[spoken[1]]), None
        found = (
            self._take(rf"{ALONE}(\d\d?){OCLOCK} (\d\d)(?![\d.:/-])")
            or self._take(rf"{ALONE}{CLOCK}{OCLOCK}")
            or self._take(rf"{ALONE}(\d\d?):(\d\d)(?::00)?{END}")
            or self._take(rf"\b(?:um|ab|gegen) {CLOCK}(?![\d.:/-])")
        )
        return None if found is None else (hours.one(found[1], found[2]), None)

    def _length(self) -> int | None:
        found = self._take(rf"{ALONE}(?:für )?(\d{{1,3}})(½?) ?(stunden?|std|minuten|min)\b\.?")
        if found is None:
            return None
        hours = found[3].startswith("st")
        return int(found[1]) * (60 if hours else 1) + (30 if found[2] and hours else 0)

    def _dated(self, *, time_is_known: bool) -> date | None:
        """A day that is written as a date, else one that is told from today; weekdays come after."""
        # Apart from the day, "26" can only be a year: no clock shows it.
        short_year = r"(?:(\d\d)(?![\d.:])| (2[4-9]|[3-9]\d)(?![\d.:])| ?(\d{4})(?!\d))?"
        found = self._take(rf"{ALONE}(\d\d?)\. ?(\d\d?)\.{short_year}") or self._take(
            rf"{ALONE}(\d\d?)/(\d\d?)(?:/(\d\d)|/()(\d{{4}}))?(?![\d/])"
        )
        if found is not None:
            short = found[3] or found[4]
            year = found[5] or (short and f"20{short}")
            return self._day(int(found[1]), int(found[2]), year)
        if found := self._take(rf"{ALONE}(\d\d?)\.? ?({MONTH})\b\.?(?: (\d{{4}})(?!\d))?"):
            return self._day(int(found[1]), MONTHS[found[2]], found[3])
        if (
            told := self._counted_in_month() or self._in_numbered_week() or self._told_from_today()
        ) is not None:
            return told
        # "3.12" is a day where it cannot be the time that is still missing.
        may_be_day = time_is_known or re.search(rf"\b{WEEKDAY}", self._rest) is None
        if may_be_day and (found := self._take(rf"{ALONE}(\d\d?)\.(1[0-2]|0?[1-9])(?![\d.:])")):
            return self._day(int(found[1]), int(found[2]), None)
        return None

    def _counted_in_month(self) -> date | None:
        """`erster Dienstag im Februar`, `letzten Freitag im März 2027`."""
        found = self._take(
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
        found = self._take(r"\b(?:kw|kalenderwoche) ?(\d\d?)\b(?: ?/ ?(\d{4}))?")
        if found is None:
            return None
        weekday = self._take(rf"\b{WEEKDAY}")
        if weekday is None:
            raise _Stop("meeting-when-which-day")
        years = (int(found[2]),) if found[2] else (self._today.year, self._today.year + 1)
        days = [_in_iso_week(year, int(found[1]), weekday_of(weekday[0])) for year in years]
        return next((day for day in days if day >= self._today), days[0])

    def _told_from_today(self) -> date | None:
        if found := self._take(rf"\b({WEEKDAY}) in (7|14|21|28) tagen\b"):
            return self._coming(found[1], today_counts=True) + timedelta(days=int(found[2]))
        if found := self._take(rf"\b({WEEKDAY}) in 8 tagen\b"):
            return self._coming(found[1], today_counts=True) + timedelta(days=7)
        if found := self._take(rf"\b({WEEKDAY}) in (\d\d?) wochen?\b"):
            return self._coming(found[1], today_counts=True) + timedelta(weeks=int(found[2]))
        if found := self._take(rf"\bin (\d\d?) wochen?(?: am)? ({WEEKDAY})"):
            return self._in_week(found[2], weeks=int(found[1]))
        if self._take(r"\bheute in 8 tagen\b"):
            # To most people a week, counted with today; some count.
            self._later_by = timedelta(days=1)
            return self._today + timedelta(days=7)
        base = self._near_day()
        if found := self._take(r"\bin (\d{1,3}) (tag|woche|monat)(?:e?n)?\b"):
            return _later(base or self._today, int(found[1]), found[2])
        return base or self._in_named_week()

    def _near_day(self) -> date | None:
        found = self._take(r"\b(heute|übermorgen|morgen)\b")
        days = {"heute": 0, "morgen": 1, "übermorgen": 2}
        return None if found is None else self._today + timedelta(days=days[found[1]])

    def _in_named_week(self) -> date | None:
        """`nächste Woche Dienstag`, `Dienstag nächster Woche`, `übernächsten Dienstag`."""
        for name, weeks in ((AFTER_NEXT, 2), (r"(?:nächste|kommende)[nrm]?", 1)):
            if self._take(rf"\b{name} woche\b"):
                weekday = self._take(rf"\b{WEEKDAY}")
                if weekday is None:
                    raise _Stop("meeting-when-which-day")
                return self._in_week(weekday[0], weeks=weeks)
        if found := self._take(rf"\b{AFTER_NEXT} ({WEEKDAY})"):
            return self._coming(found[1]) + timedelta(weeks=1)
        if found := self._take(rf"\bnächste[nrm]?(?= ({WEEKDAY}))"):
            # On a Monday some mean tomorrow by "next Tuesday", and some the Tuesday of next week.
            later = weekday_of(found[1]) > self._today.weekday()
            self._later_by = timedelta(weeks=1) if later else None
        self._take(rf"\b{NEXT}(?= {WEEKDAY})")
        return None

    def _weekday_checked(self, day: date | None) -> date | None:
        """A weekday alone is the next one after today; beside a date it has to be true."""
        found = self._take(rf"\b{WEEKDAY}")
        if found is None:
            return day
        if day is None:
            return self._coming(found[0])
        if day.weekday() != weekday_of(found[0]):
            raise _Stop("meeting-when-other-weekday", day)
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
            return _real(int(year), month, day)
        this_year, next_year = self._today.year, self._today.year + 1
        found = [_real(this_year, month, day)] if _exists(this_year, month, day) else []
        if found and found[0] >= self._today:
            return found[0]
        if found and self._today - found[0] <= _JUST_GONE:
            raise _Stop("meeting-when-just-gone", found[0])
        return _real(next_year, month, day)


@dataclass(slots=True)
class _Hours:
    """Reads an hour with the part of the day that was typed, if any; remembers whether a start is in doubt."""

    part: str
    in_doubt: bool = False

    def one(self, hour: str, minute: str | None, *, shift: int = 0, is_end: bool = False) -> time:
        """`6 Uhr` and `halb acht` may mean the evening; `06:00`, `6 Uhr morgens` and `9 Uhr` are clear."""
        h, m = int(hour), int(minute or 0)
        if h > 23 or m > 59:
            raise _Stop("meeting-when-no-such-time")
        match self.part:
            case "früh" | "morgens" | "vormittag" if h > 12:
                raise _Stop("meeting-when-unclear")
            case "nachmittag" | "abend" if 1 <= h <= 11:
                h += 12
            case "mittag" if 1 <= h <= 3:
                h += 12
        whole = h * 60 + m + shift
        colloquial = minute is None and not hour.startswith("0")
        if not self.part and colloquial and not is_end and 0 < whole < _CLEARLY_MORNING:
            self.in_doubt = True
        return time(whole // 60 % 24, whole % 60)


def _quarter_past(start: time) -> time:
    """Cum tempore."""
    return (datetime.combine(date.min, start) + timedelta(minutes=15)).time()


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    fitting = [day for day in days if day.weekday() == weekday]
    return fitting[n] if n < 0 else fitting[n - 1]


def _in_iso_week(year: int, week: int, weekday: int) -> date:
    try:
        return date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        raise _Stop("meeting-when-no-such-day") from None


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _real(year: int, month: int, day: int) -> date:
    if not (1900 <= year <= 2999 and _exists(year, month, day)):
        raise _Stop("meeting-when-no-such-day")
    return date(year, month, day)


def _later(base: date, n: int, unit: str) -> date:
    if unit != "monat":
        return base + timedelta(days=n * (7 if unit == "woche" else 1))
    months = base.year * 12 + base.month - 1 + n
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(base.day, monthrange(year, month)[1]))
