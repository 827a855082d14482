"""Several dates in one text, as people list them: "3.12. 18 Uhr, 4.12. 18 Uhr oder 10.12. um 17:30". Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.meetings import when

_BREAKS = re.compile(r"[\n;]+|\s+(?:oder|or)\s+", re.IGNORECASE)
_SOFT_BREAKS = re.compile(r",\s*|\s+(?:und|and)\s+", re.IGNORECASE)
"""They also stand inside one date ("Do, 3.12., 18 Uhr"), so what can be read as a whole is."""


@dataclass(frozen=True, slots=True)
class Dates:
    """What was understood; `minutes` and `place` are those of the first date that says them."""

    starts: tuple[datetime, ...]
    minutes: int | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Unread:
    """The part that was not understood, and what to say of it."""

    part: str
    unclear: when.Unclear


def read(text: str, *, now: datetime, language: str = "de") -> Dates | Unread:
    """A day without an hour takes that of the next date, or else of the one before: "3.12. und 4.12. um 18 Uhr"."""
    found: list[when.Typed] = []
    for part in _parts(text, now=now, language=language):
        match when.read(part, now=now, language=language):
            case when.Typed(None):
                return Unread(part, when.Unclear("meeting-when-which-day"))
            case when.Typed() as typed:
                found.append(typed)
            case when.Either():
                return Unread(part, when.Unclear("meeting-when-which-half"))
            case when.Unclear() as unclear:
                return Unread(part, unclear)
    if not found:
        return Unread(text.strip(), when.Unclear("meeting-when-unclear"))
    timed = _with_times(found)
    starts = [datetime.combine(each.day, each.time) for each in timed if each.day and each.time is not None]
    if len(starts) < len(timed):
        return Unread(text.strip(), when.Unclear("dates-which-time"))
    return Dates(
        tuple(dict.fromkeys(starts)),
        next((each.minutes for each in found if each.minutes), None),
        next((each.place for each in found if each.place), None),
    )


def _parts(text: str, *, now: datetime, language: str) -> Iterator[str]:
    for part in _BREAKS.split(text):
        if part.strip():
            yield from _readable(part.strip(), now=now, language=language)


def _readable(part: str, *, now: datetime, language: str) -> Iterator[str]:
    """The longest beginnings that can be read, one after the other; what cannot be read stays as it is."""
    ends = [found.span() for found in _SOFT_BREAKS.finditer(part)]
    for end, rest in [(len(part), len(part)), *reversed(ends)]:
        if part[:end] and isinstance(
            when.read(part[:end], now=now, language=language), when.Typed | when.Either
        ):
            yield part[:end]
            if part[rest:].strip():
                yield from _readable(part[rest:].strip(), now=now, language=language)
            return
    yield part


def _with_times(found: Sequence[when.Typed]) -> list[when.Typed]:
    timed = list(found)
    for places in (range(len(timed) - 1, -1, -1), range(len(timed))):
        known = None
        for place in places:
            known = timed[place].time or known
            timed[place] = replace(timed[place], time=known)
    return timed
