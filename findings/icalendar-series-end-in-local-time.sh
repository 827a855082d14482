#!/usr/bin/env bash
# The end of a series is written in local time, which readers refuse or take for another zone.
#
# Expected: RFC 5545, 3.3.10: where DTSTART has a zone, UNTIL is a time in UTC.
# Happens:  UNTIL of an aware local time is written without zone and without Z; dateutil refuses the rule beside
#           an aware start.
# Versions: icalendar 7.3.2, python-dateutil 2.9.0.post0, six 1.17.0, tzdata 2026.6, typing_extensions 4.16.0
#           (Python 3.11)
# Why here: whoever repeats a meeting in a calendar file writes the end in UTC.
# Output seen:
#   RRULE:FREQ=WEEKLY;UNTIL=20270331T180000
#   ValueError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'icalendar==7.3.2' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import datetime
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Event

berlin = ZoneInfo("Europe/Berlin")
event = Event()
event.add("rrule", {"freq": "weekly", "until": datetime(2027, 3, 31, 18, tzinfo=berlin)})
rule = event.to_ical().decode().splitlines()[1]
print(rule)
try:
    rrulestr(rule, dtstart=datetime(2027, 1, 14, 18, tzinfo=berlin))
except ValueError as error:
    print(type(error).__name__)
PY
)
expected=$(cat <<'TXT'
RRULE:FREQ=WEEKLY;UNTIL=20270331T180000
ValueError
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
