"""Who speaks next: the most urgent whose chat may be written to, one at a time per chat, within the overall rate."""

import asyncio
import heapq
import itertools
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Final, Protocol

from bot.telegram.budget import Rate, TokenBucket
from bot.telegram.priority import Priority

_LANES_KEPT: Final = 512


class Handle(Protocol):
    def cancel(self) -> None: ...


class Timer(Protocol):
    """What is needed of an event loop; a test hands in its own and so never waits."""

    def time(self) -> float: ...
    def call_at(self, when: float, callback: Callable[[], None], /) -> Handle: ...


@dataclass(eq=False, slots=True)
class Call:
    """A call that waits: its `turn` becomes True when it is to be made, False when nobody needs it any more."""

    priority: Priority
    born: int
    turn: "asyncio.Future[bool]"
    place: int = field(init=False)
    """Its number in the queue: its own, or the smaller one of a call that it replaces."""

    def __post_init__(self) -> None:
        self.place = self.born

    @property
    def rank(self) -> tuple[int, int]:
        return (self.priority, self.place)

    def __lt__(self, other: "Call") -> bool:
        return self.rank < other.rank

    def take_over(self, older: "Call") -> None:
        """Takes the older call's place in the queue, and lets it go."""
        self.place = min(self.place, older.place)
        self.priority = min(self.priority, older.priority)
        older.turn.set_result(False)


class ChatQueue:
    """Everything that waits for one chat."""

    __slots__ = ("held_until", "meter", "owner", "waiting")

    def __init__(self, rate: Rate) -> None:
        self.meter = TokenBucket(rate)
        self.waiting: list[Call] = []
        self.held_until = 0.0
        self.owner: Call | None = None
        """Whose turn it is, until that is released."""

    @property
    def free_at(self) -> float:
        return max(self.meter.free_at, self.held_until)

    def head(self) -> Call | None:
        """The next call to be made; those that were replaced or given up have fallen out."""
        while self.waiting and self.waiting[0].turn.done():
            heapq.heappop(self.waiting)
        return self.waiting[0] if self.waiting else None

    def fail(self, error: Exception, *, which: Callable[[Call], bool] = lambda _: True) -> None:
        """Raises the error in those who wait."""
        for call in self.waiting:
            if not call.turn.done() and which(call):
                call.turn.set_exception(error)

    def is_forgettable(self, now: float) -> bool:
        return not self.owner and not self.head() and self.held_until <= now and self.meter.is_unused(now)


class SendQueue:
    """Hands out turns. Whoever has one gives the lane back with `release`."""

    def __init__(self, overall: Rate, timer: Timer | None) -> None:
        self._overall = TokenBucket(overall)
        self._timer = timer
        self._lanes: dict[Hashable, ChatQueue] = {}
        self._ready: list[tuple[tuple[int, int], int, ChatQueue]] = []
        self._sleeping: list[tuple[float, int, ChatQueue]] = []
        self._numbers = itertools.count()
        self._wake_up: Handle | None = None
        self._pauses: set[asyncio.Future[None]] = set()
        self._sweep_at = _LANES_KEPT

    @property
    def _clock(self) -> Timer:
        return self._timer or asyncio.get_running_loop()

    @property
    def now(self) -> float:
        return self._clock.time()

    def lane(self, key: Hashable, rate: Rate) -> ChatQueue:
        """The lane of that key; it is forgotten some time after it was last needed."""
        lane = self._lanes.get(key)
        if lane is None:
            self._forget_unused()
            lane = self._lanes[key] = ChatQueue(rate)
        return lane

    async def wait(self, call: Call, lane: ChatQueue) -> bool:
        """Waits for the call's turn: True if it has the lane now, False if it is not needed any more."""
        heapq.heappush(lane.waiting, call)
        self._offer(lane)
        self._dispatch()
        try:
            return await call.turn
        except asyncio.CancelledError:
            if (
                not call.turn.cancelled() and call.turn.result()
            ):  # the turn came, but nobody was there to take it
                self.release(lane)
            raise

    async def pause(self, seconds: float) -> None:
        """Lets time pass. Raises the error of `stop`."""
        over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._pauses.add(over)
        handle = self._clock.call_at(
            self.now + seconds, lambda: None if over.done() else over.set_result(None)
        )
        try:
            await over
        finally:
            handle.cancel()
            self._pauses.discard(over)

    def release(self, lane: ChatQueue) -> None:
        lane.owner = None
        self._offer(lane)
        self._dispatch()

    def stop(self, error: Exception) -> None:
        """Raises the error in all who wait."""
        for lane in self._lanes.values():
            lane.fail(error)
        for pause in self._pauses:
            if not pause.done():
                pause.set_exception(error)
        if self._wake_up is not None:
            self._wake_up.cancel()
            self._wake_up = None

    def _offer(self, lane: ChatQueue) -> None:
        """Puts the lane where it belongs. It may stand in a heap several times: `_dispatch` looks twice."""
        head = lane.head()
        if lane.owner or head is None:
            return
        if lane.free_at > self.now:
            heapq.heappush(self._sleeping, (lane.free_at, next(self._numbers), lane))
        else:
            heapq.heappush(self._ready, (head.rank, next(self._numbers), lane))

    def _dispatch(self) -> None:
        """Gives turns to all who may have one now, and sets the timer for the next."""
        now = self.now
        while self._sleeping and self._sleeping[0][0] <= now:
            self._offer(heapq.heappop(self._sleeping)[2])
        while self._ready and self._overall.free_at <= now:
            rank, _, lane = heapq.heappop(self._ready)
            head = lane.head()
            if lane.owner or head is None:
                continue
            if head.rank != rank or lane.free_at > now:
                self._offer(lane)
                continue
            self._grant(lane, now)
        self._set_timer()

    def _grant(self, lane: ChatQueue, now: float) -> None:
        lane.owner = call = heapq.heappop(lane.waiting)
        lane.meter.take(now)
        self._overall.take(now)
        call.turn.set_result(True)

    def _set_timer(self) -> None:
        if self._wake_up is not None:
            self._wake_up.cancel()
            self._wake_up = None
        moments = [self._sleeping[0][0]] if self._sleeping else []
        if self._ready:
            moments.append(self._overall.free_at)
        if moments:
            self._wake_up = self._clock.call_at(min(moments), self._dispatch)

    def _forget_unused(self) -> None:
        if len(self._lanes) < self._sweep_at:
            return
        now = self.now
        self._lanes = {key: lane for key, lane in self._lanes.items() if not lane.is_forgettable(now)}
        self._sweep_at = max(_LANES_KEPT, 2 * len(self._lanes))
