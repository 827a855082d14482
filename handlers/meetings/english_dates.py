"""Dates as people type them in English, said in German, so that one reader understands both."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

_Change: TypeAlias = str | Callable[[re.Match[str]], str]


def _named(english: str, short: str, german: str) -> dict[str, str]:
    """English name, in full and short → German name in full."""
    return {
        name: in_full
        for names in (english, short)
        for name, in_full in zip(names.split(), german.split(), strict=True)
    }


MONTHS: Final = _named(
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
) | {"sept": "September"}
DAYS: Final = _named(
    "monday tuesday wednesday thursday friday saturday sunday",
    "mon tue wed thu fri sat sun",
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
) | {"tues": "Dienstag", "thur": "Donnerstag", "thurs": "Donnerstag"}
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY: Final = "|".join(sorted(DAYS, key=len, reverse=True))
_NUMBERS: Final = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
}
_UNITS: Final = {"day": "tagen", "week": "wochen", "month": "monaten"}


def _clock(hour: str, minute: str | None, half: str) -> str:
    """18:00 for "6 pm"; noon and midnight are 12 and 0."""
    h = int(hour) % 12 + (12 if half.casefold() == "p" else 0)
    return f"{h:02}:{minute or '00'}"


_HALF: Final = r"(a|p)\.?m\b\.?"
_TIME: Final = r"(\d{1,2})(?:[.:](\d{2}))?"
_CHANGES: Final[tuple[tuple[str, _Change], ...]] = (
    (r"\bnoon\b", "12:00"),
    (rf"\b({'|'.join(_NUMBERS)})\b", lambda m: _NUMBERS[m[1].casefold()]),
    (rf"\bhalf past (\d{{1,2}}) ?{_HALF}", lambda m: _clock(m[1], "30", m[2])),
    (r"\bhalf past (\d{1,2})\b", lambda m: f"halb {int(m[1]) % 12 + 1}"),
    (
        rf"(?:\bfrom )?\b{_TIME} ?(?:to|until|till|-|–) ?{_TIME} ?{_HALF}",
        lambda m: f"{_clock(m[1], m[2], m[5])}-{_clock(m[3], m[4], m[5])}",
    ),
    (rf"\b{_TIME} ?{_HALF}", lambda m: _clock(m[1], m[2], m[3])),
    (
        rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)",
        lambda m: f"{m[2]}. {MONTHS[m[1].casefold()]}",
    ),
    (
        rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b\.?",
        lambda m: f"{m[1]}. {MONTHS[m[2].casefold()]}",
    ),
    (rf"\b({_DAY})\b\.?", lambda m: DAYS[m[1].casefold()]),
    (
        r"\b(\d{1,3}) (day|week|month)s? from (?:today|now)\b",
        lambda m: f"in {m[1]} {_UNITS[m[2].casefold()]}",
    ),
    (r"\bin an? (day|week|month)\b", lambda m: f"in 1 {_UNITS[m[1].casefold()]}"),
    (r"\bin (\d{1,3}) (day|week|month)s?\b", lambda m: f"in {m[1]} {_UNITS[m[2].casefold()]}"),
    (r"\b(\d{1,3}) hours?\b", r"\1 stunden"),
    (r"\b(\d{1,3}) minutes?\b", r"\1 minuten"),
    (r"\bday after tomorrow\b", "übermorgen"),
    (r"\btomorrow\b", "morgen"),
    (r"\btoday\b", "heute"),
    (r"\btonight\b", "heute abend"),
    (r"\bnext week\b", "nächste woche"),
    (r"\bnext\b", "nächsten"),
    (r"\bthis\b", "diesen"),
    (r"\bin the (?:early )?morning\b", "morgens"),
    (r"\bin the afternoon\b", "nachmittags"),
    (r"\bin the evening\b", "abends"),
    (r"\bo['’]?clock\b", "uhr"),
    (r"\bfrom (?=\d)", "von "),
    (r"(?<=\d) (?:to|until|till) (?=\d)", " bis "),
    (r"\bfor (?=\d)", "für "),
    (r"\bat (?=\d|halb)", "um "),
    (r"\b(?:on|the)\b (?=\d|[A-Z])", ""),
    (r"\b(?:at|in) the (?=\S)", "im "),
    (r"\bat (?=\S)", "im "),
)


def in_german(text: str) -> str:
    """The text with every English word of a date in German; anything else stays as it was typed."""
    for pattern, change in _CHANGES:
        text = re.sub(pattern, change, text, flags=re.IGNORECASE)
    return text
