#!/usr/bin/env bash
# A title with a line separator that was pasted along is torn apart on its way from one calendar to another.
#
# Expected: a line of a calendar file ends with CR and LF and with nothing else (RFC 5545, 3.1); U+2028 is a sign of a
#           text like any other, and what is copied from one side to the other stays as it is.
# Happens:  the file is cut at each sign that Python takes for the end of a line, and joined with CR and LF. The rest
#           of the title becomes a line of its own that means nothing, and readers that were fine with the original
#           drop it or refuse the file.
# Versions: vdirsyncer 0.21.0, icalendar 7.3.0, python-dateutil 2.9.0.post0, six 1.17.0 (Python 3.11)
# Why here: people paste titles from documents and notes, where a line that ends without a paragraph is this sign. Our
#           calendar is fetched with this program too, so titles and places are put together from their words alone.
# Output seen:
#   as it came: 'Council\u2028in the town hall'
#   as it is passed on: ['SUMMARY:Council', 'in the town hall']
#   read again: 'Council'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'vdirsyncer==0.21.0' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'icalendar==7.3.0' 'tzdata==2026.6' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from icalendar import Calendar
from vdirsyncer.vobject import Item, split_collection

LINES = (
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//example//DE", "BEGIN:VEVENT", "UID:1@example.invalid",
    "DTSTAMP:20261101T000000Z", "DTSTART:20261201T170000Z", "SUMMARY:Council\u2028in the town hall",
    "END:VEVENT", "END:VCALENDAR",
)


def title(text):
    (event,) = Calendar.from_ical(text).events
    return ascii(str(event["SUMMARY"]))


original = "".join(f"{line}\r\n" for line in LINES)
(part,) = split_collection(original)
print("as it came:", title(original))
copied = Item(part).raw
print("as it is passed on:", [line for line in copied.split("\r\n") if "Council" in line or "hall" in line])
try:
    print("read again:", title(copied))
except Exception as error:
    print("read again:", type(error).__name__)
PY
)
expected=$(cat <<'TXT'
as it came: 'Council\u2028in the town hall'
as it is passed on: ['SUMMARY:Council', 'in the town hall']
read again: 'Council'
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
