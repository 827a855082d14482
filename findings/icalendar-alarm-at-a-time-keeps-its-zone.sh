#!/usr/bin/env bash
# An alarm at a fixed moment is written in local time and without saying that it is a moment.
#
# Expected: RFC 5545, 3.8.6.3: an absolute trigger is `TRIGGER;VALUE=DATE-TIME:` with a time in UTC.
# Happens:  a time with a zone is written as `TRIGGER;TZID=…:` in local time and without VALUE; without VALUE a
#           trigger is a duration. Even a time in UTC lacks VALUE.
# Versions: icalendar 7.3.2, python-dateutil 2.9.0.post0, six 1.17.0, tzdata 2026.6, typing_extensions 4.16.0
#           (Python 3.11)
# Why here: '19:00 of the evening before' is such a moment. Calendar programs drop the alarm or refuse the file.
#           Alarms in our files are durations before the start.
# Output seen:
#   TRIGGER;TZID=Europe/Berlin:20270113T190000
#   TRIGGER:20270113T180000Z
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'icalendar==7.3.2' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Alarm

for when in (datetime(2027, 1, 13, 19, tzinfo=ZoneInfo("Europe/Berlin")), datetime(2027, 1, 13, 18, tzinfo=UTC)):
    alarm = Alarm()
    alarm.add("trigger", when)
    print(alarm.to_ical().decode().splitlines()[1])
PY
)
expected=$(cat <<'TXT'
TRIGGER;TZID=Europe/Berlin:20270113T190000
TRIGGER:20270113T180000Z
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
