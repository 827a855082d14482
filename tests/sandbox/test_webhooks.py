"""Point 3, webhooks: updates are brought with the secret header, in order per chat, again until they are taken."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from sandbox import Person, Sandbox
from tests.sandbox.api import Api

CONFLICT = (
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
)


class Doorstep:
    """A bot's own HTTP server: it answers as a test tells it and keeps what was brought."""

    def __init__(self) -> None:
        self.brought: asyncio.Queue[tuple[str | None, dict[str, Any]]] = asyncio.Queue()
        self.refusals: list[int] = []
        self.url = ""

    async def answer(self, request: web.BaseRequest) -> web.Response:
        await self.brought.put((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        return web.Response(status=self.refusals.pop(0) if self.refusals else 200)

    async def texts(self, count: int) -> list[str]:
        return [(await self.brought.get())[1]["message"]["text"] for _ in range(count)]


@pytest.fixture
async def doorstep() -> AsyncIterator[Doorstep]:
    doorstep = Doorstep()
    runner = web.ServerRunner(web.Server(doorstep.answer), shutdown_timeout=0.01)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    doorstep.url = f"http://127.0.0.1:{runner.addresses[0][1]}/updates"
    yield doorstep
    await runner.cleanup()


async def test_updates_are_brought_with_the_secret(api: Api, ada: Person, doorstep: Doorstep) -> None:
    await api.result("setWebhook", url=doorstep.url, secret_token="s3cret_-")
    await ada.types("Hallo")

    secrets_and_kinds = [await doorstep.brought.get() for _ in range(2)]
    assert [secret for secret, _ in secrets_and_kinds] == ["s3cret_-"] * 2
    assert [update["message"]["text"] for _, update in secrets_and_kinds] == ["/start", "Hallo"]


async def test_without_a_secret_there_is_no_header(api: Api, ada: Person, doorstep: Doorstep) -> None:
    await api.result("setWebhook", url=doorstep.url)

    secret, _ = await doorstep.brought.get()
    assert secret is None


async def test_what_was_not_taken_is_brought_again_in_order(
    api: Api, ada: Person, doorstep: Doorstep
) -> None:
    doorstep.refusals = [500, 502]
    await api.result("setWebhook", url=doorstep.url)
    await ada.types("danach")

    assert await doorstep.texts(4) == ["/start", "/start", "/start", "danach"]
    info = await api.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 502 Bad Gateway"


async def test_a_closed_door_is_knocked_at_again(api: Api, ada: Person, doorstep: Doorstep) -> None:
    closed = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = closed.sockets[0].getsockname()[1]
    closed.close()
    await closed.wait_closed()
    await api.result("setWebhook", url=f"http://127.0.0.1:{port}/")
    await api.result("setWebhook", url=doorstep.url)

    assert await doorstep.texts(1) == ["/start"]


async def test_a_stuck_chat_does_not_hold_up_another(sandbox: Sandbox, api: Api, doorstep: Doorstep) -> None:
    ada, ben = sandbox.person("Ada"), sandbox.person("Ben")
    await api.result("setWebhook", url=doorstep.url)
    doorstep.refusals = [500]

    await ada.opens(sandbox.link("ada"))
    assert await doorstep.texts(1) == ["/start ada"]
    await ben.opens(sandbox.link("ben"))
    assert sorted(await doorstep.texts(2)) == ["/start ada", "/start ben"]


async def test_polling_is_refused_while_a_webhook_is_set(api: Api, doorstep: Doorstep) -> None:
    await api.result("setWebhook", url=doorstep.url)
    assert await api.error("getUpdates") == CONFLICT

    await api.result("deleteWebhook")
    assert await api.result("getUpdates") == []


async def test_setting_a_webhook_ends_a_waiting_poll(api: Api, doorstep: Doorstep) -> None:
    poll = asyncio.create_task(api.call("getUpdates", timeout=30))
    await api.sandbox.world.updates.poller_waits.wait()

    await api.result("setWebhook", url=doorstep.url)
    assert (await poll).error == (409, "Conflict: terminated by setWebhook request")


async def test_the_webhook_is_described(api: Api, doorstep: Doorstep) -> None:
    assert await api.result("getWebhookInfo") == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 0,
    }
    wanted = {"max_connections": 3, "allowed_updates": ["message"]}
    await api.result("setWebhook", url=doorstep.url, **wanted)
    assert await api.result("getWebhookInfo") == {
        "url": doorstep.url,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        **wanted,
    }


async def test_an_empty_url_removes_the_webhook(api: Api, doorstep: Doorstep) -> None:
    await api.result("setWebhook", url=doorstep.url)
    await api.result("setWebhook", url="")

    assert (await api.result("getWebhookInfo"))["url"] == ""


async def test_pending_updates_can_be_dropped(api: Api, ada: Person) -> None:
    await api.result("deleteWebhook", drop_pending_updates=True)
    assert await api.result("getUpdates") == []

    await ada.types("Hallo")
    await api.result("setWebhook", url="", drop_pending_updates=True)
    assert await api.result("getUpdates", offset=1) == []


async def test_nothing_is_brought_to_another_machine(api: Api) -> None:
    refusal = await api.error("setWebhook", url="https://rathaus.example/updates")

    assert refusal == (400, "Bad Request: bad webhook: the sandbox delivers on this machine only")
