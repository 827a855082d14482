"""`rundfrage export`: the frozen counts of a closed survey as a table, as far as they may be seen."""

import asyncio
import csv
import io
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from bot.errors import DataUnusable, Refusal

if TYPE_CHECKING:
    from workshops.survey_results import Evaluated

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    CSV = "csv"


def command(
    municipality: Annotated[str, typer.Option(help="The town.")],
    survey: Annotated[str, typer.Option(help="The name of a closed survey.")],
    output: Annotated[Path | None, typer.Option(help="The file to write; without it, the screen.")] = None,
    format_: Annotated[Format, typer.Option("--format", help="The kind of file.")] = Format.CSV,
    excel: Annotated[
        bool,
        typer.Option("--excel", help="With semicolons and a byte order mark, as Excel in German wants it."),
    ] = False,
) -> None:
    """Write the counts of a closed survey as a table.

    A question or group with too few answers is left out, as everywhere. The bot may go on running.
    Example: rundfrage export --municipality "Musterstadt" --survey "Selbstcheck 2026" --output result.csv
    """
    assert format_ is Format.CSV  # noqa: S101 - the only one so far; typer refuses any other
    evaluated = asyncio.run(_evaluated(municipality, survey))
    text = csv_text(evaluated, town=municipality, excel=excel)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8-sig" if excel else "utf-8", newline="")
    except OSError as error:
        raise Refusal(f"{output} cannot be written: {error.strerror}.") from None
    print(f"Written: {output}")


def csv_text(evaluated: "Evaluated", *, town: str, excel: bool) -> str:
    """The table; what would start a formula in a spreadsheet is made a plain text."""
    from workshops.survey_table import HEADER, table

    written = io.StringIO()
    writer = csv.writer(written, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in table(evaluated, town=town):
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)
    return written.getvalue()


async def _evaluated(municipality: str, survey: str) -> "Evaluated":
    from bot.application import utc_now
    from bot.settings import Settings
    from storage.database import Database
    from storage.files import DATABASE_NAME
    from storage.key import DatabaseKey
    from workshops.refusals import Gone
    from workshops.workshops import Workshops

    settings = Settings.load()
    if not (settings.data_dir / DATABASE_NAME).exists():
        raise DataUnusable(f"There is no database in {settings.data_dir} yet, so there is nothing to export.")
    key = DatabaseKey.load(settings.database_key_file, settings.data_dir)
    database = await Database.open(settings.data_dir, key)
    try:
        results = Workshops.over(database, clock=utc_now, wake=lambda: None).survey_results
        try:
            return await results.named(municipality, survey)
        except Gone:
            known = await results.closed_names(municipality)
    finally:
        await database.close()
    there = ", ".join(f'"{name}"' for name in known) or "none"
    raise Refusal(f'{municipality} has no closed survey named "{survey}". Closed surveys: {there}.')
