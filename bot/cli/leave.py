"""`rundfrage leave`: a town takes along what is its own, and is gone afterwards."""

import asyncio
import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.paths import refuse_existing, write_to

if TYPE_CHECKING:
    from bot.operator_session import Counter
    from storage.ids import MunicipalityId
    from workshops.towns.leaving import Belongings


def command(
    file: Annotated[Path, typer.Argument(help="The ZIP file to write; it must not exist yet.")],
    municipality: Annotated[str, typer.Option(help="The town, by its name.")],
    delete: Annotated[
        bool, typer.Option("--delete", help="Delete the town for good once the file is written.")
    ] = False,
) -> None:
    """Write everything that is a town's to a ZIP file, and delete the town with --delete.

    The file holds the results of closed surveys, approved free texts, closed polls, meetings, date polls, run sheets,
    measures, questionnaires and what the town has said of itself: nobody's answers and nobody's chat.
    Deleted is also who belongs to no other town. Older backups are yours to delete; one that is restored
    loses the town again.
    Example: rundfrage leave musterstadt.zip --municipality "Musterstadt" --delete
    """
    refuse_existing(file)
    asyncio.run(_leave(file, municipality, delete=delete))


async def _leave(file: Path, municipality: str, *, delete: bool) -> None:
    from bot.operator_session import counter

    async with counter() as at:
        town = await at.town(municipality)
        write_to({file: await _packed(at, await at.workshops.leaving.belongings(town))})
        print(f"Written: {file}.")
        if delete:
            people = await _deleted(at, town, municipality, file)
            who = "one person" if people == 1 else f"{people} people"
            print(f"Deleted: {municipality}, and {who} who belonged to no other town.")


async def _deleted(at: "Counter", town: "MunicipalityId", name: str, file: Path) -> int:
    """How many people went with it. A file is written already: what hinders the rest says what there is now."""
    from storage.errors import DatabaseFailed

    try:
        return await at.workshops.leaving.delete(town)
    except DatabaseFailed as failed:
        raise type(failed)(
            f"{failed} Nothing was deleted: {name} is still there. "
            f"{file} is complete; the next try needs another name for its file."
        ) from failed


async def _packed(at: "Counter", belongings: "Belongings") -> bytes:
    from handlers.exports.editions import edition
    from locales import words_in
    from reports.spreadsheet import spreadsheet

    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in ("town", "texts", "polls", "meetings", "date_polls", "run_sheets", "floors", "measures"):
            packed.writestr(f"{name}.json", _json(getattr(belongings, name)))
        for name, source in belongings.questionnaires.items():
            packed.writestr(f"questionnaires/{name}.yaml", source)
        for number, each in enumerate(belongings.surveys, 1):
            agenda, _ = await at.workshops.agendas.planned(None, each.survey.id)
            book = spreadsheet(edition(each, words_in(at.settings.language)), agenda)
            packed.writestr(f"surveys/{number}-{_file_name(each.survey.name)}.xlsx", book)
    return content.getvalue()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _file_name(name: str) -> str:
    """Letters and digits of a name, with dashes between them."""
    return "-".join("".join(sign if sign.isalnum() else " " for sign in name).split())
