"""The types of questions, and the lists of the sheet "choices": a list of the names 0 to 3 is the level scale."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from questionnaires.xlsform.columns import Columns
from questionnaires.xlsform.workbook import Row, Sheet

TAPPED: Final = {
    "select_one": "single",
    "select one": "single",
    "select one from": "single",
    "select1": "single",
    "select_multiple": "multiple",
    "select multiple": "multiple",
    "select all that apply": "multiple",
    "select all that apply from": "multiple",
    "rank": "ranking",
}
WRITTEN: Final = {
    "text": "text",
    "string": "text",
    "integer": "number",
    "int": "number",
    "range": "number",
    "note": "note",
}
GROUPS: Final = {
    "begin_group": "begin",
    "begin group": "begin",
    "end_group": "end",
    "end group": "end",
}
ABOUT_THE_DEVICE: Final = frozenset(
    {
        "start", "end", "today", "deviceid", "phonenumber", "phone_number", "username", "email", "audit",
        "simserial", "sim_serial", "subscriberid", "start-geopoint", "background-audio", "calculate", "hidden",
    }
)  # fmt: skip
"""What tools fill in by themselves: not asked, and nothing of it is ever stored here."""
_OTHER: Final = "or_other"

LEVELS: Final = ("0", "1", "2", "3")
_NO_LEVELS: Final = frozenset({"w", "n"})
"""Names for "weiß nicht" and "betrifft uns nicht", which are offered with every question anyway."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The first column of a row: `name` is a type of the questionnaire, "begin", "end", "note", or empty."""

    name: str
    written: str
    list_name: str = ""
    with_other: bool = False


def kind_of(written: str) -> Kind:
    """What a row is, whatever the spelling; an empty name for what a questionnaire does not have."""
    plain = " ".join(written.split())
    for known, name in {**WRITTEN, **GROUPS}.items():
        if plain.casefold() == known:
            return Kind(name, plain)
    for known, name in sorted(TAPPED.items(), key=lambda item: -len(item[0])):
        if plain.casefold().startswith(f"{known} "):
            words = plain[len(known) :].split()
            others = [word for word in words[1:] if word.casefold() in {_OTHER, "or", "other"}]
            return Kind(name, plain, words[0], bool(others))
    return Kind("", plain)


@dataclass(frozen=True, slots=True)
class Choices:
    """One list of the sheet "choices"."""

    name: str
    rows: tuple[Row, ...]
    columns: Columns

    def written(self, row: Row) -> str:
        """The name of a choice."""
        return name_of(self.columns, row)

    @property
    def is_scale(self) -> bool:
        """Whether it is 0, 1, 2, 3, perhaps with W and N behind it."""
        names = [self.written(row).casefold() for row in self.rows]
        return tuple(names[:4]) == LEVELS and set(names[4:]) <= _NO_LEVELS

    @property
    def levels(self) -> tuple[Row, ...]:
        """The rows of the four levels of a scale."""
        return self.rows[: len(LEVELS)]


def name_of(columns: Columns, row: Row) -> str:
    """The name in a row of "survey" or "choices"; XLSForm also calls it "value"."""
    return columns.text(row, "name") or columns.text(row, "value")


def lists(sheet: Sheet, columns: Columns) -> Mapping[str, Choices]:
    """The lists by name, each in the order of the sheet."""
    found: dict[str, list[Row]] = {}
    for row in sheet.rows:
        found.setdefault(columns.text(row, "list_name"), []).append(row)
    return {name: Choices(name, tuple(rows), columns) for name, rows in found.items() if name}


def id_of(name: str) -> str:
    """A name as an id: small letters; many forms number their choices, and an id begins with a letter."""
    plain = name.strip().casefold()
    return f"o{plain}" if re.match(r"\d", plain) else plain


def bounds(constraint: str, parameters: str) -> tuple[int, int] | None:
    """Smallest and largest number, from `. >= 0 and . <= 10` or `start=0 end=10`; None where one is missing."""
    steps = dict(re.findall(r"(start|end|step)\s*=\s*(-?\d{1,6})(?![\d.])", parameters.casefold()))
    if steps:
        both = "start" in steps and "end" in steps and steps.get("step", "1") == "1"
        return (int(steps["start"]), int(steps["end"])) if both else None
    low, high = None, None
    parts = re.split(r"\s+and\s+", constraint.strip().strip("()"))
    for part in parts:
        found = re.fullmatch(r"\(?\s*\.\s*(>=|<=|>|<)\s*(-?\d{1,6})\s*\)?", part)
        if found is None:
            return None
        sign, number = found[1], int(found[2])
        if sign in {">", ">="}:
            low = number + (sign == ">")
        else:
            high = number - (sign == "<")
    return None if low is None or high is None else (low, high)
