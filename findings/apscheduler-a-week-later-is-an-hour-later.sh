#!/usr/bin/env bash
# What is planned once a week at 18:00 in a zone comes at 19:00 from the change of clocks on.
#
# Expected: an interval of one week in a zone with a start at 18:00 comes at 18:00 each week: adding a week to a time
#           of Python's own zoneinfo keeps the time on the wall.
# Happens:  it is 168 hours, and whoever reads the times sees the hour change in March and, to the other side, in
#           October. The trigger that is written like a crontab keeps to the wall.
# Versions: APScheduler 3.11.3, tzlocal 5.4.5 (Python 3.11)
# Why here: reminders belong to times on the wall. They are rows that are computed from the meeting in the town's zone;
#           the scheduler rings only once for the next of them, at a moment in UTC.
# Output seen:
#   interval: 23.03. 18:00 30.03. 19:00
#   cron: 23.03. 18:00 30.03. 18:00
#   zoneinfo: 23.03. 18:00 30.03. 18:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'APScheduler==3.11.3' 'tzlocal==5.4.5' 'tzdata==2026.6'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

BERLIN = ZoneInfo("Europe/Berlin")
FIRST = datetime(2027, 3, 23, 18, tzinfo=BERLIN)


def fires(trigger):
    last = trigger.get_next_fire_time(None, FIRST)
    return [last, trigger.get_next_fire_time(last, last + timedelta(seconds=1))]


for name, times in (
    ("interval", fires(IntervalTrigger(weeks=1, start_date=FIRST, timezone=BERLIN))),
    ("cron", fires(CronTrigger(day_of_week="tue", hour=18, timezone=BERLIN))),
    ("zoneinfo", [FIRST, FIRST + timedelta(weeks=1)]),
):
    print(f"{name}:", *(f"{each:%d.%m. %H:%M}" for each in times))
PY
)
expected=$(cat <<'TXT'
interval: 23.03. 18:00 30.03. 19:00
cron: 23.03. 18:00 30.03. 18:00
zoneinfo: 23.03. 18:00 30.03. 18:00
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
