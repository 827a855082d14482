#!/usr/bin/env bash
# A series that is written as text by the library and read again by it has lost its zone.
# 
# Expected: `str` of a rule gives the text from which `rrulestr` makes the same rule; in UTC a time ends with Z
#           (RFC 5545, 3.3.5), in another zone DTSTART names it.
# Happens:  the zone is left out, also UTC, and also of the end of the series: 18:00 in Berlin and 18:00 UTC are one and
#           the same text.
# Versions: python-dateutil 2.9.0.post0, six 1.17.0 (Python 3.11)
# Why here: meetings repeat for years. Each is kept as a local time and the name of a zone, in columns of their own, and
#           never as the text of a rule.
# Output seen:
#   UTC: ['DTSTART:20261201T180000', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T180000']
#     ['2026-12-01T18:00:00+00:00', '2026-12-08T18:00:00+00:00']
#     ['2026-12-01T18:00:00', '2026-12-08T18:00:00']
#   Europe/Berlin: ['DTSTART:20261201T180000', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T180000']
#     ['2026-12-01T18:00:00+01:00', '2026-12-08T18:00:00+01:00']
#     ['2026-12-01T18:00:00', '2026-12-08T18:00:00']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from dateutil.rrule import WEEKLY, rrule, rrulestr

for zone in (UTC, ZoneInfo("Europe/Berlin")):
    first, last = datetime(2026, 12, 1, 18, tzinfo=zone), datetime(2026, 12, 8, 18, tzinfo=zone)
    rule = rrule(WEEKLY, dtstart=first, until=last)
    print(f"{zone}: {str(rule).split()}")
    print(f"  {[moment.isoformat() for moment in rule]}")
    print(f"  {[moment.isoformat() for moment in rrulestr(str(rule))]}")
PY
)
expected=$(cat <<'TXT'
UTC: ['DTSTART:20261201T180000', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T180000']
  ['2026-12-01T18:00:00+00:00', '2026-12-08T18:00:00+00:00']
  ['2026-12-01T18:00:00', '2026-12-08T18:00:00']
Europe/Berlin: ['DTSTART:20261201T180000', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T180000']
  ['2026-12-01T18:00:00+01:00', '2026-12-08T18:00:00+01:00']
  ['2026-12-01T18:00:00', '2026-12-08T18:00:00']
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
