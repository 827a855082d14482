#!/usr/bin/env bash
# A German date with a time of day is read as a date 91 years later, or loses its time, without a sign.
#
# Expected: '14.1. 18 Uhr' is 14 January, 18:00; or None, if the phrase is not understood.
# Happens:  the hour becomes the year (2118), the hour becomes the day of the month ('Samstag 10 Uhr'), or it is
#           dropped and the present time of day taken ('übermorgen 18 Uhr').
# Versions: dateparser 1.5.0, python-dateutil 2.9.0.post0, pytz 2026.6, regex 2026.11.19, tzlocal 5.4.5, six
#           1.17.0 (Python 3.11)
# Why here: organisers type dates of meetings as they say them. A parser that answers None can be asked back
#           for; one that invites 40 people for the year 2118 or for now cannot. Dates are read by our own small
#           parser, which says what it did not understand.
# Output seen:
#   14.1. 18 Uhr -> 2118-01-14 00:00:00
#   3. März 18 Uhr -> 2118-03-03 00:00:00
#   Samstag 10 Uhr -> 2026-11-10 00:00:00
#   übermorgen 18 Uhr -> 2026-11-05 10:00:00
#   halb acht -> None
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'dateparser==1.5.0' 'python-dateutil==2.9.0.post0' 'pytz==2026.6' 'regex==2026.11.19' 'tzlocal==5.4.5' 'six==1.17.0'
seen=$("$folder/venv/bin/python" - <<'PY'
import warnings
from datetime import datetime

import dateparser

warnings.simplefilter("ignore")
now = datetime(2026, 11, 3, 10, 0)
for phrase in ("14.1. 18 Uhr", "3. März 18 Uhr", "Samstag 10 Uhr", "übermorgen 18 Uhr", "halb acht"):
    print(phrase, "->", dateparser.parse(phrase, languages=["de"], settings={"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future"}))
PY
)
expected=$(cat <<'TXT'
14.1. 18 Uhr -> 2118-01-14 00:00:00
3. März 18 Uhr -> 2118-03-03 00:00:00
Samstag 10 Uhr -> 2026-11-10 00:00:00
übermorgen 18 Uhr -> 2026-11-05 10:00:00
halb acht -> None
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
