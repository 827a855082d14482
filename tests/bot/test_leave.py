"""A town leaves: what it takes along, and what is left of it."""

import asyncio
import io
import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.paths import write_to
from storage import marks, members, tombstones
from storage.connection import connect
from storage.database import Database, Transaction
from storage.key import DatabaseKey
from tests.bot.conftest import Runs
from tests.bot.test_check_and_export import NAME, evaluated_town
from tests.conftest import FakeClock
from tests.disks import SAID, no_room
from tests.workshops.town_fixture import build, someone
from workshops.workshops import Workshops

pytestmark = pytest.mark.slow


async def opened(folder: Path) -> Database:
    return await Database.open(
        folder / "data", DatabaseKey.load_or_create(folder / "database.key", folder / "data")
    )


@pytest.fixture
async def two_towns(tmp_path: Path, clock: FakeClock) -> Path:
    """Musterstadt with a result, and a neighbour that stays."""
    await evaluated_town(tmp_path, clock)
    database = await opened(tmp_path)
    await build(database, "Beispielhausen", first_chat=5000, rat=2)
    await database.close()
    return tmp_path


async def counts(folder: Path) -> tuple[list[str], int, int]:
    """The towns, the persons and the results that are there."""
    database = await opened(folder)
    try:
        names = await database.read(members.municipality_names)
        people = await database.read(lambda tx: tx.one("""SELECT count(*) AS n FROM person"""))
        results = await database.read(lambda tx: tx.one("""SELECT count(*) AS n FROM survey_result"""))
        return sorted(names.values()), people["n"], results["n"]
    finally:
        await database.close()


def test_town_takes_its_own_along_and_is_gone(two_towns: Path, runs: Runs) -> None:
    code, said, _ = runs("leave", "town.zip", "--municipality", "Musterstadt")
    assert (code, said) == (0, "Written: town.zip.\n")
    assert asyncio.run(counts(two_towns)) == (["Beispielhausen", "Musterstadt"], 13, 1), "only written so far"
    with zipfile.ZipFile(two_towns / "town.zip") as packed:
        assert json.loads(packed.read("town.json"))["name"] == "Musterstadt"
        assert [name for name in packed.namelist() if name.endswith(".yaml")] == [
            "questionnaires/kurzcheck-1.yaml"
        ]
        [book] = [name for name in packed.namelist() if name.endswith(".xlsx")]
        assert book == f"surveys/1-{NAME.replace(' ', '-')}.xlsx"
        assert load_workbook(io.BytesIO(packed.read(book))).sheetnames
    assert runs("leave", "town.zip", "--municipality", "Musterstadt")[0] == 2, "never overwrites"
    code, said, _ = runs("leave", "again.zip", "--municipality", "Musterstadt", "--delete")
    assert said == (
        "Written: again.zip.\nDeleted: Musterstadt, and 9 people who belonged to no other town.\n"
    )
    assert asyncio.run(counts(two_towns)) == (["Beispielhausen"], 4, 0)


async def test_town_that_left_goes_again_out_of_a_restored_backup(two_towns: Path, clock: FakeClock) -> None:
    before = await opened(two_towns)
    town = next(
        town
        for town, name in (await before.read(members.municipality_names)).items()
        if name == "Musterstadt"
    )
    mark = await before.read(lambda tx: tx.one("""SELECT mark FROM municipality WHERE id = :id""", id=town))
    workshops = Workshops.over(before, clock=clock, wake=lambda: None)
    # What a backup would bring back: the town is still there, its mark stands in the list.
    assert await before.read(lambda tx: marks.towns(tx, [mark["mark"]])) == [town]
    done = await workshops.reapplying.again([mark["mark"]])
    assert (done.towns, done.persons) == (1, 0)
    await before.close()
    assert mark["mark"] in (tombstones.read(two_towns / "data" / tombstones.NAME) or ())
    assert (await counts(two_towns))[0] == ["Beispielhausen"]


def test_file_is_on_the_disk_before_the_town_is_deleted(
    two_towns: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    really = os.fsync

    def sync(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        really(descriptor)

    monkeypatch.setattr("os.fsync", sync)
    assert runs("leave", "town.zip", "--municipality", "Musterstadt", "--delete")[0] == 0
    deleted = synced.index((two_towns / "data" / tombstones.NAME).stat().st_ino)
    assert {(two_towns / "town.zip").stat().st_ino, two_towns.stat().st_ino} <= set(synced[:deleted])


def test_full_disk_leaves_the_town_and_no_file_in_the_way_of_the_next_try(
    two_towns: Path, runs: Runs
) -> None:
    def full(files: Mapping[Path, bytes]) -> None:
        with no_room(beyond=4096):
            write_to(files)

    leave = ("leave", "town.zip", "--municipality", "Musterstadt", "--delete")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.cli.leave.write_to", full)
        code, said, problem = runs(*leave)
    assert (code, said, SAID["full"] in problem) == (6, "", True)
    assert sorted(path.name for path in two_towns.iterdir()) == ["data", "database.key"]
    assert runs(*leave)[0] == 0


def test_town_that_cannot_be_deleted_now_is_said_to_be_still_there(
    two_towns: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.connection.BUSY_SECONDS", 0)
    key = DatabaseKey.load(two_towns / "database.key", two_towns / "data")
    raw = connect(two_towns / "data" / "rundfrage.db", key)
    raw.execute("BEGIN IMMEDIATE")
    code, said, problem = runs("leave", "town.zip", "--municipality", "Musterstadt", "--delete")
    raw.close()
    assert (code, said) == (5, "Written: town.zip.\n")
    assert problem == (
        "Another process has held the database for too long: try again. Nothing was deleted: Musterstadt is still "
        "there. town.zip is complete; the next try needs another name for its file.\n"
    )
    assert asyncio.run(counts(two_towns)) == (["Beispielhausen", "Musterstadt"], 13, 1)
    with zipfile.ZipFile(two_towns / "town.zip") as packed:
        assert packed.testzip() is None
    code, said, _ = runs("leave", "again.zip", "--municipality", "Musterstadt", "--delete")
    assert (code, said.startswith("Written: again.zip.\nDeleted: Musterstadt, and ")) == (0, True)


async def test_one_person_who_goes_with_their_town_is_no_people(tmp_path: Path, runs: Runs) -> None:
    def alone(tx: Transaction) -> None:
        town = members.add_municipality(tx, "Beispielhausen", timezone="Europe/Berlin")
        members.join(tx, town, someone(tx, 1000), group=None)

    database = await opened(tmp_path)
    await database.write(alone)
    await database.close()
    code, said, _ = await asyncio.to_thread(
        runs, "leave", "town.zip", "--municipality", "Beispielhausen", "--delete"
    )
    assert (code, said) == (
        0,
        "Written: town.zip.\nDeleted: Beispielhausen, and one person who belonged to no other town.\n",
    )


def test_restore_of_a_backup_says_that_a_town_was_deleted_again(
    two_towns: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert runs("backup", "monday.db")[0] == 0
    assert runs("leave", "town.zip", "--municipality", "Musterstadt", "--delete")[0] == 0
    monkeypatch.setenv("RUNDFRAGE_DATA_DIR", str(two_towns / "elsewhere"))
    code, said, _ = runs("restore", "monday.db", "--tombstones", f"data/{tombstones.NAME}")
    assert code == 0
    assert said.endswith("since it happened after this backup: 1 town deleted.\n")
