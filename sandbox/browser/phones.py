"""The phones on the tray: whose they are, what each shows, and what the pages have to hear of them.

Everything that happens in the chat of a phone is written into the journal at once, in the order in which it happened;
the chats of others (the simulated participants) are nobody's business here.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sandbox import events as told
from sandbox.browser.journal import Journal
from sandbox.browser.refusal import ActionRefused
from sandbox.browser.serializers import Json, is_visible, message_shown
from sandbox.chats import Chat, MemberStatus
from sandbox.values import Message, User
from sandbox.world import World

HUES: Final = 6
"""How many colours the page has to tell phones apart."""
MOST_PHONES: Final = 24


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone as it is handed to the page: who holds it, in which role, set to which language."""

    name: str
    role: str
    language: str = "de"
    start_link: str | None = None
    """An invitation that the phone offers to open as long as it was not opened."""


@dataclass(frozen=True, slots=True)
class GroupOnTray:
    """A group in Telegram of all who hold a phone. The bot is not in it; once somebody adds it, the group is shown as
    well, as whoever is called `seen_by` sees it."""

    title: str
    role: str
    """What stands above it."""
    seen_by: str


@dataclass(slots=True, eq=False)
class Handset:
    """A phone that lies on the tray and belongs to a person of the world; or the group on that person's phone."""

    id: str
    hue: int
    role: str
    user: User
    start_link: str | None
    chat: Chat

    @property
    def is_group(self) -> bool:
        return not self.chat.is_private


class Tray:
    def __init__(self, world: World, phones: Iterable[Phone], group: GroupOnTray | None = None) -> None:
        self.world = world
        self.journal = Journal()
        self._numbers = itertools.count()
        self._handsets: dict[int, Handset] = {}
        for phone in phones:
            self._lay_down(phone)
        self._group = group
        self.group_chat: Chat | None = None
        """The group of all who hold a phone, where there is one."""
        if group is not None:
            users = [handset.user for handset in self._handsets.values()]
            self.group_chat = world.add_group(group.title, *users, standing=MemberStatus.LEFT)
        self._stop = world.watch(self._hear)

    def close(self) -> None:
        """Ends the streams and listens no more."""
        self._stop()
        self.journal.close()

    @property
    def handsets(self) -> tuple[Handset, ...]:
        return tuple(self._handsets.values())

    def handset(self, handset_id: str) -> Handset:
        for handset in self._handsets.values():
            if handset.id == handset_id:
                return handset
        raise ActionRefused("Dieses Telefon gibt es nicht.")

    def add(self, phone: Phone) -> Handset:
        if len(self._handsets) >= MOST_PHONES:
            raise ActionRefused(f"Mehr als {MOST_PHONES} Telefone haben hier keinen Platz.")
        handset = self._lay_down(phone)
        self.journal.add({"kind": "phone", "phone": self.shown(handset)})
        return handset

    def use_start_link(self, handset: Handset) -> None:
        """The invitation was opened: it is not offered again."""
        handset.start_link = None
        self._tell_phone(handset)

    def _lay_down(self, phone: Phone) -> Handset:
        number = next(self._numbers)
        user = self.world.add_user(phone.name, language=phone.language)
        chat = self.world.chats[user.id]
        handset = Handset(str(number + 1), number % HUES + 1, phone.role, user, phone.start_link, chat)
        self._handsets[chat.id] = handset
        return handset

    def _show_group(self, group: GroupOnTray, chat: Chat) -> None:
        """The bot is there now, so there is something to see."""
        seen_by = next(each for each in self._handsets.values() if each.user.first_name == group.seen_by)
        number = next(self._numbers)
        handset = Handset(str(number + 1), number % HUES + 1, group.role, seen_by.user, None, chat)
        self._handsets[chat.id] = handset
        self.journal.add({"kind": "phone", "phone": self.shown(handset)})

    # What the pages see

    def shown(self, handset: Handset) -> Json:
        """The whole phone, for a page that opens or a phone that is new."""
        chat = self.chat(handset)
        user = handset.user
        messages = [message_shown(message, chat, user) for message in chat.visible if is_visible(message)]
        return self._frame(handset) | {"messages": messages}

    def chat(self, handset: Handset) -> Chat:
        return handset.chat

    def _frame(self, handset: Handset) -> Json:
        chat = self.chat(handset)
        menu = self.world.profile.commands_seen_by(handset.user.id, handset.user.language)
        return {
            "id": handset.id,
            "hue": handset.hue,
            "role": handset.role,
            "group": handset.is_group,
            "name": handset.user.first_name,
            "language": handset.user.language,
            "start_link": handset.start_link,
            "blocked": chat.standing is MemberStatus.BLOCKED,
            "commands": []
            if handset.is_group
            else [{"command": one.command, "description": one.description} for one in menu],
            "keyboard": chat.reply_keyboard,
        }

    # What the pages hear

    def _hear(self, event: told.Event) -> None:
        match event:
            case told.ClockMoved(now=now):
                self.journal.add(clock_shown(now))
            case told.MenuChanged():
                for handset in self._handsets.values():
                    self._tell_phone(handset)
            case told.StandingChanged(chat_id=chat_id) if self._is_new_group(chat_id):
                assert self._group is not None and self.group_chat is not None  # noqa: S101, PT018 - it is new
                self._show_group(self._group, self.group_chat)
            case _ if event.chat_id in self._handsets:
                self._hear_of_chat(self._handsets[event.chat_id], event)

    def _is_new_group(self, chat_id: int | None) -> bool:
        chat = self.group_chat
        if chat is None or chat.id != chat_id or chat.standing is not MemberStatus.OPEN:
            return False
        return chat.id not in self._handsets

    def _hear_of_chat(self, handset: Handset, event: told.Event) -> None:
        match event:
            case told.Posted(message=message) | told.Edited(message=message):
                self._tell_message(handset, message)
            case told.Deleted(message_id=message_id):
                self._tell(handset, "gone", message=message_id)
            case told.Answered(user_id=user_id) if user_id != handset.user.id:
                pass  # what others tap in a group is seen by nobody
            case told.Answered(answer=answer):
                self._tell(handset, "answer", text=answer.text, alert=answer.alert, url=answer.url)
            case told.ActionShown():
                self._tell(handset, "typing")
            case told.KeyboardChanged() | told.StandingChanged():
                self._tell_phone(handset)

    def _tell_message(self, handset: Handset, message: Message) -> None:
        if is_visible(message):
            self._tell(handset, "message", message=message_shown(message, self.chat(handset), handset.user))

    def _tell_phone(self, handset: Handset) -> None:
        self.journal.add({"kind": "phone", "phone": self._frame(handset)})

    def _tell(self, handset: Handset, kind: str, **what: object) -> None:
        self.journal.add({"kind": kind, "phone": handset.id, **what})


def clock_shown(now: datetime) -> Json:
    return {"kind": "clock", "now": now.timestamp()}
