"""From the first signal the process has ten seconds to end; at the second it ends at once."""

import asyncio
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.application import RunningBot
from bot.errors import Refusal

log = structlog.get_logger(__name__)

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


async def serve(bot: RunningBot) -> None:
    """Runs the bot until SIGTERM or SIGINT. Raises Refusal or StorageError if it cannot start, or not go on."""
    asked = asyncio.Event()
    with _signals_set(asked):
        starting = asyncio.create_task(bot.start())
        stopping = asyncio.create_task(asked.wait())
        broken = asyncio.create_task(bot.broken.wait())
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            starting.cancel()
            await asyncio.wait({starting})
        if not starting.cancelled():
            starting.result()
            await asyncio.wait({stopping, broken}, return_when=asyncio.FIRST_COMPLETED)
            await bot.stop()
        for task in (stopping, broken):
            task.cancel()
    if bot.disk.failure is not None:
        raise bot.disk.failure
    if bot.broken.is_set():
        raise Refusal("Rundfrage ended because a part of it failed; the log says which.")


@contextmanager
def _signals_set(asked: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()

    def on_signal(number: signal.Signals) -> None:
        if asked.is_set():
            # The kernel gives back the folder's lock, and the database survives a power cut.
            os._exit(128 + number)
        log.info("stopping", signal=number.name)
        asked.set()

    for number in _SIGNALS:
        loop.add_signal_handler(number, on_signal, number)
    try:
        yield
    finally:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)
