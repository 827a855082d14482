"""A hall that watches: 600 pages and 20 walls, told of votes and of the result; joining; coming back after a restart.

Run: python -m tests.bench.hall.live [--pages 600] [--walls 20] [--votes 60] [--joins 500] [--back 1000]. Everything is
measured at the client, over HTTP, from sending what is done to the byte that tells of it. Each part is bounded by
itself; on a busy machine compare runs with each other, not with the targets.
"""

import argparse
import asyncio
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from tests.bench.hall import town
from tests.bench.hall.program import Program, free_port, running
from tests.bench.hall.sockets import Connection, Stream, get, listen, post
from tests.bench.hall.town import FullHall, Guest

ANSWERED: Final = re.compile(rb">(\d+)<span class=..of")
PATIENCE: Final = 20.0
SINGLE: Final = 20
"""Votes that are told of one by one."""
BETWEEN: Final = 0.4
"""Seconds between two single votes, so that each is told of by itself."""


@dataclass(slots=True)
class Watcher:
    """One open stream; `heard` is when it was told something last."""

    connect: Callable[["Watcher"], bytes]
    heard: float = 0.0
    events: int = 0
    answered: int = 0
    last: str = ""
    stream: Stream | None = None

    def on_data(self, data: bytes, at: float) -> None:
        if b'\ndata: {"html' in data or b'\ndata: {"came' in data:
            self.heard, self.events = at, self.events + 1
            if (found := ANSWERED.search(data)) is not None:
                self.answered = int(found[1])
        if (numbered := re.search(rb"id: (\S+)", data)) is not None:
            self.last = numbered[1].decode()

    async def opens(self, port: int) -> None:
        self.stream = await listen(port, self.connect(self), self.on_data)


@dataclass(slots=True)
class Audience:
    """Everybody who watches."""

    pages: list[Watcher] = field(default_factory=list)
    walls: list[Watcher] = field(default_factory=list)

    @property
    def all(self) -> list[Watcher]:
        return [*self.pages, *self.walls]

    async def opens(self, port: int) -> None:
        for each in self.all:
            await each.opens(port)
        await told(self.walls, since=0.0)

    def close(self) -> None:
        for each in self.all:
            if each.stream is not None:
                each.stream.transport.close()


def audience(hall: FullHall, *, pages: int, walls: int, port: int, version: int) -> Audience:
    def page(guest: Guest) -> Watcher:
        address = f"/p/{guest.page}/live?of=poll:{hall.poll}:{version}"
        return Watcher(lambda it: get(address, port=port, cookie=guest.cookie, last=it.last))

    def wall() -> Watcher:
        return Watcher(lambda it: get(f"/w/{hall.wall}/live", port=port, last=it.last))

    return Audience([page(guest) for guest in hall.guests[:pages]], [wall() for _ in range(walls)])


async def told(watchers: Sequence[Watcher], *, since: float) -> list[float]:
    """Milliseconds from `since` until each was told; raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while any(each.heard <= since for each in watchers):  # noqa: ASYNC110 - of many streams
            await asyncio.sleep(0.005)
    return [1000 * (each.heard - since) for each in watchers]


async def warms_up(program: Program, guest: Guest) -> None:
    """The first page of a process reads all texts: that is part of no measurement."""
    connection = await Connection.open(program.port)
    await connection.request(get(f"/p/{guest.page}", port=program.port, cookie=guest.cookie))
    connection.close()


async def votes(program: Program, guest: Guest, *, poll: int, option: int) -> tuple[float, float]:
    """One vote; returns when it was sent and when it was acknowledged: some are told before the one who votes."""
    connection = await Connection.open(program.port)
    fields = {"key": guest.key, "drawn": str(option), "tap": f"uv:{poll}:{option}:1"}
    sent = time.perf_counter()
    answer = await connection.request(
        post(f"/p/{guest.page}", fields, port=program.port, cookie=guest.cookie)
    )
    connection.close()
    assert answer.status == 303
    return sent, answer.at


async def measure_watching(folder: Path, *, pages: int, walls: int, count: int) -> None:
    hall = await town.fill(folder, people=pages + SINGLE + count, openly=True)
    await town.opened(hall)
    async with running(hall) as program:
        await warms_up(program, hall.guests[0])
        watching = audience(hall, pages=pages, walls=walls, port=program.port, version=1)
        await watching.opens(program.port)
        await asyncio.sleep(1)
        waits: list[float] = []
        for guest in hall.guests[pages : pages + SINGLE]:
            sent, _ = await votes(program, guest, poll=hall.poll, option=1)
            waits += await told(watching.all, since=sent)
            await asyncio.sleep(BETWEEN)
        say(f"one vote → {pages} pages and {walls} walls", waits)
        ages = await counted(program, hall, watching, hall.guests[pages + SINGLE :])
        say(f"age of the counter on the wall, {count} votes one after the other", ages)
        sent = time.perf_counter()
        await ends(program, hall)
        say(f"reveal → {pages} pages and {walls} walls", await told(watching.all, since=sent))
        watching.close()


async def counted(
    program: Program, hall: FullHall, watching: Audience, guests: Sequence[Guest]
) -> list[float]:
    """How long the wall stood behind after each vote that was acknowledged."""
    wall, ages = watching.walls[0], []
    before = wall.answered
    for number, guest in enumerate(guests):
        _, at = await votes(program, guest, poll=hall.poll, option=number % len(town.OPTIONS) + 1)
        async with asyncio.timeout(PATIENCE):
            while wall.answered <= before + number:  # noqa: ASYNC110 - of a stream
                await asyncio.sleep(0.002)
        ages.append(max(0.0, 1000 * (wall.heard - at)))
    return ages


async def ends(program: Program, hall: FullHall) -> None:
    """The coordinator ends the poll."""
    guest, connection = hall.coordinator, await Connection.open(program.port)
    fields = {"key": guest.key, "drawn": "0", "tap": f"uc:{hall.poll}:1"}
    answer = await connection.request(
        post(f"/p/{guest.page}", fields, port=program.port, cookie=guest.cookie)
    )
    connection.close()
    assert answer.status == 303


async def measure_joining(folder: Path, *, joins: int, asked: bool) -> None:
    """Link, its first page, consent: everybody at once, each on one connection; `asked`: a poll is open to them."""
    hall = await town.fill(folder, people=5, openly=False, room_for=joins + 1)
    if asked:
        await town.opened(hall)
    async with running(hall) as program:
        first = await Connection.open(program.port)
        await join(first, hall, program.port)
        first.close()
        connections = [await Connection.open(program.port) for _ in range(joins)]
        began, before = time.perf_counter(), program.processor_seconds
        done = await asyncio.gather(*(join(each, hall, program.port) for each in connections))
        while_asked = " while a poll is open" if asked else ""
        say(f"{joins} join at once{while_asked}: link and consent", [1000 * (each - began) for each in done])
        spent = 1000 * (program.processor_seconds - before) / joins
        sys.stdout.write(f"    {spent:.2f} ms of processor each\n")
        for connection in connections:
            connection.close()


async def join(connection: Connection, hall: FullHall, port: int) -> float:
    came = await connection.request(post(f"/l/{hall.link}", {}, port=port))
    assert came.status == 303, came
    cookie = came.headers["set-cookie"].partition("=")[2].partition(";")[0]
    page = came.headers["location"]
    shown = await connection.request(get(page, port=port, cookie=cookie).replace(b"gzip", b"identity"))
    form = re.search(r'name="key" value="(\w+)".*?name="tap" value="([^"]+)"', shown.body.decode(), re.DOTALL)
    assert form is not None, shown.body.decode()[:2000]
    agreed = await connection.request(
        post(page, {"key": form[1], "drawn": "0", "tap": form[2]}, port=port, cookie=cookie)
    )
    assert agreed.status == 303
    return agreed.at


async def measure_coming_back(folder: Path, *, back: int, walls: int) -> None:
    """The program is killed and started again; every stream comes back as a browser would bring it."""
    hall = await town.fill(folder, people=back - walls, openly=True)
    await town.opened(hall)
    port = free_port()
    program = await Program.of(hall, port=port)
    watching = audience(hall, pages=back - walls, walls=walls, port=port, version=1)
    await watching.opens(port)
    program.kill()
    await program.stop()
    began = time.perf_counter()
    returning = asyncio.gather(*(comes_back(each, port) for each in watching.all))
    program = await Program.of(hall, port=port)
    started = time.perf_counter()
    moments = await returning
    say(f"{back} connections are back after a restart", [1000 * (each - began) for each in moments])
    sys.stdout.write(f"    the program itself was back after {1000 * (started - began):.0f} ms\n")
    watching.close()
    await program.stop()


async def comes_back(watcher: Watcher, port: int) -> float:
    """Tries every half second, as the pages' script does; returns when the stream has begun."""
    back = asyncio.get_running_loop().create_future()

    def on_data(data: bytes, at: float) -> None:
        watcher.on_data(data, at)
        if not back.done():
            back.set_result(at)

    while True:
        try:
            watcher.stream = await listen(port, watcher.connect(watcher), on_data)
        except OSError:
            await asyncio.sleep(0.5)
        else:
            moment: float = await back
            return moment


def say(what: str, waits: Sequence[float]) -> None:
    cuts = quantiles(waits, n=100)
    sys.stdout.write(
        f"{what:60} p50 {median(waits):6.0f}   p95 {cuts[94]:6.0f}   p99 {cuts[98]:6.0f}   all {max(waits):6.0f} ms\n"
    )
    sys.stdout.flush()


async def measure(folder: Path, *, pages: int, walls: int, votes: int, joins: int, back: int) -> None:
    if pages:
        await measure_watching(folder / "watching", pages=pages, walls=walls, count=votes)
    if joins:
        await measure_joining(folder / "joining", joins=joins, asked=False)
        await measure_joining(folder / "asked", joins=joins, asked=True)
    if back:
        await measure_coming_back(folder / "back", back=back, walls=walls)


def main() -> None:
    parser = argparse.ArgumentParser()
    for name, usual in (("pages", 600), ("walls", 20), ("votes", 60), ("joins", 500), ("back", 1000)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder), **vars(parser.parse_args())))


if __name__ == "__main__":
    main()
