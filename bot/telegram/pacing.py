"""Every visible change takes its turn in one budget, and of several edits of the same message only the newest is sent.

Acknowledgements of taps (answerCallbackQuery) and everything else that nobody sees pass at once.
"""

import asyncio
import itertools
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, TypeAlias

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.telegram.budget import Budget, Rate
from bot.telegram.errors import retry_after
from bot.telegram.priority import Priority
from bot.telegram.send_queue import Call, ChatQueue, SendQueue, Timer

Answer: TypeAlias = bool | dict[str, Any] | list[dict[str, Any]]
Message: TypeAlias = tuple[int | str, int]

SUPERSEDED: Final = True
"""What a replaced edit returns, as if Telegram had said True: a newer edit of that message is on its way."""

_BUTTONS_ONLY: Final = "editMessageReplyMarkup"
_MERGED: Final = frozenset({"editMessageText", "editMessageCaption", "editMessageMedia", _BUTTONS_ONLY})
_VISIBLE: Final = ("send", "edit", "copy", "forward", "stopPoll")
_ACKNOWLEDGEMENT: Final = "answerCallbackQuery"


@dataclass(eq=False, slots=True)
class _Request(Call):
    endpoint: str
    message: Message | None
    """The message that it edits, if it can be merged with other edits of it."""

    def replaces(self, older: "_Request") -> bool:
        """Any edit also sets the buttons; the buttons alone do not set the text."""
        return self.endpoint == older.endpoint or older.endpoint == _BUTTONS_ONLY


class Pacer(BaseRateLimiter[Priority]):
    """Handed to the bot as `rate_limiter`; a call's `rate_limit_args` is its Priority (none: TAP).

    A RetryAfter holds only the chat that it came for (or the method, where no chat is named). The call is repeated
    if Telegram asks for no more than the budget's patience with it; else RetryAfter reaches all whose patience that is,
    and who write to that chat until then. What shows something is owed as a row and repeated from there; the
    acknowledgement of a tap is not, is worth nothing after some seconds, and harmless twice: it is repeated here.
    """

    __slots__ = ("_budget", "_edits", "_idle", "_numbers", "_stopped", "_turns", "_under_way")

    def __init__(self, budget: Budget | None = None, *, timer: Timer | None = None) -> None:
        self._budget = budget or Budget()
        self._turns = SendQueue(self._budget.overall, timer)
        self._edits: defaultdict[Message, list[_Request]] = defaultdict(list)
        self._numbers = itertools.count()
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopped = False

    async def initialize(self) -> None:
        self._stopped = False

    async def shutdown(self) -> None:
        """Whoever still waits for a turn gets a NetworkError; what is on its way to Telegram is left alone."""
        self._stopped = True
        self._turns.stop(_not_sent())

    @property
    def is_idle(self) -> bool:
        return self._under_way == 0

    async def idle(self) -> None:
        """Waits until no call waits for its turn or for Telegram's answer."""
        await self._idle.wait()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Priority | None,
    ) -> Answer:
        self._under_way += 1
        self._idle.clear()
        try:
            if endpoint == _ACKNOWLEDGEMENT:
                return await self._acknowledged(lambda: callback(*args, **kwargs))
            if not endpoint.startswith(_VISIBLE) or endpoint == "sendChatAction":
                return await callback(*args, **kwargs)
            request = self._request(endpoint, data, rate_limit_args or Priority.TAP)
            return await self._paced(request, self._lane(endpoint, data), lambda: callback(*args, **kwargs))
        finally:
            self._under_way -= 1
            if self._under_way == 0:
                self._idle.set()

    async def _paced(
        self, request: _Request, lane: ChatQueue, send: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        while True:
            self._refuse_long_wait(request, lane)
            if not await self._turn(request, lane):
                return SUPERSEDED
            try:
                return await send()
            except RetryAfter as error:
                self._hold(request, lane, error)
            finally:
                self._turns.release(lane)
            request.turn = asyncio.get_running_loop().create_future()

    def _refuse_long_wait(self, request: _Request, lane: ChatQueue) -> None:
        wait = lane.held_until - self._turns.now
        if wait > self._patience_with(request):
            raise RetryAfter(timedelta(seconds=wait))

    def _hold(self, request: _Request, lane: ChatQueue, error: RetryAfter) -> None:
        """Keeps the chat quiet for as long as Telegram asks. Raises the error in all who should not wait that long."""
        wait = retry_after(error).total_seconds()
        lane.held_until = self._turns.now + wait
        lane.fail(error, which=lambda call: wait > self._patience_with(call))
        if wait > self._patience_with(request):
            raise error

    def _patience_with(self, call: Call) -> float:
        is_awaited = call.priority in (Priority.TAP, Priority.GREETING)
        return self._budget.patience if is_awaited else self._budget.patience_of_many

    async def _acknowledged(self, send: Callable[[], Awaitable[Answer]]) -> Answer:
        for pause in self._budget.acknowledge_again:
            try:
                return await send()
            except NetworkError as error:
                if (
                    isinstance(error, BadRequest) or self._stopped
                ):  # refused, though it counts as a NetworkError
                    raise
            await self._turns.pause(pause)
        return await send()

    async def _turn(self, request: _Request, lane: ChatQueue) -> bool:
        """Waits for the turn; False if a newer edit of the same message goes instead."""
        if self._stopped:
            raise _not_sent()
        if request.message is None:
            return await self._turns.wait(request, lane)
        waiting = self._edits[request.message]
        if any(newer.born > request.born and newer.replaces(request) for newer in waiting):
            return False  # it was on its way and had to wait after all; meanwhile it is out of date
        for older in waiting:
            if older.born < request.born and request.replaces(older) and not older.turn.done():
                request.take_over(older)
        waiting.append(request)
        try:
            return await self._turns.wait(request, lane)
        finally:
            waiting.remove(request)
            if not waiting:
                del self._edits[request.message]

    def _request(self, endpoint: str, data: dict[str, Any], priority: Priority) -> _Request:
        message: Message | None = None
        if endpoint in _MERGED and "message_id" in data and "chat_id" in data:
            message = (_chat(data["chat_id"]), data["message_id"])
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        return _Request(priority, next(self._numbers), turn, endpoint, message)

    def _lane(self, endpoint: str, data: dict[str, Any]) -> ChatQueue:
        if "chat_id" not in data:
            return self._turns.lane(f"method {endpoint}", self._budget.overall)
        chat = _chat(data["chat_id"])
        return self._turns.lane(chat, self._rate_of(chat))

    def _rate_of(self, chat: int | str) -> Rate:
        is_private = isinstance(chat, int) and chat > 0
        return self._budget.chat if is_private else self._budget.group


def _chat(chat_id: int | str) -> int | str:
    """Private chats and groups have numbers, channels may have a name; a number may come as a string."""
    try:
        return int(chat_id)
    except ValueError:
        return chat_id


def _not_sent() -> NetworkError:
    return NetworkError("Stopped before this was sent")
