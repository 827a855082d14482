"""Lead times as people type them: "1 Woche, 3 Tage und 2 Stunden vorher". Every word has to be understood."""

import re
from typing import Final

from workshops.meetings.reminders import Lead, Unit

_ONE: Final = dict.fromkeys(("ein", "eine", "einen", "einem", "einer", "a", "an", "one"), 1)
_NUMBERS: Final = (
    _ONE
    | {
        "zwei": 2,
        "drei": 3,
        "vier": 4,
        "fünf": 5,
        "sechs": 6,
        "sieben": 7,
        "acht": 8,
        "zehn": 10,
        "zwölf": 12,
    }
    | {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "twelve": 12}
)
_HALVES: Final = ("halb", "halbe", "halben", "half")
_UNITS: Final = (
    (re.compile(r"wochen?|weeks?"), 7 * 24 * 60),
    (re.compile(r"tag(?:e|en)?|days?"), 24 * 60),
    (re.compile(r"stunden?|std\.?|h|hours?|hrs?"), 60),
    (re.compile(r"minuten?|min\.?|minutes?|mins?"), 1),
)
"""Minutes in each."""
_SEPARATORS: Final = re.compile(r"[,;/\n]|\b(?:und|sowie|and)\b")
_FILLER: Final = re.compile(
    r"\b(?:vorher|davor|zuvor|vorab|vor|dem|treffen|beginn|before|beforehand|earlier|ahead|the|meeting|in advance)\b"
)
_COUNT: Final = re.compile(r"(\d{1,4})(?:[.,](5))?(½)?")


def read(text: str) -> list[Lead] | None:
    """The times in the order in which they were typed; None where one of them is not understood or not possible."""
    spaced = re.sub(r"(\d)(?=[a-zäöü])", r"\1 ", re.sub(r"(\d) ½", r"\1½", text.casefold()))
    spaced = re.sub(r"\b(anderthalb|eineinhalb)\b", "1½", re.sub(r"(\d),(?=5\b)", r"\1.", spaced))
    parts = [part for part in _SEPARATORS.split(_FILLER.sub(" ", spaced)) if part.strip(" .!–-")]
    leads = [_one(part.split()) for part in parts]
    found = [lead for lead in leads if lead is not None]
    return found if found and len(found) == len(leads) else None


def _one(words: list[str]) -> Lead | None:
    words = [word.strip("!–-") for word in words if word.strip(".!–-")]
    if words[:1] == ["am"] and len(words) == 2:
        return Lead(1, Unit.DAYS) if words[1] in ("tag", "vortag") else None
    if len(words) == 3 and (words[0], words[1]) in (("eine", "halbe"), ("einen", "halben"), ("half", "an")):
        words = ["halbe", words[2]]
    match words:
        case [count, unit]:
            halves, minutes = _halves(count), _minutes(unit)
        case _:
            return None
    if halves is None or minutes is None or halves * minutes % 2:
        return None
    try:
        return Lead.of(halves * minutes // 2, Unit.MINUTES)
    except ValueError:
        return None


def _halves(count: str) -> int | None:
    """Twice the number that was typed."""
    if count in _HALVES:
        return 1
    if count in _NUMBERS:
        return 2 * _NUMBERS[count]
    found = _COUNT.fullmatch(count)
    return None if found is None else 2 * int(found[1]) + bool(found[2] or found[3])


def _minutes(unit: str) -> int | None:
    return next((minutes for pattern, minutes in _UNITS if pattern.fullmatch(unit)), None)
