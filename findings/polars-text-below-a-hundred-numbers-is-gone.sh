#!/usr/bin/env bash
# An answer in words that stands below a hundred answers in numbers is gone, and its row may go with it.
# 
# Expected: a column of a spreadsheet in which numbers and words stand is read as words, as one of 52 rows is, or the
#           reader complains.
# Happens:  the first hundred rows decide the type of a column. Below them words become empty cells, and a row in which
#           nothing else stands is left out: 150 of 152 people remain, without a warning.
# Versions: polars 2.1.0, fastexcel 0.21.0, XlsxWriter 3.3.1 (Python 3.11)
# Why here: who evaluates our tables may read them with it. Why there is no number is said in a column of its own, so
#           that every column holds one kind of value.
# Output seen:
#   52 people: 52 rows of String, at the end [('about 40',), ('17 or 18',)]
#     with a second column: 52 rows, at the end [('about 40', 'council'), ('17 or 18', 'council')]
#   152 people: 150 rows of Int64, at the end [(148,), (149,)]
#     with a second column: 152 rows, at the end [(None, 'council'), (None, 'council')]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'polars==2.1.0' 'polars-runtime-32==2.1.0' 'fastexcel==0.21.0' 'XlsxWriter==3.3.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io

import polars
import xlsxwriter


def read(*columns):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("answers")
        for place, column in enumerate(columns):
            sheet.write_column(0, place, column)
    return polars.read_excel(file.getvalue())


for numbers in (50, 150):
    ages = ["age", *range(numbers), "about 40", "17 or 18"]
    alone, beside = read(ages), read(ages, ["group", *["council"] * (numbers + 2)])
    print(f"{numbers + 2} people: {len(alone)} rows of {alone['age'].dtype}, at the end {alone.rows()[-2:]}")
    print(f"  with a second column: {len(beside)} rows, at the end {beside.rows()[-2:]}")
PY
)
expected=$(cat <<'TXT'
52 people: 52 rows of String, at the end [('about 40',), ('17 or 18',)]
  with a second column: 52 rows, at the end [('about 40', 'council'), ('17 or 18', 'council')]
152 people: 150 rows of Int64, at the end [(148,), (149,)]
  with a second column: 152 rows, at the end [(None, 'council'), (None, 'council')]
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
