"""What is deleted or closed is noted beside the database before it is acknowledged, and only then."""

import errno
from functools import partial
from pathlib import Path

import pytest

from storage import persons, tombstones
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated, DatabaseUnreadable, DiskFull, StorageError
from storage.ids import ChatId, PersonId
from tests.disks import no_room
from tests.storage.on_disk import content, leave_a_torn_end, modes
from tests.storage.towns import add_town


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / tombstones.NAME


def noted_in(file: Path) -> set[bytes]:
    return set(tombstones.read(file) or ())


def add_person(tx: Transaction, chat: int) -> PersonId:
    persons.add(tx, ChatId(chat), language="de")
    found = persons.of_chat(tx, ChatId(chat))
    assert found is not None
    return found.id


def mark_of(tx: Transaction, person: PersonId) -> bytes:
    return bytes(tx.one("""SELECT mark FROM person WHERE id = :person""", person=person)["mark"])


def add_one_of_each(tx: Transaction) -> None:
    add_town(tx, "Musterstadt")
    add_person(tx, 1)
    tx.run("""INSERT INTO membership (municipality_id, person_id) VALUES (1, 1)""")
    tx.run(
        """
        INSERT INTO questionnaire (id, municipality_id, code, version, digest, source)
        VALUES (1, 1, 'probe', 1, 'abc', 'id: probe')
        """
    )
    tx.run(
        """
        INSERT INTO survey (municipality_id, questionnaire_id, name, minimum_group_size, secret)
        VALUES (1, 1, 'Selbstcheck', 5, zeroblob(32))
        """
    )
    tx.run(
        """
        INSERT INTO poll (municipality_id, kernel, settings, question, minimum_group_size, secret)
        VALUES (1, 'choice', '{}', 'Warum?', 5, zeroblob(32))
        """
    )


MARKED = ("person", "membership", "survey", "poll")


async def test_person_membership_survey_and_poll_bear_marks_of_their_own(database: Database) -> None:
    """Whoever builds one of these tables anew has to take its column and its triggers along."""
    await database.write(add_one_of_each)
    marks = await database.read(lambda tx: [tx.one(f"SELECT mark FROM {table}")["mark"] for table in MARKED])
    assert [len(mark) for mark in marks] == [16] * 4
    assert len(set(marks)) == 4


async def test_deletions_and_closings_are_noted(database: Database, file: Path) -> None:
    await database.write(add_one_of_each)
    marks = await database.read(
        lambda tx: {table: tx.one(f"SELECT mark FROM {table}")["mark"] for table in MARKED}
    )
    assert tombstones.read(file) is None
    await database.write(lambda tx: tx.run("UPDATE survey SET state = 'open', opened_at = 1"))
    await database.write(lambda tx: tx.run("UPDATE survey SET name = 'Anders'"))
    assert tombstones.read(file) is None
    await database.write(
        lambda tx: tx.run("UPDATE survey SET state = 'closed', closed_at = 2, secret = NULL")
    )
    assert noted_in(file) == {marks["survey"]}
    await database.write(lambda tx: tx.run("UPDATE poll SET state = 'closed', secret = NULL"))
    assert noted_in(file) == {marks["survey"], marks["poll"]}
    await database.write(lambda tx: persons.delete(tx, PersonId(1)))
    assert noted_in(file) == set(marks.values())
    assert await database.read(lambda tx: tx.all("SELECT * FROM tombstone")) == []
    assert modes(file.parent)[tombstones.NAME] == "0o600"


async def test_who_withdraws_and_comes_again_bears_another_mark(database: Database, file: Path) -> None:
    await database.write(add_one_of_each)
    noted = noted_in(file)
    for number in (1, 2):
        await database.write(lambda tx: tx.run("DELETE FROM membership"))
        noted, before = noted_in(file), noted
        assert len(noted) == len(before) + 1 == number
        await database.write(
            lambda tx: tx.run("INSERT INTO membership (municipality_id, person_id) VALUES (1, 1)")
        )


async def test_what_was_not_committed_is_not_noted(database: Database, file: Path) -> None:
    person = await database.write(partial(add_person, chat=1))

    def delete_and_fail(tx: Transaction) -> None:
        persons.delete(tx, person)
        persons.add(tx, ChatId(2), language="de")
        tx.run("""UPDATE person SET muted = 7""")

    with pytest.raises(ConstraintViolated):
        await database.write(delete_and_fail)
    assert tombstones.read(file) is None

    def delete_and_dangle(tx: Transaction) -> None:
        tx.run("PRAGMA defer_foreign_keys = ON")
        persons.delete(tx, person)
        tx.run("INSERT INTO membership (municipality_id, person_id) VALUES (99, 99)")

    other = await database.write(partial(add_person, chat=3))
    await database.write(lambda tx: persons.delete(tx, other))
    noted = content(file)
    with pytest.raises(ConstraintViolated):
        await database.write(delete_and_dangle)  # it is the COMMIT that fails
    assert content(file) == noted
    assert await database.read(lambda tx: persons.of_chat(tx, ChatId(1))) is not None


async def test_deletion_that_cannot_be_noted_is_refused_and_passes_when_there_is_room(
    database: Database, folder: Path, file: Path
) -> None:
    person = await database.write(partial(add_person, chat=1))
    with no_room(), pytest.raises(DiskFull):
        await database.write(lambda tx: persons.delete(tx, person))
    assert await database.read(lambda tx: persons.of_chat(tx, ChatId(1))) is not None
    assert noted_in(file) == set()
    await database.write(lambda tx: persons.delete(tx, person))
    assert len(noted_in(file)) == 1


async def test_list_that_a_power_cut_tore_goes_on_at_the_last_whole_mark(
    database: Database, file: Path
) -> None:
    tombstones.add(file, [b"a" * 16])
    leave_a_torn_end(file)
    assert noted_in(file) == {b"a" * 16}
    person = await database.write(partial(add_person, chat=1))
    mark = await database.read(lambda tx: mark_of(tx, person))
    await database.write(lambda tx: persons.delete(tx, person))
    assert content(file) == b"a" * 16 + mark


def test_lists_are_merged_and_an_empty_one_is_a_list(tmp_path: Path) -> None:
    file = tmp_path / tombstones.NAME
    tombstones.add(file, ())
    assert tombstones.read(file) == frozenset()
    tombstones.add(file, [b"b" * 16, b"a" * 16])
    tombstones.add(file, [b"b" * 16, b"c" * 16])
    assert content(file) == b"a" * 16 + b"b" * 16 + b"c" * 16


def test_list_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / tombstones.NAME).mkdir()
    with pytest.raises(DatabaseUnreadable, match=r"rundfrage\.tombstones cannot be read: Is a directory"):
        tombstones.read(tmp_path / tombstones.NAME)


async def test_deletion_whose_note_does_not_reach_the_disk_is_refused_as_well(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was written, and then the disk did not take it; the list is there already, so its folder is not synced."""
    tombstones.add(file, [b"a" * 16])
    person = await database.write(partial(add_person, chat=1))

    def no_sync(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as failing:
        failing.setattr("os.fsync", no_sync)
        with pytest.raises(StorageError):
            await database.write(lambda tx: persons.delete(tx, person))
    assert await database.read(lambda tx: persons.of_chat(tx, ChatId(1))) is not None
    assert content(file) == b"a" * 16
