#!/usr/bin/env bash
# In German "oder", "aber" and "über" have one syllable, and a date makes two sentences of one: both make it "easier".
#
# Expected: syllables are counted as they are spoken (o-der has two); "am 3. Mai" is no end of a sentence.
# Happens:  syllables are the places where a word may be divided in print, and one letter alone may not stand before a
#           hyphen; the full stop of an ordinal number ends a sentence. So a sentence gains eleven points when its date
#           is written with a number.
# Versions: textstat 0.7.13, pyphen 0.18.1 (Python 3.11)
# Why here: texts in simple German must be easy. Our tests count words and sentences by rules of their own and take no
#           such number for it.
# Output seen:
#   oder: 1
#   aber: 1
#   über: 1
#   Abend: 1
#   Idee: 1
#   Rathaus: 2
#   Der Rat tagt am dritten Mai um 18 Uhr. 1 sentences, 106 points
#   Der Rat tagt am 3. Mai um 18 Uhr. 2 sentences, 117 points
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'textstat==0.7.13' 'pyphen==0.18.1' 'nltk==3.10.4' 'regex==2026.11.19' 'defusedxml==0.7.1' 'setuptools==84.2.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import textstat

textstat.set_lang("de")
for word in ("oder", "aber", "über", "Abend", "Idee", "Rathaus"):
    print(f"{word}: {textstat.syllable_count(word)}")
for text in ("Der Rat tagt am dritten Mai um 18 Uhr.", "Der Rat tagt am 3. Mai um 18 Uhr."):
    print(f"{text} {textstat.sentence_count(text)} sentences, {textstat.flesch_reading_ease(text):.0f} points")
PY
)
expected=$(cat <<'TXT'
oder: 1
aber: 1
über: 1
Abend: 1
Idee: 1
Rathaus: 2
Der Rat tagt am dritten Mai um 18 Uhr. 1 sentences, 106 points
Der Rat tagt am 3. Mai um 18 Uhr. 2 sentences, 117 points
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
