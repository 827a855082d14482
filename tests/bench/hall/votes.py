"""600 votes at once in the browser: how long until each is durable and acknowledged, beside a bare handler.

Run: python -m tests.bench.hall.votes [--people 600] [--rounds 5] [--openly] [--connecting] [--profile FILE], or with
--papers to compare them with themselves while ten PDFs are made.
Acknowledged is the answer that leads on (303), which is sent after the commit; `pages` are those that follow it. Both
sides take turns in one run; the ratio is the median of the rounds' ratios, and that is what a loaded machine can tell.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles

from tests.bench.hall import town
from tests.bench.hall.program import Program, bare, running
from tests.bench.hall.sockets import Answer, Connection, get, post
from tests.bench.hall.town import FullHall, Guest

TARGET_MS = 300
TARGET_RATIO = 2.0
PAPERS = 10
TARGET_BESIDE_PAPERS = 1.25


@dataclass(frozen=True, slots=True)
class Burst:
    """Milliseconds from the first byte sent to each answer; `spent`: processor milliseconds of the program per vote."""

    acknowledged: list[float]
    pages: list[float]
    spent: float

    @property
    def p95(self) -> float:
        return quantiles(self.acknowledged, n=20)[18]


async def burst(
    program: Program,
    guests: list[Guest],
    *,
    poll: int,
    option: int,
    then_page: bool,
    connecting: bool = False,
) -> Burst:
    """Everybody votes at once and stands on the next page afterwards.

    Each on a connection that is open already, as behind a reverse proxy; or, `connecting`, on one that is opened for
    the vote, as by a phone whose own was closed while the room talked.
    """
    connections: list[Connection | None]
    connections = [None if connecting else await Connection.open(program.port) for _ in guests]
    requests = [
        post(
            f"/p/{guest.page}",
            {"key": guest.key, "drawn": str(option), "tap": f"uv:{poll}:{option}:1"},
            port=program.port,
            cookie=guest.cookie,
        )
        for guest in guests
    ]
    before, began = program.processor_seconds, time.perf_counter()

    async def voted(content: bytes, connection: Connection | None) -> tuple[Connection, Answer]:
        connection = connection or await Connection.open(program.port)
        return connection, await connection.request(content)

    pairs = await asyncio.gather(*map(voted, requests, connections))
    opened, done = [each for each, _ in pairs], [each for _, each in pairs]
    assert {each.status for each in done} == {303}, {each.status for each in done}
    spent = program.processor_seconds - before
    guests[:] = [
        replace(guest, page=answer.headers["location"].rpartition("/")[2])
        for guest, answer in zip(guests, done, strict=True)
    ]
    pages = []
    if then_page:
        again = time.perf_counter()
        gets = [
            each.request(get(answer.headers["location"], port=program.port, cookie=guest.cookie))
            for each, answer, guest in zip(opened, done, guests, strict=True)
        ]
        shown = await asyncio.gather(*gets)
        assert {each.status for each in shown} == {200}
        pages = [1000 * (each.at - again) for each in shown]
    for each in opened:
        each.close()
    return Burst([1000 * (each.at - began) for each in done], pages, 1000 * spent / len(guests))


async def compare(
    folder: Path, *, people: int, rounds: int, openly: bool, connecting: bool, profile: Path | None
) -> float:
    """Both, taking turns; returns the median ratio of their p95."""
    hall = await town.fill(folder / "hall", people=people, openly=openly)
    await town.opened(hall)
    guests, strangers, ratios = list(hall.guests), list(hall.guests), []
    async with bare(folder / "bare") as least, running(hall, profile=profile) as program:
        for number in range(rounds + 1):  # the first one warms both up
            option = number % len(town.OPTIONS) + 1
            theirs = await burst(
                least, strangers, poll=1, option=option, then_page=False, connecting=connecting
            )
            ours = await burst(
                program, guests, poll=hall.poll, option=option, then_page=True, connecting=connecting
            )
            if number:
                ratios.append(ours.p95 / theirs.p95)
                say(number, ours, theirs)
    return median(ratios)


async def beside_papers(folder: Path, *, people: int, rounds: int) -> float:
    """The same votes with nothing else to do and while papers are made, taking turns; the median ratio of their p95."""
    hall = await town.fill(folder / "papers", people=people, openly=False)
    await town.opened(hall)
    guests, ratios = list(hall.guests), []
    async with running(hall) as program:
        await papers(program, hall, first=0, count=1)  # starts the process that makes them
        for number in range(rounds + 1):
            options = [(2 * number + each) % len(town.OPTIONS) + 1 for each in (0, 1)]
            quiet = await burst(program, guests, poll=hall.poll, option=options[0], then_page=False)
            making = asyncio.create_task(papers(program, hall, first=1 + PAPERS * number, count=PAPERS))
            await asyncio.sleep(0.05)
            busy = await burst(program, guests, poll=hall.poll, option=options[1], then_page=False)
            await making
            if number:
                ratios.append(busy.p95 / quiet.p95)
                sys.stdout.write(
                    f"round {number}: p95 {quiet.p95:5.0f} ms, beside papers {busy.p95:5.0f} ms\n"
                )
    return median(ratios)


async def papers(program: Program, hall: FullHall, *, first: int, count: int) -> None:
    """The coordinator asks for pages to print, one after the other."""
    connection, guest = await Connection.open(program.port), hall.coordinator
    for number in range(first, first + count):
        fields = {"key": guest.key, "drawn": str(number), "tap": f"ip:{hall.group}"}
        await connection.request(post(f"/p/{guest.page}", fields, port=program.port, cookie=guest.cookie))
    connection.close()


def say(number: int, ours: Burst, theirs: Burst) -> None:
    for name, each in (("ours", ours), ("bare", theirs)):
        page = f"   pages p95 {quantiles(each.pages, n=20)[18]:5.0f} ms" if each.pages else ""
        sys.stdout.write(
            f"round {number} {name}: acknowledged p50 {median(each.acknowledged):5.0f} p95 {each.p95:5.0f} "
            f"all in {max(each.acknowledged):5.0f} ms, {each.spent:.2f} ms of processor per vote{page}\n"
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--openly", action="store_true")
    parser.add_argument(
        "--connecting", action="store_true", help="every vote opens its connection, with both"
    )
    parser.add_argument("--profile", type=Path)
    parser.add_argument(
        "--papers", action="store_true", help="beside ten PDFs, instead of beside the bare handler"
    )
    given = vars(parser.parse_args())
    with tempfile.TemporaryDirectory() as folder:
        if given.pop("papers"):
            work = beside_papers(Path(folder), people=given["people"], rounds=given["rounds"])
            sys.stdout.write(
                f"p95, beside papers to quiet: {asyncio.run(work):.2f} (target {TARGET_BESIDE_PAPERS})\n"
            )
            return
        ratio = asyncio.run(compare(Path(folder), **given))
    sys.stdout.write(f"p95, ours to bare: {ratio:.2f} (target {TARGET_RATIO})\n")


if __name__ == "__main__":
    main()
