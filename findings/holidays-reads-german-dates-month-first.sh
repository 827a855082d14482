#!/usr/bin/env bash
# A calendar of German holidays takes the text of a date month first.
#
# Expected: HolidayBase is asked for a country's holidays, so '01.11.2026' (1 November, All Saints in North
#           Rhine-Westphalia) is one and '11.01.2026' is none; or a text of this form is refused.
# Happens:  the answers are the other way round; a day above 12 is then read day first, so both orders live in
#           one list.
# Versions: holidays 0.109, python-dateutil 2.9.0.post0, six 1.17.0 (Python 3.11)
# Why here: holidays are named beside the dates of meetings. Texts never go into the library: only date objects
#           may.
# Output seen:
#   01.11.2026 is None
#   11.01.2026 is Allerheiligen
#   25.12.2026 is Erster Weihnachtstag
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'holidays==0.109' 'python-dateutil==2.9.0.post0' 'six==1.17.0'
seen=$("$folder/venv/bin/python" - <<'PY'
import holidays

state = holidays.country_holidays("DE", subdiv="NW", language="de")
for text in ("01.11.2026", "11.01.2026", "25.12.2026"):
    print(text, "is", state.get(text))
PY
)
expected=$(cat <<'TXT'
01.11.2026 is None
11.01.2026 is Allerheiligen
25.12.2026 is Erster Weihnachtstag
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
