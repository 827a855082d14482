"""The sandbox's Bot API without HTTP: calls arrive after a drawn delay, take effect or not, and are answered or not."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final, Protocol, TypeVar

import orjson
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.errors import NotConnected
from bot.telegram.transport import answered
from sandbox.dispatcher import Desk, Reply, error_reply
from sandbox.errors import too_many_requests
from sandbox.updates import Update
from sandbox.world import World
from tests.in_process import WithoutConnection, unwrapped
from tests.simulation.universe import ProgramLoop, Universe
from tests.simulation.weather import MISLEADING_BODIES, Passage, Trouble, Weather

T = TypeVar("T")

_FOR_EVER: Final = 3600.0
_LONG_POLL: Final = 50.0
_PAGE: Final = b"<html><body>Bad Gateway</body></html>"
_NO_WEBHOOK: Final = Reply(200, b'{"ok":true,"result":true}')


class Watcher(Protocol):
    """Is told what the program said and whether it learnt that it was heard."""

    def on_called(self, method: str, parameters: Mapping[str, Any], reply: Reply) -> None: ...


class BotApi:
    """One server for all programs that come and go."""

    def __init__(
        self,
        universe: Universe,
        world: World,
        desk: Desk,
        weather: Weather,
        chance: random.Random,
        *,
        counted: Counter[str],
    ) -> None:
        """`counted` is told how often ways were taken that are seldom taken."""
        self._counted = counted
        self._delivered: set[int] = set()
        self._universe = universe
        self._world = world
        self._desk = desk
        self._weather = weather
        self._chance = chance
        self._poll: _Poll | None = None
        self.watchers: list[Watcher] = []
        self.on_flood: Callable[[object], None] = lambda _: None
        """Told the chat that a 429 was for."""
        self.on_unheard: Callable[[int, object], None] = lambda *_: None
        """Told the chat and the data of a tap that Telegram forgot before anybody confirmed it."""

    def network(self, loop: ProgramLoop) -> Callable[[int], BaseRequest]:
        """What a program is given as its way out."""
        return lambda _connections: InProcess(self, loop)

    def call(
        self, loop: ProgramLoop, method: str, data: RequestData | None, patience: float
    ) -> "asyncio.Future[tuple[int, bytes]]":
        """`patience`: the seconds without an answer after which the caller gives up."""
        answer: asyncio.Future[tuple[int, bytes]] = loop.create_future()
        passage = self._weather.passage(method)
        if method == "editMessageText" and self._weather.hangs(unwrapped(data)[0].get("chat_id")):
            passage = replace(passage, trouble=Trouble.HUNG, back=_FOR_EVER)
        outcome = _Outcome(self._universe, loop, answer, deadline=self._universe.elapsed + patience)
        if passage.trouble is Trouble.CUT:
            error = NotConnected("Not connected") if self._chance.random() < 0.5 else NetworkError("cut")
            outcome.fails(passage.there, error)
        else:
            arrive = partial(self._arrives, method, data, passage, outcome)
            self._universe.after(passage.there, arrive)
        return answer

    def forgotten(self, update: Update) -> None:
        """Telegram keeps a tap for some minutes only."""
        if update.kind == "callback_query":
            self.on_unheard(update.chat_id, update.body[update.kind]["data"])

    def wake_poll(self) -> None:
        """An update is there: a waiting long poll is answered a moment later."""
        if self._poll is not None:
            poll, self._poll = self._poll, None
            self._universe.after(0.005, poll.answer_now)

    def _arrives(self, method: str, data: RequestData | None, passage: Passage, outcome: "_Outcome") -> None:
        if outcome.is_forgotten and self._chance.random() < 0.5:
            return  # the process died while it was being written
        match passage.trouble:
            case Trouble.SERVER_ERROR | Trouble.SENDING_FAILS:
                outcome.comes(passage.back, Reply(502, _PAGE))
            case Trouble.NOT_JSON:
                outcome.comes(passage.back, Reply(200, _PAGE))
            case Trouble.MISLEADING:
                outcome.comes(passage.back, Reply(200, self._chance.choice(MISLEADING_BODIES)))
            case Trouble.FLOOD:
                self.on_flood(unwrapped(data)[0].get("chat_id"))
                outcome.comes(passage.back, error_reply(too_many_requests(self._chance.randint(1, 12))))
            case _:
                self._takes_effect(method, data, passage, outcome)

    def _takes_effect(
        self, method: str, data: RequestData | None, passage: Passage, outcome: "_Outcome"
    ) -> None:
        if method == "getUpdates":
            self._asks_for_updates(data, passage, outcome)
            return
        parameters, uploads = unwrapped(data)
        reply = _NO_WEBHOOK
        if method != "deleteWebhook":
            reply = _at_once(self._desk.answer(method, parameters, uploads))
        for watcher in self.watchers:
            watcher.on_called(method, parameters, reply)
        is_lost = passage.trouble is Trouble.LOST or outcome.is_forgotten
        self._counted["an answer lost after a message was sent"] += is_lost and method == "sendMessage"
        outcome.comes(passage.back, reply, lost=is_lost)

    def _asks_for_updates(self, data: RequestData | None, passage: Passage, outcome: "_Outcome") -> None:
        parameters, _ = unwrapped(data)
        lost = passage.trouble is Trouble.LOST
        batch = self._batch(parameters)
        if batch:
            outcome.comes(passage.back, _updates(batch), lost=lost)
            return

        def answer_now() -> None:
            outcome.comes(passage.back, _updates(self._batch(parameters)), lost=lost)

        poll = self._poll = _Poll(answer_now)
        self._universe.after(_LONG_POLL, lambda: self._poll_ends(poll))

    def _poll_ends(self, poll: "_Poll") -> None:
        if self._poll is poll:
            self._poll = None
            poll.answer_now()

    def _batch(self, parameters: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        offset = parameters.get("offset") or 0
        allowed = parameters.get("allowed_updates")
        batch: list[Mapping[str, Any]] = _at_once(self._world.updates.poll(int(offset), allowed=allowed))
        for update in batch:
            self._counted["an update came a second time"] += update["update_id"] in self._delivered
            self._delivered.add(update["update_id"])
        return batch


class _Poll:
    """A long poll that waits."""

    def __init__(self, answer_now: Callable[[], None]) -> None:
        self.answer_now = answer_now


class _Outcome:
    """How a call ends for the program that made it, if that still lives."""

    def __init__(
        self,
        universe: Universe,
        loop: ProgramLoop,
        answer: "asyncio.Future[tuple[int, bytes]]",
        *,
        deadline: float,
    ) -> None:
        self._universe = universe
        self._loop = loop
        self._answer = answer
        self._deadline = deadline

    @property
    def is_forgotten(self) -> bool:
        return self._loop.is_dead or self._answer.done()

    def comes(self, back: float, reply: Reply, *, lost: bool = False) -> None:
        left = self._deadline - self._universe.elapsed
        if back > left:
            self.fails(max(left, 0.0), TimedOut("Timed out"))
        elif lost:
            self.fails(back, NetworkError("Connection failed"))
        else:
            self._universe.after(back, lambda: self._resolve(reply))

    def fails(self, after: float, error: NetworkError) -> None:
        self._universe.after(after, lambda: self._reject(error))

    def _resolve(self, reply: Reply) -> None:
        if not self.is_forgotten:
            self._answer.set_result((reply.status, reply.body))

    def _reject(self, error: NetworkError) -> None:
        if not self.is_forgotten:
            self._answer.set_exception(error)


class InProcess(WithoutConnection):
    """A transport that reaches the Bot API without a connection."""

    __slots__ = ("_api", "_loop")

    def __init__(self, api: BotApi, loop: ProgramLoop) -> None:
        self._api = api
        self._loop = loop

    async def _asked(
        self, method: str, url: str, data: RequestData | None, patience: float
    ) -> tuple[int, bytes]:
        status, body = await self._api.call(self._loop, url.rpartition("/")[2], data, patience)
        return answered(method, status, body)


def _updates(batch: list[Mapping[str, Any]]) -> Reply:
    return Reply(200, orjson.dumps({"ok": True, "result": batch}))


def _at_once(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that has nothing to wait for."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    work.close()
    raise RuntimeError("the Bot API waits for something that the simulation does not let happen")
