"""What a page reads: itself, the state at its beginning, and the files in the conversations."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from aiohttp import hdrs, web

from sandbox.browser.phones import Tray
from sandbox.browser.story import Story
from sandbox.errors import ApiError
from sandbox.values import File

PAGE: Final = Path(__file__).parent.parent / "phones"
CONTENT_TYPES: Final = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
SHOWN_AS_PICTURE: Final = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})


class Pages:
    def __init__(
        self,
        tray: Tray,
        *,
        has_next_due: bool,
        zone: str,
        first_steps: Sequence[str],
        story: Story | None,
    ) -> None:
        self._tray = tray
        self._has_next_due = has_next_due
        self._zone = zone
        self._first_steps = list(first_steps)
        self._story = story
        self._page_files = {
            path.name: path.read_bytes() for path in PAGE.iterdir() if path.suffix in CONTENT_TYPES
        }

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self.on_page),
            web.get("/{name}", self.on_page),
            web.get("/files/{file_id}", self.on_file),
            web.get("/api/state", self.on_state),
        ]

    async def on_page(self, request: web.Request) -> web.Response:
        name = request.match_info.get("name", "index.html")
        content = self._page_files.get(name)
        if content is None:
            raise web.HTTPNotFound
        return web.Response(body=content, content_type=CONTENT_TYPES[Path(name).suffix], charset="utf-8")

    async def on_file(self, request: web.Request) -> web.Response:
        """A picture to be shown, or any other file to be saved: never a page that could run something here."""
        try:
            file = self._tray.world.files.by_id(request.match_info["file_id"])
        except ApiError as problem:
            raise web.HTTPNotFound from problem
        return _file_response(file)

    async def on_state(self, _request: web.Request) -> web.Response:
        world = self._tray.world
        return web.json_response(
            {
                "sequence": self._tray.journal.position,
                "now": world.clock.now().timestamp(),
                "zone": self._zone,
                "has_next_due": self._has_next_due,
                "first_steps": self._first_steps,
                "story": None if self._story is None else self._story.shown(),
                "bot": world.bot.username or "",
                "phones": [self._tray.shown(handset) for handset in self._tray.handsets],
            }
        )


def _file_response(file: File) -> web.Response:
    headers = {"Content-Security-Policy": "default-src 'none'; sandbox"}
    if file.mime_type in SHOWN_AS_PICTURE:
        return web.Response(body=file.content, content_type=file.mime_type, headers=headers)
    # The page names the saved file itself; here no name of a person's file gets near a header.
    headers[hdrs.CONTENT_DISPOSITION] = "attachment"
    return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)
