#!/usr/bin/env bash
# Asking an array of a PDF for an attribute with a default raises; a checker built on it passes headings unseen.
#
# Expected: `getattr(value, name, default)` returns the default for any object that lacks the attribute.
# Happens:  an array raises ValueError instead of AttributeError. pdfua asks in this way: its rule that headings
#           are not empty lands among the skipped ones of a valid document, and whoever reads only `findings`
#           sees a pass.
# Versions: pikepdf 10.18.0, pdfua 0.1.3, typst 0.15.2, lxml 6.1.3, pillow 13.0.0, packaging 26.4 (Python 3.11)
# Why here: our papers are checked with pdfua in the tests. They name this one rule as skipped and fail on any
#           other that is.
# Output seen:
#   ValueError
#   0 findings
#   skipped: ['UA-14-001']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pikepdf==10.18.0' 'pdfua==0.1.3' 'typst==0.15.2' 'lxml==6.1.3' 'pillow==13.0.0' 'packaging==26.4'
seen=$("$folder/venv/bin/python" - <<'PY'
import tempfile
from pathlib import Path

import pdfua
import pikepdf
import typst

try:
    print(getattr(pikepdf.Array([1]), "is_integer", False))
except ValueError:
    print("ValueError")
with tempfile.TemporaryDirectory() as folder:
    source, paper = Path(folder, "paper.typ"), Path(folder, "paper.pdf")
    source.write_text('#set document(title: "Probe")\n#set text(lang: "de")\n= Ergebnis\nText\n')
    paper.write_bytes(typst.compile(source, pdf_standards=["ua-1"]))
    checked = pdfua.validate(paper)
    print(len(checked.findings), "findings")
    print("skipped:", [outcome.rule_id for outcome in checked.outcomes if outcome.skipped_reason])
PY
)
expected=$(cat <<'TXT'
ValueError
0 findings
skipped: ['UA-14-001']
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
