#!/usr/bin/env bash
# A text of six letters at most comes out with seven, and small letters are refused before they are made capital.
# 
# Expected: what a field promises (length, pattern) holds for the value that it gives; blanks, capitals and limits are
#           applied in one order.
# Happens:  blanks are cut before length and pattern are looked at, letters made capital after that. So "Straße" has
#           six letters and becomes "STRASSE", and "ab12" does not match the pattern that "AB12" would.
# Versions: pydantic 2.13.5 (Python 3.11)
# Why here: people type codes in any spelling. A code is put into its form first, in one function, and looked at after.
# Output seen:
#   'Straße' -> 'STRASSE', 7 letters
#   ' ab12 ' -> 'AB12', 4 letters
#   ' ab12 ' -> string_pattern_mismatch
#   ' AB12 ' -> 'AB12', 4 letters
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pydantic==2.13.5' 'pydantic_core==2.46.5' 'annotated-types==0.8.0' 'typing_extensions==4.16.0' 'typing-inspection==0.4.5'
seen=$("$folder/venv/bin/python" - <<'PY'
from typing import Annotated

from pydantic import StringConstraints, TypeAdapter, ValidationError


def show(text, **rules):
    rules |= {"strip_whitespace": True, "to_upper": True}
    try:
        value = TypeAdapter(Annotated[str, StringConstraints(**rules)]).validate_python(text)
        print(f"{text!r} -> {value!r}, {len(value)} letters")
    except ValidationError as error:
        print(f"{text!r} -> {error.errors()[0]['type']}")


show("Straße", max_length=6)
show(" ab12 ", max_length=4)
show(" ab12 ", pattern="^[A-Z0-9]+$")
show(" AB12 ", pattern="^[A-Z0-9]+$")
PY
)
expected=$(cat <<'TXT'
'Straße' -> 'STRASSE', 7 letters
' ab12 ' -> 'AB12', 4 letters
' ab12 ' -> string_pattern_mismatch
' AB12 ' -> 'AB12', 4 letters
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
