"""Somebody with a phone in the simulated world: sees messages, taps, types; all that they choose comes from a seed."""

import random
from collections.abc import Callable, Iterable
from typing import Final, Protocol

from sandbox import acts
from sandbox.chats import Chat, MemberStatus
from sandbox.values import Button, Message, User
from sandbox.world import Query, World
from tests.simulation.universe import Universe

Choice = tuple[Message, Button]

_SHORT_MEMORY: Final = 12


class Diary(Protocol):
    """Writes down what people do, to compare it later with what the program made of it."""

    def on_tapped(self, actor: "Actor", query: Query) -> None: ...
    def on_typed(self, actor: "Actor", text: str) -> None: ...
    def on_second_thought(self, actor: "Actor") -> None: ...
    def on_blocked(self, actor: "Actor") -> None: ...
    def on_moved(self, actor: "Actor", town: str) -> None: ...


class Actor:
    """Acts only through what the app on a phone offers."""

    def __init__(
        self,
        universe: Universe,
        world: World,
        diary: Diary,
        *,
        name: str,
        chance: random.Random,
    ) -> None:
        self.universe = universe
        self.world = world
        self.chance = chance
        self.user: User = world.add_user(name)
        self._diary = diary

    @property
    def chat(self) -> Chat:
        return self.world.chats[self.user.id]

    @property
    def has_blocked(self) -> bool:
        return self.chat.standing is MemberStatus.BLOCKED

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Does something when so many seconds have passed on the wall."""
        self.universe.on_wall(self.universe.wall + seconds, act)

    def newest(self, count: int = _SHORT_MEMORY) -> list[Message]:
        """The newest messages of the program, the last first."""
        found: list[Message] = []
        for message in reversed(self.chat.messages.values()):
            if message.from_bot:
                found.append(message)
                if len(found) == count:
                    break
        return found

    def sees(self, *prefixes: str) -> Choice | None:
        """The first button of this kind in sight, the newest message first."""
        for message in self.newest():
            for button in message.buttons:
                if prefix_of(button) in prefixes:
                    return message, button
        return None

    def taps(self, choice: Choice) -> None:
        message, button = choice
        if self.has_blocked or button.callback_data is None:
            return
        query = acts.tap(self.world, self.user, message, button, late=True)
        self._diary.on_tapped(self, query)

    def types(self, text: str) -> None:
        if self.chat.standing is MemberStatus.OPEN:
            acts.write(self.world, self.user, text)
            self._diary.on_typed(self, text)

    def opens(self, token: str) -> None:
        """Follows an invitation; that also ends an earlier blocking."""
        acts.press_start(self.world, self.user, f"j{token}")
        self._diary.on_typed(self, f"/start j{token}")

    def on_message(self, message: Message, *, is_new: bool) -> None:
        """Something came or changed in the chat."""

    def clears_old_messages(self, keep: int) -> None:
        """As people do who like a tidy phone: what lies further up is gone for both sides."""
        messages = self.chat.messages
        for old in list(messages)[: max(0, len(messages) - keep)]:
            del messages[old]


def button_of(choice: Choice | None, data: str) -> Choice | None:
    """The button that carries this, or is of this kind, below the same message."""
    if choice is None:
        return None
    wanted = [each for each in choice[0].buttons if data in (each.callback_data, prefix_of(each))]
    return (choice[0], wanted[0]) if wanted else None


def prefix_of(button: Button) -> str:
    return (button.callback_data or "").partition(":")[0]


def prefixes(messages: Iterable[Message]) -> set[str]:
    return {prefix_of(button) for message in messages for button in message.buttons}
