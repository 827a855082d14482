"""The workbook in other programs: nothing lies over anything else, pages are one wide, every text stays as it was."""

import io
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from questionnaires.model import GroupCode
from reports.localized_result import LocalizedResult
from reports.spreadsheet import spreadsheet
from tests.other_programs import are_here
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.results import counts, levels_questionnaire
from tests.reports import samples

pytestmark = pytest.mark.process

CODED = "Amt _x0041_ und _x000D_ _xABCD_"
"""A workbook takes each of these for the code of a letter, unless they are written so that they stay."""
ACROSS_A4 = (841.9, 595.3)
SMALLEST_LETTERS = 6.0
"""Points on paper; the sheets are scaled to the width of a page."""


@cache
def workbook() -> bytes:
    """The town of four fields, one of whose groups has a name that looks like a code."""
    groups = {**samples.GROUPS, GroupCode("rat"): CODED}
    return spreadsheet(samples.edition(fields=samples.FOUR_FIELDS, groups=groups))


def shares() -> LocalizedResult:
    """Of 8 people one does not know, of 40 others 23: other programs round these two in different directions."""
    group = GroupCode("rat")
    answers = {"a1": {group: (7, 0, 0, 0, 1)}, "a2": {group: (17, 0, 0, 0, 23)}}
    asked = levels_questionnaire({"a": 2})
    found = evaluate(asked, counts(answers, responses={group: 40}), title="Probe")
    return LocalizedResult(found, asked, "Musterstadt", {group: "Rat"}, samples.DAY)


@dataclass(frozen=True, slots=True)
class Word:
    """One word on a page, in points from the left and from the top."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def lies_on(self, other: "Word") -> bool:
        """Whether more than a hair of one is covered by the other."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > 1 and high > 0.3 * min(self.bottom - self.top, other.bottom - other.top)


@dataclass(frozen=True, slots=True)
class Page:
    size: tuple[float, float]
    words: tuple[Word, ...]


@cache
def printed_by_libreoffice(content: bytes) -> tuple[Page, ...]:
    """What LibreOffice would print, read by poppler."""
    with TemporaryDirectory() as folder:
        Path(folder, "workbook.xlsx").write_bytes(content)
        profile = Path(folder, "profile").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "workbook.xlsx"],
            cwd=folder, capture_output=True, check=True,
        )  # fmt: skip
        boxes = subprocess.run(
            ["pdftotext", "-bbox", "workbook.pdf", "-"], cwd=folder, capture_output=True, check=True
        ).stdout
    return tuple(_pages(boxes.decode()))


def _pages(boxes: str) -> Iterator[Page]:
    html = "{http://www.w3.org/1999/xhtml}"
    for page in ET.fromstring(re.sub("[\x00-\x08\x0b-\x1f]", "", boxes)).iter(f"{html}page"):
        words = (
            Word(word.text or "", *(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{html}word")
        )
        yield Page((float(page.attrib["width"]), float(page.attrib["height"])), tuple(words))


def texts_by_openpyxl(content: bytes) -> str:
    """Everything in the cells; openpyxl leaves the one code that keeps the others from being read as such."""
    book = load_workbook(io.BytesIO(content))
    cells = (cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    return " ".join(str(value).replace("_x005F_", "_") for value in cells if value is not None)


def texts_by_libreoffice(content: bytes) -> str:
    return " ".join(word.text for page in printed_by_libreoffice(content) for word in page.words)


READERS: list[Callable[[bytes], str]] = [
    texts_by_openpyxl,
    *([texts_by_libreoffice] if are_here("localc", "pdftotext") else []),
]


@pytest.mark.parametrize("reading", READERS)
def test_text_that_looks_like_a_code_stays(reading: Callable[[bytes], str]) -> None:
    assert CODED in " ".join(reading(workbook()).split())


def test_percent_is_written_whole_so_that_no_program_rounds_it() -> None:
    sheet = load_workbook(io.BytesIO(spreadsheet(shares())))["Fragen"]
    [place] = [cell.column for cell in sheet[1] if cell.value == "Anteil weiß ich nicht"]
    shown = [(row[place - 1].value, row[place - 1].number_format) for row in sheet.iter_rows(min_row=2)]
    assert shown == [(13, '0" %"'), (58, '0" %"')]


def too_low_by_openpyxl(content: bytes) -> list[str]:
    """Rows whose height has no room for the lines of their longest text."""
    return [
        f"{sheet.title} {number}"
        for sheet in load_workbook(io.BytesIO(content)).worksheets
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1)
        if (sheet.row_dimensions[number].height or 0) < 12 * max(_lines(sheet, row))
    ]


def _lines(sheet: Worksheet, row: Sequence[object]) -> Iterator[int]:
    """At least so many lines each cell of a row needs."""
    for place, value in enumerate(row, start=1):
        room = sheet.column_dimensions[get_column_letter(place)].width + 6
        yield len(str(value or "")) // int(room)


def overlapping_by_libreoffice(content: bytes) -> list[str]:
    """Words that lie on others."""
    return [
        f"{one.text} on {other.text}"
        for page in printed_by_libreoffice(content)
        for place, one in enumerate(page.words)
        for other in page.words[place + 1 :]
        if one.lies_on(other)
    ]


LOOKS: list[Callable[[bytes], list[str]]] = [
    too_low_by_openpyxl,
    *([overlapping_by_libreoffice] if are_here("localc", "pdftotext") else []),
]


@pytest.mark.parametrize("look", LOOKS)
def test_rows_are_as_high_as_their_texts(look: Callable[[bytes], list[str]]) -> None:
    assert look(workbook()) == []


def test_sheets_are_printed_one_page_wide_in_letters_that_can_be_read() -> None:
    book = load_workbook(io.BytesIO(workbook()))
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
            "landscape", None, 0,
        )  # fmt: skip
        last = re.fullmatch(r"'?[^!]+'?!\$A\$1:\$([A-Z]+)\$\d+", str(sheet.print_area))
        assert last is not None
        columns = [get_column_letter(place) for place in range(1, sheet.max_column + 1)]
        printed = columns[: columns.index(last[1]) + 1]
        points = sum(sheet.column_dimensions[letter].width for letter in printed) * 5.5
        room = ACROSS_A4[0] - 72 * 0.8
        assert 10 * min(1, room / points) >= SMALLEST_LETTERS, sheet.title


def test_codes_for_other_programs_stand_last_and_are_explained() -> None:
    book = load_workbook(io.BytesIO(workbook()))
    heading = [str(cell.value) for cell in book["Fragen"][1]]
    assert heading[:2] == ["Frage Nr.", "Frage"]
    assert heading[-4:] == ["Kennung", "Fassung", "Einigkeit", "A"]
    explained = {(row[0].value, row[1].value): row[2].value for row in book["Codebuch"].iter_rows(min_row=2)}
    assert "für andere Programme" in str(explained["Fragen", "Kennung"])
    assert explained["Wörter für die Einigkeit", "zwei Lager"] == "A bis −0,20"
    assert explained["Wörter für die Einigkeit", "weitgehend einig"] == "Einigkeit ab 0,70"
