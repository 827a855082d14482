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
from bot.paths import is_pipe, refuse_existing, write_to
from bot.questionnaire_file import questionnaire_file
from questionnaires.values import dataclass

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
_OF_SCHEMAS: Final = (Format.JSON,)
_OF_QUESTIONNAIRES: Final = (Format.YAML, Format.XLSX, Format.PDF)
_NO_TEXT: Final = (Format.XLSX, Format.PDF)
_ENDINGS: Final = {f".{each}": each for each in Format} | {".yml": Format.YAML}


class Schema(StrEnum):
    QUESTIONNAIRE = "questionnaire"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class _Asked:
    municipality: str | None
    survey: str | None
    questionnaire: str | None
    schema: Schema | None
    excel: bool
    name_town: bool
    language: str | None


def command(
    municipality: Annotated[str | None, typer.Option(help="The town.")] = None,
    survey: Annotated[str | None, typer.Option(help="The name of a closed survey.")] = None,
    output: Annotated[
        Path | None, typer.Option(help="The file to write, which must not exist yet; without it, the screen.")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the file, and a codebook beside it, if they exist.")
    ] = False,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="Of a survey csv (a table), xlsx (an Excel workbook) or json (a package for other towns); of a "
            "questionnaire yaml, xlsx (XLSForm) or pdf (to print). Without it the ending of --output decides; where "
            "there is none, csv or yaml. An ending that contradicts --format is refused.",
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
    language: Annotated[str | None, typer.Option(help="Of a questionnaire to print; without it, de.")] = None,
    schema: Annotated[
        Schema | None, typer.Option(help="Write the JSON Schema of questionnaires or packages instead.")
    ] = None,
) -> None:
    """Write the result of a closed survey, or a questionnaire, to a file.

    A question or group with too few answers is held back, as everywhere. A table comes with a codebook in a second
    file. The bot may go on running.
    Example: rundfrage export --municipality "Musterstadt" --survey "Selbstcheck 2026" --output result.csv
    """
    asked = _Asked(municipality, survey, questionnaire, schema, excel, name_town, language)
    wanted = _wanted(format_, _possible(asked), output)
    _refuse_in_vain(asked, wanted)
    if overwrite and output is None:
        raise typer.BadParameter("--overwrite needs --output.")
    places = _places(output, with_codebook=wanted is Format.CSV)
    if not overwrite:
        for place in filter(None, places):
            refuse_existing(place, "name another file, or add --overwrite")
    _write(dict(zip(places, _content(asked, wanted), strict=False)), overwrite=overwrite)


def _possible(asked: _Asked) -> Sequence[Format]:
    of_surveys = {"--survey": asked.survey, "--excel": asked.excel, "--name-town": asked.name_town}
    if asked.schema is not None:
        others = {"--questionnaire": asked.questionnaire, "--municipality": asked.municipality}
        _refuse_beside("--schema", {**others, **of_surveys, "--language": asked.language})
        return _OF_SCHEMAS
    if asked.questionnaire is not None:
        _refuse_beside("--questionnaire", of_surveys)
        return _OF_QUESTIONNAIRES
    if asked.municipality is None or asked.survey is None:
        raise typer.BadParameter("Name --municipality and --survey, or --questionnaire, or --schema.")
    _refuse_beside("--survey", {"--language": asked.language})
    return _OF_SURVEYS


def _refuse_beside(option: str, others: Mapping[str, object]) -> None:
    """What would be passed over without a word is refused."""
    for other, given in others.items():
        if given:
            raise typer.BadParameter(f"{option} and {other} do not go together: leave one of them out.")


def _refuse_in_vain(asked: _Asked, wanted: Format) -> None:
    only_for = (
        ("--excel", asked.excel, Format.CSV),
        ("--name-town", asked.name_town, Format.JSON),
        ("--language", asked.language, Format.PDF),
    )
    for option, given, format_ in only_for:
        if given and wanted is not format_:
            raise typer.BadParameter(f"{option} is for {format_}, and this would be {wanted}: leave it out.")


def _wanted(format_: Format | None, possible: Sequence[Format], output: Path | None) -> Format:
    """What --format says, or the ending; the first that is possible where neither says anything."""
    ending = "" if output is None else output.suffix
    meant = _ENDINGS.get(ending.casefold())
    if format_ is None and ending and meant not in possible:
        endings = ", ".join(f".{each}" for each in possible)
        raise typer.BadParameter(
            f'"{ending}" is no ending for this, only {endings}: name such a file, or add --format.'
        )
    wanted = format_ or meant or possible[0]
    if wanted not in possible:
        raise typer.BadParameter(f"Choose --format from: {', '.join(possible)}.")
    if meant not in (None, wanted):
        raise typer.BadParameter(
            f'--format {wanted} and the ending "{ending}" contradict each other: change one.'
        )
    if wanted in _NO_TEXT and output is None:
        raise typer.BadParameter(f"This needs a file: add --output result.{wanted}.")
    return wanted


def _places(output: Path | None, *, with_codebook: bool) -> tuple[Path | None, ...]:
    """On the screen, and into a pipe, only the file itself."""
    if output is None or not with_codebook or is_pipe(output):
        return (output,)
    return output, output.with_name(f"{output.stem}-codebook{output.suffix}")


def _content(asked: _Asked, wanted: Format) -> tuple[bytes, ...]:
    """The file, and behind a table its codebook."""
    if asked.schema is not None:
        return (_schema(asked.schema),)
    if asked.questionnaire is not None:
        language = asked.language or "de"
        return (questionnaire_file(asked.questionnaire, asked.municipality, wanted.value, language),)
    town, survey = asked.municipality or "", asked.survey or ""
    return asyncio.run(_made(town, survey, wanted, excel=asked.excel, name_town=asked.name_town))


async def _made(
    municipality: str, survey: str, format_: Format, *, excel: bool, name_town: bool
) -> tuple[bytes, ...]:
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


def _write(files: Mapping[Path | None, bytes], *, overwrite: bool) -> None:
    kept = {path: content for path, content in files.items() if path is not None}
    if not kept:
        sys.stdout.write(files[None].decode("utf-8-sig"))
        return
    write_to(kept, overwrite=overwrite)
    for path in kept:
        if not is_pipe(path):  # it may be /dev/stdout, and nothing else belongs into that
            print(f"Written: {path}.")
