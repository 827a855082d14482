"""The actions of the page: each a POST with JSON whose effect comes back through the stream, to all pages alike."""

import base64
import binascii
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Annotated, TypeAlias, TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from sandbox.browser import person_actions
from sandbox.browser.phones import Handset, Phone, Tray
from sandbox.browser.refusal import ActionRefused
from sandbox.browser.story import Story
from sandbox.files import Upload

NextDue: TypeAlias = Callable[[], Awaitable[datetime | None]]
"""When the next reminder is due; None: nothing is due."""
Body = TypeVar("Body", bound="Action")


class Action(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Writing(Action):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4096)]


class Tapping(Action):
    message: int
    data: Annotated[str, StringConstraints(min_length=1, max_length=64)]


class Opening(Action):
    link: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class Sending(Action):
    name: Annotated[str, StringConstraints(min_length=1, max_length=255)]
    type: str
    content: str
    """Base64."""
    caption: Annotated[str, StringConstraints(max_length=1024)] = ""


class Blocking(Action):
    blocked: bool


class Adding(Action):
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,8})?$")]


class Moving(Action):
    seconds: Annotated[int, Field(gt=0, le=31 * 24 * 3600)]


class ToNextDue(Action):
    pass


class GoingOn(Action):
    anyway: bool = False
    """Whether a step that failed is left behind."""


class Actions:
    def __init__(self, tray: Tray, next_due: NextDue | None, story: Story | None) -> None:
        self._tray = tray
        self._next_due = next_due
        self._story = story

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/phones", self.on_add),
            web.post("/api/phones/{phone}/text", self.on_write),
            web.post("/api/phones/{phone}/tap", self.on_tap),
            web.post("/api/phones/{phone}/open", self.on_open),
            web.post("/api/phones/{phone}/file", self.on_send_file),
            web.post("/api/phones/{phone}/block", self.on_block),
            web.post("/api/clock", self.on_move_clock),
            web.post("/api/clock/next", self.on_move_clock_to_next_due),
            web.post("/api/story/next", self.on_story_goes_on),
        ]

    async def on_add(self, request: web.Request) -> web.Response:
        wish = await _body(request, Adding)
        handset = self._tray.add(Phone(wish.name, wish.name, wish.language))
        return web.json_response({"phone": handset.id})

    async def on_write(self, request: web.Request) -> web.Response:
        wish = await _body(request, Writing)
        person_actions.write(self._tray, self._handset(request), wish.text)
        return _done()

    async def on_tap(self, request: web.Request) -> web.Response:
        wish = await _body(request, Tapping)
        person_actions.tap(self._tray, self._handset(request), message_id=wish.message, data=wish.data)
        return _done()

    async def on_open(self, request: web.Request) -> web.Response:
        wish = await _body(request, Opening)
        person_actions.open_link(self._tray, self._handset(request), wish.link)
        return _done()

    async def on_send_file(self, request: web.Request) -> web.Response:
        wish = await _body(request, Sending)
        try:
            content = base64.b64decode(wish.content, validate=True)
        except binascii.Error as problem:
            raise ActionRefused("Diese Datei ist unvollständig angekommen.") from problem
        upload = Upload(wish.name, content, wish.type or None)
        person_actions.send_file(self._tray, self._handset(request), upload, caption=wish.caption)
        return _done()

    async def on_block(self, request: web.Request) -> web.Response:
        wish = await _body(request, Blocking)
        person_actions.set_blocked(self._tray, self._handset(request), blocked=wish.blocked)
        return _done()

    async def on_move_clock(self, request: web.Request) -> web.Response:
        wish = await _body(request, Moving)
        return _moved(self._tray.world.clock.advance(timedelta(seconds=wish.seconds)))

    async def on_move_clock_to_next_due(self, request: web.Request) -> web.Response:
        await _body(request, ToNextDue)
        clock = self._tray.world.clock
        due = await self._next_due() if self._next_due is not None else None
        if due is None or due <= clock.now():
            return web.json_response({"now": clock.now().timestamp(), "moved": False})
        return _moved(clock.move_to(due))

    async def on_story_goes_on(self, request: web.Request) -> web.Response:
        wish = await _body(request, GoingOn)
        if self._story is None:
            raise ActionRefused("Hier wird keine Geschichte erzählt.")
        self._story.go_on(anyway=wish.anyway)
        return _done()

    def _handset(self, request: web.Request) -> Handset:
        return self._tray.handset(request.match_info["phone"])


async def _body(request: web.Request, kind: type[Body]) -> Body:
    return kind.model_validate_json(await request.read())


def _done() -> web.Response:
    return web.json_response({})


def _moved(now: datetime) -> web.Response:
    return web.json_response({"now": now.timestamp(), "moved": True})
