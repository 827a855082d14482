"""A measure's day in somebody's own calendar: an entry for the whole day that takes no time, without any name.

Not a task (VTODO): of a file with one, khal 0.10.5 shows nothing and says nothing, and calcurse 4.8 leaves the day out;
both read the entry rightly. Names of people stay out of it: whoever shares a calendar shares what stands in it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Event

from locales import Words
from workshops.measures.followers import Dated


def entries(found: Iterable[Dated], words: Words, *, now: datetime) -> list[Event]:
    """One entry for each measure that has a day."""
    return [_entry(each, words, now=now) for each in found if each.measure.due is not None]


def _entry(dated: Dated, words: Words, *, now: datetime) -> Event:
    measure = dated.measure
    assert measure.due is not None  # noqa: S101 - asked one line above
    event = Event()
    event.add("uid", f"{measure.uid}@rundfrage.invalid")
    event.add("sequence", measure.sequence)
    event.add("dtstamp", now)
    event.add("dtstart", measure.due)
    event.add("dtend", measure.due + timedelta(days=1))
    event.add("summary", words.plain("measure-calendar", what=measure.what))
    event.add("description", dated.town)
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED")
    return event
