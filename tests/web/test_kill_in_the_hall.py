"""A kill in the middle of a burst of votes loses none that was acknowledged."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from storage.database import Database
from storage.key import DatabaseKey
from tests.bench.hall import town
from tests.bench.hall.program import Program, free_port
from tests.bench.hall.sockets import Answer, Connection, get, post

pytestmark = [pytest.mark.process, pytest.mark.slow]

PEOPLE = 60
KILLED_AFTER = 12
"""Acknowledged votes."""


async def test_kill_in_the_middle_of_a_burst_loses_no_acknowledged_vote(disk_path: Path) -> None:
    hall = await town.fill(disk_path, people=PEOPLE, openly=True)
    await town.opened(hall)
    port = free_port()
    program = await Program.of(hall, port=port)
    connections = [await Connection.open(port) for _ in hall.guests]
    acknowledged: dict[int, int] = {}

    async def vote(number: int) -> None:
        guest, option = hall.guests[number], number % len(town.OPTIONS) + 1
        fields = {"key": guest.key, "drawn": "0", "tap": f"uv:{hall.poll}:{option}:1"}
        with suppress(OSError):
            request = post(f"/p/{guest.page}", fields, port=port, cookie=guest.cookie)
            answer: Answer = await connections[number].request(request)
            assert answer.status == 303
            acknowledged[number] = option
            if len(acknowledged) == KILLED_AFTER:
                program.kill()

    await asyncio.gather(*(vote(number) for number in range(PEOPLE)))
    await program.stop()
    assert KILLED_AFTER <= len(acknowledged) < PEOPLE

    program = await Program.of(hall, port=port)
    for number, option in acknowledged.items():
        guest, connection = hall.guests[number], await Connection.open(port)
        request = get(f"/p/{guest.page}", port=port, cookie=guest.cookie).replace(b"gzip", b"identity")
        page = (await connection.request(request)).body.decode()
        connection.close()
        assert f"Ihre Stimme: <strong>{town.OPTIONS[option - 1]}</strong>" in page
    await program.stop()
    database = await Database.open(
        hall.folder / "data", DatabaseKey.load_or_create(hall.key_file, hall.folder / "data")
    )
    ballots = await database.read(lambda tx: tx.all("SELECT * FROM ballot"))
    await database.close()
    assert len(acknowledged) <= len(ballots) <= PEOPLE
