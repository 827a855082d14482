#!/usr/bin/env bash
# A line in the form of a crontab is taken, but its days of the week lie a day later, and its two kinds of day are joined.
#
# Expected: in a crontab 1 is Monday and 0 Sunday; where the day of the month and of the week are both given, either is
#           enough.
# Happens:  1 is Tuesday and 0 Monday, and both must hold: a line for the 1st and for every Monday waits for a 1st that
#           is such a day. Names of days are right.
# Versions: APScheduler 3.11.3, tzlocal 5.4.5 (Python 3.11)
# Why here: who runs this for a town writes times for the nightly copy as they know them from crontab. So there are no
#           such lines here: the copy has a timer of systemd, and a series is typed in words.
# Output seen:
#   0 9 * * 1: Tuesday 2026-11-10
#   0 9 * * 0: Monday 2026-11-09
#   0 9 * * mon: Monday 2026-11-09
#   0 9 1 * 1: Tuesday 2026-12-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'APScheduler==3.11.3' 'tzlocal==5.4.5' 'tzdata==2026.6'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import UTC, datetime

from apscheduler.triggers.cron import CronTrigger

NOW = datetime(2026, 11, 5, tzinfo=UTC)
for line in ("0 9 * * 1", "0 9 * * 0", "0 9 * * mon", "0 9 1 * 1"):
    found = CronTrigger.from_crontab(line, timezone=UTC).get_next_fire_time(None, NOW)
    print(f"{line}: {found:%A %Y-%m-%d}")
PY
)
expected=$(cat <<'TXT'
0 9 * * 1: Tuesday 2026-11-10
0 9 * * 0: Monday 2026-11-09
0 9 * * mon: Monday 2026-11-09
0 9 1 * 1: Tuesday 2026-12-01
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
