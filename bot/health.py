"""The address that a container or a proxy asks whether all is well: it tells nothing else, to anybody."""

import asyncio
from collections.abc import Callable
from typing import Final

from aiohttp import web

from bot.disk_watch import DiskWatch
from storage import members
from storage.database import Database
from storage.errors import StorageError

PATH: Final = "/healthz"
_PATIENCE: Final = 2.0


def health(database: Database, disk: DiskWatch, *, receiving: Callable[[], bool]) -> web.RouteDef:
    """200 and "ok" while the database can be read and written and updates are being received, 503 and why otherwise."""

    async def on_get(_: web.Request) -> web.Response:
        reason = await _fault(database, disk, receiving)
        headers = {"Cache-Control": "no-store"}
        return web.Response(text=f"{reason or 'ok'}\n", status=503 if reason else 200, headers=headers)

    return web.get(PATH, on_get)


async def _fault(database: Database, disk: DiskWatch, receiving: Callable[[], bool]) -> str | None:
    try:
        async with asyncio.timeout(_PATIENCE):
            await database.read(members.municipality_names)
    except (StorageError, TimeoutError):
        return "the database does not answer"
    if disk.is_in_trouble:
        return "the database cannot be written to"
    return None if receiving() else "no updates are being received"
