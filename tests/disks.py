"""Disks in trouble, for real: the kernel itself refuses to write."""

import ctypes
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_CAPABILITIES_VERSION: Final = 0x20080522
_MAY_WRITE_ANYWHERE: Final = 1 << 1
"""CAP_DAC_OVERRIDE: what makes root pass over the mode of a file."""


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
        with _like_any_user():
            yield
    finally:
        for path, mode in before.items():
            if path.exists():
                path.chmod(mode)


@contextmanager
def _like_any_user() -> Iterator[None]:
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES_VERSION, 0)
    held = (ctypes.c_uint32 * 6)()
    libc = ctypes.CDLL(None, use_errno=True)
    _succeeds(libc.capget(header, held))
    fewer = (ctypes.c_uint32 * 6)(*held)
    fewer[0] &= ~_MAY_WRITE_ANYWHERE  # the effective ones only: what is permitted can be taken up again
    _succeeds(libc.capset(header, fewer))
    try:
        yield
    finally:
        _succeeds(libc.capset(header, held))


def _succeeds(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
