"""Several dates in one text, as people list them: "3.12. 18 Uhr, 4.12. 18 Uhr oder 10.12. um 17:30". Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice, pairwise

from handlers.meetings import when
from handlers.meetings.date_words import MONTH, WEEKDAY
from questionnaires.values import dataclass

MOST_READ = 40
"""Parts of one text: more than any date poll holds, and no more than can be read while everybody waits."""
MOST_BREAKS = 10
"""Within what may be one date."""

_BREAKS = re.compile(r"[\n;]+|\s+(?:oder|or)\s+", re.IGNORECASE)
_SOFT_BREAKS = re.compile(r",\s*|\s+(?:und|and)\s+", re.IGNORECASE)
"""They also stand inside one date ("Do, 3.12., 18 Uhr"), so what can be read as a whole is."""

_ONLY_WEEKDAY = re.compile(
    rf"(?:^|[\s,])(?:{WEEKDAY}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\.?$", re.IGNORECASE
)
"""Before a comma it belongs to the date behind it, also where that falls on another day of the week."""

_DATE = re.compile(r"\d\d?[./]")

_SHARED_MONTH = re.compile(
    rf"(?<![\d.])(?P<days>\d\d?\.(?:\s*(?:,|/|\bund\b|\boder\b)\s*\d\d?\.)+)"
    rf"(?P<month>\s?(?:{MONTH})\b\.?(?:\s\d{{4}}\b)?|\s?(?:1[0-2]|0?[1-9])\.(?:\d{{4}}\b)?)",
    re.IGNORECASE,
)
"""Days that share a month, which stands behind the last one: "3., 4. und 10. Dezember"."""


@dataclass(frozen=True, slots=True)
class Dates:
    """What was understood; `minutes` and `place` are those of the first date that says them. Without `starts` there
    is something unread; `beyond` are the words behind so many parts that nobody reads them."""

    starts: tuple[datetime, ...]
    minutes: int | None
    place: str | None
    unread: "tuple[Unread, ...]" = ()
    beyond: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that was not understood, and what to say of it."""

    part: str
    unclear: when.Unclear


def read(text: str, *, now: datetime, language: str = "de") -> Dates:
    """A day without an hour takes that of the next date, or else of the one before: "3.12. und 4.12. um 18 Uhr"."""
    found: list[when.Typed] = []
    unread: list[Unread] = []
    parts, beyond = _parts(_with_months(text), now=now, language=language)
    for part in parts:
        match when.read(part, now=now, language=language):
            case when.Typed(None):
                unread.append(Unread(part, when.Unclear("meeting-when-which-day")))
            case when.Typed() as typed:
                found.append(typed)
            case when.Either():
                unread.append(Unread(part, when.Unclear("meeting-when-which-half")))
            case when.Unclear() as unclear:
                unread.append(Unread(part, unclear))
    timed = _with_times(found)
    starts = [datetime.combine(each.day, each.time) for each in timed if each.day and each.time is not None]
    if len(starts) < len(timed):
        return Dates((), None, None, (Unread(text.strip(), when.Unclear("dates-which-time")),))
    if not starts and not unread:
        unread.append(Unread(text.strip(), when.Unclear("meeting-when-unclear")))
    return Dates(
        tuple(dict.fromkeys(starts)),
        next((each.minutes for each in found if each.minutes), None),
        next((each.place for each in found if each.place), None),
        tuple(unread),
        beyond,
    )


def _with_months(text: str) -> str:
    """Every day with its month."""
    return _SHARED_MONTH.sub(
        lambda found: ", ".join(day + found["month"] for day in re.findall(r"\d\d?\.", found["days"])), text
    )


def _parts(text: str, *, now: datetime, language: str) -> tuple[list[str], str]:
    """The first of them, and what stands behind these."""
    found = list[str]()
    pieces = [piece.strip() for piece in _BREAKS.split(text) if piece.strip()]
    while pieces and len(found) < MOST_READ:
        part, rest = _first(pieces.pop(0), now=now, language=language)
        found.append(part)
        if rest:
            pieces.insert(0, rest)
    return found, "; ".join(pieces)


def _first(part: str, *, now: datetime, language: str) -> tuple[str, str]:
    """The longest beginning that can be read, or else what reaches up to the next day, and the rest."""
    ends = [
        each.span()
        for each in islice(_SOFT_BREAKS.finditer(part), MOST_BREAKS + 1)
        if not (_ONLY_WEEKDAY.search(part[: each.start()]) and _DATE.match(part[each.end() :]))
    ]
    if len(ends) <= MOST_BREAKS:
        ends.append((len(part), len(part)))
    for end, rest in reversed(ends):
        if part[:end] and isinstance(
            when.read(part[:end], now=now, language=language), when.Typed | when.Either
        ):
            return part[:end], part[rest:].strip()
    for (end, rest), (next_end, _) in pairwise(ends):
        following = when.read(part[rest:next_end], now=now, language=language)
        is_hour_only = isinstance(following, when.Typed) and following.day is None
        if part[:end].strip() and part[rest:].strip() and not is_hour_only:
            return part[:end], part[rest:].strip()
    return part, ""


def _with_times(found: Sequence[when.Typed]) -> list[when.Typed]:
    timed = list(found)
    for places in (range(len(timed) - 1, -1, -1), range(len(timed))):
        known = None
        for place in places:
            known = timed[place].time or known
            timed[place] = replace(timed[place], time=known)
    return timed
