#!/usr/bin/env bash
# A chart whose every word and number is German speaks English to whoever does not see it.
# 
# Expected: with a German locale the texts that the chart adds for screen readers are German, or can be set there; the
#           numbers in them are.
# Happens:  role and description of axes, bars and title are English sentences around German names and numbers, in the
#           midst of a German page, and are read aloud with German sounds. No locale changes them.
# Versions: vl-convert-python 1.9.0.post1 (Python 3.11)
# Why here: charts must reach people who do not see them. Ours are pictures with a description that we word, and the
#           numbers stand beside them as a table.
# Output seen:
#   group mark container
#   axis
#   X-axis titled 'Anteil' for a linear scale with values from 0 to 1.300
#   Y-axis titled 'Gruppe' for a discrete scale with 2 values: Beirat, Rat
#   rect mark container
#   Anteil: 0,5; Gruppe: Rat
#   bar
#   Anteil: 1234,5; Gruppe: Beirat
#   title
#   Title text 'Ergebnis'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'vl-convert-python==1.9.0.post1'
seen=$("$folder/venv/bin/python" - <<'PY'
import re

import vl_convert

chart = {
    "title": "Ergebnis",
    "data": {"values": [{"Gruppe": "Rat", "Anteil": 0.5}, {"Gruppe": "Beirat", "Anteil": 1234.5}]},
    "mark": "bar",
    "encoding": {"y": {"field": "Gruppe", "type": "nominal"}, "x": {"field": "Anteil", "type": "quantitative"}},
}
drawn = vl_convert.vegalite_to_svg(chart, format_locale="de-DE", time_format_locale="de-DE")
for said in dict.fromkeys(re.findall(r'aria-(?:roledescription|label)="([^"]+)"', drawn)):
    print(said)
PY
)
expected=$(cat <<'TXT'
group mark container
axis
X-axis titled 'Anteil' for a linear scale with values from 0 to 1.300
Y-axis titled 'Gruppe' for a discrete scale with 2 values: Beirat, Rat
rect mark container
Anteil: 0,5; Gruppe: Rat
bar
Anteil: 1234,5; Gruppe: Beirat
title
Title text 'Ergebnis'
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
