"""What in a free text could tell who somebody is: simple patterns, as hints for whoever reviews it, never a verdict."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from questionnaires.values import dataclass


class Telltale(StrEnum):
    """What it looks like."""

    EMAIL = "email"
    ACCOUNT = "account"
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Hint:
    """`text[start:end]` looks like a telltale."""

    kind: Telltale
    start: int
    end: int


_WORD: Final = r"[A-ZÄÖÜ][\w'’-]+"
_TITLE: Final = (
    r"Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|(?:Ober)?[Bb]ürgermeister(?:in)?|[Kk]olleg(?:e|in|en)|Mr\.?|Mrs\.?"
)
_PATTERNS: Final = (
    (Telltale.EMAIL, re.compile(r"\b[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,64}(?:\.[\w-]{2,64})+")),
    (Telltale.ACCOUNT, re.compile(r"(?<!\w)@\w{3,32}")),
    (Telltale.PHONE, re.compile(r"(?<![\w.,])(?:\+|0)[\d\s/()-]{5,24}\d(?![\w.,]\d)")),
    (
        Telltale.NAME,
        re.compile(
            rf"\b(?:{_TITLE})\s+(?:(?:Dr\.|Prof\.|von|van|zu|de|der)\s+){{0,3}}{_WORD}(?:\s+{_WORD})?"
        ),
    ),
)
_FEWEST_DIGITS: Final = 7
"""Of a phone number; a year, a sum or a date has fewer, or other signs between them."""


def hints(text: str) -> tuple[Hint, ...]:
    """Everything that should be looked at twice, in the order of the text; where two overlap, the first one found."""
    kept: list[Hint] = []
    for hint in _found(text):
        if all(hint.end <= other.start or hint.start >= other.end for other in kept):
            kept.append(hint)
    return tuple(sorted(kept, key=lambda hint: hint.start))


def _found(text: str) -> Iterator[Hint]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            digits = sum(sign.isdigit() for sign in match.group())
            if kind is not Telltale.PHONE or digits >= _FEWEST_DIGITS:
                yield Hint(kind, match.start(), match.end())
