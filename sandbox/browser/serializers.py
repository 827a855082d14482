"""What a page is told of the world: messages, menus and moments as JSON that its scripts understand."""

import re
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from sandbox.chats import Chat
from sandbox.rendering import entities_json
from sandbox.values import Button, File, Message, Poll, User

Json: TypeAlias = dict[str, Any]

_START: Final = re.compile(r"/start(@\w+)? ")


def message_shown(message: Message, chat: Chat, reader: User) -> Json:
    """As whoever holds the phone sees it: what others say in a group stands on the bot's side, with their names."""
    return {
        "id": message.id,
        "sender": "person" if message.sender.id == reader.id else "bot",
        "at": message.at.timestamp(),
        "edited": message.edited_at is not None,
        "text": _text(message, reader),
        "entities": entities_json(message.entities) if _is_read_alone(message, reader) else [],
        "quote": _quoted(message, chat),
        "picture": _picture(message.photo) if message.photo else None,
        "document": _document(message.document) if message.document else None,
        "reaction": message.reaction,
        "buttons": [[_button(button) for button in row] for row in message.keyboard],
    }


def is_visible(message: Message) -> bool:
    """Service messages carry nothing to read."""
    return bool(message.text) or message.is_media or message.poll is not None


def _text(message: Message, reader: User) -> str:
    if message.poll is not None:
        return _poll_as_text(message.poll)
    # As the real apps do: the payload of a link is for the bot, not for the eye.
    is_start = not message.from_bot and _START.match(message.text)
    text = "/start" if is_start else message.text
    return text if _is_read_alone(message, reader) else f"{message.sender.first_name}: {text}"


def _is_read_alone(message: Message, reader: User) -> bool:
    """Without a name before it."""
    return message.from_bot or message.sender.id == reader.id


def _poll_as_text(poll: Poll) -> str:
    """A native poll can be read, not voted in: the bot's own polls are messages with buttons."""
    return "\n".join([poll.question, *(f"– {option.text}" for option in poll.options)])


def _quoted(message: Message, chat: Chat) -> str | None:
    replied = chat.messages.get(message.reply_to) if message.reply_to is not None else None
    return replied.text.partition("\n")[0] if replied is not None and replied.text else None


def file_address(file: File) -> str:
    return f"files/{quote(file.file_id, safe='')}"


def _picture(file: File) -> Json:
    return {"url": file_address(file), "width": file.width, "height": file.height}


def _document(file: File) -> Json:
    return {"url": file_address(file), "name": file.name, "size": file.size}


def _button(button: Button) -> Json:
    """`kind` says what a press does: ask the bot, follow a link, copy a text; anything else only a real phone can."""
    shown: Json = {"text": button.label, "style": button.style}
    copy = button.raw.get("copy_text", {}).get("text")
    if button.callback_data is not None:
        return shown | {"kind": "callback", "data": button.callback_data}
    if button.url is not None:
        return shown | {"kind": "url", "url": button.url}
    if copy is not None:
        return shown | {"kind": "copy", "copy": copy}
    return shown | {"kind": "other"}
