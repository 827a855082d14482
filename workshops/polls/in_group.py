"""Polls in the town's group in Telegram: one message, under which everybody who was asked votes.

It is the same ballot as in the private chat and in the browser: whoever taps here and there counts once. The message
shows what a whole room may see, and follows the votes a few times a minute, for Telegram grants a group no more.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, TypeAlias

from questionnaires.kernels.kernel import Asks, Ballot, Move
from questionnaires.values import dataclass
from storage import ballots, group_chats, group_messages, members, views
from storage import polls as rows
from storage.database import Database, Transaction
from storage.group_messages import GroupMessage
from storage.ids import ChatId, GroupMessageId, PersonId, PollId
from storage.members import Municipality
from storage.polls import Poll, PollState
from workshops.clock import Clock
from workshops.outbox import MOST_IN_DOUBT, PAUSE_IN_DOUBT, Wake, pause_before
from workshops.polls.sheets import (
    OPENLY,
    BallotView,
    PollSheet,
    PublicPoll,
    coordinated,
    poll_in,
    public_of,
    sheet_of,
)
from workshops.polls.voting import voted_in
from workshops.refusals import TooLate
from workshops.rights import coordinates, require_member

EVERY: Final = timedelta(seconds=10)
"""How often at most a message follows its poll, votes as well as cards; the end is never kept waiting."""
LEASE: Final = timedelta(minutes=2)
AT_ONCE: Final = 20
MOST_FAREWELLS: Final = 8
"""So often it is tried to change a message a last time."""


@dataclass(frozen=True, slots=True)
class NotHere:
    """The poll has no message in this group, or the group is not connected any more."""


class NotAsked(Enum):
    """Why the poll is not put to somebody of the town."""

    OTHER_GROUPS = "other-groups"
    CAME_LATER = "came-later"
    """It is put to theirs, but to those who were asked the same before."""
    IN_NO_GROUP = "in-no-group"
    CAN_CHOOSE_A_GROUP = "can-choose-a-group"
    """In none either, but a coordinator goes into one by themselves."""
    OVER = "too-late"
    NOT_HERE = "not-here"
    """It was taken back, or is none of the town's."""


GroupVote: TypeAlias = BallotView | NotHere | NotAsked


class Farewell(Enum):
    """Why a message is not the one for its poll any more."""

    MOVED = "moved"
    TAKEN_BACK = "taken-back"
    PARTED = "parted"


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a message. `poll` None: what the group is connected for. `farewell`: why it ends."""

    municipality: Municipality
    poll: PublicPoll | None
    token: str | None
    """Leads from the group to the private chat; None once the group is not connected any more."""
    farewell: Farewell | None = None


class GroupPolls:
    """Use cases of polls in a group; what keeps its messages up to date is told of them in order."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def set_shown(self, person: PersonId, poll: PollId, *, on: bool) -> PollSheet:
        """Puts a poll into the group as well, or takes it out; raises TooLate for one that is over.

        The same where votes that are counted openly would be seen by people of whom nobody was told before they voted.
        """

        def work(tx: Transaction) -> PollSheet:
            found = coordinated(tx, person, poll)
            if found.state is PollState.CLOSED or (on and not may_be_put_there(tx, found)):
                raise TooLate
            if on:
                group_messages.owe(tx, found.municipality, poll=poll)
            else:
                group_messages.leave(tx, poll)
            rows.raise_activity(tx, poll)
            return sheet_of(tx, poll_in(tx, poll), now=self._clock())

        return await self._database.write(work, then=self._wake)

    async def vote(
        self, person: PersonId, poll: PollId, move: Move, *, chat: ChatId, wording: int | None = None
    ) -> GroupVote:
        """Votes by a tap in the group; raises as `Polls.vote` does, NotAllowed for who is not in the town."""
        return await self._voted(
            person, poll, lambda asks, ballot: asks.voted(ballot, move), chat=chat, wording=wording
        )

    async def clear(self, person: PersonId, poll: PollId, *, chat: ChatId) -> GroupVote:
        """Takes back everything that somebody has chosen."""

        def nothing(asks: Asks, ballot: Ballot) -> Ballot:
            for item in ballot.values:
                ballot = asks.voted(ballot, Move(item, 0))
            return ballot

        return await self._voted(person, poll, nothing, chat=chat)

    async def _voted(
        self,
        person: PersonId,
        poll: PollId,
        change: Callable[[Asks, Ballot], Ballot],
        *,
        chat: ChatId,
        wording: int | None = None,
    ) -> GroupVote:
        def work(tx: Transaction) -> GroupVote:
            found = rows.poll(tx, poll)
            if found is None or not _stands_in(tx, found, chat):
                return NotHere()
            require_member(tx, person, found.municipality)
            if not ballots.is_asked(tx, poll, person):
                return _not_asked(tx, person, found)
            slip = voted_in(tx, person, poll, change, wording=wording)
            views.look_again(tx, person, kind="poll", subject=poll)
            return slip

        return await self._database.write(work, then=self._wake)

    async def not_asked(self, person: PersonId, poll: PollId) -> NotAsked:
        """Why somebody who was led here cannot vote."""

        def look(tx: Transaction) -> NotAsked:
            found = rows.poll(tx, poll)
            if found is None or members.membership(tx, found.municipality, person) is None:
                return NotAsked.NOT_HERE
            match found.state:
                case PollState.OPEN:
                    return _not_asked(tx, person, found)
                case PollState.CLOSED:
                    return NotAsked.OVER
                case PollState.DRAFT:
                    return NotAsked.NOT_HERE

        return await self._database.read(look)

    # What keeps the messages up to date

    async def recover(self) -> None:
        """At the start: whoever was at a message is gone."""
        await self._database.write(group_messages.release_leases)

    async def on_clock_put_back(self) -> None:
        """No message rests for longer than it would if it was tried, or changed, now."""
        now = self._clock()
        await self._database.write(
            lambda tx: group_messages.bring_forward(tx, until=now + LEASE, not_before=now + EVERY)
        )

    def earliest_due(self, tx: Transaction) -> datetime | None:
        """When a message is to be sent or changed next."""
        return group_messages.earliest_due(tx)

    async def claim(self) -> list[GroupMessage]:
        """Takes what is due under a lease."""
        now = self._clock()
        return await self._database.write(
            lambda tx: group_messages.claim_due(tx, now=now, lease_until=now + LEASE, limit=AT_ONCE)
        )

    async def content(self, message: GroupMessage) -> Content:
        """What is to stand there now."""

        def look(tx: Transaction) -> Content:
            found = None if message.poll is None else rows.poll(tx, message.poll)
            chat = group_chats.of_town(tx, message.municipality)
            return Content(
                members.municipality(tx, message.municipality),
                None if found is None else public_of(tx, found),
                None if chat is None else chat.token,
                farewell=_farewell(tx, found) if message.is_left else None,
            )

        return await self._database.read(look)

    async def shown(self, message: GroupMessage, content: Content, *, message_id: int) -> None:
        """It stands in the group."""
        if message.is_left:
            await self.forgotten(message.id)
            return
        activity, now = 0 if content.poll is None else content.poll.poll.activity, self._clock()

        def settle(tx: Transaction) -> None:
            rests = timedelta() if _has_ended_since(tx, message, content) else EVERY
            group_messages.settle_shown(
                tx, message, message_id=message_id, activity=activity, not_before=now + rests
            )

        await self._database.write(settle)

    async def again(
        self, message: GroupMessage, *, after: timedelta | None, perhaps_done: bool, answer_lost: bool
    ) -> None:
        """It did not go through. What was perhaps sent is tried more slowly, and three times more at most."""
        in_doubt = perhaps_done and message.message_id is None
        gives_up = message.is_left and message.attempts >= MOST_FAREWELLS
        if gives_up or (in_doubt and answer_lost and message.doubtful >= MOST_IN_DOUBT):
            await self.forgotten(message.id)
            return
        pause = PAUSE_IN_DOUBT if in_doubt else pause_before(message.attempts + 1, in_doubt=False)
        due = self._clock() + max(pause, after or pause)
        await self._database.write(
            lambda tx: group_messages.settle_retry(tx, message.id, due=due, doubtful=in_doubt and answer_lost)
        )

    async def released(self, message: GroupMessage) -> None:
        """It was not done, and is due at once; a last change in a group that has moved on is not needed."""

        def work(tx: Transaction) -> None:
            chat = group_chats.of_town(tx, message.municipality)
            if message.is_left or chat is None or chat.chat == message.chat:
                group_messages.forget(tx, message.id)
            else:
                group_messages.settle_retry(tx, message.id, due=self._clock(), doubtful=False)

        await self._database.write(work, then=self._wake)

    async def gone(self, message: GroupMessage) -> None:
        """Somebody has deleted it: what is running is said anew, a result is not."""

        def work(tx: Transaction) -> None:
            found = None if message.poll is None else rows.poll(tx, message.poll)
            if message.is_left or found is None or found.state is PollState.CLOSED:
                group_messages.forget(tx, message.id)
            else:
                group_messages.settle_gone(tx, message.id)

        await self._database.write(work, then=self._wake)

    async def forgotten(self, message: GroupMessageId) -> None:
        """Nothing is to be done about it any more."""
        await self._database.write(lambda tx: group_messages.forget(tx, message))


def _not_asked(tx: Transaction, person: PersonId, found: Poll) -> NotAsked:
    mine = members.membership(tx, found.municipality, person)
    if mine is None:
        return NotAsked.OTHER_GROUPS
    if mine.group is not None:
        return NotAsked.CAME_LATER if mine.group in rows.groups(tx, found.id) else NotAsked.OTHER_GROUPS
    is_coordinator = coordinates(tx, person, found.municipality)
    return NotAsked.CAN_CHOOSE_A_GROUP if is_coordinator else NotAsked.IN_NO_GROUP


def may_be_put_there(tx: Transaction, found: Poll) -> bool:
    """Whether it was not begun to be answered openly without the group."""
    return found.minimum_group_size > OPENLY or not ballots.has_any(tx, found.id)


def _stands_in(tx: Transaction, found: Poll, chat: ChatId) -> bool:
    """Whether there is a message for the poll in this group, and it can be voted on or could be."""
    connected = group_chats.of_chat(tx, chat)
    if connected is None or connected.municipality != found.municipality or found.state is PollState.DRAFT:
        return False
    return group_messages.of_poll(tx, found.id) is not None


def _has_ended_since(tx: Transaction, message: GroupMessage, content: Content) -> bool:
    """Whether the poll was running when this was read of it, and is over now."""
    found = None if message.poll is None else rows.poll(tx, message.poll)
    return found is not None and content.poll is not None and found.state is not content.poll.poll.state


def _farewell(tx: Transaction, found: Poll | None) -> Farewell:
    if found is not None and found.state is PollState.DRAFT:
        return Farewell.TAKEN_BACK
    if found is not None and group_messages.of_poll(tx, found.id) is not None:
        return Farewell.MOVED
    return Farewell.PARTED
