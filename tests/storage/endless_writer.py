"""Run as a program: writes without end and names each write on its output once it was acknowledged."""

import asyncio
import itertools
import os
import sys
from functools import partial
from pathlib import Path

from storage.database import Database
from storage.key import DatabaseKey
from tests.storage.towns import add_town

COROUTINES = 20


async def write_on(database: Database, prefix: str, worker: int) -> None:
    for number in itertools.count():
        name = f"{prefix} {worker}.{number}"
        await database.write(partial(add_town, name=name))
        os.write(sys.stdout.fileno(), f"{name}\n".encode())


async def main(folder: Path, key: DatabaseKey, prefix: str) -> None:
    database = await Database.open(folder, key)
    await asyncio.gather(*(write_on(database, prefix, worker) for worker in range(COROUTINES)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), DatabaseKey(bytes.fromhex(sys.argv[2])), sys.argv[3]))
