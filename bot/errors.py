"""Why the program does not start, or ends: one line for the operator, without a traceback.

    Refusal                     anything the operator has to put right
    ├── WrongSetting            a setting is missing or wrong                       exit code 2
    ├── TokenRejected           Telegram does not know the token                    exit code 2
    ├── WrongArgument           what the command line names is not there            exit code 2
    ├── DataFolderInUse         a second process on the same data folder            exit code 3
    └── DataUnusable            there is no database yet, or a bad copy beside it   exit code 4

    KeyRefused                  what storage says of the key file                   exit code 2
    DatabaseUnusable            wrong key, not encrypted, damaged, too new          exit code 4
    DatabaseBusy                another process holds the database                  exit code 5
    DiskFull                    no room for the database or a backup                exit code 6
    DiskReadOnly                the disk or folder cannot be written to             exit code 7
    DatabaseFailed              the disk failed, or the database is gone            exit code 8

What Telegram's own errors mean stands in bot/telegram/errors.py.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from storage.errors import (
    DatabaseBusy,
    DatabaseFailed,
    DatabaseUnusable,
    DiskFull,
    DiskReadOnly,
    KeyRefused,
    StorageError,
)

_DEMANDS: Final = (
    (re.compile(r"\bValue error, "), ""),
    (re.compile(r"Input should be a valid integer\b.*"), "must be a whole number"),
    (re.compile(r"Input should be a valid boolean\b.*"), "must be true or false"),
    (re.compile(r"Input should be greater than or equal to"), "must be at least"),
    (re.compile(r"Input should be less than or equal to"), "must be at most"),
    (re.compile(r"Input should be"), "must be"),
)

EXIT_CODES: Final[Mapping[int, str]] = {
    0: "done",
    1: "something is wrong that the line or the log names; with doctor and check, a part or file that is wrong",
    2: "a setting, the token or the key file is wrong, or the command line; also a file, folder or town that it names "
    "and that is not there",
    3: "another Rundfrage is running on the data folder",
    4: "the database or a backup cannot be used: none yet, another key, not encrypted, damaged, too new, or it would "
    "be overwritten",
    5: "another process held the database for too long: try again",
    6: "no room is left on the disk",
    7: "the disk or the folder cannot be written to",
    8: "the disk failed, or the database was moved or deleted",
    130: "ended by Ctrl-C before it was done",
}
"""What each means, as --help and docs/operating.md say it."""

OPERATORS_MATTER: Final = (DatabaseUnusable, DatabaseFailed)
"""Of all storage errors those that the operator can put right; the others are mistakes of ours."""

_EXIT_CODES: Final[tuple[tuple[type[StorageError], int], ...]] = (
    (KeyRefused, 2),
    (DatabaseUnusable, 4),
    (DatabaseBusy, 5),
    (DiskFull, 6),
    (DiskReadOnly, 7),
    (DatabaseFailed, 8),
)


def exit_code_of(error: StorageError) -> int:
    """The exit code by which a supervisor tells what happened; 1 for a mistake of ours."""
    return next((code for kind, code in _EXIT_CODES if isinstance(error, kind)), 1)


class Refusal(Exception):
    exit_code = 1

    def __init__(self, line: str) -> None:
        """`line` says what is wrong and what to do, in one line."""
        super().__init__(line)
        self.line = line


class WrongSetting(Refusal):
    exit_code = 2


class TokenRejected(Refusal):
    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "RUNDFRAGE_BOT_TOKEN is not accepted by the Bot API server: copy the token again from @BotFather."
        )


class WrongArgument(Refusal):
    exit_code = 2


class DataFolderInUse(Refusal):
    exit_code = 3

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another Rundfrage is already running on the data folder {folder}: stop it first, "
            "or set RUNDFRAGE_DATA_DIR to another folder."
        )


class DataUnusable(Refusal):
    exit_code = 4


def demanded(message: str) -> str:
    """A library's sentence about a value, in the words of our own: what it must be, not what "Input" should be."""
    for theirs, ours in _DEMANDS:
        message = theirs.sub(ours, message)
    return message
