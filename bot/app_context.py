"""What the process hands to the wiring of the handlers, and what it needs back."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from telegram.ext import Application

from bot.settings import Settings
from bot.telegram.in_groups import FromGroup
from bot.telegram.polling import RundfrageBot
from bot.telegram.tapped import Tapped
from storage.database import Database
from storage.ids import ChatId, UpdateId
from workshops.clock import Clock

if TYPE_CHECKING:
    from aiohttp.web import RouteDef

BotApplication: TypeAlias = Application[RundfrageBot, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppContext:
    """Everything is open and ready, but no update has been processed yet; `application.bot` knows its username."""

    application: BotApplication | None
    """None where Telegram is switched off."""
    database: Database
    settings: Settings
    clock: Clock
    turn_of: Callable[[ChatId], asyncio.Lock]
    """Held by whoever says something into a chat unasked, until it stands in line."""
    ring: Callable[[], None]
    """To be called after every commit that may have made a delivery due."""


async def _nothing_due() -> datetime | None:
    return None


def _nothing_begun() -> bool:
    return True


def _nothing_open() -> None: ...


async def _no_work() -> None:
    return None


async def _shown_at_once(_: UpdateId) -> bool:
    return False


async def _untapped(_: Tapped) -> None:
    return None


async def _unsaid(_: FromGroup) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle:
    earliest_due: Callable[[], Awaitable[datetime | None]] = _nothing_due
    """When the first delivery is due."""
    work: Callable[[], Awaitable[None]] = _no_work
    """Sends everything that is due."""
    on_tap: Callable[[Tapped], Awaitable[None]] = _untapped
    """What a tap does; everything else comes through the application."""
    on_group: Callable[[FromGroup], Awaitable[None]] = _unsaid
    """What comes from a group does."""
    shown: Callable[[UpdateId], Awaitable[bool]] = _shown_at_once
    """Waits until all that an update shows has been shown or is owed; whether it was marked as processed with that."""
    idle: Callable[[], Awaitable[None]] = _no_work
    """Waits until the handlers have nothing under way."""
    is_idle: Callable[[], bool] = _nothing_begun
    """Whether nothing of what the alarm has begun goes on by itself."""
    publish_menus: Callable[[], Awaitable[None]] = _no_work
    """Registers the commands with Telegram; called until it succeeds, beside everything else."""
    pages: "Sequence[RouteDef]" = ()
    """The addresses of the browser door, where there is one."""
    end_streams: Callable[[], None] = _nothing_open
    """Ends the live pages; called when the web server stops."""
    tidy: Callable[[], Awaitable[None]] = _no_work
    """Removes what is over; called now and then."""
    on_clock_put_back: Callable[[], Awaitable[None]] = _no_work
    """Lets nothing wait for a moment that was reckoned by a clock which was ahead."""
    close: Callable[[], Awaitable[None]] = _no_work
    """Ends what the handlers had started; called when nothing is processed any more."""


Install: TypeAlias = Callable[[AppContext], Awaitable[Lifecycle]]
"""Adds the handlers to the application."""
