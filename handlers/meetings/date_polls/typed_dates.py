"""Several dates in one text, as people list them: "3.12. 18 Uhr, 4.12. 18 Uhr oder 10.12. um 17:30". Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from handlers.meetings import when
from handlers.meetings.date_words import MONTH, WEEKDAY
from questionnaires.values import dataclass

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
    is something unread."""

    starts: tuple[datetime, ...]
    minutes: int | None
    place: str | None
    unread: "tuple[Unread, ...]" = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that was not understood, and what to say of it."""

    part: str
    unclear: when.Unclear


def read(text: str, *, now: datetime, language: str = "de") -> Dates:
    """A day without an hour takes that of the next date, or else of the one before: "3.12. und 4.12. um 18 Uhr"."""
    found: list[when.Typed] = []
    unread: list[Unread] = []
    for part in _parts(_with_months(text), now=now, language=language):
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
    )


def _with_months(text: str) -> str:
    """Every day with its month."""
    return _SHARED_MONTH.sub(
        lambda found: ", ".join(day + found["month"] for day in re.findall(r"\d\d?\.", found["days"])), text
    )


def _parts(text: str, *, now: datetime, language: str) -> Iterator[str]:
    for part in _BREAKS.split(text):
        if part.strip():
            yield from _readable(part.strip(), now=now, language=language)


def _readable(part: str, *, now: datetime, language: str) -> Iterator[str]:
    """The longest beginnings that can be read, one after the other; what cannot be read reaches up to the next day."""
    ends = [
        each.span()
        for each in _SOFT_BREAKS.finditer(part)
        if not (_ONLY_WEEKDAY.search(part[: each.start()]) and _DATE.match(part[each.end() :]))
    ]
    for end, rest in [(len(part), len(part)), *reversed(ends)]:
        if part[:end] and isinstance(
            when.read(part[:end], now=now, language=language), when.Typed | when.Either
        ):
            yield part[:end]
            if part[rest:].strip():
                yield from _readable(part[rest:].strip(), now=now, language=language)
            return
    next_ends = [end for end, _ in ends[1:]]
    for (end, rest), next_end in zip(ends, [*next_ends, len(part)], strict=False):
        following = when.read(part[rest:next_end], now=now, language=language)
        is_hour_only = isinstance(following, when.Typed) and following.day is None
        if part[:end].strip() and part[rest:].strip() and not is_hour_only:
            yield part[:end]
            yield from _readable(part[rest:].strip(), now=now, language=language)
            return
    if part.strip():
        yield part


def _with_times(found: Sequence[when.Typed]) -> list[when.Typed]:
    timed = list(found)
    for places in (range(len(timed) - 1, -1, -1), range(len(timed))):
        known = None
        for place in places:
            known = timed[place].time or known
            timed[place] = replace(timed[place], time=known)
    return timed
