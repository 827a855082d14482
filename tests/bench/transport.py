"""How much faster taps are answered over our transport than over python-telegram-bot's own.

`python -m tests.bench.transport`: the same trivial bot twice; every tap is answered and its message edited, 64 at a
time. The Bot API server is a process of its own that says yes to everything. Both take turns, so that a busy machine
hurts both alike.
"""

import asyncio
import multiprocessing
import statistics
import sys
import time
from multiprocessing.connection import Connection
from typing import Any

from aiohttp import web
from telegram import Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes
from telegram.request import BaseRequest, HTTPXRequest

from bot.telegram.transport import AiohttpRequest, Timeouts

TAPS = 1000
ROUNDS = 5
AT_ONCE = 64
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "x"}
BOT = {"id": 1, "is_bot": True, "first_name": "x", "username": "x_bot"}
YES = '{"ok": true, "result": true}'


def serve(address: Connection) -> None:
    """A Bot API server that agrees with everything; tells its address."""

    async def on_call(request: web.Request) -> web.Response:
        await request.read()
        if request.path.endswith("getMe"):
            return web.json_response({"ok": True, "result": BOT})
        return web.Response(text=YES, content_type="application/json")

    async def run() -> None:
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", on_call)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        address.send(f"http://{host}:{port}")
        await asyncio.Event().wait()

    asyncio.run(run())


async def taps_per_second(server: str, request: BaseRequest) -> float:
    """Sends the taps through a whole application."""
    answered = 0
    all_answered = asyncio.Event()

    async def on_tap(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        nonlocal answered
        assert update.callback_query is not None
        await update.callback_query.answer()
        await update.callback_query.edit_message_text(f"Frage {answered}")
        answered += 1
        if answered == TAPS:
            all_answered.set()

    builder = ApplicationBuilder().token("1:x").base_url(f"{server}/bot").request(request).updater(None)
    application = builder.job_queue(None).concurrent_updates(AT_ONCE).build()
    application.add_handler(CallbackQueryHandler(on_tap))
    async with application:
        await application.start()
        begun = time.perf_counter()
        for number in range(TAPS):
            application.update_queue.put_nowait(Update.de_json(tap(number), application.bot))
        await all_answered.wait()
        passed = time.perf_counter() - begun
        await application.stop()
    return TAPS / passed


def tap(number: int) -> dict[str, Any]:
    user = {"id": 7, "is_bot": False, "first_name": "x"}
    query = {"id": str(number), "from": user, "chat_instance": "1", "data": "x", "message": MESSAGE}
    return {"update_id": number, "callback_query": query}


async def compare(server: str) -> None:
    patient = Timeouts(connect=30, read=30, write=30, pool=30)
    results: dict[str, list[float]] = {"httpx": [], "aiohttp": []}
    for _ in range(ROUNDS):
        theirs = HTTPXRequest(AT_ONCE, read_timeout=30, write_timeout=30, connect_timeout=30, pool_timeout=30)
        results["httpx"].append(await taps_per_second(server, theirs))
        ours = AiohttpRequest(connections=AT_ONCE, timeouts=patient)
        results["aiohttp"].append(await taps_per_second(server, ours))
    httpx, aiohttp = (statistics.median(results[name]) for name in ("httpx", "aiohttp"))
    sys.stdout.write(
        f"httpx   {httpx:7.0f} taps/s   (median of {ROUNDS} rounds of {TAPS} taps)\n"
        f"aiohttp {aiohttp:7.0f} taps/s\n"
        f"ratio   {aiohttp / httpx:7.1f}\n"
    )


def main() -> None:
    near, far = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(far,), daemon=True)
    server.start()
    try:
        asyncio.run(compare(near.recv()))
    finally:
        server.kill()


if __name__ == "__main__":
    main()
