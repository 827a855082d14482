"""`rundfrage demo` and `rundfrage sandbox` as a user starts them."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot import cli
from bot.demo.scenarios.names import NAMES
from tests.e2e.demo_process import started
from tests.starting import COMMAND

pytestmark = pytest.mark.process

WITHOUT_AIOGRAM = """
import sys
sys.modules["aiogram"] = None
from bot import cli
sys.exit(cli.execute(sys.argv[1:]))
"""


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_demo_prints_its_address_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_INTAKE", "webhook")  # an operator's own settings stay out of a demo
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "nonsense")
    async with started("demo", "--port", "0", "--people", "5", temporary=tmp_path) as demo:
        async with ClientSession() as page, page.get(demo.address) as response:
            assert (response.status, response.content_type) == (200, "text/html")
        assert names_in(tmp_path) != []
        demo.process.send_signal(signal.SIGINT)
        code, errors = await demo.ends(signal.SIGINT)  # twice, as impatient people do
    assert (code, errors) == (0, "")
    assert names_in(tmp_path) == []


async def test_sandbox_prints_what_to_set_for_any_bot() -> None:
    async with started("sandbox", "--port", "0", until=r"RUNDFRAGE_BOT_TOKEN=(\S+)") as sandbox:
        said = dict(re.findall(r"RUNDFRAGE_(\w+)=(\S+)", sandbox.printed))
        address = f"{said['API_BASE_URL']}/bot{said['BOT_TOKEN']}/getMe"
        async with ClientSession() as session, session.get(address) as response:
            assert (await response.json())["result"]["is_bot"] is True
        assert await sandbox.ends(signal.SIGTERM) == (0, "")


@pytest.mark.parametrize("command", ["demo", "sandbox"])
def test_port_that_is_taken_is_one_line(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        assert cli.execute([command, "--port", str(port)]) == 2
    assert capsys.readouterr().err == (
        f"Port {port} is in use: choose another one with --port, or leave --port out.\n"
    )


@pytest.mark.parametrize("command", ["demo", "sandbox"])
def test_missing_extra_is_one_line(command: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT_AIOGRAM, command], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "aiogram" in ended.stderr
    assert ended.stderr.endswith(
        "which is missing: install the extra demo (pip install 'rundfrage[demo]').\n"
    )
    assert ended.stderr.count("\n") == 1


def test_command_is_installed() -> None:
    assert os.access(COMMAND, os.X_OK)


def test_scenario_that_there_is_not_is_one_line_with_all_that_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.execute(["demo", "--scenario", "drei-felder"]) == 2
    assert capsys.readouterr().err == (
        f'There is no scenario "drei-felder"; there are: {", ".join(NAMES)}. See "rundfrage demo --help".\n'
    )


async def test_scenario_is_told_on_the_page_and_leaves_nothing_behind(tmp_path: Path) -> None:
    arguments = ("demo", "--port", "0", "--scenario", "vier-felder", "--pace", "1000")
    async with started(*arguments, temporary=tmp_path) as demo:
        async with ClientSession(demo.address) as page:
            async with page.post("/api/story/next", json={}) as response:
                assert response.status == 200
            state = await over(page)
        assert state["story"]["heading"] == "Der erste Link"
        assert state["first_steps"] == []
        [katrin] = [phone for phone in state["phones"] if phone["role"] == "Koordination"]
        assert "Musterstadt" in katrin["messages"][-1]["text"]
        assert await demo.ends() == (0, "")
    assert names_in(tmp_path) == []


async def over(page: ClientSession) -> dict[str, Any]:
    """What is told once the step that was begun is over."""
    async with page.get("/api/state") as response:
        state: dict[str, Any] = await response.json()
    if state["story"]["pace"] != "running":
        return state
    async with page.get("/api/events", params={"after": state["sequence"]}) as events:
        while b'"pace": "ready"' not in await events.content.readline():
            pass
    async with page.get("/api/state") as response:
        ended: dict[str, Any] = await response.json()
    return ended
