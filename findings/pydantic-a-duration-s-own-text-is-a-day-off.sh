#!/usr/bin/env bash
# The text that Python itself writes for "12 hours earlier" is read as 36 hours earlier.
# 
# Expected: `str` of a duration is among the texts that are read, so it gives the same duration.
# Happens:  Python counts days down and hours up ("-1 day, 12:00:00"); the reader takes the sign for the whole.
#           Durations that are not negative, and whole days, are read as they were, so nobody notices.
# Versions: pydantic 2.13.5 (Python 3.11)
# Why here: reminders lie before a meeting. A lead time is kept as a number of hours, days or weeks before it ("7d"),
#           and is never the text of a duration.
# Output seen:
#   12 hours: '12:00:00' is read as 12 hours
#   36 hours: '1 day, 12:00:00' is read as 36 hours
#   -12 hours: '-1 day, 12:00:00' is read as -36 hours
#   -36 hours: '-2 days, 12:00:00' is read as -60 hours
#   -24 hours: '-1 day, 0:00:00' is read as -24 hours
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pydantic==2.13.5' 'pydantic_core==2.46.5' 'annotated-types==0.8.0' 'typing_extensions==4.16.0' 'typing-inspection==0.4.5'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import timedelta

from pydantic import TypeAdapter

read = TypeAdapter(timedelta).validate_python
for hours in (12, 36, -12, -36, -24):
    text = str(timedelta(hours=hours))
    print(f"{hours} hours: {text!r} is read as {read(text) / timedelta(hours=1):.0f} hours")
PY
)
expected=$(cat <<'TXT'
12 hours: '12:00:00' is read as 12 hours
36 hours: '1 day, 12:00:00' is read as 36 hours
-12 hours: '-1 day, 12:00:00' is read as -36 hours
-36 hours: '-2 days, 12:00:00' is read as -60 hours
-24 hours: '-1 day, 0:00:00' is read as -24 hours
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
