#!/usr/bin/env bash
# An ordinary text as a default answer is taken for a calculation.
#
# Expected: the default of a question of type `text` is the text of the cell.
# Happens:  '9 - 17 Uhr' and 'Rat + Beirat' are written as expressions that are evaluated when the form is
#           opened (which gives NaN or an error), while 'Rat/Beirat', 'u-v' and 'A and B' stay texts.
# Versions: pyxform 4.5.0, openpyxl 3.1.5, et_xmlfile 2.0.0, defusedxml 0.7.1, xlrd 2.0.1, lark 1.3.1 (Python
#           3.11)
# Why here: hours and lists of groups are usual defaults; what we write for pyxform must not hold a sign between
#           blanks there.
# Output seen:
#   9 - 17 Uhr -> expression
#   Rat + Beirat -> expression
#   Rat/Beirat -> text
#   A and B -> text
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
texts = ["9 - 17 Uhr", "Rat + Beirat", "Rat/Beirat", "A and B"]
book.active.append(["type", "name", "label", "default"])
for number, text in enumerate(texts):
    book.active.append(["text", f"q{number}", "?", text])
file = io.BytesIO()
book.save(file)
form = convert(io.BytesIO(file.getvalue()), file_type=".xlsx").xform
for number, text in enumerate(texts):
    print(text, "->", "expression" if re.search(f'<setvalue ref="/data/q{number}"', form) else "text")
PY
)
expected=$(cat <<'TXT'
9 - 17 Uhr -> expression
Rat + Beirat -> expression
Rat/Beirat -> text
A and B -> text
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
