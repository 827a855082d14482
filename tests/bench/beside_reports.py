"""How long a tapped answer waits while ten reports are made, against the same program with nothing else to do.

Run: python -m tests.bench.beside_reports. All numbers come from one run on one machine; only ratios mean anything.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Final

from handlers.exports.editions import edition
from locales import words_in
from questionnaires.answers import Rated
from questionnaires.progress import question_key
from reports.document import Report
from reports.localized_result import LocalizedResult
from reports.pictures import overview
from reports.render_worker import RenderWorker
from storage.database import Database
from storage.ids import UpdateId
from storage.key import DatabaseKey
from storage.participation import asked
from tests.bench.towns import BenchTown, fill, questionnaire
from tests.conftest import FakeClock
from workshops.answering.acts import Give
from workshops.answering.places import InSurvey
from workshops.questionnaires.questionnaire_cache import questions_in
from workshops.workshops import Workshops

REPORTS: Final = 10
IDLE_SECONDS: Final = 10.0
BETWEEN_TAPS: Final = 0.01
"""A hundred taps per second: more than 200 people in one room."""


class Tapping:
    """People of an open survey who change their answers, one after the other, and how long each tap took."""

    def __init__(self, database: Database, workshops: Workshops, town: BenchTown) -> None:
        self._database = database
        self._workshops = workshops
        self._town = town
        self._updates = count(1_000)
        self._chance = Random(1)

    async def while_(self, work: Callable[[], Awaitable[object]]) -> list[float]:
        """The milliseconds of every tap until the work is over."""
        survey = self._town.survey
        people = await self._database.read(lambda tx: asked(tx, survey))
        keys = [question_key(question) for question in questions_in(questionnaire().fields)]
        job = asyncio.ensure_future(work())
        waits: list[float] = []
        while not job.done():
            person, key = self._chance.choice(people), self._chance.choice(keys)
            began = time.perf_counter()
            await self._workshops.responses.do(
                person,
                InSurvey(survey),
                UpdateId(next(self._updates)),
                Give(key, Rated(self._chance.randrange(4))),
            )
            waits.append(1000 * (time.perf_counter() - began))
            await asyncio.sleep(BETWEEN_TAPS)
        await job
        return waits


def say(what: str, waits: list[float], idle: list[float]) -> None:
    p50, p99 = median(waits), quantiles(waits, n=100)[98]
    base50, base99 = median(idle), quantiles(idle, n=100)[98]
    sys.stdout.write(
        f"{what:38} {len(waits):5} taps   p50 {p50:6.1f} ms ({p50 / base50:4.1f} times)   "
        f"p99 {p99:6.1f} ms ({p99 / base99:4.1f} times)   longest {max(waits):6.1f} ms\n"
    )


async def measure(folder: Path) -> None:
    database = await Database.open(folder, DatabaseKey(bytes(32)))
    workshops = Workshops.over(database, clock=FakeClock(), wake=lambda: None)
    closed, open_ = await fill(database, towns=2)
    await workshops.surveys.close(closed.coordinator, closed.survey)
    shown = edition(await workshops.survey_results.of(closed.coordinator, closed.survey), words_in("de"))
    tapping = Tapping(database, workshops, open_)
    press = RenderWorker()
    await press.warm()
    idle = await tapping.while_(lambda: asyncio.sleep(IDLE_SECONDS))
    say("nothing else", idle, idle)
    for what, work in _works(press, shown):
        began = time.perf_counter()
        waits = await tapping.while_(work)
        say(f"{what} ({time.perf_counter() - began:.0f} s)", waits, idle)
    await press.close()
    await database.close()


def _works(press: RenderWorker, shown: LocalizedResult) -> list[tuple[str, Callable[[], Awaitable[object]]]]:
    report, picture = Report(shown), overview(shown)[0]

    def ten(one: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[object]]:
        return lambda: asyncio.gather(*(one() for _ in range(REPORTS)))

    return [
        (f"{REPORTS} full reports", ten(lambda: press.report(report))),
        (f"{REPORTS} pictures", ten(lambda: press.picture(picture))),
        (f"{REPORTS} workbooks", ten(lambda: press.workbook(shown))),
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder) / "data"))


if __name__ == "__main__":
    main()
