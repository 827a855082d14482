"""Whatever can be tapped can also be typed: its number, its words, or the beginning of its words."""

import re
from collections.abc import Sequence

_NUMBERED = re.compile(r"^\s*(\d{1,3}|[A-ZÄÖÜ])\s*[·.)]\s*(.+)$")
_SHORTEST_BEGINNING = 3


def whole_label(text: str, labels: Sequence[str]) -> int | None:
    """The button whose whole label was typed; upper and lower case do not matter."""
    return _only([i for i, label in enumerate(labels) if _same(text, label)])


def button(text: str, labels: Sequence[str]) -> int | None:
    """The button that a text means: whole label, number, words, or a beginning of three letters that fits one only."""
    wanted = _plain(text)
    if not wanted:
        return None
    numbers, words = zip(*(_parts(label) for label in labels), strict=True) if labels else ((), ())
    for fits in (
        [i for i, label in enumerate(labels) if _same(text, label)],
        [i for i, number in enumerate(numbers) if number == wanted],
        [i for i, word in enumerate(words) if word == wanted],
        [i for i, word in enumerate(words) if len(wanted) >= _SHORTEST_BEGINNING and word.startswith(wanted)],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


def _only(found: list[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _same(text: str, label: str) -> bool:
    return _plain(text) == _plain(label)


def _parts(label: str) -> tuple[str, str]:
    numbered = _NUMBERED.match(label)
    return (_plain(numbered[1]), _plain(numbered[2])) if numbered else ("", _plain(label))


def _plain(text: str) -> str:
    """Letters and digits only, so that marks and arrows on a button need not be typed."""
    return " ".join(re.findall(r"\w+", text.casefold()))
