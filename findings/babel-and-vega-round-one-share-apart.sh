#!/usr/bin/env bash
# One and the same share is 12 % in the sentence and 13 % in the chart beside it, and the other way round for another.
#
# Expected: the library that writes numbers and the one that draws charts give the same whole percent for the same
#           number.
# Happens:  Babel rounds halves to the even neighbour and computes in decimals; Vega rounds halves up and computes in
#           binary: 1 of 8 and 23 of 40 differ, each to another side.
# Versions: Babel 2.18.0, vl-convert-python 1.9.0.post1 (Python 3.11)
# Why here: a council compares the sentence with the picture. One module rounds, from the two counts, and nothing is
#           left to round for who writes or draws.
# Output seen:
#   1 of 8: 12% 13%
#   23 of 40: 58% 57%
#   3 of 8: 38% 38%
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'Babel==2.18.0' 'vl-convert-python==1.9.0.post1'
seen=$("$folder/venv/bin/python" - <<'PY'
import re

import vl_convert
from babel.numbers import format_percent

for count, people in ((1, 8), (23, 40), (3, 8)):
    chart = {
        "data": {"values": [{"share": count / people}]},
        "mark": "text",
        "encoding": {"text": {"field": "share", "type": "quantitative", "format": ".0%"}},
    }
    [drawn] = re.findall(r">(\d+%)<", vl_convert.vegalite_to_svg(chart))
    print(f"{count} of {people}: {format_percent(count / people, locale='en')} {drawn}")
PY
)
expected=$(cat <<'TXT'
1 of 8: 12% 13%
23 of 40: 58% 57%
3 of 8: 38% 38%
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
