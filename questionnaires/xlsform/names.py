"""Names of any length and form become ids that fit on a button; the same name is the same id in every version."""

import re
import unicodedata
from collections.abc import Container
from hashlib import sha256
from typing import Final

QUESTION_ID: Final = 16
LONG_ID: Final = 24
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def id_of(name: str, *, longest: int = QUESTION_ID, taken: Container[str] = (), prefix: str = "o") -> str:
    """The name itself where it can be an id, else its beginning with a mark made from the whole name."""
    plain = name.strip()
    if re.fullmatch(r"\d[a-z0-9_-]*", plain):
        plain = f"{prefix}{plain}"
    if re.fullmatch(rf"[a-z][a-z0-9_-]{{0,{longest - 1}}}", plain) and plain not in taken:
        return plain
    folded = unicodedata.normalize("NFKD", name.strip().casefold().translate(_UMLAUTS))
    word = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    word = word if re.match(r"[a-z]", word) else f"{prefix}{word}".rstrip("-")
    if (
        len(word) <= longest
        and word not in taken
        and word.replace("-", "") == re.sub(r"[^a-z0-9]", "", folded)
    ):
        return word
    for attempt in range(1000):
        mark = sha256(f"{name}\n{attempt or ''}".encode()).hexdigest()[:5]
        found = f"{word[: longest - 6].rstrip('-')}-{mark}"
        if found not in taken:
            return found
    raise ValueError(f"no id for {name!r}")  # a thousand names with the same beginning and the same mark
