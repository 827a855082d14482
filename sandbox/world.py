"""The state of the world: chats and what is in them, and the operations that every room of the sandbox builds upon.

It knows neither HTTP nor the form of a request. What the bot does comes in through `methods`, what people do through
`acts`; both end here, and everybody who watches is told.
"""

import itertools
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from sandbox import events as told
from sandbox.chats import Chat, ChatKind, MemberStatus
from sandbox.clock import MovableClock
from sandbox.errors import bad_request
from sandbox.files import FileStore
from sandbox.profile import Profile
from sandbox.updates import UpdateQueue
from sandbox.values import Answer, Message, User

ANSWER_WITHIN: Final = timedelta(seconds=20)
"""A tap has to be answered within this time; later the person's app has given up."""
OWNER_MAY_DELETE_WITHIN: Final = timedelta(hours=48)
FIRST_USER_ID: Final = 5_000_001
FIRST_GROUP_ID: Final = -4_000_001
FIRST_SUPERGROUP_ID: Final = -1_002_000_000_001


@dataclass(slots=True, eq=False)
class Query:
    """A tap on a callback button that waits for its answer."""

    id: str
    user: User
    chat_id: int
    message_id: int
    data: str
    tapped_at: datetime
    answer: Answer | None = None


class World:
    def __init__(
        self, bot: User, clock: MovableClock, *, seed: int = 1, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """Everything random comes from `seed`, so that a test sees the same ids each time.

        `seconds` measures the time between two polls.
        """
        self.bot = bot
        self.clock = clock
        self.events = told.Events()
        self.updates = UpdateQueue(clock.now, seconds=seconds)
        self.files = FileStore()
        self.profile = Profile(bot.first_name)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.polls: dict[str, tuple[int, int]] = {}
        """Where each native poll hangs: chat and message."""
        self._random = random.Random(seed)  # noqa: S311 - ids of an invented world, no secrets
        self._message_ids = itertools.count(1)
        self._user_ids = itertools.count(FIRST_USER_ID)
        self._group_ids = itertools.count(FIRST_GROUP_ID, -1)
        self._supergroup_ids = itertools.count(FIRST_SUPERGROUP_ID, -1)
        clock.on_moved.append(lambda now: self.events.tell(told.ClockMoved(now)))

    # People and chats

    def add_user(
        self,
        first_name: str,
        *,
        language: str | None = "de",
        last_name: str | None = None,
        username: str | None = None,
    ) -> User:
        """A person with a Telegram app, who has not opened the bot yet."""
        user = User(next(self._user_ids), first_name, last_name, username, language)
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, "private", user)
        return user

    def add_group(
        self, title: str, *members: User, kind: ChatKind = "group", standing: MemberStatus = MemberStatus.OPEN
    ) -> Chat:
        """A group in which the bot is a member, or stands otherwise."""
        ids = self._group_ids if kind == "group" else self._supergroup_ids
        chat = Chat(next(ids), kind, title=title, standing=standing)
        chat.members = {user.id: user for user in members}
        self.chats[chat.id] = chat
        return chat

    def chat(self, chat_id: int | str) -> Chat:
        """The chat as a request names it. Raises `chat not found` for whom the bot cannot know."""
        chat = self._chat_by_username(chat_id) if isinstance(chat_id, str) else self.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        chat.require_known()
        return chat

    def _chat_by_username(self, username: str) -> Chat | None:
        """Only groups can be named by `@username`, and the sandbox's groups have none."""
        if not username.startswith("@"):
            raise bad_request("chat identifier must be a valid Integer")
        return None

    def set_standing(self, chat: Chat, standing: MemberStatus) -> None:
        chat.standing = standing
        self.events.tell(told.StandingChanged(chat.id))

    # Messages

    def post(self, chat: Chat, sender: User, **content: Any) -> Message:
        """Puts a new message at the end of a chat; `content` are the other fields of `Message`."""
        message = Message(next(self._message_ids), chat.id, sender, self.clock.now(), **content)
        chat.messages[message.id] = message
        if message.poll is not None:
            self.polls[message.poll.id] = (chat.id, message.id)
        self.events.tell(told.Posted(chat.id, message))
        return message

    def change(self, message: Message, *, edited: bool = True, **content: Any) -> Message:
        """Puts a changed message in the place of the old one; `edited` leaves the mark that people see."""
        if edited:
            content["edited_at"] = self.clock.now()
        changed = replace(message, **content)
        self.chats[message.chat_id].messages[message.id] = changed
        self.events.tell(told.Edited(message.chat_id, changed))
        return changed

    def delete(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.events.tell(told.Deleted(chat.id, message_id))

    def pin(self, chat: Chat, message_id: int) -> None:
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        chat.pinned.append(message_id)
        self.events.tell(told.Pinned(chat.id, message_id))

    def unpin(self, chat: Chat, message_id: int) -> None:
        chat.pinned.remove(message_id)
        self.events.tell(told.Pinned(chat.id, chat.pinned[-1] if chat.pinned else None))

    def show_reply_keyboard(self, chat: Chat, rows: tuple[tuple[str, ...], ...]) -> None:
        """Shows other buttons below the input field; no rows remove them."""
        if rows != chat.reply_keyboard:
            chat.reply_keyboard = rows
            self.events.tell(told.KeyboardChanged(chat.id))

    # Taps

    def open_query(self, user: User, message: Message, data: str) -> Query:
        query = Query(self.new_id(), user, message.chat_id, message.id, data, self.clock.now())
        self.queries[query.id] = query
        return query

    def answer_query(self, answer: Answer) -> None:
        """Raises the real server's error when the query is unknown, too old or answered already."""
        query = self.queries.get(answer.query_id)
        if query is None or query.answer is not None or self.clock.now() - query.tapped_at > ANSWER_WITHIN:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        query.answer = answer
        self.events.tell(told.Answered(query.chat_id, query.user.id, query.message_id, answer))

    # Ids

    def new_id(self) -> str:
        """A long decimal id as Telegram gives to queries, polls and albums."""
        return str(self._random.getrandbits(62) | 1 << 60)

    def watch(self, listener: Callable[[told.Event], None], chat_id: int | None = None) -> Callable[[], None]:
        return self.events.listen(listener, chat_id)
