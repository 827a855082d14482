"""The stream of events to one page (server-sent events): it begins where the page stands and never skips one."""

import asyncio
import contextlib
import json
from typing import Final

from aiohttp import hdrs, web

from sandbox.browser.phones import Tray, clock_shown

HEARTBEAT: Final = 10.0
"""Real seconds between two signs of life of a quiet stream; each tells the time for the clock of the page."""


class Stream:
    def __init__(self, tray: Tray) -> None:
        self._tray = tray

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/api/events", self.on_events)]

    async def on_events(self, request: web.Request) -> web.StreamResponse:
        """The events behind the place that the page has reached; `reset` when that place is not known any more."""
        # The browser itself repeats the last id after a break; the address only says where to begin.
        position = request.headers.get("Last-Event-ID") or request.query.get("after", "")
        response = web.StreamResponse(headers={hdrs.CONTENT_TYPE: "text/event-stream; charset=utf-8"})
        await response.prepare(request)
        with contextlib.suppress(ConnectionResetError):  # The page was closed.
            await self._follow(response, position)
        return response

    async def _follow(self, response: web.StreamResponse, position: str) -> None:
        journal = self._tray.journal
        await response.write(b"retry: 1000\n\n")
        while not journal.closed:
            news = journal.news
            missed = journal.since(position)
            if missed is None:
                await response.write(b"event: reset\ndata: {}\n\n")
                return
            if missed:
                await response.write(
                    "".join(f"id: {place}\ndata: {event}\n\n" for place, event in missed).encode()
                )
                position, _ = missed[-1]
            else:
                await self._wait(response, news)

    async def _wait(self, response: web.StreamResponse, news: asyncio.Event) -> None:
        try:
            await asyncio.wait_for(news.wait(), HEARTBEAT)
        except TimeoutError:
            time = clock_shown(self._tray.world.clock.now())
            await response.write(f"data: {json.dumps(time)}\n\n".encode())
