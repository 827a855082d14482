"""`rundfrage export`: the result of a closed survey for other programs and other towns, as far as it may be seen."""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, assert_never

import typer

from bot.errors import WrongArgument
from bot.paths import write_to
from bot.questionnaire_file import questionnaire_file

if TYPE_CHECKING:
    from bot.operator_session import Counter
    from reports.localized_result import LocalizedResult


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    YAML = "yaml"
    PDF = "pdf"


_OF_SURVEYS: Final = (Format.CSV, Format.XLSX, Format.JSON)
_OF_QUESTIONNAIRES: Final = (Format.YAML, Format.XLSX, Format.PDF)
_NO_TEXT: Final = (Format.XLSX, Format.PDF)


class Schema(StrEnum):
    QUESTIONNAIRE = "questionnaire"
    PACKAGE = "package"


def command(
    municipality: Annotated[str | None, typer.Option(help="The town.")] = None,
    survey: Annotated[str | None, typer.Option(help="The name of a closed survey.")] = None,
    output: Annotated[Path | None, typer.Option(help="The file to write; without it, the screen.")] = None,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="Of a survey csv (a table), xlsx (an Excel workbook) or json (a package for other towns); of a "
            "questionnaire yaml, xlsx (XLSForm) or pdf (to print).",
        ),
    ] = None,
    excel: Annotated[
        bool,
        typer.Option(
            "--excel", help="csv with semicolons and a byte order mark, as Excel in German wants it."
        ),
    ] = False,
    name_town: Annotated[
        bool, typer.Option("--name-town", help="Tell other towns in the package which town it is.")
    ] = False,
    questionnaire: Annotated[
        str | None,
        typer.Option(
            help="Write a questionnaire instead, such as selbstcheck; a town's own with --municipality."
        ),
    ] = None,
    language: Annotated[str, typer.Option(help="Of a questionnaire to print.")] = "de",
    schema: Annotated[
        Schema | None, typer.Option(help="Write the JSON Schema of questionnaires or packages instead.")
    ] = None,
) -> None:
    """Write the result of a closed survey, or a questionnaire, to a file.

    A question or group with too few answers is held back, as everywhere. A table comes with a codebook in a second
    file. The bot may go on running.
    Example: rundfrage export --municipality "Musterstadt" --survey "Selbstcheck 2026" --output result.csv
    """
    if schema is not None:
        files = {output: _schema(schema)}
    elif questionnaire is not None:
        wanted = _wanted(format_, _OF_QUESTIONNAIRES, output)
        files = {output: questionnaire_file(questionnaire, municipality, wanted.value, language)}
    elif municipality is None or survey is None:
        raise typer.BadParameter("Name --municipality and --survey, or --questionnaire, or --schema.")
    else:
        wanted = _wanted(format_, _OF_SURVEYS, output)
        made = asyncio.run(_made(municipality, survey, wanted, excel=excel, name_town=name_town))
        files = _named(made, output)
    _write(files)


def _wanted(format_: Format | None, possible: Sequence[Format], output: Path | None) -> Format:
    """The first that is possible unless another one is asked for."""
    wanted = format_ or possible[0]
    if wanted not in possible:
        raise typer.BadParameter(f"Choose --format from: {', '.join(possible)}.")
    if wanted in _NO_TEXT and output is None:
        raise typer.BadParameter(f"This needs a file: add --output result.{wanted}.")
    return wanted


async def _made(
    municipality: str, survey: str, format_: Format, *, excel: bool, name_town: bool
) -> tuple[bytes, ...]:
    """The file, and behind a table its codebook."""
    from bot.operator_session import counter
    from workshops.refusals import Gone

    async with counter() as at:
        try:
            if format_ is Format.JSON:
                return (await _package(at, municipality, survey, name_town=name_town),)
            return await _tables(at, municipality, survey, format_, excel=excel)
        except Gone:
            known = await at.workshops.survey_results.closed_names(municipality)
    there = ", ".join(f'"{name}"' for name in known) or "none"
    raise WrongArgument(f'{municipality} has no closed survey named "{survey}". Closed surveys: {there}.')


async def _package(at: "Counter", municipality: str, survey: str, *, name_town: bool) -> bytes:
    from questionnaires.package import package_file

    package = await at.workshops.packages.export_named(municipality, survey, name_town=name_town)
    return package_file(package)


async def _tables(
    at: "Counter", municipality: str, survey: str, format_: Format, *, excel: bool
) -> tuple[bytes, ...]:
    from handlers.exports.editions import edition
    from locales import words_in

    evaluated = await at.workshops.survey_results.named(municipality, survey)
    shown = edition(evaluated, words_in(at.settings.language))
    if format_ is Format.CSV:
        return csv_files(shown, excel=excel)
    from reports.spreadsheet import spreadsheet

    agenda, _ = await at.workshops.agendas.planned(None, evaluated.survey.id)
    return (spreadsheet(shown, agenda),)


def csv_files(edition: "LocalizedResult", *, excel: bool) -> tuple[bytes, bytes]:
    """The table and its codebook."""
    from reports.csv_table import codebook_csv, counts_csv

    return counts_csv(edition, excel=excel), codebook_csv(edition, excel=excel)


def _schema(which: Schema) -> bytes:
    from questionnaires.package import package_schema
    from questionnaires.schema import json_schema

    match which:
        case Schema.QUESTIONNAIRE:
            schema = json_schema()
        case Schema.PACKAGE:
            schema = package_schema()
        case _:
            assert_never(which)
    return json.dumps(schema, ensure_ascii=False, indent=2).encode() + b"\n"


def _named(made: tuple[bytes, ...], output: Path | None) -> dict[Path | None, bytes]:
    """On the screen only the file itself."""
    if output is None:
        return {None: made[0]}
    names = (output, output.with_name(f"{output.stem}-codebook{output.suffix}"))
    return dict(zip(names, made, strict=False))


def _write(files: Mapping[Path | None, bytes]) -> None:
    for path, content in files.items():
        if path is None:
            sys.stdout.write(content.decode("utf-8-sig"))
            continue
        write_to(path, content)
        print(f"Written: {path}.")
