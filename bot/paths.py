"""Files and folders that the command line names: one that is missing or of no use is told in one way everywhere."""

from collections.abc import Mapping
from pathlib import Path

from bot.errors import WrongArgument
from storage.disk import write_fault
from storage.errors import DatabaseUnreadable
from storage.files import is_there, write_together


def refuse_missing_file(path: Path) -> None:
    """Raises WrongArgument unless there is a file."""
    if not _is_there(path):
        raise WrongArgument(f"There is no file {path}.")
    if path.is_dir():
        raise WrongArgument(f"{path} is a folder: name a file in it.")


def refuse_missing_folder(path: Path) -> None:
    """Raises WrongArgument unless there is a folder."""
    if not _is_there(path):
        raise WrongArgument(f"There is no folder {path}: make it first.")
    if not path.is_dir():
        raise WrongArgument(f"{path} is a file: name a folder.")


def content_of(path: Path, *, at_most: int) -> bytes:
    """The bytes of a file, so many of them at most. Raises WrongArgument where it cannot be read."""
    refuse_missing_file(path)
    try:
        with path.open("rb") as opened:
            return opened.read(at_most)
    except OSError as error:
        raise WrongArgument(f"{path} cannot be read: {error.strerror}.") from None


def refuse_existing(path: Path, remedy: str = "name another file") -> None:
    """Raises WrongArgument where a file or folder is already."""
    if path.is_dir():
        raise WrongArgument(f"{path} is a folder: name a file in it.")
    if _is_there(path) and not is_pipe(path):
        raise WrongArgument(f"{path} is there already: {remedy}.")


def is_pipe(path: Path) -> bool:
    """Whether what is written there is on its way and never kept, as in /dev/stdout."""
    return path.exists() and not path.is_file() and not path.is_dir()


def write_to(files: Mapping[Path, bytes], *, overwrite: bool = False) -> None:
    """All of them are on the disk when this returns, or none: what they were made of may be deleted next.

    Raises WrongArgument where a folder is missing or a file is there already, or DatabaseFailed where the disk is in
    the way.
    """
    for path in files:
        refuse_missing_folder(path.parent)
        if path.is_dir() or not overwrite:
            refuse_existing(path)
    path = next(iter(files))
    try:
        kept = {path: content for path, content in files.items() if not is_pipe(path)}
        write_together(kept, overwrite=overwrite)
        for path in files.keys() - kept.keys():
            path.write_bytes(files[path])
    except FileExistsError as error:
        raise WrongArgument(
            f"{error.filename2 or error.filename} is there already: name another file."
        ) from None
    except OSError as error:
        raise write_fault(error, path) from None


def _is_there(path: Path) -> bool:
    """Of what somebody named: where it cannot be seen, they named the wrong place, and no disk has failed."""
    try:
        return is_there(path)
    except DatabaseUnreadable as error:
        raise WrongArgument(str(error)) from None
