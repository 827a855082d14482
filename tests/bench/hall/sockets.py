"""HTTP/1.1 over plain sockets, as little of it as is needed: a client that costs less than what it measures."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Self
from urllib.parse import urlencode

HEAD_END: Final = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Answer:
    """`at`: when its last byte was there, by time.perf_counter."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    at: float


class Connection(asyncio.Protocol):
    """One kept-alive connection with one request at a time."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport
        self._buffer = bytearray()
        self._waiting: asyncio.Future[Answer] | None = None
        self.is_lost = False

    @classmethod
    async def open(cls, port: int) -> Self:
        _, protocol = await asyncio.get_running_loop().create_connection(cls, "127.0.0.1", port)
        return protocol

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]  # a stream's

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_lost = True
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(exc or ConnectionResetError())

    def request(self, content: bytes) -> "asyncio.Future[Answer]":
        """Sends it at once."""
        self._waiting = asyncio.get_running_loop().create_future()
        if self.is_lost:
            self._waiting.set_exception(ConnectionResetError())
        else:
            self._transport.write(content)
        return self._waiting

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, end, rest = bytes(self._buffer).partition(HEAD_END)
        if not end or self._waiting is None:
            return
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        if len(rest) >= int(headers.get("content-length", 0)):
            self._buffer.clear()
            waiting, self._waiting = self._waiting, None
            waiting.set_result(Answer(int(first.split(" ")[1]), headers, rest, time.perf_counter()))

    def close(self) -> None:
        self._transport.close()


class Stream(asyncio.Protocol):
    """A stream of events that is only read: `on_data` gets what came and when."""

    def __init__(self, request: bytes, on_data: Callable[[bytes, float], None]) -> None:
        self._request = request
        self._on_data = on_data
        self.transport: asyncio.Transport
        self.lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]  # a stream's
        self.transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._on_data(data, time.perf_counter())

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.lost.done():
            self.lost.set_result(None)


async def listen(port: int, request: bytes, on_data: Callable[[bytes, float], None]) -> Stream:
    """Opens a stream."""
    loop = asyncio.get_running_loop()
    _, stream = await loop.create_connection(lambda: Stream(request, on_data), "127.0.0.1", port)
    return stream


def get(path: str, *, port: int, cookie: str = "", last: str = "") -> bytes:
    """A GET as a browser sends it, as far as the program looks at it."""
    more = f"Cookie: rundfrage={cookie}\r\n" if cookie else ""
    more += f"Last-Event-ID: {last}\r\n" if last else ""
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{more}"
        "User-Agent: Mozilla/5.0 (Android 14; Mobile) Firefox/140.0\r\n"
        "Accept: text/html\r\nAccept-Language: de\r\nAccept-Encoding: gzip\r\n\r\n"
    ).encode()


def post(path: str, fields: Mapping[str, Any], *, port: int, cookie: str = "") -> bytes:
    """A form."""
    body = urlencode(fields).encode()
    more = f"Cookie: rundfrage={cookie}\r\n" if cookie else ""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{more}"
        "User-Agent: Mozilla/5.0 (Android 14; Mobile) Firefox/140.0\r\n"
        f"Accept: text/html\r\nAccept-Language: de\r\nAccept-Encoding: gzip\r\nOrigin: http://127.0.0.1:{port}\r\n"
        "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
