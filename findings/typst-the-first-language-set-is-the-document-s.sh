#!/usr/bin/env bash
# A German paper that begins with one English word is an English document for a screen reader.
#
# Expected: the language of a document is the one that is set for it, or for most of it; a word in another language is
#           marked as such.
# Happens:  the document's language is the first one set anywhere in the text, also for one word in brackets, and also
#           where the standard for accessible documents is asked for, which is granted.
# Versions: typst 0.15.2, pypdf 7.1.1 (Python 3.11)
# Why here: the names of towns, measures and languages stand in their own language on papers. So every template sets
#           the language of the paper first, and a test opens the finished file and asks for it.
# Output seen:
#   German only: de
#   a word before: en
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'typst==0.15.2' 'pypdf==7.1.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import io
import pathlib
import tempfile

import pypdf
import typst

REST = '#set text(lang: "de")\n= Ergebnis\nWir treffen uns am Dienstag wieder.\n'
for name, text in (
    ("German only", '#set document(title: "Ergebnis")\n' + REST),
    ("a word before", '#set document(title: "Ergebnis")\n#text(lang: "en")[Open Town]\n' + REST),
):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "paper.typ")
        file.write_text(text)
        paper = typst.compile(file, pdf_standards=["ua-1"])
    print(f"{name}:", pypdf.PdfReader(io.BytesIO(paper)).trailer["/Root"]["/Lang"])
PY
)
expected=$(cat <<'TXT'
German only: de
a word before: en
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
