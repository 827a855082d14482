"""`rundfrage check`: reads a questionnaire file and tells everything that is wrong with it at once."""

from pathlib import Path
from typing import Annotated

import typer

from bot.paths import content_of


def command(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Questionnaires: .yaml or .xlsx.")],
) -> None:
    """Check questionnaire files.

    Prints each problem with its file and line (of a spreadsheet, sheet and cell), what is wrong and what to do, in
    German and with the same words as the chat; ends with 1 if there is any.
    Example: rundfrage check our-questionnaire.yaml
    """
    right = [_is_right(file) for file in files]  # every file is read, also behind one that is wrong
    if not all(right):
        raise typer.Exit(1)


def _is_right(file: Path) -> bool:
    from questionnaires.bringing import LARGEST_FILE, Brought, read_file

    reading = read_file(content_of(file, at_most=LARGEST_FILE + 1), file.name)
    problems = reading.warnings if isinstance(reading, Brought) else reading.problems
    for problem in problems:
        place = f"{file}, {problem.place}" if problem.sheet else f"{file}:{problem.line}"
        where = f"{problem.where}: " if problem.where else ""
        hint = "Hinweis: " if problem.severity == "warning" else ""
        print(f"{place}: {hint}{where}{problem.what} — {problem.remedy}")
    if isinstance(reading, Brought):
        print(f"{file}: in Ordnung.")
    return isinstance(reading, Brought)
