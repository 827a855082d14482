#!/usr/bin/env bash
# The text of a paragraph with tracked changes is neither what it was nor what it became.
#
# Expected: `paragraph.text` is the text as Word shows it: with what was added, and without what was struck out; or the
#           old one.
# Happens:  both are left out: what somebody put in is missing, and what they replaced is missing too. A sentence whose
#           day was changed has no day.
# Versions: python-docx 1.2.0, lxml 6.1.3 (Python 3.11)
# Why here: the record of a workshop goes round as DOCX and comes back with tracked changes. Nothing is read back from
#           it here; who wants to compare two records must accept the changes first.
# Output seen:
#   Wir treffen uns am  wieder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'python-docx==1.2.0' 'lxml==6.1.3' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

SPACE = nsdecls("w")
WHO = 'w:author="Muster" w:date="2026-11-03T10:00:00Z"'
paragraph = docx.Document().add_paragraph("Wir treffen uns am ")
for part in (
    f'<w:del {SPACE} w:id="1" {WHO}><w:r><w:delText>Montag</w:delText></w:r></w:del>',
    f'<w:ins {SPACE} w:id="2" {WHO}><w:r><w:t>Dienstag</w:t></w:r></w:ins>',
):
    paragraph._p.append(parse_xml(part))
paragraph.add_run(" wieder.")
print(paragraph.text)
PY
)
expected=$(cat <<'TXT'
Wir treffen uns am  wieder.
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
