"""What goes wrong when, drawn from the seed: troubles of some seconds, begun where something is going on."""

import random
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tests.simulation.universe import Universe


class Trouble(StrEnum):
    SLOW = "slow answers"
    CUT = "connection cut before the call arrived"
    LOST = "answers lost after the call took effect"
    FLOOD = "429"
    SERVER_ERROR = "5xx with a page instead of JSON"
    NOT_JSON = "200 with a page instead of JSON"
    MISLEADING = "200 with JSON that is not the Bot API's"
    SENDING_FAILS = "only sending fails"
    HUNG = "an edit hangs"
    TWICE = "updates delivered twice"
    DISK_FULL = "disk full"
    CRASH = "crash"
    RESTART = "restart"
    CLOCK_FORWARD = "clock put forward"
    CLOCK_BACK = "clock put back"


OF_THE_NETWORK: Final = frozenset(
    {
        Trouble.SLOW,
        Trouble.CUT,
        Trouble.LOST,
        Trouble.FLOOD,
        Trouble.SERVER_ERROR,
        Trouble.NOT_JSON,
        Trouble.MISLEADING,
        Trouble.SENDING_FAILS,
    }
)
_LONGEST: Final = 25.0
"""Seconds of one trouble."""
_A_MOMENT: Final = 0.5
_SHOWS: Final = ("sendMessage", "editMessageText", "answerCallbackQuery")
MISLEADING_BODIES: Final = (
    b'{"ok":false}',
    b"{}",
    b"[]",
    b"null",
    b'"x"',
    b'{"status":503}',
    b'{"ok":true,"result":7}',
)


@dataclass(frozen=True, slots=True)
class Passage:
    """How one call fares: what meets it, and how long it takes to arrive and to come back (seconds)."""

    trouble: Trouble | None
    there: float
    back: float


@dataclass(slots=True)
class _Episode:
    trouble: Trouble
    ends: float
    share: float


class Weather:
    """Calm unless an episode is on; what strikes is counted."""

    def __init__(self, universe: Universe, chance: random.Random) -> None:
        self._universe = universe
        self._chance = chance
        self._episodes: list[_Episode] = []
        self._hangs: dict[int, float] = {}
        self.struck: Counter[Trouble] = Counter()
        self.last_fault = 0.0
        """When something last went wrong, in elapsed seconds."""

    def begin(self, trouble: Trouble) -> None:
        """A trouble of the network or of the disk for some seconds."""
        seconds = self._chance.uniform(1.0, _LONGEST)
        share = (
            1.0 if trouble in (Trouble.SENDING_FAILS, Trouble.DISK_FULL) else self._chance.uniform(0.2, 1.0)
        )
        self._episodes.append(_Episode(trouble, self._universe.elapsed + seconds, share))

    def let_edit_hang(self, chat: int) -> None:
        """What is edited in this chat next takes effect, and nobody is told before they give up."""
        self._hangs[chat] = self._universe.elapsed + _A_MOMENT

    def hangs(self, chat: object) -> bool:
        """Whether an edit in this chat hangs."""
        until = self._hangs.pop(chat, 0.0) if isinstance(chat, int) else 0.0
        if until < self._universe.elapsed:
            return False
        self.strikes(Trouble.HUNG)
        return True

    def strikes(self, trouble: Trouble) -> None:
        """Something goes wrong at this moment."""
        self.struck[trouble] += 1
        self.last_fault = max(self.last_fault, self._universe.elapsed)

    def touched(self) -> None:
        """Something that went wrong is put right only now."""
        self.last_fault = max(self.last_fault, self._universe.elapsed)

    def is_on(self, trouble: Trouble) -> bool:
        if not self._episodes:
            return False
        self._end_episodes()
        return any(each.trouble is trouble for each in self._episodes)

    @property
    def is_calm(self) -> bool:
        self._end_episodes()
        return not self._episodes

    def passage(self, method: str) -> Passage:
        """How a call of this method fares now."""
        trouble = self._meets(method) if self._episodes else None
        there, back = self._latency(), self._latency()
        if trouble is Trouble.SLOW:
            there, back = there + self._chance.uniform(0, 3), back + self._chance.uniform(0, 8)
        if trouble is not None:
            self.strikes(trouble)
        return Passage(trouble, there, back)

    def _latency(self) -> float:
        drawn = self._chance.random()
        return 0.01 + 0.06 * drawn if drawn < 0.97 else 0.5 * drawn

    def _meets(self, method: str) -> Trouble | None:
        self._end_episodes()
        for each in self._episodes:
            if _concerns(each.trouble, method) and self._chance.random() < each.share:
                return each.trouble
        return None

    def _end_episodes(self) -> None:
        if self._episodes:
            now = self._universe.elapsed
            self._episodes = [each for each in self._episodes if each.ends > now]


def _concerns(trouble: Trouble, method: str) -> bool:
    if trouble is Trouble.SENDING_FAILS:
        return method in _SHOWS
    if trouble is Trouble.FLOOD:
        return method.startswith(("send", "edit"))
    return trouble in OF_THE_NETWORK
