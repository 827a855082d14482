"""The web server with a whole hall in front of it."""

import socket
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from bot.errors import WrongSetting
from bot.settings import Settings
from bot.web_server import listening

PHONES = 600
PATIENCE = 0.9
"""Shorter than the second after which a phone repeats a first packet that was dropped."""


async def says_hello(_: web.Request) -> web.Response:
    return web.Response(text="Hallo")


async def is_nowhere(_: web.Request) -> web.Response:
    return web.Response(status=404)


@pytest.fixture
async def port(tmp_path: Path) -> AsyncIterator[int]:
    settings = Settings.load(data_dir=tmp_path / "data", database_key_file=tmp_path / "key", web_port=0)
    async with listening([web.get("/", says_hello)], settings) as port:
        yield port


async def test_no_phone_of_a_hall_is_dropped_while_the_program_is_at_something_else(port: int) -> None:
    with ExitStack() as phones:
        for _ in range(PHONES):  # nothing is accepted meanwhile: this test keeps the event loop to itself
            phones.enter_context(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE))


@pytest.mark.parametrize("path", ["/", "/rundfrage/", "/rundfrage"])
async def test_below_a_path_all_is_found_whether_a_proxy_cuts_it_off_or_not(
    tmp_path: Path, path: str
) -> None:
    address = "https://www.example.org/rundfrage"
    settings = Settings.load(
        data_dir=tmp_path / "data", database_key_file=tmp_path / "key", web_port=0, web_public_url=address
    )
    routes = [web.get("/", says_hello), web.get("/{rest:.*}", is_nowhere)]
    async with listening(routes, settings) as port, ClientSession() as client:
        answer = await client.get(f"http://127.0.0.1:{port}{path}")
        assert (answer.status, await answer.text()) == (200, "Hallo")
        assert answer.url.path.endswith("/"), "where the cookie of a browser belongs"


@pytest.mark.parametrize(
    ("host", "remedy"),
    [
        ("127.0.0.1", "choose another port, or 0 for any free one."),
        ("192.0.2.1", "name an address of this machine."),
    ],
)
async def test_server_that_cannot_listen_says_what_to_change(
    tmp_path: Path, port: int, host: str, remedy: str
) -> None:
    data, key = tmp_path / "other", tmp_path / "other-key"
    settings = Settings.load(data_dir=data, database_key_file=key, web_host=host, web_port=port)
    with pytest.raises(WrongSetting) as caught:
        async with listening([web.get("/", says_hello)], settings):
            pass
    assert caught.value.line.startswith(f"RUNDFRAGE_WEB_HOST={host} with RUNDFRAGE_WEB_PORT={port} cannot be")
    assert caught.value.line.endswith(remedy)
