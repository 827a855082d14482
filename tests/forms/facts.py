"""What a form says, read without the reader under test: every shown text and every rule, each with its row.

Two sources. What stands on the sheets, as openpyxl reads them; and the XForm that pyxform, the reference
implementation of the standard, makes of the same file. pyxform refuses some forms: then the sheets alone speak.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from lxml import etree
from openpyxl import load_workbook
from pyxform.xls2xform import convert

_TEXTS: Final = ("label", "hint", "guidance_hint", "constraint_message", "required_message")
RULES: Final = ("relevant", "relevance", "constraint", "choice_filter", "required")
ALIASES: Final = {"relevance": "relevant", "caption": "label", "command": "type"}
METADATA: Final = frozenset(
    {
        "start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "phone_number", "username",
        "email", "audit", "start-geopoint", "background-audio",
    }
)  # fmt: skip
_NO: Final = frozenset({"", "no", "false", "false()", "0", "nein"})
_ASKABLE: Final = re.compile(
    r"(text|string|integer|int|decimal|date|time|datetime|range|note|acknowledge|trigger|calculate|hidden"
    r"|phone( number)?|tel"
    r"|(begin|end)[ _]group|(select(_| )?(one|multiple|1)?|rank|select all that apply)( from)?( .*)?)$",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"\$\{\s*([^}\s]+)\s*\}")


@dataclass(frozen=True, slots=True)
class Fact:
    """`kind` is a text or a rule; `name` the row's name; `rows` where the sheet says it, `column` its heading's."""

    kind: str
    name: str
    said: str
    sheet: str = "survey"
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """All of one form. `standard` is what pyxform said where it refused the form."""

    facts: tuple[Fact, ...]
    types: tuple[str, ...]
    standard: str

    def rows_of_lists(self, types: Iterable[str]) -> Iterator[tuple[str, int]]:
        """The rows of the lists that these types name."""
        named = {word for one in types for word in one.split()[1:]}
        for fact in self.facts:
            if fact.kind == "list_name" and fact.said in named:
                yield "choices", fact.row

    @property
    def for_a_chat(self) -> bool:
        """Whether a chat can ask all of it, by the types alone, and nothing shown depends on a calculation."""
        asked = [one for one in self.types if one.casefold() not in METADATA]
        calculated = {fact.name for fact in self.facts if fact.kind == "type" and fact.said == "calculate"}
        used = {
            name for fact in self.facts if fact.kind != "calculation" for name in _NAMED.findall(fact.said)
        }
        external = any(fact.kind == "type" and "external" in fact.said for fact in self.facts)
        shown = any(not re.match(r"calculate|hidden|note|(begin|end)", one, re.IGNORECASE) for one in asked)
        silent = {
            fact.row for fact in self.facts if fact.kind == "type" and fact.said in {"calculate", "hidden"}
        }
        if any(fact.kind == "calculation" and fact.row not in silent for fact in self.facts):
            return False
        fits = all(_ASKABLE.match(one) and "from_file" not in one for one in asked)
        return not self.standard and shown and fits and not external and not calculated & used


def facts_of(path: Path) -> Facts:
    """Reads both sources. Raises whatever openpyxl raises for a file that is none."""
    content = path.read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheets = {sheet.title.strip().casefold(): sheet for sheet in book.worksheets}
        if "survey" not in sheets and len(sheets) == 1:
            sheets["survey"] = next(iter(sheets.values()))
        found = [
            fact
            for name in ("survey", "choices")
            if name in sheets
            for fact in _sheet_facts(sheets[name], name)
        ]
    types = tuple(fact.said for fact in found if fact.kind == "type")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            xform = convert(xlsform=BytesIO(content), warnings=[], file_type=path.suffix).xform
    except Exception as error:  # noqa: BLE001 - whatever it objects to is told
        return Facts(tuple(found), types, f"{error}".replace("\n", " ")[:160] or type(error).__name__)
    return Facts((*found, *_xform_facts(xform, found)), types, "")


def _sheet_facts(sheet: object, name: str) -> Iterator[Fact]:
    rows = sheet.iter_rows(values_only=True, max_row=20_000, max_col=200)  # type: ignore[attr-defined]
    headings: list[str] = []
    for number, row in enumerate(rows, 1):
        cells = ["" if cell is None else str(cell).strip() for cell in row]
        if not headings:
            if any(cells):
                headings = cells
            continue
        yield from _row_facts(name, number, headings, cells)


def _row_facts(sheet: str, number: int, headings: list[str], cells: list[str]) -> Iterator[Fact]:
    plain = [_plain(heading) for heading in headings]
    by_name = {heading: cell for heading, cell in zip(plain, cells, strict=False) if cell}
    name = by_name.get("name") or by_name.get("value", "")
    for place, (heading, cell) in enumerate(zip(plain, cells, strict=False), 1):
        if not cell or not heading:
            continue
        at = (sheet, number, place)
        if heading in _TEXTS:
            yield Fact(heading, name, cell, *at)
        elif sheet == "choices" and heading == "list_name":
            yield Fact("list_name", name, cell, *at)
        elif sheet == "survey" and heading == "type":
            yield Fact("type", name, cell, *at)
        elif sheet == "survey" and heading in {*RULES, "calculation"}:
            kind = ALIASES.get(heading, heading)
            if kind != "required" or cell.casefold() not in _NO:
                yield Fact(kind, name, cell, *at)


def _plain(heading: str) -> str:
    word = re.split(r"::|:", heading.strip())[0].strip().casefold().replace(" ", "_")
    return ALIASES.get(word, word)


def _xform_facts(xform: str, sheet: list[Fact]) -> Iterator[Fact]:
    """Texts and rules of the XForm, each at the row of the sheet that has its name."""
    rows: dict[str, int] = {}
    twice: set[str] = set()
    for fact in sheet:
        if fact.kind == "type" and fact.name:
            (twice.add(fact.name) if fact.name in rows else rows.setdefault(fact.name, fact.row))
    for (
        name
    ) in twice:  # which row an entry of the XForm belongs to cannot be told; the sheet's own facts speak
        del rows[name]
    root = etree.fromstring(xform.encode())
    yield from _binds(root, rows)
    for value in root.iterfind(".//{*}itext/{*}translation/{*}text/{*}value"):
        name = _name_of(value.getparent().get("id") or "")
        text = " ".join("".join(value.itertext()).split())
        is_plain = value.get("form") in {None, "guidance"} and len(value) == 0
        if is_plain and text not in {"", "-"} and name in rows:
            yield Fact("label", name, text, row=rows[name])


def _binds(root: etree._Element, rows: Mapping[str, int]) -> Iterator[Fact]:
    for bind in root.iter("{*}bind"):
        name = _name_of(bind.get("nodeset") or "")
        if name not in rows:
            continue
        for key in ("relevant", "constraint"):
            if bind.get(key):
                yield Fact(key, name, str(bind.get(key)), row=rows[name])
        if (bind.get("required") or "").startswith("true"):
            yield Fact("required", name, "true()", row=rows[name])


def _name_of(path: str) -> str:
    """ "ort" of "/data/wohnen/ort:label"."""
    return path.partition(":")[0].rpartition("/")[2]
