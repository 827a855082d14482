"""What an open page is told: events of one line of JSON each. Nothing is compressed."""

import json
from typing import Final

from aiohttp import web

from web.guard import HEADERS

STREAMED: Final = {**HEADERS, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}


def live_event(
    version: int, *, html: str = "", part: str = "", is_aloud: bool = False, is_over: bool = False
) -> bytes:
    """What a page shows now, all of it (`html`) or what everybody reads alike; nothing follows where it `is_over`.

    `is_aloud`: the sentences that are new are read out as well, not only headings.
    """
    said = {"html": html, "part": part, "over": is_over} | ({"aloud": True} if is_aloud else {})
    return f"id: {version}\ndata: {json.dumps(said, ensure_ascii=True)}\n\n".encode()


LED_ON: Final = b'data: {"leads_on": true, "over": true}\n\n'
"""Nothing is asked there any more, and something is elsewhere."""
TOLD_OF_NEXT: Final = b'data: {"next": true}\n\n'
"""Another question has come."""


def nothing_follows(html: str = "") -> web.Response:
    """For a page on which nothing changes by itself, or only once more: on any other answer its script asks again."""
    return web.Response(body=live_event(0, html=html, is_aloud=bool(html), is_over=True), headers=STREAMED)
