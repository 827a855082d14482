#!/usr/bin/env bash
# The calendar week that is written for a day of 2027 is one higher than the one on the wall, all the year round.
# Expected: for German, whose weeks begin on Monday and whose first one holds 4 January, `w` and `Y` give the week of
#           ISO 8601, as `date.isocalendar()` does; they do for every day of 2024 and of 2025.
# Happens:  in a year that begins on Friday, Saturday or Sunday every week is one too high, and the days before
#           4 January belong to a week 1 that does not exist.
# Versions: Babel 2.18.0 (Python 3.11)
# Why here: administrations plan in weeks ("KW 12"). Weeks are read and computed with `date.fromisocalendar` and never
#           written by a pattern.
# Output seen:
#   2025-06-15 2025-W24 instead of 2025-W24
#   2026-12-31 2027-W01 instead of 2026-W53
#   2027-01-04 2027-W02 instead of 2027-W01
#   2027-06-15 2027-W25 instead of 2027-W24
#   2024 0 of 366 days wrong
#   2025 0 of 365 days wrong
#   2026 4 of 365 days wrong
#   2027 365 of 365 days wrong
#   2028 366 of 366 days wrong
#   2029 0 of 365 days wrong
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'Babel==2.18.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import date, timedelta

from babel.dates import format_date


def written(day):
    return format_date(day, "YYYY-'W'ww", locale="de")


def iso(day):
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


for day in (date(2025, 6, 15), date(2026, 12, 31), date(2027, 1, 4), date(2027, 6, 15)):
    print(day, written(day), "instead of", iso(day))
for year in range(2024, 2030):
    days = [day for n in range(366) if (day := date(year, 1, 1) + timedelta(n)).year == year]
    print(year, sum(written(day) != iso(day) for day in days), "of", len(days), "days wrong")
PY
)
expected=$(cat <<'TXT'
2025-06-15 2025-W24 instead of 2025-W24
2026-12-31 2027-W01 instead of 2026-W53
2027-01-04 2027-W02 instead of 2027-W01
2027-06-15 2027-W25 instead of 2027-W24
2024 0 of 366 days wrong
2025 0 of 365 days wrong
2026 4 of 365 days wrong
2027 365 of 365 days wrong
2028 366 of 366 days wrong
2029 0 of 365 days wrong
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
