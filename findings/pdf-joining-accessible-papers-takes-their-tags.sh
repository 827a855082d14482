#!/usr/bin/env bash
# Two papers that a screen reader can read, put one behind the other, are one that it cannot, and nobody says so.
# 
# Expected: joining pages keeps what belongs to them: language, headings, tables; or it is refused, or warned about.
# Happens:  with two libraries the tags, the language, the title and the promise to be accessible are gone, although the
#           marks that the tags point to still stand in every page; for one single paper as well.
# Versions: pypdf 7.1.1, pikepdf 10.18.0, typst 0.15.2, lxml 6.1.3, pillow 13.0.0, packaging 26.4 (Python 3.11)
# Why here: a town wants the invitation, the result and the record as one file. A paper of several parts is set in one
#           go, and no finished file is put together from others.
# Output seen:
#   as it was made: 1 pages, marks in the page, ['/Lang', '/MarkInfo', '/Metadata', '/StructTreeRoot']
#   pypdf, one: 1 pages, marks in the page, no tags, no language
#   pypdf, two: 2 pages, marks in the page, no tags, no language
#   pikepdf, two: 2 pages, marks in the page, no tags, no language
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pypdf==7.1.1' 'pikepdf==10.18.0' 'typst==0.15.2' 'lxml==6.1.3' 'pillow==13.0.0' 'packaging==26.4'
seen=$("$folder/venv/bin/python" - <<'PY'
import io
import tempfile
from pathlib import Path

import pikepdf
import pypdf
import typst

with tempfile.TemporaryDirectory() as folder:
    source = Path(folder, "paper.typ")
    source.write_text('#set document(title: "Ergebnis")\n#set text(lang: "de")\n= Ergebnis\nText\n')
    paper = typst.compile(source, pdf_standards=["ua-1"])


def by_pypdf(*papers):
    written, joined = io.BytesIO(), pypdf.PdfWriter()
    for each in papers:
        joined.append(io.BytesIO(each))
    joined.write(written)
    return written.getvalue()


def by_pikepdf(*papers):
    written, joined = io.BytesIO(), pikepdf.new()
    for each in papers:
        joined.pages.extend(pikepdf.open(io.BytesIO(each)).pages)
    joined.save(written)
    return written.getvalue()


for name, joined in (
    ("as it was made", paper),
    ("pypdf, one", by_pypdf(paper)),
    ("pypdf, two", by_pypdf(paper, paper)),
    ("pikepdf, two", by_pikepdf(paper, paper)),
):
    read = pypdf.PdfReader(io.BytesIO(joined))
    root, marks = read.trailer["/Root"], read.pages[0].get_contents().get_data().count(b"BDC")
    kept = [key for key in ("/Lang", "/MarkInfo", "/Metadata", "/StructTreeRoot") if key in root]
    print(f"{name}: {len(read.pages)} pages, {marks > 0 and 'marks in the page'}, {kept or 'no tags, no language'}")
PY
)
expected=$(cat <<'TXT'
as it was made: 1 pages, marks in the page, ['/Lang', '/MarkInfo', '/Metadata', '/StructTreeRoot']
pypdf, one: 1 pages, marks in the page, no tags, no language
pypdf, two: 2 pages, marks in the page, no tags, no language
pikepdf, two: 2 pages, marks in the page, no tags, no language
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
