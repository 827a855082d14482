"""Connections of our own for calls with plain JSON: kept open, one call at a time on each, read by llhttp (httptools).

What a tap costs is to a good part two such calls and a long poll, and most of that was a general client around them.
"""

import asyncio
import ssl
from collections import deque
from ipaddress import ip_address
from typing import Final, Protocol, TypeAlias, cast

from httptools import HttpParserError, HttpResponseParser
from telegram.error import NetworkError, TimedOut

from bot.telegram.errors import NotConnected
from questionnaires.values import dataclass

KEPT_SECONDS: Final = 30.0
"""After which a connection is not used again: the other end may be about to close it."""
_INFORMATIONAL: Final = 200
"""Below it an answer is only announced."""

Answer: TypeAlias = tuple[int, bytes]


class _Parser(Protocol):
    """What we use of an untyped httptools.HttpResponseParser."""

    def feed_data(self, data: bytes, /) -> None: ...
    def get_status_code(self) -> int: ...
    def should_keep_alive(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Server:
    """Who is called."""

    host: str
    port: int
    tls: bool


class _ReadTimeout:
    """Ends the waiting for an answer of which nothing has come for too long.

    One timer for a connection, which finds at its end how long there is still to wait: one for each call, and another
    for each byte, would cost more than the call's own bookkeeping.
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[Answer] | None = None
        self._seconds = 0.0
        self._heard_at = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def begin(self, answer: "asyncio.Future[Answer]", seconds: float | None) -> None:
        """From now on; None: however long it takes."""
        self.heard()
        if seconds is None:
            return
        self._answer, self._seconds = answer, seconds
        self._look_at(self._heard_at + seconds)

    def heard(self) -> None:
        """Something came."""
        self._heard_at = self._loop.time()

    def end(self) -> None:
        """The answer is there, or nobody waits for it any more."""
        self._answer = None

    def close(self) -> None:
        """The connection is of no more use."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look_at(self, due: float) -> None:
        if self._timer is not None and self._timer.when() <= due:
            return  # it looks before that, and then again
        self.close()
        self._timer = self._loop.call_at(due, self._look)

    def _look(self) -> None:
        self._timer = None
        if self._answer is None or self._answer.done():
            return
        due = self._heard_at + self._seconds
        if self._loop.time() < due:
            self._look_at(due)
        else:
            self._answer.set_exception(TimedOut("Timed out (nothing more came)"))


class HttpConnection(asyncio.Protocol):
    """One connection. It is of no use any more once a call on it has failed."""

    def __init__(self) -> None:
        self.used_at = 0.0
        self.is_open = False
        self._transport: asyncio.Transport | None = None
        self._parser = cast("_Parser", HttpResponseParser(self))
        self._answer: asyncio.Future[Answer] | None = None
        self._read_timeout = _ReadTimeout()
        self._body: list[bytes] = []
        self._is_measured = False

    async def ask(self, question: bytes, *, read_timeout: float | None) -> Answer:
        """Sends a whole request and returns status and body. `read_timeout`: seconds without a byte of the answer.

        Raises TimedOut or NetworkError.
        """
        assert self._transport is not None  # noqa: S101 - it was connected
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Answer] = loop.create_future()
        self._answer = answer
        self._transport.write(question)
        self._read_timeout.begin(answer, read_timeout)
        try:
            return await answer
        finally:
            self._answer = None
            self.used_at = loop.time()
            self._read_timeout.end()
            if not answer.done() or answer.cancelled() or answer.exception() is not None:
                self.close()

    def close(self) -> None:
        self.is_open = False
        self._read_timeout.close()
        if self._transport is not None:
            self._transport.abort()

    # What asyncio tells

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self.is_open = True

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_open = False
        self._read_timeout.close()
        if exc is None and self._body and not self._is_measured:
            self._complete()  # this answer ends with the connection
        else:
            self._fail(NetworkError(f"Connection failed ({type(exc).__name__ if exc else 'closed'})"))

    def data_received(self, data: bytes) -> None:
        if self._answer is None:  # nobody asked
            self.close()
            return
        self._read_timeout.heard()
        try:
            self._parser.feed_data(data)
        except HttpParserError as error:
            self._fail(NetworkError(f"Connection failed ({type(error).__name__})"))
            self.close()

    # What the parser tells

    def on_message_begin(self) -> None:
        if self._answer is None or self._answer.done():
            self.is_open = False  # a second answer to one question
        self._body = []
        self._is_measured = False

    def on_header(self, name: bytes, _: bytes) -> None:
        if not self._is_measured:
            self._is_measured = name.lower() in (b"content-length", b"transfer-encoding")

    def on_body(self, part: bytes) -> None:
        self._body.append(part)

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() >= _INFORMATIONAL:
            self.is_open = self.is_open and self._parser.should_keep_alive()
            self._complete()

    def _complete(self) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((self._parser.get_status_code(), b"".join(self._body)))

    def _fail(self, error: NetworkError) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error)


class ConnectionPool:
    """The connections that are open and not in use, by server. How many there are at once, others decide."""

    def __init__(self) -> None:
        self._idle: dict[Server, deque[HttpConnection]] = {}
        self._tls: ssl.SSLContext | None = None

    async def take(self, server: Server, *, within: float | None) -> HttpConnection:
        """A connection, one that is open if there is one. Raises NotConnected."""
        idle, now = self._idle.get(server), asyncio.get_running_loop().time()
        while idle:
            connection = idle.pop()
            if connection.is_open and now - connection.used_at < KEPT_SECONDS:
                return connection
            connection.close()
        return await self._new(server, within)

    def give_back(self, server: Server, connection: HttpConnection) -> None:
        """Keeps it for the next call if it is good for one."""
        if connection.is_open:
            self._idle.setdefault(server, deque()).append(connection)
        else:
            connection.close()

    def close(self) -> None:
        for idle in self._idle.values():
            for connection in idle:
                connection.close()
        self._idle.clear()

    async def _new(self, server: Server, within: float | None) -> HttpConnection:
        if server.tls and self._tls is None:
            self._tls = ssl.create_default_context()
        context = self._tls if server.tls else None
        try:
            async with asyncio.timeout(within):
                _, connection = await asyncio.get_running_loop().create_connection(
                    HttpConnection,
                    server.host,
                    server.port,
                    ssl=context,
                    happy_eyeballs_delay=_head_start(server.host),
                )
        except (OSError, TimeoutError) as error:
            raise NotConnected(f"Not connected ({type(error).__name__})") from error
        return connection


def _head_start(host: str) -> float | None:
    """Seconds before a host's next address is tried beside the first; None for an address, which has no other.

    asyncio forgets to close the socket of such a race that is called off, and leaves it to the garbage collector.
    """
    try:
        ip_address(host)
    except ValueError:
        return 0.25
    return None
