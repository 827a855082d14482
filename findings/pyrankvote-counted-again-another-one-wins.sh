#!/usr/bin/env bash
# The same ballots, counted again by the same program, have another winner, and its result names no tie.
#
# Expected: counting is a matter of the ballots alone; a tie is named as one, or left to whoever counts.
# Happens:  the library draws lots where nothing else decides, each time anew, and gives the one that was drawn as the
#           winner. Neither its README nor its result says so, and no argument turns it off. Of ballots on which
#           nobody stands it makes a winner as well.
# Versions: pyrankvote 2.0.6, tabulate 0.9.0 (Python 3.11)
# Why here: groups put measures in an order, and a result is asked for again and again: on the wall, in the record, as
#           a table. Points are counted from the ballots alone here, and nothing is drawn by lot.
# Output seen:
#   one each: park or school wins
#   park has two: park wins
#   nobody on any: park or school wins
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'pyrankvote==2.0.6' 'tabulate==0.9.0'
seen=$("$folder/venv/bin/python" - <<'PY'
from pyrankvote import Ballot, Candidate, instant_runoff_voting

park, school = Candidate("park"), Candidate("school")
CASES = {
    "one each": [Ballot([park]), Ballot([school])],
    "park has two": [Ballot([park]), Ballot([park]), Ballot([school])],
    "nobody on any": [Ballot([]), Ballot([])],
}
for name, ballots in CASES.items():
    winners = set()
    for _ in range(200):
        (winner,) = instant_runoff_voting([park, school], ballots).get_winners()
        winners.add(winner.name)
    print(f"{name}: {' or '.join(sorted(winners))} wins")
PY
)
expected=$(cat <<'TXT'
one each: park or school wins
park has two: park wins
nobody on any: park or school wins
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
