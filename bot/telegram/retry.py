"""What has to reach Telegram sooner or later is tried again and again, more and more slowly, and says why."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias, TypeVar

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.telegram.errors import retry_after

T = TypeVar("T")
Pause: TypeAlias = Callable[[float], Awaitable[None]]

log = structlog.get_logger(__name__)

_LONGEST_PAUSE: Final = 30.0


async def persevere(
    call: Callable[[], Awaitable[T]],
    *,
    method: str,
    unless: tuple[type[TelegramError], ...] = (),
    pause: Pause = asyncio.sleep,
) -> T:
    """Returns what the call returns once it succeeds. Only errors of the kinds `unless` are raised."""
    said: str | None = None
    for attempt in itertools.count(1):
        try:
            answer = await call()
        except unless:
            raise
        except TelegramError as error:
            seconds = _pause_after(error, attempt)
            if said != (said := _explained(error, method)):
                log.warning(said, method=method, seconds=seconds, error=type(error).__name__)
            await pause(seconds)
        else:
            if said is not None:
                log.info("the Bot API server answers again", method=method, attempt=attempt)
            return answer
    raise AssertionError("never reached")


def _pause_after(error: TelegramError, attempt: int) -> float:
    if isinstance(error, RetryAfter):
        return retry_after(error).total_seconds()
    return min(2.0 ** (attempt - 1), _LONGEST_PAUSE)


def _explained(error: TelegramError, method: str) -> str:
    match error:
        case BadRequest() if method == "setWebhook":
            return (
                "the Bot API server does not take the address of the webhook: check RUNDFRAGE_WEB_PUBLIC_URL, "
                "its name in DNS, its certificate and its port (443, 80, 88 or 8443)"
            )
        case BadRequest():
            return "the Bot API server refuses what it was asked for, trying again"
        case Conflict():
            return "another program asks for the updates of this bot: stop it, or use another token"
        case InvalidToken():
            return "the Bot API server does not accept the token (any more): see RUNDFRAGE_BOT_TOKEN"
        case RetryAfter():
            return "Telegram asks to wait"
        case TimedOut():
            return "no answer came from the Bot API server in time, asking anew"
        case _:
            return "the Bot API server cannot be reached, trying again"
