"""Changing what is there: texts, captions, media, buttons, reactions, pins, and deleting.

A change that changes nothing is refused, as is a change of somebody else's message.
"""

from typing import Any, Final

from aiogram.methods import (
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    PinChatMessage,
    SetMessageReaction,
    UnpinAllChatMessages,
    UnpinChatMessage,
)
from aiogram.types import ReactionTypeEmoji

from sandbox.chats import Chat
from sandbox.errors import ApiError, bad_request
from sandbox.keyboards import inline_rows
from sandbox.limits import attribute_texts
from sandbox.methods.call import Call, Serve
from sandbox.methods.sending import media_content
from sandbox.methods.texts import caption_of, text_of
from sandbox.model import AnyMethod
from sandbox.rendering import Json, message_json
from sandbox.values import Message
from sandbox.world import OWNER_MAY_DELETE_WITHIN

Edit = EditMessageText | EditMessageCaption | EditMessageMedia | EditMessageReplyMarkup


def own_message(call: Call, request: Edit) -> tuple[Chat, Message]:
    """The message that the bot wants to change. Raises when it is gone or not the bot's."""
    if request.chat_id is None:
        raise bad_request("chat_id is empty")
    if request.message_id is None:
        raise bad_request("message identifier is not specified")
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    message = chat.messages.get(request.message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender.id != call.world.bot.id or message.forwarded_from is not None:
        raise bad_request("message can't be edited")
    return chat, message


def _edit(call: Call, chat: Chat, message: Message, **content: Any) -> Json:
    if all(getattr(message, name) == value for name, value in content.items()):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    return message_json(call.world.change(message, **content), chat)


async def edit_message_text(call: Call, request: EditMessageText) -> Json:
    if request.rich_message is not None:
        raise ApiError(501, "Not Implemented: the sandbox does not show rich messages")
    chat, message = own_message(call, request)
    formatted = text_of(call, request)
    if message.is_media or message.poll is not None:
        raise bad_request("there is no text in the message to edit")
    return _edit(
        call,
        chat,
        message,
        text=formatted.text,
        entities=formatted.entities,
        keyboard=inline_rows(request.reply_markup),
    )


async def edit_message_caption(call: Call, request: EditMessageCaption) -> Json:
    chat, message = own_message(call, request)
    caption = caption_of(call, request)
    if not message.is_media:
        raise bad_request("there is no caption in the message to edit")
    keyboard = inline_rows(request.reply_markup)
    return _edit(call, chat, message, text=caption.text, entities=caption.entities, keyboard=keyboard)


async def edit_message_media(call: Call, request: EditMessageMedia) -> Json:
    chat, message = own_message(call, request)
    empty = {"photo": None, "document": None}
    content = empty | media_content(call, request.media)
    if message.poll is not None:
        raise bad_request("message can't be edited")
    return _edit(call, chat, message, **content, keyboard=inline_rows(request.reply_markup))


async def edit_message_reply_markup(call: Call, request: EditMessageReplyMarkup) -> Json:
    chat, message = own_message(call, request)
    return _edit(call, chat, message, keyboard=inline_rows(request.reply_markup))


# Deleting


async def delete_message(call: Call, request: DeleteMessage) -> bool:
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    message = chat.messages.get(request.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    _require_deletable(call, chat, message)
    call.world.delete(chat, message.id)
    return True


async def delete_messages(call: Call, request: DeleteMessages) -> bool:
    """Skips what is not there, as documented."""
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    found = [message for message_id in request.message_ids if (message := chat.messages.get(message_id))]
    for message in found:
        _require_deletable(call, chat, message)
    for message in found:
        call.world.delete(chat, message.id)
    return True


def _require_deletable(call: Call, chat: Chat, message: Message) -> None:
    if call.world.clock.now() - message.at > OWNER_MAY_DELETE_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    if not message.from_bot and not chat.is_private:
        raise bad_request("message can't be deleted")


# Reactions and pins


async def set_message_reaction(call: Call, request: SetMessageReaction) -> bool:
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    message = chat.messages.get(request.message_id)
    if message is None:
        raise bad_request("message to react not found")
    wanted = request.reaction or []
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    call.world.change(message, edited=False, reaction=_emoji(wanted[0]) if wanted else None)
    return True


def _emoji(reaction: object) -> str:
    if not isinstance(reaction, ReactionTypeEmoji):
        raise bad_request("REACTION_INVALID")
    if f'"{reaction.emoji}"' not in attribute_texts(ReactionTypeEmoji)["emoji"]:
        raise bad_request("REACTION_INVALID")
    return reaction.emoji


async def pin_chat_message(call: Call, request: PinChatMessage) -> bool:
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    if request.message_id not in chat.messages:
        raise bad_request("message to pin not found")
    call.world.pin(chat, request.message_id)
    return True


async def unpin_chat_message(call: Call, request: UnpinChatMessage) -> bool:
    """Without a message the one that was pinned last."""
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    message_id = request.message_id if request.message_id is not None else next(reversed(chat.pinned), None)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    call.world.unpin(chat, message_id)
    return True


async def unpin_all_chat_messages(call: Call, request: UnpinAllChatMessages) -> bool:
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    for message_id in tuple(chat.pinned):
        call.world.unpin(chat, message_id)
    return True


METHODS: Final[dict[type[AnyMethod], Serve]] = {
    EditMessageText: edit_message_text,
    EditMessageCaption: edit_message_caption,
    EditMessageMedia: edit_message_media,
    EditMessageReplyMarkup: edit_message_reply_markup,
    DeleteMessage: delete_message,
    DeleteMessages: delete_messages,
    SetMessageReaction: set_message_reaction,
    PinChatMessage: pin_chat_message,
    UnpinChatMessage: unpin_chat_message,
    UnpinAllChatMessages: unpin_all_chat_messages,
}
