#!/usr/bin/env bash
# Twenty-four hours are written as one day, which is another length on the day the clocks change.
#
# Expected: RFC 5545, 3.3.6 tells exact durations (PT24H) from nominal ones (P1D); timedelta(hours=24) is exact.
# Happens:  both are written as P1D, and the end of an event of 24 hours over the night of the change lies 23
#           hours after its start.
# Versions: icalendar 7.3.2, python-dateutil 2.9.0.post0, six 1.17.0, tzdata 2026.6, typing_extensions 4.16.0
#           (Python 3.11)
# Why here: '24 hours before' and 'the day before at the same time' differ by an hour on two days of the year.
#           Reminders are reckoned from the wall time of the meeting; the alarm in a calendar file means the
#           nominal day.
# Output seen:
#   DURATION:P1D
#   23:00:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'icalendar==7.3.2' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Event

event = Event()
event.add("dtstart", datetime(2027, 3, 27, 18, tzinfo=ZoneInfo("Europe/Berlin")))
event.add("duration", timedelta(hours=24))
print(event.to_ical().decode().splitlines()[2])
print(event.end.astimezone(UTC) - event.start.astimezone(UTC))
PY
)
expected=$(cat <<'TXT'
DURATION:P1D
23:00:00
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
