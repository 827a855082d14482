"""Files and folders that the command line names: one that is missing or of no use is told in one way everywhere."""

from pathlib import Path

from bot.errors import WrongArgument
from storage.disk import write_fault
from storage.files import is_there, sync


def refuse_missing_file(path: Path) -> None:
    """Raises WrongArgument unless there is a file."""
    if not is_there(path):
        raise WrongArgument(f"There is no file {path}.")
    if path.is_dir():
        raise WrongArgument(f"{path} is a folder: name a file in it.")


def refuse_missing_folder(path: Path) -> None:
    """Raises WrongArgument unless there is a folder."""
    if not is_there(path):
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


def write_to(path: Path, content: bytes) -> None:
    """On the disk when this returns: what it was made of may be deleted next.

    Raises WrongArgument where its folder is missing, or DatabaseFailed where the disk is in the way.
    """
    refuse_missing_folder(path.parent)
    if path.is_dir():
        raise WrongArgument(f"{path} is a folder: name a file in it.")
    try:
        path.write_bytes(content)
        if path.is_file():  # no pipe
            sync(path)
            sync(path.parent)
    except OSError as error:
        raise write_fault(error, path) from None
