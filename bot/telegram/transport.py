"""Calls to the Bot API go through one pool of connections; nobody else opens one.

Plain JSON goes over lines of our own (bot/telegram/lines.py), files and whatever has to pass a proxy through aiohttp:
many times as many calls per second as with python-telegram-bot's default (see tests/bench/transport.py). Timeouts and
errors mean the same as there: whatever took too long is a TimedOut, whatever broke is a NetworkError.
"""

import asyncio
import io
import ipaddress
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, Final
from urllib.request import getproxies, proxy_bypass

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import BytesPayload, Payload, StringPayload, get_payload
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.telegram.errors import Garbled, NotConnected, NotDone, NotSentInTime
from bot.telegram.lines import Lines, Server
from bot.telegram.plain_json import as_json, from_json

_UNSET: Final[object] = BaseRequest.DEFAULT_NONE
_KEEP_ALIVE_SECONDS: Final = 30.0
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

    __slots__ = ("_calls", "_connections", "_lines", "_places", "_proxies", "_session", "_timeouts")

    def __init__(self, *, connections: int = 64, timeouts: Timeouts | None = None) -> None:
        self._connections = connections
        self._timeouts = timeouts or Timeouts()
        self._places = asyncio.Semaphore(connections)
        self._session: aiohttp.ClientSession | None = None
        self._proxies = _Proxies({})
        self._lines = Lines()
        self._calls: dict[str, _PlainCall | None] = {}

    @property
    def read_timeout(self) -> float | None:
        return self._timeouts.read

    async def initialize(self) -> None:
        if self._session is not None:
            return
        self._proxies = _Proxies(getproxies())
        self._calls = {}
        self._session = aiohttp.ClientSession(
            # The pool is counted here and not by the connector, so that waiting for it has a limit of its own.
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE_SECONDS),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
        )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        self._lines.close()
        if session is not None:
            await session.close()

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
        session = self._session
        if session is None:
            raise RuntimeError("This AiohttpRequest is not initialized.")
        with_files = request_data is not None and request_data.contains_files
        if method == "POST" and not with_files and (call := self._plain_call(url)) is not None:
            return await self._plainly(call, request_data, read_timeout, connect_timeout, pool_timeout)
        write_default = self._timeouts.media_write if with_files else self._timeouts.write
        target = URL(url)
        async with self._place(_given(pool_timeout, self._timeouts.pool)):
            try:
                async with session.request(
                    method,
                    target,
                    data=_body(request_data, _given(write_timeout, write_default)),
                    timeout=aiohttp.ClientTimeout(
                        total=None,
                        connect=_given(connect_timeout, self._timeouts.connect),
                        sock_read=_given(read_timeout, self._timeouts.read),
                    ),
                    allow_redirects=False,
                    **self._proxies.for_url(target),
                ) as response:
                    return answered(method, response.status, await response.read())
            except aiohttp.ConnectionTimeoutError as error:
                raise NotConnected(f"Not connected ({type(error).__name__})") from error
            except TimeoutError as error:
                raise TimedOut(f"Timed out ({type(error).__name__})") from error
            except aiohttp.ClientConnectorError as error:
                raise NotConnected(f"Not connected ({type(error).__name__})") from error
            except (aiohttp.ClientError, OSError) as error:
                raise NetworkError(f"Connection failed ({type(error).__name__})") from error

    async def _plainly(
        self, call: "_PlainCall", data: RequestData | None, read: object, connect: object, pool: object
    ) -> tuple[int, bytes]:
        """A call without files and proxies, which is nearly every one, on a line of our own."""
        body = b"" if data is None else as_json(data.parameters)
        async with self._place(_given(pool, self._timeouts.pool)):
            line = await self._lines.line_to(call.server, within=_given(connect, self._timeouts.connect))
            try:
                status, answer = await line.ask(
                    call.head % len(body) + body, patience=_given(read, self._timeouts.read)
                )
            finally:
                self._lines.give_back(call.server, line)
        return answered("POST", status, answer)

    def _plain_call(self, url: str) -> "_PlainCall | None":
        """How this address is called; None where a proxy stands in between."""
        if url not in self._calls:
            target = URL(url)
            self._calls[url] = (
                None if self._proxies.for_url(target) else _PlainCall.to(target, self.USER_AGENT)
            )
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
        session = self._session
        if session is None:
            raise RuntimeError("This AiohttpRequest is not initialized.")
        target = URL(url)
        try:
            async with session.head(
                target,
                timeout=aiohttp.ClientTimeout(total=self._timeouts.read),
                allow_redirects=False,
                **self._proxies.for_url(target),
            ) as response:
                told = response.headers.get("Date")
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"Connection failed ({type(error).__name__})") from error
        return None if told is None else _read_date(told)

    @asynccontextmanager
    async def _place(self, within: float | None) -> AsyncIterator[None]:
        if not self._places.locked():
            await self._places.acquire()  # at once: a timer would cost more
        else:
            try:
                async with asyncio.timeout(within):
                    await self._places.acquire()
            except TimeoutError as error:
                raise NotSentInTime("All connections are in use; nothing was sent") from error
        try:
            yield
        finally:
            self._places.release()


@dataclass(frozen=True, slots=True)
class _PlainCall:
    """One address: who is called, and the beginning of each request but for the length of its body."""

    server: Server
    head: bytes

    @classmethod
    def to(cls, url: URL, user_agent: str) -> "_PlainCall":
        head = (
            f"POST {url.raw_path_qs} HTTP/1.1\r\nHost: {url.authority}\r\nUser-Agent: {user_agent}\r\nAccept: */*\r\n"
            "Content-Type: application/json\r\nContent-Length: "
        )
        server = Server(url.raw_host or "", url.port or 0, url.scheme == "https")
        return cls(server, head.encode().replace(b"%", b"%%") + b"%d\r\n\r\n")


class _Proxies:
    """What the environment says about proxies, read once.

    aiohttp's own `trust_env` reads it again for every call, in two thread hops, and looks for passwords in ~/.netrc.
    """

    def __init__(self, from_environment: dict[str, str]) -> None:
        self._addresses = {scheme: URL(address) for scheme, address in from_environment.items() if address}
        self._known: dict[tuple[str, str], dict[str, Any]] = {}

    def for_url(self, url: URL) -> dict[str, Any]:
        """The arguments of an aiohttp request that name the proxy, empty where none is to be used."""
        key = (url.scheme, url.host or "")
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def _find(self, scheme: str, host: str) -> dict[str, Any]:
        address = self._addresses.get(scheme) or self._addresses.get("all")
        if address is None or _is_loopback(host) or proxy_bypass(host):
            return {}
        if address.user is None:
            return {"proxy": address}
        password = {"Proxy-Authorization": aiohttp.encode_basic_auth(address.user, address.password or "")}
        # Through a tunnel (https) only the proxy may see it; without one (http) it travels with the request.
        where = "proxy_headers" if scheme == "https" else "headers"
        return {"proxy": address.with_user(None), where: password}


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


def _is_loopback(host: str) -> bool:
    """A server on this very machine is never reached through a proxy, whatever the environment forgot to exempt."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _WrittenInTime(Payload):
    """Another body that has to be on its way within a limit; aiohttp itself has none for writing."""

    def __init__(self, body: Payload, limit: float | None) -> None:
        super().__init__(body, headers=body.headers)
        self._body = body
        self._size = body.size
        self._limit = limit

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self._body.decode(encoding, errors)

    async def write(self, writer: AbstractStreamWriter) -> None:
        async with asyncio.timeout(self._limit):
            await self._body.write(writer)


def _body(data: RequestData | None, write_timeout: float | None) -> Payload | None:
    if data is None or not (data.contains_files or data.parameters):
        return None
    if data.contains_files:
        return _WrittenInTime(_multipart(data), write_timeout)
    document = as_json(data.parameters)
    return _WrittenInTime(BytesPayload(document, content_type="application/json"), write_timeout)


def _multipart(data: RequestData) -> aiohttp.MultipartWriter:
    writer = aiohttp.MultipartWriter("form-data")
    for name, value in data.json_parameters.items():
        part: Payload = StringPayload(value)
        part.headers["Content-Disposition"] = f'form-data; name="{_quoted(name)}"'
        writer.append_payload(part)
    for name, (filename, content, mimetype) in data.multipart_data.items():
        part = get_payload(
            io.BytesIO(content) if isinstance(content, bytes) else content, content_type=mimetype
        )
        # Telegram shows the name as it stands here. It reads UTF-8, but neither percent signs nor `filename*`,
        # which is what aiohttp's FormData writes for "Straße.pdf".
        part.headers["Content-Disposition"] = (
            f'form-data; name="{_quoted(name)}"; filename="{_quoted(filename)}"'
        )
        writer.append_payload(part)
    return writer


def _quoted(value: str) -> str:
    """As browsers do it in a form: only what would end the quoted string is escaped."""
    return value.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _read_date(told: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(told)
    except ValueError:
        return None
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)


def _given(timeout: object, default: float | None) -> float | None:
    """python-telegram-bot passes seconds, None for no limit, or a marker of its own for "the default"."""
    return timeout if timeout is None or isinstance(timeout, int | float) else default
