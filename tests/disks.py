"""Disks in trouble, for real: the kernel itself refuses to write."""

import ctypes
import errno
import os
import platform
import resource
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")

SAID: Final = {"full": "No room is left", "read-only": "cannot be written to"}
"""What is told of a disk, by its trouble."""
_CAPABILITIES_VERSION: Final = 0x20080522
_MAY_DO_ANYTHING: Final = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what makes root pass over the mode of a file."""


@contextmanager
def no_room(beyond: int = 0) -> Iterator[None]:
    """No file of this process grows larger than so many bytes, as on a full disk or beyond a quota."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (beyond, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nobody can write into the folder or its files, not even root; holds for threads that begin inside of it."""
    before = {path: path.stat().st_mode for path in (*folder.iterdir(), folder)}
    for path, mode in before.items():
        path.chmod(mode & ~0o222)
    try:
        with like_any_user():
            yield
    finally:
        for path, mode in before.items():
            if path.exists():
                path.chmod(mode)


@contextmanager
def like_any_user() -> Iterator[None]:
    """The mode of a file counts, even for root; holds for threads that begin inside of it."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES_VERSION, 0)
    held = (ctypes.c_uint32 * 6)()
    libc = ctypes.CDLL(None, use_errno=True)
    _succeeds(libc.capget(header, held))
    fewer = (ctypes.c_uint32 * 6)(*held)
    fewer[0] &= ~_MAY_DO_ANYTHING  # the effective ones only: what is permitted can be taken up again
    _succeeds(libc.capset(header, fewer))
    try:
        yield
    finally:
        _succeeds(libc.capset(header, held))


def _succeeds(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def without_hard_links(work: Callable[[], T]) -> T:
    """Does the work where the kernel answers every hard link as FAT does; on a thread, since that cannot be undone."""
    outcome: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            _refuse_links()
            outcome.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again where the work was asked for
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]
    return outcome[0]


_LINK_CALLS: Final = {"x86_64": (86, 265), "aarch64": (37,)}
"""The numbers of link and linkat."""
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOWED, _ERRNO = 0x7FFF0000, 0x00050000


def _refuse_links() -> None:
    calls = _LINK_CALLS[platform.machine()]
    program = [struct.pack("HBBI", _LOAD, 0, 0, 0)]
    program += [struct.pack("HBBI", _JUMP_IF_EQUAL, len(calls) - n, 0, call) for n, call in enumerate(calls)]
    program += [
        struct.pack("HBBI", _RETURN, 0, 0, _ALLOWED),
        struct.pack("HBBI", _RETURN, 0, 0, _ERRNO | errno.EPERM),
    ]
    instructions = ctypes.create_string_buffer(b"".join(program))
    head = ctypes.create_string_buffer(struct.pack("HP", len(program), ctypes.addressof(instructions)))
    libc = ctypes.CDLL(None, use_errno=True)
    _succeeds(libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _succeeds(libc.prctl(_SECCOMP, _FILTER, head, 0, 0))
