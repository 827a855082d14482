"""The least that a durable vote can cost: aiohttp, one row, one commit for all that wait (`… FOLDER PORT`)."""

import asyncio
import signal
import sys
from pathlib import Path

from aiohttp import web

from bot.web_server import BACKLOG
from storage.database import Database
from storage.key import DatabaseKey


async def serve(folder: Path, port: int) -> None:
    database = await Database.open(folder, DatabaseKey(bytes(32)))
    await database.write(
        lambda tx: tx.run(
            "CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, tap TEXT NOT NULL) STRICT"
        )
    )

    async def on_post(request: web.Request) -> web.Response:
        form = await request.post()
        await database.write(
            lambda tx: tx.insert("INSERT INTO bare (tap) VALUES (:tap)", tap=str(form["tap"]))
        )
        return web.Response(status=303, headers={"Location": request.path})

    application = web.Application()
    application.add_routes([web.post("/p/{page}", on_post)])
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port, backlog=BACKLOG).start()
    asked = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked.set)
    await asked.wait()
    await runner.cleanup()
    await database.close()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2])))
