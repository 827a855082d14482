"""What the doctor looks at: each part of the installation by itself, so that one fault does not hide the next."""

import os
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from dotenv import dotenv_values
from telegram.error import InvalidToken, TelegramError

from bot.errors import DataFolderInUse, Refusal
from bot.folder import locked
from bot.polling import RundfrageBot
from bot.settings import PREFIX, Settings
from bot.transport import AiohttpRequest
from storage.backup import examine
from storage.errors import DatabaseUnusable
from storage.files import DATABASE_NAME
from storage.key import DatabaseKey

_LARGEST_OFFSET: Final = 30.0
_OWNER_ONLY: Final = 0o700


@dataclass(frozen=True, slots=True)
class Finding:
    part: str
    sound: bool
    line: str


async def findings() -> AsyncIterator[Finding]:
    """Everything about the installation, one part after the other; stops where settings leave nothing to look at."""
    try:
        settings = Settings.load()
        token = settings.token()
    except Refusal as refusal:
        yield Finding("settings", sound=False, line=refusal.line)
        return
    yield _settings(settings)
    yield _folder(settings)
    key, finding = _key(settings)
    yield finding
    if key is not None:
        yield await _database(settings, key)
    async with AiohttpRequest() as request:
        yield await _api(settings, token, request)
        yield await _clock(settings, request)


def _settings(settings: Settings) -> Finding:
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    given = {
        name.upper() for name in (*os.environ, *dotenv_values(".env")) if name.upper().startswith(PREFIX)
    }
    if unknown := sorted(given - known):
        return Finding(
            "settings", sound=False, line=f"there is no setting {', '.join(unknown)}: see the README"
        )
    return Finding("settings", sound=True, line=f"complete; updates come by {settings.intake}")


def _folder(settings: Settings) -> Finding:
    folder = settings.data_dir
    if folder.is_dir() and stat.S_IMODE(folder.stat().st_mode) & ~_OWNER_ONLY:
        return Finding(
            "data folder", sound=False, line=f"others may look into {folder}; run: chmod 700 {folder}"
        )
    try:
        with locked(folder):
            return Finding("data folder", sound=True, line=f"{folder}, not in use at the moment")
    except DataFolderInUse:
        return Finding("data folder", sound=True, line=f"{folder}, in use by a running Rundfrage")
    except Refusal as refusal:
        return Finding("data folder", sound=False, line=refusal.line)


def _key(settings: Settings) -> tuple[DatabaseKey | None, Finding]:
    path = settings.database_key_file
    if not path.exists() and not (settings.data_dir / DATABASE_NAME).exists():
        return None, Finding("key file", sound=True, line=f"{path} will be made on the first start")
    try:
        key = DatabaseKey.load(path, settings.data_dir)
    except DatabaseUnusable as error:
        return None, Finding("key file", sound=False, line=str(error))
    return key, Finding("key file", sound=True, line=f"{path}, only its owner may read it")


async def _database(settings: Settings, key: DatabaseKey) -> Finding:
    if not (settings.data_dir / DATABASE_NAME).exists():
        return Finding("database", sound=True, line="will be made on the first start")
    try:
        faults = await examine(settings.data_dir, key)
    except DatabaseUnusable as error:
        return Finding("database", sound=False, line=str(error))
    if faults:
        return Finding(
            "database", sound=False, line=f"damaged ({faults[0]}); restore a backup into another folder"
        )
    return Finding("database", sound=True, line="opens with the key, and every page of it is sound")


async def _api(settings: Settings, token: str, request: AiohttpRequest) -> Finding:
    bot = RundfrageBot(token, base_url=settings.bot_api_url, request=request)
    try:
        me = await bot.get_me()
    except InvalidToken:
        line = "the token is not accepted: copy it again from @BotFather"
        return Finding("Telegram", sound=False, line=line)
    except TelegramError as error:
        line = f"{settings.api_base_url} cannot be reached ({error.message}): check network and proxy"
        return Finding("Telegram", sound=False, line=line)
    return Finding("Telegram", sound=True, line=f"{settings.api_base_url} knows the bot as @{me.username}")


async def _clock(settings: Settings, request: AiohttpRequest) -> Finding:
    try:
        theirs = await request.time_of(settings.api_base_url)
    except TelegramError:
        theirs = None
    if theirs is None:
        return Finding(
            "clock", sound=True, line="cannot be compared, the Bot API server does not tell the time"
        )
    offset = abs((datetime.now(UTC) - theirs).total_seconds())
    if offset > _LARGEST_OFFSET:
        line = f"wrong by {offset:.0f} seconds: reminders would come at the wrong time; set it with NTP"
        return Finding("clock", sound=False, line=line)
    return Finding("clock", sound=True, line="agrees with the Bot API server")
