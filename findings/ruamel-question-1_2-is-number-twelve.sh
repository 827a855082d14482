#!/usr/bin/env bash
# In YAML 1.2 a question called 1_2 is the number twelve, and stands twice beside question 12.
#
# Expected: the library reads YAML 1.2, whose whole numbers are digits alone (10.3.2: [-+]? [0-9]+), so 1_2 is a text,
#           as 18:00 and 1.2.3 are.
# Happens:  underscores are still left out as in YAML 1.1: 1_2 is 12, 1_0.5 is 10.5, and as keys 1_2 and 12 are refused
#           as one and the same.
# Versions: ruamel.yaml 0.19.1 (Python 3.11)
# Why here: questionnaires are YAML, and in spreadsheets from elsewhere questions are called 1_2. The reader here takes
#           a whole number only from digits and every other key and value as it is written.
# Output seen:
#   1_2: 12
#   1_2_3: 123
#   1_0.5: 10.5
#   1.2.3: '1.2.3'
#   1-2: '1-2'
#   18:00: '18:00'
#   1_2 and 12: DuplicateKeyError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'ruamel.yaml==0.19.1'
seen=$("$folder/venv/bin/python" - <<'PY'
from ruamel.yaml import YAML

yaml = YAML(typ="safe", pure=True)
for text in ("1_2", "1_2_3", "1_0.5", "1.2.3", "1-2", "18:00"):
    print(f"{text}: {yaml.load(f'question: {text}')['question']!r}")
try:
    yaml.load("1_2: How is it?\n12: And now?\n")
except Exception as error:
    print("1_2 and 12:", type(error).__name__)
PY
)
expected=$(cat <<'TXT'
1_2: 12
1_2_3: 123
1_0.5: 10.5
1.2.3: '1.2.3'
1-2: '1-2'
18:00: '18:00'
1_2 and 12: DuplicateKeyError
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
