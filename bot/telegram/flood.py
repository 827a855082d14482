"""Strangers get an answer, but not one to each of forty texts, and no chance to try out links by the hundred."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime, timedelta
from typing import Final

from handlers.turn import Turn
from storage.ids import ChatId, PersonId, UpdateId
from workshops.clock import Clock

ANSWERED: Final = 6
"""Texts and commands of somebody without a town that are answered within `WHILE`; what comes beyond is one burst.

Enough for somebody who helps a colleague with a handful of questions and belongs to no town.
"""
WHILE: Final = timedelta(minutes=1)
LINKS: Final = 20
LINKS_WHILE: Final = timedelta(minutes=10)
_KEPT: Final = 10_000
_AT_ONCE: Final = 2
"""Strangers' texts that are worked on side by side, however many wait: members need the processor more."""


class Recent:
    """Counts what somebody did lately. Lost at a restart, which only makes it kinder."""

    def __init__(self, most: int, within: timedelta) -> None:
        self._most = most
        self._within = within
        self._moments: defaultdict[PersonId, deque[datetime]] = defaultdict(lambda: deque(maxlen=most))

    def is_too_much(self, person: PersonId, *, now: datetime) -> bool:
        """Whether this is more than is answered; counts it if it is not."""
        if len(self._moments) > _KEPT:
            self._forget(now)
        moments = self._moments[person]
        while moments and moments[0] <= now - self._within:
            moments.popleft()
        if len(moments) == self._most:
            return True
        moments.append(now)
        return False

    def forgive(self, person: PersonId) -> None:
        """Begins to count anew."""
        self._moments.pop(person, None)

    def frees(self, person: PersonId) -> datetime:
        """From when on one more is answered again; holds for whom it has just been too much."""
        return self._moments[person][0] + self._within

    def _forget(self, now: datetime) -> None:
        old = [person for person, moments in self._moments.items() if moments[-1] <= now - self._within]
        for person in old:
            del self._moments[person]


class Strangers:
    """Decides what of somebody without a town is answered, and when.

    Members are always answered, and so is every tap: that has a message of ours before it.
    """

    def __init__(self, clock: Clock, is_showing: Callable[[UpdateId], bool]) -> None:
        """`is_showing` says whether the answer to an update is still on its way."""
        self._clock = clock
        self._is_showing = is_showing
        self._welcomes: dict[PersonId, UpdateId] = {}
        self._written = Recent(ANSWERED, WHILE)
        self._openings = Recent(LINKS, LINKS_WHILE)
        self._unheard: dict[ChatId, datetime] = {}
        self._lane = asyncio.Semaphore(_AT_ONCE)

    def is_unheard(self, chat: ChatId) -> bool:
        """Whether a text of this chat is known to be too much, without asking the database who it is."""
        until = self._unheard.get(chat)
        if until is None:
            return False
        if self._clock() < until:
            return True
        del self._unheard[chat]
        return False

    def heard(self, chat: ChatId) -> None:
        """The chat did something that may let its person in: what it writes next is looked at anew."""
        self._unheard.pop(chat, None)

    def is_too_much(self, turn: Turn) -> bool:
        """Whether this turn is left without an answer; counts it if it is not."""
        if turn.is_tap:
            self._written.forgive(turn.person.id)  # who taps our buttons is in a conversation with us
        if not self._is_of_a_stranger(turn):
            return False
        recent = self._openings if turn.opens_link else self._written
        if not recent.is_too_much(turn.person.id, now=turn.now):
            return False
        if not turn.opens_link and turn.person.chat is not None:
            self._remember(turn.person.chat, recent.frees(turn.person.id))
        return True

    def in_turn(self, turn: Turn) -> AbstractAsyncContextManager[None]:
        """Held while the turn goes its way. Who opens a link may be a member in a moment, and does not wait."""
        return self._lane if self._is_of_a_stranger(turn) and not turn.opens_link else nullcontext()

    def is_welcomed(self, turn: Turn) -> bool:
        """Whether what is said to everybody who is lost is on its way to this person: a burst has one such answer."""
        if not self._is_of_a_stranger(turn):
            return False
        person = turn.person.id
        if person in self._welcomes and self._is_showing(self._welcomes[person]):
            return True
        if len(self._welcomes) >= _KEPT:
            self._welcomes = {who: each for who, each in self._welcomes.items() if self._is_showing(each)}
        self._welcomes[person] = turn.update
        return False

    def _is_of_a_stranger(self, turn: Turn) -> bool:
        return not turn.is_tap and turn.person.municipality is None

    def _remember(self, chat: ChatId, until: datetime) -> None:
        if len(self._unheard) >= _KEPT:
            now = self._clock()
            self._unheard = {each: end for each, end in self._unheard.items() if end > now}
        self._unheard[chat] = until
