"""The works during which the power is cut."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from bot.telegram.inbox import Inbox
from questionnaires.answers import Rated
from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from questionnaires.model import FieldId, QuestionnaireId
from questionnaires.progress import StepKey
from storage import tombstones
from storage.backup import back_up, restore
from storage.connection import connect, create_if_missing
from storage.files import DATABASE_NAME
from storage.ids import ChatId, PollId, SurveyId, UpdateId
from storage.inbox import StoredUpdate
from storage.key import DatabaseKey
from storage.migrations import migrate, shipped
from tests.conftest import FakeClock
from tests.cuts.recorder import Recorder
from tests.cuts.works import (
    KEY,
    Ledger,
    Left,
    Work,
    complain_of_state,
    digest_of,
    opened,
    persist,
    running,
    states,
)
from tests.storage.towns import add_town
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import TownFixture, build
from workshops.answering.acts import Give
from workshops.answering.places import InSurvey

DATA: Final = "data"
SECOND_HOME: Final = "second home"
BACKUP: Final = "monday.db"
KEY_FILE: Final = Path("keys", "database.key")
RESTORED: Final = "restored"
BACKED_UP: Final = "backed up"
LIVING: Final = "living "
"""Before the marks of all that can be deleted or closed."""


def find_database(root: Path) -> Left:
    with opened(root / DATA) as raw:
        return {DATA: digest_of(raw)}


def complain_of_database(left: Left, told: Sequence[str], all_told: Sequence[str]) -> list[str]:
    return complain_of_state(left[DATA], told, all_told)


# the first start: a key, a folder, a database with its schema


async def prepare_nothing(root: Path, draw: random.Random) -> None:
    """A bare folder."""


async def start_for_the_first_time(root: Path, recorder: Recorder, draw: random.Random, _: None) -> None:
    await persist(partial(asyncio.to_thread, DatabaseKey.load_or_create, root / KEY_FILE, root / DATA))
    recorder.acknowledge("key")
    async with running(root / DATA) as database:
        ledger = Ledger(database, recorder)
        await ledger.opens()
        for number in range(draw.randrange(3, 6)):
            await ledger.takes(partial(database.write, partial(add_town, name=f"Stadt {number}")))


def find_after_first_start(root: Path) -> Left:
    """Starts again, as an operator would do first of all."""
    there = (root / KEY_FILE).exists()
    DatabaseKey.load_or_create(root / KEY_FILE, root / DATA)
    return find_database(root) | {KEY_FILE.name: "there" if there else None}


def complain_after_first_start(left: Left, told: Sequence[str], all_told: Sequence[str]) -> list[str]:
    lost = ["the key is not there"] if "key" in told and left[KEY_FILE.name] is None else []
    return lost + complain_of_state(left[DATA], told, all_told)


# a newer program over an older database


async def prepare_an_old_database(root: Path, draw: random.Random) -> None:
    path = root / DATA / DATABASE_NAME
    create_if_missing(path, KEY)
    with closing(connect(path, KEY)) as raw:
        migrate(raw, shipped()[: draw.randrange(1, 3)])
        for number in range(50):
            raw.execute(
                "INSERT INTO municipality (name, timezone) VALUES (:name, 'Europe/Berlin')",
                {"name": f"Stadt {number}"},
            )


async def start_the_newer_program(root: Path, recorder: Recorder, draw: random.Random, _: None) -> None:
    async with running(root / DATA) as database:
        ledger = Ledger(database, recorder)
        await ledger.opens()
        await ledger.takes(partial(database.write, partial(add_town, name="Neustadt")))


# what Telegram hands over, several batches at once


async def prepare_an_empty_database(root: Path, draw: random.Random) -> None:
    async with running(root / DATA):
        pass


async def take_updates_in(root: Path, recorder: Recorder, draw: random.Random, _: None) -> None:
    async with running(root / DATA) as database:
        inbox = Inbox(database, FakeClock())

        async def take_in(first: int) -> None:
            batch = [
                StoredUpdate(UpdateId(first + each), ChatId(7), f'{{"update_id": {first + each}}}')
                for each in range(5)
            ]
            await persist(partial(inbox.store, batch))
            recorder.acknowledge(f"stored {first}")
            await persist(partial(inbox.done, UpdateId(first)))
            recorder.acknowledge(f"done {first}")

        for turn in range(4):
            together = draw.randrange(2, 5)
            await asyncio.gather(*(take_in(1000 * turn + 5 * each + 1) for each in range(together)))


def find_updates(root: Path) -> Left:
    """Number → its state, with "known" behind it where its content is still there."""
    with opened(root / DATA) as raw:
        rows = raw.execute("SELECT update_id, state, raw FROM inbox").fetchall()
    return {str(number): f"{state}{' known' if content else ''}" for number, state, content in rows}


def complain_of_updates(left: Left, told: Sequence[str], all_told: Sequence[str]) -> list[str]:
    complaints: list[str] = []
    for first in {int(each.split()[1]) for each in all_told}:
        numbers = [str(first + each) for each in range(5)]
        there = [number for number in numbers if number in left]
        if there not in ([], numbers):
            complaints.append(f"of the batch {numbers} only {there} is there")
        if f"stored {first}" in told and not there:
            complaints.append(f"{first} was acknowledged and is not there")
        if f"done {first}" in told and left.get(str(first)) != "done":
            complaints.append(f"{first} was done and is {left.get(str(first))}")
        complaints += [
            f"{number} is {left[number]}" for number in there[1:] if left[number] != "pending known"
        ]
    return complaints


# what people do: asking, answering, voting


async def prepare_a_town(root: Path, draw: random.Random) -> TownFixture:
    async with running(root / DATA) as database:
        return await build(database, rat=6, beirat=5)


async def ask_and_answer(root: Path, recorder: Recorder, draw: random.Random, square: TownFixture) -> None:
    async with running(root / DATA) as database:
        ledger, field = Ledger(database, recorder), Fieldwork.at(database, FakeClock(), square)
        await ledger.opens()
        survey = await open_survey(field, ledger)
        acts: list[Callable[..., Awaitable[None]]] = [partial(answer_it, survey=survey), hold_a_poll]
        draw.shuffle(acts)
        for act in acts:
            await act(field, ledger, draw)


async def open_survey(field: Fieldwork, ledger: Ledger) -> SurveyId:
    square, drafts, surveys = field.square, field.workshops.survey_drafts, field.workshops.surveys
    prepare = partial(drafts.prepare, code=QuestionnaireId("kurzcheck"), language="de", update=field.update())
    draft = await ledger.takes(partial(prepare, square.coordinator, square.municipality))
    leave_out = partial(drafts.set_field, square.coordinator, draft.survey.id, on=False)
    for each in draft.questionnaire.fields[1:]:
        await ledger.takes(partial(leave_out, field=FieldId(each.id)))
    await ledger.takes(partial(surveys.open, square.coordinator, draft.survey.id))
    return draft.survey.id


async def answer_it(field: Fieldwork, ledger: Ledger, draw: random.Random, *, survey: SurveyId) -> None:
    use, place = field.workshops.responses, InSurvey(survey)
    for person in draw.sample(field.square.people["rat"], 2):
        for question in ("ku01", "ku02", "ku03"):
            answer = Give(StepKey(question), Rated(draw.randrange(4)))
            await ledger.takes(partial(use.do, person, place, field.update(), answer))
        remark = partial(use.comment, key=StepKey("ku01"), text="Die Wege sind zu lang.")
        await ledger.takes(partial(remark, person, place, field.update()))


async def hold_a_poll(field: Fieldwork, ledger: Ledger, draw: random.Random) -> None:
    square, polls = field.square, field.workshops.polls
    make = partial(polls.draft, question="Wo?", asks=choice.one_of("Rathaus", "Schule"))
    town = (square.coordinator, square.municipality)
    poll = (await ledger.takes(partial(make, *town, update=field.update()))).poll.id
    await ledger.takes(partial(polls.open, square.coordinator, poll))
    for person in square.people["beirat"]:
        await ledger.takes(partial(polls.vote, person, poll, Move(draw.randrange(1, 3), 1)))


# what deletes, and empties the journal behind it: closing, erasing, withdrawing


@dataclass(frozen=True, slots=True)
class Asked:
    square: TownFixture
    survey: SurveyId
    poll: PollId


async def prepare_what_was_asked(root: Path, draw: random.Random) -> Asked:
    """A town whose council answered a survey and whose board voted."""
    async with running(root / DATA) as database:
        square = await build(database, rat=6, beirat=5)
        field = Fieldwork.at(database, FakeClock(), square)
        survey = await field.opened(fields=("engagement",))
        for person in square.people["rat"]:
            await field.answers_everything(person, survey, Rated(draw.randrange(4)))
        poll = await opened_poll(field)
        for person in square.people["beirat"]:
            await field.workshops.polls.vote(person, poll, Move(draw.randrange(1, 3), 1))
        return Asked(square, survey, poll)


async def opened_poll(field: Fieldwork) -> PollId:
    polls, square = field.workshops.polls, field.square
    made = await polls.draft(
        square.coordinator,
        square.municipality,
        question="Wo?",
        asks=choice.one_of("Rathaus", "Schule"),
        update=field.update(),
    )
    return (await polls.open(square.coordinator, made.poll.id)).poll.id


async def close_and_leave(root: Path, recorder: Recorder, draw: random.Random, asked: Asked) -> None:
    square = asked.square
    async with running(root / DATA) as database:
        use = Fieldwork.at(database, FakeClock(), square).workshops
        ledger = Ledger(database, recorder)
        with recorder.aside():
            recorder.acknowledge(LIVING + await database.read(lambda tx: living(tx.all)))
        await ledger.opens()
        steps: list[Any] = [
            partial(use.surveys.close, square.coordinator, asked.survey),
            partial(use.polls.close, square.coordinator, asked.poll),
            partial(use.privacy.erase, square.people["rat"][0]),
            partial(use.privacy.withdraw, square.people["beirat"][0], square.municipality),
        ]
        for step in draw.sample(steps, len(steps)):
            await ledger.takes(step)
        await ledger.takes(partial(use.survey_results.release, square.coordinator, asked.survey))


def living(rows: Callable[[str], Sequence[Any]]) -> str:
    """The marks of everything that was neither deleted nor closed."""
    found = rows(
        """
        SELECT hex(mark) FROM person UNION SELECT hex(mark) FROM membership
        UNION SELECT hex(mark) FROM survey WHERE state <> 'closed'
        UNION SELECT hex(mark) FROM poll WHERE state <> 'closed'
        """
    )
    return " ".join(str(row[0]) for row in found)


def find_deleted(root: Path) -> Left:
    """The database, what lives in it, and the list beside it of what was deleted or closed."""
    with opened(root / DATA) as raw:
        left: Left = {DATA: digest_of(raw), LIVING: living(lambda sql: raw.execute(sql).fetchall())}
    listed = tombstones.read(root / DATA / tombstones.NAME) or frozenset()
    return left | {tombstones.NAME: " ".join(mark.hex().upper() for mark in listed)}


def complain_of_deleted(left: Left, told: Sequence[str], all_told: Sequence[str]) -> list[str]:
    """A deletion that a cut did not undo is in the list: else it would come back with the next backup."""
    lived = next(each.removeprefix(LIVING) for each in all_told if each.startswith(LIVING)).split()
    gone = set(lived) - set((left[LIVING] or "").split())
    missing = gone - set((left[tombstones.NAME] or "").split())
    return complain_of_database(left, told, all_told) + [f"{mark} is gone and not listed" for mark in missing]


# a copy of a database that goes on being written, and its way back


async def prepare_some_people(root: Path, draw: random.Random) -> None:
    async with running(root / DATA) as database:
        await build(database, rat=draw.randrange(3, 20))


async def back_up_and_restore(root: Path, recorder: Recorder, draw: random.Random, _: None) -> None:
    async with running(root / DATA) as database:
        ledger = Ledger(database, recorder)
        await ledger.opens()
        await ledger.takes(partial(database.write, partial(add_town, name="vorher")))
        await persist(partial(back_up, root / DATA, KEY, root / BACKUP))
        recorder.acknowledge(BACKED_UP)
        await ledger.takes(partial(database.write, partial(add_town, name="nachher")))
    await persist(partial(restore, root / BACKUP, root / SECOND_HOME, KEY))
    recorder.acknowledge(RESTORED)


def find_copies(root: Path) -> Left:
    """A copy that is there under its name must be whole, whenever the power went."""
    left = find_database(root)
    with closing(connect(root / BACKUP, KEY)) if (root / BACKUP).exists() else nullcontext() as raw:
        left[BACKUP] = raw and digest_of(raw)
    there = (root / SECOND_HOME / DATABASE_NAME).exists()
    with opened(root / SECOND_HOME) if there else nullcontext() as raw:
        left[SECOND_HOME] = raw and digest_of(raw)
    return left


def complain_of_copies(left: Left, told: Sequence[str], all_told: Sequence[str]) -> list[str]:
    complaints = complain_of_state(left[DATA], told, all_told)
    wanted = states(all_told)[1]
    for name, said in ((BACKUP, BACKED_UP), (SECOND_HOME, RESTORED)):
        if said in told and left[name] is None:
            complaints.append(f"{name} was acknowledged and is not there")
        if left[name] not in (None, wanted):
            complaints.append(f"{name} holds another state than the one it was made of")
    return complaints


FIRST_START: Final = Work(
    "first start",
    prepare_nothing,
    start_for_the_first_time,
    find_after_first_start,
    complain_after_first_start,
)
MIGRATION: Final = Work(
    "migration", prepare_an_old_database, start_the_newer_program, find_database, complain_of_database
)
INTAKE: Final = Work("intake", prepare_an_empty_database, take_updates_in, find_updates, complain_of_updates)
USE_CASES: Final = Work("use cases", prepare_a_town, ask_and_answer, find_database, complain_of_database)
CLOSING: Final = Work("closing", prepare_what_was_asked, close_and_leave, find_deleted, complain_of_deleted)
BACKUPS: Final = Work("backup", prepare_some_people, back_up_and_restore, find_copies, complain_of_copies)
CATALOGUE: Final[tuple[Work[Any], ...]] = (FIRST_START, MIGRATION, INTAKE, USE_CASES, CLOSING, BACKUPS)
