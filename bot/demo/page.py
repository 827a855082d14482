"""The phones are served on this machine only, under an address that is easy to remember where it is free."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web

from bot.errors import WrongSetting

HOST: Final = "127.0.0.1"
PAGE_PORT: Final = 8100
API_PORT: Final = 8081
DESK_PORT: Final = 8082
ANY_PORT: Final = 0


@asynccontextmanager
async def served(application: web.Application, *, port: int) -> AsyncIterator[str]:
    """Serves the page; yields its address."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, port).start()
        yield f"http://{HOST}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def port_for(wanted: int | None, *, usual: int) -> int:
    """What was asked for, else the usual one, else any (0). Raises WrongSetting if what was asked for is taken."""
    if wanted is not None and not _is_free(wanted):
        raise WrongSetting(f"Port {wanted} is in use: choose another one with --port, or leave --port out.")
    return wanted if wanted is not None else usual if _is_free(usual) else 0


def free_port(usual: int) -> int:
    """The usual one where it is free, else any that is."""
    if usual != ANY_PORT and _is_free(usual):
        return usual
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
