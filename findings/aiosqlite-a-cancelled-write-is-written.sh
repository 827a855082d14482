#!/usr/bin/env bash
# A statement whose waiting task is cancelled is carried out all the same, and leaves a transaction open behind it.
#
# Expected: a statement that was called off before it ended has no effect, or its effect is undone.
# Happens:  the thread goes on; the rows are there, and the transaction that the statement opened waits for whoever
#           commits next on this connection, for whatever reason.
# Versions: aiosqlite 0.22.1 (Python 3.11)
# Why here: a request whose browser has gone, or a program that is told to stop, cancels what waits. So a use case is
#           one function that runs on the database's thread from BEGIN to COMMIT, and no await lies between.
# Output seen:
#   cancelled: True
#   rows: 1000000
#   transaction open: True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'aiosqlite==0.22.1'
seen=$("$folder/venv/bin/python" - <<'PY'
import asyncio

import aiosqlite

SLOW = """INSERT INTO votes
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000) SELECT n FROM numbers"""


async def main():
    async with aiosqlite.connect(":memory:") as database:
        await database.execute("CREATE TABLE votes (n)")
        await database.commit()
        task = asyncio.create_task(database.execute(SLOW))
        await asyncio.sleep(0.01)
        task.cancel()
        print("cancelled:", isinstance((await asyncio.gather(task, return_exceptions=True))[0], asyncio.CancelledError))
        cursor = await database.execute("SELECT count(*) FROM votes")
        print("rows:", (await cursor.fetchone())[0])
        print("transaction open:", database.in_transaction)


asyncio.run(main())
PY
)
expected=$(cat <<'TXT'
cancelled: True
rows: 1000000
transaction open: True
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }
