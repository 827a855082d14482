"""Numbers as addresses, headers and fields bear them: what is none, or longer than the database counts, is none."""

import re
from typing import Final

_NUMBER: Final = re.compile(r"[0-9]{1,18}")


def number_in(text: str) -> int | None:
    """The number that a text is; None where it is none of ours."""
    return int(text) if _NUMBER.fullmatch(text) else None
