"""Numbers that are copied from a paper: what is not quite clear is refused with its reason, never guessed. Pure.

They stand alone, with a dot behind or not, and between them a space, a comma, a semicolon, a slash or "und". A word or
any other sign could change what they mean ("nicht 2", "3 (Bus 2)"), so nothing beside them is passed over.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from questionnaires.kernels.kernel import Impossible
from questionnaires.kernels.phrases import Phrase

_BETWEEN: Final = re.compile(r"(?:[\s,;/]|\b(?:und|and)\b)+", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d{1,9}\.?")
_SIGNED: Final = re.compile(r"[-−]?\d{1,9}\.?")
_FROM_TO: Final = re.compile(
    r"(?<![\d.])(\d{1,9})\s*(?:[-‐‑–—−]|\bbis\b|\bto\b)\s*(\d{1,9})(?!\d)", re.IGNORECASE
)
_TIMES: Final = re.compile(r"(?<![\d.])(\d{1,9})\s*(?:x|×|mal\b|times\b)\s*(\d{1,9})(?!\d)", re.IGNORECASE)
ONLY_NUMBERS: Final = Phrase("poll-paper-only-numbers")


def numbers_in(text: str, *, each: re.Pattern[str] = _SIGNED) -> list[int]:
    """At least one whole number; raises Impossible where anything else is there."""
    parts = [part for part in _BETWEEN.split(text) if part]
    if not parts or not all(map(each.fullmatch, parts)):
        raise Impossible(ONLY_NUMBERS)
    return [int(part.rstrip(".").replace("−", "-")) for part in parts]


def items_in(text: str, items: Collection[int]) -> list[int]:
    """Some of these, each once, in the order of the paper; raises Impossible."""
    found = numbers_in(text, each=_NUMBER)
    _require(found, items)
    require_once(Counter(found))
    return found


def items_from_to(text: str, items: Collection[int]) -> list[int]:
    """The same, where "1-3" is 1, 2 and 3: of items whose order says nothing."""

    def spelled_out(ends: re.Match[str]) -> str:
        low, high = int(ends[1]), int(ends[2])
        _require((low, high), items)
        if low >= high:
            raise Impossible(ONLY_NUMBERS)
        return f" {in_example(range(low, high + 1))} "

    return items_in(_FROM_TO.sub(spelled_out, text), items)


def times_in(text: str, items: Collection[int], *, most: int) -> Counter[int]:
    """Item → how often it is there, `most` together, where "2x 1" is twice the 1; raises Impossible."""
    too_many = Impossible(Phrase("poll-paper-most-dots", {"dots": most}))

    def spelled_out(pair: re.Match[str]) -> str:
        times, item = int(pair[1]), pair[2]
        if times > most:
            raise too_many
        if times == 0:
            raise Impossible(ONLY_NUMBERS)
        return f" {' '.join([item] * times)} "

    found = numbers_in(_TIMES.sub(spelled_out, text), each=_NUMBER)
    _require(found, items)
    if len(found) > most:
        raise too_many
    return Counter(found)


def require_once(found: Counter[int]) -> None:
    """Raises Impossible where one is there more often."""
    twice = next((item for item, times in found.items() if times > 1), None)
    if twice is not None:
        raise Impossible(Phrase("poll-paper-twice", {"n": twice}))


def require_so_many(numbers: Sequence[int], wanted: range) -> None:
    """Raises Impossible where there are more or fewer of them."""
    if len(numbers) in wanted:
        return
    if len(wanted) == 1:
        raise Impossible(Phrase("poll-paper-exactly", {"n": wanted[0]}))
    key, n = ("poll-paper-least", wanted[0]) if len(numbers) < wanted[0] else ("poll-paper-most", wanted[-1])
    raise Impossible(Phrase(key, {"n": n}))


def in_example(numbers: Iterable[int]) -> str:
    """How they could be typed."""
    return " ".join(map(str, numbers))


def _require(numbers: Iterable[int], items: Collection[int]) -> None:
    unknown = next((each for each in numbers if each not in items), None)
    if unknown is not None:
        raise Impossible(Phrase("poll-paper-no-such", {"n": unknown}))
