"""`rundfrage restore`: a backup becomes the database."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer


def command(
    source: Annotated[Path, typer.Argument(help="A file written by `rundfrage backup`.")],
) -> None:
    """Put a backup into an empty data folder.

    The backup is checked in full first, and nothing is ever overwritten. Needs the key that it was made with.
    Example: rundfrage restore rundfrage-monday.db
    """
    from bot.errors import DataUnusable
    from bot.folder import locked
    from bot.settings import Settings
    from storage.backup import restore
    from storage.key import DatabaseKey

    settings = Settings.load()
    if not source.is_file():
        raise DataUnusable(f"There is no file {source}.")
    key = DatabaseKey.load(settings.database_key_file, settings.data_dir)
    with locked(settings.data_dir) as folder:
        asyncio.run(restore(source.absolute(), folder, key))
    print(f"Restored and checked: {settings.data_dir}")
