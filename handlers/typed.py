"""Whatever can be tapped can also be typed: its number, its words, or the beginning of its words.

Words win over places. A number that is the text of one option and the place of another is asked about: of the answers
2, 4 and 6, "2" is the first and the second.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

_NUMBERED = re.compile(r"^\s*(\d{1,3}|[A-ZÄÖÜ])\s*[·.)]\s*(.+)$")
_WORD = re.compile(r"(?<!\w)-\d+|\w+")
_MINUS = str.maketrans(dict.fromkeys("−–‒", "-"))
_SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Doubt:
    """The buttons that a number may mean: the one whose text it is, then the one in whose place it stands."""

    buttons: tuple[int, ...]


Meant: TypeAlias = int | Doubt | None


def whole_label(text: str, labels: Sequence[str]) -> int | None:
    """The button whose whole label was typed; upper and lower case do not matter."""
    return _only([i for i, label in enumerate(labels) if _same(text, label)])


def button(text: str, labels: Sequence[str]) -> Meant:
    """The button that a text means: whole label, words, number, or a beginning of three letters that fits one only."""
    wanted = _plain(text)
    if not wanted:
        return None
    whole = whole_label(text, labels)
    if whole is not None:
        return whole
    parts = [_parts(label) for label in labels]
    place = _only([i for i, (number, _) in enumerate(parts) if number == wanted])
    words = _only([i for i, (_, words) in enumerate(parts) if words == wanted])
    if wanted.lstrip("-").isdigit() and words is None:
        words = _only([i for i, (_, words) in enumerate(parts) if words.split(" ")[0] == wanted])
    if words is not None and place is not None and words != place:
        return Doubt((words, place))
    if words is not None or place is not None:
        return words if words is not None else place
    begun = [i for i, (_, words) in enumerate(parts) if words.startswith(wanted)]
    return _only(begun) if len(wanted) >= _SHORTEST_BEGINNING else None


def words_of(label: str) -> str:
    """A label without its number and its tick."""
    numbered = _NUMBERED.match(label)
    return (numbered[2] if numbered else label).removesuffix("✓").strip()


def _only(found: list[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _same(text: str, label: str) -> bool:
    return _plain(text) == _plain(label)


def _parts(label: str) -> tuple[str, str]:
    numbered = _NUMBERED.match(label)
    return (_plain(numbered[1]), _plain(numbered[2])) if numbered else ("", _plain(label))


def _plain(text: str) -> str:
    """Letters and digits only, so that marks and arrows on a button need not be typed, and the minus of a number."""
    return " ".join(_WORD.findall(text.translate(_MINUS).casefold()))
