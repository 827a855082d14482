"""A sheet as plain cells, each as it is shown; whatever format the file has, this is what is read of it."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from questionnaires.document import Location
from questionnaires.values import dataclass
from questionnaires.visible import has_visible_sign, without_controls

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Cell:
    """`value` is for programs (1.5, 2026-11-29), `shown` what stands there for people (1,5); never empty.

    `fault` is what is wrong with it and what to do, said only where somebody wants to use the cell. `day` is the
    date where the cell holds one.
    """

    value: str
    shown: str
    place: Location
    fault: tuple[str, str] | None = None
    day: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled cells of a sheet by row and column, both counted from 1."""

    name: str
    rows: Mapping[int, Mapping[int, Cell]]


def tidy(text: str) -> str:
    """A text as written by any program: its escapes decoded, one kind of line end, no blanks around.

    Empty where nothing of it can be seen, as it is in the spreadsheet.
    """
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = without_controls(text)
    return kept.strip(" \n\t") if has_visible_sign(kept) else ""


_SECTION: Final = re.compile(r"\[[^\]]*\]|_.|\*.")
_LITERAL: Final = re.compile(r'"([^"]*)"|\\(.)')
_LARGEST, _SMALLEST, _MOST_BEHIND = 15, 40, 9
"""Places before the point, and the first and the last one behind it; spreadsheets know fifteen digits themselves."""
_PATTERN: Final = re.compile(r"[#0?][#0?,]*(?:\.[0#?]+)?")


def number_as_shown(written: str, pattern: str) -> str | None:
    """A number in the format of its cell, in the German manner: 25 %, 1,50, 01067; None for a format not known here."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        return None
    if not number.is_finite() or not -_SMALLEST <= number.adjusted() <= _LARGEST:
        return None
    if pattern in {"General", "", "@"}:
        return plainly(number).replace(".", ",")
    plain = _SECTION.sub("", pattern.split(";", maxsplit=1)[0])
    marked = _LITERAL.sub(lambda found: f"\x00{found[1] or found[2] or ''}\x00", plain)
    outside = "".join(marked.split("\x00")[::2])
    found = _PATTERN.search(outside)
    if found is None or re.search(r"[Ee/]|[a-zA-Z]", outside.replace("General", "")):
        return None
    return _filled(number, marked, found[0], percent="%" in outside)


def _filled(number: Decimal, marked: str, pattern: str, *, percent: bool) -> str | None:
    before, _, behind = pattern.partition(".")
    if len(behind) > _MOST_BEHIND:
        return None
    least = behind.count("0")
    rounded = round(number * 100 if percent else number, len(behind))
    digits = f"{abs(rounded):.{len(behind)}f}"
    whole, _, rest = digits.partition(".")
    whole = whole.zfill(before.count("0"))
    if "," in before:
        whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", whole)
    while len(rest) > least and rest.endswith("0"):
        rest = rest[:-1]
    sign = "-" if rounded < 0 else ""
    shown = f"{sign}{whole},{rest}" if rest else f"{sign}{whole}"
    return marked.replace(pattern, shown, 1).replace("\x00", "").strip() if pattern in marked else None


def plainly(number: Decimal) -> str:
    """A number without an exponent and without zeros at the end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
