#!/usr/bin/env bash
# A meeting that was called off stands in the calendar as one that takes place.
#
# Expected: an entry with the status "cancelled", in a file that says CANCEL, is left out, struck out or marked, as the
#           standards ask for (RFC 5545, 3.8.1.11; RFC 5546, 3.2.5); at least it is told that something was not
#           understood.
# Happens:  it is taken like any other, nothing is said about it, and what the program writes has no status any more.
#           If the meeting stood there already, it stands there twice.
# Versions: calcurse 4.7.1-1 (Debian 12)
# Why here: whoever was invited takes the file of a meeting, and takes it again when it was called off. So the title
#           says it as well: "Abgesagt: …" is read in every program.
# Output seen:
#   invited: 0 skipped
#   12/01/2026 @ 17:00 -> 12/01/2026 @ 18:00|Workshop
#   called-off: 0 skipped
#   12/01/2026 @ 17:00 -> 12/01/2026 @ 18:00|Workshop
#   12/01/2026 @ 17:00 -> 12/01/2026 @ 18:00|Workshop
#   status when written: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && apt-get download -qq calcurse=4.7.1-1 2>/dev/null && dpkg -x calcurse_*.deb unpacked && mkdir own)
calcurse() { TZ=UTC LC_ALL=C "$folder/unpacked/usr/bin/calcurse" -D "$folder/own" -C "$folder/own" "$@"; }
entry() {
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//example//DE "METHOD:$1" BEGIN:VEVENT \
    UID:1@example.invalid DTSTAMP:20261101T000000Z "SEQUENCE:$3" DTSTART:20261201T170000Z DTEND:20261201T180000Z \
    SUMMARY:Workshop "STATUS:$2" END:VEVENT END:VCALENDAR
}
entry PUBLISH CONFIRMED 0 >"$folder/invited.ics"
entry CANCEL CANCELLED 1 >"$folder/called-off.ics"
seen=$(
  for file in invited called-off; do
    calcurse -i "$folder/$file.ics" | sed -nE "s/.*(apps?) .*( [0-9]+) skipped.*/$file:\2 skipped/p"
    sed -E 's/>[0-9a-f]+//' "$folder/own/apts"
  done
  echo "status when written: $(calcurse -x | grep -c STATUS || true)"
)
expected=$(cat <<'TXT'
invited: 0 skipped
12/01/2026 @ 17:00 -> 12/01/2026 @ 18:00|Workshop
called-off: 0 skipped
12/01/2026 @ 17:00 -> 12/01/2026 @ 18:00|Workshop
12/01/2026 @ 17:00 -> 12/01/2026 @ 18:00|Workshop
status when written: 0
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
