"""What people see of a meeting at a moment: built from its rows inside a transaction, for those who may see it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from questionnaires.values import dataclass
from storage import attendance, measures, members, persons
from storage import meetings as rows
from storage.attendance import Attendance, Rsvp
from storage.database import Transaction
from storage.ids import GroupId, MeetingId, PersonId
from storage.meetings import Meeting, MeetingKind, MeetingState
from storage.members import Group, Membership
from storage.persons import Silent
from workshops import wall_time
from workshops.measures.progress import Step, agreed_before
from workshops.meetings.reminder_planning import plan_of
from workshops.meetings.reminders import Lead, slots
from workshops.refusals import Gone, TooLate, or_gone
from workshops.rights import require_organising

COMING = frozenset({Rsvp.YES, Rsvp.PROXY})
"""Whoever says one of these takes part, or somebody in their place does."""

FOLLOWING_UP = frozenset({MeetingKind.FOLLOW_UP, MeetingKind.COMMITTEE})
"""At these it is about what was agreed, so that the invitation leads to the measures."""


class Phase(StrEnum):
    """Where a meeting stands at a moment. People answer while it is ahead."""

    DRAFT = "draft"
    AHEAD = "ahead"
    RUNNING = "running"
    OVER = "over"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Card:
    """A meeting as somebody invited sees it; `answer` None: has not said. `name`: as they want to be called there.

    `has_link_later`: the meeting is without its link here, because only those who come see it.
    """

    meeting: Meeting
    phase: Phase
    answer: Rsvp | None
    name: str | None = None
    measures: int = 0
    """How many measures of the town are open that everybody may see, where the meeting is about what was agreed."""
    agreed: tuple[Step, ...] = ()
    """What was agreed the last time, as it stood then and stands now; empty where people have not met before."""
    has_link_later: bool = False
    open_in_series: int = 0
    """To how many others of its series its reader, who has answered to this one, has not."""
    more: int = 0
    """For how many others of its series it stands in a list."""

    @property
    def asks_anew(self) -> bool:
        """Whether it was moved since people were invited, and its reader has not answered for the new time."""
        return self.meeting.moved and self.phase is Phase.AHEAD and self.answer is None


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """A meeting as its organisers see it: numbers, and names only as people gave them.

    `leads` are the reminders of who is invited that are still to come.
    """

    meeting: Meeting
    phase: Phase
    groups: tuple[Group, ...]
    chosen_groups: frozenset[GroupId]
    attendance: Attendance
    leads: tuple[Lead, ...]
    has_leads: bool
    """Whether who is invited is to be reminded at all, be it too late by now."""
    invited_too: bool
    names: int
    """How many gave a name."""
    note: str
    """What the organisers wrote for themselves; may be empty."""
    state: str | None
    """The federal state of the town, whose holidays are named beside dates."""
    silent: Silent
    """How many of those invited are sent nothing: they find the meeting on their home screen."""
    at_same_time: tuple[str, ...] = ()
    """Of a draft: the titles of what is planned in the town and begins at the very same time."""

    @property
    def told(self) -> int:
        """How many of those invited are sent what is told of it."""
        return self.attendance.invited - self.silent.total


def one_of_each_series(cards: Iterable[Card]) -> list[Card]:
    """Of each series the first one only, which leads to the others and tells how many they are."""
    every = list(cards)
    n = Counter(card.meeting.series for card in every)
    first = {card.meeting.series or card.meeting.id: card for card in reversed(every)}
    return [
        card if series is None else replace(card, more=n[series] - 1)
        for card in every
        if first[(series := card.meeting.series) or card.meeting.id] is card
    ]


def existing(tx: Transaction, meeting: MeetingId | None) -> Meeting:
    """The meeting; raises Gone."""
    return or_gone(None if meeting is None else rows.meeting(tx, meeting))


def organised(tx: Transaction, person: PersonId, meeting: MeetingId) -> Meeting:
    """The meeting, for one of its organisers."""
    found = existing(tx, meeting)
    require_organising(tx, person, found.municipality)
    return found


def drafted(tx: Transaction, person: PersonId, meeting: MeetingId) -> Meeting:
    """The meeting, for one of its organisers, as long as nobody was invited; raises TooLate."""
    found = organised(tx, person, meeting)
    if found.state is not MeetingState.DRAFT:
        raise TooLate
    return found


def changeable(tx: Transaction, person: PersonId, meeting: MeetingId, *, now: datetime) -> Meeting:
    """The meeting, for one of its organisers, while there is something left to change; raises TooLate."""
    found = organised(tx, person, meeting)
    if phase_of(found, now=now) not in (Phase.DRAFT, Phase.AHEAD):
        raise TooLate
    return found


def phase_of(meeting: Meeting, *, now: datetime) -> Phase:
    """Where a meeting stands."""
    match meeting.state:
        case MeetingState.DRAFT:
            return Phase.DRAFT
        case MeetingState.CANCELLED:
            return Phase.CANCELLED
        case MeetingState.PLANNED:
            begins = wall_time.instant(meeting.start, meeting.timezone)
            if now < begins:
                return Phase.AHEAD
            return Phase.RUNNING if now < begins + timedelta(minutes=meeting.minutes) else Phase.OVER


def lies_ahead(card: Card, *, now: datetime) -> bool:
    """Whether a meeting is to come or runs; a draft only as long as it has not begun."""
    if card.phase is Phase.DRAFT:
        return now < wall_time.instant(card.meeting.start, card.meeting.timezone)
    return card.phase in (Phase.AHEAD, Phase.RUNNING)


def sheet(tx: Transaction, person: PersonId, meeting: Meeting, *, now: datetime) -> MeetingSheet:
    """For whoever was found to organise it."""
    leads, chosen = plan_of(tx, meeting.id).participants, rows.groups(tx, meeting.id)
    coming = slots(leads, meeting.start, meeting.timezone, now=now)
    return MeetingSheet(
        meeting=meeting,
        phase=phase_of(meeting, now=now),
        groups=tuple(members.groups(tx, meeting.municipality)),
        chosen_groups=frozenset(chosen),
        attendance=attendance.counted(tx, meeting.id),
        leads=tuple(slot.lead for slot in coming if slot.skip is None),
        has_leads=bool(leads),
        invited_too=rows.is_invited(tx, meeting.id, person),
        names=len(attendance.names(tx, meeting.id)),
        note=rows.note(tx, meeting.id),
        state=members.state(tx, meeting.municipality),
        silent=persons.silent(tx, members.persons_in_groups(tx, chosen)),
        at_same_time=(
            rows.planned_at(tx, meeting.municipality, meeting.start, but=meeting.id)
            if meeting.state is MeetingState.DRAFT
            else ()
        ),
    )


def card(tx: Transaction, person: PersonId, meeting: Meeting, *, now: datetime) -> Card:
    """For somebody invited; raises Gone for others, and while it is a draft."""
    found = listed_card(tx, person, meeting, now=now)
    if meeting.series is not None and found.answer is not None and found.phase is Phase.AHEAD:
        after = wall_time.shown(now, meeting.timezone)
        n = attendance.open_in_series(tx, meeting, person, after=after)
        found = replace(found, open_in_series=n)
    if meeting.kind not in FOLLOWING_UP:
        return found
    return replace(
        found,
        measures=measures.count_public(tx, meeting.municipality),
        agreed=agreed_before(tx, meeting, now=now) if found.phase is Phase.AHEAD else (),
    )


def listed_card(tx: Transaction, person: PersonId, meeting: Meeting, *, now: datetime) -> Card:
    """The same without what was agreed, which would be looked for once more for each meeting of a list."""
    if meeting.state is MeetingState.DRAFT or not rows.is_invited(tx, meeting.id, person):
        raise Gone
    answer, name = attendance.said(tx, meeting.id, person)
    hidden = bool(meeting.link) and meeting.link_for_coming and answer not in COMING
    shown = replace(meeting, link="") if hidden else meeting
    return Card(shown, phase_of(meeting, now=now), answer, name, has_link_later=hidden)


def upcoming(tx: Transaction, member: Membership, *, now: datetime) -> list[Card]:
    """What a member is invited to and what is not over, in the order of time."""
    cards = of_member(tx, member, now=now)
    return [each for each in cards if each.phase in (Phase.AHEAD, Phase.RUNNING)]


def of_member(tx: Transaction, member: Membership, *, now: datetime) -> list[Card]:
    """What a member is or was invited to, in the order of time."""
    planned = [] if member.group is None else rows.planned_for_group(tx, member.group)
    return [listed_card(tx, member.person, each, now=now) for each in planned]


def fallen_through(tx: Transaction, member: Membership, *, now: datetime) -> list[Card]:
    """What a member was invited to and what was cancelled, until its day is over: who gets no messages was told of
    none."""
    if member.group is None:
        return []
    yesterday = now.date() - timedelta(days=1)  # by whatever zone
    gone = rows.cancelled_for_group(tx, member.group, since=yesterday)
    return [
        listed_card(tx, member.person, each, now=now)
        for each in gone
        if each.start.date() >= wall_time.shown(now, each.timezone).date()
    ]
