"""A finished file is put in place exclusively, also where the disk knows no hard links."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from storage.files import new_file
from tests.disks import without_hard_links
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
