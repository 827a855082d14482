"""The wall in a browser: its page, and the stream that keeps every projector right.

What stands there is rendered once for all that have the same link open, at most every `GATHERED` seconds, and sent
where it has become another: an event's id is a hash of it, so that who comes back after a restart of the program is
told only what has changed. A beat every few seconds lets the page know that it is not behind; without one it says so.
"""

import asyncio
import gzip
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from datetime import datetime
from hashlib import blake2s
from importlib.metadata import version
from typing import Final
from zoneinfo import ZoneInfo

import structlog
from aiohttp import web

from handlers import wall
from handlers.door import Addresses
from handlers.wall.parts import RenderWall, Table, WallView
from locales import words_in
from questionnaires.values import dataclass
from reports.render_worker import PressError, RenderWorker
from storage.errors import StorageError
from storage.walls import TurnedTo
from web.events import STREAMED
from web.pulse import Pulse, Signal
from web.site import Site
from workshops.clock import Clock
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

GATHERED: Final = 0.08
"""Seconds in which changes become one: the counter is never older than this and what rendering takes."""
BEAT: Final = 2.0
"""Seconds after which a page hears something in any case. It calls itself out of date after three of them."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The wall at one moment, as a page begins with it and as an event brings it."""

    mark: str
    """Tells it from what stood there before."""
    html: str
    event: bytes
    language: str
    at: datetime
    """When it was looked at, in the town's time."""
    turned: str
    """The page that somebody turned to, as the event brings it."""


OVER: Final = b"event: over\ndata: {}\n\n"


class Channel:
    """One link that is open on some projectors."""

    def __init__(self) -> None:
        self.shown: Shown | None = None
        self.is_over = False
        self.listeners = 0
        self.task: asyncio.Task[None] | None = None
        self.changed = Signal()

    def publish(self, shown: Shown | None) -> None:
        """Something else stands there now; None: the link has ended."""
        self.shown, self.is_over = shown, shown is None
        self.changed.send()


@dataclass(slots=True)
class Walls:
    """Shows the walls of all towns."""

    workshops: Workshops
    renderers: Mapping[str, RenderWall]
    addresses: Addresses
    site: Site
    pulse: Pulse
    clock: Clock
    language: str
    charts: "Charts"
    _channels: dict[str, Channel] = field(default_factory=dict)

    async def shown(self, token: str) -> Shown | None:
        """What a link opens now; None where it does not hold."""
        content = await self.workshops.walls.content(token, language=self.language)
        if content is None:
            return None
        view = await wall.view(content, self.workshops, addresses=self.addresses, renderers=self.renderers)
        zone = ZoneInfo(content.sheet.municipality.timezone)
        return self._shown(view, self.clock().astimezone(zone), content.sheet.turned)

    def page(self, token: str, shown: Shown) -> str:
        """The whole page, right at this moment, complete without a script."""
        words = words_in(shown.language, "browser")
        as_of = words.plain("wall-as-of", time=words.time(shown.at))
        return self.site.page(
            "wall.html",
            words,
            token=token,
            shown=shown,
            as_of=as_of,
            now=_milliseconds(self.clock()),
            zone=str(shown.at.tzinfo),
            charts=self.charts.version,
        )

    async def stream(self, request: web.Request, token: str) -> web.StreamResponse:
        """Sends the wall whenever it changes; ends with the link, and with the program."""
        response = web.StreamResponse(headers=STREAMED)
        await response.prepare(request)
        channel = self._open(token)
        seen = request.headers.get("Last-Event-ID", "")
        try:
            await response.write(b"retry: 500\n\n")
            while not self.pulse.is_over and request.transport is not None:
                if channel.is_over:
                    await response.write(OVER)
                    break
                shown = channel.shown
                if shown is not None and shown.mark != seen:
                    await response.write(shown.event)
                    seen = shown.mark
                elif shown is not None:
                    await response.write(self._beat())
                if channel.shown is shown:
                    await channel.changed.wait(BEAT)
        except ConnectionError:
            pass
        finally:
            self._leave(token, channel)
        return response

    def _open(self, token: str) -> Channel:
        channel = self._channels.setdefault(token, Channel())
        channel.listeners += 1
        self.charts.begin()
        if channel.task is None:
            channel.task = asyncio.create_task(self._follow(token, channel))
        return channel

    def _leave(self, token: str, channel: Channel) -> None:
        channel.listeners -= 1
        if channel.listeners == 0:
            self._channels.pop(token, None)
            if channel.task is not None:
                channel.task.cancel()

    async def _follow(self, token: str, channel: Channel) -> None:
        """Looks again after every commit. What cannot be read now is left standing, and pages hear no beat of it."""
        while not self.pulse.is_over and not channel.is_over:
            count = self.pulse.count
            try:
                shown = await self.shown(token)
                if channel.shown is None or shown is None or shown.mark != channel.shown.mark:
                    channel.publish(shown)
            except StorageError:  # whoever watches the disk has said so
                channel.shown = None
            except Exception:
                log.exception("the wall could not be drawn")
                channel.shown = None
            await asyncio.sleep(GATHERED)
            await self.pulse.after(count, BEAT)
        channel.publish(channel.shown)

    def _shown(self, view: WallView, moment: datetime, turned: TurnedTo | None) -> Shown:
        words = words_in(view.language, "browser")
        html = self.site.page("wall/parts.html", words, parts=view.parts)
        charts = [page.chart for part in view.parts if isinstance(part, Table) for page in part.pages]
        page = turned and {"page": turned.page, "until": _milliseconds(turned.until)}
        content = {"html": html, "charts": charts, "lang": words.language.split("-")[0], "turned": page}
        line = json.dumps(content, ensure_ascii=True)
        mark = blake2s(line.encode(), digest_size=9).hexdigest()
        event = f"id: {mark}\ndata: {line}\n\n".encode()
        return Shown(mark, html, event, view.language, moment, json.dumps(page))

    def _beat(self) -> bytes:
        """Tells a page what time it is: the clock of the computer that it stands on may be wrong."""
        return f'event: beat\ndata: {{"now": {_milliseconds(self.clock())}}}\n\n'.encode()


def _milliseconds(moment: datetime) -> int:
    """Since 1970, as scripts count."""
    return round(moment.timestamp() * 1000)


class Stopping(Exception):
    """The program ends, and makes no script any more."""


class Charts:
    """The script that draws charts, made when the first wall asks for it and kept, as it is sent."""

    def __init__(self, press: RenderWorker) -> None:
        self._press = press
        self._making = asyncio.Lock()
        self._packed: bytes | None = None
        self._begun: asyncio.Task[None] | None = None
        self._is_over = False
        self.version = version("vl-convert-python")
        """Changes its address."""

    def begin(self) -> None:
        """A wall was opened: it will want the script as soon as there is a result."""
        if self._begun is None:
            self._begun = asyncio.create_task(self._make_ready())

    def stop(self) -> None:
        """What is being made is given up: it takes seconds, and the program waits for what is being drawn."""
        self._is_over = True
        if self._begun is not None:
            self._begun.cancel()

    async def _make_ready(self) -> None:
        with suppress(PressError, Stopping):  # whoever asks for it then is told
            await self.packed()

    async def packed(self) -> bytes:
        """With gzip. Raises PressError if it cannot be made, and Stopping."""
        async with self._making:
            if self._is_over:
                raise Stopping
            if self._packed is None:
                self._packed = await asyncio.to_thread(gzip.compress, await self._press.charts_script())
        return self._packed
