import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from structlog.testing import capture_logs
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.application import utc_now
from bot.telegram.hearing import SILENT_AFTER
from bot.telegram.inbox import Inbox
from bot.telegram.intake import Intake
from bot.telegram.polling import _LONG_POLL_SECONDS, _PATIENCE, Poller, RundfrageBot
from bot.telegram.retry import _LONGEST_PAUSE, persevere
from bot.telegram.transport import AiohttpRequest
from storage.database import Database
from tests import template
from tests.bot.conftest import Serve

MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "hallo"}


class Telegram:
    """Answers the first questions with what a test prepared, and the last one never."""

    def __init__(self, *batches: list[object]) -> None:
        self.batches = list(batches)
        self.offsets: list[int | None] = []
        self.empty = asyncio.Event()

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        question: dict[str, Any] = json.loads(await request.read() or b"{}")
        if request.path.endswith("deleteWebhook"):
            return web.json_response({"ok": True, "result": True})
        self.offsets.append(question.get("offset"))
        if not self.batches:
            self.empty.set()
            await asyncio.Event().wait()
        return web.json_response({"ok": True, "result": self.batches.pop(0)})


class House:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.pauses: list[float] = []
        self.heard = 0

    async def polls(self, telegram: Telegram, serve: Serve, *, patience: float = 75) -> None:
        """Polls until Telegram has nothing more to say."""
        bot = RundfrageBot(
            "1:x",
            base_url=f"{await serve(telegram.answer)}/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(),
        )
        for request in bot._request:
            await request.initialize()
        intake = Intake(Inbox(self.database, utc_now), bot=bot, hand_on=self.queue.put_nowait)
        polling = Poller(
            bot, intake, allowed=["message"], heard=self._heard, pause=self._pause, patience=patience
        )
        poller = asyncio.create_task(polling.run())
        await telegram.empty.wait()
        poller.cancel()
        await asyncio.wait({poller})
        for request in bot._request:
            await request.shutdown()

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def _heard(self) -> None:
        self.heard += 1


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    database = await template.opened(tmp_path / "data")
    yield House(database)
    await database.close()


async def test_batch_is_confirmed_only_with_the_next_question(house: House, serve: Serve) -> None:
    telegram = Telegram([{"update_id": 5, "message": MESSAGE}, {"update_id": 6, "message": MESSAGE}])
    await house.polls(telegram, serve)
    assert telegram.offsets == [None, 7]
    assert house.queue.qsize() == 2
    assert house.pauses == []


async def test_batch_that_cannot_be_read_is_confirmed_all_the_same(house: House, serve: Serve) -> None:
    telegram = Telegram([{"update_id": 5, "message": "nonsense"}])
    await house.polls(telegram, serve)
    assert telegram.offsets == [None, 6]


async def test_batch_without_numbers_does_not_make_it_spin(house: House, serve: Serve) -> None:
    telegram = Telegram([{"message": MESSAGE}], [{"message": MESSAGE}])
    await house.polls(telegram, serve)
    assert telegram.offsets == [None, None, None]
    assert house.pauses == [1.0, 1.0]


async def test_what_cannot_be_stored_is_not_confirmed(house: House, serve: Serve) -> None:
    await house.database.close()
    telegram = Telegram([{"update_id": 5, "message": MESSAGE}])
    await house.polls(telegram, serve)
    assert telegram.offsets == [None, None]
    assert house.queue.empty()
    assert house.pauses == [1.0]


class Stalling(Telegram):
    """The first question is answered by a line that stays open, and on which a byte arrives now and then."""

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.path.endswith("getUpdates") and not self.offsets:
            self.offsets.append(None)
            response = web.StreamResponse()
            await response.prepare(request)
            while True:
                await response.write(b" ")
                await asyncio.sleep(0.01)
        return await super().answer(request)


async def test_long_poll_that_stalls_is_started_anew(house: House, serve: Serve) -> None:
    telegram = Stalling([{"update_id": 5, "message": MESSAGE}])
    await house.polls(telegram, serve, patience=0.5)
    assert telegram.offsets == [None, None, 6]
    assert house.queue.qsize() == 1
    assert house.pauses == [1.0], "it was noticed, and logged as what it is"
    assert house.heard == 2, "when the webhook was taken back, and when updates came"


def test_stall_is_noticed_within_two_minutes() -> None:
    """Even if the pause before the question was the longest."""
    assert timedelta(seconds=_PATIENCE + _LONGEST_PAUSE) < SILENT_AFTER == timedelta(minutes=2)
    assert _PATIENCE > _LONG_POLL_SECONDS


class Unsteady:
    """Fails as often as it is told, then works."""

    def __init__(self, *errors: TelegramError) -> None:
        self.errors = list(errors)
        self.pauses: list[float] = []

    async def call(self) -> str:
        if self.errors:
            raise self.errors.pop(0)
        return "done"

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


async def test_perseverance_waits_longer_each_time_but_never_long() -> None:
    unsteady = Unsteady(*(NetworkError("down") for _ in range(8)))
    assert await persevere(unsteady.call, method="getMe", pause=unsteady.pause) == "done"
    assert unsteady.pauses == [1, 2, 4, 8, 16, 30, 30, 30]


async def test_outage_is_said_once_and_so_is_its_end() -> None:
    unsteady = Unsteady(*(NetworkError("down") for _ in range(8)))
    with capture_logs() as logs:
        await persevere(unsteady.call, method="getUpdates", pause=unsteady.pause)
    assert [each["event"] for each in logs] == [
        "the Bot API server cannot be reached, trying again",
        "the Bot API server answers again",
    ]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (TimedOut("slow"), "no answer came from the Bot API server in time, asking anew"),
        (BadRequest("odd"), "the Bot API server refuses what it was asked for, trying again"),
        (
            Conflict("other"),
            "another program asks for the updates of this bot: stop it, or use another token",
        ),
        (
            InvalidToken(),
            "the Bot API server does not accept the token (any more): see RUNDFRAGE_BOT_TOKEN",
        ),
    ],
)
async def test_operator_reads_what_is_in_the_way(error: TelegramError, said: str) -> None:
    unsteady = Unsteady(error)
    with capture_logs() as logs:
        await persevere(unsteady.call, method="getUpdates", pause=unsteady.pause)
    assert logs[0]["event"] == said


async def test_perseverance_waits_as_long_as_telegram_asks() -> None:
    unsteady = Unsteady(RetryAfter(17))
    with capture_logs() as logs:
        assert await persevere(unsteady.call, method="getMe", pause=unsteady.pause) == "done"
    assert unsteady.pauses == [17]
    assert (logs[0]["event"], logs[0]["seconds"]) == ("Telegram asks to wait", 17)


@pytest.mark.parametrize("error", [Conflict("other"), InvalidToken()])
async def test_perseverance_outlasts_what_an_operator_has_to_mend(error: TelegramError) -> None:
    unsteady = Unsteady(error)
    assert await persevere(unsteady.call, method="getUpdates", pause=unsteady.pause) == "done"


async def test_webhook_whose_address_is_refused_is_named_as_that() -> None:
    unsteady = Unsteady(BadRequest("Bad Request: bad webhook: Failed to resolve host"))
    with capture_logs() as logs:
        assert await persevere(unsteady.call, method="setWebhook", pause=unsteady.pause) == "done"
    assert "does not take the address of the webhook: check RUNDFRAGE_WEB_PUBLIC_URL" in logs[0]["event"]


async def test_perseverance_gives_up_where_it_is_told_to() -> None:
    unsteady = Unsteady(InvalidToken())
    with pytest.raises(InvalidToken):
        await persevere(unsteady.call, method="getMe", unless=(InvalidToken,), pause=unsteady.pause)
    assert unsteady.pauses == []
