"""Every description below is one that Telegram sends."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.errors import (
    CallRefused,
    ChatMoved,
    ChatUnreachable,
    MessageGone,
    TapExpired,
    TelegramVerdict,
    TryLater,
    Unchanged,
    classify,
)
from storage.ids import ChatId


@pytest.mark.parametrize(
    ("description", "verdict"),
    [
        ("Bad Request: message is not modified: specified new message content is the same", Unchanged()),
        ("Bad Request: query is too old and response timeout expired or query ID is invalid", TapExpired()),
        ("Bad Request: message to edit not found", MessageGone()),
        ("Bad Request: message can't be edited", MessageGone()),
        ("Bad Request: MESSAGE_ID_INVALID", MessageGone()),
        ("Bad Request: chat not found", ChatUnreachable()),
        ("Bad Request: TOPIC_CLOSED", ChatUnreachable()),
        ("Bad Request: can't parse entities: unsupported start tag at byte offset 3", CallRefused()),
        ("Bad Request: message is too long", CallRefused()),
    ],
)
def test_bad_request_is_told_apart_by_its_description(description: str, verdict: TelegramVerdict) -> None:
    assert classify(BadRequest(description)) == verdict


@pytest.mark.parametrize(
    "description",
    [
        "Forbidden: bot was blocked by the user",
        "Forbidden: bot can't initiate conversation with a user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the supergroup chat",
    ],
)
def test_forbidden_means_that_the_chat_cannot_be_reached(description: str) -> None:
    assert classify(Forbidden(description)) == ChatUnreachable()


def test_flood_limit_says_how_long_to_wait() -> None:
    assert classify(RetryAfter(7)) == TryLater(after=timedelta(seconds=7), perhaps_done=False)


@pytest.mark.parametrize("error", [TimedOut(), NetworkError("Bad Gateway (502)")])
def test_broken_connection_may_have_done_what_was_asked(error: TelegramError) -> None:
    assert classify(error) == TryLater(after=None, perhaps_done=True, answer_lost=True)


def test_group_that_became_a_supergroup_carries_its_new_id() -> None:
    assert classify(ChatMigrated(-1001234)) == ChatMoved(to=ChatId(-1001234))


@pytest.mark.parametrize("error", [InvalidToken(), Conflict("other poller"), ValueError("of our own")])
def test_everything_else_is_refused_for_good(error: Exception) -> None:
    assert classify(error) == CallRefused()
