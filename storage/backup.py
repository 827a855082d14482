"""A backup is one encrypted file that was opened and checked before anyone is told that it exists."""

import asyncio
import shutil
from contextlib import closing
from pathlib import Path

from storage.connection import connect, damaged, errors_translated, faults
from storage.disk import write_fault
from storage.errors import BackupRefused
from storage.files import DATABASE_NAME, leftovers, new_file, private_folder
from storage.key import DatabaseKey
from storage.migrations import check_applied, shipped


async def back_up(folder: Path, key: DatabaseKey, target: Path) -> None:
    """Writes the database in `folder`, as it is at this moment, to `target`; works while the bot is running.

    The copy opens with the same key. Raises BackupRefused if `target` exists.
    """
    await asyncio.to_thread(_back_up, folder / DATABASE_NAME, key, target)


async def restore(source: Path, folder: Path, key: DatabaseKey) -> None:
    """Puts a backup into a folder that holds no database yet, after it was checked in full.

    Raises BackupRefused if there is a database, and DatabaseKeyWrong, DatabaseDamaged or DatabaseTooNew if the
    backup is of no use with this key and program.
    """
    await asyncio.to_thread(_restore, source, folder / DATABASE_NAME, key)


async def examine(folder: Path, key: DatabaseKey) -> list[str]:
    """Every fault that a thorough check of the database finds; empty if it is sound. Changes nothing."""
    return await asyncio.to_thread(_examine, folder / DATABASE_NAME, key)


def _back_up(database: Path, key: DatabaseKey, target: Path) -> None:
    try:
        with new_file(target) as copy:
            with closing(connect(database, key)) as raw, errors_translated(database, written=target):
                raw.execute("VACUUM INTO :copy", {"copy": str(copy)})
            _refuse_unsound(copy, key)
    except FileExistsError as error:
        raise BackupRefused(f"{target} exists already; nothing was overwritten.") from error
    except OSError as error:
        raise write_fault(error, target) from error


def _restore(source: Path, database: Path, key: DatabaseKey) -> None:
    try:
        if stale := leftovers(source):
            raise BackupRefused(
                f"{source} is in use ({stale[0].name} is there too). Take a file made by a backup."
            )
        if database.exists() or leftovers(database):
            raise BackupRefused(f"{database.parent} holds a database already; nothing was overwritten.")
        _refuse_unsound(source, key)
        private_folder(database.parent)
        with new_file(database) as copy:
            shutil.copyfile(source, copy)
            _refuse_unsound(copy, key)
    except FileExistsError as error:
        raise BackupRefused(f"{database} exists already; nothing was overwritten.") from error
    except OSError as error:
        raise write_fault(error, database) from error


def _examine(database: Path, key: DatabaseKey) -> list[str]:
    with closing(connect(database, key)) as raw, errors_translated(database):
        return faults(raw, thorough=True)


def _refuse_unsound(path: Path, key: DatabaseKey) -> None:
    with closing(connect(path, key)) as raw, errors_translated(path):
        if found := faults(raw, thorough=True):
            raise damaged(path, found[0])
        check_applied(raw, shipped())
