"""Messages, buttons and measures remember numbers: what was thrown away or deleted leaves its own to nobody."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import count

import pytest

from questionnaires.kernels import choice
from storage import (
    date_polls,
    meetings,
    members,
    persons,
    polls,
    questionnaires_in_use,
    run_sheets,
    series,
    surveys,
)
from storage.database import Database, Transaction
from storage.ids import ChatId, MunicipalityId, PersonId, UpdateId
from storage.migrations import shipped
from storage.run_sheets import NewItem

NOW = datetime(2026, 11, 3, 9, tzinfo=UTC)
UPDATES = count(1)


def made_survey(tx: Transaction, town: MunicipalityId, person: PersonId) -> int:
    update = UpdateId(next(UPDATES))
    questionnaire = questionnaires_in_use.put(tx, town, code="a", version=1, source="a")
    surveys.add(
        tx,
        town,
        questionnaire=questionnaire,
        name="A",
        minimum_group_size=5,
        secret=bytes(32),
        created_by=person,
        update=update,
    )
    return surveys.made_by(tx, update)


def made_poll(tx: Transaction, town: MunicipalityId, person: PersonId) -> int:
    made = polls.add(
        tx,
        town,
        asks=choice.one_of("Ja", "Nein"),
        question="Gut?",
        minimum_group_size=5,
        secret=bytes(32),
        created_by=person,
        update=UpdateId(next(UPDATES)),
    )
    assert made is not None
    return made


def made_meeting(tx: Transaction, town: MunicipalityId, person: PersonId) -> int:
    made = meetings.add(
        tx,
        town,
        title="Treffen",
        start=datetime(2026, 12, 1, 18),  # noqa: DTZ001 - by the clock on the wall
        timezone="Europe/Berlin",
        minutes=60,
        created_by=person,
        update=UpdateId(next(UPDATES)),
    )
    assert made is not None
    return made


def made_series(tx: Transaction, town: MunicipalityId, person: PersonId) -> int:
    first = meetings.made_by(tx, UpdateId(0))
    if first is None:
        first = meetings.add(
            tx,
            town,
            title="Erstes",
            start=datetime(2026, 12, 1, 18),  # noqa: DTZ001 - by the clock on the wall
            timezone="Europe/Berlin",
            minutes=60,
            created_by=person,
            update=UpdateId(0),
        )
    assert first is not None
    [following] = series.repeat(tx, first, [datetime(2026, 12, 8, 18)])  # noqa: DTZ001 - likewise
    return following


def made_date_poll(tx: Transaction, town: MunicipalityId, person: PersonId) -> int:
    made = date_polls.add(
        tx,
        town,
        title="Wann?",
        timezone="Europe/Berlin",
        minutes=60,
        place="",
        created_by=person,
        update=UpdateId(next(UPDATES)),
    )
    assert made is not None
    return made


def made_run_sheet(tx: Transaction, town: MunicipalityId, person: PersonId) -> int:
    made = run_sheets.add(
        tx, town, title="Ablauf", now=NOW, created_by=person, update=UpdateId(next(UPDATES))
    )
    assert made is not None
    return made


def made_run_item(tx: Transaction, town: MunicipalityId, person: PersonId) -> int:
    there = run_sheets.of_municipality(tx, town, limit=1)
    sheet = there[0].id if there else run_sheets.made_by(tx, UpdateId(0))
    if sheet is None:
        sheet = run_sheets.add(tx, town, title="Ablauf", now=NOW, created_by=person, update=UpdateId(0))
    assert sheet is not None
    made = run_sheets.add_item(tx, sheet, NewItem("Ankommen"))
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("table", "make"),
    [
        ("survey", made_survey),
        ("poll", made_poll),
        ("meeting", made_meeting),
        ("meeting", made_series),
        ("date_poll", made_date_poll),
        ("run_sheet", made_run_sheet),
        ("run_item", made_run_item),
    ],
)
async def test_number_of_what_is_gone_is_not_given_again(
    database: Database, table: str, make: Callable[[Transaction, MunicipalityId, PersonId], int]
) -> None:
    def look(tx: Transaction) -> None:
        town = members.add_municipality(tx, "Musterstadt", timezone="Europe/Berlin")
        persons.add(tx, ChatId(7), language="de")
        person = persons.of_chat(tx, ChatId(7))
        assert person is not None
        first = make(tx, town, person.id)
        tx.run(f"DELETE FROM {table} WHERE id = :id", id=first)
        second = make(tx, town, person.id)
        third = make(tx, town, person.id)
        assert (second, third) == (first + 1, first + 2)

    await database.write(look)


def test_numbers_that_were_given_before_the_update_are_known_from_what_is_there_and_from_deliveries() -> None:
    """A poll that was taken back and thrown away is gone, and the keys of its deliveries are not."""
    *earlier, number_given = [each for each in shipped() if each.number <= 64]
    with closing(sqlite3.connect(":memory:")) as plain:
        for migration in earlier:
            plain.executescript(migration.sql)
        plain.executescript(
            """
            INSERT INTO municipality (id, name, timezone) VALUES (1, 'Musterstadt', 'Europe/Berlin');
            INSERT INTO person (id, chat_id, language) VALUES (1, 7, 'de');
            INSERT INTO date_poll (id, municipality_id, title, timezone, minutes, place)
            VALUES (4, 1, 'Wann?', 'Europe/Berlin', 60, '');
            INSERT INTO delivery (person_id, kind, subject_id, data, key, priority, due_at)
            VALUES (1, 'poll_opened', 9, '{}', 'poll_opened:9:0:1', 3, 0),
                   (1, 'date_poll_asked', 2, '{}', 'date_poll_asked:2:1', 3, 0);
            """
        )
        plain.executescript(number_given.sql)
        given = dict(plain.execute("SELECT of_table, last FROM number_given").fetchall())
    assert given == {"survey": 0, "poll": 9, "meeting": 0, "date_poll": 4, "run_sheet": 0, "run_item": 0}
