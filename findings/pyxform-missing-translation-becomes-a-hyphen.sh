#!/usr/bin/env bash
# A label that lacks a translation is shown as '-' in that language, without a warning.
#
# Expected: the question falls back to the language that has a text, or the form is refused.
# Happens:  a hyphen is written as the translation, and the list of warnings is empty.
# Versions: pyxform 4.5.0, openpyxl 3.1.5, et_xmlfile 2.0.0, defusedxml 0.7.1, xlrd 2.0.1, lark 1.3.1 (Python
#           3.11)
# Why here: a town's form is often translated in part. A reader has to name each missing translation and show
#           the first language's text.
# Output seen:
#   ['One', '-']
#   0 warnings
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
for row in (
    ["type", "name", "label::Deutsch (de)", "label::English (en)"],
    ["text", "a", "Eins", "One"],
    ["text", "b", "Zwei", None],
):
    book.active.append(row)
file = io.BytesIO()
book.save(file)
result = convert(io.BytesIO(file.getvalue()), file_type=".xlsx")
english = re.search('<translation lang="English.*?</translation>', result.xform, re.DOTALL)[0]
print(re.findall("<value>(.*?)</value>", english))
print(len(result.warnings), "warnings")
PY
)
expected=$(cat <<'TXT'
['One', '-']
0 warnings
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
