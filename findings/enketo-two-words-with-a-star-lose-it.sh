#!/usr/bin/env bash
# Two German words with a star in one line of a question lose their stars in a web form.
#
# Expected: the star of "Bürger*innen", which every town hall writes, is a letter within a word and stays, as the
#           underscore of "Bürger_innen" does; one word alone keeps it.
# Happens:  the web form takes two such stars for slanted letters from the middle of one word to the middle of the
#           other, and "#1" at the beginning for a title. Both say nothing. A backslash before the sign keeps it.
# Versions: enketo-transformer 4.2.0 (Node 20, npm)
# Why here: questionnaires are handed on as XLSForm to whoever shows them with Enketo or KoboToolbox. What we write
#           there has the backslash before such signs, and what we read is without it.
# Output seen:
#   Wie viele Bürger*innen? -> Wie viele Bürger*innen?
#   Was sagen Bürger*innen und Helfer*innen? -> Was sagen Bürger<em>innen und Helfer</em>innen?
#   Was sagen Bürger_innen und Helfer_innen? -> Was sagen Bürger_innen und Helfer_innen?
#   #1 Ort -> <h1>1 Ort</h1>
#   Was sagen Bürger\*innen und Helfer\*innen? -> Was sagen Bürger*innen und Helfer*innen?
#   \#1 Ort -> #1 Ort
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent enketo-transformer@4.2.0 >/dev/null && tar xzf enketo-transformer-4.2.0.tgz)
cat >"$folder/show.mjs" <<'JS'
import { markdownToHTML } from "./package/dist/enketo-transformer/markdown.js";
for (const text of [
  "Wie viele Bürger*innen?", "Was sagen Bürger*innen und Helfer*innen?", "Was sagen Bürger_innen und Helfer_innen?",
  "#1 Ort", "Was sagen Bürger\\*innen und Helfer\\*innen?", "\\#1 Ort",
])
  console.log(`${text} -> ${markdownToHTML(text)}`);
JS
seen=$(node "$folder/show.mjs")
expected=$(cat <<'TXT'
Wie viele Bürger*innen? -> Wie viele Bürger*innen?
Was sagen Bürger*innen und Helfer*innen? -> Was sagen Bürger<em>innen und Helfer</em>innen?
Was sagen Bürger_innen und Helfer_innen? -> Was sagen Bürger_innen und Helfer_innen?
#1 Ort -> <h1>1 Ort</h1>
Was sagen Bürger\*innen und Helfer\*innen? -> Was sagen Bürger*innen und Helfer*innen?
\#1 Ort -> #1 Ort
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
