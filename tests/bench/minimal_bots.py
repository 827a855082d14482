"""Two minimal survey bots on stock libraries, to be measured against (`python -m tests.bench.minimal_bots KIND …`).

Each tap is inserted with a commit (write-ahead log, synchronous = FULL), answered, and the message edited. They do
nothing else: no durable intake, no rights, no question, no pacing.
"""

import asyncio
import sys
from itertools import count

import aiosqlite

LEVELS = 9


async def opened(path: str) -> aiosqlite.Connection:
    database = await aiosqlite.connect(path)
    await database.execute("PRAGMA journal_mode = WAL")
    await database.execute("PRAGMA synchronous = FULL")
    await database.execute("CREATE TABLE answer (person, message, value)")
    await database.commit()
    return database


async def insert(database: aiosqlite.Connection, person: int, message: int, value: str) -> None:
    await database.execute("INSERT INTO answer VALUES (?, ?, ?)", (person, message, value))
    await database.commit()


async def with_telegram(root: str, token: str, path: str) -> None:
    """On python-telegram-bot as it comes. Runs until the process ends."""
    from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
    from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

    database, numbers = await opened(path), count(1)
    buttons = InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(f"{level} · Stufe {level}", callback_data=f"{level}")]
            for level in range(LEVELS)
        ]
    )

    async def on_start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert isinstance(update.message, Message)
        await update.message.reply_text("Frage 0", reply_markup=buttons)

    async def on_tap(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert isinstance(query, CallbackQuery)
        assert query.message is not None
        await insert(database, query.from_user.id, query.message.message_id, query.data or "")
        await query.answer()
        await query.edit_message_text(f"Frage {next(numbers)} von vielen", reply_markup=buttons)

    application = ApplicationBuilder().token(token).base_url(f"{root}/bot").concurrent_updates(64).build()
    application.add_handler(CommandHandler("start", on_start))
    application.add_handler(CallbackQueryHandler(on_tap))
    assert application.updater is not None
    async with application:
        await application.start()
        await application.updater.start_polling()
        await asyncio.Event().wait()


async def with_aiogram(root: str, token: str, path: str) -> None:
    """On aiogram as it comes. Runs until the process ends."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.filters import CommandStart
    from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

    database, numbers = await opened(path), count(1)
    buttons = InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=f"{level} · Stufe {level}", callback_data=f"{level}")]
            for level in range(LEVELS)
        ]
    )
    bot, dispatcher = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(root))), Dispatcher()

    @dispatcher.message(CommandStart())
    async def on_start(message: Message) -> None:
        await message.answer("Frage 0", reply_markup=buttons)

    @dispatcher.callback_query()
    async def on_tap(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await insert(database, query.from_user.id, query.message.message_id, query.data or "")
        await query.answer()
        await query.message.edit_text(f"Frage {next(numbers)} von vielen", reply_markup=buttons)

    await dispatcher.start_polling(bot)


KINDS = {"telegram": with_telegram, "aiogram": with_aiogram}

if __name__ == "__main__":
    kind, *rest = sys.argv[1:]
    asyncio.run(KINDS[kind](*rest))
