"""The disk that the cuts are tried on loses what POSIX lets it lose, and nothing else."""

import random

import pytest

from tests.cuts.disk import SECTOR, Act, Disk, Operation, Way

pytestmark = pytest.mark.process


def disk(*operations: Operation) -> Disk:
    made = Disk()
    for each in operations:
        made.apply(each)
    return made


def left(of: Disk, way: Way, seed: int = 1) -> dict[str, bytes | None]:
    return of.left(way, random.Random(seed))


MADE = (Operation(Act.CREATE, "a"), Operation(Act.WRITE, "a", 0, b"one"))
SAFE = (*MADE, Operation(Act.SYNC, "a"), Operation(Act.SYNC_FOLDER, "."))


def test_nothing_is_promised_before_a_sync() -> None:
    assert left(disk(*MADE), Way.LOST) == {}
    assert left(disk(*MADE), Way.KEPT) == {"a": b"one"}


def test_a_synced_file_without_its_name_is_gone() -> None:
    assert left(disk(*MADE, Operation(Act.SYNC, "a")), Way.LOST) == {}


def test_a_synced_name_without_its_bytes_is_an_empty_file() -> None:
    assert left(disk(*MADE, Operation(Act.SYNC_FOLDER, ".")), Way.LOST) == {"a": b""}


def test_both_synced_is_there() -> None:
    assert left(disk(*SAFE), Way.LOST) == {"a": b"one"}


def test_a_folder_of_which_only_the_inside_was_synced_is_gone_with_it() -> None:
    inside = (Operation(Act.FOLDER, "f"), Operation(Act.CREATE, "f/a"), Operation(Act.SYNC_FOLDER, "f"))
    assert left(disk(*inside), Way.LOST) == {}
    assert left(disk(*inside, Operation(Act.SYNC_FOLDER, ".")), Way.LOST) == {"f": None, "f/a": b""}


def test_a_rename_and_a_removal_that_were_not_synced_did_not_happen() -> None:
    assert left(disk(*SAFE, Operation(Act.RENAME, "a", new="b")), Way.LOST) == {"a": b"one"}
    assert left(disk(*SAFE, Operation(Act.RENAME, "a", new="b")), Way.KEPT) == {"b": b"one"}
    assert left(disk(*SAFE, Operation(Act.UNLINK, "a")), Way.LOST) == {"a": b"one"}
    removed = (Operation(Act.UNLINK, "a"), Operation(Act.SYNC_FOLDER, "."))
    assert left(disk(*SAFE, *removed), Way.LOST) == {}


def test_two_names_of_a_file_share_its_bytes() -> None:
    linked = (Operation(Act.LINK, "a", new="b"), Operation(Act.SYNC_FOLDER, "."))
    changed = (Operation(Act.WRITE, "b", 1, b"NE!"), Operation(Act.SYNC, "a"))
    assert left(disk(*SAFE, *linked, *changed), Way.LOST) == {"a": b"oNE!", "b": b"oNE!"}


def test_a_truncation_cuts_off_or_fills_up() -> None:
    assert left(disk(*SAFE, Operation(Act.TRUNCATE, "a", 1)), Way.KEPT) == {"a": b"o"}
    assert left(disk(*SAFE, Operation(Act.TRUNCATE, "a", 5)), Way.KEPT) == {"a": b"one\0\0"}
    assert left(disk(*SAFE, Operation(Act.TRUNCATE, "a", 1)), Way.LOST) == {"a": b"one"}


def test_half_of_what_was_not_synced_survives_by_lot_and_the_same_lot_leaves_the_same() -> None:
    written = [Operation(Act.WRITE, "a", number, b"x") for number in range(3)]
    seen = {left(disk(*SAFE, *written), Way.SOME, seed)["a"] for seed in range(100)}
    assert seen == {a + b + c for a in (b"o", b"x") for b in (b"n", b"x") for c in (b"e", b"x")}
    assert left(disk(*SAFE, *written), Way.SOME, 7) == left(disk(*SAFE, *written), Way.SOME, 7)


def test_a_torn_write_is_torn_where_sectors_end() -> None:
    """It begins in the middle of a sector: 100 bytes of the first, the whole second, 50 of the third."""
    content = bytes(3 * SECTOR)
    safe = (Operation(Act.CREATE, "a"), Operation(Act.WRITE, "a", 0, content), *SAFE[2:])
    torn = Operation(Act.WRITE, "a", SECTOR - 100, b"x" * (100 + SECTOR + 50))
    seen = set()
    for seed in range(200):
        found = left(disk(*safe, torn), Way.TORN, seed)["a"]
        assert found is not None
        parts = (found[SECTOR - 100 : SECTOR], found[SECTOR : 2 * SECTOR], found[2 * SECTOR :][:50])
        assert all(set(part) in ({0}, {ord("x")}) for part in parts)
        seen.add(tuple(part[0] != 0 for part in parts))
    assert len(seen) == 8


def test_a_file_that_was_never_made_is_a_gap_in_the_record() -> None:
    with pytest.raises(KeyError):
        disk(Operation(Act.WRITE, "a", 0, b"one"))
