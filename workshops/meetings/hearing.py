"""Who knows of a meeting when: whoever has just heard of it, or is about to, needs no reminder of it."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from storage import attendance, reminders
from storage import persons as person_rows
from storage.database import Transaction
from storage.ids import PersonId
from storage.meetings import Meeting, MeetingState
from storage.reminders import StoredReminder
from workshops import quiet_hours
from workshops.meetings.reminders import NEWS, Skip, Slot
from workshops.wall_time import instant

_NEWS_IS_OUT: Final = timedelta(days=1)
"""So long after a change everybody has heard of it, be it at night."""


class Told:
    """Who has heard of the meeting when; asked only where it matters. Of a draft all invited are about to hear."""

    def __init__(
        self,
        tx: Transaction,
        meeting: Meeting,
        existing: Mapping[str, StoredReminder],
        *,
        now: datetime,
        by: PersonId | None,
    ) -> None:
        self._tx, self._meeting, self._existing = tx, meeting, existing
        self._now, self._by = now, by
        self._start = meeting.start.isoformat(timespec="minutes")
        self._heard: Mapping[PersonId, datetime] | None = None
        self._news: Mapping[PersonId, datetime] | None = None

    def before_now(self, person: PersonId, slot: Slot) -> bool:
        """Whether somebody needs no reminder in place of one whose time has passed: they knew it, or heard since.

        Whoever had declined knew it, too.
        """
        if person == self._by:
            return True
        key = reminders.key_of(self._meeting.id, self._start, slot.lead.code, person)
        stored = self._existing.get(key)
        if stored is not None and stored.reason in (Skip.PAST, Skip.DECLINED):
            return True
        if self._heard is None:
            draft = self._meeting.state is MeetingState.DRAFT
            self._heard = (
                self._all_news() if draft else reminders.told(self._tx, self._meeting.id, self._start)
            )
        at = self._heard.get(person)
        return at is not None and at >= slot.due

    def around(self, due: datetime) -> Collection[PersonId]:
        """Who is only just invited then, or told of another time."""
        if due - self._now > _NEWS_IS_OUT:
            return ()
        return {person for person, at in self._all_news().items() if due < at + NEWS}

    def _all_news(self) -> Mapping[PersonId, datetime]:
        if self._news is None:
            if self._meeting.state is MeetingState.DRAFT:
                self._news = self._of_draft()
            else:
                self._news = reminders.news(self._tx, self._meeting.id)
        return self._news

    def _of_draft(self) -> Mapping[PersonId, datetime]:
        zone = self._meeting.timezone
        begins = instant(self._meeting.start, zone)
        at = quiet_hours.when(self._now, zone, now=self._now, start=begins) or self._now
        invited = attendance.invited(self._tx, self._meeting.id)
        silent = person_rows.muted(self._tx, invited) | person_rows.unreachable(self._tx, invited)
        return {person: at for person in invited if person not in silent}
