#!/usr/bin/env bash
# A line break that Windows wrote into a cell is four strange signs in one reader and a line break in the other.
#
# Expected: two readers of the same .xlsx file agree on the text of a cell; ECMA-376 escapes a carriage return
#           as `_x000D_`.
# Happens:  XlsxWriter writes `_x000D_`, openpyxl hands it over as seven characters, calamine decodes it.
# Versions: XlsxWriter 3.3.1, openpyxl 3.1.5, et_xmlfile 2.0.0, python-calamine 0.9.1 (Python 3.11)
# Why here: labels with line breaks come from Excel on Windows. Whoever reads with openpyxl decodes these
#           escapes.
# Output seen:
#   openpyxl: 'erste_x000D_\nzweite Zeile'
#   calamine: 'erste\r\nzweite Zeile'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'XlsxWriter==3.3.1' 'openpyxl==3.1.5' 'et_xmlfile==2.0.0' 'python-calamine==0.9.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

file = io.BytesIO()
with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
    book.add_worksheet("survey").write(0, 0, "erste\r\nzweite Zeile")
data = file.getvalue()
print("openpyxl:", repr(openpyxl.load_workbook(io.BytesIO(data))["survey"]["A1"].value))
print("calamine:", repr(CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("survey").to_python()[0][0]))
PY
)
expected=$(cat <<'TXT'
openpyxl: 'erste_x000D_\nzweite Zeile'
calamine: 'erste\r\nzweite Zeile'
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
