#!/usr/bin/env bash
# A title or a short form in a second language ends the conversion with an AttributeError that names neither.
#
# Expected: a translated column that is not known is passed over with a warning, as an unknown plain column is, or refused
#           by its name.
# Happens:  `form_title::English (en)` on settings and `button::English (en)` on choices raise AttributeError; the same
#           columns called `form_title_en` and `button_en` do no harm.
# Versions: pyxform 4.5.0, openpyxl 3.1.5, et_xmlfile 2.0.0, defusedxml 0.7.1, xlrd 2.0.1, lark 1.3.1 (Python
#           3.11)
# Why here: our own export had such columns, so no other tool of the standard could read it.
# Output seen:
#   form_title::English (en): AttributeError
#   form_title_en: converted
#   button::English (en): AttributeError
#   button_en: converted
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pyxform==4.5.0' 'openpyxl==3.1.5' 'et_xmlfile==2.0.0' 'defusedxml==0.7.1' 'xlrd==2.0.1' 'lark==1.3.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io

from openpyxl import Workbook
from pyxform.xls2xform import convert


def converted(settings: list[list[str]], choices: list[list[str]]) -> str:
    book = Workbook()
    book.active.title = "survey"
    for row in (["type", "name", "label"], ["select_one a", "q", "?"]):
        book.active.append(row)
    for name, rows in (("choices", choices), ("settings", settings)):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    try:
        convert(io.BytesIO(file.getvalue()), file_type=".xlsx")
    except Exception as error:
        return type(error).__name__
    return "converted"


plain = [["list_name", "name", "label"], ["a", "x", "X"]]
for column in ("form_title::English (en)", "form_title_en"):
    print(f"{column}:", converted([["form_title", column], ["Titel", "Title"]], plain))
for column in ("button::English (en)", "button_en"):
    print(f"{column}:", converted([["form_title"], ["Titel"]], [[*plain[0], column], [*plain[1], "x"]]))
PY
)
expected=$(cat <<'TXT'
form_title::English (en): AttributeError
form_title_en: converted
button::English (en): AttributeError
button_en: converted
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
