"""How days and times are typed: "29.11.2026", "29. November 2026", "14:30", "2:30 p.m.", "29.11.2026 um 14:30".

What two people would read differently is not guessed: a year has four figures, and 3/4/2026 is no day.
"""

import re
from datetime import date, datetime, time
from typing import Final

from questionnaires.spelling import comparable

_MONTHS: Final = {
    word[:3]: number
    for names in (
        "januar februar maerz april mai juni juli august september oktober november dezember",
        "january february march april may june july august september october november december",
    )
    for number, word in enumerate(names.split(), 1)
} | {"mrz": 3}
_DAY: Final = re.compile(r"(?P<day>\d{1,2})\s*\.\s*(?P<month>\d{1,2})\s*\.\s*(?P<year>\d{4})")
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_NAMED: Final = re.compile(
    r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s*(?P<name>[a-z]{3,})\.?,?\s*(?P<year>\d{4})"
)
_NAMED_FIRST: Final = re.compile(
    r"(?P<name>[a-z]{3,})\.?\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s*(?P<year>\d{4})"
)
_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap]m|[ap]\. ?m\.|uhr)?(?:\s*(?P<late>\d{2}))?"
)
_BETWEEN: Final = re.compile(r"\s*(?:,|\bum\b|\bat\b|T|\s)\s*", re.IGNORECASE)
_LAST_YEARS: Final = range(1800, 2201)
_LONGEST: Final = 60
"""Signs of a day with its time: every gap in a longer text would be tried for nothing."""


def typed_day(text: str) -> date | None:
    """The day, None for anything that is not exactly one."""
    plain = _plain(text)
    for pattern in (_DAY, _ISO, _NAMED, _NAMED_FIRST):
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        parts = found.groupdict()
        month = int(parts["month"]) if "month" in parts else _MONTHS.get(parts["name"][:3], 0)
        year = int(parts["year"])
        try:
            return date(year, month, int(parts["day"])) if year in _LAST_YEARS else None
        except ValueError:
            return None
    return None


def typed_clock(text: str) -> time | None:
    """The time of day to the minute; a number alone is none, "14 Uhr" is."""
    found = _CLOCK.fullmatch(_plain(text))
    if found is None or not (found["minute"] or found["half"]):
        return None
    if found["late"] and (found["minute"] or found["half"] != "uhr"):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or found["late"] or 0)
    if found["half"] and found["half"] != "uhr":
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def typed_moment(text: str) -> datetime | None:
    """A day and a time, in this order."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        return None
    for gap in _BETWEEN.finditer(plain):
        day, clock = typed_day(plain[: gap.start()]), typed_clock(plain[gap.end() :])
        if day is not None and clock is not None:
            return datetime.combine(day, clock)
    return None


def _plain(text: str) -> str:
    """Small letters with umlauts written out; dots, colons and dashes stay."""
    words = [word if re.search(r"[\d.:,-]", word) else comparable(word) for word in text.strip().split()]
    return " ".join(words).casefold().rstrip("!")
