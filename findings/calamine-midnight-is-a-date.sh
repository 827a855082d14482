#!/usr/bin/env bash
# In a column of date and time, the cells at midnight come out as another type.
#
# Expected: cells with one number format have one type in Python.
# Happens:  a cell formatted as date and time is a datetime, except at 00:00, where it is a date; a datetime
#           cannot be compared with a date.
# Versions: XlsxWriter 3.3.1, python-calamine 0.9.1 (Python 3.11)
# Why here: a column of deadlines sorted or compared raises TypeError on the first entry without an hour.
#           Spreadsheets are read by openpyxl.
# Output seen:
#   datetime.datetime(2026, 12, 1, 9, 0)
#   datetime.date(2026, 12, 1)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'XlsxWriter==3.3.1' 'python-calamine==0.9.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io
from datetime import datetime

import xlsxwriter
from python_calamine import CalamineWorkbook

file = io.BytesIO()
with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
    sheet = book.add_worksheet("survey")
    form = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    sheet.write_datetime(0, 0, datetime(2026, 12, 1, 9), form)
    sheet.write_datetime(1, 0, datetime(2026, 12, 1, 0), form)
for row in CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue())).get_sheet_by_name("survey").to_python():
    print(repr(row[0]))
PY
)
expected=$(cat <<'TXT'
datetime.datetime(2026, 12, 1, 9, 0)
datetime.date(2026, 12, 1)
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
