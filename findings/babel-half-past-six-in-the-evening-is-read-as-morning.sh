#!/usr/bin/env bash
# The library's own text for half past six in the evening is read by the same library as half past six in the morning.
#
# Expected: `parse_time` is given a locale and takes its format as a hint, so it reads what `format_time` wrote there,
#           or refuses it.
# Happens:  it looks for the letters "pm", whatever the language. Arabic, Greek, and "p.m." with full stops, as Canada
#           writes English and Mexico Spanish, mean the morning, without an error.
# Versions: Babel 2.18.0 (Python 3.11)
# Why here: who comes to a workshop types times as at home. Times are read by our own words, which know "6 p.m."; what
#           is not understood is asked again.
# Output seen:
#   de: '18:30' is read as 18:30
#   en: '6:30 PM' is read as 18:30
#   en_CA: '6:30 p.m.' is read as 06:30
#   es_MX: '6:30 p.m.' is read as 06:30
#   ar: '6:30 \u0645' is read as 06:30
#   el: '6:30 \u03bc.\u03bc.' is read as 06:30
#   en: '6:30 p.m.' is read as 06:30
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'babel==2.18.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import time

from babel.dates import format_time, parse_time

evening = time(18, 30)
for locale in ("de", "en", "en_CA", "es_MX", "ar", "el"):
    text = format_time(evening, "short", locale=locale)
    plain = ascii(text.replace("\u202f", " "))
    print(f"{locale}: {plain} is read as {parse_time(text, locale=locale, format='short'):%H:%M}")
print(f"en: '6:30 p.m.' is read as {parse_time('6:30 p.m.', locale='en'):%H:%M}")
PY
)
expected=$(cat <<'TXT'
de: '18:30' is read as 18:30
en: '6:30 PM' is read as 18:30
en_CA: '6:30 p.m.' is read as 06:30
es_MX: '6:30 p.m.' is read as 06:30
ar: '6:30 \u0645' is read as 06:30
el: '6:30 \u03bc.\u03bc.' is read as 06:30
en: '6:30 p.m.' is read as 06:30
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
