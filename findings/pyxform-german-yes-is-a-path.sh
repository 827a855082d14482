#!/usr/bin/env bash
# Who writes 'ja' or 'x' into the column `required` makes a question that nobody has to answer.
#
# Expected: words that are no yes are refused, or mean yes.
# Happens:  'ja', 'x', 'WAHR' go into the form as XPath expressions: paths to elements of these names, which do
#           not exist and are therefore false.
# Versions: pyxform 4.5.0, openpyxl 3.1.5, et_xmlfile 2.0.0, defusedxml 0.7.1, xlrd 2.0.1, lark 1.3.1 (Python
#           3.11)
# Why here: town halls fill the column in German; our reader takes the usual words for yes and refuses the
#           others at their cell.
# Output seen:
#   required="true()"
#   required="ja"
#   required="x"
#   required="WAHR"
#   warnings about it: 0
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
book.active.append(["type", "name", "label", "required"])
for number, word in enumerate(("yes", "ja", "x", "WAHR")):
    book.active.append(["text", f"q{number}", "?", word])
file = io.BytesIO()
book.save(file)
result = convert(io.BytesIO(file.getvalue()), file_type=".xlsx")
print(*re.findall('required="[^"]*"', result.xform), sep="\n")
print("warnings about it:", sum("required" in warning for warning in result.warnings))
PY
)
expected=$(cat <<'TXT'
required="true()"
required="ja"
required="x"
required="WAHR"
warnings about it: 0
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
