"""Marks of a list that people type before their cards: "- ", "• ", "1. ". Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_SIGN: Final = re.compile(r"^(?:[•‣▪▫◦●○■□]\s*|[-‐‑–—−*·](?:\s+|$))")
_RANKED: Final = (
    "Jan|Feb|März|Apr|Mai|Juni|Juli|Aug|Sep|Okt|Nov|Dez|Advent"
    "|Klasse|Stock|Etage|Obergeschoss|OG|Halbjahr|Quartal|Platz|Preis|FC"
)
_NUMBER: Final = re.compile(rf"^(\d{{1,2}})(?:\)|\.(?!\s*(?:{_RANKED})))\s+")
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
