#!/usr/bin/env bash
# Classes of age such as "3-5" and "6-9" become days of the year 2001, and a decimal comma vanishes.
# 
# Expected: a column whose every cell holds two numbers and a hyphen is text; "3,5" is text or three and a half.
# Happens:  the column is one of dates, and is written as such by every step after it: three to five years are 5 March
#           2001. As soon as one class is no date ("18-25") all of them are text, so the same question has another type
#           in the next town. 3,5 is 35.
# Versions: agate 1.14.2, the reader of csvkit (Python 3.11)
# Why here: our tables are handed on as CSV. All questions share one column there, codes stand beside the words, and
#           numbers are whole ones, so that nothing is left to guess.
# Output seen:
#   ['3-5', '6-9'] -> Date ['2001-03-05', '2001-06-09']
#   written again: ['answer,A', '2001-03-05,A', '2001-06-09,A']
#   ['3-5', '6-9', '18-25'] -> Text ['3-5', '6-9', '18-25']
#   ['3,5', '4,25'] -> Number ['35', '425']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'agate==1.14.2' 'Babel==2.18.0' 'isodate==0.7.2' 'leather==0.4.1' 'parsedatetime==2.6' 'python-slugify==9.2.0' 'text-unidecode==1.3' 'pytimeparse==1.1.10' 'tzdata==2026.6'
seen=$("$folder/venv/bin/python" - <<'PY'
import io
import warnings

import agate

warnings.simplefilter("ignore")
for cells in (["3-5", "6-9"], ["3-5", "6-9", "18-25"], ["3,5", "4,25"]):
    lines = "".join(f"{cell};A\n" for cell in ["answer", *cells])
    table = agate.Table.from_csv(io.StringIO(lines), delimiter=";")
    column = table.columns["answer"]
    print(cells, "->", type(column.data_type).__name__, [str(value) for value in column.values()])
    if cells == ["3-5", "6-9"]:
        written = io.StringIO()
        table.to_csv(written)
        print("written again:", written.getvalue().split())
PY
)
expected=$(cat <<'TXT'
['3-5', '6-9'] -> Date ['2001-03-05', '2001-06-09']
written again: ['answer,A', '2001-03-05,A', '2001-06-09,A']
['3-5', '6-9', '18-25'] -> Text ['3-5', '6-9', '18-25']
['3,5', '4,25'] -> Number ['35', '425']
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
