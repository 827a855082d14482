"""What people do in the world, and the updates that the bot gets to see of it.

Persons in tests and phones in a browser go through these functions alike. What the real app would not let somebody
do (write after blocking, tap a button that is gone) raises `Impossible`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sandbox.chats import Chat, MemberStatus
from sandbox.files import Upload
from sandbox.markup import detect_entities
from sandbox.rendering import (
    Json,
    chat_instance,
    chat_json,
    message_json,
    poll_json,
    unix,
    user_json,
)
from sandbox.values import Button, Message, User
from sandbox.world import Query, World

START_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Impossible(Exception):
    """The app on a real phone would not offer this."""


def press_start(world: World, user: User, payload: str = "") -> Message:
    """Opens the bot, by a deep link when there is a payload; also ends an earlier blocking."""
    if payload and not START_PAYLOAD.fullmatch(payload):
        raise Impossible(f"A link carries up to 64 of A-Z a-z 0-9 _ -, not {payload!r}")
    chat = world.chats[user.id]
    if chat.standing is MemberStatus.BLOCKED:
        unblock(world, user)
    elif chat.standing is MemberStatus.NEVER_STARTED:
        world.set_standing(chat, MemberStatus.OPEN)
    return write(world, user, f"/start {payload}".rstrip())


def write(
    world: World, user: User, text: str, *, chat: Chat | None = None, reply_to: Message | None = None
) -> Message:
    """Sends a text into the private chat with the bot, or into a group."""
    if not text.strip():
        raise Impossible("An empty message cannot be sent")
    text = text.strip()
    return _send(world, user, chat, reply_to, text=text, entities=detect_entities(text))


def send_document(
    world: World, user: User, upload: Upload, *, caption: str = "", chat: Chat | None = None
) -> Message:
    document = world.files.add_document(upload)
    return _send(world, user, chat, None, document=document, text=caption, entities=detect_entities(caption))


def send_photo(
    world: World, user: User, upload: Upload, *, caption: str = "", chat: Chat | None = None
) -> Message:
    photo = world.files.add_photo(upload)
    return _send(world, user, chat, None, photo=photo, text=caption, entities=detect_entities(caption))


def _send(world: World, user: User, chat: Chat | None, reply_to: Message | None, **content: Any) -> Message:
    chat = chat or world.chats[user.id]
    _require_open(chat, user)
    message = world.post(chat, user, reply_to=reply_to.id if reply_to else None, **content)
    heard = chat.standing is MemberStatus.OPEN and _concerns_the_bot(message, world.bot, reply_to)
    if chat.is_private or heard:
        world.updates.put("message", message_json(message, chat), chat.id)
    return message


def _require_open(chat: Chat, user: User) -> None:
    if chat.is_private and chat.standing is not MemberStatus.OPEN:
        raise Impossible(f"{user.first_name} cannot write: the chat with the bot is {chat.standing.value}")
    if not chat.is_private and user.id not in chat.members:
        raise Impossible(f"{user.first_name} is no member of {chat.title!r}")


def _concerns_the_bot(message: Message, bot: User, reply_to: Message | None) -> bool:
    """In groups a bot in privacy mode sees only commands, mentions of itself and replies to it."""
    mentioned = f"@{bot.username}".lower() in message.text.lower()
    return message.text.startswith("/") or mentioned or (reply_to is not None and reply_to.from_bot)


def rewrite(world: World, user: User, message: Message, text: str) -> Message:
    """Edits an own message."""
    if message.sender.id != user.id:
        raise Impossible(f"{user.first_name} can edit only own messages")
    changed = world.change(message, text=text, entities=detect_entities(text))
    chat = world.chats[message.chat_id]
    world.updates.put("edited_message", message_json(changed, chat), chat.id)
    return changed


def tap(world: World, user: User, message: Message, button: Button, *, late: bool = False) -> Query:
    """Taps a callback button of a message as it is now.

    `late` is the tap of a slow phone that still shows a button which is gone; the Bot API warns of such data.
    """
    chat = world.chats[message.chat_id]
    present = chat.messages.get(message.id)
    if not chat.is_private and user.id not in chat.members:
        raise Impossible(f"{user.first_name} is no member of {chat.title!r}")
    if present is None:
        raise Impossible(f"The message with {button.label!r} was deleted")
    if button.callback_data is None or (button not in present.buttons and not late):
        raise Impossible(f"There is no button {button.label!r} to tap on that message any more")
    query = world.open_query(user, present, button.callback_data)
    content = {
        "id": query.id,
        "from": user_json(user),
        "message": message_json(present, chat),
        "chat_instance": chat_instance(chat),
        "data": query.data,
    }
    world.updates.put("callback_query", content, chat.id)
    return query


def vote(world: World, user: User, message: Message, positions: Sequence[int]) -> Message:
    """Votes in a native poll; no positions take the vote back."""
    poll = message.poll
    if poll is None or poll.closed:
        raise Impossible("This poll takes no votes")
    if user.id in poll.votes and not poll.revoting:
        raise Impossible("This poll does not let a vote be changed")
    votes: Mapping[int, tuple[int, ...]] = {**poll.votes, user.id: tuple(positions)}
    poll = replace(poll, votes={voter: chosen for voter, chosen in votes.items() if chosen})
    changed = world.change(message, edited=False, poll=poll)
    if not poll.anonymous:
        answer = {
            "poll_id": poll.id,
            "user": user_json(user),
            "option_ids": list(positions),
            "option_persistent_ids": [poll.options[position].id for position in positions],
        }
        world.updates.put("poll_answer", answer, message.chat_id)
    world.updates.put("poll", poll_json(poll), message.chat_id)
    return changed


def delete(world: World, user: User, message: Message) -> None:
    """Deletes a message for both sides, as a person may in a private chat."""
    chat = world.chats[message.chat_id]
    if message.id not in chat.messages or not (chat.is_private or message.sender.id == user.id):
        raise Impossible(f"{user.first_name} cannot delete that message")
    world.delete(chat, message.id)


def block(world: World, user: User) -> None:
    chat = world.chats[user.id]
    if chat.standing is not MemberStatus.OPEN:
        raise Impossible(f"{user.first_name} has no open chat with the bot to block")
    world.set_standing(chat, MemberStatus.BLOCKED)
    _tell_membership(world, chat, user, before="member", now="kicked")


def unblock(world: World, user: User) -> None:
    chat = world.chats[user.id]
    if chat.standing is not MemberStatus.BLOCKED:
        raise Impossible(f"{user.first_name} has not blocked the bot")
    world.set_standing(chat, MemberStatus.OPEN)
    _tell_membership(world, chat, user, before="kicked", now="member")


def deactivate(world: World, user: User) -> None:
    """The account is deleted; the bot learns it only from the next refusal."""
    world.set_standing(world.chats[user.id], MemberStatus.DEACTIVATED)


def add_to_group(world: World, chat: Chat, by: User, payload: str = "") -> None:
    """Takes the bot into a group; a link with `startgroup` lets the app say its payload there as well."""
    if by.id not in chat.members:
        raise Impossible(f"{by.first_name} is no member of {chat.title!r}")
    if payload and not START_PAYLOAD.fullmatch(payload):
        raise Impossible(f"A link carries up to 64 of A-Z a-z 0-9 _ -, not {payload!r}")
    if chat.standing is not MemberStatus.OPEN:
        before = "kicked" if chat.standing is MemberStatus.KICKED else "left"
        world.set_standing(chat, MemberStatus.OPEN)
        _tell_membership(world, chat, by, before=before, now="member")
        arrived = world.post(chat, by, service={"new_chat_members": [user_json(world.bot)]})
        world.updates.put("message", message_json(arrived, chat), chat.id)
    if payload:
        write(world, by, f"/start@{world.bot.username} {payload}", chat=chat)


def kick(world: World, chat: Chat, by: User) -> None:
    """Throws the bot out of a group."""
    world.set_standing(chat, MemberStatus.KICKED)
    _tell_membership(world, chat, by, before="member", now="kicked")


def _tell_membership(world: World, chat: Chat, by: User, *, before: str, now: str) -> None:
    bot = user_json(world.bot)
    content = {
        "chat": chat_json(chat),
        "from": user_json(by),
        "date": unix(world.clock.now()),
        "old_chat_member": _member(bot, before),
        "new_chat_member": _member(bot, now),
    }
    world.updates.put("my_chat_member", content, chat.id)


def _member(bot: Json, status: str) -> Json:
    return {"user": bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})


def migrate(world: World, chat: Chat, by: User) -> Chat:
    """Turns a group into a supergroup with another id; returns the new chat."""
    if chat.kind != "group" or chat.standing is not MemberStatus.OPEN:
        raise Impossible(f"{chat.title!r} is no group that can become a supergroup")
    target = world.add_group(chat.title, *chat.members.values(), kind="supergroup")
    farewell = world.post(chat, by, service={"migrate_to_chat_id": target.id})
    world.updates.put("message", message_json(farewell, chat), chat.id)
    greeting = world.post(target, by, service={"migrate_from_chat_id": chat.id})
    world.updates.put("message", message_json(greeting, target), target.id)
    chat.migrated_to = target.id
    world.set_standing(chat, MemberStatus.MIGRATED)
    return target
