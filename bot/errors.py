"""Why the program does not start, or ends: one line for the operator, without a traceback.

    Refusal                     anything the operator has to put right
    ├── WrongSetting            a setting is missing or wrong                       exit code 2
    ├── TokenRejected           Telegram does not know the token                    exit code 2
    ├── DataFolderInUse         a second process on the same data folder            exit code 3
    └── DataUnusable            wrong key, damaged database, unreadable backup      exit code 4

What Telegram's own errors mean stands in handlers/telegram_errors.py.
"""

from pathlib import Path


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


class DataFolderInUse(Refusal):
    exit_code = 3

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another Rundfrage is already running on the data folder {folder}: stop it first, "
            "or set RUNDFRAGE_DATA_DIR to another folder."
        )


class DataUnusable(Refusal):
    exit_code = 4
