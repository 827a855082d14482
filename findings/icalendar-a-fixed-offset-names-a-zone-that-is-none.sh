#!/usr/bin/env bash
# A moment with an offset, as every API sends it, is written with the name of a zone that does not exist, or with none.
# 
# Expected: 18:00+01:00 is one moment: it is written in UTC, or refused, since a calendar file knows no offsets.
# Happens:  Python's own offset becomes the zone "UTC+01:00", that of pydantic "+01:00", and that of dateutil vanishes.
#           The library's own reader then gives a local time of nowhere, and `add_missing_timezones` adds nothing.
# Versions: icalendar 7.3.0, pydantic 2.13.5, python-dateutil 2.9.0.post0 (Python 3.11)
# Why here: meetings go into calendars as a file and as a feed. A meeting is a local time and the name of an IANA zone,
#           and what else is a moment is written in UTC.
# Output seen:
#   Python: DTSTART;TZID="UTC+01:00":20261201T180000 is read as 2026-12-01T18:00:00
#     zones described: 0
#   pydantic: DTSTART;TZID="+01:00":20261201T180000 is read as 2026-12-01T18:00:00
#     zones described: 0
#   dateutil: DTSTART:20261201T180000 is read as 2026-12-01T18:00:00
#     zones described: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'icalendar==7.3.0' 'pydantic==2.13.5' 'pydantic_core==2.46.5' 'annotated-types==0.8.0' 'typing_extensions==4.16.0' 'typing-inspection==0.4.5' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import datetime

from dateutil import parser
from icalendar import Calendar, Event
from pydantic import AwareDatetime, TypeAdapter

TEXT = "2026-12-01T18:00:00+01:00"
for name, read in (
    ("Python", datetime.fromisoformat),
    ("pydantic", TypeAdapter(AwareDatetime).validate_python),
    ("dateutil", parser.isoparse),
):
    event = Event()
    event.add("dtstart", read(TEXT))
    calendar = Calendar()
    calendar.add_component(event)
    calendar.add_missing_timezones()
    [line] = [line for line in calendar.to_ical().decode().splitlines() if line.startswith("DTSTART")]
    [again] = Calendar.from_ical(calendar.to_ical()).walk("VEVENT")
    print(f"{name}: {line} is read as {again['DTSTART'].dt.isoformat()}")
    print(f"  zones described: {len(calendar.timezones)}")
PY
)
expected=$(cat <<'TXT'
Python: DTSTART;TZID="UTC+01:00":20261201T180000 is read as 2026-12-01T18:00:00
  zones described: 0
pydantic: DTSTART;TZID="+01:00":20261201T180000 is read as 2026-12-01T18:00:00
  zones described: 0
dateutil: DTSTART:20261201T180000 is read as 2026-12-01T18:00:00
  zones described: 0
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
