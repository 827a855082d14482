"""The `.env` file, before settings are read from it: dotenv passes over what it does not understand without a word."""

import io
import re
from pathlib import Path
from typing import Final

from dotenv.parser import Binding, parse_stream

from questionnaires.values import dataclass

_NAME: Final = re.compile(r"\w+", re.ASCII)


@dataclass(frozen=True, slots=True)
class DotenvFault:
    """One line for the operator; never what the file holds, since it may be a token."""

    line: str
    readable: bool
    """Whether the other lines can be read all the same."""


def fault_of(path: Path, prefix: str) -> DotenvFault | None:
    """What is wrong with the file; names without `prefix` belong to other programs, and may stand alone."""
    where = path.absolute()
    try:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
    except OSError as error:
        return DotenvFault(f"{where} cannot be read: {error.strerror}.", readable=False)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:  # as between the letters of UTF-16
        line = f"{where} is not written in UTF-8: open it in an editor and save it as UTF-8."
        return DotenvFault(line, readable=False)
    wrong = [str(_line(each)) for each in parse_stream(io.StringIO(text)) if _sets_nothing(each, prefix)]
    if not wrong:
        return None
    lines = f"line{'s' if len(wrong) > 1 else ''} {', '.join(wrong)}"
    return DotenvFault(f"{where}, {lines}: write NAME=value, or # before a comment.", readable=True)


def _sets_nothing(binding: Binding, prefix: str) -> bool:
    if binding.error:
        return True
    if binding.key is None or not binding.key.upper().startswith(prefix):
        return False
    return binding.value is None or not _NAME.fullmatch(binding.key)


def _line(binding: Binding) -> int:
    """Where it begins, behind the empty lines that dotenv counts as its own."""
    written = binding.original.string
    return binding.original.line + written[: len(written) - len(written.lstrip())].count("\n")
