"""Ctrl-C and SIGTERM end what is shown, once; whoever is impatient changes nothing, since ending takes only seconds."""

import asyncio
import signal
from collections.abc import Coroutine
from typing import Any


async def until_asked_to_stop(work: Coroutine[Any, Any, None]) -> None:
    """Does the work until it fails or a signal comes; then the work is cancelled and may tidy up."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, asked.set)
    working, stopping = asyncio.create_task(work), asyncio.create_task(asked.wait())
    await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    for task in (stopping, working):
        task.cancel()
    await asyncio.wait({working})
    if not working.cancelled():
        working.result()
