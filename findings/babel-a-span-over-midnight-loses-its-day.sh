#!/usr/bin/env bash
# A meeting that ends the next day is written as one of the same day, and one that lasts a year as two days of May.
#
# Expected: where beginning and end differ in a part that the pattern does not name (the day, the year), that part is
#           written all the same, as ICU does, or the span is refused.
# Happens:  only the parts that were asked for are compared: from 18:00 to 18:00 of the next day is "18:00", without an
#           end, and 1 May 2026 to 3 May 2027 are two days of May.
# Versions: Babel 2.18.0 (Python 3.11)
# Why here: a meeting has a beginning and a length, and may go on past midnight. Its end is worded by ourselves, with
#           the day where that is a later one.
# Output seen:
#   2026-05-01 18:00:00 to 2026-05-01 20:30:00: 18:00–20:30 Uhr
#   2026-05-01 18:00:00 to 2026-05-02 09:00:00: 18:00–09:00 Uhr
#   2026-05-01 18:00:00 to 2026-05-02 18:00:00: 18:00
#   2026-05-01 to 2026-06-03: 1. Mai – 3. Juni
#   2026-05-01 to 2027-05-03: 1.–3. Mai
#   2026-05-01 to 2027-05-01: 1. Mai
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'Babel==2.18.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import date, datetime

from babel.dates import format_interval

for begin, end, skeleton in (
    (datetime(2026, 5, 1, 18), datetime(2026, 5, 1, 20, 30), "Hm"),
    (datetime(2026, 5, 1, 18), datetime(2026, 5, 2, 9), "Hm"),
    (datetime(2026, 5, 1, 18), datetime(2026, 5, 2, 18), "Hm"),
    (date(2026, 5, 1), date(2026, 6, 3), "MMMd"),
    (date(2026, 5, 1), date(2027, 5, 3), "MMMd"),
    (date(2026, 5, 1), date(2027, 5, 1), "MMMd"),
):
    print(f"{begin} to {end}: {format_interval(begin, end, skeleton, locale='de')}")
PY
)
expected=$(cat <<'TXT'
2026-05-01 18:00:00 to 2026-05-01 20:30:00: 18:00–20:30 Uhr
2026-05-01 18:00:00 to 2026-05-02 09:00:00: 18:00–09:00 Uhr
2026-05-01 18:00:00 to 2026-05-02 18:00:00: 18:00
2026-05-01 to 2026-06-03: 1. Mai – 3. Juni
2026-05-01 to 2027-05-03: 1.–3. Mai
2026-05-01 to 2027-05-01: 1. Mai
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
