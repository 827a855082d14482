"""SIGKILL in the middle of two hundred taps: nothing that was tapped is lost, and nothing counts twice."""

import asyncio
import shutil
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import pytest

from questionnaires.kernels.kernel import Counts
from sandbox.events import Answered, Event, Posted
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.values import Message
from storage import ballots, polls, surveys
from storage.database import Database, Transaction
from storage.ids import PersonId, PollId, Pseudonym, SurveyId
from storage.key import DatabaseKey
from tests.e2e.process import Operator, Program, until
from tests.e2e.respondent import Respondent, starts_short_check
from tests.noon import where_it_is_noon
from tests.town import Town, town_in
from workshops.confidential.pseudonyms import pseudonym

pytestmark = [pytest.mark.process, pytest.mark.usefixtures("used_before")]

TAPS: Final = 200
VOTERS: Final = 25
OPTIONS: Final = tuple(f"Vorschlag {letter}" for letter in "ABCDEFGHIJ")
POLL: Final = PollId(1)
SURVEY: Final = SurveyId(1)


@pytest.fixture
def tmp_path(disk_path: Path) -> Path:
    """Whoever is killed has written to a real disk."""
    return disk_path


@asynccontextmanager
async def database_of(operator: Operator) -> AsyncIterator[Database]:
    """A copy of the database as it lies on the disk: looking into it heals nothing in the original."""
    copy = operator.folder / "copy"
    shutil.copytree(operator.data, copy)
    opened = await Database.open(copy, DatabaseKey.load(operator.key_file, copy))
    try:
        yield opened
    finally:
        await opened.close()
        shutil.rmtree(copy)


def kill_when_answered(program: Program, sandbox: Sandbox, *, taps: int) -> None:
    """Kills the program in the very moment in which the sandbox takes its answer to so many taps."""
    answered = 0

    def count(event: Event) -> None:
        nonlocal answered
        answered += isinstance(event, Answered)
        if isinstance(event, Answered) and answered == taps:
            program.sends(signal.SIGKILL)

    sandbox.world.watch(count)


async def stops(program: Program) -> None:
    program.sends(signal.SIGTERM)
    assert (await program.ends()).code == 0


# A poll


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody with a plan: the positions that they tap, one after the other, without waiting for anything."""

    person: Person
    id: PersonId
    slip: Message
    plan: tuple[int, ...]

    async def taps(self, number: int) -> None:
        position = self.plan[number]
        label = f"{position} · {OPTIONS[position - 1]}"
        await self.person.taps(label, of=self.slip, waits=False)

    def sees(self) -> frozenset[int]:
        """What their slip says that they chose."""
        chosen = [label for label in self.person.buttons() if label.endswith("✓")]
        return frozenset(int(label.split()[0]) for label in chosen)

    def ballots(self, *, several: bool) -> list[frozenset[int]]:
        """What counts after none, one, two … of the taps."""
        first = self.plan[:0]
        chosen = [self.plan[:n] if several else self.plan[n - 1 : n] for n in range(1, len(self.plan) + 1)]
        return [frozenset(each) for each in (first, *chosen)]


async def asked(town: Town, *, several: bool) -> list[Voter]:
    """The coordinator asks everybody; each makes a plan."""
    people = [*await town.participants(15), *await town.participants(VOTERS - 15, group="beirat")]
    await town.coordinator.types(f"/umfrage Was zuerst? {' / '.join(OPTIONS)}")
    if several:
        await town.coordinator.taps("Mehrere Antworten erlauben")
    await town.coordinator.taps(f"Senden an {VOTERS} Personen")
    chance = Random(several)
    plans = [chance.sample(range(1, len(OPTIONS) + 1), TAPS // VOTERS) for _ in people]
    return [
        Voter(person, await town.id_of(person), person.newest, tuple(plan))
        for person, plan in zip(people, plans, strict=True)
    ]


def voted(tx: Transaction, voters: list[Voter]) -> dict[PersonId, frozenset[int]]:
    secret = polls.secret(tx, POLL)
    assert secret is not None
    return {
        each.id: frozenset(ballots.ballot(tx, POLL, pseudonym(each.id, secret=secret)).values)
        for each in voters
    }


def taken_in(tx: Transaction) -> set[int]:
    """The updates that are stored, processed or not."""
    return {row["update_id"] for row in tx.all("""SELECT update_id FROM inbox""")}


@pytest.mark.parametrize(
    ("several", "answered"),
    [(True, 1), (False, 60), (True, 150)],
    ids=["several-1", "single-60", "several-150"],
)
async def test_killed_in_a_poll_it_loses_no_tap_and_counts_none_twice(
    sandbox: Sandbox, operator: Operator, several: bool, answered: int
) -> None:
    async with town_in(sandbox, operator.folder) as town:
        voters = await asked(town, several=several)
    program = await operator.starts()
    kill_when_answered(program, sandbox, taps=answered)
    for number in range(TAPS // VOTERS):
        for voter in voters:
            await voter.taps(number)
    taps_waiting = {update.id for update in sandbox.world.updates.pending()}
    assert len(taps_waiting) == TAPS
    assert (await program.ends()).code == -signal.SIGKILL

    acknowledged = {voter.id: len(voter.person.answers) - 1 for voter in voters}  # one was the consent
    confirmed = taps_waiting - {update.id for update in sandbox.world.updates.pending()}
    async with database_of(operator) as database:
        stored = await database.read(lambda tx: voted(tx, voters))
        assert confirmed - await database.read(taken_in) == set()
    for voter in voters:
        assert stored[voter.id] in voter.ballots(several=several)[acknowledged[voter.id] :]

    expected = {voter.id: voter.ballots(several=several)[-1] for voter in voters}
    again = await operator.starts()
    await until(sandbox, lambda: all(voter.sees() == expected[voter.id] for voter in voters))
    await stops(again)
    async with database_of(operator) as database:
        assert await database.read(lambda tx: voted(tx, voters)) == expected
        counts = Counter(position for chosen in expected.values() for position in chosen)
        assert await database.read(lambda tx: ballots.counts(tx, POLL)) == Counts(
            VOTERS, {position: {1: n} for position, n in counts.items()}
        )


# A survey


def all_answers(tx: Transaction) -> dict[Pseudonym, dict[str, str]]:
    """What everybody answered; free texts that were skipped are left out."""
    rows = tx.all(
        """SELECT pseudonym, question_id, value FROM answer WHERE survey_id = :survey""", survey=SURVEY
    )
    found: dict[Pseudonym, dict[str, str]] = {}
    for row in rows:
        if row["value"] != "-":
            found.setdefault(row["pseudonym"], {})[row["question_id"]] = row["value"]
    return found


def pseudonyms(tx: Transaction, people: list[PersonId]) -> list[Pseudonym]:
    secret = surveys.secret(tx, SURVEY)
    assert secret is not None
    return [pseudonym(each, secret=secret) for each in people]


async def test_killed_in_a_survey_it_keeps_every_answer_of_everybody(
    sandbox: Sandbox, operator: Operator
) -> None:
    async with town_in(sandbox, operator.folder, timezone=where_it_is_noon()) as town:
        people = await town.participants(25)
        ids = [await town.id_of(person) for person in people]
        await starts_short_check(town.coordinator, fields=2)
    respondents = [Respondent(person, seed=number) for number, person in enumerate(people)]
    program = await operator.starts()
    kill_when_answered(program, sandbox, taps=120)
    answering = [asyncio.create_task(each.answers_to_the_end()) for each in respondents]
    assert (await program.ends()).code == -signal.SIGKILL
    again = await operator.starts()
    await asyncio.gather(*answering)
    await stops(again)
    assert sum(len(each.tapped) for each in respondents) == TAPS
    async with database_of(operator) as database:
        names = await database.read(lambda tx: pseudonyms(tx, ids))
        expected = {name: each.tapped for name, each in zip(names, respondents, strict=True)}
        assert await database.read(all_answers) == expected


# What is made from a message


async def test_killed_while_it_answers_it_makes_a_poll_from_a_text_only_once(
    sandbox: Sandbox, operator: Operator
) -> None:
    async with town_in(sandbox, operator.folder) as town:
        people = await town.participants(8)
    coordinator = town.coordinator
    program = await operator.starts()
    sending = sandbox.faults.hold("sendMessage", chat_id=coordinator.user.id)
    await coordinator.types("/umfrage Wo treffen wir uns? Rathaus / Bücherei")
    await program.until(sending.arrived.wait())  # the draft is saved, but nobody has seen it yet
    program.sends(signal.SIGKILL)
    await program.ends()

    program = await operator.starts()
    await coordinator.waits_for("Vorschau")
    reached = set[int]()

    def kill_at_the_third_phone(event: Event) -> None:
        if isinstance(event, Posted) and event.chat_id != coordinator.user.id:
            reached.add(event.chat_id)
            if len(reached) == 3:
                program.sends(signal.SIGKILL)

    stop_watching = sandbox.world.watch(kill_at_the_third_phone)
    await coordinator.taps("Senden an 8 Personen", waits=False)
    await program.ends()
    stop_watching()

    program = await operator.starts()
    for person in people:
        await person.waits_for("Wo treffen wir uns?")
    await stops(program)
    async with database_of(operator) as database:
        made = await database.read(lambda tx: polls.of_municipality(tx, town.municipality, limit=10))
    assert [poll.question for poll in made] == ["Wo treffen wir uns?"]
