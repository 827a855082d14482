"""The web server with a whole hall in front of it."""

import socket
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from aiohttp import web

from bot.settings import Settings
from bot.web_server import listening

PHONES = 600
PATIENCE = 0.9
"""Shorter than the second after which a phone repeats a first packet that was dropped."""


async def says_hello(_: web.Request) -> web.Response:
    return web.Response(text="Hallo")


@pytest.fixture
async def port(tmp_path: Path) -> AsyncIterator[int]:
    settings = Settings.load(data_dir=tmp_path / "data", database_key_file=tmp_path / "key", web_port=0)
    async with listening([web.get("/", says_hello)], settings) as port:
        yield port


async def test_no_phone_of_a_hall_is_dropped_while_the_program_is_at_something_else(port: int) -> None:
    with ExitStack() as phones:
        for _ in range(PHONES):  # nothing is accepted meanwhile: this test keeps the event loop to itself
            phones.enter_context(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE))
