#!/usr/bin/env bash
# A whole-day entry of a calendar that names no end is read as one that begins and ends at the same moment.
#
# Expected: RFC 5545 (3.6.1): where DTSTART is a day and there is neither DTEND nor DURATION, the entry lasts that day;
#           the three forms below are the same day.
# Happens:  without an end the entry has no length, and code that asks whether a moment lies within it never finds one;
#           with DTEND or DURATION it lasts the day. The same package gives all three `all_day`.
# Versions: icalevents 0.3.1, icalendar 7.3.2 (Python 3.11)
# Why here: the dates of measures are whole days in the private calendar, whose readers nobody knows. So every one of
#           them has an end, although the standard asks for none.
# Output seen:
#   no end: True 0:00:00
#   DTEND: True 1 day, 0:00:00
#   DURATION: True 1 day, 0:00:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'icalevents==0.3.1' 'icalendar==7.3.2' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'pytz==2026.6' 'tzdata==2026.6' 'typing_extensions==4.16.0' 'urllib3==2.8.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import UTC, datetime

from icalevents.icalevents import events

ENDS = {"no end": "", "DTEND": "DTEND;VALUE=DATE:20261202\r\n", "DURATION": "DURATION:P1D\r\n"}
for name, end in ENDS.items():
    [entry] = events(
        string_content=(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Muster//DE\r\n"
            "BEGIN:VEVENT\r\nUID:1@muster.example\r\nDTSTAMP:20261101T100000Z\r\n"
            f"DTSTART;VALUE=DATE:20261201\r\n{end}SUMMARY:Muster\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        ),
        start=datetime(2026, 11, 1, tzinfo=UTC),
        end=datetime(2027, 1, 1, tzinfo=UTC),
    )
    print(f"{name}: {entry.all_day} {entry.end - entry.start}")
PY
)
expected=$(cat <<'TXT'
no end: True 0:00:00
DTEND: True 1 day, 0:00:00
DURATION: True 1 day, 0:00:00
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
