"""How wide letters are on a wall, whose font nobody knows: those of the widest one that is common, in bold."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_NARROW: Final = frozenset("iljftrI.,:;'|!()-/·\u00ad ")
_SPACE: Final = 0.42
_WIDE: Final = frozenset("mwMW%@–…")


_SPACES: Final = re.compile(r"[ \t\n]+")
"""Not those that keep a number and its unit together."""


@lru_cache(maxsize=4096)
def width(text: str) -> float:
    """In sizes of the letters."""
    return sum(_width(sign) for sign in text)


def words(text: str) -> tuple[str, ...]:
    """What is never parted, if there is room for it."""
    return tuple(word for word, _ in _measured(text))


def widest(text: str) -> float:
    """Of its words."""
    return max((wide for _, wide in _measured(text)), default=0)


def wrapped(text: str, room: float) -> tuple[str, ...]:
    """The text in lines of so many sizes of its letters; only a word that is longer than a line is parted."""
    return tuple(_lines(text, room)) or ("",)


def count(text: str, room: float) -> int:
    """Of these lines."""
    return sum(1 for _ in _lines(text, room)) or 1


def evenly(text: str, room: float) -> tuple[str, ...]:
    """In as many lines, about equally long."""
    most = count(text, room)
    narrow, wide = width(text) / most, room
    while wide - narrow > 0.5:
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if count(text, middle) <= most else (middle, wide)
    return wrapped(text, wide)


@lru_cache(maxsize=1024)
def _measured(text: str) -> tuple[tuple[str, float], ...]:
    return tuple((word, width(word)) for word in _SPACES.split(text) if word)


def _lines(text: str, room: float) -> Iterator[str]:
    line: list[str] = []
    left = 0.0
    for word, wide in _measured(text):
        if line and wide + _SPACE <= left:
            line.append(word)
            left -= wide + _SPACE
            continue
        if line:
            yield " ".join(line)
        *parts, last = (word,) if wide <= room else _parted(word, room)
        yield from parts
        line, left = [last], room - (wide if wide <= room else width(last))
    if line:
        yield " ".join(line)


def _width(sign: str) -> float:
    if sign in _NARROW:
        return 0.42
    if sign in _WIDE:
        return 1.05
    return 0.75 if sign.isupper() else 0.7


def _parted(word: str, room: float) -> list[str]:
    parts = [""]
    for sign in word:
        if parts[-1] and width(parts[-1] + sign) > room:
            parts.append("")
        parts[-1] += sign
    return parts
