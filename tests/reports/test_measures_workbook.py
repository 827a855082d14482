"""The measures on paper: what nobody said takes no room, and letters stay large enough to be read."""

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.measures_workbook import MeasureList, MeasureRow, measures_workbook

PLAIN = MeasureRow(
    number=1,
    what="Sprachcafé im Rathaus eröffnen, mit Betreuung von Kindern",
    status="vorgeschlagen",
    due=date(2026, 11, 6),
    overdue=False,
    office="Amt für Soziales",
    owner=None,
    field=None,
    partners=None,
    means=None,
    first_step=None,
    helped=None,
    builds_on=None,
    council=False,
    public=True,
    origin=None,
    reason=None,
)
FULL = replace(
    PLAIN,
    number=2,
    owner="Ada",
    field="Begegnung",
    partners="Volkshochschule",
    means="5000 Euro",
    first_step="Raum suchen",
    helped="Ein Raum",
    builds_on="Lesekreis",
    origin="Umfrage",
    reason="Geld fehlt",
)


def sheet_of(*rows: MeasureRow) -> Worksheet:
    found = MeasureList("Musterstadt", date(2026, 11, 3), "de", rows)
    return load_workbook(io.BytesIO(measures_workbook(found))).worksheets[0]


@pytest.mark.parametrize(
    ("rows", "columns", "across", "repeated"),
    [((PLAIN, PLAIN), 8, None, None), ((PLAIN, FULL), 17, 3, "$A:$B"), ((), 17, 3, "$A:$B")],
)
def test_page_is_as_wide_as_can_be_read(
    rows: tuple[MeasureRow, ...], columns: int, across: int | None, repeated: str | None
) -> None:
    sheet = sheet_of(*rows)
    page = sheet.page_setup
    assert (sheet.max_column, page.orientation, page.fitToWidth, page.fitToHeight) == (
        columns, "landscape", across, 0,
    )  # fmt: skip
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", repeated)
    assert sheet["B2"].alignment.wrap_text or not rows


def test_signs_that_came_along_out_of_a_pdf_are_left_out() -> None:
    row = replace(PLAIN, what="Sprach\x02café\x0beröffnen", office="Amt\x1f für \ud83dSoziales")
    cells = [cell.value for cell in sheet_of(row)[2]]
    assert {"Sprachcafé eröffnen", "Amt für Soziales"} <= set(cells)
