#!/usr/bin/env bash
# Two files with the same bytes: the second picture on a slide is described by the first one's file name.
#
# Expected: a picture without a description has none, or its own file name.
# Happens:  the description (alternative text) is the name of the file that was added first with these bytes;
#           from a stream it is 'image.png'.
# Versions: python-pptx 1.0.2, lxml 6.1.3, pillow 13.0.0, XlsxWriter 3.3.1, typing_extensions 4.16.0 (Python
#           3.11)
# Why here: charts of two groups can be equal byte for byte. A screen reader would read the wrong group's name:
#           always set the description.
# Output seen:
#   ergebnis-rat.png -> ergebnis-rat.png
#   ergebnis-beirat.png -> ergebnis-rat.png
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'python-pptx==1.0.2' 'lxml==6.1.3' 'pillow==13.0.0' 'XlsxWriter==3.3.1' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
import pathlib
import tempfile

from PIL import Image
from pptx import Presentation

with tempfile.TemporaryDirectory() as folder:
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    for name in ("ergebnis-rat.png", "ergebnis-beirat.png"):
        file = pathlib.Path(folder, name)
        Image.new("RGB", (9, 9)).save(file)
        picture = slide.shapes.add_picture(str(file), 0, 0)
        print(name, "->", picture._element.nvPicPr.cNvPr.get("descr"))
PY
)
expected=$(cat <<'TXT'
ergebnis-rat.png -> ergebnis-rat.png
ergebnis-beirat.png -> ergebnis-rat.png
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
