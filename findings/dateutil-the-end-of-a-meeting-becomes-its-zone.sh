#!/usr/bin/env bash
# A meeting from 18:00 to 20:00 is read as one at 18:00 twenty hours west of Greenwich.
# 
# Expected: a parser that does not know spans of time refuses "18:00-20:00", or reads its beginning.
# Happens:  the end becomes the offset of a zone. No clock on earth is more than 14 hours away from UTC, yet 20 pass; in
#           Germany the meeting begins at 15:00 of the next day. With blanks round the hyphen, or with a dash, the same
#           text is refused.
# Versions: python-dateutil 2.9.0.post0, six 1.17.0 (Python 3.11)
# Why here: people type the end behind the beginning. What is typed is read by our own words, of which each must be
#           explained, and the end gives the length of the meeting.
# Output seen:
#   1.12.2026 18:00-20:00: 2026-12-01T18:00:00-20:00, in Berlin 2026-12-02T15:00:00+01:00
#   1.12.2026 18:00 - 20:00: refused
#   1.12.2026 18:00–20:00: refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6'
seen=$("$folder/venv/bin/python" - <<'PY'
from zoneinfo import ZoneInfo

from dateutil import parser

for text in ("1.12.2026 18:00-20:00", "1.12.2026 18:00 - 20:00", "1.12.2026 18:00\u201320:00"):
    try:
        read = parser.parse(text, dayfirst=True)
        print(f"{text}: {read.isoformat()}, in Berlin {read.astimezone(ZoneInfo('Europe/Berlin')).isoformat()}")
    except parser.ParserError:
        print(f"{text}: refused")
PY
)
expected=$(cat <<'TXT'
1.12.2026 18:00-20:00: 2026-12-01T18:00:00-20:00, in Berlin 2026-12-02T15:00:00+01:00
1.12.2026 18:00 - 20:00: refused
1.12.2026 18:00–20:00: refused
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
