"""`rundfrage check`: reads a questionnaire file and tells everything that is wrong with it at once."""

from pathlib import Path
from typing import Annotated, Final

import typer

from bot.paths import content_of

KINDS: Final = {"error": "", "omission": "Weggelassen: ", "warning": "Hinweis: "}


def command(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Questionnaires: .yaml, .xlsx or .ods.")
    ],
) -> None:
    """Check questionnaire files.

    Prints each problem with its file and line (of a spreadsheet, sheet and cell), what is wrong and what to do, in
    German and with the same words as the chat: first what must be changed, then what was left out ("Weggelassen") and
    what could read better ("Hinweis"). Ends with 1 if anything must be changed.
    Example: rundfrage check our-questionnaire.yaml
    """
    right = [_is_right(file) for file in files]  # every file is read, also behind one that is wrong
    if not all(right):
        raise typer.Exit(1)


def _is_right(file: Path) -> bool:
    from questionnaires.importing import LARGEST_FILE, Imported, read_file
    from questionnaires.problems import Severity

    reading = read_file(content_of(file, at_most=LARGEST_FILE + 1), file.name)
    problems = reading.warnings if isinstance(reading, Imported) else reading.problems
    for problem in sorted(problems, key=lambda one: list(Severity).index(one.severity)):
        place = f"{file}, {problem.place}" if problem.sheet else f"{file}:{problem.line}"
        where = f"{problem.where}: " if problem.where else ""
        print(f"{place}: {KINDS[problem.severity]}{where}{problem.what} — {problem.remedy}")
    if isinstance(reading, Imported) and reading.understood:
        print(f"{file}: {reading.understood}")
    if isinstance(reading, Imported):
        print(f"{file}: in Ordnung.")
    return isinstance(reading, Imported)
