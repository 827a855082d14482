#!/usr/bin/env bash
# From a spreadsheet one of a pair of German quotation marks is replaced, and blanks that must not break do.
#
# Expected: the text of a question arrives as it stands in the cell.
# Happens:  the closing mark becomes a straight one while the opening one stays; U+00A0 becomes an ordinary
#           blank; double blanks become one.
# Versions: pyxform 4.5.0, openpyxl 3.1.5, et_xmlfile 2.0.0, defusedxml 0.7.1, xlrd 2.0.1, lark 1.3.1 (Python
#           3.11)
# Why here: forms are compared with pyxform's reading of them: without knowing this, half the German labels seem
#           changed. Whoever compares folds both sides.
# Output seen:
#   'Sie sagten \u201egut": 10 000 Euro'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pyxform==4.5.0' 'openpyxl==3.1.5' 'et_xmlfile==2.0.0' 'defusedxml==0.7.1' 'xlrd==2.0.1' 'lark==1.3.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io
import re

from openpyxl import Workbook
from pyxform.xls2xform import convert

book = Workbook()
book.active.title = "survey"
for row in (["type", "name", "label"], ["text", "q", "Sie sagten \u201egut\u201c: 10\u00a0000 Euro"]):
    book.active.append(row)
file = io.BytesIO()
book.save(file)
form = convert(io.BytesIO(file.getvalue()), file_type=".xlsx").xform
print(ascii(re.search("<label>(.*?)</label>", form)[1]))
PY
)
expected=$(cat <<'TXT'
'Sie sagten \u201egut": 10 000 Euro'
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
