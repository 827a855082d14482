"""A disk as POSIX promises it: what was not synced may be there after a power cut, or not, or in part.

A file's bytes and its name are two things: `fsync` of the file keeps the bytes, `fsync` of the folder keeps the name.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import count
from pathlib import PurePosixPath
from typing import Final

SECTOR: Final = 512
"""What a disk writes as a whole or not at all, in bytes."""


class Act(Enum):
    """What can be done to a disk; what is no deed but a mark in the record stands last."""

    CREATE = "create"
    FOLDER = "make a folder"
    NO_FOLDER = "remove a folder"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    SYNC_FOLDER = "sync a folder"
    LINK = "link"
    RENAME = "rename"
    UNLINK = "unlink"
    ACKNOWLEDGE = "acknowledge"
    """Somebody was told that it is done."""
    BEGIN = "begin"
    """What stands before this was there already."""


class Way(Enum):
    """How what was not synced is lost."""

    KEPT = "all of it survives"
    LOST = "nothing of it survives"
    SOME = "a drawn half of it survives"
    TORN = "a drawn half of it survives, and of the last write a drawn half of its sectors"


@dataclass(frozen=True, slots=True)
class Operation:
    """Paths are relative to the disk's root; `new` is the second name of a link or rename, or what is acknowledged."""

    act: Act
    path: str = ""
    offset: int = 0
    data: bytes = b""
    new: str = ""


@dataclass(slots=True)
class _File:
    synced: bytearray = field(default_factory=bytearray)
    unsynced: list[Operation] = field(default_factory=list)


class Disk:
    """Takes operations; tells what a cut would leave of them."""

    def __init__(self) -> None:
        self._files: dict[int, _File] = {}
        self._numbers = count()
        self._synced: dict[str, int | None] = {}
        """Name → file; None for a folder."""
        self._unsynced: list[tuple[Operation, int | None]] = []
        self._now: dict[str, int | None] = {}

    def apply(self, done: Operation) -> None:
        """Raises KeyError if a file is used that was never made: then the record has a gap."""
        match done.act:
            case Act.WRITE | Act.TRUNCATE:
                self._file(done.path).unsynced.append(done)
            case Act.SYNC:
                file = self._file(done.path)
                for each in file.unsynced:
                    _write(file.synced, each)
                file.unsynced.clear()
            case Act.SYNC_FOLDER:
                self._sync_folder(done.path)
            case Act.ACKNOWLEDGE | Act.BEGIN:
                pass
            case _:
                entry = self._entry(done)
                self._unsynced.append(entry)
                _rename(self._now, *entry)

    def left(self, way: Way, draw: random.Random) -> dict[str, bytes | None]:
        """What is there after a cut: name → content, None for a folder. The same `draw` gives the same."""
        survives = _survivor(way, draw)
        names = dict(self._synced)
        for entry in self._unsynced:
            if survives():
                _rename(names, *entry)
        contents = {number: self._content(file, way, draw) for number, file in self._files.items()}
        return {
            name: None if number is None else contents[number]
            for name, number in names.items()
            if all(folder in names for folder in _folders_above(name))
        }

    def _content(self, file: _File, way: Way, draw: random.Random) -> bytes:
        survives = _survivor(way, draw)
        kept = [each for each in file.unsynced if survives()]
        content = bytearray(file.synced)
        for each in kept:
            if way is Way.TORN and each is kept[-1] and each.act is Act.WRITE:
                for sector in _sectors(each):
                    if survives():
                        _write(content, sector)
            else:
                _write(content, each)
        return bytes(content)

    def _file(self, path: str) -> _File:
        number = self._now[path]
        if number is None:
            raise KeyError(path)
        return self._files[number]

    def _entry(self, done: Operation) -> tuple[Operation, int | None]:
        match done.act:
            case Act.FOLDER:
                return done, None
            case Act.CREATE:
                number = next(self._numbers)
                self._files[number] = _File()
                return done, number
            case _:
                return done, self._now[done.path]

    def _sync_folder(self, folder: str) -> None:
        left: list[tuple[Operation, int | None]] = []
        for entry in self._unsynced:
            if _parent(entry[0].new or entry[0].path) == folder:
                _rename(self._synced, *entry)
            else:
                left.append(entry)
        self._unsynced = left


def _rename(names: dict[str, int | None], done: Operation, number: int | None) -> None:
    match done.act:
        case Act.CREATE | Act.FOLDER:
            names[done.path] = number
        case Act.LINK:
            names[done.new] = number
        case Act.RENAME:
            names.pop(done.path, None)
            names[done.new] = number
        case _:
            names.pop(done.path, None)


def _write(content: bytearray, done: Operation) -> None:
    if done.act is Act.TRUNCATE:
        del content[done.offset :]
    content.extend(bytes(max(0, done.offset - len(content))))
    content[done.offset : done.offset + len(done.data)] = done.data


def _sectors(done: Operation) -> Iterator[Operation]:
    """A write in pieces that end where the disk's sectors end."""
    at, end = done.offset, done.offset + len(done.data)
    while at < end:
        after = min(end, (at // SECTOR + 1) * SECTOR)
        yield Operation(Act.WRITE, done.path, at, done.data[at - done.offset : after - done.offset])
        at = after


def _survivor(way: Way, draw: random.Random) -> Callable[[], bool]:
    match way:
        case Way.KEPT:
            return lambda: True
        case Way.LOST:
            return lambda: False
        case _:
            return lambda: draw.random() < 0.5


def _folders_above(name: str) -> list[str]:
    return [str(folder) for folder in PurePosixPath(name).parents if str(folder) != "."]


def _parent(name: str) -> str:
    return str(PurePosixPath(name).parent)
