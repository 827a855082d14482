"""From a program to a sandbox in the same loop without a connection: most of a conversation would be HTTP otherwise.

What a connection does is told by tests/bot and tests/e2e. As over one, a call that was given up goes on in the sandbox.
"""

import asyncio
import json
from abc import ABC, abstractmethod
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import unquote

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.transport import AiohttpRequest, answered
from sandbox.dispatcher import Dropped, Reply
from sandbox.files import Upload
from sandbox.server import Sandbox

READ_TIMEOUT: Final = 5.0


class WithoutConnection(BaseRequest, ABC):
    """A transport that leads to something in the same process."""

    __slots__ = ()

    @property
    def read_timeout(self) -> float | None:
        return READ_TIMEOUT

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    parse_json_payload = staticmethod(AiohttpRequest.parse_json_payload)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        patience = read_timeout if isinstance(read_timeout, int | float) else READ_TIMEOUT
        return await self._asked(method, url, request_data, patience)

    @abstractmethod
    async def _asked(
        self, method: str, url: str, data: RequestData | None, patience: float
    ) -> tuple[int, bytes]:
        """Status and body of the answer, within so many seconds."""


class InProcess(WithoutConnection):
    """The transport of a program that is given a sandbox instead of an address."""

    __slots__ = ("_sandbox", "_under_way")

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._under_way: set[asyncio.Task[Reply]] = set()

    async def _asked(
        self, method: str, url: str, data: RequestData | None, patience: float
    ) -> tuple[int, bytes]:
        if method == "GET":
            return self._file(url)
        call = asyncio.create_task(self._called(url, data))
        self._under_way.add(call)
        call.add_done_callback(self._done)
        try:
            async with asyncio.timeout(patience):
                reply = await asyncio.shield(call)
        except Dropped:
            raise NetworkError("Connection failed (Dropped)") from None
        except TimeoutError:
            raise TimedOut("Timed out (InProcess)") from None
        return answered(method, reply.status, reply.body)

    async def _called(self, url: str, data: RequestData | None) -> Reply:
        *_, bot, method = url.split("/")
        given, uploads = unwrapped(data)
        # There and back through JSON: nothing that the program holds is held by the sandbox as well.
        return await self._sandbox.answer(
            bot.removeprefix("bot"), method, json.loads(json.dumps(given)), uploads
        )

    def _done(self, call: "asyncio.Task[Reply]") -> None:
        self._under_way.discard(call)
        if not call.cancelled():
            call.exception()  # whoever gave it up will not ask

    def _file(self, url: str) -> tuple[int, bytes]:
        _, _, path = unquote(url).partition(f"/file/bot{self._sandbox.token}/")
        file = self._sandbox.world.files.by_path(path)
        return (HTTPStatus.NOT_FOUND, b"") if file is None else (HTTPStatus.OK, file.content)


def unwrapped(data: RequestData | None) -> tuple[dict[str, Any], Mapping[str, Upload]]:
    """What stands in a request, and the files that go with it."""
    if data is None:
        return {}, {}
    if not data.contains_files:
        return data.parameters, {}
    uploads = {
        name: Upload(file, content if isinstance(content, bytes) else content.read(), kind)
        for name, (file, content, kind) in (data.multipart_data or {}).items()
    }
    attached = {name: f"attach://{name}" for name in uploads}
    return attached | data.json_parameters, uploads
