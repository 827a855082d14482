"""Meetings as those have them who are invited: whether they come, under which name, and when it is by the calendar."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from storage import attendance, members
from storage import meetings as rows
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.ids import MeetingId, MunicipalityId, PersonId
from storage.meetings import Meeting, MeetingKind, MeetingState
from workshops import wall_time
from workshops.clock import Clock
from workshops.meetings import messages, sheets
from workshops.meetings.sheets import Card, Phase
from workshops.outbox import Wake
from workshops.refusals import Gone, TooLate
from workshops.rights import ORGANISING, require_member

LONGEST_NAME: Final = 60
STAYS_IN_CALENDAR: Final = timedelta(days=365)
"""How long a meeting that is over stays in somebody's own calendar."""
NOT_ON_PAPER: Final = frozenset({MeetingKind.INTERNAL, MeetingKind.COMMITTEE})


class InvitedMeetings:
    """Use cases of whoever is invited. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def card(self, person: PersonId, meeting: MeetingId) -> Card:
        """A meeting for somebody who is invited."""
        now = self._clock()
        return await self._database.read(
            lambda tx: sheets.card(tx, person, sheets.existing(tx, meeting), now=now)
        )

    async def answer(self, person: PersonId, meeting: MeetingId, *, answer: Rsvp) -> Card:
        """Comes, perhaps, not, or sends somebody; the last answer counts until the meeting begins."""
        now = self._clock()

        def put(tx: Transaction) -> None:
            before, _ = attendance.said(tx, meeting, person)
            attendance.put(tx, meeting, person, answer=answer)
            if (before is Rsvp.NO) is not (answer is Rsvp.NO):
                messages.on_answered(tx, sheets.existing(tx, meeting), person, now=now)

        card = await self._set_own(person, meeting, put)
        self._wake()
        return card

    async def give_name(self, person: PersonId, meeting: MeetingId, *, name: str | None) -> Card:
        """How somebody who has answered wants to be called there, 1 to 60 characters; None: nobody sees who it is."""

        def set_name(tx: Transaction) -> None:
            if not attendance.set_name(tx, meeting, person, name):
                raise TooLate

        return await self._set_own(person, meeting, set_name)

    async def _set_own(
        self, person: PersonId, meeting: MeetingId, change: Callable[[Transaction], None]
    ) -> Card:
        now = self._clock()

        def work(tx: Transaction) -> Card:
            found = sheets.existing(tx, meeting)
            if sheets.listed_card(tx, person, found, now=now).phase is not Phase.AHEAD:
                raise TooLate
            change(tx)
            return sheets.card(tx, person, found, now=now)

        return await self._database.write(work)

    async def in_calendar(self, person: PersonId, municipality: MunicipalityId) -> list[Card]:
        """What a person is invited to in a town and was within a year, without what they declined: a calendar's alarm
        would remind them."""
        now = self._clock()

        def work(tx: Transaction) -> list[Card]:
            cards = sheets.of_member(tx, require_member(tx, person, municipality), now=now)
            since = now - STAYS_IN_CALENDAR
            return [
                each
                for each in cards
                if each.answer is not Rsvp.NO
                and each.meeting.start > wall_time.shown(since, each.meeting.timezone)
            ]

        return await self._database.read(work)

    async def listed(self, person: PersonId, municipality: MunicipalityId) -> list[Card]:
        """The same with what was cancelled, until its day is over."""
        now = self._clock()

        def work(tx: Transaction) -> list[Card]:
            member = require_member(tx, person, municipality)
            cards = sheets.upcoming(tx, member, now=now) + sheets.fallen_through(tx, member, now=now)
            return sorted(cards, key=lambda card: card.meeting.start)

        return await self._database.read(work)

    async def next_to_show(self, person: PersonId, municipality: MunicipalityId) -> Meeting | None:
        """The next meeting that a person knows of, for a paper that is passed on: without its link, no internal one.

        Nor the committee's, which is where the paper goes: it says when those who were asked meet again.
        """
        now = self._clock()

        def work(tx: Transaction) -> Meeting | None:
            member = require_member(tx, person, municipality)
            if member.roles & ORGANISING:
                known = rows.of_municipality(tx, municipality)
            else:
                known = [] if member.group is None else rows.planned_for_group(tx, member.group)
            shown = (each for each in known if each.kind not in NOT_ON_PAPER)
            found = next((each for each in shown if sheets.phase_of(each, now=now) is Phase.AHEAD), None)
            return None if found is None else replace(found, link="")

        return await self._database.read(work)

    async def for_calendar(self, person: PersonId, meeting: MeetingId) -> tuple[Meeting, str]:
        """A meeting for somebody's calendar, and the name of the town that invites to it."""

        def work(tx: Transaction) -> tuple[Meeting, str]:
            found = sheets.existing(tx, meeting)
            roles = require_member(tx, person, found.municipality).roles
            seen = rows.is_invited(tx, meeting, person) or roles & ORGANISING
            if found.state is MeetingState.DRAFT or not seen:
                raise Gone
            if not roles & ORGANISING:
                found = sheets.listed_card(tx, person, found, now=self._clock()).meeting
            return found, members.municipality(tx, found.municipality).name

        return await self._database.read(work)


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """Forgets whether a person comes."""
    attendance.erase(tx, person, municipality)


def export(tx: Transaction, person: PersonId) -> dict[str, object]:
    """What is stored of a person: their answers to invitations."""
    return {
        "meetings": [
            {
                "title": meeting.title,
                "start": meeting.start.isoformat(),
                "answer": answer.value,
                "name": name,
            }
            for meeting, answer, name in attendance.of_person(tx, person)
        ]
    }
