"""What the doctor looks at: each part of the installation by itself, so that one fault does not hide the next."""

import shutil
import stat
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from typing import Final

import aiohttp
from telegram.error import InvalidToken, RetryAfter, TelegramError, TimedOut

from bot import health
from bot.errors import OPERATORS_MATTER, DataFolderInUse, Refusal
from bot.folder import held_since, locked
from bot.settings import Settings
from bot.telegram.errors import NotConnected
from bot.telegram.hearing import SILENT_AFTER, last_heard
from bot.telegram.polling import RundfrageBot
from bot.telegram.transport import AiohttpRequest
from questionnaires.values import dataclass
from storage.backup import examine
from storage.disk import fault_beside
from storage.errors import StorageError
from storage.files import DATABASE_NAME, is_there, refuse_lost
from storage.key import DatabaseKey

_LARGEST_OFFSET: Final = 30.0
_OWNER_ONLY: Final = 0o700
_PATIENCE: Final = 5.0
_GIGABYTE: Final = 10**9
_MEGABYTE: Final = 10**6


class Verdict(StrEnum):
    """Of one part; what cannot be found out is not sound."""

    SOUND = "ok"
    WRONG = "WRONG"
    UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Finding:
    part: str
    verdict: Verdict
    line: str


def _found(part: str, verdict: Verdict, line: str) -> Finding:
    return Finding(part, verdict, f"{' '.join(line.split()).rstrip('.')}.")


def _ok(part: str, line: str) -> Finding:
    return _found(part, Verdict.SOUND, line)


def _wrong(part: str, line: str) -> Finding:
    return _found(part, Verdict.WRONG, line)


def _unknown(part: str, line: str) -> Finding:
    return _found(part, Verdict.UNKNOWN, line)


async def findings() -> AsyncIterator[Finding]:
    """Everything about the installation, one part after the other; a part that is wrong hides no other."""
    settings, faults = Settings.examined()
    for fault in faults:
        yield _wrong("settings", fault)
    if not faults:
        yield _settings(settings)
    token, finding = _token(settings)
    yield finding
    yield _folder(settings)
    key, finding = _key(settings)
    yield finding
    if key is not None:
        yield await _database(settings, key)
    if not settings.is_browser_only:
        yield _hearing(settings)
    if settings.web_public_url is not None and _runs(settings.data_dir):
        yield await _web_server(settings, "web server")
    if settings.is_browser_only:
        return
    async with AiohttpRequest() as request:
        if token is not None:
            yield await _api(settings, token, request)
        yield await _clock(settings, request)


async def running() -> Finding:
    """For the health check of a container: whether the bot that runs here is at work. Asks Telegram nothing."""
    settings = Settings.load()
    part = "running"
    if not is_there(settings.data_dir) or not _in_use(settings.data_dir):
        return _wrong(part, "no Rundfrage is running on the data folder")
    return _hearing(settings) if settings.web_public_url is None else await _web_server(settings, part)


async def _web_server(settings: Settings, part: str) -> Finding:
    """What the health address says, as a proxy or a container hears it."""
    address = f"http://{settings.web_host}:{settings.web_port}{health.PATH}"
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_PATIENCE)) as session,
            session.get(address) as response,
        ):
            said = (await response.text()).strip()
            line = f"{address} answers: {said}"
            return _ok(part, line) if response.status == HTTPStatus.OK else _wrong(part, line)
    except (aiohttp.ClientError, TimeoutError):
        return _wrong(part, f"{address} does not answer")


def _settings(settings: Settings) -> Finding:
    ways = [] if settings.is_browser_only else [f"updates come by {settings.intake}"]
    ways += [] if settings.web_public_url is None else [f"browsers come to {settings.web_public_url}"]
    return _ok("settings", f"complete; {', '.join(ways)}")


def _token(settings: Settings) -> tuple[str | None, Finding]:
    if settings.is_browser_only:
        return None, _ok("token", "none is given: people come through the browser alone")
    try:
        token = settings.token()
    except Refusal as refusal:
        return None, _wrong("token", refusal.line)
    if settings.token_source is None:
        return token, _ok("token", "has the form of a token, and comes from the environment")
    if exposed := settings.exposed_token:
        return token, _wrong("token", f'others may read {exposed}: run "chmod 600 {exposed}"')
    return token, _ok(
        "token", f"has the form of a token, and only its owner may read {settings.token_source}"
    )


def _folder(settings: Settings) -> Finding:
    folder, part = settings.data_dir, "data folder"
    try:
        if not is_there(folder):
            return _ok(part, f"{folder} will be made on the first start")
        if folder.is_dir() and stat.S_IMODE(folder.stat().st_mode) & ~_OWNER_ONLY:
            return _wrong(part, f'others may look into {folder}: run "chmod 700 {folder}"')
        in_use = _in_use(folder)
        if fault := fault_beside(folder / DATABASE_NAME):
            return _wrong(part, str(fault))
    except Refusal as refusal:
        return _wrong(part, refusal.line)
    except StorageError as error:
        return _wrong(part, str(error))
    use = "in use by a running Rundfrage" if in_use else "not in use at the moment"
    return _ok(part, f"{folder}, {use}, {in_bytes(shutil.disk_usage(folder).free)} free")


def in_bytes(room: int) -> str:
    """In gigabytes, and in megabytes where it is less than one."""
    return f"{room / _GIGABYTE:.1f} GB" if room >= _GIGABYTE else f"{room // _MEGABYTE} MB"


def _in_use(folder: Path) -> bool:
    try:
        with locked(folder):
            return False
    except DataFolderInUse:
        return True


def _key(settings: Settings) -> tuple[DatabaseKey | None, Finding]:
    path = settings.database_key_file
    try:
        if not is_there(path) and not is_there(settings.data_dir / DATABASE_NAME):
            refuse_lost(settings.data_dir / DATABASE_NAME)
            return None, _ok("key file", f"{path} will be made on the first start")
        key = DatabaseKey.load(path, settings.data_dir)
    except OPERATORS_MATTER as error:
        return None, _wrong("key file", str(error))
    return key, _ok("key file", f"{path}, only its owner may read it")


async def _database(settings: Settings, key: DatabaseKey) -> Finding:
    try:
        if not is_there(settings.data_dir / DATABASE_NAME):
            refuse_lost(settings.data_dir / DATABASE_NAME)
            return _ok("database", "will be made on the first start")
        faults = await examine(settings.data_dir, key)
    except StorageError as error:
        return _wrong("database", str(error))
    if faults:
        return _wrong("database", f"damaged ({faults[0]}); restore a backup into another folder")
    return _ok("database", "opens with the key, and every page of it is sound")


def _hearing(settings: Settings) -> Finding:
    """A webhook may be silent for long; a long poll is answered every minute while the bot runs."""
    part, last = "updates", last_heard(settings.data_dir)
    line = "nothing was heard of Telegram yet" if last is None else f"Telegram was last heard {_ago(last)}"
    try:
        started = _running_since(settings.data_dir)
    except (Refusal, StorageError):
        return _unknown(part, line)
    if started is None:
        return _ok(part, f"{line}; the bot does not run at the moment")
    quiet_since = started if last is None else max(started, last)
    if settings.intake == "polling" and datetime.now(UTC) - quiet_since > SILENT_AFTER:
        return _wrong(part, f"{line}, though the bot was started {_ago(started)}: look into its log")
    return _ok(part, f"{line}; the bot was started {_ago(started)}")


def _runs(folder: Path) -> bool:
    try:
        return _running_since(folder) is not None
    except (Refusal, StorageError):
        return False


def _running_since(folder: Path) -> datetime | None:
    """None where no bot is running."""
    return held_since(folder) if is_there(folder) and _in_use(folder) else None


def _ago(moment: datetime) -> str:
    return f"{_in_units(datetime.now(UTC) - moment)} ago"


def _in_units(time: timedelta) -> str:
    for unit, seconds in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        if (count := int(time.total_seconds() // seconds)) >= 1:
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "less than a second"


async def _api(settings: Settings, token: str, request: AiohttpRequest) -> Finding:
    bot = RundfrageBot(token, base_url=settings.bot_api_url, request=request)
    try:
        me = await bot.get_me()
    except InvalidToken:
        return _wrong("Telegram", "the token is not accepted: copy it again from @BotFather")
    except TelegramError as error:
        return _wrong("Telegram", f"{settings.api_base_url} {_in_words(error)}")
    return _ok("Telegram", f"{settings.api_base_url} knows the bot as @{me.username}")


def _in_words(error: TelegramError) -> str:
    match error:
        case NotConnected():
            return "cannot be reached: check network, proxy and RUNDFRAGE_API_BASE_URL"
        case TimedOut():
            return "does not answer in time: check network and proxy"
        case RetryAfter():
            return "asks to wait: try again in a few minutes"
        case _:
            return "does not answer like a Bot API server: check proxy and RUNDFRAGE_API_BASE_URL"


async def _clock(settings: Settings, request: AiohttpRequest) -> Finding:
    try:
        theirs = await request.time_of(settings.api_base_url)
    except TelegramError:
        return _unknown("clock", "cannot be compared, since the Bot API server is not reached")
    if theirs is None:
        return _unknown("clock", "cannot be compared, the Bot API server does not tell the time")
    offset = abs((datetime.now(UTC) - theirs).total_seconds())
    if offset > _LARGEST_OFFSET:
        return _wrong(
            "clock", f"wrong by {offset:.0f} seconds: reminders would come at the wrong time; set it with NTP"
        )
    return _ok("clock", "agrees with the Bot API server")
