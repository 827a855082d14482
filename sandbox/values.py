"""What there is in the world: frozen values. An edit puts a new message in the place of the old one.

So a value can be handed to anybody (a person in a test, a phone in a browser, an event) without being copied.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class User:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = None
    """IETF tag of the person's app, such as `de`."""
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """One formatted stretch of a text; offset and length count UTF-16 units, as Telegram does."""

    type: str
    offset: int
    length: int
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What only some types have: `url`, `language`, `user`, `custom_emoji_id`, `unix_time`, `date_time_format`."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message. `raw` is the Bot API object as the bot sent it."""

    label: str
    callback_data: str | None
    url: str | None
    style: str | None
    raw: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    file_id: str
    unique_id: str
    name: str
    mime_type: str
    content: bytes = field(repr=False)
    path: str
    """The `file_path` below `/file/bot<token>/`."""
    width: int = 0
    """Pixels; 0 for what is not a picture."""
    height: int = 0

    @property
    def size(self) -> int:
        return len(self.content)


@dataclass(frozen=True, slots=True)
class PollOption:
    id: str
    text: str
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Poll:
    """A native poll. `votes` maps a voter's id to the positions of the chosen options."""

    id: str
    question: str
    options: tuple[PollOption, ...]
    question_entities: tuple[Entity, ...] = ()
    quiz: bool = False
    correct: tuple[int, ...] = ()
    explanation: str | None = None
    anonymous: bool = True
    multiple: bool = False
    revoting: bool = True
    closed: bool = False
    votes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def count(self, position: int) -> int:
        return sum(position in chosen for chosen in self.votes.values())


@dataclass(frozen=True, slots=True)
class Message:
    id: int
    chat_id: int
    sender: User
    at: datetime
    text: str = ""
    """The text, or the caption of a photo or document, after its entities were parsed."""
    entities: tuple[Entity, ...] = ()
    keyboard: tuple[tuple[Button, ...], ...] = ()
    """Inline buttons, row by row."""
    photo: File | None = None
    document: File | None = None
    poll: Poll | None = None
    album: str | None = None
    """The same for all messages of one media group."""
    reply_to: int | None = None
    edited_at: datetime | None = None
    forwarded_from: User | None = None
    forwarded_date: datetime | None = None
    protected: bool = False
    reaction: str | None = None
    """The emoji that the bot put on the message."""
    service: Mapping[str, Any] = field(default_factory=dict)
    """Fields of a service message, such as `migrate_to_chat_id` or `pinned_message`."""

    @property
    def from_bot(self) -> bool:
        return self.sender.is_bot

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(button for row in self.keyboard for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        """The visible labels of the inline buttons, from top left to bottom right."""
        return tuple(button.label for button in self.buttons)

    @property
    def is_media(self) -> bool:
        return self.photo is not None or self.document is not None


@dataclass(frozen=True, slots=True)
class Answer:
    """The bot's answer to a tap. An empty text only ends the waiting; an alert has to be closed by the person."""

    query_id: str
    text: str = ""
    alert: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Command:
    command: str
    description: str
