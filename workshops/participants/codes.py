"""Codes that people type, of signs that nobody mistakes for another, in groups of four; and the tokens of links."""

import re
import secrets
from typing import Final

SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 of them, five bits each: without 0, 1, I and O."""
SHORT: Final = 8
"""Signs of a code that holds for a time or for one person: 40 bits, and who guesses is slowed down."""
LONG: Final = 12
"""Signs of the return code, which holds until it is renewed: 60 bits."""
_TOKEN_BYTES: Final = 16


def new(length: int) -> str:
    """A random code."""
    return "".join(secrets.choice(SIGNS) for _ in range(length))


def new_token() -> str:
    """128 random bits in the letters that a deep link and a button can carry."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def grouped(code: str) -> str:
    """As it is shown: 7QF2-9M4K."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def read(typed: str) -> str:
    """The code that was typed, however it was written; what is no code at all becomes an empty text."""
    code = re.sub(r"[\s\-–.·]", "", typed).upper()
    return code if len(code) in {SHORT, LONG} and set(code) <= set(SIGNS) else ""


def is_plain(typed: str) -> bool:
    """Whether this is a code and no word or number: written as it is shown, or with letters and digits."""
    code = read(typed)
    return bool(code) and (typed.strip() == grouped(code) or not (code.isalpha() or code.isdigit()))
