"""Whether a text that somebody typed, or that stands in a file, can be seen at all. Pure."""

import re
import unicodedata
from typing import Final

_BREAKS: Final = {0x0B: " ", 0x0C: " "}
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols by their class, though nothing is drawn for them."""


def without_controls(text: str) -> str:
    """A text as every file of an office program can hold it: controls, which texts out of a PDF have, are no text."""
    return _NO_XML.sub("", text.translate(_BREAKS))


def seen(text: str | None) -> str | None:
    """The text, for a shape from outside; raises ValueError where nothing of it can be seen."""
    if text is not None and not has_visible_sign(text):
        raise ValueError("nothing in it can be seen")
    return text


def has_visible_sign(text: str) -> bool:
    """Whether it holds at least one letter, digit, mark of punctuation or symbol, and not only what is invisible."""
    return any(unicodedata.category(sign)[0] in "LNPS" and sign not in _BLANK for sign in text)
