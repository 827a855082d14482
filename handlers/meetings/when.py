"""A date and a time as people type them in German. Every word must be explained by what was read, else nothing was.

The library dateparser 1.5 was tried first: of the 46 phrases in the tests it reads 11, and 11 more wrongly and without
a sign (the hour left out, the year 2118). With "18 Uhr" rewritten to "18:00" for it, it reads 26.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from babel.dates import get_day_names, get_month_names

SHORTEST = 5
LONGEST = 24 * 60
"""Minutes that a meeting may last."""

_JUST_GONE = timedelta(days=60)
"""A day without a year that is so recent was rather a slip than meant for next year."""

_ONE = dict.fromkeys(("ein", "eins", "einem", "einer"), 1)
_UP_TO_SEVEN = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7}
_UP_TO_FOURTEEN = {"acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14}
_NUMBERS = _ONE | _UP_TO_SEVEN | _UP_TO_FOURTEEN


def _names(*tables: Mapping[int, str], also: dict[str, int]) -> dict[str, int]:
    """Name → number in small letters, without the point behind a short name."""
    return {name.casefold().rstrip("."): n for table in tables for n, name in table.items()} | also


_MONTHS = _names(
    get_month_names("wide", locale="de"),
    get_month_names("abbreviated", locale="de"),
    also={"jänner": 1, "jän": 1, "mrz": 3, "jun": 6, "jul": 7, "sep": 9},
)
_WEEKDAYS = _names(
    get_day_names("wide", locale="de"), get_day_names("abbreviated", locale="de"), also={"sonnabend": 5}
)

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = rf"(?:{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\b\.?"
_NEXT = r"(?:diese|kommende|nächste)[nrm]?"
_AFTER_NEXT = r"übernächste[nrm]?"
_CLOCK = r"(\d{1,2})(?:[.:](\d{2}))?"
_OCLOCK = r"(?: ?(?:uhr|h)\b)"
_ALONE = r"(?<![\d.:/-])"
_END = r"(?![\d:/-])"
_FILLER = re.compile("am|um|ab|an|den|der|dem|im|von|gegen|uhr|bitte|wir|uns|treffen")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood; a part that was not typed is None. `minutes`: the length, where an end was typed."""

    day: date | None
    time: time | None
    minutes: int | None = None


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


def read(text: str, *, now: datetime) -> Typed | Unclear:
    """Reads a text that was typed when the clock on the wall showed `now`."""
    try:
        return _Reading(_plain(text), now.date()).result()
    except _Stop as stop:
        return stop.unclear


def _plain(text: str) -> str:
    """Small letters, one kind of dash, digits for number words, parts of the day as words of their own."""
    dashes_and_commas = str.maketrans("–—,;()", "--    ")
    small = unicodedata.normalize("NFC", text.casefold()).translate(dashes_and_commas)
    small = " ".join(str(_NUMBERS.get(word, word)) for word in small.split())
    small = re.sub(
        r"(tag|woch|sonnabend)(früh|morgen|vormittag|mittag|nachmittag|abend)s?\b", r"\1 \2", small
    )
    return re.sub(rf"\b(heute|{_WEEKDAY}) morgen\b", r"\1 früh", small)


class _Reading:
    """Takes one expression after the other out of a text, until only words without a meaning are left."""

    def __init__(self, text: str, today: date) -> None:
        self._rest = text
        self._today = today

    def result(self) -> Typed:
        part = self._take(r"\b(früh|morgens|vormittag|mittag|nachmittag|abend)s?\b")
        hours = _Hours("" if part is None else part[1])
        written = self._take(rf"{_ALONE}(\d{{4}})-(\d\d?)-(\d\d?)(?!\d)(?:t(?=\d))?")
        minutes = self._length()
        clock = self._span(hours) or self._marked_time(hours)
        if written is not None:
            day: date | None = _real(*map(int, written.groups()))
        else:
            day = self._dated(time_is_known=clock is not None)
        day = self._weekday_checked(day)
        if clock is None and day is not None and (bare := self._take(rf"(?<!\S){_CLOCK}(?!\S)")):
            clock = hours.one(bare[1], bare[2]), None
        explained = all(_FILLER.fullmatch(word) for word in self._rest.split())
        if not explained or (day is None and clock is None):
            raise _Stop("meeting-when-unclear")
        start, length = clock or (None, None)
        length = length or minutes
        if length is not None and not SHORTEST <= length <= LONGEST:
            raise _Stop("meeting-when-unclear")
        return Typed(day, start, length)

    def _take(self, pattern: str) -> re.Match[str] | None:
        found = re.search(pattern, self._rest)
        if found is not None:
            self._rest = f"{self._rest[: found.start()]} {self._rest[found.end() :]}"
        return found

    def _span(self, hours: "_Hours") -> tuple[time, int] | None:
        """`von 18 bis 20 Uhr`, `18:00-20:30`: the start and the minutes."""
        between = rf"{_OCLOCK}? ?(?:bis|-) ?"
        found = (
            self._take(rf"\bvon {_CLOCK}{between}{_CLOCK}(?!\.?\d){_OCLOCK}?")
            or self._take(rf"{_ALONE}{_CLOCK}{between}{_CLOCK}{_OCLOCK}")
            or self._take(rf"{_ALONE}(\d\d?)[.:](\d\d){between}(\d\d?)[.:](\d\d){_END}")
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
        spoken = self._take(rf"\b({'|'.join(quarters)}) (\d\d?){_OCLOCK}?{_END}")
        if spoken is not None:
            return hours.one(spoken[2], None, shift=quarters[spoken[1]]), None
        found = (
            self._take(rf"{_ALONE}(\d\d?){_OCLOCK} (\d\d)(?![\d.:/-])")
            or self._take(rf"{_ALONE}{_CLOCK}{_OCLOCK}")
            or self._take(rf"{_ALONE}(\d\d?):(\d\d)(?::00)?{_END}")
            or self._take(rf"\b(?:um|ab|gegen) {_CLOCK}(?![\d.:/-])")
        )
        return None if found is None else (hours.one(found[1], found[2]), None)

    def _length(self) -> int | None:
        found = self._take(rf"{_ALONE}(?:für )?(\d{{1,3}}) ?(stunden?|std|minuten|min)\b")
        if found is None:
            return None
        return int(found[1]) * (60 if found[2].startswith("st") else 1)

    def _dated(self, *, time_is_known: bool) -> date | None:
        """A day that is written as a date, else one that is told from today; weekdays come after."""
        short_year = r"(?:(\d\d)(?![\d.:])| ?(\d{4})(?!\d))?"
        found = self._take(rf"{_ALONE}(\d\d?)\. ?(\d\d?)\.{short_year}") or self._take(
            rf"{_ALONE}(\d\d?)/(\d\d?)(?:/(\d\d)|/(\d{{4}}))?(?![\d/])"
        )
        if found is not None:
            year = found[4] or (found[3] and f"20{found[3]}")
            return self._day(int(found[1]), int(found[2]), year)
        if found := self._take(rf"{_ALONE}(\d\d?)\.? ?({_MONTH})\b\.?(?: (\d{{4}})(?!\d))?"):
            return self._day(int(found[1]), _MONTHS[found[2]], found[3])
        if (told := self._told_from_today()) is not None:
            return told
        # "3.12" is a day where it cannot be the time that is still missing.
        may_be_day = time_is_known or re.search(rf"\b{_WEEKDAY}", self._rest) is None
        if may_be_day and (found := self._take(rf"{_ALONE}(\d\d?)\.(1[0-2]|0?[1-9])(?![\d.:])")):
            return self._day(int(found[1]), int(found[2]), None)
        return None

    def _told_from_today(self) -> date | None:
        if found := self._take(rf"\b({_WEEKDAY}) in (\d\d?) wochen?\b"):
            return self._coming(found[1], today_counts=True) + timedelta(weeks=int(found[2]))
        if found := self._take(rf"\bin (\d\d?) wochen?(?: am)? ({_WEEKDAY})"):
            return self._in_week(found[2], weeks=int(found[1]))
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
        for name, weeks in ((_AFTER_NEXT, 2), (r"(?:nächste|kommende)[nrm]?", 1)):
            if self._take(rf"\b{name} woche\b"):
                weekday = self._take(rf"\b{_WEEKDAY}")
                if weekday is None:
                    raise _Stop("meeting-when-which-day")
                return self._in_week(weekday[0], weeks=weeks)
        if found := self._take(rf"\b{_AFTER_NEXT} ({_WEEKDAY})"):
            return self._coming(found[1]) + timedelta(weeks=1)
        self._take(rf"\b{_NEXT}(?= {_WEEKDAY})")
        return None

    def _weekday_checked(self, day: date | None) -> date | None:
        """A weekday alone is the next one after today; beside a date it has to be true."""
        found = self._take(rf"\b{_WEEKDAY}")
        if found is None:
            return day
        if day is None:
            return self._coming(found[0])
        if day.weekday() != _weekday(found[0]):
            raise _Stop("meeting-when-other-weekday", day)
        return day

    def _coming(self, weekday: str, *, today_counts: bool = False) -> date:
        days = (_weekday(weekday) - self._today.weekday()) % 7
        return self._today + timedelta(days=days or (0 if today_counts else 7))

    def _in_week(self, weekday: str, *, weeks: int) -> date:
        monday = self._today - timedelta(days=self._today.weekday())
        return monday + timedelta(weeks=weeks, days=_weekday(weekday))

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


@dataclass(frozen=True, slots=True)
class _Hours:
    """Reads an hour with the part of the day that was typed, if any."""

    part: str

    def one(self, hour: str, minute: str | None, *, shift: int = 0, is_end: bool = False) -> time:
        """`6 Uhr` may mean the evening, so it is asked for; `06:00` and `6 Uhr morgens` are clear."""
        h, m = int(hour), int(minute or 0)
        if h > 23 or m > 59:
            raise _Stop("meeting-when-no-such-time")
        colloquial = minute is None and not hour.startswith("0")
        match self.part:
            case "" if colloquial and 1 <= h <= 7 and not is_end:
                raise _Stop("meeting-when-which-half")
            case "früh" | "morgens" | "vormittag" if h > 12:
                raise _Stop("meeting-when-unclear")
            case "nachmittag" | "abend" if 1 <= h <= 11:
                h += 12
            case "mittag" if 1 <= h <= 3:
                h += 12
        whole = h * 60 + m + shift
        return time(whole // 60 % 24, whole % 60)


def _weekday(name: str) -> int:
    return _WEEKDAYS[name.rstrip(".")]


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
