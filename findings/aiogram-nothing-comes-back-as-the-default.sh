#!/usr/bin/env bash
# A button that is made for no group comes back as a button for the group that is the default.
# 
# Expected: what `CallbackData.pack` wrote, `unpack` reads back: the same values, or an error at packing.
# Happens:  None is written as nothing between two colons, and nothing is read as the default of the field; where the
#           default is None, a text without letters becomes None as well. Neither is said.
# Versions: aiogram 3.31.0, pydantic 2.13.5 (Python 3.11)
# Why here: our taps are packed in the same form. Ours read nothing as None, whatever the default is, and a text
#           without letters cannot be packed.
# Output seen:
#   Show(group='board') -> show:board -> Show(group='board')
#   Show(group=None) -> show: -> Show(group='council')
#   Note(text='x') -> note:x -> Note(text='x')
#   Note(text='') -> note: -> Note(text=None)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'aiogram==3.31.0' 'pydantic==2.13.5' 'pydantic_core==2.46.5' 'magic-filter==1.0.12' 'aiohttp==3.14.5' 'aiofiles==25.1.0' 'certifi==2026.10.18' 'multidict==7.2.1' 'yarl==1.25.1' 'propcache==0.5.4' 'frozenlist==1.8.0' 'aiosignal==1.4.0' 'aiohappyeyeballs==2.7.1' 'attrs==26.1.0' 'idna==3.20' 'annotated-types==0.8.0' 'typing_extensions==4.16.0' 'typing-inspection==0.4.5'
seen=$("$folder/venv/bin/python" - <<'PY'
from aiogram.filters.callback_data import CallbackData


class Show(CallbackData, prefix="show"):
    group: str | None = "council"


class Note(CallbackData, prefix="note"):
    text: str | None = None


for tap in (Show(group="board"), Show(group=None), Note(text="x"), Note(text="")):
    data = tap.pack()
    print(repr(tap), "->", data, "->", repr(type(tap).unpack(data)))
PY
)
expected=$(cat <<'TXT'
Show(group='board') -> show:board -> Show(group='board')
Show(group=None) -> show: -> Show(group='council')
Note(text='x') -> note:x -> Note(text='x')
Note(text='') -> note: -> Note(text=None)
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
