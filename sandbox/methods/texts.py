"""Texts of a request: parsed as the bot wished, measured after parsing, with the limits of the attribute texts."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from aiogram.enums import ParseMode
from aiogram.methods import (
    CopyMessage,
    EditMessageCaption,
    EditMessageText,
    SendDocument,
    SendMessage,
    SendPhoto,
)
from aiogram.types import InputMediaDocument, InputMediaPhoto, MessageEntity
from pydantic import BaseModel

from sandbox.errors import ApiError, bad_request
from sandbox.limits import limit_after_parsing
from sandbox.markup import Formatted, parse_html, unformatted, with_entities
from sandbox.methods.call import Call
from sandbox.values import Entity

Captioned = SendPhoto | SendDocument | EditMessageCaption | CopyMessage | InputMediaPhoto | InputMediaDocument

_MENTION: Final = "tg://user"
"""What it comes to depends on who is known."""


def text_of(call: Call, request: SendMessage | EditMessageText) -> Formatted:
    """Raises for an empty text too: a message has to say something."""
    formatted = format_text(call, request.text or "", request.parse_mode, request.entities)
    if not formatted.text:
        raise bad_request("message text is empty")
    _require_length(formatted, type(request), "text", "message is too long")
    return formatted


def caption_of(call: Call, request: Captioned) -> Formatted:
    formatted = format_text(call, request.caption or "", request.parse_mode, request.caption_entities)
    _require_length(formatted, type(request), "caption", "message caption is too long")
    return formatted


def format_text(
    call: Call, text: str, parse_mode: object, entities: Sequence[MessageEntity] | None = None
) -> Formatted:
    """`parse_mode` is whatever aiogram holds there; only a string was given by the bot."""
    match parse_mode:
        case ParseMode.HTML:
            return parse_html(text, call.world.users.get) if _MENTION in text else _parsed(text)
        case str():
            raise ApiError(501, f"Not Implemented: the sandbox parses HTML only, not {parse_mode}")
        case _:
            return (
                with_entities(text, [_entity(given) for given in entities]) if entities else unformatted(text)
            )


@lru_cache(maxsize=1024)
def _parsed(text: str) -> Formatted:
    """Many people are sent the same."""
    return parse_html(text)


def _entity(given: MessageEntity) -> Entity:
    extra = given.model_dump(exclude_none=True, exclude={"type", "offset", "length"})
    return Entity(given.type, given.offset, given.length, extra)


def _require_length(formatted: Formatted, model: type[BaseModel], name: str, complaint: str) -> None:
    _, most = limit_after_parsing(model, name)
    if len(formatted.text) > most:
        raise bad_request(f"{complaint}: {len(formatted.text)} of {most} characters")
