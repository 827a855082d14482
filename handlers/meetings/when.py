"""A date and a time as people type them in German. Every word must be explained by what was read, else nothing was.

The library dateparser 1.5 was tried first: of the 46 phrases in the tests it reads 11, and 11 more wrongly and without
a sign (the hour left out, the year 2118). With "18 Uhr" rewritten to "18:00" for it, it reads 26.
"""

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.meetings.date_words import (
    ALONE,
    CLOCK,
    END,
    FILLER,
    NUMBERS,
    OCLOCK,
    WEEKDAY,
)
from handlers.meetings.english_dates import in_german
from handlers.meetings.typed_days import Days, Rest, Stop, real_day
from questionnaires.values import dataclass

SHORTEST = 5
LONGEST = 24 * 60
"""Minutes that a meeting may last."""

_CLEARLY_MORNING = 9 * 60
"""Minutes after midnight: nobody in a town hall means the evening by "um neun"."""

_NOON = 12 * 60
_MIDNIGHT = 24 * 60

_PLACE = re.compile(
    r"[,;]?\s+(?:(?:im|in der|in dem|in den|in|beim|bei der|bei|ort:)\s+(?=\S)|(?=(?:am|an der|auf dem) \w))"
    r"(\S.{2,198})$",
    re.IGNORECASE,
)
"""A place behind the time: its preposition is left out where the place is understood without it."""


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


def read(text: str, *, now: datetime, language: str = "de") -> Typed | Either | Unclear:
    """Reads a text that was typed when the clock on the wall showed `now`, with the place if it ends with one."""
    # A pattern would try each of thousands of blanks in a row with each other.
    text = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
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
    except Stop as stop:
        return Unclear(stop.key, stop.day)


def length(text: str) -> int | Unclear:
    """Minutes, of "45 Minuten", "2 1/2 Stunden", "1 Stunde 30 Minuten" or "1:30"."""
    small = re.sub(r"\beine\b", "1", _plain(text))
    if clock := re.fullmatch(r"(\d{1,2}):([0-5]\d)(?: ?(?:stunden?|std|h)\.?)?", small):
        minutes = int(clock[1]) * 60 + int(clock[2])
    elif small and (
        spoken := re.fullmatch(
            r"(?:(\d{1,3})(½?) ?(?:stunden?|std|h|hours?)\.?)?"
            r"(?: ?(?:und |and )?(\d{1,4}) ?(?:minuten?|min|minutes?)\.?)?",
            small,
        )
    ):
        minutes = int(spoken[1] or 0) * 60 + (30 if spoken[2] else 0) + int(spoken[3] or 0)
    else:
        return Unclear("meeting-length-unclear")
    problem = _unfit_length(minutes)
    return minutes if problem is None else Unclear(problem)


def _unfit_length(minutes: int) -> str | None:
    if minutes < SHORTEST:
        return "meeting-when-too-short"
    return "meeting-when-too-long" if minutes > LONGEST else None


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
    small = re.sub(r"\b(\d{1,2}) (?:1/2|½)(?= ?(?:stunden|std|hours))", r"\1½", small)
    small = " ".join(str(NUMBERS.get(word, word)) for word in small.split())
    small = re.sub(
        r"(tag|woch|sonnabend)(früh|morgen|vormittag|mittag|nachmittag|abend)s?\b", r"\1 \2", small
    )
    return re.sub(rf"\b(heute|{WEEKDAY}) morgen\b", r"\1 früh", small)


class _Reading:
    """Takes one expression after the other out of a text, until only words without a meaning are left."""

    def __init__(self, text: str, today: date) -> None:
        self._rest = Rest(text)
        self._days = Days(self._rest, today)

    def result(self) -> Typed | Either:
        later = self._rest.take(r"\bc\. ?t\.?(?!\w)") is not None
        self._rest.take(r"\bs\. ?t\.?(?!\w)")
        part = self._rest.take(r"\b(früh|morgens|vormittag|mittag|nachmittag|abend)s?\b")
        hours = _Hours("" if part is None else part[1])
        written = self._rest.take(rf"{ALONE}(\d{{4}})-(\d\d?)-(\d\d?)(?!\d)(?:t(?=\d))?")
        minutes = self._length()
        clock: tuple[time, int | None] | None = self._span(hours) or self._marked_time(hours)
        if written is not None:
            day: date | None = real_day(*map(int, written.groups()))
        else:
            day = self._days.dated(time_is_known=clock is not None)
        day = self._days.weekday_checked(day)
        if clock is None and day is not None and (bare := self._rest.take(rf"(?<!\S){CLOCK}(?!\S)")):
            clock = hours.one(bare[1], bare[2]), None
        if clock is not None and later:
            clock = _quarter_past(clock[0]), clock[1]
        explained = all(FILLER.fullmatch(word) for word in self._rest.text.split())
        if not explained or (day is None and clock is None):
            raise Stop("meeting-when-unclear")
        start, length = clock or (None, None)
        length = length or minutes
        if length is not None and (problem := _unfit_length(length)) is not None:
            raise Stop(problem)
        return self._in_doubt(hours, Typed(day, start, length))

    def _in_doubt(self, hours: "_Hours", found: Typed) -> Typed | Either:
        """Where the hour may be of the morning or the evening, or the day of this week or the next, both are told."""
        if hours.in_doubt and found.time is not None:
            return self._morning_or_evening(found, found.time)
        if self._days.later_by is not None and found.day is not None:
            return Either((found, replace(found, day=found.day + self._days.later_by)))
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

    def _span(self, hours: "_Hours") -> tuple[time, int] | None:
        """`von 18 bis 20 Uhr`, `18:00-20:30`, `20 bis 24 Uhr`: the start and the minutes."""
        between = rf"{OCLOCK}? ?(?:bis|-) ?"
        found = (
            self._rest.take(rf"\bvon {CLOCK}{between}{CLOCK}(?!\.?\d){OCLOCK}?")
            or self._rest.take(rf"{ALONE}{CLOCK}{between}{CLOCK}{OCLOCK}")
            or self._rest.take(rf"{ALONE}(\d\d?)[.:](\d\d){between}(\d\d?)[.:](\d\d){END}")
            or self._rest.take(rf"{ALONE}{CLOCK} bis {CLOCK}(?![\d.:/-])")
        )
        if found is None:
            return None
        start = hours.one(found[1], found[2])
        if int(found[3]) in (0, 24) and not int(found[4] or 0):
            ends = _MIDNIGHT
        else:
            end = hours.one(found[3], found[4], is_end=True)
            ends = end.hour * 60 + end.minute
        minutes = ends - start.hour * 60 - start.minute
        if minutes <= 0:
            raise Stop("meeting-when-end-first")
        return start, minutes

    def _marked_time(self, hours: "_Hours") -> tuple[time, None] | None:
        """A time that cannot be anything else: `18 Uhr`, `18:30`, `18 Uhr 30`, `halb sieben`, `um 18`."""
        quarters = {"halb": -30, "viertel nach": 15, "viertel vor": -15, "dreiviertel": -15}
        spoken = self._rest.take(rf"\b({'|'.join(quarters)}) (\d\d?){OCLOCK}?{END}")
        if spoken is not None:
            return hours.one(spoken[2], None, shift=quarters[spoken[1]]), None
        found = (
            self._rest.take(rf"{ALONE}(\d\d?){OCLOCK} (\d\d)(?![\d.:/-])")
            or self._rest.take(rf"{ALONE}{CLOCK}{OCLOCK}")
            or self._rest.take(rf"{ALONE}(\d\d?):(\d\d)(?::00)?{END}")
            or self._rest.take(rf"\b(?:um|ab|gegen) {CLOCK}(?![\d.:/-])")
        )
        return None if found is None else (hours.one(found[1], found[2]), None)

    def _length(self) -> int | None:
        found = self._rest.take(rf"{ALONE}(?:für )?(\d{{1,3}})(½?) ?(stunden?|std|minuten|min)\b\.?")
        if found is None:
            return None
        hours = found[3].startswith("st")
        return int(found[1]) * (60 if hours else 1) + (30 if found[2] and hours else 0)


@dataclass(slots=True)
class _Hours:
    """Reads an hour with the part of the day that was typed, if any; remembers whether a start is in doubt."""

    part: str
    in_doubt: bool = False

    def one(self, hour: str, minute: str | None, *, shift: int = 0, is_end: bool = False) -> time:
        """`6 Uhr` and `halb acht` may mean the evening; `06:00`, `6 Uhr morgens` and `9 Uhr` are clear."""
        h, m = int(hour), int(minute or 0)
        if h > 23 or m > 59:
            raise Stop("meeting-when-no-such-time")
        match self.part:
            case "früh" | "morgens" | "vormittag" if h > 12:
                raise Stop("meeting-when-unclear")
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
