"""A survey answered in the browser: full steps per second, beside a bare handler that inserts one row per post.

Run: python -m tests.bench.hall.posts [--people 40] [--steps 10] [--rounds 5]. A step is a post with an answer to the
question that its person stands at, or one that skips the free texts after a field: it is durable and has its page when
it is led on (303). Everybody posts the next one as soon as the last is acknowledged, on one connection each that is
kept, and fetches no page between, on both sides. These take turns in one run; the ratios are medians of the rounds'.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from questionnaires import progress
from questionnaires.model import QuestionnaireId
from questionnaires.progress import Ask, Reflect
from storage import town_details
from storage.database import Database
from storage.ids import SurveyId, UpdateId
from storage.key import DatabaseKey
from storage.members import Role
from storage.replies import Place
from tests.bench.hall import town
from tests.bench.hall.program import Program, bare, running
from tests.bench.hall.sockets import Connection, post
from tests.bench.hall.town import FullHall, Guest, utc_now
from workshops.questionnaires.questionnaire_cache import shipped
from workshops.workshops import Workshops

TARGET = 0.5
SELF_CHECK = QuestionnaireId("selbstcheck")


@dataclass(frozen=True, slots=True)
class Speed:
    """Posts per second, and processor milliseconds of the program per post."""

    posts: float
    spent: float


def whole_way(survey: SurveyId) -> list[str]:
    """The buttons of somebody who goes through the self-check from the first question to the last."""
    taps: list[str] = []
    for step in progress.steps(shipped()[SELF_CHECK].questionnaire, {}):
        match step:
            case Ask():
                taps.append(f"aa:{survey}:{step.key}:2")
            case Reflect(number=1):
                taps.append(f"af:{survey}:{step.key}")
    return taps


async def asked(hall: FullHall, *, people: int) -> tuple[SurveyId, list[Guest]]:
    """Opens the self-check to so many people, each of whom came by a link of their own."""
    key = DatabaseKey.load_or_create(hall.key_file, hall.folder / "data")
    database = await Database.open(hall.folder / "data", key)
    workshops = Workshops.over(database, clock=utc_now, wake=lambda: None)
    await database.write(lambda tx: town_details.pass_over(tx, hall.municipality))
    form_key, guests = await workshops.sessions.key(), []
    for _ in range(people):
        invite = await workshops.invitations.admit(
            "Musterstadt", role=Role.PARTICIPANT, group_code="rat", valid_for=timedelta(days=1)
        )
        guests.append(await town.arrives(workshops, invite.token, Place("h"), form_key))
    coordinator = hall.coordinator.person
    draft = await workshops.survey_drafts.prepare(
        coordinator, hall.municipality, code=SELF_CHECK, language="de", update=UpdateId(-2)
    )
    await workshops.surveys.open(coordinator, draft.survey.id)
    await database.close()
    return draft.survey.id, guests


async def answers(program: Program, guest: Guest, taps: Sequence[str]) -> Guest:
    """One answer after the other, each on the page that the last led to; returns where the person is then."""
    connection = await Connection.open(program.port)
    path = f"/p/{guest.page}"
    for tap in taps:
        form = {"key": guest.key, "drawn": "0", "tap": tap}
        answer = await connection.request(post(path, form, port=program.port, cookie=guest.cookie))
        assert answer.status == 303, answer
        path = answer.headers["location"]
    connection.close()
    return replace(guest, page=path.rpartition("/")[2])


async def speed(program: Program, guests: list[Guest], taps: Sequence[str]) -> Speed:
    """Everybody at once; the guests stand elsewhere afterwards."""
    before, began = program.processor_seconds, time.perf_counter()
    guests[:] = await asyncio.gather(*(answers(program, guest, taps) for guest in guests))
    posts, passed = len(guests) * len(taps), time.perf_counter() - began
    return Speed(posts / passed, 1000 * (program.processor_seconds - before) / posts)


async def compare(folder: Path, *, people: int, steps: int, rounds: int) -> float:
    """Both, taking turns; returns the median ratio of their speeds."""
    hall = await town.fill(folder / "hall", people=1, openly=False)
    survey, guests = await asked(hall, people=people)
    strangers, ratios = list(guests), []
    async with bare(folder / "bare") as least, running(hall) as program:
        for number in range(rounds + 1):  # the first one warms both up
            taps = whole_way(survey)[number * steps : (number + 1) * steps]
            theirs = await speed(least, strangers, taps)
            ours = await speed(program, guests, taps)
            if number:
                ratios.append(ours.posts / theirs.posts)
                say(number, ours, theirs)
    return median(ratios)


def say(number: int, ours: Speed, theirs: Speed) -> None:
    for name, each in (("ours", ours), ("bare", theirs)):
        sys.stdout.write(
            f"round {number} {name}: {each.posts:5.0f} posts/s, {each.spent:.2f} ms of processor per post\n"
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    given = vars(parser.parse_args())
    with tempfile.TemporaryDirectory() as folder:
        ratio = asyncio.run(compare(Path(folder), **given))
    sys.stdout.write(f"posts per second, ours to bare: {ratio:.2f} (target {TARGET})\n")


if __name__ == "__main__":
    main()
