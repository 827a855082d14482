"""A disk that once could not read a page ends nothing; one that cannot read at all does."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from storage import readers
from storage.database import READERS, Transaction
from storage.errors import DatabaseUnusable, NotFound, StorageError
from storage.files import DATABASE_NAME
from tests import template
from tests.cuts.sqlite_files import watched
from tests.storage.towns import add_town, towns


class Disk:
    """Does what it is asked, but `failing` times it does not."""

    def __init__(self) -> None:
        self.failing = 0

    def fails(self) -> bool:
        self.failing -= self.failing > 0
        return self.failing > 0

    def created(self, _path: str, perform: Callable[[], int]) -> int:
        return perform()

    def wrote(self, _path: str, _offset: int, _data: bytes, perform: Callable[[], int]) -> int:
        return perform()

    def truncated(self, _path: str, _size: int, perform: Callable[[], int]) -> int:
        return perform()

    def synced(self, _path: str, perform: Callable[[], int]) -> int:
        return perform()

    def deleted(self, _path: str, perform: Callable[[], int]) -> int:
        return perform()

    def folder_synced(self, folder: str) -> None: ...


class Watch:
    """What the rest of the program is told."""

    def __init__(self) -> None:
        self.told: list[StorageError] = []

    def failed(self, error: StorageError) -> None:
        self.told.append(error)

    def works(self) -> None: ...


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    with watched(made):
        yield made


@pytest.mark.parametrize("at_once", [1, 2 * READERS])
async def test_page_that_could_not_be_read_once_is_read_again_and_nobody_is_told(
    disk: Disk, folder: Path, at_once: int
) -> None:
    database = await template.opened(folder)
    database.watch = watch = Watch()
    for number in range(3):  # each time there is something new to be read
        await database.write(partial(add_town, name=str(number)))
        disk.failing = 2
        found = await asyncio.gather(*(database.read(towns) for _ in range(at_once)))
        assert found == at_once * [[str(each) for each in range(number + 1)]]
    assert watch.told == []
    await database.close()


async def test_file_that_is_damaged_stays_so_and_is_told(disk: Disk, folder: Path) -> None:
    database = await template.opened(folder)
    database.watch = watch = Watch()
    await database.write(partial(add_town, name="first"))
    await database.forget()
    file = folder / DATABASE_NAME
    file.write_bytes(file.read_bytes()[:16] + bytes(file.stat().st_size - 16))
    with pytest.raises(DatabaseUnusable):
        await database.read(towns)
    assert len(watch.told) == 1
    assert disk.failing == 0
    await database.close()


async def test_long_read_keeps_nobody_waiting_who_is_read_for_with_it(folder: Path) -> None:
    database = await template.opened(folder)
    until, long = threading.Event(), threading.Event()
    occupied = [asyncio.create_task(database.read(lambda _: until.wait())) for _ in range(READERS)]
    await asyncio.sleep(0)
    before, report, behind = (
        asyncio.create_task(database.read(work)) for work in (towns, lambda _: long.wait(), towns)
    )
    await asyncio.sleep(0)
    until.set()

    assert [await before, await behind] == [[], []]
    assert not report.done()
    long.set()
    assert await report
    assert await asyncio.gather(*occupied) == READERS * [True]
    await database.close()


async def test_read_that_fails_fails_alone(folder: Path) -> None:
    database = await template.opened(folder)
    asked = [towns, lambda tx: tx.one("SELECT * FROM municipality"), towns, lambda _: next(iter(()))]
    found = await asyncio.gather(*(database.read(each) for each in 3 * asked), return_exceptions=True)
    assert [type(each) for each in found] == 3 * [list, NotFound, list, RuntimeError]
    await database.close()


async def test_what_rows_come_to_is_made_once_for_all_that_read_the_same_snapshot(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "A_WHILE", 600.0)  # however busy the machine is, no other takes what waits
    database = await template.opened(folder)
    made: list[int] = []

    def count(tx: Transaction) -> int:
        made.append(len(towns(tx)))
        return made[-1]

    def counted(tx: Transaction) -> int:
        return tx.once("towns", lambda: count(tx))

    until = threading.Event()
    occupied = [asyncio.create_task(database.read(lambda _: until.wait())) for _ in range(READERS)]
    await asyncio.sleep(0)
    together = [asyncio.create_task(database.read(counted)) for _ in range(5)]
    await asyncio.sleep(0)
    until.set()
    await asyncio.gather(*occupied)
    assert await asyncio.gather(*together) == 5 * [0]
    assert made == [0]

    await database.write(partial(add_town, name="new"))
    assert await database.read(counted) == 1
    await database.close()


async def test_what_rows_come_to_is_made_anew_where_they_change(folder: Path) -> None:
    database = await template.opened(folder)

    def work(tx: Transaction) -> list[int]:
        found = []
        for name in ("one", "two"):
            add_town(tx, name=name)
            found.append(tx.once("towns", lambda: len(towns(tx))))
        return found

    assert await database.write(work) == [1, 2]
    await database.close()
