"""A backup is one encrypted file that was opened and checked before anyone is told that it exists."""

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from pathlib import Path

from storage import tombstones
from storage.connection import connect, damaged, errors_translated, faults
from storage.database import Database
from storage.disk import write_fault
from storage.errors import BackupRefused
from storage.files import (
    DATABASE_NAME,
    DRAFT_ENDING,
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    leftovers,
    new_file,
    private_folder,
    put_in_place,
)
from storage.key import DatabaseKey
from storage.migrations import check_applied, shipped


async def back_up(folder: Path, key: DatabaseKey, target: Path) -> None:
    """Writes the database in `folder`, as it is at this moment, to `target`; works while the bot is running.

    The copy opens with the same key. Raises BackupRefused if `target` exists.
    """
    await asyncio.to_thread(_back_up, folder / DATABASE_NAME, key, target)


async def restore(
    source: Path,
    folder: Path,
    key: DatabaseKey,
    *,
    prepare: Callable[[Database], Awaitable[None]] | None = None,
) -> None:
    """Puts a backup into a folder that holds no database yet, after it was checked in full.

    `prepare` does to the copy what has to be done before it is in place. Raises BackupRefused if there is a database,
    DatabaseKeyWrong, DatabaseNotEncrypted, DatabaseForeign, DatabaseDamaged or DatabaseTooNew if the backup is of no
    use with this key and program, and DatabaseFailed if the disk is in the way. There is no database in the folder
    then, as before.
    """
    database = folder / DATABASE_NAME
    workshop = folder / f"restoring.{os.getpid()}{DRAFT_ENDING}"
    try:
        await asyncio.to_thread(_copy_to, workshop, source, database, key)
        if prepare is not None:
            await _prepare(workshop, key, prepare)
        await asyncio.to_thread(_move_into_place, workshop, database, key)
    except FileExistsError as error:
        raise BackupRefused(f"{database} exists already; nothing was overwritten.") from error
    except OSError as error:
        raise write_fault(error, database) from error
    finally:
        await asyncio.to_thread(_clear_away, workshop)


async def examine(folder: Path, key: DatabaseKey) -> list[str]:
    """Every fault that a thorough check of the database finds; empty if it is sound. Changes nothing.

    Raises DatabaseBusy where another process has kept everybody from writing for too long.
    """
    return await asyncio.to_thread(_examine, folder / DATABASE_NAME, key)


async def bears_marks(backup: Path, key: DatabaseKey) -> bool:
    """Whether what was deleted later can be found in it, since it was made by a version that marks persons."""
    return await asyncio.to_thread(_bears_marks, backup, key)


def _back_up(database: Path, key: DatabaseKey, target: Path) -> None:
    try:
        with new_file(target) as copy:
            with closing(connect(database, key)) as raw, errors_translated(database, written=target):
                raw.execute("VACUUM INTO :copy", {"copy": str(copy)})
            refuse_unsound(copy, key)
    except FileExistsError as error:
        raise BackupRefused(f"{target} exists already; nothing was overwritten.") from error
    except OSError as error:
        raise write_fault(error, target) from error


def _copy_to(workshop: Path, source: Path, database: Path, key: DatabaseKey) -> None:
    if stale := leftovers(source):
        raise BackupRefused(
            f"{source} is in use ({stale[0].name} is there too). Take a file made by a backup."
        )
    if database.exists() or leftovers(database):
        raise BackupRefused(
            f"{database.parent} holds a database already; nothing was overwritten. Move it aside first."
        )
    refuse_unsound(source, key)
    private_folder(database.parent)
    workshop.mkdir(mode=PRIVATE_FOLDER)
    copy = workshop / DATABASE_NAME
    copy.touch(PRIVATE_FILE)
    shutil.copyfile(source, copy)
    refuse_unsound(copy, key)


async def _prepare(workshop: Path, key: DatabaseKey, prepare: Callable[[Database], Awaitable[None]]) -> None:
    database = await Database.open(workshop, key)
    try:
        await prepare(database)
    finally:
        await database.close()


def _move_into_place(workshop: Path, database: Path, key: DatabaseKey) -> None:
    copy = workshop / DATABASE_NAME
    refuse_unsound(copy, key)
    tombstones.add(database.with_name(tombstones.NAME), tombstones.read(workshop / tombstones.NAME) or ())
    put_in_place(copy, database)


def _clear_away(workshop: Path) -> None:
    with suppress(OSError):  # what cannot be removed is private, and in nobody's way
        for file in workshop.iterdir():
            file.unlink()
        workshop.rmdir()


def _examine(database: Path, key: DatabaseKey) -> list[str]:
    with closing(connect(database, key)) as raw, errors_translated(database):
        found = faults(raw, thorough=True)
        raw.execute("BEGIN IMMEDIATE")  # nobody has to wait to read, so that alone would not tell
        raw.execute("ROLLBACK")
        return found


def _bears_marks(backup: Path, key: DatabaseKey) -> bool:
    with closing(connect(backup, key)) as raw, errors_translated(backup):
        return bool(raw.execute("SELECT 1 FROM sqlite_schema WHERE name = 'tombstone'").fetchall())


def refuse_unsound(path: Path, key: DatabaseKey) -> None:
    """Checks a backup in full. Raises StorageError."""
    with closing(connect(path, key)) as raw, errors_translated(path):
        if found := faults(raw, thorough=True):
            raise damaged(path, found[0])
        check_applied(raw, shipped())
