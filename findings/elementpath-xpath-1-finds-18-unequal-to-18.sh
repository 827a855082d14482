#!/usr/bin/env bash
# With the XPath 1.0 parser an element that holds 18 is not equal to the number 18, but greater than 17.
#
# Expected: XPath 1.0, 3.4: in a comparison of a node-set with a number the node's string is turned into a
#           number; libxml2 does so.
# Happens:  `=` is false, `>` is true; on an empty element `>` raises instead of comparing with NaN.
# Versions: elementpath 5.1.4, lxml 6.1.3 (Python 3.11)
# Why here: conditions such as `${alter} = 18` decide who is asked what; an evaluator is chosen by such cases.
# Output seen:
#   /data/n = 18 -> False libxml2: True
#   /data/n > 17 -> True libxml2: True
#   /data/skipped > 17 -> ElementPathValueError libxml2: False
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'elementpath==5.1.4' 'lxml==6.1.3'
seen=$("$folder/venv/bin/python" - <<'PY'
import elementpath
from lxml import etree

root = etree.XML("<data><n>18</n><skipped/></data>")
for expression in ("/data/n = 18", "/data/n > 17"):
    print(expression, "->", elementpath.select(root, expression, parser=elementpath.XPath1Parser), "libxml2:", root.xpath(expression))
try:
    elementpath.select(root, "/data/skipped > 17", parser=elementpath.XPath1Parser)
except ValueError as error:
    print("/data/skipped > 17 ->", type(error).__name__, "libxml2:", root.xpath("/data/skipped > 17"))
PY
)
expected=$(cat <<'TXT'
/data/n = 18 -> False libxml2: True
/data/n > 17 -> True libxml2: True
/data/skipped > 17 -> ElementPathValueError libxml2: False
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
