"""The address that a container or a proxy asks whether all is well: it tells nothing else, to anybody."""

import asyncio
from collections.abc import Callable
from typing import Final

from aiohttp import web

from storage import members
from storage.database import Database
from storage.errors import StorageError

PATH: Final = "/healthz"
_PATIENCE: Final = 2.0


def health(database: Database, *, receiving: Callable[[], bool]) -> web.RouteDef:
    """200 and "ok" while the database answers and updates are being received, 503 and the reason otherwise."""

    async def on_get(_: web.Request) -> web.Response:
        reason = await _fault(database, receiving)
        headers = {"Cache-Control": "no-store"}
        return web.Response(text=f"{reason or 'ok'}\n", status=503 if reason else 200, headers=headers)

    return web.get(PATH, on_get)


async def _fault(database: Database, receiving: Callable[[], bool]) -> str | None:
    try:
        async with asyncio.timeout(_PATIENCE):
            await database.read(members.municipality_names)
    except (StorageError, TimeoutError):
        return "the database does not answer"
    return None if receiving() else "no updates are being received"
