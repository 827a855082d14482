"""What lies in a folder, and how a file comes to harm."""

from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def modes(folder: Path) -> dict[str, str]:
    return {path.name: oct(path.stat().st_mode & 0o777) for path in (folder, *folder.iterdir())}


def content(path: Path) -> bytes:
    return path.read_bytes()


def readable_words(path: Path) -> list[bytes]:
    """Which of the words that the tests store, or that every plain SQLite file holds, can be seen in it."""
    seen = path.read_bytes()
    return [word for word in (b"Vertraulich", b"SQLite format", b"municipality") if word in seen]


def flip_a_bit(path: Path, at: int) -> None:
    changed = bytearray(path.read_bytes())
    changed[at] ^= 1
    path.write_bytes(changed)


def cut_off(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length])


def leave_a_torn_end(path: Path) -> None:
    """As when the power goes in the middle of a write."""
    path.write_bytes(path.read_bytes() + b"torn")
