#!/usr/bin/env bash
# The line break of a text field in a browser is two in a Word file and six strange signs on a slide.
# 
# Expected: a form sends the end of a line as CR and LF (HTML, 4.10.22); a library that takes a text of several lines
#           makes one line break of the two.
# Happens:  python-docx makes a break of each of the two; python-pptx writes the CR as `_x000D_`, which stands on the
#           slide as it is, and reads it back like that.
# Versions: python-docx 1.2.0, python-pptx 1.0.2, lxml 6.1.3, pillow 13.0.0, XlsxWriter 3.3.1, typing_extensions 4.16.0
#           (Python 3.11)
# Why here: what people type in the browser goes into records and slides. Line breaks are made LF where a text comes in,
#           at the browser door and from spreadsheets, and nowhere else.
# Output seen:
#   python-docx: 'eins\n\nzwei'
#   python-pptx: 'eins_x000D_\nzwei'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'python-docx==1.2.0' 'python-pptx==1.0.2' 'lxml==6.1.3' 'pillow==13.0.0' 'XlsxWriter==3.3.1' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
import io

import docx
import pptx

TYPED = "eins\r\nzwei"
document, presentation = docx.Document(), pptx.Presentation()
document.add_paragraph(TYPED)
box = presentation.slides.add_slide(presentation.slide_layouts[6]).shapes.add_textbox(0, 0, 914400, 914400)
box.text_frame.text = TYPED
files = io.BytesIO(), io.BytesIO()
document.save(files[0])
presentation.save(files[1])
print("python-docx:", repr(docx.Document(files[0]).paragraphs[0].text))
print("python-pptx:", repr(pptx.Presentation(files[1]).slides[0].shapes[0].text_frame.text))
PY
)
expected=$(cat <<'TXT'
python-docx: 'eins\n\nzwei'
python-pptx: 'eins_x000D_\nzwei'
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
