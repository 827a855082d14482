#!/usr/bin/env bash
# The text of a cell that somebody commented on begins with the comment.
#
# Expected: the text of a cell is what the sheet shows in it; a comment is something beside it.
# Happens:  turned into text with str(), the comment stands before the content without a blank.
# Versions: odfpy 1.4.1, defusedxml 0.7.1 (Python 3.11)
# Why here: organisers comment on questionnaires before they send them in: the name of a group became "bitte
#           prüfenRat". The reader here takes the paragraphs that are the cell's own.
# Output seen:
#   bitte prüfenRat
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'odfpy==1.4.1' 'defusedxml==0.7.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io

from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet, load
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
comment = Annotation()
comment.addElement(P(text="bitte prüfen"))
cell = TableCell(valuetype="string")
cell.addElement(comment)
cell.addElement(P(text="Rat"))
row, table = TableRow(), Table(name="Fragen")
row.addElement(cell)
table.addElement(row)
document.spreadsheet.addElement(table)
file = io.BytesIO()
document.write(file)
[found] = load(io.BytesIO(file.getvalue())).getElementsByType(TableCell)
print(str(found))
PY
)
expected=$(cat <<'TXT'
bitte prüfenRat
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
