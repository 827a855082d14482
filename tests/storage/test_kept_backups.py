"""Nights of `rundfrage backup --keep`: what goes wrong in one of them costs no backup of another."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from storage import tombstones
from storage.backup import restore
from storage.database import Database
from storage.errors import BackupRefused, DiskFull
from storage.kept_backups import Kept, back_up_and_keep
from storage.key import DatabaseKey
from tests.conftest import FakeClock
from tests.disks import no_room
from tests.storage.on_disk import flip_a_bit, modes, names
from tests.storage.towns import add_town, towns

KEEP = 7
NIGHT = timedelta(days=1)


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    made = tmp_path / "backups"
    made.mkdir()
    return made


class Nights:
    """Each night the town of that night has come in, and then the timer goes."""

    def __init__(self, database: Database, folder: Path, key: DatabaseKey, backups: Path, clock: FakeClock):
        self.database, self.folder, self.key, self.backups, self.clock = database, folder, key, backups, clock
        self.passed = 0

    async def passes(self, *, keep: int = KEEP) -> Kept:
        self.clock.advance(NIGHT)
        self.passed += 1
        await self.database.write(partial(add_town, name=f"Stadt {self.passed}"))
        return await back_up_and_keep(self.folder, self.key, self.backups, keep=keep, at=self.clock.now)

    async def pass_(self, count: int) -> Kept:
        for _ in range(count - 1):
            await self.passes()
        return await self.passes()

    async def in_backup(self, path: Path) -> int:
        """How many towns are in it once it is restored."""
        home = self.folder.with_name(f"restored from {path.name}")
        await restore(path, home, self.key)
        restored = await Database.open(home, self.key)
        found = await restored.read(towns)
        await restored.close()
        return len(found)


@pytest.fixture
def nights(database: Database, folder: Path, key: DatabaseKey, backups: Path, clock: FakeClock) -> Nights:
    return Nights(database, folder, key, backups, clock)


@pytest.mark.slow
async def test_month_of_nights_leaves_the_newest_copies_and_the_list(nights: Nights, backups: Path) -> None:
    outcome = await nights.pass_(30)
    assert len(outcome.sound) == KEEP
    assert outcome.unsound == ()
    assert names(backups) == [
        *(f"rundfrage-2026-{day}T09-00-00Z.db" for day in ("11-27", "11-28", "11-29", "11-30")),
        *(f"rundfrage-2026-12-0{day}T09-00-00Z.db" for day in (1, 2, 3)),
        tombstones.NAME,
    ]
    assert [await nights.in_backup(path) for path in outcome.sound] == [24, 25, 26, 27, 28, 29, 30]
    assert set(modes(backups).values()) == {"0o600", modes(backups)["backups"]}


@pytest.mark.slow
async def test_night_with_a_full_disk_is_told_and_costs_no_older_copy(nights: Nights, backups: Path) -> None:
    await nights.pass_(KEEP)
    before = names(backups)
    with pytest.raises(DiskFull), no_room(100_000):
        await nights.passes()
    assert names(backups) == before
    assert len((await nights.passes()).sound) == KEEP


@pytest.mark.slow
async def test_copy_that_went_bad_is_told_every_night_and_takes_no_place(nights: Nights) -> None:
    bad = (await nights.pass_(KEEP)).sound[3]
    flip_a_bit(bad, 50_000)
    for _ in range(2 * KEEP):
        outcome = await nights.passes()
        assert [path for path, _ in outcome.unsound] == [bad]
        assert "is damaged" in outcome.unsound[0][1]
    assert len(outcome.sound) == KEEP
    assert bad not in outcome.sound
    bad.unlink()
    assert (await nights.passes()).unsound == ()


async def test_draft_of_a_killed_night_is_cleared_away_later_but_not_one_under_way(
    nights: Nights, backups: Path, clock: FakeClock
) -> None:
    drafts = [backups / f"rundfrage-2026-11-0{day}T09-00-00Z.db.4711.new" for day in (2, 4)]
    for draft, at in zip(drafts, (clock.now - NIGHT, clock.now + NIGHT), strict=True):
        draft.write_bytes(b"half")
        os.utime(draft, (at.timestamp(), at.timestamp()))
    await nights.passes()
    assert [draft.name in names(backups) for draft in drafts] == [False, True]


@pytest.mark.slow
async def test_clock_that_was_set_back_does_not_cost_the_new_copy(nights: Nights, clock: FakeClock) -> None:
    await nights.pass_(KEEP)
    clock.advance(-timedelta(days=30))
    outcome = await nights.passes()
    assert outcome.made in outcome.sound
    assert outcome.made.exists()
    assert len(outcome.sound) == KEEP


@pytest.mark.slow
async def test_hour_that_comes_twice_makes_two_copies(nights: Nights, clock: FakeClock) -> None:
    """Local time would name two nights alike when the clocks go back."""
    clock.now = datetime(2026, 10, 24, 0, 30, tzinfo=UTC)
    first = await nights.passes()
    second = await back_up_and_keep(
        nights.folder, nights.key, nights.backups, keep=KEEP, at=clock.now + timedelta(hours=1)
    )
    assert [first.made.name, second.made.name] == [
        "rundfrage-2026-10-25T00-30-00Z.db",
        "rundfrage-2026-10-25T01-30-00Z.db",
    ]


async def test_other_files_in_the_folder_are_left_alone(nights: Nights, backups: Path) -> None:
    others = ["notes.txt", "rundfrage-monday.db", "rundfrage-2026-11-01T09-00-00Z.db.gpg"]
    for name in others:
        (backups / name).write_text("of somebody else")
    await nights.passes(keep=1)
    outcome = await nights.passes(keep=1)
    assert names(backups) == sorted([*others, outcome.made.name, tombstones.NAME])


@pytest.mark.parametrize("make", [lambda path: None, Path.touch], ids=["missing", "a file"])
async def test_folder_that_is_none_is_told(
    nights: Nights, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    """A disk that is not mounted must not be mistaken for an empty folder on another one."""
    nights.backups = tmp_path / "usb"
    make(nights.backups)
    with pytest.raises(BackupRefused, match=r"There is no folder .*: make it first"):
        await nights.passes()
