"""A running bot between a sandbox and a folder of its own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeAlias

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ContextTypes, MessageHandler, filters

from bot.app_context import AppContext, Install, Lifecycle
from bot.application import RunningBot
from bot.settings import Settings
from bot.telegram.budget import WIDE_OPEN
from bot.telegram.tapped import Tapped
from bot.telegram.transport import AiohttpRequest
from sandbox.server import Sandbox
from tests.template import put_database

OnText: TypeAlias = Callable[[Update], Awaitable[None]]


def settings_for(sandbox: Sandbox, folder: Path, **more: Any) -> Settings:
    return Settings.load(
        bot_token=sandbox.token,
        api_base_url=sandbox.url,
        data_dir=folder / "data",
        database_key_file=folder / "database.key",
        **more,
    )


def silent_bot() -> Bot:
    """One that calls nobody. It is given the program's transport, since the library's own reads every certificate of
    the machine, twice, before it is of any use."""
    return Bot("1:x", request=AiohttpRequest(), get_updates_request=AiohttpRequest())


class Echo:
    """Answers every text with itself and a button, and remembers what it has processed."""

    def __init__(self) -> None:
        self.processed: list[str] = []
        self.begun: asyncio.Queue[str] = asyncio.Queue()
        self.names: list[str] = []
        self.gate: asyncio.Event | None = None
        """When set, every text waits for it after it was noted."""
        self.failing = False

    async def install(self, parts: AppContext) -> Lifecycle:
        assert parts.application is not None
        parts.application.add_handler(MessageHandler(filters.TEXT, self._on_text))
        self._bot = parts.application.bot
        return Lifecycle(on_tap=self._on_tap)

    async def _on_text(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        assert update.effective_user is not None
        self.processed.append(update.message.text or "")
        self.begun.put_nowait(update.message.text or "")
        self.names.append(update.effective_user.first_name)
        if self.gate is not None:
            await self.gate.wait()
        if self.failing:
            raise RuntimeError(update.message.text)
        buttons = InlineKeyboardMarkup([[InlineKeyboardButton("noch einmal", callback_data="again")]])
        await update.message.reply_text(f"Echo: {update.message.text}", reply_markup=buttons)

    async def _on_tap(self, tapped: Tapped) -> None:
        await self._bot.answer_callback_query(tapped.query_id, "gern")
        await self._bot.edit_message_text("Noch einmal", chat_id=tapped.chat, message_id=tapped.message_id)


@asynccontextmanager
async def running(
    sandbox: Sandbox, folder: Path, install: Install, **settings: Any
) -> AsyncIterator[RunningBot]:
    if not (folder / "data").exists():
        put_database(folder / "data", folder / "database.key")
    async with RunningBot(settings_for(sandbox, folder, **settings), install, budget=WIDE_OPEN) as bot:
        yield bot
