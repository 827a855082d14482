"""Where a call arrives, whatever it was wrapped in: checked, charged, performed, recorded and answered.

Faults on order strike here, so that every method is subject to them in the same way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import orjson
from aiogram.methods import GetUpdates

from sandbox import model
from sandbox.errors import ApiError, bad_request, too_many_requests
from sandbox.faults import Broken, Drop, ErrorAnswer, Fault, Faults, Hold, Slow
from sandbox.files import Upload
from sandbox.flood import Flood
from sandbox.methods import TABLE
from sandbox.methods.call import Call
from sandbox.recorder import RecordedCall, Recorder
from sandbox.webhooks import Webhook
from sandbox.world import World

SPENDING: Final = ("send", "edit", "copy", "forward")
"""Methods that begin like this share the flood budget."""
FREE: Final = frozenset({"sendChatAction"})


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    body: bytes
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


class Dropped(Exception):
    """The connection has to be broken instead of an answer."""


class Desk:
    def __init__(
        self,
        world: World,
        webhook: Webhook,
        recorder: Recorder,
        faults: Faults,
        flood: Flood,
        *,
        strict: bool,
    ) -> None:
        """`strict` also checks the sandbox's own answers, which costs more than the call itself."""
        self._world = world
        self._webhook = webhook
        self._recorder = recorder
        self._faults = faults
        self._flood = flood
        self._strict = strict

    async def answer(self, name: str, given: Mapping[str, Any], uploads: Mapping[str, Upload]) -> Reply:
        """Performs one call. Raises Dropped when a fault on order breaks the connection."""
        method = model.METHODS.get(name.lower())
        if method is None:
            return self._refuse(name, given, ApiError(404, "Not Found: method not found"))
        canonical = method.__api_method__
        decoded: Mapping[str, Any] = given
        fault: Fault | None = None
        try:
            decoded = model.decode(method, given)
            chat_id = decoded.get("chat_id")
            fault = self._faults.strike(canonical, chat_id)
            if fault is not None and (broken := await _strike_before(fault)):
                self._record(canonical, decoded, broken.status, broken.body)
                return broken
            result = await self._perform(method, decoded, uploads)
        except ApiError as error:
            return self._refuse(canonical, decoded, error)
        except Dropped:
            self._record(canonical, decoded, 0, None)
            raise
        self._record(canonical, decoded, 200, result)
        if fault is not None:
            await _strike_after(fault)
        return _json_reply(200, {"ok": True, "result": result})

    async def _perform(
        self, method: type[model.AnyMethod], decoded: Mapping[str, Any], uploads: Mapping[str, Upload]
    ) -> Any:
        serve = TABLE.get(method)
        if serve is None:
            raise model.not_implemented(method)
        request = model.parse(method, decoded)
        self._charge(method.__api_method__, decoded)
        result = await serve(Call(self._world, self._webhook, uploads), request)
        if self._strict and method is not GetUpdates:  # each update was looked at when it was queued
            model.check_answer(method, result)
        return result

    def _charge(self, method: str, decoded: Mapping[str, Any]) -> None:
        chat_id = decoded.get("chat_id")
        if self._flood.rules is None or not method.startswith(SPENDING) or method in FREE:
            return
        if not isinstance(chat_id, int):
            raise bad_request("chat not found")
        messages = len(decoded["media"]) if method == "sendMediaGroup" else 1
        wait = self._flood.charge(chat_id, messages)
        if wait:
            raise too_many_requests(wait)

    def _refuse(self, method: str, parameters: Mapping[str, Any], error: ApiError) -> Reply:
        self._record(method, parameters, error.code, error.description)
        return error_reply(error)

    def _record(self, method: str, parameters: Mapping[str, Any], status: int, answer: Any) -> None:
        self._recorder.record(RecordedCall(method, parameters, self._world.clock.now(), status, answer))


async def _strike_before(fault: Fault) -> Reply | None:
    match fault:
        case Drop(after=False):
            raise Dropped
        case Broken(status, body):
            return Reply(status, body.encode(), "text/html")
        case ErrorAnswer(error):
            raise error
        case Hold():
            await fault.wait()
        case Drop() | Slow():
            pass
    return None


async def _strike_after(fault: Fault) -> None:
    match fault:
        case Drop(after=True):
            raise Dropped
        case Slow():
            await fault.wait()
        case _:
            pass


def error_reply(error: ApiError) -> Reply:
    content: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    headers = {}
    if error.parameters:
        content["parameters"] = error.parameters
    if "retry_after" in error.parameters:
        headers["Retry-After"] = str(error.parameters["retry_after"])
    return _json_reply(error.code, content, headers)


def _json_reply(status: int, content: Any, headers: Mapping[str, str] | None = None) -> Reply:
    return Reply(status, orjson.dumps(content), headers=headers or {})
