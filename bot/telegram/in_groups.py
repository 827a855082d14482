"""What comes from groups, as little of it as is needed: who tapped what, a code that was typed, where the group is now.

Whatever else is said in a group is not read: it is nobody's turn, and not a word of it is kept.
"""

import json
import re
from dataclasses import replace
from typing import Any, Final, Self, TypeAlias

from bot.telegram.tapped import TOO_LARGE
from questionnaires.values import dataclass
from storage.ids import ChatId, UpdateId
from storage.persons import Person

_GROUPS: Final = frozenset({"group", "supergroup"})
_PARTED: Final = frozenset({"left", "kicked"})
_CODE: Final = re.compile(r"/(?:verbinden|connect|start)(?:@([A-Za-z0-9_]{1,64}))?\s+(\S[^\n]{0,63})")


@dataclass(frozen=True, slots=True)
class GroupTap:
    """A button tapped under a message in a group. It belongs to whoever tapped: taps of one group are no one queue."""

    update_id: UpdateId
    query_id: str
    chat: ChatId
    """Of whoever tapped: the number of their private chat."""
    language: str | None
    group: ChatId
    message_id: int
    data: str
    person: Person | None = None
    """Who tapped, where that is known already."""

    def by(self, person: Person) -> Self:
        """The same, with whoever tapped."""
        return replace(self, person=person)


@dataclass(frozen=True, slots=True)
class CodeTyped:
    """Somebody typed a code in a group, or added the bot by a link that carries one."""

    update_id: UpdateId
    chat: ChatId
    """Of whoever typed it."""
    language: str | None
    group: ChatId
    bot: str | None
    """Whom it was addressed to by name."""
    code: str


@dataclass(frozen=True, slots=True)
class GroupMoved:
    """The group became a supergroup."""

    update_id: UpdateId
    chat: ChatId
    to: ChatId


@dataclass(frozen=True, slots=True)
class GroupParted:
    """The bot was thrown out."""

    update_id: UpdateId
    chat: ChatId


@dataclass(frozen=True, slots=True)
class Unheard:
    """Anything else from a group: it is passed over, and nothing of it is kept."""

    update_id: UpdateId


FromGroup: TypeAlias = GroupTap | CodeTyped | GroupMoved | GroupParted


def from_group(received: object) -> FromGroup | Unheard | None:
    """What a group has to say; None where the update comes from elsewhere, or is odd."""
    match received:
        case {"update_id": int(number), **event} if _is_number(number):
            for kind, read in _READERS.items():
                if kind in event:
                    return read(UpdateId(number), event[kind])
    return None


def stored(found: FromGroup) -> str:
    """As JSON, of which `from_group` makes the same again: no name, no title, no text but the code."""
    match found:
        case GroupTap(
            query_id=query, chat=user, language=language, group=group, message_id=message, data=data
        ):
            place = {"message_id": message, "chat": _group(group)}
            sender = {"id": user, "language_code": language}
            return _json(
                found, "callback_query", {"id": query, "from": sender, "message": place, "data": data}
            )
        case CodeTyped(chat=user, language=language, group=group, bot=bot, code=code):
            text = f"/verbinden{'' if bot is None else f'@{bot}'} {code}"
            sender = {"id": user, "language_code": language}
            return _json(found, "message", {"from": sender, "chat": _group(group), "text": text})
        case GroupMoved(chat=chat, to=to):
            return _json(found, "message", {"chat": _group(chat), "migrate_to_chat_id": to})
        case GroupParted(chat=chat):
            gone = {"status": "left"}
            return _json(found, "my_chat_member", {"chat": _group(chat), "new_chat_member": gone})


def _json(found: FromGroup, kind: str, event: dict[str, Any]) -> str:
    return json.dumps({"update_id": found.update_id, kind: event}, separators=(",", ":"))


def _group(chat: ChatId) -> dict[str, Any]:
    return {"id": chat, "type": "group"}


def _tap(number: UpdateId, event: object) -> FromGroup | None:
    match event:
        case {
            "id": str(query),
            "from": {"id": int(user), **sender},
            "message": {"message_id": int(message), "chat": {"id": int(group), "type": kind}},
            "data": str(data),
        } if kind in _GROUPS and _is_number(user) and _is_number(message) and _is_group(group):
            return GroupTap(number, query, ChatId(user), _language(sender), ChatId(group), message, data)
        case _:
            return None


def _message(number: UpdateId, event: object) -> FromGroup | Unheard | None:
    match event:
        case {"chat": {"type": kind}} if kind not in _GROUPS:
            return None
        case {"chat": {"id": int(old)}, "migrate_to_chat_id": int(to)} if _is_group(old) and _is_group(to):
            return GroupMoved(number, ChatId(old), ChatId(to))
        case {"chat": {"id": int(to)}, "migrate_from_chat_id": int(old)} if _is_group(old) and _is_group(to):
            return GroupMoved(number, ChatId(old), ChatId(to))
        case {"chat": {"id": int(group)}, "from": {"id": int(user), **sender}, "text": str(text)} if (
            _is_group(group) and _is_number(user) and (found := _CODE.fullmatch(text.strip()))
        ):
            bot, code = found.groups()
            return CodeTyped(number, ChatId(user), _language(sender), ChatId(group), bot, code)
        case {"chat": {"type": _}}:
            return Unheard(number)
        case _:
            return None


def _membership(number: UpdateId, event: object) -> FromGroup | Unheard | None:
    """Whether the bot may stay; who blocks it in the private chat is noticed by the next message to them."""
    match event:
        case {"chat": {"id": int(group), "type": kind}, "new_chat_member": {"status": status}} if (
            kind in _GROUPS and status in _PARTED and _is_group(group)
        ):
            return GroupParted(number, ChatId(group))
        case _:
            return Unheard(number)


_READERS: Final = {"callback_query": _tap, "message": _message, "my_chat_member": _membership}


def _language(sender: dict[object, object]) -> str | None:
    language = sender.get("language_code")
    return language if isinstance(language, str) else None


def _is_number(value: int) -> bool:
    return not isinstance(value, bool) and 0 <= value < TOO_LARGE


def _is_group(value: int) -> bool:
    return not isinstance(value, bool) and -TOO_LARGE < value < 0
