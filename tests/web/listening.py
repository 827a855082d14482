"""What a browser does that keeps a page live: it listens to the page's stream."""

import asyncio
import json
from html import unescape

import aiohttp

from tests.web.desk import Desk

NOTHING = {"html": "", "part": "", "over": True}
"""What a page is told on which nothing follows."""


async def events_of(desk: Desk, client: aiohttp.ClientSession) -> aiohttp.ClientResponse:
    """The stream that the page says it follows, as its browser opens it."""
    address = unescape(desk.html.split('data-live="')[1].split('"')[0])
    return await client.get(f"{desk.address}{address}")


async def told(stream: aiohttp.ClientResponse) -> dict[str, object]:
    async with asyncio.timeout(15):
        while not (line := (await stream.content.readuntil(b"\n")).decode()).startswith("data: "):
            pass
    content: dict[str, object] = json.loads(line.removeprefix("data: "))
    return content
