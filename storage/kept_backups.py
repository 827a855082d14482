"""A folder of the newest backups, made by a timer: every one is checked every time, and no sound one goes too early."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from questionnaires.values import dataclass
from storage import tombstones
from storage.backup import back_up, refuse_unsound
from storage.disk import write_fault
from storage.errors import BackupRefused, StorageError
from storage.files import DRAFT_ENDING, is_there, sync
from storage.key import DatabaseKey

_NAME: Final = re.compile(r"rundfrage-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.db")
_ABANDONED_AFTER: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is in the folder now. `unsound` are copies that cannot be restored, with the reason; they are left there."""

    made: Path
    sound: tuple[Path, ...]
    unsound: tuple[tuple[Path, str], ...]


async def back_up_and_keep(folder: Path, key: DatabaseKey, backups: Path, *, keep: int, at: datetime) -> Kept:
    """Adds a backup named after the time `at` (in UTC), and removes sound ones beyond the newest `keep`, at least 1.

    The list of deletions is taken along, for whoever restores one of the older ones. Raises StorageError if no backup
    could be made; nothing is removed then.
    """
    made = backups / f"rundfrage-{at.astimezone(UTC):%Y-%m-%dT%H-%M-%SZ}.db"
    await asyncio.to_thread(_refuse_missing, backups)
    await back_up(folder, key, made)
    return await asyncio.to_thread(_tidy, folder, key, made, keep, at)


def _refuse_missing(backups: Path) -> None:
    if not is_there(backups) or not backups.is_dir():
        raise BackupRefused(f"There is no folder {backups}: make it first.")


def _tidy(folder: Path, key: DatabaseKey, made: Path, keep: int, at: datetime) -> Kept:
    backups = made.parent
    # After the copy: what was deleted in the meantime is on the list, and what is on it may be in the copy.
    tombstones.add(backups / tombstones.NAME, tombstones.read(folder / tombstones.NAME) or ())
    sound, unsound = _examined(backups, key)
    earlier = [path for path in sound if path != made]  # the newest last; the clock may have been set back
    kept = earlier[max(0, len(earlier) - (keep - 1)) :] if keep > 1 else []
    try:
        for path in (*(each for each in earlier if each not in kept), *_abandoned(backups, at)):
            path.unlink()
        sync(backups)
    except OSError as error:
        raise write_fault(error, backups) from error
    return Kept(made, (*kept, made), tuple(unsound))


def _examined(backups: Path, key: DatabaseKey) -> tuple[list[Path], list[tuple[Path, str]]]:
    sound, unsound = [], []
    for path in sorted(each for each in backups.iterdir() if _NAME.fullmatch(each.name)):
        try:
            refuse_unsound(path, key)
            sound.append(path)
        except StorageError as error:
            unsound.append((path, str(error)))
    return sound, unsound


def _abandoned(backups: Path, at: datetime) -> list[Path]:
    """Drafts of backups that were killed; one that is being made at this moment is younger."""
    return [
        path
        for path in backups.glob(f"rundfrage-*.db.*{DRAFT_ENDING}*")
        if datetime.fromtimestamp(path.stat().st_mtime, UTC) < at - _ABANDONED_AFTER
    ]
