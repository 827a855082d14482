"""`rundfrage papers`: drafts for the data protection, the accessibility and the staff council of a town hall."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.errors import WrongArgument
from bot.paths import refuse_missing_folder, write_to
from storage.files import is_there

if TYPE_CHECKING:
    from reports.papers.facts import Facts


def command(
    folder: Annotated[
        Path,
        typer.Argument(help="Where the documents are written; it has to exist and to hold none of them yet."),
    ],
    municipality: Annotated[
        str | None, typer.Option(help="The town; not needed where there is only one.")
    ] = None,
    operator: Annotated[
        str | None,
        typer.Option(
            help="Who runs the server, with address, where that is not the town itself; then a contract for "
            "processing on behalf is written as well."
        ),
    ] = None,
) -> None:
    """Write drafts for a town hall as documents for a word processor (DOCX), in German.

    Record of processing, impact assessment, technical and organisational measures, deletion concept, contract for
    processing on behalf, accessibility statement, a page for the staff council. They are filled from the settings and
    from what the town has entered in the chat; the rest are gaps to fill in. Each is marked as a draft.
    Example: rundfrage papers ./papers --operator "Kommunales Rechenzentrum, Ring 5, 01234 Musterstadt"
    """
    from reports.papers import papers

    refuse_missing_folder(folder)
    made = papers(asyncio.run(_facts(municipality, operator)))
    if there := [name for name in made if is_there(folder / name)]:
        raise WrongArgument(
            f"{folder / there[0]} is there already, and somebody may have filled it in: name another folder."
        )
    files = {folder / name: content for name, content in made.items()}
    write_to(files)
    for path in files:
        print(f"Written: {path}.")


async def _facts(municipality: str | None, operator: str | None) -> "Facts":
    from bot.operator_session import counter
    from locales import LANGUAGES, words_in
    from reports.papers.facts import Facts

    async with counter() as at:
        name = municipality or _only_town(await at.towns())
        controller = await at.workshops.privacy.controller(await at.town(name))
        town, says = controller.municipality, controller.says
        return Facts(
            town=town.name,
            day=at.today(town.timezone),
            minimum_group_size=town.minimum_group_size,
            languages=tuple(words_in(language).plain("settings-language-name") for language in LANGUAGES),
            telegram=not at.settings.is_browser_only,
            browser=at.settings.web_public_url,
            controller=says.controller,
            officer=says.officer,
            contact=says.contact,
            storage_months=says.storage_months,
            operator=operator,
        )


def _only_town(names: list[str]) -> str:
    match names:
        case [name]:
            return name
        case []:
            raise WrongArgument("There is no town yet: found one with rundfrage invite --new.")
        case _:
            there = ", ".join(f'"{name}"' for name in names)
            raise WrongArgument(f"There are several towns: add --municipality, one of {there}.")
