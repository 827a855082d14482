"""A hall that waits: 600 phones on their first page, and a coordinator sends a poll.

Run: python -m tests.bench.hall.waiting [--pages 600] [--rounds 3]. Measured at the client, over HTTP, from sending the
form to the byte that brings the question to each page; in every round the poll is taken back and sent once more.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.hall import town
from tests.bench.hall.live import Audience, Watcher, say, told, warms_up
from tests.bench.hall.program import Program, running
from tests.bench.hall.sockets import Connection, get, post
from tests.bench.hall.town import FullHall, Guest

QUIET = 3.0
"""Seconds between two rounds: what was told of the last one is over."""


def waiting(hall: FullHall, *, port: int) -> Audience:
    """Their first pages, as they are while nothing has come for anybody."""

    def page(guest: Guest) -> Watcher:
        address = f"/p/{guest.page}/live?of=home:{guest.person}:0"
        return Watcher(lambda it: get(address, port=port, cookie=guest.cookie, last=it.last))

    return Audience([page(guest) for guest in hall.guests])


async def does(program: Program, hall: FullHall, tap: str, *, drawn: int) -> float:
    """The coordinator presses a button; returns when it was sent."""
    guest, connection = hall.coordinator, await Connection.open(program.port)
    sent = time.perf_counter()
    answer = await connection.request(
        post(
            f"/p/{guest.page}",
            {"key": guest.key, "drawn": str(drawn), "tap": tap},
            port=program.port,
            cookie=guest.cookie,
        )
    )
    connection.close()
    assert answer.status == 303
    return sent


async def measure(folder: Path, *, pages: int, rounds: int) -> None:
    hall = await town.fill(folder, people=pages, openly=False, waiting=True)
    async with running(hall) as program:
        await warms_up(program, hall.guests[0])
        watching = waiting(hall, port=program.port)
        await watching.opens(program.port)
        for number in range(rounds):
            await asyncio.sleep(QUIET)
            before = program.processor_seconds
            sent = await does(program, hall, f"up:{hall.poll}", drawn=2 * number)
            say(f"a poll is sent → {pages} first pages", await told(watching.all, since=sent))
            spent = 1000 * (program.processor_seconds - before) / pages
            sys.stdout.write(f"    {spent:.2f} ms of processor for each\n")
            await asyncio.sleep(QUIET)
            before = program.processor_seconds
            sent = await does(program, hall, f"ub:{hall.poll}:1", drawn=2 * number + 1)
            say(f"it is taken back → {pages} first pages", await told(watching.all, since=sent))
            spent = 1000 * (program.processor_seconds - before) / pages
            sys.stdout.write(f"    {spent:.2f} ms of processor for each\n")
        watching.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    for name, usual in (("pages", 600), ("rounds", 3)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder) / "hall", **vars(parser.parse_args())))


if __name__ == "__main__":
    main()
