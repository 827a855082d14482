"""`rundfrage restore`: a backup becomes the database."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.restoring import Restored
    from workshops.towns.reapplying import Reapplied


def command(
    source: Annotated[Path, typer.Argument(help='A file written by "rundfrage backup".')],
    tombstones: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="A list of what was deleted and closed (rundfrage.tombstones), if it lies neither in the data "
            "folder nor beside the backup. May be given several times.",
        ),
    ] = None,
) -> None:
    """Put a backup into an empty data folder.

    The backup is checked in full first, and no database is ever overwritten. Who had themselves deleted, and what was
    closed, after the backup was made is deleted and closed again. Needs the key that the backup was made with.
    Example: rundfrage restore rundfrage-monday.db
    """
    from bot.folder import locked
    from bot.paths import refuse_missing_file
    from bot.restoring import restored
    from bot.settings import Settings
    from storage.key import DatabaseKey

    settings = Settings.load()
    refuse_missing_file(source)
    key = DatabaseKey.load(settings.database_key_file, settings.data_dir)
    lists = [path.absolute() for path in tombstones or ()]
    with locked(settings.data_dir) as folder:
        outcome = asyncio.run(restored(source.absolute(), folder, key, given=lists))
    print(f"Restored and checked: {settings.data_dir}.")
    print(_again(outcome))


def _again(outcome: "Restored") -> str:
    back = "whoever had themselves deleted after this backup is there again, and what was closed since is open again."
    if outcome.too_old:
        return f"The backup is from before Rundfrage kept a list of deletions: {back}"
    if not outcome.lists:
        return f"No list of deletions was found (rundfrage.tombstones): {back}"
    if not outcome.reapplied:
        return "Nothing of what is in this backup was deleted or closed since."
    return f"Done again, since it happened after this backup: {_counted(outcome.reapplied)}."


def _counted(done: "Reapplied") -> str:
    counts = (
        (done.persons, "person deleted", "persons deleted"),
        (done.memberships, "person withdrawn from a town", "persons withdrawn from a town"),
        (done.surveys, "survey closed", "surveys closed"),
        (done.polls, "poll closed", "polls closed"),
        (done.towns, "town deleted", "towns deleted"),
    )
    return ", ".join(f"{n} {one if n == 1 else several}" for n, one, several in counts if n)
