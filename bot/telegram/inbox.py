"""Telegram is told that it may forget an update only after the update is a committed row here."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from questionnaires.values import dataclass
from storage import inbox, persons
from storage.database import Database, Transaction
from storage.ids import UpdateId
from storage.inbox import StoredUpdate
from storage.persons import Person
from workshops.clock import Clock

REDELIVERED_FOR: Final = timedelta(hours=48)
"""Telegram redelivers for 24 hours; that long, and as long again, the numbers of processed updates are known."""
ASIDE_FOR: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An update that cannot be processed, and why."""

    update: StoredUpdate
    reason: str


class Inbox:
    """The durable queue between Telegram and the handlers."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def store(
        self, readable: Sequence[StoredUpdate], unreadable: Sequence[Unreadable] = ()
    ) -> tuple[dict[UpdateId, Person | None], int]:
        """Stores a batch in one transaction. Returns what of it is new, with whoever it is from if they are known, and
        how many were newly set aside."""
        now = self._clock()

        def work(tx: Transaction) -> tuple[dict[UpdateId, Person | None], int]:
            new = {
                update.id: None if update.chat is None else persons.of_chat(tx, update.chat)
                for update in readable
                if inbox.store(tx, update, received=now)
            }
            aside = [
                inbox.set_aside(tx, each.update, received=now, reason=each.reason) for each in unreadable
            ]
            return new, sum(aside)

        return await self._database.write(work)

    async def pending(self) -> list[StoredUpdate]:
        """What was stored before the program ended, and not processed."""
        return await self._database.read(inbox.pending)

    async def done(self, update: UpdateId) -> None:
        """Remembers that it is processed, and nothing else of it."""
        await self._database.write(lambda tx: inbox.settle_done(tx, update))

    async def forget_old(self) -> None:
        """Removes what Telegram cannot deliver again, and what was set aside and nobody looked into."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            inbox.forget(tx, state="done", before=now - REDELIVERED_FOR)
            inbox.forget(tx, state="aside", before=now - ASIDE_FOR)

        await self._database.write(work)
