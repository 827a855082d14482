"""The one place that knows what Telegram means by its errors; nobody else matches its descriptions.

TelegramVerdict
├── Unchanged          the message already looks right: harmless
├── TapExpired         the tap is too old to be answered: harmless, what it asked for is done
├── MessageGone        deleted, or not to be edited any more: send a new one
├── ChatUnreachable    blocked, never started, deactivated, kicked: stop writing until the person is back
├── ChatMoved          the group became a supergroup: everything stored moves along
├── TryLater           flood limit, server trouble, no connection: the same call may work later
└── Refused            our own mistake, or the token's: the same call will never work
"""

import os
from datetime import timedelta
from typing import Final, TypeAlias

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from questionnaires.values import dataclass
from storage.ids import ChatId

# python-telegram-bot is moving from seconds to timedeltas; this is its switch to have the new way now.
os.environ.setdefault("PTB_TIMEDELTA", "1")


class NotDone(NetworkError):
    """The call certainly, or as the server itself says, had no effect: trying again makes nothing come twice."""


class NotSentInTime(NotDone, TimedOut):
    """It waited for too long before anything was sent."""


class NotConnected(NotDone):
    """The connection was never made, so nothing was sent."""


class Garbled(NetworkError):
    """What answered does not speak the Bot API: a captive portal, a proxy. Whether the call took effect is unknown."""


@dataclass(frozen=True, slots=True)
class Unchanged: ...


@dataclass(frozen=True, slots=True)
class TapExpired: ...


@dataclass(frozen=True, slots=True)
class MessageGone: ...


@dataclass(frozen=True, slots=True)
class ChatUnreachable: ...


@dataclass(frozen=True, slots=True)
class ChatMoved:
    to: ChatId


@dataclass(frozen=True, slots=True)
class TryLater:
    after: timedelta | None
    """How long Telegram asks to wait; None when it did not say."""
    perhaps_done: bool
    """The call may have taken effect: a repeated send can come twice."""
    answer_lost: bool = False
    """The connection broke or timed out after the call was made, so that it probably took effect."""


@dataclass(frozen=True, slots=True)
class CallRefused: ...


TelegramVerdict: TypeAlias = (
    Unchanged | TapExpired | MessageGone | ChatUnreachable | ChatMoved | TryLater | CallRefused
)

_BAD_REQUESTS: Final[tuple[tuple[str, TelegramVerdict], ...]] = (
    ("message is not modified", Unchanged()),
    ("query is too old", TapExpired()),
    ("query id is invalid", TapExpired()),
    ("message to edit not found", MessageGone()),
    ("message to delete not found", MessageGone()),
    ("message to be replied not found", MessageGone()),
    ("message can't be edited", MessageGone()),
    ("message can't be deleted", MessageGone()),
    ("message_id_invalid", MessageGone()),
    ("there is no text in the message to edit", MessageGone()),
    ("there is no caption in the message to edit", MessageGone()),
    ("chat not found", ChatUnreachable()),
    ("user not found", ChatUnreachable()),
    ("peer_id_invalid", ChatUnreachable()),
    ("user is deactivated", ChatUnreachable()),
    ("group chat was deactivated", ChatUnreachable()),
    ("not enough rights to send", ChatUnreachable()),
    ("have no rights to send", ChatUnreachable()),
    ("topic_closed", ChatUnreachable()),  # the topic of a forum to which everything without a topic goes
)
"""Parts of descriptions in lower case. Telegram answers 400 for all of them, so the text is all there is."""


def classify(error: Exception) -> TelegramVerdict:
    """Tells what a failed call means for the caller. An exception that is not Telegram's counts as Refused."""
    match error:
        case NotDone():
            return TryLater(after=None, perhaps_done=False)
        case ChatMigrated():
            return ChatMoved(ChatId(error.new_chat_id))
        case RetryAfter():
            return TryLater(after=retry_after(error), perhaps_done=False)
        case Forbidden():
            return ChatUnreachable()
        case BadRequest():  # before NetworkError, of which it is a subclass
            return _bad_request(error.message.lower())
        case Garbled():
            return TryLater(after=None, perhaps_done=True)
        case NetworkError():
            return TryLater(after=None, perhaps_done=True, answer_lost=True)
        case _:
            return CallRefused()


def _bad_request(description: str) -> TelegramVerdict:
    for part, verdict in _BAD_REQUESTS:
        if part in description:
            return verdict
    return CallRefused()


def retry_after(error: RetryAfter) -> timedelta:
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
