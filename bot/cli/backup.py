"""`rundfrage backup`: an encrypted copy of the database."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.key import DatabaseKey


def command(
    target: Annotated[
        Path, typer.Argument(help="The file to write, which must not exist yet; with --keep, a folder.")
    ],
    keep: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="N",
            help="For a timer: name the copy after the time, and keep the newest N of the folder.",
        ),
    ] = None,
) -> None:
    """Write an encrypted copy of the database.

    The copy is checked (with --keep every copy in the folder), and the bot may go on running. The key is not in it:
    keep the key too, in another place. Whatever is deleted later is still in the copy, until "rundfrage restore"
    deletes it again; --keep bounds for how long.
    Example: rundfrage backup rundfrage-monday.db
    """
    from bot.errors import DataUnusable
    from bot.paths import refuse_missing_folder
    from bot.settings import Settings
    from storage.files import DATABASE_NAME, is_there, refuse_lost
    from storage.key import DatabaseKey

    settings = Settings.load()
    refuse_missing_folder(target.parent if keep is None else target)
    if not is_there(settings.data_dir / DATABASE_NAME):
        refuse_lost(settings.data_dir / DATABASE_NAME)
        raise DataUnusable(
            f"There is no database in {settings.data_dir} yet, so there is nothing to back up."
        )
    key = DatabaseKey.load(settings.database_key_file, settings.data_dir)
    if keep is None:
        _write_one(settings, key, target)
    else:
        _keep(settings, key, target, keep)


def _write_one(settings: "Settings", key: "DatabaseKey", target: Path) -> None:
    from storage.backup import back_up
    from storage.files import is_credential

    if target.is_dir():
        raise typer.BadParameter(f"{target} is a folder: name a file, or add --keep.")
    asyncio.run(back_up(settings.data_dir, key, target.absolute()))
    print(f"Written and checked: {target}.")
    # What systemd hands over lies in a folder that ends with this command.
    key_file = settings.database_key_file
    place = "that systemd handed over" if is_credential(key_file) else f"in {key_file}"
    print(f"It opens only with the key {place}, which is not in it: keep both, but apart.")
    print(
        "Whatever is deleted from now on is still in it: do not keep it longer than you need, and restore it only "
        'with "rundfrage restore", which deletes it again.'
    )


def _keep(settings: "Settings", key: "DatabaseKey", folder: Path, keep: int) -> None:
    from bot.errors import DataUnusable
    from storage.kept_backups import back_up_and_keep

    backups = folder.absolute()
    if settings.database_key_file.resolve().is_relative_to(backups.resolve()):
        raise DataUnusable(
            f"The key file {settings.database_key_file} lies in {folder}, where one theft takes both: keep the "
            "backups in another folder."
        )
    outcome = asyncio.run(back_up_and_keep(settings.data_dir, key, backups, keep=keep, at=datetime.now(UTC)))
    if outcome.unsound:
        path, reason = outcome.unsound[0]
        others = f" (and {len(outcome.unsound) - 1} more)" if len(outcome.unsound) > 1 else ""
        raise DataUnusable(
            f"{outcome.made.name} was written and is sound, but {path.name}{others} cannot be restored any more, and "
            f"is left where it is: {reason}"
        )
    print(f"Written and checked: {outcome.made}; sound copies in the folder: {len(outcome.sound)}.")
