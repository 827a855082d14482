"""What is owed where nobody has a chat: it waits on people's pages as soon as it is due."""

from datetime import datetime

from storage import deliveries
from storage.database import Transaction
from workshops.outbox import Outbox


class OnPages:
    """A Duty: takes the place of Outgoing where Telegram is switched off."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    def earliest_due(self, tx: Transaction) -> datetime | None:
        return deliveries.earliest_due(tx)

    async def work(self) -> None:
        has_come = False
        while batch := await self._outbox.claim():
            await self._outbox.waits(*batch)
            has_come = True
        if has_come:
            self._outbox.tell_pages()
