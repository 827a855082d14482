#!/usr/bin/env bash
# The zone description that the library adds begins summer time an hour late.
#
# Expected: RFC 5545, 3.6.5: DTSTART of DAYLIGHT is the local time of the change before it happens, 02:00 in
#           Europe/Berlin, with a rule that repeats it.
# Happens:  03:00, as single dates from 1980 to 2037, and a comment that it works until 2038.
# Versions: icalendar 7.3.2, python-dateutil 2.9.0.post0, six 1.17.0, tzdata 2026.6, typing_extensions 4.16.0
#           (Python 3.11)
# Why here: desktop calendars that believe the file show meetings on the morning of the change an hour off. Our
#           calendar files bring two rules of their own.
# Output seen:
#   DAYLIGHT 20260329T030000 single dates
#   STANDARD 20261025T030000 single dates
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'icalendar==7.3.2' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import date
from zoneinfo import ZoneInfo

from icalendar import Timezone

zone = Timezone.from_tzinfo(ZoneInfo("Europe/Berlin"), first_date=date(2026, 1, 1), last_date=date(2028, 1, 1))
for part in zone.subcomponents[1:]:
    print(part.name, part["DTSTART"].to_ical().decode(), "rule" if "RRULE" in part else "single dates")
PY
)
expected=$(cat <<'TXT'
DAYLIGHT 20260329T030000 single dates
STANDARD 20261025T030000 single dates
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
