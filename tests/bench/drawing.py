"""How long the event loop stands still while ten pictures are drawn: on threads, and by the press in its own process.

Run: python -m tests.bench.drawing. Both sides in one run; only the ratio means anything.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import date
from random import Random
from typing import Final

from questionnaires.counts import Counts
from questionnaires.model import GroupCode, QuestionType
from reports.drawing import draw_png
from reports.localized_result import LocalizedResult
from reports.pictures import Picture, overview
from reports.render_worker import RenderWorker
from tests.bench.towns import questionnaire
from tests.questionnaires.evaluation import evaluate

PICTURES: Final = 10
ROUNDS: Final = 3
BEAT: Final = 0.001


async def longest_standstill(work: Callable[[], Awaitable[object]]) -> float:
    """By how many milliseconds the loop came late at most, of a beat every millisecond."""
    job = asyncio.ensure_future(work())
    longest = 0.0
    while not job.done():
        began = time.perf_counter()
        await asyncio.sleep(BEAT)
        longest = max(longest, time.perf_counter() - began - BEAT)
    await job
    return 1000 * longest


def all_at_once(way: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[object]]:
    """All pictures, asked for in the same moment."""
    return lambda: asyncio.gather(*(way() for _ in range(PICTURES)))


def picture() -> Picture:
    """The overview of an invented town."""
    asked, chance = questionnaire(), Random(1)
    rows = [
        (GroupCode("rat"), question.id, str(chance.randrange(4)), 1)
        for field in asked.fields
        for question in field.questions
        if question.type is QuestionType.LEVEL
        for _ in range(12)
    ]
    counts = Counts.of(rows, responses={GroupCode("rat"): 12})
    return overview(
        LocalizedResult(evaluate(asked, counts, title="Probe"), asked, "Musterstadt", {}, date(2026, 11, 3))
    )[0]


async def measure() -> None:
    one, press = picture(), RenderWorker()
    await press.warm()
    await asyncio.to_thread(draw_png, one.spec)
    ways: dict[str, Callable[[], Awaitable[object]]] = {
        "on threads": lambda: asyncio.to_thread(draw_png, one.spec),
        "in a process": lambda: press.picture(one),
    }
    found = {
        name: [await longest_standstill(all_at_once(way)) for _ in range(ROUNDS)]
        for name, way in ways.items()
    }
    await press.close()
    for name, longest in found.items():
        sys.stdout.write(f"{name:14} {', '.join(f'{each:.0f}' for each in longest)} ms\n")
    threads, process = (min(each) for each in found.values())
    sys.stdout.write(f"ratio of the best rounds: {threads / process:.0f}\n")


if __name__ == "__main__":
    asyncio.run(measure())
