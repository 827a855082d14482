"""Live pages: a beat after every commit that may have changed something, and one stream of events per open page."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from aiohttp import web

from handlers.screen import Watch
from web.guard import HEADERS
from workshops.conversations import Conversations

KEPT_ALIVE: Final = 20.0
"""Seconds after which something is sent to a page that nothing happened on: a page that closed is noticed so."""
GATHERED: Final = 0.5
"""Seconds in which changes become one."""


class Pulse:
    """Beats after commits. Whoever waits says which beat they know: one that came meanwhile is not missed."""

    def __init__(self) -> None:
        self._next: asyncio.Future[None] | None = None
        self.count = 0
        self.is_over = False

    def beat(self) -> None:
        """Something may have changed."""
        self.count += 1
        if self._next is not None and not self._next.done():
            self._next.set_result(None)
        self._next = None

    async def after(self, count: int, seconds: float) -> bool:
        """Whether it has beaten since that count, or does so within so many seconds."""
        if self.count != count or self.is_over:
            return True
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(asyncio.shield(self._next), seconds)
        except TimeoutError:
            return False
        return True

    def stop(self) -> None:
        """Ends every stream."""
        self.is_over = True
        self.beat()


Fragment = Callable[[], Awaitable[tuple[str, Watch | None]]]
"""What the page shows now, as HTML, and what is live in it."""


async def stream(
    request: web.Request,
    fragment: Fragment,
    watch: Watch | None,
    *,
    pulse: Pulse,
    conversations: Conversations,
) -> web.StreamResponse:
    """Sends what the page shows whenever that has changed. An event is one line of JSON; nothing is compressed."""
    response = web.StreamResponse(
        headers={**HEADERS, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
    )
    await response.prepare(request)
    last = request.headers.get("Last-Event-ID", "")
    seen = int(last) if last.isdecimal() else -1 if watch is None else watch.version
    with suppress(ConnectionError):
        await response.write(b"retry: 3000\n\n")
        while watch is not None and not pulse.is_over:
            count = pulse.count
            if await conversations.version_of(kind=watch.kind, subject=watch.subject) != seen:
                html, shown = await fragment()
                seen = seen + 1 if shown is None else shown.version
                line = json.dumps({"html": html, "over": shown is None}, ensure_ascii=True)
                await response.write(f"id: {seen}\ndata: {line}\n\n".encode())
                watch = shown
            elif not await pulse.after(count, KEPT_ALIVE):
                await response.write(b": alive\n\n")
            elif not pulse.is_over:
                await asyncio.sleep(GATHERED)
            if request.transport is None:
                break
    return response
