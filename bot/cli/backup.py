"""`rundfrage backup`: an encrypted copy of the database."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer


def command(
    target: Annotated[Path, typer.Argument(help="The file to write; it must not exist yet.")],
) -> None:
    """Write an encrypted copy of the database.

    The copy is checked, and the bot may go on running. The key is not in it: keep the key too, in another place.
    Example: rundfrage backup rundfrage-monday.db
    """
    from bot.errors import DataUnusable
    from bot.settings import Settings
    from storage.backup import back_up
    from storage.files import DATABASE_NAME, is_there
    from storage.key import DatabaseKey

    settings = Settings.load()
    if not is_there(settings.data_dir / DATABASE_NAME):
        raise DataUnusable(
            f"There is no database in {settings.data_dir} yet, so there is nothing to back up."
        )
    key = DatabaseKey.load(settings.database_key_file, settings.data_dir)
    asyncio.run(back_up(settings.data_dir, key, target.absolute()))
    print(f"Written and checked: {target}")
    print(
        f"It opens only with the key in {settings.database_key_file}, which is not in it: keep both, but apart."
    )
