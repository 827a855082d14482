"""A meeting to which somebody is invited, and its file for a calendar."""

from icalendar import Calendar

from sandbox.person import Person
from tests.town import Town

INVITE = "Einladen: eine Person"


async def planned(town: Town, when: str = "3.12. 18 Uhr") -> Person:
    """Olga, who has just invited everybody."""
    olga = await town.organiser()
    await olga.types(f"/treffen {when}")
    await olga.taps(
        next(label for label in olga.buttons() if label.startswith(("Einladen", "Treffen festlegen")))
    )
    return olga


async def calendar_of(person: Person) -> Calendar:
    """The newest calendar file that somebody was sent, as another program reads it."""
    await person.taps("Kalenderdatei")
    return Calendar.from_ical(person.files[-1].content)
