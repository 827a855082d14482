"""Somebody's meetings and measures at a private address, for a calendar to fetch: a reminder without an address
stored anywhere."""

from handlers.measures import calendar
from handlers.meetings import calendar_file
from locales import words_in
from storage.attendance import Rsvp
from storage.persons import Person
from workshops.clock import Clock
from workshops.workshops import Workshops


class CalendarFeed:
    """The meetings of every town that a person belongs to and has not declined, those of the last year as well, and the
    days of what they took on or follow."""

    def __init__(self, workshops: Workshops, clock: Clock) -> None:
        self._workshops = workshops
        self._clock = clock

    async def of(self, person: Person) -> bytes:
        """The calendar as it stands now."""
        towns = await self._workshops.participants.towns(person.id)
        cards = [
            (card, town.name)
            for town in towns
            for card in await self._workshops.invited_meetings.in_calendar(person.id, town.id)
        ]
        now, words = self._clock(), words_in(person.language, "browser")
        dated = await self._workshops.measure_followers.for_calendar(person.id)
        return calendar_file.feed(
            [(card.meeting, town) for card, town in cards],
            words,
            name=words.plain("calendar-name", towns=", ".join(town.name for town in towns)),
            now=now,
            also=calendar.entries(dated, words, now=now),
            unsettled=[card.meeting.id for card, _ in cards if card.answer in (None, Rsvp.MAYBE)],
        )
