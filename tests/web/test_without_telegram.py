"""`rundfrage run` with Telegram switched off, as an operator starts it: a process of its own."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import aiohttp
import pytest

from tests.web.desk import Desk
from tests.web.hall import AGREE, free_port

pytestmark = pytest.mark.process

COMMAND = Path(sys.executable).with_name("rundfrage")
INVITE = ("invite", "--new", "--municipality", "Musterstadt", "--role", "coordinator")


async def test_operator_runs_it_invites_somebody_and_stops_it(disk_path: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUNDFRAGE_")} | {
        "RUNDFRAGE_DATA_DIR": str(disk_path / "data"),
        "RUNDFRAGE_DATABASE_KEY_FILE": str(disk_path / "key" / "database.key"),
        "RUNDFRAGE_WEB_PUBLIC_URL": url,
        "RUNDFRAGE_WEB_PORT": str(port),
    }
    running = await asyncio.create_subprocess_exec(
        COMMAND, "run", stdout=PIPE, stderr=PIPE, env=environment, cwd=disk_path
    )
    try:
        assert running.stderr is not None
        async with asyncio.timeout(60):
            while b"running" not in await running.stderr.readline():
                assert running.returncode is None
        async with aiohttp.ClientSession() as client:
            assert (await (await client.get(f"{url}/healthz")).text()).strip() == "ok"
        inviting = await asyncio.create_subprocess_exec(
            COMMAND, *INVITE, stdout=PIPE, stderr=PIPE, env=environment, cwd=disk_path
        )
        said, _ = await inviting.communicate()
        code = re.search(r"with the code (\S+)", said.decode())
        assert code is not None
        async with Desk(url) as desk:
            await desk.enters(code[1])
            await desk.taps(AGREE)
            assert "Ihre Aufgabe: Koordination" in desk.text
        running.send_signal(signal.SIGTERM)
        async with asyncio.timeout(15):
            await running.communicate()
        assert running.returncode == 0
    finally:
        if running.returncode is None:
            running.kill()
            await running.communicate()
