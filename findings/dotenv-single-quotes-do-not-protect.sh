#!/usr/bin/env bash
# A secret between single quotes in a file of settings loses its middle, because that looks like a variable.
#
# Expected: the library calls its files similar to those of a shell; there, single quotes keep every sign (POSIX,
#           2.2.2), and only double ones let variables in.
# Happens:  both let them in: "${", "}" and what stands between them vanish, or become what the variable of this name
#           holds; a dollar alone stays. A backslash does not help, and nothing is said.
# Versions: python-dotenv 1.2.4 (Python 3.11)
# Why here: settings may stand in such a file beside the program. The token and the key of the database have forms
#           without such signs, which are checked at the start, and are best given as files of their own, which nothing
#           interprets.
# Output seen:
#   SHELL_STYLE: gardenhouse
#   WITH_DOUBLE: gardenhouse
#   WITH_BACKSLASH: garden\house
#   DOLLAR_ALONE: garden$gate
#   TOWN: Musterstadt
#   WITH_A_NAME: mail to Musterstadt
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'python-dotenv==1.2.4'
seen=$("$folder/venv/bin/python" - <<'PY'
import io

from dotenv import dotenv_values

FILE = """
SHELL_STYLE='garden${gate}house'
WITH_DOUBLE="garden${gate}house"
WITH_BACKSLASH='garden\\${gate}house'
DOLLAR_ALONE='garden$gate'
TOWN='Musterstadt'
WITH_A_NAME='mail to ${TOWN}'
"""
for name, value in dotenv_values(stream=io.StringIO(FILE)).items():
    print(f"{name}: {value}")
PY
)
expected=$(cat <<'TXT'
SHELL_STYLE: gardenhouse
WITH_DOUBLE: gardenhouse
WITH_BACKSLASH: garden\house
DOLLAR_ALONE: garden$gate
TOWN: Musterstadt
WITH_A_NAME: mail to Musterstadt
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
