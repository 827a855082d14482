"""The fork in which tests run a command does what the command does in a process that was started."""

import os
import signal
from pathlib import Path

import pytest

from bot.settings import PREFIX
from tests.e2e.process import Operator
from tests.starting import Start, starts, starts_anew

pytestmark = pytest.mark.process

OTHERS = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}


async def told(start: Start, *arguments: str, folder: Path, **settings: str) -> tuple[int, str, str]:
    process = await start(*arguments, env=OTHERS | settings, cwd=folder)
    out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


@pytest.mark.parametrize(
    ("arguments", "code"), [(("--help",), 0), (("invite", "--role", "nobody"), 2), (("run",), 2)]
)
async def test_fork_says_the_same_and_ends_with_the_same_code(
    tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    (tmp_path / ".env").write_text("RUNDFRAGE_BOT_TOKEN=in-the-folder\n")
    forked, started = [await told(each, *arguments, folder=tmp_path) for each in (starts, starts_anew)]
    assert forked == started
    assert forked[0] == code
    assert forked[1] + forked[2] != ""


async def test_settings_come_from_the_folder_and_before_that_from_the_environment(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RUNDFRAGE_TIMEZONE=Europe/Nirgendwo\n")
    _, _, said = await told(starts, "run", folder=tmp_path)
    assert "RUNDFRAGE_TIMEZONE" in said
    _, _, said = await told(starts, "run", folder=tmp_path, RUNDFRAGE_TIMEZONE="Europe/Berlin")
    assert "RUNDFRAGE_BOT_TOKEN is missing" in said


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGKILL, -signal.SIGKILL)])
async def test_signal_ends_what_was_started(operator: Operator, number: signal.Signals, code: int) -> None:
    program = await operator.starts()
    os.kill(program.pid, 0)
    program.sends(number)
    assert (await program.ends()).code == code
    with pytest.raises(ProcessLookupError):
        os.kill(program.pid, 0)
