#!/usr/bin/env bash
# A message says "1 Personen": the form is chosen for another number than the one that is shown.
#
# Expected: the project's own guide chooses the form for the number as it is formatted: 1.0 is plural in English, and
#           1.4 shown without digits is 1.
# Happens:  how the number is to be shown does not count for the form: 1.4 shown as 1 takes the plural, 1 shown as 1.0
#           the singular. The same number as a Decimal takes another form than as a float, and does not match the
#           variant [1].
# Versions: fluent.runtime 0.4.0, fluent.syntax 0.19.0, Babel 2.18.0 (Python 3.11)
# Why here: means and shares stand in sentences. Only counts of people and things may choose a form here; percents are
#           rounded first and given as whole numbers.
# Output seen:
#   whole 1.4: 1 persons 0
#   digit 1: 1.0 person 0
#   exact 1.0: exactly one 0
#   exact Decimal('1.0'): 1 persons 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'fluent.runtime==0.4.0' 'fluent.syntax==0.19.0' 'Babel==2.18.0' 'attrs==26.1.0' 'pytz==2026.6' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from decimal import Decimal

from fluent.runtime import FluentBundle, FluentResource

bundle = FluentBundle(["en"], use_isolating=False)
bundle.add_resource(
    FluentResource(
        """
whole = { NUMBER($n, maximumFractionDigits: 0) ->
    [one] { NUMBER($n, maximumFractionDigits: 0) } person
   *[other] { NUMBER($n, maximumFractionDigits: 0) } persons
 }
digit = { NUMBER($n, minimumFractionDigits: 1) ->
    [one] { NUMBER($n, minimumFractionDigits: 1) } person
   *[other] { NUMBER($n, minimumFractionDigits: 1) } persons
 }
exact = { $n ->
    [1] exactly one
   *[other] { $n } persons
 }
"""
    )
)
for name, number in (("whole", 1.4), ("digit", 1), ("exact", 1.0), ("exact", Decimal("1.0"))):
    text, errors = bundle.format_pattern(bundle.get_message(name).value, {"n": number})
    print(f"{name} {number!r}: {text} {len(errors)}")
PY
)
expected=$(cat <<'TXT'
whole 1.4: 1 persons 0
digit 1: 1.0 person 0
exact 1.0: exactly one 0
exact Decimal('1.0'): 1 persons 0
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
