#!/usr/bin/env bash
# One word in a script that no font has, and there is no accessible paper at all; any other paper loses it unsaid.
# 
# Expected: a letter without a glyph is drawn as a box, is said as a warning, and the rest of the paper is there; asking
#           for a standard changes how it is written, not whether it is.
# Happens:  where the standard for accessible documents is asked for, the whole paper is refused with an error. Where it
#           is not, the letters become zeros in the text of the file, and nothing is said, not even as a warning.
# Versions: typst 0.15.2, pypdf 7.1.1 (Python 3.11)
# Why here: what people typed in any script stands in reports and records. Every text that is printed is first looked
#           up in our fonts, and what they lack is replaced by a word that says so.
# Output seen:
#   no standard: 'Willkommen \x00\x00\x00 im Rathaus'
#   warnings: []
#   a-2a: 'PDF/A-2a error: the text `"\u1230"` could not be displayed with font `"Libertinus Serif"`'
#   ua-1: 'PDF/UA-1 error: the text `"\u1230"` could not be displayed with font `"Libertinus Serif"`'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'typst==0.15.2' 'pypdf==7.1.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io
import tempfile
from pathlib import Path

import pypdf
import typst

GREETING = '#set document(title: "Gruß")\n#set text(lang: "de")\nWillkommen \u1230\u120b\u121d im Rathaus'
with tempfile.TemporaryDirectory() as folder:
    source = Path(folder, "paper.typ")
    source.write_text(GREETING)
    paper, warnings = typst.compile_with_warnings(source, ignore_system_fonts=True)
    print("no standard:", ascii(pypdf.PdfReader(io.BytesIO(paper)).pages[0].extract_text()))
    print("warnings:", [warning.message for warning in warnings])
    for standard in ("a-2a", "ua-1"):
        try:
            typst.compile(source, ignore_system_fonts=True, pdf_standards=[standard])
            print(f"{standard}: made")
        except typst.TypstError as error:
            print(f"{standard}: {ascii(str(error))}")
PY
)
expected=$(cat <<'TXT'
no standard: 'Willkommen \x00\x00\x00 im Rathaus'
warnings: []
a-2a: 'PDF/A-2a error: the text `"\u1230"` could not be displayed with font `"Libertinus Serif"`'
ua-1: 'PDF/UA-1 error: the text `"\u1230"` could not be displayed with font `"Libertinus Serif"`'
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
