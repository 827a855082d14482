"""Buttons as the bot sends them, with the rules that no type expresses.

Exactly one action per button, at most 100 buttons and 8 in a row, no empty labels, links that a phone can open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from sandbox.chats import Chat
from sandbox.errors import bad_request
from sandbox.model import PLAIN
from sandbox.values import Button
from sandbox.world import World

MOST_BUTTONS: Final = 100
MOST_IN_A_ROW: Final = 8
NO_ACTION: Final = frozenset({"text", "icon_custom_emoji_id", "style"})
LINK: Final = re.compile(r"(?:https?|tg)://[^\s/]+\S*", re.IGNORECASE)

ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
Rows = tuple[tuple[Button, ...], ...]


def take_over(world: World, chat: Chat, markup: ReplyMarkup | None) -> Rows:
    """Shows or removes the keyboard below the input field; returns the inline buttons for the message itself."""
    match markup:
        case InlineKeyboardMarkup():
            return inline_rows(markup)
        case ReplyKeyboardMarkup():
            _check_shape([len(row) for row in markup.keyboard])
            world.show_reply_keyboard(chat, tuple(tuple(key.text for key in row) for row in markup.keyboard))
        case ReplyKeyboardRemove():
            world.show_reply_keyboard(chat, ())
        case ForceReply() | None:
            pass
    return ()


def inline_rows(markup: InlineKeyboardMarkup | None) -> Rows:
    return () if markup is None else _rows(_Same(markup))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """The very same keyboard, since `sandbox.model` makes one of what many people are sent. Comparing what stands in
    two of them would cost more than looking at both."""

    markup: InlineKeyboardMarkup

    def __hash__(self) -> int:
        return id(self.markup)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.markup is self.markup


@lru_cache(maxsize=1024)
def _rows(same: _Same) -> Rows:
    markup = same.markup
    _check_shape([len(row) for row in markup.inline_keyboard])
    return tuple(tuple(_button(button) for button in row) for row in markup.inline_keyboard if row)


def _check_shape(rows: list[int]) -> None:
    if sum(rows) > MOST_BUTTONS:
        raise bad_request(f"reply markup is too long: {sum(rows)} buttons, at most {MOST_BUTTONS}")
    if max(rows, default=0) > MOST_IN_A_ROW:
        raise bad_request(f"reply markup is too wide: {max(rows)} buttons in a row, at most {MOST_IN_A_ROW}")


def _button(button: InlineKeyboardButton) -> Button:
    raw = dict(_given(button))
    actions = sorted(raw.keys() - NO_ACTION)
    if len(actions) != 1:
        named = ", ".join(actions) or "none"
        raise bad_request(
            f"can't parse inline keyboard button {button.text!r}: exactly one action, not {named}"
        )
    if not button.text.strip():
        raise bad_request('can\'t parse inline keyboard button: field "text" must be non-empty')
    if button.url is not None and not LINK.fullmatch(button.url):
        raise bad_request(f"inline keyboard button URL {button.url!r} is invalid: BUTTON_URL_INVALID")
    return Button(button.text, button.callback_data, button.url, button.style, raw)


def _given(button: InlineKeyboardButton) -> Iterator[tuple[str, Any]]:
    given = button.model_fields_set
    for name, value in button.__dict__.items():
        if name in given and value is not None:
            yield name, value if type(value) in PLAIN else value.model_dump(exclude_none=True)
