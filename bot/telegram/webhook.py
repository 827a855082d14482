"""Telegram's updates over HTTP: answered with 200 only when they are stored."""

import hmac
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Final

import structlog
from aiohttp import web

from bot.errors import OPERATORS_MATTER, WrongSetting
from bot.settings import Settings
from bot.telegram.intake import Intake
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
            received: object = json.loads(await request.text())
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


@asynccontextmanager
async def listening(routes: Iterable[web.AbstractRouteDef], settings: Settings) -> AsyncIterator[int]:
    """Serves the routes on WEB_HOST and WEB_PORT; yields the port. Raises WrongSetting if that is taken."""
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await _listen(runner, settings)
        port: int = runner.addresses[0][1]
        log.info("the web server listens", port=port)
        yield port
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.web_host, settings.web_port).start()
    except OSError as error:
        raise WrongSetting(
            f"RUNDFRAGE_WEB_HOST={settings.web_host} with RUNDFRAGE_WEB_PORT={settings.web_port} cannot be listened "
            f"on ({error.strerror}): choose another port, or 0 for any free one."
        ) from None
