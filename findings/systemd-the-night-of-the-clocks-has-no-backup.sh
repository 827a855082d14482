#!/usr/bin/env bash
# A timer for half past two of every night does not come at all in the night in which the clocks go forward.
#
# Expected: what is to be done every night is done every night; cron does it right after the hour that is left out.
# Happens:  a moment that the clock on the wall does not show is passed over, and the next one is that of the next day:
#           from Saturday to Monday there are 47 hours. The night in October has it once, and every other night is as
#           expected.
# Versions: systemd 252.39-1~deb12u2, tzdata 2026f-0+deb12u1 (Debian 12)
# Why here: our backup has a timer of systemd, and whoever runs the bot may move it to an hour of their own. It is set
#           to 03:15, which every night in Germany has.
# Output seen:
#   *-*-* 02:30, from 2027-03-27 00:00 on: 03-27 02:30 03-29 02:30 03-30 02:30
#   *-*-* 03:15, from 2027-03-27 00:00 on: 03-27 03:15 03-28 03:15 03-29 03:15
#   *-*-* 02:30, from 2027-10-30 00:00 on: 10-30 02:30 10-31 02:30 11-01 02:30
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for package in systemd=252.39-1~deb12u2 libsystemd-shared=252.39-1~deb12u2 tzdata=2026f-0+deb12u1; do
  (cd "$folder" && apt-get download -qq "$package" 2>/dev/null)
done
for file in "$folder"/*.deb; do dpkg -x "$file" "$folder/unpacked"; done
export LD_LIBRARY_PATH=$folder/unpacked/usr/lib/$(uname -m)-linux-gnu/systemd:$folder/unpacked/lib/$(uname -m)-linux-gnu/systemd
export TZDIR=$folder/unpacked/usr/share/zoneinfo TZ=Europe/Berlin LC_ALL=C
nights() {
  echo "$2, from $1 on:" $("$folder/unpacked/usr/bin/systemd-analyze" calendar --iterations=3 --base-time="$1" "$2" |
    sed -nE 's/.*(Next elapse|Iter\. #[0-9]+): [A-Z][a-z]+ [0-9]+-([0-9-]+ [0-9]+:[0-9]+):00 CES?T$/\2/p')
}
seen=$(
  nights '2027-03-27 00:00' '*-*-* 02:30'
  nights '2027-03-27 00:00' '*-*-* 03:15'
  nights '2027-10-30 00:00' '*-*-* 02:30'
)
expected=$(cat <<'TXT'
*-*-* 02:30, from 2027-03-27 00:00 on: 03-27 02:30 03-29 02:30 03-30 02:30
*-*-* 03:15, from 2027-03-27 00:00 on: 03-27 03:15 03-28 03:15 03-29 03:15
*-*-* 02:30, from 2027-10-30 00:00 on: 10-30 02:30 10-31 02:30 11-01 02:30
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
