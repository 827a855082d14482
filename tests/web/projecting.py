"""What happens before a wall, for tests: it is opened, people vote, and what its browser is told."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.web.desk import Desk
from tests.web.hall import Hall

WHERE = "Wo treffen wir uns? Rathaus / Bücherei / Schule"
_LONG_OPTIONS = [f"Vorschlag {number} mit einem Namen, der nicht kurz ist" for number in range(1, 9)]
OF_LONG_OPTIONS = f"Was tun wir zuerst? {' / '.join(_LONG_OPTIONS)}"
"""As many and as long options as have to fit before everybody's eyes."""


async def opened(hall: Hall) -> tuple[Desk, str]:
    """A projector in whose browser nobody is signed in, at the wall; and its address."""
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    await coordinator.taps("Leinwand öffnen")
    address = coordinator.page.links["Leinwand hier öffnen"]
    projector = await hall.desk()
    await projector.opens(address)
    return projector, address


async def lets_in(hall: Hall, *groups: str) -> None:
    """People of these groups may come through their links in the browser."""
    coordinator = hall.coordinator
    for group in groups:
        await coordinator.opens("/")
        for label in ("Einladen", group, "Zugang im Browser", "Link öffnen: 1 Tag, 30"):
            await coordinator.taps(label)


async def votes(desk: Desk, label: str) -> None:
    await desk.opens("/")
    await desk.taps("Abstimmung: W")
    await desk.taps(label)


async def ends(hall: Hall) -> None:
    """The poll that the coordinator has before them."""
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await hall.coordinator.taps(label)


@asynccontextmanager
async def events(address: str, *, last: str = "") -> AsyncIterator["Events"]:
    headers = {"Last-Event-ID": last} if last else {}
    async with aiohttp.ClientSession() as client, client.get(f"{address}/live", headers=headers) as answer:
        yield Events(answer)


class Events:
    """What a wall is told."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self._answer = answer
        self.id = ""

    async def next(self) -> tuple[str, Mapping[str, Any]]:
        """(kind, content) of the next event."""
        kind, content = "message", ""
        while True:
            line = (await self._answer.content.readuntil(b"\n")).decode().rstrip("\n")
            name, _, value = line.partition(": ")
            match name:
                case "event":
                    kind = value
                case "id":
                    self.id = value
                case "data":
                    content = value
                case "" if content:
                    return kind, json.loads(content)

    async def until(self, words: str) -> Mapping[str, Any]:
        """The first picture that says so."""
        async with asyncio.timeout(15):
            while True:
                kind, content = await self.next()
                if kind == "message" and words in content["html"]:
                    return content


async def prepared(hall: Hall, *items: str) -> None:
    """A run sheet with these items, in front of the coordinator."""
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await coordinator.taps(label)
    for item in items:
        await coordinator.types(item)
    await coordinator.taps("Fertig")
