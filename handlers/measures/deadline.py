"""The day until which something is to be done, as people type it: a date, or the end of a month, quarter or year."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import Final

from handlers.meetings import when
from handlers.meetings.date_words import MONTH, MONTHS, WEEKDAY
from handlers.meetings.english_dates import MONTHS as ENGLISH_MONTHS
from handlers.meetings.english_dates import in_german

_YEAR: Final = r"(?: (?P<year>[1-9]\d{3}))?"
_PART: Final = {"anfang": 5, "mitte": 15, "ende": 31}
"""On which day of a month a part of it is over."""
_FRIDAY: Final = 5
_LONGEST: Final = 100
"""Signs of a day: of a longer text nothing is tried, or a pasted page would keep everybody waiting."""
_QUARTERS: Final = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "letzte": 4}
_WEEK: Final = re.compile(
    rf"(?:ende (?:der )?)?(?:kw|kalenderwoche) ?(?P<week>\d\d?)(?: ?/ ?(?P<short>\d{{4}}))?{_YEAR}"
)
_WRITTEN: Final = re.compile(
    rf"(?:{WEEKDAY},? (?:den )?)?"
    rf"(?:\d\d?\. ?\d\d?(?:\.(?: ?\d\d(?:\d\d)?)?)?|\d\d?/\d\d?/\d\d(?:\d\d)?|\d{{4}}-\d\d?-\d\d?"
    rf"|\d\d?\.? ?(?:{MONTH})\.?(?: \d{{4}})?)|{_WEEK.pattern}"
)
"""A day in digits, with nothing beside it."""
_GONE: Final = {"gestern": 1, "vorgestern": 2, "yesterday": 1, "the day before yesterday": 2}
_NO_SUCH_DAY: Final = "meeting-when-no-such-day"
_OTHER_WEEKDAY: Final = "meeting-when-other-weekday"
_ENGLISH: Final = (
    (r"\b(?:end|close) of (?:the |this )?", "ende "),
    (r"\b(?:middle of|mid)[ -](?:the )?", "mitte "),
    (r"\b(?:start|beginning) of (?:the )?", "anfang "),
    (r"\byear\b", "jahres"),
    (r"\bmonth\b", "monats"),
    (r"\bquarter\b", "quartal"),
    (r"\bweek (?=\d)", "kw "),
)


def deadline(text: str, *, now: datetime, language: str = "de") -> date | None:
    """The day, read when the clock on the wall showed `now`; None where it is not clear which one is meant."""
    german = _as_german(text, language)
    found = _rounded(_plain(german), now.date())
    if found is not None:
        return found
    read = when.read(german, now=now)
    return read.day if isinstance(read, when.Typed) and read.time is None and read.place is None else None


def just_gone(text: str, *, now: datetime, language: str = "de") -> date | None:
    """The day that is meant where it is a past one; None where it is not, or not everything is understood."""
    german = _as_german(text, language)
    if (days := _GONE.get(_plain(german))) is not None:
        return now.date() - timedelta(days=days)
    read = when.read(german, now=now)
    if not isinstance(read, when.Unclear) or read.key != "meeting-when-just-gone" or read.day is None:
        return None
    on_the_day = when.read(german, now=datetime.combine(read.day, time()))
    return read.day if on_the_day == when.Typed(read.day, None) else None


def fault(text: str, *, now: datetime, language: str = "de") -> when.Unclear | None:
    """What is wrong with a day that is understood and cannot be: no calendar has it, as the 30th of February, or it is
    another day of the week."""
    german = _as_german(text, language)
    if _WEEK.fullmatch(_plain(german)) and _week(_plain(german), now.date()) is None:
        return when.Unclear(_NO_SUCH_DAY)
    read = when.read(german, now=now)
    return read if isinstance(read, when.Unclear) and read.key in (_NO_SUCH_DAY, _OTHER_WEEKDAY) else None


def is_faulty_day(text: str, *, now: datetime, language: str = "de") -> bool:
    """Whether it is such a day and nothing else."""
    written = _WRITTEN.fullmatch(_plain(_as_german(text, language)))
    return written is not None and fault(text, now=now, language=language) is not None


def either(text: str, *, now: datetime, language: str = "de") -> tuple[date, ...]:
    """Two days where either may be meant ("nächsten Freitag"), else none."""
    read = when.read(_as_german(text, language), now=now)
    if not isinstance(read, when.Either) or any(each.time or each.place for each in read.options):
        return ()
    return tuple(each.day for each in read.options if each.day is not None)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(",", " ").split()).strip(" .!")


def _as_german(text: str, language: str) -> str:
    """As it is read here; nothing of what is too long for a day."""
    if len(text) > _LONGEST:
        return ""
    return _in_german(text) if language == "en" else text


def _in_german(text: str) -> str:
    for pattern, german in _ENGLISH:
        text = re.sub(pattern, german, text, flags=re.IGNORECASE)
    return re.sub(
        rf"\b({'|'.join(ENGLISH_MONTHS)})\b",
        lambda month: ENGLISH_MONTHS[month[1].casefold()],
        in_german(text),
        flags=re.IGNORECASE,
    )


def _rounded(plain: str, today: date) -> date | None:
    """What is no single day: "Ende März", "Jahresende", "2. Quartal 2027", "KW 12", "2028"."""
    if re.fullmatch(r"(?:ende des monats|ende monats|monatsende)", plain):
        return _last(today.year, today.month)
    if found := re.fullmatch(rf"(?:ende (?:des )?jahres|jahresende|ende){_YEAR}", plain):
        return date(int(found["year"] or today.year), 12, 31) if found["year"] or plain != "ende" else None
    if found := re.fullmatch(r"(?P<year>20\d\d)", plain):
        return date(int(found["year"]), 12, 31)
    if found := re.fullmatch(rf"(?:(?P<part>{'|'.join(_PART)}) )?(?P<month>{MONTH})\.?{_YEAR}", plain):
        return _in_month(MONTHS[found["month"]], _PART[found["part"] or "ende"], found["year"], today)
    return _quarter(plain, today) or _week(plain, today)


def _quarter(plain: str, today: date) -> date | None:
    """Its last day."""
    names = "|".join(_QUARTERS)
    found = re.fullmatch(
        rf"(?:ende (?:des )?)?(?:(?P<n>[1-4])\. ?quartals?|q ?(?P<q>[1-4])|(?P<name>{names})[ns]? quartals?){_YEAR}",
        plain,
    )
    if found is None:
        return None
    number = _QUARTERS[found["name"]] if found["name"] else int(found["n"] or found["q"])
    return _in_month(number * 3, 31, found["year"], today)


def _week(plain: str, today: date) -> date | None:
    """Its Friday."""
    found = _WEEK.fullmatch(plain)
    if found is None:
        return None
    year = found["year"] or found["short"]
    for each in (int(year),) if year else (today.year, today.year + 1):
        try:
            day = date.fromisocalendar(each, int(found["week"]), _FRIDAY)
        except ValueError:
            return None
        if year or day >= today:
            return day
    return None


def _in_month(month: int, day: int, year: str | None, today: date) -> date:
    """The next such day, or that of the year which was typed."""
    if year is not None:
        return _day(int(year), month, day)
    this_year = _day(today.year, month, day)
    return this_year if this_year >= today else _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _last(year: int, month: int) -> date:
    return date(year, month, 1) + timedelta(days=monthrange(year, month)[1] - 1)
