"""Virtual time for a whole world in one thread: sleeping costs nothing, and everything happens in a repeatable order.

Two clocks run: `elapsed` is what a monotonic clock would show, `wall` what the clock on the wall shows. The wall is put
forward where nothing would happen for long, so that a quiet night takes no time; programs see a machine that slept.

What comes from outside (answers of the network, of the database, what people do) comes after a drawn delay; what a
program hands to its own loop runs first in, first out, because asyncio promises that and programs may rely on it.
"""

import asyncio
import contextvars
import heapq
import itertools
import warnings
from asyncio import events
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final, TypeAlias, TypeVarTuple

Args = TypeVarTuple("Args")
Deed: TypeAlias = Callable[[], object]

_FOR_EVER: Final = float("inf")


class Standstill(Exception):
    """Nothing will ever happen any more, though somebody waits for it."""


class Universe:
    def __init__(self, start: datetime) -> None:
        """`start`: what the wall shows at the beginning."""
        self._start = start
        self._numbers = itertools.count()
        self._soon: list[tuple[float, int, Deed]] = []
        self._deeds: list[tuple[float, int, Deed]] = []
        self.ready: deque[tuple[ProgramLoop, events.Handle]] = deque()
        self.elapsed = 0.0
        self.put_forward = 0.0
        """By how many seconds the wall went ahead of what elapsed."""
        self.steps = 0

    @property
    def wall(self) -> float:
        """Seconds on the wall since the beginning."""
        return self.elapsed + self.put_forward

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.wall)

    def at(self, moment: datetime) -> float:
        """The seconds on the wall at a moment."""
        return (moment - self._start).total_seconds()

    def after(self, seconds: float, deed: Deed) -> None:
        """Happens when so many seconds have elapsed, whatever the wall shows."""
        heapq.heappush(self._soon, (self.elapsed + seconds, next(self._numbers), deed))

    def on_wall(self, when: float, deed: Deed) -> None:
        """Happens when the wall shows this."""
        heapq.heappush(self._deeds, (when, next(self._numbers), deed))

    def push_timer(self, when: float, deed: Deed) -> None:
        heapq.heappush(self._soon, (when, next(self._numbers), deed))

    @property
    def next_deed(self) -> float:
        """When on the wall somebody does something; infinite if nobody will."""
        return self._deeds[0][0] if self._deeds else _FOR_EVER

    def is_quiet_for(self, seconds: float) -> bool:
        """Whether nothing happens by itself for longer than that; cancelled timers do not count."""
        if self.ready or (self._soon and self._soon[0][0] < self.elapsed + seconds and not self._cancelled()):
            return False
        return self._quiet_for > seconds

    def _cancelled(self) -> bool:
        timer = getattr(self._soon[0][2], "timer", None)
        return timer is not None and timer.cancelled()

    @property
    def _quiet_for(self) -> float:
        while self._soon and self._cancelled():
            heapq.heappop(self._soon)
        soon = self._soon[0][0] if self._soon else _FOR_EVER
        return min(soon, self.next_deed - self.put_forward) - self.elapsed

    def put_wall_forward(self, seconds: float) -> None:
        self.put_forward += seconds

    def forget(self, loop: "ProgramLoop") -> None:
        """Drops what was ready in a program that is dead."""
        left = [each for each in self.ready if each[0] is not loop]
        self.ready.clear()
        self.ready.extend(left)

    def run(self, until: Callable[[], bool]) -> None:
        """Lets everything happen until that is true once nothing is ready. Raises Standstill where it never can be."""
        while True:
            self._run_ready()
            if until():
                return
            if not self.ready and not self._advance():
                raise Standstill

    def _run_ready(self) -> None:
        """All that is ready, and what becomes ready by that."""
        ready, running = self.ready, None
        try:
            while ready:
                loop, handle = ready.popleft()
                if loop.is_dead or handle._cancelled:
                    continue
                if loop is not running:
                    events._set_running_loop(loop)
                    running = loop
                self.steps += 1
                if loop.fuse is not None and loop.burns_down():
                    continue
                handle._run()
        finally:
            events._set_running_loop(None)

    def _advance(self) -> bool:
        """Goes to the next moment at which something happens, and lets that happen."""
        heap = self._soon
        moment = heap[0][0] if heap else _FOR_EVER
        if self._deeds and (deed := self._deeds[0][0] - self.put_forward) < moment:
            heap, moment = self._deeds, deed
        if moment == _FOR_EVER:
            return False
        if moment > self.elapsed:
            self.elapsed = moment
        heapq.heappop(heap)[2]()
        return True


class _Step(events.Handle):
    """What asyncio calls a handle, without asking the loop each time whether it is debugged."""

    __slots__ = ()

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: "ProgramLoop",
        context: contextvars.Context | None,
    ) -> None:
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        self._source_traceback = None


class NumberedTask(asyncio.Task[Any]):
    """Sets of tasks are walked through by hash; by default that is an address, which no seed repeats."""

    number = 0

    def __hash__(self) -> int:
        return self.number


class ProgramLoop(asyncio.BaseEventLoop):
    """The loop of one program in the universe. A program that crashes is a loop whose handles are never run again."""

    is_dead = False

    def __init__(self, universe: Universe, on_error: Callable[[dict[str, Any]], None]) -> None:
        """`on_error` is told what nobody caught."""
        self._universe = universe
        self._on_error = on_error
        self._numbers = itertools.count()
        self.tasks: dict[int, NumberedTask] = {}
        self.fuse: int | None = None
        """So many steps from now the program is killed, wherever it is by then."""
        self.on_fuse: Deed = lambda: None
        super().__init__()

    def set_debug(self, enabled: bool) -> None:
        """Never: it would cost time, and asks threads for what there is only one of."""

    def burns_down(self) -> bool:
        """One more step. True once it was the last one: the program is dead."""
        assert self.fuse is not None
        self.fuse -= 1
        if self.fuse > 0:
            return False
        self.fuse = None
        events._set_running_loop(None)  # nothing of it runs any more, though its frames are taken apart
        self.on_fuse()
        events._set_running_loop(self)
        return True

    def kill(self) -> None:
        """The end without any last words: nothing that the program would still do takes effect."""
        self.is_dead = True
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # of what was never begun, or would have gone on
            for task in self.tasks.values():
                _bury(task)
            self.tasks.clear()
            self._universe.forget(self)

    # What asyncio asks of a loop

    def time(self) -> float:
        return self._universe.elapsed

    def call_soon(
        self,
        callback: Callable[[*Args], object],
        *args: *Args,
        context: contextvars.Context | None = None,
    ) -> events.Handle:
        handle = _Step(callback, args, self, context)
        if not self.is_dead:
            self._universe.ready.append((self, handle))
        return handle

    def call_soon_threadsafe(
        self,
        callback: Callable[[*Args], object],
        *args: *Args,
        context: contextvars.Context | None = None,
    ) -> events.Handle:
        return self.call_soon(callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[[*Args], object],
        *args: *Args,
        context: contextvars.Context | None = None,
    ) -> events.TimerHandle:
        handle = events.TimerHandle(when, callback, args, self, context)
        if not self.is_dead:
            self._universe.push_timer(when, _Due(self, handle))
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[[*Args], object],
        *args: *Args,
        context: contextvars.Context | None = None,
    ) -> events.TimerHandle:
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def _timer_handle_cancelled(self, handle: events.TimerHandle) -> None:
        """It stays in the heap and is passed over when its time comes."""

    def create_future(self) -> "asyncio.Future[Any]":
        return asyncio.Future(loop=self)

    def create_task(self, coro: Any, *, name: object = None, context: Any = None) -> NumberedTask:
        task = NumberedTask(coro, loop=self, name="" if name is None else str(name), context=context)
        task.number = next(self._numbers)
        self.tasks[task.number] = task
        task.add_done_callback(self._forget)
        return task

    def _forget(self, task: Any) -> None:
        self.tasks.pop(task.number, None)

    def run_in_executor(  # type: ignore[override]
        self, executor: object, func: Callable[..., Any], *args: Any
    ) -> "asyncio.Future[Any]":
        """In line: what another thread would do happens a moment later on this one."""
        future = self.create_future()

        def work() -> None:
            if future.done():
                return
            try:
                future.set_result(func(*args))
            except Exception as error:  # noqa: BLE001 - raised where it is awaited
                future.set_exception(error)

        self.call_soon(work)
        return future

    def get_debug(self) -> bool:
        return False

    def is_running(self) -> bool:
        return not self.is_dead

    def is_closed(self) -> bool:
        return self.is_dead

    def __del__(self) -> None:
        """Nothing is open that would have to be closed."""

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        if not self.is_dead:
            self._on_error(context)


def _bury(task: NumberedTask) -> None:
    """Takes the frame apart now, and not whenever the garbage collector comes by."""
    task._log_destroy_pending = False  # type: ignore[attr-defined]
    with suppress(Exception):  # whatever it would still have done, it is dead
        task.get_coro().close()


class _Due:
    """What a timer does when its time has come."""

    __slots__ = ("_loop", "timer")

    def __init__(self, loop: ProgramLoop, timer: events.TimerHandle) -> None:
        self._loop = loop
        self.timer = timer

    def __call__(self) -> None:
        if not self._loop.is_dead and not self.timer.cancelled():
            self._loop._universe.ready.append((self._loop, self.timer))
