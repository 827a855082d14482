#!/usr/bin/env bash
# A function registered for XPath is ignored where XPath 1.0 has one of that name.
#
# Expected: XForms' `round(x, n)` with two arguments can be registered as an extension function, or registering
#           it raises.
# Happens:  registering succeeds, and the built-in one is called all the same: it refuses two arguments; an own
#           `not` is never asked.
# Versions: lxml 6.1.3 (Python 3.11)
# Why here: conditions of forms use ODK's functions, some of which share a name with XPath's. Whoever evaluates
#           with lxml renames them first.
# Output seen:
#   selected: own
#   not: False
#   round: Invalid number of arguments
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'lxml==6.1.3'
seen=$("$folder/venv/bin/python" - <<'PY'
from lxml import etree

own = etree.FunctionNamespace(None)
own["round"] = lambda _, number, places: "own"
own["not"] = lambda _, value: "own"
own["selected"] = lambda _, value, name: "own"
root = etree.XML("<data/>")
print("selected:", root.xpath("selected('a', 'b')"))
print("not:", root.xpath("not(1)"))
try:
    root.xpath("round(2.46, 1)")
except etree.XPathEvalError as error:
    print("round:", error)
PY
)
expected=$(cat <<'TXT'
selected: own
not: False
round: Invalid number of arguments
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
