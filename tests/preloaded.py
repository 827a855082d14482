"""Has imported the program and forks at each request: most of what a start costs is to import it.

In the fork the installed command runs, as from a shell: with its own arguments, environment, folder and output. Only
the standard library and the program are imported here, as in a process that was started. `tests/starting.py` asks.
What is imported, the only argument says: the `program`, or the `reader` of files that somebody brings.
"""

import gc
import json
import os
import runpy
import socket
import sys
import time
from contextlib import suppress
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

FOR_RUN: Final = (
    "structlog", "bot.logs", "bot.settings", "bot.application", "bot.process", "bot.wiring", "bot.cli.run",
    "bot.cli.invite",
)  # fmt: skip
FOR_DEMO: Final = ("bot.cli.demo", "bot.cli.sandbox", "bot.demo.demo", "bot.demo.ending", "bot.demo.town")
FOR_READING: Final = (
    "questionnaires.importing", "questionnaires.xlsform", "questionnaires.xlsform.marking", "workshops.questionnaires",
)  # fmt: skip
REQUEST: Final = 2**17
"""Bytes; most of them are the environment."""


def main() -> None:
    """Returns in forks only, and only when their command has not ended the process."""
    requests = socket.socket(fileno=sys.stdin.fileno())
    {"program": _import_program, "reader": _import_reader}[sys.argv[1]]()
    if len(list(Path("/proc/self/task").iterdir())) != 1:
        sys.exit("a fork would lose threads that were started by imports")
    gc.freeze()  # what every fork looks at when it looks for garbage, it would copy
    forked = _next_fork(requests)
    if forked is None:
        requests.detach()
        return
    request, (answers, *standard) = forked
    program = os.fork()
    if program:
        for each in standard:
            os.close(each)
        _tell_of(program, answers)
    for number, each in enumerate(standard):
        os.dup2(each, number)
    for each in (answers, *standard):
        os.close(each)
    _become(**request)


def _import_program() -> None:
    """In the order and the way of the program itself: what it leaves out while it imports is left out here."""
    from bot.demo.loading import loaded_for_good
    from bot.importing import for_good

    import_module("bot.cli")
    with for_good():
        for name in FOR_RUN:
            import_module(name)
    with loaded_for_good("The demo"):
        for name in FOR_DEMO:
            import_module(name)


def _import_reader() -> None:
    """Some of it is only made when the first file is read, so one has been: the shorter that is shipped."""
    for name in FOR_READING:
        import_module(name)
    example = files("questionnaires") / "content" / "kurzcheck.yaml"
    import_module("questionnaires.importing").read_file(example.read_bytes(), example.name)


def _next_fork(requests: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Forks for each request; None at the end, when whoever asks has gone and every fork has ended."""
    forks = 0
    while True:
        content, files, _, _ = socket.recv_fds(requests, REQUEST, 4)
        if not content:
            for _ in range(forks):
                os.wait()
            return None
        if os.fork() == 0:
            requests.detach()
            return json.loads(content), files
        forks += 1
        for file in files:
            os.close(file)
        while forks and os.waitpid(-1, os.WNOHANG)[0]:
            forks -= 1


def _tell_of(program: int, answers: int) -> None:
    """Between the two: says the number of the process, then how it ended."""
    os.write(answers, f"{program}\n".encode())
    _, status = os.waitpid(program, 0)
    with suppress(BrokenPipeError):  # nobody waits for it any more
        os.write(answers, f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _become(
    arguments: list[str],
    environment: dict[str, str],
    folder: str,
    command: str | None = None,
    module: str | None = None,
) -> None:
    """As `command …` from a shell, or as `python -m module …`."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.argv = [command or "", *arguments]
    if command is not None:
        sys.path.insert(0, str(Path(command).parent))
        runpy.run_path(command, run_name="__main__")
    if module is not None:
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
