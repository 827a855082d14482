"""What it costs that no update can get lost (`python -m tests.bench.intake`).

The same taps of many chats go in order to something that does nothing: once straight, once stored before and marked as
done after, in an encrypted database with synchronous=FULL.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from telegram import Bot

from bot.application import utc_now
from bot.telegram.inbox import Inbox
from bot.telegram.intake import Intake
from bot.telegram.order import Arrived, PerChatUpdateProcessor
from bot.telegram.tapped import tapped
from storage.database import Database
from storage.ids import UpdateId
from storage.key import DatabaseKey

TAPS = 5000
CHATS = 200
BATCH = 100
ROUNDS = 5


def taps(first: int) -> list[dict[str, Any]]:
    def tap(number: int) -> dict[str, Any]:
        chat = 1 + number % CHATS
        user = {"id": chat, "is_bot": False, "first_name": "Ada", "username": "ada"}
        message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "Frage"}
        query = {"id": str(number), "from": user, "chat_instance": "1", "data": "a:1:2", "message": message}
        return {"update_id": number, "callback_query": query}

    return [tap(number) for number in range(first, first + TAPS)]


async def process(_: Arrived) -> None:
    return


async def straight(first: int) -> float:
    """Taps per second without storing anything."""
    left, done = TAPS, asyncio.Event()

    async def finish(_: UpdateId) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            done.set()

    order = PerChatUpdateProcessor(process=process, finish=finish, give_up=lambda _: None)
    begun = time.perf_counter()
    for each in taps(first):
        read = tapped(each)
        assert read is not None
        order.take(read)
    await done.wait()
    return TAPS / (time.perf_counter() - begun)


async def durable(database: Database, first: int) -> float:
    """Taps per second, each stored before and marked as done after."""

    async def finish(update: UpdateId) -> None:
        await intake.finished(update)

    order = PerChatUpdateProcessor(process=process, finish=finish, give_up=lambda _: None)
    intake = Intake(Inbox(database, utc_now), bot=Bot("1:x"), hand_on=order.take, is_busy=order.is_busy)
    received = taps(first)
    begun = time.perf_counter()
    for start in range(0, TAPS, BATCH):
        await intake.take_in(received[start : start + BATCH])
    await intake.idle()
    return TAPS / (time.perf_counter() - begun)


async def compare(folder: Path) -> None:
    database = await Database.open(folder, DatabaseKey(bytes(range(32))))
    plain, stored = [], []
    try:
        for number in range(ROUNDS):
            plain.append(await straight(number * TAPS))
            stored.append(await durable(database, number * TAPS))
    finally:
        await database.close()
    without, durably = statistics.median(plain), statistics.median(stored)
    sys.stdout.write(
        f"straight {without:7.0f} updates/s   (median of {ROUNDS} rounds of {TAPS} taps of {CHATS} chats)\n"
        f"durable  {durably:7.0f} updates/s\n"
        f"ratio    {durably / without:7.2f}\n"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(compare(Path(folder) / "data"))


if __name__ == "__main__":
    main()
