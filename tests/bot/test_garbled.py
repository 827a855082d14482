"""What answers in Telegram's place (a captive portal, a proxy's page) is an outage, whatever it says."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from telegram.error import InvalidToken

from bot.telegram.errors import Garbled, TryLater, classify
from bot.telegram.polling import RundfrageBot
from bot.telegram.transport import AiohttpRequest
from sandbox.clock import MovableClock
from sandbox.server import Sandbox
from tests.bot.conftest import Serve
from tests.town import TUESDAY, Town, town_in

GARBLE = (
    (200, '{"ok":false}'),
    (200, "{}"),
    (200, "[]"),
    (200, "null"),
    (200, '"x"'),
    (200, '{"status":503}'),
    (200, '{"ok":true}'),
    (200, '{"ok":true,"result":'),
    (200, "[" * 100_000),
    (200, "<html>Please sign in</html>"),
    (302, ""),
    (401, "<html>Please sign in</html>"),
    (403, "<html>Forbidden</html>"),
    (403, "[]"),
    (404, '{"error":"not found"}'),
    (511, "<html>Network authentication required</html>"),
)


NESTED = f'{{"ok":true,"result":[{"[" * 600}{"]" * 600}]}}'
"""Deeper than anybody reads it who goes into it step by step."""


@pytest.fixture
def answers() -> list[tuple[int, str]]:
    """What is answered, the last for good."""
    return [(200, '{"ok":true,"result":7}')]


@pytest.fixture
async def bot(serve: Serve, answers: list[tuple[int, str]]) -> AsyncIterator[RundfrageBot]:
    async def answer(_: web.BaseRequest) -> web.StreamResponse:
        status, body = answers.pop(0) if len(answers) > 1 else answers[0]
        return web.Response(status=status, text=body)

    address = await serve(answer)
    transport, polling = AiohttpRequest(), AiohttpRequest()
    bot = RundfrageBot("1:x", base_url=f"{address}/bot", request=transport, get_updates_request=polling)
    async with transport, polling:
        yield bot


@pytest.mark.parametrize(("status", "body"), GARBLE)
async def test_no_method_takes_it_for_an_answer(
    bot: RundfrageBot, answers: list[tuple[int, str]], status: int, body: str
) -> None:
    answers[:] = [(status, body)]
    for call in (
        lambda: bot.raw_updates(None, allowed=["message"]),
        bot.get_me,
        lambda: bot.send_message(7, "hallo"),
        lambda: bot.edit_message_text("hallo", 7, 1),
        lambda: bot.answer_callback_query("1"),
        lambda: bot.get_file("1"),
        bot.delete_webhook,
    ):
        with pytest.raises(Exception, match=r"Not the answer|Server trouble") as raised:
            await call()
        assert isinstance(classify(raised.value), TryLater)


async def test_result_of_another_kind_is_no_answer_either(bot: RundfrageBot) -> None:
    for call in (
        lambda: bot.raw_updates(None, allowed=["message"]),
        bot.get_me,
        lambda: bot.send_message(7, "hallo"),
        lambda: bot.edit_message_text("hallo", 7, 1),
        lambda: bot.answer_callback_query("1"),
        bot.delete_webhook,
        lambda: bot.get_file("1"),
    ):
        with pytest.raises(Garbled):
            await call()


async def test_refusals_of_the_bot_api_are_believed(
    bot: RundfrageBot, answers: list[tuple[int, str]]
) -> None:
    answers[:] = [(401, '{"ok":false,"error_code":401,"description":"Unauthorized"}')]
    with pytest.raises(InvalidToken):
        await bot.get_me()


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    ['{"ok":false}', "[]", "null", '{"ok":true,"result":7}', NESTED],
    ids=["no", "list", "null", "seven", "nested"],
)
async def test_bot_goes_on_after_it(town: Town, body: str) -> None:
    ada = await town.participant("Ada")
    for method in ("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery"):
        town.sandbox.faults.garble(method, body=body)
    await ada.types("/hilfe")
    await ada.types("/menue")
    assert not town.bot.broken.is_set()
    assert "Musterstadt" in ada.reads()


@pytest.mark.slow
@pytest.mark.parametrize("body", ['{"ok":false}', '{"ok":true,"result":7}'])
async def test_bot_starts_as_soon_as_it_is_over(tmp_path: Path, body: str) -> None:
    async with Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox:
        first_calls = ("getMe", "deleteWebhook", "getUpdates", "setMyCommands")
        for method in first_calls:
            sandbox.faults.garble(method, body=body)
        async with town_in(sandbox, tmp_path) as town:
            ada = await town.participant("Ada")
            assert "Musterstadt" in ada.reads()
            assert all(len(sandbox.recorder.of(method)) > 1 for method in first_calls[:3])
