"""The page with two phones as tests use it: over HTTP as the page does, with a bot that says what a test wants."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from aiohttp import ClientResponse, hdrs
from aiohttp.test_utils import TestClient, TestServer

from sandbox.browser import GroupOnTray, NextDue, Phone, Story, phones_application
from sandbox.clock import MovableClock
from sandbox.markup import parse_html
from sandbox.values import Button, Message, User
from sandbox.world import World

BOT = User(7_000_000_001, "Rundfrage", username="rundfrage_probe_bot", is_bot=True)
LINK = "https://t.me/rundfrage_probe_bot?start="
START = datetime(2026, 3, 4, 13, 5, tzinfo=UTC)
"""A Wednesday, 14:05 in Berlin."""


class Site:
    def __init__(self, client: TestClient[Any, Any], world: World) -> None:
        self.client = client
        self.world = world

    @property
    def address(self) -> str:
        return str(self.client.make_url("/"))

    @property
    def port(self) -> int:
        assert self.client.port is not None
        return self.client.port

    async def stops(self) -> None:
        """The server ends, as with Ctrl-C."""
        await self.client.server.close()

    # The page

    async def state(self) -> dict[str, Any]:
        async with self.client.get("/api/state") as response:
            assert response.status == 200
            state: dict[str, Any] = await response.json()
            return state

    async def phone(self, phone_id: str) -> dict[str, Any]:
        state = await self.state()
        return next(phone for phone in state["phones"] if phone["id"] == phone_id)

    async def texts(self, phone_id: str) -> list[str]:
        """What can be read on a phone, oldest first."""
        return [message["text"] for message in (await self.phone(phone_id))["messages"]]

    async def post(self, path: str, **body: Any) -> tuple[int, dict[str, Any]]:
        async with self.client.post(f"/api/{path}", json=body) as response:
            return response.status, await response.json()

    async def succeeds(self, path: str, **body: Any) -> dict[str, Any]:
        status, answer = await self.post(path, **body)
        assert (status, answer.get("problem")) == (200, None)
        return answer

    async def is_told(self, path: str, **body: Any) -> str:
        """The sentence with which an action is refused."""
        status, answer = await self.post(path, **body)
        assert status >= 400
        return str(answer["problem"])

    @asynccontextmanager
    async def stream(self, position: str, *, as_last_event: bool = False) -> AsyncIterator["Events"]:
        """The events behind a position, given in the address or as a browser does after a break."""
        headers = {"Last-Event-ID": position} if as_last_event else {}
        query = {} if as_last_event else {"after": position}
        async with self.client.get("/api/events", params=query, headers=headers) as response:
            assert response.headers[hdrs.CONTENT_TYPE] == "text/event-stream; charset=utf-8"
            yield Events(response)

    # The bot

    def user(self, number: int) -> User:
        """The person with the phone of this number, counted from 1."""
        return list(self.world.users.values())[number - 1]

    def bot_says(self, number: int, html: str, *labels: str, **content: Any) -> Message:
        """A message to a phone; each label is a button in a row of its own, or several divided by " | "; its callback
        data is the label."""
        formatted = parse_html(html)
        keyboard = tuple(
            tuple(Button(label, label, None, None, {}) for label in row.split(" | ")) for row in labels
        )
        chat = self.world.chats[self.user(number).id]
        return self.world.post(
            chat, BOT, text=formatted.text, entities=formatted.entities, keyboard=keyboard, **content
        )

    def updates(self) -> list[dict[str, Any]]:
        """What the bot would get, oldest first."""
        return [dict(update.body) for update in self.world.updates.pending()]


class Events:
    """Server-sent events, read one by one."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response
        self.position = ""

    async def next(self) -> dict[str, Any]:
        event: dict[str, Any] = json.loads((await self.raw())["data"])
        return event

    async def raw(self) -> dict[str, str]:
        """The fields of the next event; an empty dictionary at the end of the stream."""
        fields: dict[str, str] = {}
        while line := (await self._response.content.readline()).decode():
            name, _, value = line.rstrip("\n").partition(": ")
            if name:
                fields[name] = value
            elif "data" in fields:
                self.position = fields.get("id", self.position)
                return fields
            else:
                fields.clear()
        return {}


@asynccontextmanager
async def opened(
    next_due: NextDue | None = None,
    *,
    port: int | None = None,
    more: Sequence[str] = (),
    first_steps: Sequence[str] = (),
    story: Story | None = None,
    group: GroupOnTray | None = None,
) -> AsyncIterator[Site]:
    """Two phones: the first with an invitation, the second set to English and without; `more` are roles of others.

    No port means any free one.
    """
    world = World(BOT, MovableClock(START, standing=True))
    phones = [Phone("Katrin", "Koordination", start_link=f"{LINK}k1"), Phone("Jens", "Rat", "en")]
    phones += [Phone(f"{role[:2]}a", role) for role in more]
    server = TestServer(
        phones_application(
            world, phones, next_due=next_due, first_steps=first_steps, story=story, group=group
        ),
        port=port,
    )
    async with TestClient(server) as client:
        yield Site(client, world)
