import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from structlog.testing import capture_logs
from telegram import Update

from bot.application import utc_now
from bot.disk_watch import DiskWatch
from bot.health import health
from bot.settings import Settings
from bot.telegram.inbox import Inbox
from bot.telegram.intake import Intake
from bot.telegram.webhook import PATH, webhook
from bot.web_server import listening
from storage.database import Database
from tests import template
from tests.bot.towns import silent_bot
from tests.disks import no_room

SECRET = "a-secret-of-this-start"
UPDATE = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}}


class Server:
    """The webhook on loopback, and what came through it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.intake = Intake(Inbox(database, utc_now), bot=silent_bot(), hand_on=self.queue.put_nowait)
        self.url = ""
        self.receiving = False
        self.heard: list[None] = []
        self.database.watch = self.disk = DiskWatch(asyncio.Event())

    async def gets(self, body: object, *, secret: str | None = SECRET, kind: str | None = None) -> int:
        """Somebody posts this, said to be of that kind; returns the status."""
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        if kind is not None:
            headers["Content-Type"] = kind
        payload = {"data": body} if isinstance(body, str | bytes) else {"json": body}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url, headers=headers, **payload) as response,
        ):
            return response.status


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    settings = Settings.load(data_dir=tmp_path / "data", database_key_file=tmp_path / "key", web_port=0)
    database = await template.opened(tmp_path / "data")
    served = Server(database)
    routes = [
        webhook(served.intake, secret=SECRET, heard=lambda: served.heard.append(None)),
        health(database, served.disk, receiving=lambda: served.receiving),
    ]
    async with listening(routes, settings) as port:
        served.url = f"http://127.0.0.1:{port}{PATH}"
        yield served
    await database.close()


@pytest.mark.slow
async def test_update_is_stored_and_queued_before_telegram_gets_its_200(server: Server) -> None:
    assert await server.gets(UPDATE) == 200
    update = server.queue.get_nowait()
    assert isinstance(update, Update)
    assert update.update_id == 1
    assert [stored.id for stored in await Inbox(server.database, utc_now).pending()] == [1]


@pytest.mark.slow
@pytest.mark.parametrize("secret", [None, "", "wrong", "ä"])
async def test_who_does_not_know_the_secret_is_turned_away(server: Server, secret: str | None) -> None:
    assert await server.gets(UPDATE, secret=secret) == 403
    assert server.queue.empty()
    assert server.heard == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("no json", None),
        ("", None),
        (b"\xff\xfe{", "application/json"),
        (b"{}", "application/json; charset=of-nobody"),
        (b"[" * 100_000, "application/json"),
    ],
)
async def test_what_is_no_json_is_a_bad_request(server: Server, body: str | bytes, kind: str | None) -> None:
    """Telegram sends none: whoever did knows the secret, and leaves nothing behind but one line without a traceback."""
    with capture_logs() as logs:
        assert await server.gets(body, kind=kind) == 400
    assert [(each["log_level"], "exc_info" in each) for each in logs] == [("warning", False)]
    assert server.queue.empty()


async def test_telegram_is_asked_to_come_again_when_storing_fails(server: Server) -> None:
    await server.database.close()
    assert await server.gets(UPDATE) == 503
    assert server.queue.empty()


async def asks(server: Server) -> tuple[int, str]:
    """What a proxy or a container hears."""
    address = server.url.removesuffix(PATH) + "/healthz"
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        return response.status, await response.text()


async def test_health_is_ok_only_when_updates_come_and_the_database_answers(server: Server) -> None:
    assert await asks(server) == (503, "no updates are being received\n")
    server.receiving = True
    assert await asks(server) == (200, "ok\n")
    await server.database.close()
    assert await asks(server) == (503, "the database does not answer\n")


async def test_health_is_not_ok_while_nothing_can_be_stored(server: Server) -> None:
    server.receiving = True
    with no_room(), capture_logs():
        assert await server.gets(UPDATE) == 503
        assert await asks(server) == (503, "the database cannot be written to\n")
    assert await server.gets(UPDATE) == 200
    assert await asks(server) == (200, "ok\n")
