"""The German words and forms of dates and times: numbers, weekdays, months, and how clocks are written."""

import re

_ONE = dict.fromkeys(("ein", "eins", "einem", "einer"), 1)
_UP_TO_SEVEN = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7}
_UP_TO_FOURTEEN = {"acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14}
NUMBERS = _ONE | _UP_TO_SEVEN | _UP_TO_FOURTEEN


def _numbered(names: str, *, first: int) -> dict[str, int]:
    return {name: number for number, name in enumerate(names.split(), first)}


# Not asked of Babel, which would read what it knows of a language for that: at every start, for who types a date.
MONTHS = (
    _numbered("januar februar märz april mai juni juli august september oktober november dezember", first=1)
    | _numbered("jan feb mrz apr mai jun jul aug sep okt nov dez", first=1)
    | {"jänner": 1, "jän": 1, "sept": 9}
)
WEEKDAYS = (
    _numbered("montag dienstag mittwoch donnerstag freitag samstag sonntag", first=0)
    | _numbered("mo di mi do fr sa so", first=0)
    | {"sonnabend": 5}
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
FILLER = re.compile("am|um|ab|an|den|der|dem|im|von|gegen|uhr|bitte|wir|uns|treffen|jeweils")


def weekday_of(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS[name.rstrip(".")]
