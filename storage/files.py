"""A file of ours appears complete or not at all, and never takes the place of another."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import DatabaseUnreadable

DATABASE_NAME = "rundfrage.db"
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Yields an empty private file under another name, which becomes `path` when the block ends well.

    Raises FileExistsError, and changes nothing, if `path` exists by then.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)
    draft.touch(PRIVATE_FILE, exist_ok=False)
    try:
        yield draft
        _sync(draft)
        # A link, not a rename: a rename would silently replace what somebody else has put there meanwhile.
        path.hardlink_to(draft)
    finally:
        draft.unlink(missing_ok=True)
    _sync(path.parent)


def is_there(path: Path) -> bool:
    """Whether there is a file or folder. Raises DatabaseUnreadable where that cannot be seen."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise DatabaseUnreadable(f"{path} cannot be reached: {error.strerror}.") from error
    return True


def private_folder(path: Path) -> None:
    """Makes a folder, and those above it, where they are missing; all of them outlast a power cut from here on.

    A file that is synced in a folder that is not would be gone with it.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    for folder in missing:
        _sync(folder.parent)


def leftovers(database: Path) -> list[Path]:
    """The journal files beside a database; they would be replayed into whatever takes its place."""
    beside = [database.with_name(database.name + ending) for ending in ("-wal", "-shm", "-journal")]
    return [path for path in beside if path.exists()]


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
