"""Values of the world as objects of the Bot API: complete enough for a client that insists on every required field."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeAlias

from sandbox.chats import Chat
from sandbox.values import Entity, File, Message, Poll, User

Json: TypeAlias = dict[str, Any]


def unix(moment: datetime) -> int:
    return int(moment.timestamp())


def user_json(user: User) -> Json:
    answer: Json = {"id": user.id, "is_bot": user.is_bot, "first_name": user.first_name}
    if user.last_name:
        answer["last_name"] = user.last_name
    if user.username:
        answer["username"] = user.username
    if user.language:
        answer["language_code"] = user.language
    return answer


def me_json(bot: User) -> Json:
    """What only getMe tells about a bot."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }
    return user_json(bot) | abilities


def chat_json(chat: Chat) -> Json:
    if chat.user is None:
        return {"id": chat.id, "type": chat.kind, "title": chat.title}
    answer: Json = {"id": chat.id, "type": "private", "first_name": chat.user.first_name}
    if chat.user.last_name:
        answer["last_name"] = chat.user.last_name
    if chat.user.username:
        answer["username"] = chat.user.username
    return answer


def entities_json(entities: Iterable[Entity]) -> list[Json]:
    return [
        {"type": entity.type, "offset": entity.offset, "length": entity.length, **entity.extra}
        for entity in entities
    ]


def file_json(file: File) -> Json:
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def photo_json(file: File) -> list[Json]:
    """The sizes of a photo. The real server adds smaller ones; the largest is what clients take."""
    size = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
    return [size | {"width": file.width, "height": file.height}]


def document_json(file: File) -> Json:
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_name": file.name,
        "mime_type": file.mime_type,
    }


def poll_json(poll: Poll) -> Json:
    options = [
        {"persistent_id": option.id, "text": option.text, "voter_count": poll.count(position)}
        | ({"text_entities": entities_json(option.entities)} if option.entities else {})
        for position, option in enumerate(poll.options)
    ]
    answer: Json = {
        "id": poll.id,
        "question": poll.question,
        "options": options,
        "total_voter_count": len(poll.votes),
        "is_closed": poll.closed,
        "is_anonymous": poll.anonymous,
        "type": "quiz" if poll.quiz else "regular",
        "allows_multiple_answers": poll.multiple,
        "allows_revoting": poll.revoting,
        "members_only": False,
    }
    if poll.question_entities:
        answer["question_entities"] = entities_json(poll.question_entities)
    if poll.quiz:
        answer["correct_option_ids"] = list(poll.correct)
        answer["correct_option_id"] = poll.correct[0]
    if poll.explanation:
        answer["explanation"] = poll.explanation
    return answer


def message_json(message: Message, chat: Chat, *, with_reply: bool = True) -> Json:
    answer: Json = {
        "message_id": message.id,
        "from": user_json(message.sender),
        "chat": chat_json(chat),
        "date": unix(message.at),
    }
    if message.edited_at is not None:
        answer["edit_date"] = unix(message.edited_at)
    if message.keyboard:
        answer["reply_markup"] = {
            "inline_keyboard": [[button.raw for button in row] for row in message.keyboard]
        }
    if message.album is not None:
        answer["media_group_id"] = message.album
    if message.protected:
        answer["has_protected_content"] = True
    if message.forwarded_from is not None and message.forwarded_date is not None:
        answer["forward_origin"] = {
            "type": "user",
            "sender_user": user_json(message.forwarded_from),
            "date": unix(message.forwarded_date),
        }
    replied = chat.messages.get(message.reply_to) if with_reply and message.reply_to is not None else None
    if replied is not None:
        answer["reply_to_message"] = message_json(replied, chat, with_reply=False)
    answer.update(message.service)
    answer.update(_content_json(message))
    return answer


def _content_json(message: Message) -> Json:
    if message.poll is not None:
        return {"poll": poll_json(message.poll)}
    entities = entities_json(message.entities)
    if message.photo is not None:
        media: Json = {"photo": photo_json(message.photo)}
    elif message.document is not None:
        media = {"document": document_json(message.document)}
    elif message.text:
        return {"text": message.text} | ({"entities": entities} if entities else {})
    else:
        return {}
    if message.text:
        media["caption"] = message.text
    if entities:
        media["caption_entities"] = entities
    return media


def chat_instance(chat: Chat) -> str:
    """The global identifier of a chat in callback queries: always the same for a chat, and meaningless."""
    digest = hashlib.sha256(f"chat {chat.id}".encode()).digest()
    return str(int.from_bytes(digest[:8], "big", signed=True))
