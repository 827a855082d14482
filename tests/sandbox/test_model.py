"""Point 5: each request is checked against an independent model of the Bot API.

The tables give a request and what is wrong with it; `{chat}` is Ada's chat and `{message}` a message of the bot in it.
"""

import json
from contextlib import suppress
from typing import Any

import pytest

from sandbox import Person
from sandbox.errors import ApiError
from sandbox.limits import attribute_texts, limit_after_parsing
from sandbox.model import METHODS, check_answer, parse
from tests.sandbox.api import Api, keyboard

HERE: dict[str, Any] = {"chat_id": "{chat}"}
THERE: dict[str, Any] = {"chat_id": "{chat}", "message_id": "{message}"}


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Ja", **fields}]]}


def commands(command: str = "hilfe", description: str = "Hilfe", count: int = 1) -> dict[str, Any]:
    return {"commands": [{"command": command, "description": description}] * count}


REFUSED = {
    # Fields
    "required field": ("sendMessage", HERE, "sendMessage: text: Field required"),
    "wrong type": ("deleteMessage", {**HERE, "message_id": "soon"}, "message_id"),
    "unknown field": ("sendMessage", {**HERE, "text": "a", "parsemode": "HTML"}, "has no field 'parsemode'"),
    "unknown field inside": (
        "sendMessage",
        {**HERE, "text": "a", "link_preview_options": {"is_disable": True}},
        "sendMessage.link_preview_options has no field 'is_disable'",
    ),
    "unknown field of a button": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(callbackdata="a")},
        "inline_keyboard.0.0 has no field 'callbackdata'",
    ),
    "no such keyboard": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": {"buttons": []}},
        "no field 'buttons'",
    ),
    # Lengths
    "no text": ("sendMessage", {**HERE, "text": ""}, "message text is empty"),
    "only spaces": ("sendMessage", {**HERE, "text": " \n "}, "message text is empty"),
    "only tags": ("sendMessage", {**HERE, "text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    "long text": (
        "sendMessage",
        {**HERE, "text": "a" * 4097},
        "message is too long: 4097 of 4096 characters",
    ),
    "long edit": ("editMessageText", {**THERE, "text": "a" * 4097}, "message is too long"),
    "long caption": (
        "sendPhoto",
        {**HERE, "photo": "x", "caption": "a" * 1025},
        "message caption is too long: 1025 of 1024 characters",
    ),
    "long toast": (
        "answerCallbackQuery",
        {"callback_query_id": "1", "text": "a" * 201},
        "answerCallbackQuery.text has 201 characters, must have 0-200",
    ),
    "no data": ("sendMessage", {**HERE, "text": "a", "reply_markup": button(callback_data="")}, "0 bytes"),
    "65 bytes of data": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(callback_data="a" * 65)},
        "callback_data has 65 bytes, must have 1-64",
    ),
    "data is counted in bytes": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(callback_data="ä" * 33)},
        "callback_data has 66 bytes",
    ),
    "long question": (
        "sendPoll",
        {**HERE, "question": "a" * 301, "options": ["a"]},
        "question has 301 characters",
    ),
    "long option": (
        "sendPoll",
        {**HERE, "question": "a", "options": [{"text": "a" * 101}]},
        "options.0.text has 101 characters, must have 1-100",
    ),
    "long secret": ("setWebhook", {"url": "http://127.0.0.1", "secret_token": "a" * 257}, "257 characters"),
    "long command": ("setMyCommands", commands("a" * 33), "command has 33 characters, must have 1-32"),
    "long command text": ("setMyCommands", commands(description="a" * 257), "description has 257 characters"),
    "long name": ("setMyName", {"name": "a" * 65}, "name has 65 characters, must have 0-64"),
    "long description": ("setMyDescription", {"description": "a" * 513}, "must have 0-512"),
    "long short one": ("setMyShortDescription", {"short_description": "a" * 121}, "must have 0-120"),
    # Numbers
    "thirteen options": (
        "sendPoll",
        {**HERE, "question": "a", "options": ["a"] * 13},
        "sendPoll.options has 13 items, must have 1-12",
    ),
    "no option": ("sendPoll", {**HERE, "question": "a", "options": []}, "has 0 items, must have 1-12"),
    "album of eleven": (
        "sendMediaGroup",
        {**HERE, "media": [{"type": "photo", "media": "x"}] * 11},
        "media has 11 items, must have 2-10",
    ),
    "a hundred and one to delete": (
        "deleteMessages",
        {**HERE, "message_ids": list(range(101))},
        "must have 1-100",
    ),
    "a hundred and one commands": (
        "setMyCommands",
        commands(count=101),
        "commands has 101 items, must have 0-100",
    ),
    "limit of updates": ("getUpdates", {"limit": 101}, "getUpdates.limit is 101, must be 1-100"),
    "connections": ("setWebhook", {"url": "http://127.0.0.1", "max_connections": 0}, "is 0, must be 1-100"),
    # Words
    "parse mode": (
        "sendMessage",
        {**HERE, "text": "a", "parse_mode": "XML"},
        "parse_mode is 'XML', must be one of",
    ),
    "style": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(callback_data="a", style="red")},
        "style is 'red', must be one of danger, primary, success",
    ),
    "action": ("sendChatAction", {**HERE, "action": "thinking"}, "action is 'thinking', must be one of"),
    "kind of poll": (
        "sendPoll",
        {**HERE, "question": "a", "options": ["a"], "type": "exam"},
        "type is 'exam'",
    ),
    "command with capitals": ("setMyCommands", commands("Hilfe"), "has characters other than [a-z0-9_]"),
    "secret with spaces": (
        "setWebhook",
        {"url": "http://127.0.0.1", "secret_token": "a b"},
        "characters other than",
    ),
    "language": (
        "setMyCommands",
        {**commands(), "language_code": "de-einfach"},
        "invalid language code specified",
    ),
    "no emoji of a reaction": (
        "setMessageReaction",
        {**THERE, "reaction": [{"type": "emoji", "emoji": "x"}]},
        "REACTION_INVALID",
    ),
    # Buttons
    "no action": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button()},
        "exactly one action, not none",
    ),
    "two actions": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(callback_data="a", url="https://example.org")},
        "exactly one action, not callback_data, url",
    ),
    "a style is no action": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(style="danger")},
        "exactly one action, not none",
    ),
    "a label of nothing": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": {"inline_keyboard": [[{"text": " ", "callback_data": "a"}]]}},
        'field "text" must be non-empty',
    ),
    "a link that is none": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(url="javascript:alert(1)")},
        "BUTTON_URL_INVALID",
    ),
    "nine in a row": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": keyboard(("a",) * 9)},
        "at most 8",
    ),
    "a hundred and one buttons": (
        "editMessageReplyMarkup",
        {**THERE, "reply_markup": keyboard(*[("a",)] * 101)},
        "101 buttons, at most 100",
    ),
    "nine keys in a row": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": {"keyboard": [[{"text": "a"}] * 9]}},
        "at most 8",
    ),
    # Markup
    "broken html": ("sendMessage", {**HERE, "text": "<b>a", "parse_mode": "HTML"}, "can't parse entities"),
    "markdown": (
        "sendMessage",
        {**HERE, "text": "a", "parse_mode": "MarkdownV2"},
        "the sandbox parses HTML only",
    ),
}


@pytest.mark.parametrize(("method", "parameters", "complaint"), REFUSED.values(), ids=REFUSED)
async def test_a_wrong_request_is_refused_with_its_reason(
    api: Api, ada: Person, method: str, parameters: dict[str, Any], complaint: str
) -> None:
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="Hallo")

    status, description = await api.error(method, **filled(parameters, ada.user.id, sent["message_id"]))

    assert status in {400, 501}
    assert complaint in description


ACCEPTED = {
    "longest text": ("sendMessage", {**HERE, "text": "a" * 4096}),
    "text is measured after parsing": (
        "sendMessage",
        {**HERE, "text": "<b>" + "&amp;" * 4096 + "</b>", "parse_mode": "HTML"},
    ),
    "64 bytes of data": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(callback_data="ä" * 32)},
    ),
    "eight in a row": ("sendMessage", {**HERE, "text": "a", "reply_markup": keyboard(("a",) * 8)}),
    "a hundred buttons": ("sendMessage", {**HERE, "text": "a", "reply_markup": keyboard(*[("a",)] * 100)}),
    "style": (
        "sendMessage",
        {**HERE, "text": "a", "reply_markup": button(callback_data="a", style="success")},
    ),
    "copy": ("sendMessage", {**HERE, "text": "a", "reply_markup": button(copy_text={"text": "b"})}),
    "empty rows": ("sendMessage", {**HERE, "text": "a", "reply_markup": {"inline_keyboard": [[], []]}}),
    "numbers as text": ("deleteMessage", {"chat_id": "{chat}", "message_id": "{message}"}),
    "words for yes and no": ("sendMessage", {**HERE, "text": "a", "disable_notification": "True"}),
    "twelve options": ("sendPoll", {**HERE, "question": "a", "options": ["a"] * 12}),
    "null": ("sendMessage", {**HERE, "text": "a", "reply_markup": None}),
    "older parameter": ("sendMessage", {**HERE, "text": "a", "disable_web_page_preview": True}),
    "every list of commands": ("setMyCommands", commands(count=100)),
    "language": ("setMyCommands", {**commands(), "language_code": "de"}),
}


@pytest.mark.parametrize(("method", "parameters"), ACCEPTED.values(), ids=ACCEPTED)
async def test_a_request_within_the_limits_is_accepted(
    api: Api, ada: Person, method: str, parameters: dict[str, Any]
) -> None:
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="Hallo")

    await api.result(method, **filled(parameters, ada.user.id, sent["message_id"]))


def filled(parameters: dict[str, Any], chat_id: int, message_id: int) -> dict[str, Any]:
    text = json.dumps(parameters).replace('"{chat}"', str(chat_id)).replace('"{message}"', str(message_id))
    filled: dict[str, Any] = json.loads(text)
    return filled


def test_limits_come_from_the_documentation_of_each_attribute() -> None:
    send_message = METHODS["sendmessage"]

    assert (
        attribute_texts(send_message)["text"]
        == "Text of the message to be sent, 1-4096 characters after entities parsing"
    )
    assert limit_after_parsing(send_message, "text") == (1, 4096)
    assert limit_after_parsing(METHODS["sendphoto"], "caption") == (0, 1024)
    with pytest.raises(LookupError, match=r"SendMessage\.chat_id states no length"):
        limit_after_parsing(send_message, "chat_id")


def test_the_model_knows_all_methods_of_the_bot_api() -> None:
    assert len(METHODS) > 150
    assert {"sendmessage", "getupdates", "setmycommands", "sendvenue"} <= METHODS.keys()


@pytest.mark.slow
def test_every_method_can_be_checked_though_it_is_made_ready_late() -> None:
    for method in METHODS.values():
        with suppress(ApiError):  # most have fields that are required
            parse(method, {})
        with suppress(AssertionError):
            check_answer(method, None)
