"""The general client (aiohttp): for files, and whatever has to pass a proxy; imported when the first of them goes."""

import asyncio
import io
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import BytesPayload, Payload, StringPayload, get_payload
from telegram.error import NetworkError, TimedOut
from telegram.request import RequestData
from yarl import URL

from bot.telegram.errors import NotConnected
from bot.telegram.plain_json import as_json
from bot.telegram.proxies import Proxies

_KEEP_ALIVE_SECONDS: Final = 30.0


class GeneralClient:
    """Connections of aiohttp; how many there may be is counted by whoever calls."""

    def __init__(self, *, user_agent: str, proxies: Proxies) -> None:
        self._proxies = proxies
        self._session = aiohttp.ClientSession(
            # The pool is not counted by the connector, so that waiting for it has a limit of its own.
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE_SECONDS),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": user_agent},
        )

    async def close(self) -> None:
        await self._session.close()

    async def ask(
        self,
        method: str,
        url: str,
        data: RequestData | None,
        *,
        connect: float | None,
        read: float | None,
        write: float | None,
    ) -> tuple[int, bytes]:
        """Status and body; the limits are seconds. Raises TimedOut or NetworkError, without the address."""
        target = URL(url)
        try:
            async with self._session.request(
                method,
                target,
                data=_body(data, write),
                timeout=aiohttp.ClientTimeout(total=None, connect=connect, sock_read=read),
                allow_redirects=False,
                **self._through(target),
            ) as response:
                return response.status, await response.read()
        except aiohttp.ConnectionTimeoutError as error:
            raise NotConnected(f"Not connected ({type(error).__name__})") from error
        except TimeoutError as error:
            raise TimedOut(f"Timed out ({type(error).__name__})") from error
        except aiohttp.ClientConnectorError as error:
            raise NotConnected(f"Not connected ({type(error).__name__})") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"Connection failed ({type(error).__name__})") from error

    async def time_of(self, url: str, *, within: float | None) -> datetime | None:
        """What the server's clock says, to the second; None if it does not tell. Raises NetworkError."""
        target = URL(url)
        try:
            async with self._session.head(
                target,
                timeout=aiohttp.ClientTimeout(total=within),
                allow_redirects=False,
                **self._through(target),
            ) as response:
                told = response.headers.get("Date")
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"Connection failed ({type(error).__name__})") from error
        return None if told is None else _read_date(told)

    def _through(self, target: URL) -> dict[str, Any]:
        """The arguments that name the proxy, empty where none is to be used."""
        found = self._proxies.address_for(target.scheme, target.host or "")
        if found is None:
            return {}
        address = URL(found)
        if address.user is None:
            return {"proxy": address}
        password = {"Proxy-Authorization": aiohttp.encode_basic_auth(address.user, address.password or "")}
        # Through a tunnel (https) only the proxy may see it; without one (http) it travels with the request.
        where = "proxy_headers" if target.scheme == "https" else "headers"
        return {"proxy": address.with_user(None), where: password}


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
