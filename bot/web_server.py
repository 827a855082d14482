"""The web server: Telegram's webhook, the health address, and the browser door."""

import errno
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Final
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.errors import WrongSetting
from bot.settings import Settings

log = structlog.get_logger(__name__)

BACKLOG: Final = 2048
"""Connections that may wait to be accepted. With aiohttp's 128 a hall that taps at once overflows, and a phone whose
first packet was dropped tries again only after a second, then after three."""


@asynccontextmanager
async def listening(
    routes: Iterable[web.RouteDef],
    settings: Settings,
    *,
    end_streams: Callable[[], None] = lambda: None,
) -> AsyncIterator[int]:
    """Serves the routes on WEB_HOST and WEB_PORT; yields the port. Raises WrongSetting if that is taken.

    `end_streams` ends answers that would otherwise go on for ever, when the server stops.
    """
    application = web.Application()
    below = urlsplit(settings.web_public_url or "").path
    if below:  # whether the proxy in front cuts it off or not
        routes = list(routes)
        application.add_routes(
            web.RouteDef(each.method, below + each.path, each.handler, each.kwargs) for each in routes
        )
        application.router.add_get(below, _with_slash)
    application.add_routes(routes)

    async def on_shutdown(_: web.Application) -> None:
        end_streams()

    application.on_shutdown.append(on_shutdown)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await _listen(runner, settings)
        port: int = runner.addresses[0][1]
        log.info("the web server listens", port=port)
        yield port
    finally:
        await runner.cleanup()


async def _with_slash(request: web.Request) -> web.StreamResponse:
    """The address as it is told, to which browsers send no cookie of what lies below it."""
    raise web.HTTPFound(f"{request.path}/")


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.web_host, settings.web_port, backlog=BACKLOG).start()
    except OSError as error:
        is_taken = error.errno in {errno.EADDRINUSE, errno.EACCES}
        remedy = (
            "choose another port, or 0 for any free one" if is_taken else "name an address of this machine"
        )
        raise WrongSetting(
            f"RUNDFRAGE_WEB_HOST={settings.web_host} with RUNDFRAGE_WEB_PORT={settings.web_port} cannot be listened "
            f"on ({error.strerror}): {remedy}."
        ) from None
