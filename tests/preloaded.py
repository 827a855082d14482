"""Has imported the program and forks at each request: most of what a start costs is to import it.

In the fork the installed command runs, as from a shell: with its own arguments, environment, folder and output. Only
the standard library and the program are imported here, as in a process that was started. `tests/starting.py` asks.
"""

import json
import os
import runpy
import socket
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final

FOR_RUN: Final = (
    "structlog", "bot.logs", "bot.settings", "bot.application", "bot.process", "bot.wiring", "bot.cli.run",
    "bot.cli.invite",
)  # fmt: skip
FOR_DEMO: Final = ("bot.cli.demo", "bot.cli.sandbox", "bot.demo.demo", "bot.demo.ending", "bot.demo.town")
REQUEST: Final = 2**17
"""Bytes; most of them are the environment."""


def main() -> None:
    """Returns in forks only, and only when their command has not ended the process."""
    requests = socket.socket(fileno=sys.stdin.fileno())
    _import()
    forked = _next_fork(requests)
    if forked is None:
        requests.detach()
        return
    request, (answers, out, err) = forked
    program = os.fork()
    if program:
        os.close(out)
        os.close(err)
        _tell_of(program, answers)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - before anything of the program runs
        os.dup2(nothing.fileno(), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    for each in (answers, out, err):
        os.close(each)
    _become(**request)


def _import() -> None:
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
    tasks = Path("/proc/self/task")
    if len(list(tasks.iterdir())) != 1:
        sys.exit("a fork would lose threads that were started by imports")


def _next_fork(requests: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Forks for each request; None at the end, when whoever asks has gone and every fork has ended."""
    forks = 0
    while True:
        content, files, _, _ = socket.recv_fds(requests, REQUEST, 3)
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


def _become(command: str, arguments: list[str], environment: dict[str, str], folder: str) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.argv = [command, *arguments]
    sys.path.insert(0, str(Path(command).parent))
    runpy.run_path(command, run_name="__main__")


if __name__ == "__main__":
    main()
