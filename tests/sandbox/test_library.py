"""The library that the bot uses talks to the sandbox over real HTTP, with long polling, as it would to Telegram."""

import os
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

from sandbox import Person, Sandbox
from tests.sandbox.pictures import png

os.environ.setdefault("PTB_TIMEDELTA", "1")  # as the bot has it


async def on_start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Ja, gern", callback_data="ja")]])
    await update.message.reply_html("<b>Willkommen</b>", reply_markup=markup)


async def on_tap(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Danke")
    await update.callback_query.edit_message_text(f"Gewählt: {update.callback_query.data}")


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with Bot(sandbox.token, f"{sandbox.url}/bot", f"{sandbox.url}/file/bot") as bot:
        yield bot


@pytest.mark.slow
async def test_a_bot_with_long_polling_talks_with_a_person(sandbox: Sandbox) -> None:
    builder = ApplicationBuilder().token(sandbox.token).base_url(f"{sandbox.url}/bot")
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    application.add_handlers([CommandHandler("start", on_start), CallbackQueryHandler(on_tap)])
    ada = sandbox.person("Ada")
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling()

        await ada.opens(sandbox.link("einladung"))
        await ada.waits_for("Willkommen")
        assert await ada.taps("Ja, gern") == "Danke"
        await ada.waits_for("Gewählt: ja")

        await application.updater.stop()
        await application.stop()
    assert [message.text for message in ada.from_bot] == ["Gewählt: ja"]
    assert sandbox.world.updates.pending() == ()


@pytest.mark.slow
async def test_its_requests_for_files_and_menus_pass_the_model(bot: Bot, ada: Person) -> None:
    chat = ada.user.id
    picture = BytesIO(png(6, 4))
    photo = await bot.send_photo(
        chat, picture, caption="<i>Bild</i>", parse_mode=ParseMode.HTML, filename="a.png"
    )
    await bot.send_document(chat, b"a;b", filename="a.csv")
    await bot.send_media_group(chat, [InputMediaPhoto(png(2, 2)), InputMediaPhoto(png(3, 3))])
    await bot.edit_message_media(InputMediaPhoto(png(9, 9)), chat, photo.message_id)
    await bot.set_my_commands([BotCommand("hilfe", "Hilfe")], language_code="de")
    await bot.send_poll(chat, "Wann?", ["heute", "morgen"])
    await bot.set_message_reaction(chat, photo.message_id, "👍")

    assert [(one.width, one.height) for one in ada.pictures] == [(9, 9), (2, 2), (3, 3)]
    assert [(file.name, file.mime_type) for file in ada.files] == [("a.csv", "text/csv")]
    assert [command.command for command in ada.commands()] == ["hilfe"]


@pytest.mark.slow
async def test_it_downloads_what_a_person_sent(bot: Bot, ada: Person) -> None:
    sent = await ada.sends_file("fragen.yaml", b"id: kurz")
    assert sent.document is not None

    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"id: kurz"


@pytest.mark.slow
async def test_its_errors_are_those_that_it_expects(sandbox: Sandbox, bot: Bot, ada: Person) -> None:
    sent = await bot.send_message(ada.user.id, "a")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("a")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "a")
    sandbox.faults.flood("sendMessage", seconds=5)
    with pytest.raises(RetryAfter, match="Flood control exceeded"):
        await bot.send_message(ada.user.id, "a")
    await ada.blocks_the_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ada.user.id, "a")
    await bot.set_webhook("http://127.0.0.1:9/")
    with pytest.raises(Conflict):
        await bot.get_updates()
    wrong = Bot("1:a", f"{sandbox.url}/bot")
    with pytest.raises(InvalidToken):
        await wrong.initialize()
    await wrong.shutdown()
