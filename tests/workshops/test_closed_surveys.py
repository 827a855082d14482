"""Of a closed survey only what may be published stays, for somebody with the database, its key and every file."""

import json
from collections.abc import Mapping
from contextlib import closing
from itertools import permutations
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from questionnaires.answers import AnswerValue, Choice, Number, Ranking, Rated, encode
from questionnaires.counts import Cells
from questionnaires.model import GroupCode, OptionId
from questionnaires.progress import StepKey
from questionnaires.stored_result import from_text
from questionnaires.suppression import BlockTurnout, Participation, PublishedBlock, Turnout
from storage import dialogs, handovers, inbox, persons, replies, results
from storage import surveys as rows
from storage.backup import back_up
from storage.connection import connect
from storage.database import Database, Transaction
from storage.errors import MigrationFailed
from storage.files import DATABASE_NAME
from storage.handovers import Scope, ScopeKind
from storage.ids import HandoverId, PersonId, SurveyId, UpdateId
from storage.inbox import StoredUpdate
from storage.replies import Place
from tests.conftest import FakeClock
from tests.disclosure import KEY, copy_of, is_readable, memory_of, tables
from tests.older import older
from tests.questionnaires.material import EVERY_TYPE
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import TownFixture, build
from workshops.answering.places import InSurvey
from workshops.confidential.pseudonyms import pseudonym

Persona: TypeAlias = Mapping[str, AnswerValue]

VERWALTUNG, RAT, BEIRAT = GroupCode("verwaltung"), GroupCode("rat"), GroupCode("beirat")
BUS, RAD, FUSS = OptionId("bus"), OptionId("rad"), OptionId("fuss")
ORDERS = [Ranking(tuple(map(OptionId, order))) for order in permutations("xyz")]
PERSONAS: tuple[Persona, ...] = tuple(
    {
        "a1": Rated(number % 4),
        "a4": Choice((BUS, RAD, FUSS)[number % 3]),
        "b2": Number(number + 1),
        "b4": ORDERS[number % 6],
    }
    for number in range(10)
)
"""No two answer alike: the number alone tells each from all others."""


@pytest.fixture
async def square(database: Database) -> TownFixture:
    """Five of the administration stand alone; three of the council and two of the board only together."""
    return await build(database, verwaltung=5, rat=3, beirat=2)


def everybody(square: TownFixture) -> list[PersonId]:
    return [person for people in square.people.values() for person in people]


async def answered(work: Fieldwork, survey: SurveyId, personas: Mapping[PersonId, int]) -> None:
    """Each is somebody of PERSONAS, writes something, and leaves in the chat what a chat leaves."""
    for person, number in personas.items():
        for key, value in PERSONAS[number].items():
            await work.answer(person, survey, key, value)
        await work.workshops.responses.comment(
            person, InSurvey(survey), work.update(), key=StepKey("a1"), text=f"Bemerkung {number}"
        )
        await work.expects(person, dialogs.Dialog("comment", {"survey": survey, "key": "b2"}))
    await work.database.write(lambda tx: leave_marks(tx, survey, personas, work))


def leave_marks(tx: Transaction, survey: SurveyId, personas: Mapping[PersonId, int], work: Fieldwork) -> None:
    """Ticked buttons, a tap that could not be processed, and a question that was passed on to somebody else."""
    for person, number in personas.items():
        buttons = [(f"{number % 4} ✓", f"ar:{survey}:a1:{number % 4}")]
        dialogs.set_keyboard(tx, person, message_id=7, buttons=buttons)
    first, second = list(personas)[:2]
    replies.owe(
        tx,
        first,
        UpdateId(7777),
        place=Place(f"ag:{survey}:a1"),
        message_id=7,
        now=work.clock(),
        lease_until=work.clock(),
    )
    raw = f'{{"data": "ar:{survey}:a1:{personas[first] % 4}"}}'
    update = StoredUpdate(UpdateId(9999), persons.person(tx, first).chat, raw)
    inbox.store(tx, update, received=work.clock())
    inbox.set_aside(tx, update, received=work.clock(), reason="failed")
    secret = rows.secret(tx, survey)
    assert secret is not None
    handover = HandoverId("abcdefgh")
    handovers.offer(
        tx,
        handover,
        survey,
        pseudonym(first, secret=secret),
        scope=Scope(ScopeKind.QUESTION, "a1"),
        token="token-of-the-handover",
        expires_at=work.clock(),
    )
    tx.run(
        """UPDATE handover SET state = 'taken', person_id = :person WHERE id = :id""",
        person=second,
        id=handover,
    )
    tx.run(
        """INSERT INTO proposal (handover_id, question_id, value) VALUES (:id, 'a1', :value)""",
        id=handover,
        value=str(personas[second] % 4),
    )


def without_random_ids(found: Mapping[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """Free texts stand under random ids, which nothing else knows."""
    return {**found, "remark": sorted(row[1:] for row in found["remark"])}


@pytest.mark.slow
async def test_world_in_which_everybody_answered_otherwise_looks_the_same_after_the_closing(
    database: Database, clock: FakeClock, square: TownFixture, tmp_path: Path
) -> None:
    """Within a block every person is every persona once: nothing that is stored depends on who is who."""
    work = Fieldwork.at(database, clock, square)
    survey = await work.opened("probe")
    await database.forget()
    before, after = [], []
    for turn in range(5):
        async with copy_of(tmp_path / "data", tmp_path / f"world-{turn}") as world:
            there = Fieldwork.at(world, clock, square)
            alone, together = everybody(square)[:5], everybody(square)[5:]
            personas = {person: (place + turn) % 5 for place, person in enumerate(alone)}
            personas |= {person: 5 + (place + turn) % 5 for place, person in enumerate(together)}
            await answered(there, survey, personas)
            before.append(without_random_ids(await tables(world)))
            await there.closed(survey)
            after.append(without_random_ids(await tables(world)))
    assert all(each == after[0] for each in after)
    assert all(one != other for one, other in permutations(before, 2)), "before the closing it can be told"


def led_to(tx: Transaction, survey: SurveyId) -> dict[PersonId, set[tuple[str, str]]]:
    """What somebody with all of the database works out: by the secret, and by groups of which one person took part."""
    found: dict[PersonId, set[tuple[str, str]]] = {}
    secret = tx.one("""SELECT secret FROM survey WHERE id = :survey""", survey=survey)["secret"]
    took_part = tx.all(
        """
        SELECT participation.person_id, audience_group.code FROM participation
        JOIN membership ON membership.person_id = participation.person_id
        JOIN audience_group ON audience_group.id = coalesce(participation.group_id, membership.group_id)
        WHERE survey_id = :survey
        """,
        survey=survey,
    )
    for person in (PersonId(row["person_id"]) for row in took_part):
        who = None if secret is None else pseudonym(person, secret=secret)
        own = tx.all("""SELECT question_id, value FROM answer WHERE pseudonym = :who""", who=who)
        found[person] = {(row["question_id"], row["value"]) for row in own}
    stored = results.published(tx, survey)
    for item in () if stored is None else from_text(stored).items:
        shown = [] if item.total is None else [(item.asked, item.total)]
        for groups, cells in [*shown, *((one.groups, one.cells) for one in item.blocks)]:
            people = [PersonId(row["person_id"]) for row in took_part if row["code"] in groups]
            said = [name for name, count in zip(item.columns, cells.counts, strict=True) if count]
            if len(people) == 1 or len(said) == 1:
                for person in people:
                    found[person] |= {(item.question, name) for name in said}
    return found


@pytest.mark.slow
async def test_nobody_is_led_from_a_person_to_an_answer_after_the_closing(
    database: Database, clock: FakeClock, square: TownFixture, tmp_path: Path
) -> None:
    work = Fieldwork.at(database, clock, square)
    survey = await work.opened("probe")
    personas = {person: number for number, person in enumerate(everybody(square))}
    await answered(work, survey, personas)
    expected = {
        person: {(key, encode(value)) for key, value in PERSONAS[number].items()}
        for person, number in personas.items()
    }
    assert await database.read(lambda tx: led_to(tx, survey)) == expected, "before the closing it leads there"

    await work.closed(survey)
    (tmp_path / "copy").mkdir()
    await back_up(tmp_path / "data", KEY, tmp_path / "copy" / DATABASE_NAME)
    async with copy_of(tmp_path / "copy", tmp_path / "read") as backup:
        for each in (database, backup):
            assert set().union(*(await each.read(lambda tx: led_to(tx, survey))).values()) == set()


def sought(tx: Transaction, survey: SurveyId, people: list[PersonId]) -> list[bytes]:
    """The secret, who is behind it, answers as they are stored, taps, what was typed about, the passed on question."""
    secret = rows.secret(tx, survey)
    assert secret is not None
    return [
        secret,
        *(pseudonym(person, secret=secret) for person in people),
        *(f"number:{number}".encode() for number in range(1, 11)),
        *(encode(order).encode() for order in ORDERS),
        *(f"ar:{survey}:a1:{level}".encode() for level in range(4)),
        f'{{"survey": {survey}, "key": "b2"}}'.encode(),
        f"ag:{survey}:a1".encode(),
        b"token-of-the-handover",
    ]


@pytest.mark.slow
async def test_no_file_holds_what_leads_to_an_answer_after_the_closing(
    database: Database, clock: FakeClock, square: TownFixture, tmp_path: Path
) -> None:
    work = Fieldwork.at(database, clock, square)
    survey = await work.opened("probe")
    await answered(work, survey, {person: number for number, person in enumerate(everybody(square))})
    traces = await database.read(lambda tx: sought(tx, survey, everybody(square)))
    running = memory_of(tmp_path / "data")
    assert is_readable(running)
    assert [each for each in traces if each not in running] == [], "before the closing all of it is there"

    await work.closed(survey)
    (tmp_path / "backup").mkdir()
    await back_up(tmp_path / "data", KEY, tmp_path / "backup" / "copy.db")
    for folder in (tmp_path / "data", tmp_path / "backup"):
        closed = memory_of(folder)
        assert is_readable(closed)
        assert [each for each in traces if each in closed] == []


COUNTS = (
    ("a1", "2", (9, 1, 5)),
    ("a1", "0", (0, 0, 1)),
    ("b2", "number:7", (9, 1, 6)),
    ("*", "asked", (12, 2, 7)),
    ("*", "answered", (9, 1, 6)),
)
"""(question, value, how many of administration, council, board) as version 12 of the schema kept them."""


def fill(raw: Any) -> None:
    """A town of the version before: a closed survey in which one person is all of the council."""
    for number, code in enumerate((VERWALTUNG, RAT, BEIRAT), start=1):
        raw.execute(
            "INSERT INTO audience_group VALUES (:id, 1, :code, :code, :id)", {"id": number, "code": code}
        )
    raw.execute("INSERT INTO person (id, chat_id, language) VALUES (1, 5001, 'de')")
    raw.execute("INSERT INTO membership (municipality_id, person_id, group_id) VALUES (1, 1, 2)")
    source = {"source": EVERY_TYPE, "digest": "d" * 64}
    raw.execute("INSERT INTO questionnaire VALUES (1, 1, 'probe', 2, :digest, :source, 'kept')", source)
    raw.execute(
        """
        INSERT INTO survey
            (id, municipality_id, questionnaire_id, name, state, minimum_group_size, opened_at, closed_at)
        VALUES (1, 1, 1, 'Probe 2025', 'closed', 5, 100, 200)
        """
    )
    for field in ("amt", "leute"):
        raw.execute("INSERT INTO survey_field VALUES (1, :field)", {"field": field})
    raw.execute("INSERT INTO participation VALUES (1, 1, 2, 1, 0)")
    for question, value, people in COUNTS:
        for group, n in enumerate(people, start=1):
            if n:
                cell = {"group": group, "question": question, "value": value, "n": n}
                raw.execute("INSERT INTO frozen_count VALUES (1, :group, :question, :value, :n)", cell)
    raw.execute("INSERT INTO remark VALUES (zeroblob(16), 1, 'a1', 1, 'comment', 'Gut so', 'approved')")
    typed = {"data": json.dumps({"survey": 1, "key": "b2"})}
    raw.execute("INSERT INTO dialog VALUES (1, NULL, '{}', 1, 'comment', :data)", typed)


@pytest.mark.slow
async def test_start_after_an_older_version_publishes_what_is_closed_and_deletes_the_raw_counts(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "older"
    with older(folder, migrations=12) as raw:
        fill(raw)
    assert all(each in memory_of(folder) for each in (b"number:7", b"frozen_count", b'"key": "b2"'))

    database = await Database.open(folder, KEY)
    stored = await database.read(lambda tx: results.published(tx, SurveyId(1)))
    assert stored is not None
    found = from_text(stored)
    item = found.items[0]
    assert (found.title, found.k, item.question) == ("Probe 2025", 5, "a1")
    assert item.blocks == (
        PublishedBlock((VERWALTUNG,), Cells((0, 0, 9, 0), 9, 0, 0, 0)),
        PublishedBlock((RAT, BEIRAT), Cells((1, 0, 6, 0), 7, 0, 0, 0)),
    )
    assert found.participation == Participation(
        Turnout(21, 16, None),
        (
            BlockTurnout((VERWALTUNG,), Turnout(12, 9, None)),
            BlockTurnout((RAT, BEIRAT), Turnout(9, 7, None)),
        ),
    )
    left = await tables(database)
    assert [row[:4] for row in left["participation"]] == [(1, 1, None, 1)]
    assert [row[1:] for row in left["remark"]] == [(1, "a1", "comment", "Gut so", "approved")]
    assert (left["dialog"], "frozen_count" in left) == ([], False)
    await database.close()
    memory = memory_of(folder)
    assert is_readable(memory)
    assert [each for each in (b"number:7", b'"key": "b2"') if each in memory] == []


async def test_closed_survey_that_cannot_be_read_any_more_stops_the_start_and_changes_nothing(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "older"
    with older(folder, migrations=12) as raw:
        fill(raw)
        raw.execute("UPDATE questionnaire SET source = 'id: ['")

    with pytest.raises(MigrationFailed, match="the questionnaire of a closed survey cannot be read any more"):
        await Database.open(folder, KEY)
    with closing(connect(folder / DATABASE_NAME, KEY)) as raw:
        assert raw.execute("SELECT count(*) FROM frozen_count").fetchone()[0] == 13
