#!/usr/bin/env bash
# Of two dates under one another in a question of a web form, the second becomes the day after the first.
#
# Expected: "3. Mai" and "17. Juni" in lines of their own are shown as they are. A number with a full stop may be the
#           beginning of a list, but then of one that begins with its number.
# Happens:  they are one list that begins with 3, and a browser counts on: 3. Mai, 4. Juni. The 17 stands nowhere any
#           more. With the weekday before them they stay.
# Versions: enketo-transformer 4.2.0 (Node 20, npm)
# Why here: "Wann passt es Ihnen?" is asked with dates below, and questionnaires are handed on as XLSForm. In what we
#           write a sign without width stands behind such a full stop, and what we read is without it.
# Output seen:
#   Wann?<ol start="3"><li>Mai</li><li>Juni</li></ol>
#   Wann?<ol><li>Ja</li><li>Nein</li></ol>
#   Wann?<br>3.(joiner) Mai<br>17.(joiner) Juni
#   Wann?<br>Mo, 3. Mai<br>Do, 17. Juni
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent enketo-transformer@4.2.0 >/dev/null && tar xzf enketo-transformer-4.2.0.tgz)
cat >"$folder/show.mjs" <<'JS'
import { markdownToHTML } from "./package/dist/enketo-transformer/markdown.js";
for (const dates of [
  ["3. Mai", "17. Juni"], ["1. Ja", "2. Nein"], ["3.\u2060 Mai", "17.\u2060 Juni"], ["Mo, 3. Mai", "Do, 17. Juni"],
])
  console.log(markdownToHTML(["Wann?", ...dates].join("\n")).replaceAll("\u2060", "(joiner)"));
JS
seen=$(node "$folder/show.mjs")
expected=$(cat <<'TXT'
Wann?<ol start="3"><li>Mai</li><li>Juni</li></ol>
Wann?<ol><li>Ja</li><li>Nein</li></ol>
Wann?<br>3.(joiner) Mai<br>17.(joiner) Juni
Wann?<br>Mo, 3. Mai<br>Do, 17. Juni
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
