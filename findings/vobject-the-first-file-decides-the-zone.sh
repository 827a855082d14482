#!/usr/bin/env bash
# The first calendar file that a process reads decides what a zone's name means in every file after it.
# 
# Expected: a TZID belongs to its file (RFC 5545, 3.2.19): it names the VTIMEZONE that stands beside it.
# Happens:  the reader keeps the zones by name for the whole process, and the first one wins. The second file below says
#           that its zone is five hours ahead and is read as one hour ahead; the third names a zone that it does not
#           describe, and gets the one of the first.
# Versions: vobject 0.9.9, python-dateutil 2.9.0.post0, pytz 2026.6, six 1.17.0 (Python 3.11)
# Why here: readers of our calendars may be built on it (several servers and programs for calendars are). So a zone in
#           our files always has its IANA name, and its description the rules of that zone.
# Output seen:
#   zone that is not described, read first: 2026-12-01T18:00:00
#   one hour ahead: 2026-12-01T18:00:00+01:00
#   five hours ahead: 2026-12-01T18:00:00+01:00
#   zone that is not described, read last: 2026-12-01T18:00:00+01:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'vobject==0.9.9' 'python-dateutil==2.9.0.post0' 'pytz==2026.6' 'six==1.17.0'
seen=$("$folder/venv/bin/python" - <<'PY'
import logging

import vobject

logging.disable(logging.ERROR)
MEETING = """BEGIN:VEVENT
UID:1@muster.example
DTSTAMP:20261101T100000Z
DTSTART;TZID=Ortszeit:20261201T180000
SUMMARY:Treffen
END:VEVENT
"""


def read(zone):
    calendar = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Muster//DE\n{zone}{MEETING}END:VCALENDAR\n"
    return vobject.readOne(calendar).vevent.dtstart.value.isoformat()


def zone(offset):
    return f"""BEGIN:VTIMEZONE
TZID:Ortszeit
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:{offset}
TZOFFSETTO:{offset}
END:STANDARD
END:VTIMEZONE
"""


print("zone that is not described, read first:", read(""))
print("one hour ahead:", read(zone("+0100")))
print("five hours ahead:", read(zone("+0500")))
print("zone that is not described, read last:", read(""))
PY
)
expected=$(cat <<'TXT'
zone that is not described, read first: 2026-12-01T18:00:00
one hour ahead: 2026-12-01T18:00:00+01:00
five hours ahead: 2026-12-01T18:00:00+01:00
zone that is not described, read last: 2026-12-01T18:00:00+01:00
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
