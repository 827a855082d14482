#!/usr/bin/env bash
# A weekly entry in Berlin's time that is read and written again stands an hour off after the clocks have changed.
#
# Expected: what is read and written again names the same moments.
# Happens:  start and end become times in UTC while the rule of the series stays as it was, so it is followed in UTC:
#           what began at 18:00 each week begins at 19:00 from the change on. The first date is right. CALSCALE becomes
#           a misspelt word that strict readers refuse, which is taken back below so that the times can be seen.
# Versions: ics 0.7.3, read by recurring-ical-events 3.8.2 and icalendar 7.3.0 (Python 3.11)
# Why here: towns pass calendars on through many programs. In the private calendar every date of a series is an entry
#           of its own, never a rule, so that none of them can move it.
# Output seen:
#   as it came: 16.03. 18:00 23.03. 18:00 30.03. 18:00
#   passed on:  16.03. 18:00 23.03. 18:00 30.03. 19:00
#   CALSCALE:GEORGIAN
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'ics==0.7.3' 'arrow==1.4.0' 'TatSu==5.15.1' 'attrs==26.1.0' 'recurring-ical-events==3.8.2' 'x-wr-timezone==2.0.1' 'click==8.3.1' 'icalendar==7.3.0' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'tzdata==2026.6' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import date
from zoneinfo import ZoneInfo

import icalendar
import ics
import recurring_ical_events

TEXT = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Muster//DE",
        "BEGIN:VEVENT",
        "UID:1@muster.example",
        "DTSTAMP:20261101T100000Z",
        "DTSTART;TZID=Europe/Berlin:20270316T180000",
        "DTEND;TZID=Europe/Berlin:20270316T200000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "SUMMARY:Muster",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
)


def begins(text):
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(date(2027, 1, 1), date(2028, 1, 1))
    return [f"{each.start.astimezone(ZoneInfo('Europe/Berlin')):%d.%m. %H:%M}" for each in found]


passed_on = ics.Calendar(TEXT).serialize()
[scale] = [line.strip() for line in passed_on.splitlines() if line.startswith("CALSCALE")]
print("as it came:", *begins(TEXT))
print("passed on: ", *begins(passed_on.replace(scale, "CALSCALE:GREGORIAN")))
print(scale)
PY
)
expected=$(cat <<'TXT'
as it came: 16.03. 18:00 23.03. 18:00 30.03. 18:00
passed on:  16.03. 18:00 23.03. 18:00 30.03. 19:00
CALSCALE:GEORGIAN
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
