"""Telegram's updates over HTTP: answered with 200 only when they are stored."""

import hmac
from collections.abc import Callable
from typing import Final

import structlog
from aiohttp import web

from bot.errors import OPERATORS_MATTER
from bot.telegram.intake import Intake
from bot.telegram.plain_json import from_text
from storage.errors import StorageError

log = structlog.get_logger(__name__)

PATH: Final = "/telegram"
_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"


def webhook(intake: Intake, *, secret: str, heard: Callable[[], None] = lambda: None) -> web.RouteDef:
    """The route for Telegram; whoever does not know the secret is turned away. `heard` is told of everybody else."""

    async def on_post(request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=403)
        heard()
        try:
            received: object = from_text(await request.text())
        except (ValueError, LookupError):  # no JSON, no text, or in a character set that there is not
            log.warning("a request to the webhook could not be read")
            return web.Response(status=400)
        try:
            await intake.take_in([received])
        except OPERATORS_MATTER:
            return web.Response(status=503)  # the disk watch has said so; Telegram will deliver it again
        except StorageError:
            log.exception("an update could not be stored; Telegram will deliver it again")
            return web.Response(status=503)
        return web.Response()

    return web.post(PATH, on_post)
