"""A sandbox without the bot: for developers of this bot, or of any other."""

import asyncio
from collections.abc import Callable
from typing import Final

from bot.demo.page import API_PORT, PAGE_PORT, port_for, served
from bot.demo.town import ZONE
from sandbox.browser import Phone, phones_application
from sandbox.flood import FloodRules
from sandbox.server import Sandbox

_PHONES: Final = (Phone("Anna", "Telefon 1"), Phone("Ben", "Telefon 2"), Phone("Cem", "Telefon 3"))


async def keep_open(*, port: int | None, announce: Callable[[str, str, str], None]) -> None:
    """Stays open until it is cancelled; `announce` is told page, API_BASE_URL and token. Raises WrongSetting."""
    api_port = port_for(port, usual=API_PORT)
    async with Sandbox(port=api_port, flood=FloodRules()) as sandbox:
        application = phones_application(sandbox.world, _PHONES, zone=ZONE)
        async with served(application, port=port_for(None, usual=PAGE_PORT)) as page:
            announce(page, sandbox.url, sandbox.token)
            await asyncio.Event().wait()
