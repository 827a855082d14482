#!/usr/bin/env bash
# In a German sentence the article "Die" is a Tuesday, and "so" is a Sunday.
# 
# Expected: `search_dates` finds the dates that stand in a text; in a sentence without one it finds none.
# Happens:  short forms of weekdays are looked for in running text, without regard to what stands around them: "Die" is
#           the most frequent beginning of a German sentence, "so" a word of every day. A price is a time of day.
# Versions: dateparser 1.5.0, python-dateutil 2.9.0.post0, pytz 2026.6, regex 2026.11.19, tzlocal 5.4.5 (Python 3.11)
# Why here: measures and answers are German sentences. A deadline is read only where somebody was asked for one, and
#           every word of what was typed must be explained by it.
# Output seen:
#   Die Sitzung fällt aus: [('Die', 'Tuesday 00:00')]
#   Das machen wir so: [('so', 'Sunday 00:00')]
#   Der Eintritt kostet 12.50 Euro: [('12.50', 'Monday 12:50')]
#   Das Treffen fällt aus: []
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'dateparser==1.5.0' 'python-dateutil==2.9.0.post0' 'six==1.17.0' 'pytz==2026.6' 'regex==2026.11.19' 'tzlocal==5.4.5'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import datetime

from dateparser.search import search_dates

NOW = datetime(2026, 11, 2, 9, 0)
for text in ("Die Sitzung fällt aus", "Das machen wir so", "Der Eintritt kostet 12.50 Euro", "Das Treffen fällt aus"):
    found = search_dates(text, languages=["de"], settings={"RELATIVE_BASE": NOW, "PREFER_DATES_FROM": "future"})
    print(f"{text}:", [(word, f"{moment:%A %H:%M}") for word, moment in found or []])
PY
)
expected=$(cat <<'TXT'
Die Sitzung fällt aus: [('Die', 'Tuesday 00:00')]
Das machen wir so: [('so', 'Sunday 00:00')]
Der Eintritt kostet 12.50 Euro: [('12.50', 'Monday 12:50')]
Das Treffen fällt aus: []
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
