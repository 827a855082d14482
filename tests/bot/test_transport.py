import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)
from telegram.request import RequestData

from bot.telegram.transport import AiohttpRequest, Timeouts
from tests.bot.conftest import Serve

TOKEN = "123456:" + "A" * 35
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}


async def ok(request: web.BaseRequest) -> web.Response:
    await request.read()
    return web.json_response({"ok": True, "result": MESSAGE})


async def test_call_without_files_is_one_json_document(serve: Serve, request_: AiohttpRequest) -> None:
    seen: list[tuple[str, object]] = []

    async def answer(request: web.BaseRequest) -> web.Response:
        seen.append((request.content_type, await request.json()))
        return await ok(request)

    bot = Bot(TOKEN, base_url=f"{await serve(answer)}/bot", request=request_, get_updates_request=request_)
    message = await bot.send_message(7, "Grüße", disable_notification=True)
    assert message.message_id == 1
    assert seen == [("application/json", {"chat_id": 7, "text": "Grüße", "disable_notification": True})]


async def test_file_keeps_its_german_name_and_its_bytes(serve: Serve, request_: AiohttpRequest) -> None:
    seen: list[tuple[bytes, bytes]] = []

    async def answer(request: web.BaseRequest) -> web.Response:
        header, _, rest = (await request.read()).partition(b'name="document"')
        seen.append((header + b'name="document"' + rest.split(b"\r\n")[0], rest))
        return web.json_response({"ok": True, "result": MESSAGE})

    bot = Bot(TOKEN, base_url=f"{await serve(answer)}/bot", request=request_, get_updates_request=request_)
    await bot.send_document(7, InputFile(b"%PDF-\x00\xff", filename='Straße "7".pdf'), caption="Bericht")
    ((headers, body),) = seen
    assert headers.endswith('name="document"; filename="Straße %227%22.pdf"'.encode())
    assert b'name="chat_id"\r\n\r\n7\r\n' in headers
    assert b'name="caption"\r\n\r\nBericht\r\n' in headers
    assert b"\r\n\r\n%PDF-\x00\xff\r\n" in body


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (400, {"description": "Bad Request: chat not found"}, BadRequest),
        (401, {"description": "Unauthorized"}, InvalidToken),
        (403, {"description": "Forbidden: bot was blocked by the user"}, Forbidden),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": 3}}, RetryAfter),
        (400, {"description": "upgraded", "parameters": {"migrate_to_chat_id": -100}}, ChatMigrated),
        (502, {"description": "Bad Gateway"}, NetworkError),
        (302, {"description": "moved"}, NetworkError),
    ],
)
async def test_refusal_becomes_the_error_of_python_telegram_bot(
    serve: Serve, request_: AiohttpRequest, status: int, body: dict[str, object], error: type[Exception]
) -> None:
    async def answer(request: web.BaseRequest) -> web.Response:
        await request.read()
        headers = {"Location": "/elsewhere"} if status == 302 else {}
        return web.json_response({"ok": False, "error_code": status, **body}, status=status, headers=headers)

    with pytest.raises(error):
        await request_.post(f"{await serve(answer)}/bot{TOKEN}/getMe")


async def test_silent_server_is_a_read_timeout(serve: Serve, impatient: AiohttpRequest) -> None:
    async def answer(request: web.BaseRequest) -> web.Response:
        await asyncio.Event().wait()
        raise AssertionError("never reached")

    with pytest.raises(TimedOut, match="Timed out"):
        await impatient.post(f"{await serve(answer)}/bot{TOKEN}/getMe")


async def test_read_timeout_of_a_single_call_goes_before_the_default(
    serve: Serve, impatient: AiohttpRequest
) -> None:
    let_go = asyncio.Event()

    async def answer(request: web.BaseRequest) -> web.Response:
        await let_go.wait()
        return await ok(request)

    address = await serve(answer)
    call = asyncio.create_task(impatient.post(f"{address}/bot{TOKEN}/getUpdates", read_timeout=5))
    done, _ = await asyncio.wait({call}, timeout=0.2)  # twice the default read timeout
    assert not done
    let_go.set()
    assert await call == MESSAGE


async def test_full_pool_times_out_without_sending(serve: Serve, impatient: AiohttpRequest) -> None:
    arrived, let_go = asyncio.Event(), asyncio.Event()
    calls: list[str] = []

    async def answer(request: web.BaseRequest) -> web.Response:
        calls.append(request.path)
        arrived.set()
        await let_go.wait()
        return await ok(request)

    address = await serve(answer)
    first = asyncio.create_task(impatient.post(f"{address}/first", read_timeout=5))
    await arrived.wait()
    with pytest.raises(TimedOut, match="nothing was sent"):
        await impatient.post(f"{address}/second")
    let_go.set()
    await first
    assert calls == ["/first"]


@asynccontextmanager
async def raw_server(*, close: bool) -> AsyncIterator[str]:
    """Accepts connections and reads nothing: either closes at once or leaves the caller hanging."""
    connections: list[asyncio.StreamWriter] = []

    async def accept(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(writer)
        if close:
            writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", 0, limit=1024)
    host, port = server.sockets[0].getsockname()
    try:
        yield f"http://{host}:{port}"
    finally:
        server.close()
        for writer in connections:
            writer.transport.abort()
        await server.wait_closed()


async def test_upload_that_gets_stuck_is_a_write_timeout(impatient: AiohttpRequest) -> None:
    async with raw_server(close=False) as address:
        bot = Bot(TOKEN, base_url=f"{address}/bot", request=impatient, get_updates_request=impatient)
        with pytest.raises(TimedOut):
            await bot.send_document(7, InputFile(bytes(30_000_000), filename="big.bin"), read_timeout=60)


async def test_dropped_connection_is_a_network_error_that_hides_the_token(request_: AiohttpRequest) -> None:
    async with raw_server(close=True) as address:
        with pytest.raises(NetworkError) as caught:
            await request_.post(f"{address}/bot{TOKEN}/getMe")
    assert not isinstance(caught.value, TimedOut)
    assert TOKEN not in str(caught.value)


async def test_unreachable_server_is_a_network_error(request_: AiohttpRequest) -> None:
    async with raw_server(close=True) as address:
        pass  # the port is free again now, nobody listens on it
    with pytest.raises(NetworkError, match="Not connected"):
        await request_.post(f"{address}/bot{TOKEN}/getMe")


async def test_connection_is_kept_for_the_next_call(serve: Serve, request_: AiohttpRequest) -> None:
    peers: list[object] = []

    async def answer(request: web.BaseRequest) -> web.Response:
        assert request.transport is not None
        peers.append(request.transport.get_extra_info("peername"))
        return await ok(request)

    address = await serve(answer)
    for _ in range(3):
        await request_.post(f"{address}/bot{TOKEN}/getMe")
    assert len(set(peers)) == 1


async def test_proxy_from_the_environment_is_used_except_for_this_machine(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str | None]] = []

    async def proxy(request: web.BaseRequest) -> web.Response:
        seen.append((request.raw_path, request.headers.get("Proxy-Authorization")))
        return await ok(request)

    direct: list[str] = []

    async def server(request: web.BaseRequest) -> web.Response:
        direct.append(request.path)
        return await ok(request)

    proxy_address = (await serve(proxy)).replace("http://", "http://user:pass@")
    for name in ("NO_PROXY", "no_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTP_PROXY", proxy_address)
    async with AiohttpRequest() as transport:
        await transport.post("http://api.example/botX/getMe", RequestData())
        await transport.post(f"{await serve(server)}/botX/getMe")
    assert seen == [("http://api.example/botX/getMe", "Basic dXNlcjpwYXNz")]
    assert direct == ["/botX/getMe"]


async def test_transport_works_again_after_a_shutdown_and_not_in_between(serve: Serve) -> None:
    address = await serve(ok)
    transport = AiohttpRequest(timeouts=Timeouts())
    await transport.initialize()
    await transport.initialize()
    assert await transport.post(f"{address}/getMe") == MESSAGE
    await transport.shutdown()
    await transport.shutdown()
    with pytest.raises(NetworkError, match="not initialized"):
        await transport.post(f"{address}/getMe")
    async with transport:
        assert await transport.post(f"{address}/getMe") == MESSAGE


async def test_download_returns_the_bytes_of_the_file(serve: Serve, request_: AiohttpRequest) -> None:
    async def answer(request: web.BaseRequest) -> web.Response:
        return web.Response(body=f"{request.method} {request.path}".encode())

    assert await request_.retrieve(f"{await serve(answer)}/file/x") == b"GET /file/x"
