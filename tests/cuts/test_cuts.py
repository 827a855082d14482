"""No power cut and no failing call loses what was acknowledged, or leaves anything that never was."""

import random
from pathlib import Path
from typing import Any

import pytest

from storage import connection, files, tombstones
from tests.cuts.catalogue import BACKUPS, CATALOGUE, CLOSING, FIRST_START, INTAKE, USE_CASES
from tests.cuts.disk import Act, Disk, Way
from tests.cuts.failing import Failing
from tests.cuts.recorder import Recorder
from tests.cuts.replay import judge
from tests.cuts.soak import soak
from tests.cuts.works import Work, record

pytestmark = pytest.mark.process

SEED = 1
CUTS_OF_EACH = 270
"""Of six works: 1,620 cuts. `make soak-cuts` makes others, with one seed after the other."""
FAILURES_OF_EACH = 25


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where a work is done."""
    (tmp_path / "root").mkdir()
    return tmp_path / "root"


def lying_in(root: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(root)): None if path.is_dir() else path.read_bytes()
        for path in root.rglob("*")
        if not path.name.endswith("-shm")
    }


every_work = pytest.mark.parametrize("work", CATALOGUE, ids=lambda work: work.name)


@every_work
async def test_no_cut_loses_what_was_acknowledged(work: Work[Any], root: Path, tmp_path: Path) -> None:
    operations = await record(work, root, seed=SEED)
    verdict = judge(work, operations, tmp_path / "left", seed=SEED, most=CUTS_OF_EACH)
    assert verdict.complaints == []
    assert verdict.cuts == CUTS_OF_EACH


@every_work
async def test_record_explains_the_disk_byte_for_byte(work: Work[Any], root: Path) -> None:
    """If anything reached the disk unheard, or was heard and did not reach it, impossible cuts would be judged."""
    operations = await record(work, root, seed=SEED)
    disk = Disk()
    for each in operations:
        disk.apply(each)
    assert disk.left(Way.KEPT, random.Random(SEED)) == lying_in(root)
    assert {each.act for each in operations} >= {Act.WRITE, Act.SYNC, Act.SYNC_FOLDER, Act.UNLINK}


async def test_without_a_sync_at_each_commit_cuts_lose_what_was_acknowledged(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with `synchronous = NORMAL` SQLite syncs at checkpoints only."""
    lax = tuple(setting.replace("= FULL", "= NORMAL") for setting in connection.SETTINGS)
    assert lax != connection.SETTINGS
    monkeypatch.setattr(connection, "SETTINGS", lax)
    operations = await record(USE_CASES, root, seed=SEED)
    verdict = judge(USE_CASES, operations, tmp_path / "left", seed=SEED, most=100)
    assert len(verdict.complaints) > 20
    assert any("was acknowledged" in complaint for complaint in verdict.complaints)


@pytest.mark.parametrize("work", [FIRST_START, BACKUPS], ids=lambda work: work.name)
async def test_without_syncing_new_names_cuts_lose_what_was_acknowledged(
    work: Work[Any], root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control for names: a file that was written with care, in a folder that was not synced."""
    monkeypatch.setattr(files, "sync", lambda path: None)
    operations = await record(work, root, seed=SEED)
    verdict = judge(work, operations, tmp_path / "left", seed=SEED, most=100)
    assert any("is not there" in complaint for complaint in verdict.complaints)


async def test_without_the_list_of_what_was_deleted_cuts_bring_it_back(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control for the list."""
    monkeypatch.setattr(tombstones, "_write", lambda descriptor, content, *, at: None)
    operations = await record(CLOSING, root, seed=SEED)
    verdict = judge(CLOSING, operations, tmp_path / "left", seed=SEED, most=100)
    assert any("not listed" in complaint for complaint in verdict.complaints)


async def test_new_list_of_what_was_deleted_keeps_its_name(root: Path) -> None:
    """Before anything is deleted, whatever else is synced later or not."""
    recorder = Recorder(root)
    with recorder.listening():
        tombstones.add(root / tombstones.NAME, [bytes(tombstones.MARK_BYTES)])
    disk = Disk()
    for each in recorder.operations:
        disk.apply(each)
    left = disk.left(Way.LOST, random.Random(SEED))
    assert left == {tombstones.NAME: bytes(tombstones.MARK_BYTES)}


async def test_any_call_of_the_intake_may_fail(tmp_path: Path) -> None:
    """The first, the second, and so on, until there is none left to fail."""
    failing = await Failing.prepared(INTAKE, tmp_path, seed=SEED)
    number = 1
    while (wrong := await failing.call(number)) is not None:
        assert wrong == []
        number += 1
    assert number > 200


@every_work
async def test_any_call_may_fail(work: Work[Any], tmp_path: Path) -> None:
    """Calls drawn from all; `make soak-cuts` lets others fail."""
    failing = await Failing.prepared(work, tmp_path, seed=SEED)
    for number in random.Random(SEED).sample(range(1, failing.calls + 1), FAILURES_OF_EACH):
        assert await failing.call(number) == []


async def test_soak_says_what_it_did_also_where_the_time_is_up_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await soak(tmp_path, seconds=0, seed=SEED) == 0
    assert capsys.readouterr().out.endswith("0 cuts and 0 failing calls, 0 whole seeds: nothing wrong\n")
