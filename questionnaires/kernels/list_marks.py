"""Marks of a list that people type before their cards: "- ", "• ", "1. ". Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_SIGN: Final = re.compile(r"^(?:[•‣▪▫◦●○■□]\s*|[-‐‑–—−*·](?:\s+|$))")
_RANKED: Final = (
    r"(?:Jan|Januar|Feb|Februar|März|Apr|April|Mai|Juni|Juli|Aug|August|Sep|Sept|September|Okt|Oktober|Nov|November"
    r"|Dez|Dezember|Advent\w*|Klasse|Stock|Stockwerk|Etage|Obergeschoss|OG|Halbjahr|Quartal|Platz|Preis|FC)\b"
)
_NUMBER: Final = re.compile(rf"^(\d{{1,2}})(?:\)|\.(?!\s*{_RANKED}))\s+")
"""Not that of a date or a rank: "1. Mai feiern", "1. Stock ohne Stufen"."""


def without_list_marks(texts: Iterable[str], *, first: int) -> Iterator[str]:
    """The same without them; a number is a mark where it counts, the first text being the `first` of all."""
    place = first
    for text in texts:
        bare = _SIGN.sub("", text)
        if (number := _NUMBER.match(bare)) is not None and int(number[1]) == place:
            bare = bare[number.end() :]
        place += bool(bare)
        yield bare


def in_list(text: str, *, first: int) -> list[str]:
    """Each line without its mark where every one bears a mark of one list; else the whole text. A list counts from 1,
    or goes on where what was written before has ended."""
    rows = [row.strip() for row in text.splitlines() if row.strip()]
    for begins in (first, 1):
        bare = list(without_list_marks(rows, first=begins))
        if len(rows) > 1 and all(row != rest for row, rest in zip(rows, bare, strict=True)):
            return bare
    return [text]
