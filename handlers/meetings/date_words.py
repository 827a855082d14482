"""The German words and forms of dates and times: numbers, weekdays, months, and how clocks are written."""

import re
from collections.abc import Mapping

from babel.dates import get_day_names, get_month_names

_ONE = dict.fromkeys(("ein", "eins", "einem", "einer"), 1)
_UP_TO_SEVEN = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7}
_UP_TO_FOURTEEN = {"acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14}
NUMBERS = _ONE | _UP_TO_SEVEN | _UP_TO_FOURTEEN


def _names(*tables: Mapping[int, str], also: dict[str, int]) -> dict[str, int]:
    """Name → number in small letters, without the point behind a short name."""
    return {name.casefold().rstrip("."): n for table in tables for n, name in table.items()} | also


MONTHS = _names(
    get_month_names("wide", locale="de"),
    get_month_names("abbreviated", locale="de"),
    also={"jänner": 1, "jän": 1, "mrz": 3, "jun": 6, "jul": 7, "sep": 9},
)
WEEKDAYS = _names(
    get_day_names("wide", locale="de"), get_day_names("abbreviated", locale="de"), also={"sonnabend": 5}
)

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?"
NEXT = r"(?:diese|kommende|nächste)[nrm]?"
AFTER_NEXT = r"übernächste[nrm]?"
CLOCK = r"(\d{1,2})(?:[.:](\d{2}))?"
OCLOCK = r"(?: ?(?:uhr|h)\b)"
ALONE = r"(?<![\d.:/-])"
END = r"(?![\d:/-])"
ORDINALS = {
    "erste": 1,
    "zweite": 2,
    "dritte": 3,
    "vierte": 4,
    "letzte": -1,
    "1.": 1,
    "2.": 2,
    "3.": 3,
    "4.": 4,
}
ORDINAL = "|".join(re.escape(name) for name in ORDINALS)
FILLER = re.compile("am|um|ab|an|den|der|dem|im|von|gegen|uhr|bitte|wir|uns|treffen")


def weekday_of(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS[name.rstrip(".")]
