"""Calls to the Bot API go through one pool of connections; nobody else opens one.

Plain JSON goes over connections of our own (bot/telegram/http_connections.py), files and whatever has to pass a proxy
through aiohttp: many times as many calls per second as with python-telegram-bot's default (see
tests/bench/transport.py). Timeouts and errors mean the same as there: whatever took too long is a TimedOut, whatever
broke is a NetworkError.
"""

import asyncio
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import SplitResult, quote, urlsplit

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.telegram.errors import Garbled, NotDone, NotSentInTime
from bot.telegram.http_connections import ConnectionPool, Server
from bot.telegram.plain_json import as_json, from_json
from bot.telegram.proxies import Proxies
from questionnaires.values import dataclass

if TYPE_CHECKING:
    from bot.telegram.general_client import GeneralClient

_UNSET: Final[object] = BaseRequest.DEFAULT_NONE
_STAYS: Final = "/%:@!$&'()*+,;=-._~?"
"""What stands in an address as it is."""
_USUAL: Final = b'{"ok":true,"result":'
"""How the Bot API server begins what succeeded; anything else is looked at more closely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """Seconds, None for no limit. Read: without a byte of the answer. Pool: until a connection is free."""

    connect: float | None = 5.0
    read: float | None = 5.0
    write: float | None = 5.0
    media_write: float | None = 20.0
    pool: float | None = 5.0


class AiohttpRequest(BaseRequest):
    """A pool of at most `connections` connections. Ready after `initialize()`, and again after a `shutdown()`."""

    __slots__ = (
        "_calls",
        "_client",
        "_is_ready",
        "_places",
        "_pool",
        "_proxies",
        "_timeouts",
    )

    def __init__(self, *, connections: int = 64, timeouts: Timeouts | None = None) -> None:
        self._timeouts = timeouts or Timeouts()
        self._places = asyncio.Semaphore(connections)
        self._is_ready = False
        self._client: GeneralClient | None = None  # as long as there was no file and no proxy
        self._proxies = Proxies({})
        self._pool = ConnectionPool()
        self._calls: dict[str, _PlainCall | None] = {}

    @property
    def read_timeout(self) -> float | None:
        return self._timeouts.read

    async def initialize(self) -> None:
        if self._is_ready:
            return
        self._is_ready = True
        self._proxies = Proxies.of_environment()
        self._calls = {}

    async def shutdown(self) -> None:
        client, self._client = self._client, None
        self._is_ready = False
        self._pool.close()
        if client is not None:
            await client.close()

    def _general_client(self) -> "GeneralClient":
        if self._client is None:
            from bot.telegram.general_client import GeneralClient

            self._client = GeneralClient(user_agent=self.USER_AGENT, proxies=self._proxies)
        return self._client

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = _UNSET,
        write_timeout: object = _UNSET,
        connect_timeout: object = _UNSET,
        pool_timeout: object = _UNSET,
    ) -> tuple[int, bytes]:
        """Raises TimedOut or NetworkError, whose messages never hold the address, since that holds the token."""
        if not self._is_ready:
            raise RuntimeError("This AiohttpRequest is not initialized.")
        with_files = request_data is not None and request_data.contains_files
        if method == "POST" and not with_files and (call := self._plain_call(url)) is not None:
            return await self._plainly(call, request_data, read_timeout, connect_timeout, pool_timeout)
        write_default = self._timeouts.media_write if with_files else self._timeouts.write
        await self._take_place(_given(pool_timeout, self._timeouts.pool))
        try:
            status, answer = await self._general_client().ask(
                method,
                url,
                request_data,
                connect=_given(connect_timeout, self._timeouts.connect),
                read=_given(read_timeout, self._timeouts.read),
                write=_given(write_timeout, write_default),
            )
        finally:
            self._places.release()
        return answered(method, status, answer)

    async def _plainly(
        self, call: "_PlainCall", data: RequestData | None, read: object, connect: object, pool: object
    ) -> tuple[int, bytes]:
        """A call without files and proxies, which is nearly every one, on a connection of our own."""
        body = b"" if data is None else as_json(data.parameters)
        await self._take_place(_given(pool, self._timeouts.pool))
        try:
            connection = await self._pool.take(call.server, within=_given(connect, self._timeouts.connect))
            try:
                status, answer = await connection.ask(
                    call.head % len(body) + body, read_timeout=_given(read, self._timeouts.read)
                )
            finally:
                self._pool.give_back(call.server, connection)
        finally:
            self._places.release()
        return answered("POST", status, answer)

    def _plain_call(self, url: str) -> "_PlainCall | None":
        """How this address is called; None where a proxy stands in between."""
        if url not in self._calls:
            target = urlsplit(url)
            passes_proxy = self._proxies.address_for(target.scheme, target.hostname or "") is not None
            self._calls[url] = None if passes_proxy else _PlainCall.to(target, self.USER_AGENT)
        return self._calls[url]

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Raises Garbled."""
        try:
            parsed: dict[str, Any] = from_json(payload)
        except ValueError as error:
            raise Garbled("Not the answer of a Bot API server (no JSON)") from error
        return parsed

    async def time_of(self, url: str) -> datetime | None:
        """What the server's clock says, to the second; None if it does not tell. Raises NetworkError."""
        if not self._is_ready:
            raise RuntimeError("This AiohttpRequest is not initialized.")
        return await self._general_client().time_of(url, within=self._timeouts.read)

    async def _take_place(self, within: float | None) -> None:
        """One of the connections, to be released. Raises NotSentInTime."""
        if not self._places.locked():
            await self._places.acquire()  # at once: a timer would cost more
            return
        try:
            async with asyncio.timeout(within):
                await self._places.acquire()
        except TimeoutError as error:
            raise NotSentInTime("All connections are in use; nothing was sent") from error


@dataclass(frozen=True, slots=True)
class _PlainCall:
    """One address: who is called, and the beginning of each request but for the length of its body."""

    server: Server
    head: bytes

    @classmethod
    def to(cls, url: SplitResult, user_agent: str) -> "_PlainCall":
        is_safe = url.scheme == "https"
        host = (url.hostname or "").encode("idna").decode()
        called = f"[{host}]" if ":" in host else host
        path = quote(url.path, safe=_STAYS) + (f"?{quote(url.query, safe=_STAYS)}" if url.query else "")
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {called}{f':{url.port}' if url.port else ''}\r\n"
            f"User-Agent: {user_agent}\r\nAccept: */*\r\nContent-Type: application/json\r\nContent-Length: "
        )
        server = Server(host, url.port or (443 if is_safe else 80), is_safe)
        return cls(server, head.encode().replace(b"%", b"%%") + b"%d\r\n\r\n")


def answered(method: str, status: int, body: bytes) -> tuple[int, bytes]:
    """What came back, if a Bot API server can have said it. Raises NetworkError, NotDone or Garbled otherwise."""
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise _trouble(status)
    if method == "POST":
        _refuse_garble(status, body)
    return status, body


def _refuse_garble(status: int, body: bytes) -> None:
    """Raises Garbled for what no Bot API server answers: neither a result nor a refusal of this very status."""
    if status < HTTPStatus.MULTIPLE_CHOICES and body.startswith(_USUAL):
        return
    answer: object = AiohttpRequest.parse_json_payload(body)
    match answer:
        case {"ok": True, "result": _} if status < HTTPStatus.MULTIPLE_CHOICES:
            return
        case {"ok": False, "error_code": code} if code == status:
            return
    raise Garbled(f"Not the answer of a Bot API server ({status})")


def _trouble(status: int) -> NetworkError:
    """A server that says itself that it could not has done nothing; one behind a gateway that gave up may have."""
    if status == HTTPStatus.GATEWAY_TIMEOUT:
        return NetworkError(f"Server trouble ({status})")
    return NotDone(f"Server trouble ({status})")


def _given(timeout: object, default: float | None) -> float | None:
    """python-telegram-bot passes seconds, None for no limit, or a marker of its own for "the default"."""
    return timeout if timeout is None or isinstance(timeout, int | float) else default
