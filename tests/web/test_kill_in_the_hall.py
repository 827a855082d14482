"""A kill in the middle of 600 votes loses none that was acknowledged, and none is counted twice."""

import asyncio
import re
from collections import Counter
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from tests.bench.hall import town
from tests.bench.hall.program import Program, free_port
from tests.bench.hall.sockets import Answer, Connection, get, post
from tests.bench.hall.town import FullHall

pytestmark = [pytest.mark.process, pytest.mark.slow]

PEOPLE = 600
PATIENCE = 60.0
KILLED_AFTER = 300
"""Acknowledged votes: while others are on their way, and some think again already."""


class Voters:
    """Everybody in the hall, each with a connection: what was acknowledged to whom, and what is on its way."""

    def __init__(self, hall: FullHall, port: int) -> None:
        self._hall = hall
        self._port = port
        self._under_way: dict[int, bytes] = {}
        self.chosen: dict[int, str] = {}
        self.acknowledged: dict[int, str] = {}
        self.total = 0

    async def vote_until_killed(self, program: Program) -> None:
        """All at once, and again and again, until nobody answers."""
        connections = [await Connection.open(self._port) for _ in self._hall.guests]

        async def votes_on(number: int) -> None:
            with suppress(OSError):
                for each in count():
                    self._chooses(number, each)
                    answer: Answer = await connections[number].request(self._under_way[number])
                    assert answer.status == 303
                    self.acknowledged[number], self.total = self.chosen[number], self.total + 1
                    if self.total == KILLED_AFTER:
                        program.kill()

        await asyncio.gather(*(votes_on(number) for number in range(PEOPLE)))

    def _chooses(self, number: int, time: int) -> None:
        guest, option = self._hall.guests[number], (number + time) % len(town.OPTIONS)
        fields = {"key": guest.key, "drawn": str(time), "tap": f"uv:{self._hall.poll}:{option + 1}:1"}
        self._under_way[number] = post(f"/p/{guest.page}", fields, port=self._port, cookie=guest.cookie)
        self.chosen[number] = town.OPTIONS[option]

    async def send_again(self) -> None:
        """What was on its way comes once more, as from a page that waits until the connection is back."""
        sent = await asyncio.gather(*(self._asks(each) for each in self._under_way.values()))
        assert {each.status for each in sent} == {303}

    async def votes(self) -> dict[int, str | None]:
        """What each one's own page says."""
        return dict(enumerate(await asyncio.gather(*map(self._vote, range(PEOPLE)))))

    async def _vote(self, number: int) -> str | None:
        found = re.search(r"Ihre Stimme: <strong>(\w+)</strong>", await self._page(number))
        return None if found is None else found[1]

    async def tally(self) -> dict[str, int]:
        """What the page says of all."""
        page = await self._page(0)
        return {each: int(re.search(rf"{each}: <strong>(\d+)", page)[1]) for each in town.OPTIONS}  # type: ignore[index]

    async def _page(self, number: int) -> str:
        guest = self._hall.guests[number]
        request = get(f"/p/{guest.page}", port=self._port, cookie=guest.cookie)
        return (await self._asks(request.replace(b"gzip", b"identity"))).body.decode()

    async def _asks(self, request: bytes) -> Answer:
        connection = await Connection.open(self._port)
        try:
            return await connection.request(request)
        finally:
            connection.close()


async def test_kill_in_the_middle_of_the_votes_loses_no_acknowledged_vote(disk_path: Path) -> None:
    hall = await town.fill(disk_path, people=PEOPLE, openly=True)
    await town.opened(hall)
    port = free_port()
    program, voters = await Program.of(hall, port=port), Voters(hall, port)
    async with asyncio.timeout(PATIENCE):
        await voters.vote_until_killed(program)
    await program.stop()
    assert voters.total >= KILLED_AFTER

    program = await Program.of(hall, port=port)
    async with asyncio.timeout(PATIENCE):
        votes = await voters.votes()
        assert not [
            number
            for number, option in voters.acknowledged.items()
            if votes[number] not in (option, voters.chosen[number])
        ]
        assert await voters.tally() == Counter(filter(None, votes.values()))

        await voters.send_again()
        assert await voters.votes() == voters.chosen
        assert await voters.tally() == Counter(voters.chosen.values())
    await program.stop()
