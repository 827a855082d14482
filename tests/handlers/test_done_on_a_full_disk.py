"""What failed for want of room on the disk is told, and over: it is not carried out after a restart."""

import asyncio

import pytest

import bot.application
from bot.telegram.inbox import Inbox
from handlers.router import Router
from storage.errors import DiskFull
from storage.ids import UpdateId
from tests.town import Town
from workshops.replies import Replies


@pytest.mark.slow
async def test_tap_that_failed_is_settled_as_soon_as_there_is_room(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Weeks later, at the next start, nobody remembers it."""
    ada = await town.participant("Ada")
    settle, is_settled, attempts = Inbox.done, asyncio.Event(), 0

    async def finds_no_room(*_: object) -> None:
        raise DiskFull("The disk is full.")

    async def finds_room_at_last(inbox: Inbox, update: UpdateId) -> None:
        nonlocal attempts
        attempts += 1
        if attempts < 3:
            raise DiskFull("The disk is full.")
        await settle(inbox, update)
        is_settled.set()

    monkeypatch.setattr(bot.application, "_UNTIL_ROOM", 0.01)
    monkeypatch.setattr(Router, "tap", finds_no_room)
    monkeypatch.setattr(Replies, "settle", finds_no_room)
    monkeypatch.setattr(Inbox, "done", finds_room_at_last)
    assert "Bitte versuchen Sie es noch einmal" in str(await ada.taps("Hilfe"))
    async with asyncio.timeout(20):
        await is_settled.wait()
