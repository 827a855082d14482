"""The command line: one module per command, found by its name; a fault is one line, never a traceback.

A command is a module of this package with a function `command`, whose docstring is its help. Its name is that of the
module (without a final underscore, which `import_` needs).
"""

import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from textwrap import fill
from typing import Annotated, Final, cast

import typer

from bot.errors import EXIT_CODES, OPERATORS_MATTER, Refusal, demanded, exit_code_of
from storage.disk import write_fault
from storage.errors import DatabaseUnavailable, DiskFull

COMMANDS: Final = (
    "run", "demo", "sandbox", "invite", "check", "export", "import", "papers", "leave", "backup", "restore", "doctor",
)  # fmt: skip
"""In the order of the help. Only the one that is run is imported."""
_UsageError: Final = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])
"""The base of typer's complaints about arguments, which it does not export by itself."""
_LIBRARYS_QUOTES: Final = re.compile(r"(?<!\w)'([^']*)'(?!\w)")
_WRONG_USE: Final = 2
_INTERRUPTED: Final = 130


def main() -> None:
    """The `rundfrage` command."""
    sys.exit(execute(sys.argv[1:]))


def execute(arguments: Sequence[str]) -> int:
    """Runs one command; returns its exit code."""
    if not arguments:
        execute(["--help"])
        return _WRONG_USE
    try:
        result = typer.main.get_command(_application(arguments[:1])).main(
            list(arguments), prog_name="rundfrage", standalone_mode=False
        )
    except (typer.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except _UsageError as error:
        return _refused(_wrong_use(error, arguments[0]), _WRONG_USE)
    except Refusal as refusal:
        return _refused(refusal.line, refusal.exit_code)
    except OPERATORS_MATTER as error:
        return _refused(str(error), exit_code_of(error))
    except OSError as error:
        return _of_a_disk(error) or _failed()
    except Exception:  # noqa: BLE001 - the last place where one can be told without a traceback full of messages
        return _failed()
    return result if isinstance(result, int) else 0


def _wrong_use(error: typer.BadParameter, asked: str) -> str:
    """What is wrong, and whose help says more."""
    # The library names no command where an option came without its value.
    of_command = f"rundfrage {asked}" if asked in COMMANDS else "rundfrage"
    command = of_command if error.ctx is None else error.ctx.command_path
    # Of an argument the library names which one; of what a command finds out by itself it only says "Invalid value".
    sentence = demanded(error.format_message()).removeprefix("Invalid value: ").rstrip(".")
    sentence = _LIBRARYS_QUOTES.sub(r'"\1"', sentence)
    end = "" if sentence.endswith("?") else "."
    return f'{sentence}{end} See "{command} --help".'


def _refused(line: str, code: int) -> int:
    print(" ".join(line.split()), file=sys.stderr)
    return code


def _of_a_disk(error: OSError) -> int:
    """Tells of a file that the disk or its rights keep from us; 0 if it is none of that."""
    named = str(error.filename or tempfile.gettempdir())  # a library that fills a file names none
    fault = write_fault(error, Path(named))
    if error.filename is None and isinstance(fault, DiskFull):
        line = f"No room is left on the disk, perhaps on that of temporary files ({named}): make room, then try again."
        return _refused(line, exit_code_of(fault))
    if error.filename is None or not isinstance(fault, DatabaseUnavailable):
        return 0
    return _refused(f"{named} cannot be used: {error.strerror}.", exit_code_of(fault))


def _failed() -> int:
    """A mistake of ours: the log tells where, without the messages of errors, which may quote an answer."""
    import structlog

    from bot import logs

    logs.configure()
    structlog.get_logger(__name__).critical("the program failed, please report this", exc_info=True)
    return 1


def _application(asked: Sequence[str]) -> typer.Typer:
    """Of the command that was asked for, if it is one; of all of them otherwise, to list them."""
    application = typer.Typer(
        help="Rundfrage: participatory workshops in Telegram and in browsers.",
        epilog=_exit_codes(),
        context_settings={"help_option_names": ["-h", "--help"]},
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    application.callback()(_of_all)
    for name in [each for each in COMMANDS if each in asked] or COMMANDS:
        application.command(name)(_command(name))
    return application


def _told_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"Rundfrage {version('rundfrage')}")
        raise typer.Exit


def _of_all(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_told_version, help="Say which version this is."),
    ] = False,
) -> None:
    """Options that stand before any command."""


def _exit_codes() -> str:
    """One line for each; the mark at the beginning keeps them apart when help is wrapped."""
    lines = (
        fill(meaning, 100, initial_indent=f"{code:>5}  ", subsequent_indent=7 * " ")
        for code, meaning in EXIT_CODES.items()
    )
    return "\n".join(("\b", "Exit codes:", *lines))


def _command(name: str) -> Callable[..., None]:
    module = f"{name}_" if iskeyword(name) else name
    command: Callable[..., None] = import_module(f"{__name__}.{module}").command
    return command
