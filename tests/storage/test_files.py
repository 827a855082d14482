"""A finished file is put in place exclusively, also where the disk knows no hard links."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from storage.files import new_file, write_together
from tests.disks import no_room, without_hard_links
from tests.storage.on_disk import modes, names

Does: TypeAlias = Callable[[Callable[[], None]], None]


def as_usual(work: Callable[[], None]) -> None:
    work()


disks = pytest.mark.parametrize("disk", [as_usual, without_hard_links])


def test_kernel_refuses_links_here_and_only_here(tmp_path: Path) -> None:
    (tmp_path / "one").touch()
    with pytest.raises(PermissionError):
        without_hard_links(lambda: (tmp_path / "two").hardlink_to(tmp_path / "one"))
    (tmp_path / "two").hardlink_to(tmp_path / "one")


@disks
def test_new_file_is_there_when_it_is_finished(tmp_path: Path, disk: Does) -> None:
    def make() -> None:
        with new_file(tmp_path / "copy") as draft:
            draft.write_bytes(b"finished")
            assert not (tmp_path / "copy").exists()

    disk(make)
    assert (tmp_path / "copy").read_bytes() == b"finished"
    assert names(tmp_path) == ["copy"]
    assert modes(tmp_path)["copy"] == "0o600"


@disks
def test_file_that_came_meanwhile_is_left_alone(tmp_path: Path, disk: Does) -> None:
    def make() -> None:
        with new_file(tmp_path / "copy") as draft:
            draft.write_bytes(b"finished")
            (tmp_path / "copy").write_bytes(b"of somebody else")

    with pytest.raises(FileExistsError):
        disk(make)
    assert (tmp_path / "copy").read_bytes() == b"of somebody else"
    assert names(tmp_path) == ["copy"]


@disks
def test_broken_off_file_leaves_nothing(tmp_path: Path, disk: Does) -> None:
    def make() -> None:
        with new_file(tmp_path / "copy") as draft:
            draft.write_bytes(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        disk(make)
    assert names(tmp_path) == []


LONG = bytes(20_000)


@disks
def test_files_that_are_written_together_are_all_there(tmp_path: Path, disk: Does) -> None:
    disk(lambda: write_together({tmp_path / "one": b"1", tmp_path / "two": b"2"}))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"one": b"1", "two": b"2"}


@disks
def test_file_that_is_there_keeps_all_of_them_away(tmp_path: Path, disk: Does) -> None:
    (tmp_path / "two").write_bytes(b"of somebody else")
    with pytest.raises(FileExistsError):
        disk(lambda: write_together({tmp_path / "one": b"1", tmp_path / "two": b"2"}))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"two": b"of somebody else"}


@pytest.mark.parametrize("overwrite", [True, False])
def test_disk_without_room_for_all_of_them_gets_none_and_keeps_what_was_there(
    tmp_path: Path, *, overwrite: bool
) -> None:
    (tmp_path / "one").write_bytes(b"before")
    more = {tmp_path / "one": b"1"} if overwrite else {tmp_path / "three": b"3"}
    with no_room(beyond=4096), pytest.raises(OSError, match="File too large"):
        write_together({**more, tmp_path / "two": LONG}, overwrite=overwrite)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"one": b"before"}


def test_file_that_takes_the_place_of_another_has_its_rights_and_the_link_to_it_stays(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"before")
    (tmp_path / "one").chmod(0o640)
    (tmp_path / "link").symlink_to("one")
    write_together({tmp_path / "link": b"now"}, overwrite=True)
    assert (tmp_path / "link").is_symlink()
    assert ((tmp_path / "one").read_bytes(), modes(tmp_path)["one"]) == (b"now", "0o640")
    assert names(tmp_path) == ["link", "one"]
