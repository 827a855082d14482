"""A simulated person with a phone: looks at it when something happens there, thinks for a while, taps or writes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final, TypeAlias

import structlog

from bot.demo.habits import LATER, Act, Tap, Write, asks_for_text, comes_first, response_to
from bot.demo.mind import Mind
from sandbox import acts
from sandbox.acts import Impossible
from sandbox.events import Edited, Event, Posted
from sandbox.values import Message, User
from sandbox.world import World

Sight: TypeAlias = tuple[int, str, tuple[str, ...]]
"""A message as it looks right now; an edit makes another sight of it."""
_START: Final = "start="
_ATTENTION: Final = 2.0
"""Real seconds for which somebody looks at what a tap does before the next one may tap."""
_PATIENCE: Final = 30.0
"""Real seconds after which somebody no longer waits for the place to write."""

log = structlog.get_logger(__name__)


class Participant:
    def __init__(
        self, world: World, user: User, mind: Mind, *, pace: float, at_once: asyncio.Semaphore | None = None
    ) -> None:
        """`pace` is how many times faster than a human being; `at_once` lets so many wait for the bot at a time."""
        self._world = world
        self._user = user
        self._mind = mind
        self._pace = pace
        self._at_once = at_once
        self._news = asyncio.Event()
        self._reaction = asyncio.Event()
        self._done: dict[int, Sight] = {}  # message → how it looked when it was dealt with last
        self._pen: tuple[Message, str] | None = None
        """What was tapped to be able to write, and what is to be written there: nothing else is done meanwhile."""

    async def takes_part(self, link: str) -> None:
        """Opens the invitation after a while and does what is asked, until it is cancelled."""
        await asyncio.sleep(self._mind.arrival() / self._pace)
        stop = self._world.watch(self._hear, self._user.id)
        try:
            async with self._in_turn():
                acts.press_start(self._world, self._user, link.partition(_START)[2])
            while True:
                try:
                    await self._look()
                except Exception:
                    # That message is left; whatever comes next is answered.
                    log.exception("a simulated person stumbled")
        finally:
            stop()

    async def _look(self) -> None:
        self._news.clear()
        if self.next_step() is None:
            await self._something_new()
            return
        await asyncio.sleep(self._mind.pause() / self._pace)
        async with self._in_turn():
            # The phone may show something else by now.
            if (step := self.next_step()) is not None:
                self.do(*step)
            else:
                self._reaction.set()

    def _hear(self, event: Event) -> None:
        self._news.set()
        if isinstance(event, Posted | Edited) and event.message.from_bot:
            self._reaction.set()

    @asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        """Until the bot has reacted; some taps change nothing, so nobody waits for long."""
        if self._at_once is None:
            yield
            return
        async with self._at_once:
            self._reaction.clear()
            yield
            with suppress(TimeoutError):
                async with asyncio.timeout(_ATTENTION):
                    await self._reaction.wait()

    async def _something_new(self) -> None:
        try:
            async with asyncio.timeout(None if self._pen is None else _PATIENCE):
                await self._news.wait()
        except TimeoutError:
            self._pen = None

    def next_step(self) -> tuple[Message, Act] | None:
        """The newest message that wants something; what was dealt with is dealt with until it looks different."""
        if self._pen is not None:
            tapped, text = self._pen
            field = next(
                (each for each in self._open() if each.id >= tapped.id and asks_for_text(each)), None
            )
            if field is not None:
                return field, Write(text)
            if any(_sight(each) == _sight(tapped) for each in self._visible()):
                return None
            self._pen = None  # the poll was closed, for one
        for message in sorted(self._open(), key=comes_first, reverse=True):
            act = self._response_to(message)
            if act is not None:
                return message, act
        return None

    def _response_to(self, message: Message) -> Act | None:
        try:
            return response_to(message, self._mind)
        except Exception:
            self._done[message.id] = _sight(message)
            raise

    def _visible(self) -> list[Message]:
        """With buttons, the newest first."""
        newest_first = reversed(self._world.chats[self._user.id].visible)
        return [message for message in newest_first if message.from_bot and message.keyboard]

    def _open(self) -> list[Message]:
        return [each for each in self._visible() if self._done.get(each.id) != _sight(each)]

    def do(self, message: Message, act: Act) -> None:
        """Taps or writes; what is gone by now is left."""
        self._done[message.id] = _sight(message)
        self._pen = None
        # The bot may change a message while the finger is on its way; then the next look shows what there is now.
        with suppress(Impossible):
            match act:
                case Tap(label, then):
                    self._tap(message, label)
                    self._pen = None if then is None else (message, then)
                case Write(text):
                    acts.write(self._world, self._user, text)

    def _tap(self, message: Message, label: str) -> None:
        button = next(button for button in message.buttons if button.label == label)
        acts.tap(self._world, self._user, message, button)
        if label == LATER:
            self._mind.has_rested = True


def _sight(message: Message) -> Sight:
    return message.id, message.text, message.labels
