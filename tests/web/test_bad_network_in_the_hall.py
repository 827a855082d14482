"""A hall with a bad network: answers that never arrive, forms that arrive twice; the last thing somebody did counts."""

import asyncio
import random
from pathlib import Path
from typing import Final

import pytest

from questionnaires.kernels.choice import ChoiceResult
from storage.database import Database
from storage.key import DatabaseKey
from tests.bench.hall import town
from tests.bench.hall.program import Program, free_port
from tests.bench.hall.sockets import Connection, post
from tests.bench.hall.town import OPTIONS, FullHall
from workshops.workshops import Workshops

pytestmark = [pytest.mark.process, pytest.mark.slow]

PEOPLE: Final = 60
VOTES: Final = 5
"""Of each of them, one after the other: they think again."""
DROPPED: Final = 0.05
DOUBLED: Final = 0.10
PATIENCE: Final = 60.0


async def test_dropped_connections_and_doubled_forms_leave_the_tally_exact(disk_path: Path) -> None:
    chance = random.Random(12)
    hall = await town.fill(disk_path, people=PEOPLE, openly=True)
    await town.opened(hall)
    port = free_port()
    program = await Program.of(hall, port=port)
    dropped = doubled = 0

    async def votes(number: int) -> int:
        """The option that they chose last, counted from 0."""
        nonlocal dropped, doubled
        guest, connection, option = hall.guests[number], await Connection.open(port), 0
        for drawn in range(VOTES):
            option = chance.randrange(len(OPTIONS))
            fields = {"key": guest.key, "drawn": str(drawn), "tap": f"uv:{hall.poll}:{option + 1}:1"}
            request = post(f"/p/{guest.page}", fields, port=port, cookie=guest.cookie)
            luck = chance.random()
            if luck < DROPPED:  # sent, and nobody knows whether it arrived
                dropped += 1
                connection.request(request).cancel()
                await asyncio.sleep(chance.choice((0.0, 0.001, 0.02)))
                connection.close()
                connection = await Connection.open(port)
            elif luck < DROPPED + DOUBLED:
                doubled += 1
                other = await Connection.open(port)
                answers = await asyncio.gather(connection.request(request), other.request(request))
                other.close()
                assert [answer.status for answer in answers] == [303, 303]
                continue
            assert (await connection.request(request)).status == 303
        connection.close()
        return option

    async with asyncio.timeout(PATIENCE):
        chosen = await asyncio.gather(*(votes(number) for number in range(PEOPLE)))
    assert dropped > 5
    assert doubled > 10
    await program.stop()
    assert await counted(hall) == [chosen.count(option) for option in range(len(OPTIONS))]


async def counted(hall: FullHall) -> list[int]:
    """How many votes each option has, as the coordinator reads it."""
    folder = hall.folder / "data"
    database = await Database.open(folder, DatabaseKey.load_or_create(hall.key_file, folder))
    workshops = Workshops.over(database, clock=town.utc_now, wake=lambda: None)
    sheet = await workshops.polls.sheet(hall.coordinator.person, hall.poll)
    await database.close()
    assert sheet.tally is not None
    assert sheet.tally.voters == PEOPLE
    result = sheet.tally.result
    assert isinstance(result, ChoiceResult)
    return [result.counts[number] for number in range(1, len(OPTIONS) + 1)]
