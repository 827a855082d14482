"""Asks Telegram for updates and confirms a batch only with the next question, when the batch is stored."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import structlog
from telegram.error import TimedOut
from telegram.ext import ExtBot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.errors import OPERATORS_MATTER
from bot.telegram.errors import Garbled
from bot.telegram.intake import Intake, last_update_id
from bot.telegram.priority import Priority
from bot.telegram.retry import Pause, persevere
from storage.errors import StorageError

log = structlog.get_logger(__name__)

_LONG_POLL_SECONDS: Final = 50
_SENT: Final = "sent"
_EDITED: Final = "edited"
_OF_A_MESSAGE: Final = ("message_id", "date", "chat")
_PAUSE_WHEN_STUCK: Final = 1.0
_PATIENCE: Final = 75.0
"""Together with the longest pause after it less than two minutes."""


class RundfrageBot(ExtBot[Priority]):
    """python-telegram-bot's bot, which can also make calls with plain JSON, and hand over updates unread.

    Its own `get_updates` reads a whole batch at once: a single update that cannot be read would block all others.
    And of what was sent or edited it reads the whole message with its keyboard again, which nobody wants to know: here
    an edit is True, and what was sent is which message it is.
    """

    __slots__ = ()

    async def call(
        self, endpoint: str, parameters: Mapping[str, Any], priority: Priority | None = None
    ) -> Any:
        """One call in its turn, without the objects in between; its result as `_do_post` gives it.

        What is said most often goes this way: making and reading those objects took longer than all else of a call.
        Raises TelegramError.
        """
        if self.rate_limiter is None:
            return await self._call(endpoint, parameters)
        return await self.rate_limiter.process_request(
            self._call, (endpoint, parameters), {}, endpoint, dict(parameters), priority
        )

    async def _call(self, endpoint: str, parameters: Mapping[str, Any]) -> Any:
        data = RequestData([RequestParameter(name, value, None) for name, value in parameters.items()])
        return _understood(endpoint, await self.request.post(f"{self.base_url}/{endpoint}", data))

    async def _do_post(self, endpoint: str, data: dict[str, Any], **timeouts: Any) -> Any:
        return _understood(endpoint, await super()._do_post(endpoint, data, **timeouts))

    async def raw_updates(self, offset: int | None, *, allowed: Sequence[str]) -> list[object]:
        """A long poll. Raises TelegramError."""
        question = {"timeout": _LONG_POLL_SECONDS, "allowed_updates": list(allowed)}
        if offset is not None:
            question["offset"] = offset
        data = RequestData([RequestParameter(name, value, None) for name, value in question.items()])
        url, patience = f"{self.base_url}/getUpdates", _LONG_POLL_SECONDS + 5
        answer = await self._request[0].post(url, data, read_timeout=patience)
        updates: list[object] = _understood("getUpdates", answer)
        return updates


def _understood(endpoint: str, answer: Any) -> Any:
    """What anybody wants to know of an answer. Raises Garbled."""
    kind = _kind(endpoint)
    if not _EXPECTED.get(kind, _anything)(answer):
        raise Garbled(f"Not the answer of a Bot API server to {endpoint}")
    if kind == _SENT:
        return {name: answer[name] for name in _OF_A_MESSAGE}
    return True if kind == _EDITED else answer


def _anything(_: object) -> bool:
    return True


def _is_message(answer: object) -> bool:
    match answer:
        case {"message_id": int(), "date": int(), "chat": {"id": int(), "type": str()}}:
            return True
        case _:
            return False


def _is_true(answer: object) -> bool:
    return answer is True


def _is_edited(answer: object) -> bool:
    return answer is True or _is_message(answer)


def _is_bot(answer: object) -> bool:
    match answer:
        case {"id": int(), "is_bot": True, "first_name": str(), "username": str()}:
            return True
        case _:
            return False


def _is_file(answer: object) -> bool:
    return isinstance(answer, dict) and isinstance(answer.get("file_id"), str)


def _kind(endpoint: str) -> str:
    if endpoint.startswith("editMessage"):
        return _EDITED
    is_message = endpoint.startswith("send") and endpoint != "sendChatAction"
    return _SENT if is_message else endpoint


_EXPECTED: Final[dict[str, Callable[[object], bool]]] = {
    _SENT: _is_message,
    _EDITED: _is_edited,
    "answerCallbackQuery": _is_true,
    "setMyCommands": _is_true,
    "setWebhook": _is_true,
    "deleteWebhook": _is_true,
    "getMe": _is_bot,
    "getFile": _is_file,
    "getUpdates": lambda answer: isinstance(answer, list),
}
"""What a method answers, as far as this program relies on it."""


class Poller:
    """Runs until it is cancelled, which is safe at any moment: what is not stored is not confirmed."""

    def __init__(
        self,
        bot: RundfrageBot,
        intake: Intake,
        *,
        allowed: Sequence[str],
        heard: Callable[[], None] = lambda: None,
        pause: Pause = asyncio.sleep,
        patience: float = _PATIENCE,
    ) -> None:
        """`heard` is called whenever Telegram has answered. A question that is not answered after `patience` seconds,
        whatever keeps it, is asked anew."""
        self._heard = heard
        self._patience = patience
        self._bot = bot
        self._intake = intake
        self._allowed = allowed
        self._pause = pause
        self._offset: int | None = None

    async def run(self) -> None:
        # Telegram answers 409 as long as a webhook of an earlier time is set.
        await persevere(self._bot.delete_webhook, method="deleteWebhook", pause=self._pause)
        self._heard()
        while True:
            received = await persevere(self._ask, method="getUpdates", pause=self._pause)
            if received and not await self._took_in(received):
                await self._pause(_PAUSE_WHEN_STUCK)

    async def _ask(self) -> list[object]:
        try:
            async with asyncio.timeout(self._patience):
                received = await self._bot.raw_updates(self._offset, allowed=self._allowed)
        except TimeoutError:
            # The transport's own limits end with every byte that drips in; this one does not.
            raise TimedOut("The long poll was not answered") from None
        self._heard()
        return received

    async def _took_in(self, received: list[object]) -> bool:
        """Whether the next question confirms this batch."""
        try:
            await self._intake.take_in(received)
        except OPERATORS_MATTER:
            return False  # the disk watch has said so
        except StorageError:
            log.exception("updates could not be stored, asking for them again")
            return False
        last = last_update_id(received)
        if last is None:
            return False
        self._offset = last + 1
        return True
