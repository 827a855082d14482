"""What a person wrote never turns the words around it: signs that do are left out, Arabic letters kept apart. Pure.

Letters run in their direction by themselves (UAX #9). The signs below are not seen; U+202E alone mirrors everything up
to the end of its line, the words of the program included.
"""

import re
from typing import Final

FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"
_TURNING: Final = "".join(map(chr, (*range(0x202A, 0x202F), 0x2066, 0x2067)))
"""Embeddings, overrides, isolates of one direction: no text needs them, and none of this program has them."""
_TURNS: Final = re.compile(f"[{_TURNING}]")
_ALL: Final = dict.fromkeys(map(ord, f"{_TURNING}{FIRST_STRONG_ISOLATE}{POP_ISOLATE}\u061c\u200e\u200f"))
_TO_LEAVE_OUT: Final = dict.fromkeys(map(ord, _TURNING))
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def plain(text: str) -> str:
    """Without any unseen sign that has to do with direction: for what stands alone, in a cell or a paragraph."""
    return text.translate(_ALL)


def harmless(text: str) -> str:
    """A whole message or page without the signs that turn what follows."""
    if text.isascii() or _TURNS.search(text) is None:  # nearly always; every label of a button comes by here
        return text
    return text.translate(_TO_LEAVE_OUT)


def apart(text: str) -> str:
    """A value for the middle of a sentence that runs from left to right: nothing of it reaches beyond it.

    What holds letters that run from right to left is isolated; whatever was isolated in it stays so.
    """
    if text.isascii():
        return text
    bounded = _closed(harmless(text))
    return f"{FIRST_STRONG_ISOLATE}{bounded}{POP_ISOLATE}" if _RIGHT_TO_LEFT.search(bounded) else bounded


def _closed(text: str) -> str:
    """Every isolate that begins in it ends in it, and no other one does."""
    if FIRST_STRONG_ISOLATE not in text and POP_ISOLATE not in text:
        return text
    kept: list[str] = []
    depth = 0
    for sign in text:
        if sign == POP_ISOLATE and not depth:
            continue
        depth += (sign == FIRST_STRONG_ISOLATE) - (sign == POP_ISOLATE)
        kept.append(sign)
    return "".join(kept) + POP_ISOLATE * depth
