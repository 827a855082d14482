"""What results cost: 864,000 answers of 40 towns closed, evaluated, compared, each against bare SQL on the same rows.

Run: python -m tests.bench.reports. All numbers come from one run on one machine; only their ratios mean anything.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from questionnaires.package import package_file
from storage.database import Database, Transaction
from storage.ids import SurveyId, UpdateId
from storage.key import DatabaseKey
from tests.bench.towns import PEOPLE, TOWNS, BenchTown, fill, questionnaire
from tests.conftest import FakeClock
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, questions_in
from workshops.results.packages import Imported, Packages
from workshops.workshops import Workshops

ROUNDS: Final = 15
COUNT: Final = """
    SELECT answer.survey_id, group_id, question_id, value, count(*)
    FROM answer JOIN response
      ON response.survey_id = answer.survey_id AND response.pseudonym = answer.pseudonym
    WHERE answer.survey_id = :survey GROUP BY group_id, question_id, value
"""
ERASE: Final = "DELETE FROM response WHERE survey_id = :survey"
RESULT: Final = (
    "SELECT * FROM survey WHERE id = :survey",
    """
    SELECT source FROM questionnaire JOIN survey ON survey.questionnaire_id = questionnaire.id
    WHERE survey.id = :survey
    """,
    "SELECT published FROM survey_result WHERE survey_id = :survey",
)
PACKAGES: Final = """
    SELECT package_id, question_id, question_version, level_0, level_1, level_2, level_3
    FROM package_count JOIN package ON package.id = package_count.package_id
    WHERE municipality_id = (SELECT municipality_id FROM survey WHERE id = :survey)
"""


class Undone(Exception):
    """Takes a write back once it was measured."""


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def side_by_side(
    bare: Callable[[], Awaitable[object]], work: Callable[[], Awaitable[object]]
) -> tuple[float, float]:
    """The medians of both in milliseconds, taken in turns, so that a busy machine slows both down."""
    rounds = [(await timed(bare), await timed(work)) for _ in range(ROUNDS + 1)][1:]
    return 1000 * median(one for one, _ in rounds), 1000 * median(one for _, one in rounds)


def say(what: str, base: float, cost: float) -> None:
    sys.stdout.write(f"{what:52} SQL {base:9.1f} ms   program {cost:9.1f} ms   {cost / base:5.1f} times\n")


async def read(database: Database, statements: Sequence[str], survey: SurveyId) -> None:
    def work(tx: Transaction) -> None:
        for sql in statements:
            tx.all(sql, survey=survey)

    await database.read(work)


async def count_and_erase(database: Database, survey: SurveyId) -> float:
    """How long SQL alone takes to count the answers of a survey and to delete them, before the commit."""
    seconds = 0.0

    def work(tx: Transaction) -> None:
        nonlocal seconds
        began = time.perf_counter()
        tx.all(COUNT, survey=survey)
        tx.run(ERASE, survey=survey)
        seconds = time.perf_counter() - began
        raise Undone

    with suppress(Undone):
        await database.write(work)
    return seconds


async def close_all(database: Database, towns: list[BenchTown], workshops: Workshops) -> None:
    bare = closing = 0.0
    for town in towns:
        await workshops.surveys.sheet(town.coordinator, town.survey)
        bare += await count_and_erase(database, town.survey)
        closing += await timed(partial(workshops.surveys.close, town.coordinator, town.survey))
    say(f"closing {len(towns)} surveys", 1000 * bare, 1000 * closing)


async def evaluate(database: Database, towns: list[BenchTown], workshops: Workshops) -> None:
    first = towns[0]
    bare, cost = await side_by_side(
        partial(read, database, RESULT, first.survey),
        partial(workshops.survey_results.of, first.coordinator, first.survey),
    )
    say("result of one town", bare, cost)
    bare = cost = 0.0
    for town in towns:
        bare += await timed(partial(read, database, RESULT, town.survey))
        cost += await timed(partial(workshops.survey_results.of, town.coordinator, town.survey))
    say(f"results of all {len(towns)} towns", 1000 * bare, 1000 * cost)


async def compare(database: Database, towns: list[BenchTown], packages: Packages) -> None:
    first, *others = towns
    files = [
        package_file(await packages.export_package(town.coordinator, town.survey, name_town=False))
        for town in others
    ]
    began = time.perf_counter()
    for number, content in enumerate(files, start=1):
        outcome = await packages.import_package(
            first.coordinator, first.municipality, content, update=UpdateId(number)
        )
        assert isinstance(outcome, Imported), outcome
    spent = 1000 * (time.perf_counter() - began)
    sys.stdout.write(
        f"taking in {len(files)} packages of {len(files[0]) / 1000:.0f} kB: {spent / len(files):.1f} ms each\n"
    )

    bare, cost = await side_by_side(
        partial(read, database, (*RESULT, PACKAGES), first.survey),
        partial(packages.compare, first.coordinator, first.survey),
    )
    say(f"one town among {len(others)}", bare, cost)


async def measure(folder: Path) -> None:
    database = await Database.open(folder, DatabaseKey(bytes(32)))
    clock = FakeClock()
    workshops = Workshops.over(database, clock=clock, wake=lambda: None)
    packages = Packages(database, QuestionnaireCache(database, clock))
    began = time.perf_counter()
    towns = await fill(database)
    spent = time.perf_counter() - began
    answers = TOWNS * PEOPLE * len(questions_in(questionnaire().fields))
    sys.stdout.write(f"{TOWNS} towns, {PEOPLE} people each, {answers:,} answers: written in {spent:.0f} s\n")
    await close_all(database, towns, workshops)
    await evaluate(database, towns, workshops)
    await compare(database, towns, packages)
    await database.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder) / "data"))


if __name__ == "__main__":
    main()
