"""A simulated person with a phone: looks at it when something happens there, thinks for a while, taps or writes."""

import asyncio
from contextlib import suppress
from typing import Final, TypeAlias

from bot.demo.habits import LATER, Act, Tap, Write, comes_first, response_to
from bot.demo.mind import Mind
from sandbox import acts
from sandbox.acts import Impossible
from sandbox.values import Message, User
from sandbox.world import World

Sight: TypeAlias = tuple[int, str, tuple[str, ...]]
"""A message as it looks right now; an edit makes another sight of it."""
_START: Final = "start="


class Participant:
    def __init__(self, world: World, user: User, mind: Mind, *, pace: float) -> None:
        """`pace` is how many times faster than a human being."""
        self._world = world
        self._user = user
        self._mind = mind
        self._pace = pace
        self._news = asyncio.Event()
        self._done: dict[int, Sight] = {}  # message → how it looked when it was dealt with last

    async def takes_part(self, link: str) -> None:
        """Opens the invitation after a while and does what is asked, until it is cancelled."""
        await asyncio.sleep(self._mind.arrival() / self._pace)
        stop = self._world.watch(lambda _: self._news.set(), self._user.id)
        try:
            acts.press_start(self._world, self._user, link.partition(_START)[2])
            while True:
                await self._look()
        finally:
            stop()

    async def _look(self) -> None:
        self._news.clear()
        if self.next_step() is None:
            await self._news.wait()
            return
        await asyncio.sleep(self._mind.pause() / self._pace)
        # The phone may show something else by now.
        if (step := self.next_step()) is not None:
            self.do(*step)

    def next_step(self) -> tuple[Message, Act] | None:
        """The newest message that wants something; what was dealt with is dealt with until it looks different."""
        newest_first = reversed(self._world.chats[self._user.id].visible)
        for message in sorted(newest_first, key=comes_first, reverse=True):
            if message.from_bot and message.keyboard and self._done.get(message.id) != _sight(message):
                act = response_to(message, self._mind)
                if act is not None:
                    return message, act
        return None

    def do(self, message: Message, act: Act) -> None:
        """Taps or writes; what is gone by now is left."""
        self._done[message.id] = _sight(message)
        # The bot may change a message while the finger is on its way; then the next look shows what there is now.
        with suppress(Impossible):
            match act:
                case Tap(label):
                    self._tap(message, label)
                case Write(text):
                    acts.write(self._world, self._user, text)

    def _tap(self, message: Message, label: str) -> None:
        button = next(button for button in message.buttons if button.label == label)
        acts.tap(self._world, self._user, message, button)
        if label == LATER:
            self._mind.has_rested = True


def _sight(message: Message) -> Sight:
    return message.id, message.text, message.labels
