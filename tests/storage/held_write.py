"""A use case that takes as long as a test wants."""

import asyncio
import threading

from storage.database import Database, Transaction
from tests.storage.towns import add_town


class HeldWrite:
    """A use case that stays in the middle of its transaction until it is let go."""

    def __init__(self, database: Database, name: str) -> None:
        self._begun = threading.Event()
        self._let_go = threading.Event()
        self._name = name
        self._task = asyncio.create_task(database.write(self._work))

    def _work(self, tx: Transaction) -> None:
        add_town(tx, self._name)
        self._begun.set()
        self._let_go.wait(10)

    async def begun(self) -> None:
        await asyncio.to_thread(self._begun.wait, 10)

    async def finish(self) -> None:
        self._let_go.set()
        await self._task
