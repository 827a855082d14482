"""Writes down everything that is done to a folder's files, by SQLite and by Python, and can make one call fail."""

import errno
import functools
import io
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from tests.cuts.disk import Act, Operation
from tests.cuts.sqlite_files import OK, watched

T = TypeVar("T")

_NOT_ON_THE_DISK: Final = "-shm"
"""Memory that processes share; SQLite makes it anew after a cut."""


class Recorder:
    """Hears what happens below `root`.

    What SQLite does is heard call by call. Of Python's calls those are heard that concern names and `fsync`; what was
    written meanwhile is found by looking: before each of them and each acknowledgement, the files are compared with
    what is known of them. So no write can be overlooked, by whatever way it reached the disk.
    """

    def __init__(self, root: Path, *, failing: int | None = None) -> None:
        """The call with the number `failing`, counted from 1, fails."""
        self.operations: list[Operation] = []
        self.calls = 0
        self._root = root
        self._failing = failing
        self._known: dict[str, bytearray] = {}
        self._lock = threading.RLock()
        self._aside = False

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hears all that is done inside. What lies in the folder before is on the disk for good."""
        folders = self._folders()
        self.operations += [Operation(Act.FOLDER, folder) for folder in folders]
        self._look()
        self.operations += [Operation(Act.SYNC, path) for path in self._known]
        self.operations += [Operation(Act.SYNC_FOLDER, folder) for folder in (".", *folders)]
        self.operations.append(Operation(Act.BEGIN))
        with watched(self), self._python_heard():
            yield
        with self._lock:
            self._look()

    def acknowledge(self, what: str) -> None:
        """Notes that somebody was told so at this moment."""
        with self._lock:
            self._look()
            self.operations.append(Operation(Act.ACKNOWLEDGE, new=what))

    @contextmanager
    def aside(self) -> Iterator[None]:
        """The calls inside are the tests' own: they are not counted and do not fail."""
        before, self._aside = self._aside, True
        try:
            yield
        finally:
            self._aside = before

    def fails(self) -> bool:
        with self._lock:
            self.calls += not self._aside
            return self.calls == self._failing and not self._aside

    # what SQLite does

    def created(self, path: str, perform: Callable[[], int]) -> int:
        def learn() -> None:
            self._known[self._name(path)] = bytearray()

        return self._heard(Operation(Act.CREATE, self._name(path)), perform, learn)

    def wrote(self, path: str, offset: int, data: bytes, perform: Callable[[], int]) -> int:
        def learn() -> None:
            known = self._known[self._name(path)]
            known.extend(bytes(max(0, offset - len(known))))
            known[offset : offset + len(data)] = data

        return self._heard(Operation(Act.WRITE, self._name(path), offset, data), perform, learn)

    def truncated(self, path: str, size: int, perform: Callable[[], int]) -> int:
        def learn() -> None:
            known = self._known[self._name(path)]
            del known[size:]
            known.extend(bytes(size - len(known)))

        return self._heard(Operation(Act.TRUNCATE, self._name(path), size), perform, learn)

    def synced(self, path: str, perform: Callable[[], int]) -> int:
        return self._heard(Operation(Act.SYNC, self._name(path)), perform, lambda: None)

    def deleted(self, path: str, perform: Callable[[], int]) -> int:
        def learn() -> None:
            self._known.pop(self._name(path), None)

        return self._heard(Operation(Act.UNLINK, self._name(path)), perform, learn)

    def folder_synced(self, folder: str) -> None:
        with self._lock:
            self.operations.append(Operation(Act.SYNC_FOLDER, self._name(folder)))

    def _heard(self, done: Operation, perform: Callable[[], int], learn: Callable[[], None]) -> int:
        with self._lock:
            if done.act is not Act.CREATE and done.path not in self._known:
                self._look()  # Python made the file
            at = len(self.operations)
            code = perform()
            if code == OK and not done.path.endswith(_NOT_ON_THE_DISK):
                self.operations.insert(at, done)  # what it syncs inside comes after it
                learn()
            return code

    # what Python does

    @contextmanager
    def _python_heard(self) -> Iterator[None]:
        """The names in `os` and `io` that pathlib and shutil look up at each call."""
        originals: list[tuple[Any, str, Any]] = [
            (os, "open", self._may_fail(os.open)),
            (io, "open", self._may_fail(io.open)),
            (shutil, "copyfile", self._may_fail(shutil.copyfile, argument=1)),
            (os, "fsync", self._fsync(os.fsync)),
            (os, "mkdir", self._names(os.mkdir, lambda path: Operation(Act.FOLDER, path))),
            (os, "rmdir", self._names(os.rmdir, lambda path: Operation(Act.NO_FOLDER, path))),
            (os, "unlink", self._names(os.unlink, lambda path: Operation(Act.UNLINK, path))),
            (os, "link", self._names(os.link, lambda old, new: Operation(Act.LINK, old, new=new))),
            (os, "rename", self._names(os.rename, lambda old, new: Operation(Act.RENAME, old, new=new))),
            (os, "replace", self._names(os.replace, lambda old, new: Operation(Act.RENAME, old, new=new))),
        ]
        before = [(module, name, getattr(module, name)) for module, name, _ in originals]
        for module, name, heard in originals:
            setattr(module, name, heard)
        try:
            yield
        finally:
            for module, name, original in before:
                setattr(module, name, original)

    def _may_fail(self, original: Callable[..., T], *, argument: int = 0) -> Callable[..., T]:
        @functools.wraps(original)
        def heard(*args: Any, **options: Any) -> T:
            if self._is_ours(args[argument]):
                self._fail_if_it_shall()
            return original(*args, **options)

        return heard

    def _names(self, original: Callable[..., T], operation: Callable[..., Operation]) -> Callable[..., T]:
        """For a call that takes as many paths as `operation` does."""
        paths = operation.__code__.co_argcount

        @functools.wraps(original)
        def heard(*args: Any, **options: Any) -> T:
            if not all(map(self._is_ours, args[:paths])):
                return original(*args, **options)
            with self._lock:
                self._fail_if_it_shall()
                self._look()
                done = original(*args, **options)
                self._note(operation(*(self._name(os.fspath(path)) for path in args[:paths])))
                return done

        return heard

    def _fsync(self, original: Callable[[int], None]) -> Callable[[int], None]:
        def heard(descriptor: int) -> None:
            path = self._path_of(descriptor)
            with self._lock:
                if path is not None:
                    self._fail_if_it_shall()
                    self._look()
                original(descriptor)
                if path is not None:
                    act = Act.SYNC_FOLDER if path.is_dir() else Act.SYNC
                    self.operations.append(Operation(act, self._name(str(path))))

        return heard

    def _note(self, done: Operation) -> None:
        self.operations.append(done)
        match done.act:
            case Act.LINK:
                self._known[done.new] = self._known[done.path]  # one file with two names
            case Act.RENAME:
                self._known[done.new] = self._known.pop(done.path)
            case Act.UNLINK:
                self._known.pop(done.path)
            case _:
                pass

    def _fail_if_it_shall(self) -> None:
        if self.fails():
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    # what lies there

    def _look(self) -> None:
        """Notes what is on the disk and was not heard of."""
        with self.aside():
            there = {path: path.read_bytes() for path in self._root.rglob("*") if path.is_file()}
        for path, content in there.items():
            name = self._name(str(path))
            if name.endswith(_NOT_ON_THE_DISK):
                continue
            if name not in self._known:
                self.operations.append(Operation(Act.CREATE, name))
                self._known[name] = bytearray()
            self._note_changes(name, content)
        if gone := set(self._known) - {self._name(str(path)) for path in there}:
            raise AssertionError(f"gone without a sound: {sorted(gone)}")

    def _note_changes(self, name: str, content: bytes) -> None:
        known = self._known[name]
        if known == content:
            return
        if len(content) < len(known):
            self.operations.append(Operation(Act.TRUNCATE, name, len(content)))
        if content[: len(known)] == known:  # nearly always it grew
            self.operations.append(Operation(Act.WRITE, name, len(known), content[len(known) :]))
        else:
            self.operations.append(Operation(Act.WRITE, name, 0, content))
        known[:] = content

    def _folders(self) -> list[str]:
        return [self._name(str(path)) for path in sorted(self._root.rglob("*")) if path.is_dir()]

    def _is_ours(self, path: object) -> bool:
        return isinstance(path, str | os.PathLike) and Path(path).absolute().is_relative_to(self._root)

    def _name(self, path: str) -> str:
        return str(Path(path).absolute().relative_to(self._root))

    def _path_of(self, descriptor: int) -> Path | None:
        """The file or folder of ours that it is; None if it is another."""
        wanted = os.fstat(descriptor)
        ours = (self._root, *self._root.rglob("*"))
        return next((path for path in ours if os.path.samestat(path.stat(), wanted)), None)
