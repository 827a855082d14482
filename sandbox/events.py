"""What the world tells those who watch it: the phones in a browser, and persons who wait for something.

Every event names the chat that it concerns; `None` concerns all.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Self, TypeAlias

from sandbox.values import Answer, Message


@dataclass(frozen=True, slots=True)
class Posted:
    chat_id: int
    message: Message


@dataclass(frozen=True, slots=True)
class Edited:
    """Also told when buttons, a poll's votes or a reaction changed."""

    chat_id: int
    message: Message


@dataclass(frozen=True, slots=True)
class Deleted:
    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Answered:
    """The bot answered the tap of `user_id`: a toast, an alert or nothing to see."""

    chat_id: int
    user_id: int
    message_id: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class ActionShown:
    """ "is typing…" and the like, for about five seconds."""

    chat_id: int
    action: str


@dataclass(frozen=True, slots=True)
class Pinned:
    chat_id: int
    message_id: int | None
    """None: nothing is pinned any more."""


@dataclass(frozen=True, slots=True)
class KeyboardChanged:
    """The reply keyboard below the input field is another one now, or gone."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class StandingChanged:
    """Started, blocked, kicked, migrated."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class MenuChanged:
    """The bot's commands, name, descriptions or menu button changed."""

    chat_id: None = None


@dataclass(frozen=True, slots=True)
class ClockMoved:
    now: datetime
    chat_id: None = None


Event: TypeAlias = (
    Posted
    | Edited
    | Deleted
    | Answered
    | ActionShown
    | Pinned
    | KeyboardChanged
    | StandingChanged
    | MenuChanged
    | ClockMoved
)
Listener: TypeAlias = Callable[[Event], None]


class Events:
    """Hands each event to its listeners at once; a subscription collects them for a slower reader."""

    def __init__(self) -> None:
        self._of_chat: dict[int | None, list[Listener]] = {}

    def listen(self, listener: Listener, chat_id: int | None = None) -> Callable[[], None]:
        """Calls `listener` with the events of one chat, or of all; returns what ends it."""
        listeners = self._of_chat.setdefault(chat_id, [])
        listeners.append(listener)
        return lambda: listeners.remove(listener)

    def tell(self, event: Event) -> None:
        chat_id = event.chat_id
        if chat_id is not None:
            for listener in tuple(self._of_chat.get(chat_id, ())):
                listener(event)
            everyone = self._of_chat.get(None, ())
        else:
            everyone = [listener for listeners in self._of_chat.values() for listener in listeners]
        for listener in tuple(everyone):
            listener(event)

    def subscribe(self, chat_id: int | None = None) -> "Subscription":
        """Collects from now on, of one chat or of all; to be used as a context manager and iterated."""
        return Subscription(self, chat_id)


class Subscription:
    """`with events.subscribe() as news: async for event in news: …`; nothing is lost between two steps."""

    def __init__(self, events: Events, chat_id: int | None) -> None:
        self._collected: asyncio.Queue[Event] = asyncio.Queue()
        self._stop = events.listen(self._collected.put_nowait, chat_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        return await self._collected.get()
