"""Which tests start a process of their own: those say so with the mark `process`, and `make quick` leaves them out."""

import sys
from typing import Any, Final

started: Final[list[str]] = []
"""What the running test has started so far."""


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "subprocess.Popen":
        started.append(str(arguments[0]))


sys.addaudithook(_note)
