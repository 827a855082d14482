#!/usr/bin/env bash
# A date in ISO 8601's basic form is taken for seconds since 1970.
#
# Expected: '20261129' is 29 November 2026 (`datetime.fromisoformat` of Python 3.11 reads it so), or is refused.
# Happens:  it becomes 23 August 1970, 12:05:29 UTC, a valid value without an error; the same digits as a date
#           are refused with a sentence about 'zero time'.
# Versions: pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5,
#           typing_extensions 4.16.0 (Python 3.11)
# Why here: versions and dates in spreadsheets and packages of other towns are often written so. Such a text is
#           checked against a pattern before it becomes a date.
# Output seen:
#   2026-11-29T00:00:00
#   1970-08-23T12:05:29+00:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pydantic==2.14.4' 'pydantic_core==2.50.5' 'annotated-types==0.8.0' 'typing-inspection==0.4.5' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from datetime import datetime

from pydantic import TypeAdapter

print(datetime.fromisoformat("20261129").isoformat())
print(TypeAdapter(datetime).validate_python("20261129").isoformat())
PY
)
expected=$(cat <<'TXT'
2026-11-29T00:00:00
1970-08-23T12:05:29+00:00
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
