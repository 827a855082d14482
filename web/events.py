"""What an open page is told: events of one line of JSON each. Nothing is compressed."""

import json
from typing import Final, TypeAlias

from aiohttp import web

from questionnaires.values import dataclass
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


Drawn: TypeAlias = dict[object, str]
"""What first pages show, by what it was drawn from: in one state of what they wait for it is the same for many."""


@dataclass(frozen=True, slots=True)
class OwnHtml:
    """What one page shows, as JSON; `unseen`: what is new in it, told beside it where many get the same."""

    html: str = '""'
    unseen: str = ""


def own_event(version: int, shows: OwnHtml, *, is_over: bool = False) -> bytes:
    """The same for one page."""
    over = "true" if is_over else "false"
    said = f'{{"html": {shows.html}, "part": "", "over": {over}, "unseen": "{shows.unseen}"}}'
    return f"id: {version}\ndata: {said}\n\n".encode()


LED_ON: Final = b'data: {"leads_on": true, "over": true}\n\n'
"""Nothing is asked there any more, and something is elsewhere."""
TOLD_OF_NEXT: Final = b'data: {"next": true}\n\n'
"""Another question has come."""


def nothing_follows(html: str = "") -> web.Response:
    """For a page on which nothing changes by itself, or only once more: on any other answer its script asks again."""
    return web.Response(body=live_event(0, html=html, is_aloud=bool(html), is_over=True), headers=STREAMED)
