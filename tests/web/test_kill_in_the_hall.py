"""A kill in the middle of a burst of votes loses none that was acknowledged."""

import asyncio
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from tests.bench.hall import town
from tests.bench.hall.program import Program, free_port
from tests.bench.hall.sockets import Answer, Connection, get, post

pytestmark = [pytest.mark.process, pytest.mark.slow]

PEOPLE = 60
PATIENCE = 60.0
KILLED_AFTER = 150
"""Acknowledged votes: in the third round, while others are on their way."""


async def test_kill_in_the_middle_of_a_burst_loses_no_acknowledged_vote(disk_path: Path) -> None:
    hall = await town.fill(disk_path, people=PEOPLE, openly=True)
    await town.opened(hall)
    port = free_port()
    program = await Program.of(hall, port=port)
    connections = [await Connection.open(port) for _ in hall.guests]
    acknowledged: dict[int, str] = {}
    under_way: dict[int, str] = {}
    total = 0

    async def votes_on(number: int) -> None:
        """Thinks again and again, until nobody answers."""
        nonlocal total
        guest = hall.guests[number]
        with suppress(OSError):
            for each in count():
                option = (number + each) % len(town.OPTIONS)
                under_way[number] = town.OPTIONS[option]
                fields = {"key": guest.key, "drawn": str(each), "tap": f"uv:{hall.poll}:{option + 1}:1"}
                request = post(f"/p/{guest.page}", fields, port=port, cookie=guest.cookie)
                answer: Answer = await connections[number].request(request)
                assert answer.status == 303
                acknowledged[number], total = town.OPTIONS[option], total + 1
                if total == KILLED_AFTER:
                    program.kill()

    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(votes_on(number) for number in range(PEOPLE)))
    await program.stop()
    assert total >= KILLED_AFTER

    program = await Program.of(hall, port=port)
    for number, option in acknowledged.items():
        guest, connection = hall.guests[number], await Connection.open(port)
        request = get(f"/p/{guest.page}", port=port, cookie=guest.cookie).replace(b"gzip", b"identity")
        page = (await connection.request(request)).body.decode()
        connection.close()
        assert any(f"Ihre Stimme: <strong>{each}</strong>" in page for each in (option, under_way[number]))
    await program.stop()
