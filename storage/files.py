"""A file of ours appears complete or not at all, and never takes the place of another."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from stat import S_IMODE

from storage.errors import DatabaseMissing, DatabaseUnreadable

DATABASE_NAME = "rundfrage.db"
LIST_OF_DELETIONS = "rundfrage.tombstones"
DRAFT_ENDING = ".new"
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_ANY_FILE = 0o666
"""Less what the umask of whoever asked for it takes away."""
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Yields an empty private file under another name, which becomes `path` when the block ends well.

    Raises FileExistsError, and changes nothing, if `path` exists by then.
    """
    with _draft_of(path, PRIVATE_FILE) as draft:
        yield draft
        put_in_place(draft, path)


def write_together(contents: Mapping[Path, bytes], *, overwrite: bool = False) -> None:
    """Writes all of these files or none; until all are complete on the disk, what was there is as it was.

    Raises FileExistsError, and changes nothing, if one of them exists that is not to be overwritten, or OSError. Only
    where that comes between two that are overwritten, the first holds what is new.
    """
    # What a link leads to is overwritten, not the link.
    targets = {path: path.resolve() if overwrite else path for path in contents}
    with ExitStack() as drafts:
        made = {path: drafts.enter_context(_draft_of(targets[path], _ANY_FILE)) for path in contents}
        for path, draft in made.items():
            draft.write_bytes(contents[path])
            sync(draft)  # only now there was room for it
        with _taken_back_on_failure() as new:
            for path, draft in made.items():
                if overwrite and targets[path].exists():
                    _replace(targets[path], draft)
                else:
                    put_in_place(draft, targets[path])
                    new.append(targets[path])


@contextmanager
def _taken_back_on_failure() -> Iterator[list[Path]]:
    new: list[Path] = []
    try:
        yield new
    except BaseException:
        for path in new:
            with suppress(OSError):
                path.unlink()
        raise


@contextmanager
def _draft_of(path: Path, mode: int) -> Iterator[Path]:
    """An empty file beside `path`; what is left of it in the end goes."""
    draft = path.with_name(f"{path.name}.{os.getpid()}{DRAFT_ENDING}")
    draft.unlink(missing_ok=True)
    draft.touch(mode, exist_ok=False)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _replace(path: Path, draft: Path) -> None:
    draft.chmod(S_IMODE(path.stat().st_mode))
    draft.replace(path)
    sync(path.parent)


def put_in_place(draft: Path, path: Path) -> None:
    """Makes a finished file of ours, on the same disk, become `path`. Raises FileExistsError if something is there."""
    sync(draft)
    try:
        # A link, not a rename: a rename would silently replace what somebody else has put there meanwhile.
        path.hardlink_to(draft)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _claim_and_replace(draft, path)
    try:
        draft.unlink(missing_ok=True)
        sync(path.parent)
    except OSError:
        with suppress(OSError):
            path.unlink()  # whoever is told that it failed can ask for it again
        raise


def _claim_and_replace(draft: Path, path: Path) -> None:
    """Without hard links (FAT, some network folders): an empty file claims the name, and only that is replaced."""
    path.touch(PRIVATE_FILE, exist_ok=False)
    try:
        draft.replace(path)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def is_there(path: Path) -> bool:
    """Whether there is a file or folder. Raises DatabaseUnreadable where that cannot be seen."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise DatabaseUnreadable(f"{path} cannot be reached: {error.strerror}.") from error
    return True


def is_credential(path: Path) -> bool:
    """Whether systemd shows the file to this service alone, whatever its mode says (LoadCredential=)."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    return folder is not None and path.is_relative_to(folder)


def private_folder(path: Path) -> None:
    """Makes a folder, and those above it, where they are missing; all of them outlast a power cut from here on.

    A file that is synced in a folder that is not would be gone with it.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    for folder in missing:
        sync(folder.parent)


def leftovers(database: Path) -> list[Path]:
    """The journal files beside a database; they would be replayed into whatever takes its place."""
    beside = [database.with_name(database.name + ending) for ending in ("-wal", "-shm", "-journal")]
    return [path for path in beside if path.exists()]


def refuse_lost(database: Path) -> None:
    """Raises DatabaseMissing where a database was: the list of deletions lies there from its first start on.

    An empty one in its place would look like a town that nobody has ever joined.
    """
    traces = database.with_name(LIST_OF_DELETIONS)
    if not is_there(database) and is_there(traces):
        raise DatabaseMissing(
            f"A database was in {database.parent}, and {database.name} is missing: it is the wrong folder, or a "
            "restore that is not finished. Restore a backup as docs/operating.md says, or, to begin anew without what "
            f"was there, remove {traces} first."
        )


def sync(path: Path) -> None:
    """What was written to the file, or the names in the folder, are on the disk when this returns."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if not (error.errno == errno.EINVAL and path.is_dir()):  # some network folders know no such thing
            raise
    finally:
        os.close(descriptor)
