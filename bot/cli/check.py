"""`rundfrage check`: reads a questionnaire file and tells everything that is wrong with it at once."""

from pathlib import Path
from typing import Annotated

import typer

from bot.errors import Refusal


def command(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Questionnaires in YAML.")],
) -> None:
    """Check questionnaire files.

    Prints each problem with its file and line, what is wrong and what to do; ends with 1 if there is any.
    Example: rundfrage check our-questionnaire.yaml
    """
    right = [_is_right(file) for file in files]  # every file is read, also behind one that is wrong
    if not all(right):
        raise typer.Exit(1)


def _is_right(file: Path) -> bool:
    from questionnaires.catalogue import Loaded, load

    try:
        reading = load(file)
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror}.") from None
    problems = reading.warnings if isinstance(reading, Loaded) else reading.problems
    for problem in problems:
        where = f"{problem.where}: " if problem.where else ""
        hint = "Hinweis: " if problem.severity == "warning" else ""
        print(f"{file}:{problem.line}: {hint}{where}{problem.what} — {problem.remedy}")
    if isinstance(reading, Loaded):
        print(f"{file}: in Ordnung")
    return isinstance(reading, Loaded)
