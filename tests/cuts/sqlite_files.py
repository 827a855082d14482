"""Stands between SQLite and the disk: every call of SQLite's file layer comes by here.

SQLite lets a program bring its own file layer ("VFS"). This one is the system's own, of which the calls that change
something are passed through `Watch`. It needs no compiler: the structures are laid out by ctypes, as sqlite3.h gives
them. They are part of SQLite's stable interface.
"""

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from functools import partial
from typing import Any, Final, Protocol

from sqlcipher3 import _sqlite3

OK: Final = 0
_CREATE: Final = 0x4
_CANNOT_OPEN: Final = 14


class Failure:
    """SQLite's code for each call that did not work."""

    READ: Final = 10 | 1 << 8
    WRITE: Final = 10 | 3 << 8
    SYNC: Final = 10 | 4 << 8
    TRUNCATE: Final = 10 | 6 << 8
    SIZE: Final = 10 | 7 << 8
    DELETE: Final = 10 | 10 << 8
    LOCK: Final = 10 | 15 << 8
    SHARED_MEMORY: Final = 10 | 21 << 8


class Watch(Protocol):
    """What hears of each call; `perform` does it and gives SQLite's code, `OK` if it worked."""

    def created(self, path: str, perform: Callable[[], int]) -> int: ...
    def wrote(self, path: str, offset: int, data: bytes, perform: Callable[[], int]) -> int: ...
    def truncated(self, path: str, size: int, perform: Callable[[], int]) -> int: ...
    def synced(self, path: str, perform: Callable[[], int]) -> int: ...
    def deleted(self, path: str, perform: Callable[[], int]) -> int: ...
    def folder_synced(self, folder: str) -> None: ...
    def fails(self) -> bool:
        """Asked before every call, those that only read included: whether it shall fail."""
        ...


CLOSE = ctypes.CFUNCTYPE(c_int, c_void_p)
READ = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
TRUNCATE = ctypes.CFUNCTYPE(c_int, c_void_p, c_int64)
WITH_FLAGS = ctypes.CFUNCTYPE(c_int, c_void_p, c_int)
SIZE = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)
SHARED_MEMORY = ctypes.CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int, c_void_p)


class _Methods(Structure):
    """sqlite3_io_methods."""

    _fields_ = (
        ("version", c_int),
        ("close", CLOSE),
        ("read", READ),
        ("write", READ),
        ("truncate", TRUNCATE),
        ("sync", WITH_FLAGS),
        ("size", SIZE),
        ("lock", WITH_FLAGS),
        ("unlock", c_void_p),
        ("check_reserved_lock", c_void_p),
        ("control", c_void_p),
        ("sector_size", c_void_p),
        ("characteristics", c_void_p),
        ("shared_memory_map", SHARED_MEMORY),
        ("shared_memory_lock", c_void_p),
        ("shared_memory_barrier", c_void_p),
        ("shared_memory_unmap", c_void_p),
        ("fetch", c_void_p),
        ("unfetch", c_void_p),
    )


class _File(Structure):
    """sqlite3_file: what it holds behind this is the system's own business."""

    _fields_ = (("methods", POINTER(_Methods)),)


class _Layer(Structure):
    """sqlite3_vfs."""


OPEN = ctypes.CFUNCTYPE(c_int, POINTER(_Layer), c_void_p, POINTER(_File), c_int, c_void_p)
DELETE = ctypes.CFUNCTYPE(c_int, POINTER(_Layer), c_char_p, c_int)
OPEN_FOLDER = ctypes.CFUNCTYPE(c_int, c_char_p, POINTER(c_int))
_Layer._fields_ = (
    ("version", c_int),
    ("file_size", c_int),
    ("longest_path", c_int),
    ("next", POINTER(_Layer)),
    ("name", c_char_p),
    ("data", c_void_p),
    ("open", OPEN),
    ("delete", DELETE),
    ("access", c_void_p),
    ("full_path", c_void_p),
    ("library_open", c_void_p),
    ("library_error", c_void_p),
    ("library_symbol", c_void_p),
    ("library_close", c_void_p),
    ("randomness", c_void_p),
    ("sleep", c_void_p),
    ("time", c_void_p),
    ("last_error", c_void_p),
    ("time_of_64_bits", c_void_p),
    ("set_system_call", ctypes.CFUNCTYPE(c_int, POINTER(_Layer), c_char_p, c_void_p)),
    ("get_system_call", ctypes.CFUNCTYPE(c_void_p, POINTER(_Layer), c_char_p)),
    ("next_system_call", c_void_p),
)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """All databases that are opened inside, and closed before its end, are heard by `watch`."""
    layer = _Watched(watch)
    layer.begin()
    try:
        yield
    finally:
        layer.end()


class _Watched:
    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._library = _library()
        self._system = self._library.sqlite3_vfs_find(None)
        self._system_of_its_own = _Layer.from_buffer_copy(self._system.contents)
        self._layer = _Layer.from_buffer_copy(self._system.contents)
        self._layer.name = b"watched"
        self._layer.open = OPEN(self._open)
        self._layer.delete = DELETE(self._delete)
        self._open_folder = OPEN_FOLDER(self._sync_folder)
        self._open_folder_of_system = OPEN_FOLDER(
            self._layer.get_system_call(self._system, b"openDirectory") or 0
        )
        self._methods: dict[int, _Methods] = {}
        self._paths: dict[int, str] = {}

    def begin(self) -> None:
        # SQLite syncs a folder in the middle of other calls; how it opens the folder is all that can be seen of it.
        self._layer.set_system_call(self._system, b"openDirectory", ctypes.cast(self._open_folder, c_void_p))
        self._library.sqlite3_vfs_register(ctypes.byref(self._layer), 1)

    def end(self) -> None:
        assert not self._paths, f"still open: {sorted(self._paths.values())}"
        self._library.sqlite3_vfs_unregister(ctypes.byref(self._layer))
        self._library.sqlite3_vfs_register(self._system, 1)
        self._layer.set_system_call(self._system, b"openDirectory", None)

    def _open(self, _layer: object, name: int | None, file: Any, flags: int, out: int | None) -> int:
        original = partial(self._system_of_its_own.open, self._system, name, file, flags, out)
        if name is None:
            return int(original())  # a file without a name is gone after a cut
        path = os.fsdecode(ctypes.string_at(name))
        if self._watch.fails():
            file.contents.methods = None
            return _CANNOT_OPEN
        makes_it = flags & _CREATE and not os.path.exists(path)  # noqa: PTH110
        code = self._watch.created(path, original) if makes_it else int(original())
        if code == OK:
            address = ctypes.addressof(file.contents)
            self._paths[address] = path
            file.contents.methods = ctypes.pointer(self._watched_methods(file.contents.methods.contents))
        return code

    def _delete(self, _layer: object, name: bytes, sync_folder: int) -> int:
        if self._watch.fails():
            return Failure.DELETE
        original = partial(self._system_of_its_own.delete, self._system, name, sync_folder)
        path = os.fsdecode(name)
        return self._watch.deleted(path, original) if os.path.exists(path) else int(original())  # noqa: PTH110

    def _sync_folder(self, inside: bytes, descriptor: Any) -> int:
        code: int = self._open_folder_of_system(inside, descriptor)
        if code == OK:
            self._watch.folder_synced(os.path.dirname(os.fsdecode(inside)))  # noqa: PTH120
        return code

    def _watched_methods(self, original: _Methods) -> _Methods:
        key = ctypes.addressof(original)
        if key not in self._methods:
            self._methods[key] = _Between(original, self._watch, self._paths).methods()
        return self._methods[key]


class _Between:
    """The methods of a kind of file: those that matter go through the watch, the others straight to the system."""

    def __init__(self, original: _Methods, watch: Watch, paths: dict[int, str]) -> None:
        self._original = original
        self._watch = watch
        self._paths = paths

    def methods(self) -> _Methods:
        made = _Methods.from_buffer_copy(self._original)
        made.close, made.read, made.write = CLOSE(self._close), READ(self._read), READ(self._write)
        made.truncate, made.sync = TRUNCATE(self._truncate), WITH_FLAGS(self._sync)
        made.size, made.lock = SIZE(self._size), WITH_FLAGS(self._lock)
        made.shared_memory_map = SHARED_MEMORY(self._map_memory)
        return made

    def _close(self, file: int) -> int:
        self._paths.pop(file, None)
        return int(self._original.close(file))

    def _read(self, file: int, into: int, length: int, offset: int) -> int:
        if self._watch.fails():
            return Failure.READ
        return int(self._original.read(file, into, length, offset))

    def _write(self, file: int, what: int, length: int, offset: int) -> int:
        if self._watch.fails():
            return Failure.WRITE
        perform = partial(self._original.write, file, what, length, offset)
        return self._watch.wrote(self._paths[file], offset, ctypes.string_at(what, length), perform)

    def _truncate(self, file: int, size: int) -> int:
        if self._watch.fails():
            return Failure.TRUNCATE
        return self._watch.truncated(self._paths[file], size, partial(self._original.truncate, file, size))

    def _sync(self, file: int, flags: int) -> int:
        if self._watch.fails():
            return Failure.SYNC
        return self._watch.synced(self._paths[file], partial(self._original.sync, file, flags))

    def _size(self, file: int, into: int) -> int:
        return Failure.SIZE if self._watch.fails() else int(self._original.size(file, into))

    def _lock(self, file: int, level: int) -> int:
        return Failure.LOCK if self._watch.fails() else int(self._original.lock(file, level))

    def _map_memory(self, file: int, region: int, length: int, extend: int, into: int) -> int:
        if self._watch.fails():
            return Failure.SHARED_MEMORY
        return int(self._original.shared_memory_map(file, region, length, extend, into))


def _library() -> Any:
    """The SQLite inside SQLCipher's module, loaded already. Raises AttributeError if it hides its functions."""
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = POINTER(_Layer)
    library.sqlite3_vfs_find.argtypes = (c_char_p,)
    return library
