"""New messages: texts, photos, documents, albums, copies."""

from typing import Any, Final

from aiogram.methods import (
    CopyMessage,
    ForwardMessage,
    SendChatAction,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
)
from aiogram.types import InputMediaDocument, InputMediaPhoto, ReplyParameters

from sandbox.chats import Chat
from sandbox.errors import ApiError, bad_request
from sandbox.events import ActionShown
from sandbox.keyboards import ReplyMarkup, take_over
from sandbox.methods.call import Call, Serve
from sandbox.methods.texts import caption_of, text_of
from sandbox.model import AnyMethod
from sandbox.rendering import Json, message_json
from sandbox.values import Message

LEAST_IN_AN_ALBUM: Final = 2


def writable_chat(call: Call, chat_id: int | str) -> Chat:
    chat = call.world.chat(chat_id)
    chat.require_write()
    return chat


def post(
    call: Call,
    chat: Chat,
    *,
    markup: ReplyMarkup | None,
    reply: ReplyParameters | None,
    protect: object = None,
    **content: Any,
) -> Json:
    """Everything that new messages have in common. Raises when the message to reply to is gone."""
    message = call.world.post(
        chat,
        call.world.bot,
        keyboard=take_over(call.world, chat, markup),
        reply_to=_replied(chat, reply),
        protected=protect is True,
        **content,
    )
    return message_json(message, chat)


def _replied(chat: Chat, reply: ReplyParameters | None) -> int | None:
    if reply is None or reply.message_id is None:
        return None
    if reply.message_id in chat.messages:
        return reply.message_id
    if reply.allow_sending_without_reply is True:
        return None
    raise bad_request("message to be replied not found")


async def send_message(call: Call, request: SendMessage) -> Json:
    chat = writable_chat(call, request.chat_id)
    formatted = text_of(call, request)
    return post(
        call,
        chat,
        markup=request.reply_markup,
        reply=request.reply_parameters,
        protect=request.protect_content,
        text=formatted.text,
        entities=formatted.entities,
    )


async def send_photo(call: Call, request: SendPhoto) -> Json:
    chat = writable_chat(call, request.chat_id)
    caption = caption_of(call, request)
    return post(
        call,
        chat,
        markup=request.reply_markup,
        reply=request.reply_parameters,
        protect=request.protect_content,
        photo=call.photo(request.photo),
        text=caption.text,
        entities=caption.entities,
    )


async def send_document(call: Call, request: SendDocument) -> Json:
    chat = writable_chat(call, request.chat_id)
    caption = caption_of(call, request)
    return post(
        call,
        chat,
        markup=request.reply_markup,
        reply=request.reply_parameters,
        protect=request.protect_content,
        document=call.document(request.document),
        text=caption.text,
        entities=caption.entities,
    )


async def send_media_group(call: Call, request: SendMediaGroup) -> list[Json]:
    chat = writable_chat(call, request.chat_id)
    kinds = {item.type for item in request.media}
    if len(request.media) < LEAST_IN_AN_ALBUM or len(kinds) > 1:
        raise bad_request("an album has 2-10 items, all photos or all documents")
    contents = [media_content(call, item) for item in request.media]
    album = call.world.new_id()
    return [
        post(
            call,
            chat,
            markup=None,
            reply=request.reply_parameters,
            protect=request.protect_content,
            album=album,
            **content,
        )
        for content in contents
    ]


def media_content(call: Call, item: object) -> dict[str, Any]:
    """The fields of a message that shows this photo or document."""
    if not isinstance(item, InputMediaPhoto | InputMediaDocument):
        raise ApiError(501, "Not Implemented: the sandbox shows photos and documents only")
    caption = caption_of(call, item)
    content: dict[str, Any] = {"text": caption.text, "entities": caption.entities}
    if isinstance(item, InputMediaPhoto):
        return content | {"photo": call.photo(item.media)}
    return content | {"document": call.document(item.media)}


async def send_chat_action(call: Call, request: SendChatAction) -> bool:
    chat = writable_chat(call, request.chat_id)
    call.world.events.tell(ActionShown(chat.id, request.action))
    return True


def _original(call: Call, request: CopyMessage | ForwardMessage) -> Message:
    source = call.world.chat(request.from_chat_id)
    original = source.messages.get(request.message_id)
    if original is None:
        verb = "copy" if isinstance(request, CopyMessage) else "forward"
        raise bad_request(f"message to {verb} not found")
    if original.service or (original.protected and not original.from_bot):
        raise bad_request("message can't be copied or forwarded")
    return original


async def copy_message(call: Call, request: CopyMessage) -> Json:
    chat = writable_chat(call, request.chat_id)
    original = _original(call, request)
    text, entities = original.text, original.entities
    if request.caption is not None and original.is_media:
        caption = caption_of(call, request)
        text, entities = caption.text, caption.entities
    copied = post(
        call,
        chat,
        markup=request.reply_markup,
        reply=request.reply_parameters,
        protect=request.protect_content,
        text=text,
        entities=entities,
        photo=original.photo,
        document=original.document,
    )
    return {"message_id": copied["message_id"]}


async def forward_message(call: Call, request: ForwardMessage) -> Json:
    chat = writable_chat(call, request.chat_id)
    original = _original(call, request)
    return post(
        call,
        chat,
        markup=None,
        reply=None,
        protect=request.protect_content,
        text=original.text,
        entities=original.entities,
        photo=original.photo,
        document=original.document,
        poll=original.poll,
        forwarded_from=original.sender,
        forwarded_date=original.at,
    )


METHODS: Final[dict[type[AnyMethod], Serve]] = {
    SendMessage: send_message,
    SendPhoto: send_photo,
    SendDocument: send_document,
    SendMediaGroup: send_media_group,
    SendChatAction: send_chat_action,
    CopyMessage: copy_message,
    ForwardMessage: forward_message,
}
