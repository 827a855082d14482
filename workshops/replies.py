"""Screens owed to persons after what they did, as rows: shown at once where that is possible, else as soon as it is."""

from datetime import datetime, timedelta
from typing import Final

from storage import persons, replies
from storage.database import Database, Transaction
from storage.ids import PersonId, UpdateId
from storage.persons import Person
from storage.replies import Place, Reply
from workshops.acts import SHOWN_WITHIN, Act
from workshops.clock import Clock
from workshops.outbox import BATCH, LONGEST_PAUSE, MOST_IN_DOUBT, Wake, pause_before

KEPT_FOR: Final = timedelta(days=1)
"""Telegram keeps what it could not deliver to a bot for as long."""
MOST_ATTEMPTS: Final = KEPT_FOR // LONGEST_PAUSE


class Replies:
    """What the sending side needs; the rows themselves are written by acts."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def settle(self, act: Act, place: Place | None) -> None:
        """Marks an act as processed that has no effect, or none that is not committed yet, and owes this place."""

        def work(tx: Transaction) -> None:
            act.before(tx)
            act.mark(tx, place)

        await self._database.write(work)
        act.committed()

    async def expect(self, act: Act) -> None:
        """What the next text is taken for at a screen that is shown late."""
        await self._database.write(act.before)

    async def recover(self) -> None:
        """At the start: whoever was showing something is gone, so it is due at once."""
        await self._database.write(replies.release_leases)
        await self.on_clock_put_back()  # perhaps while the program stood still

    async def on_clock_put_back(self) -> None:
        """Nothing waits for its next attempt longer than it would if it was tried now."""
        now = self._clock()
        await self._database.write(
            lambda tx: replies.bring_forward(tx, due=now + LONGEST_PAUSE, lease_until=now + SHOWN_WITHIN)
        )

    def earliest_due(self, tx: Transaction) -> datetime | None:
        """When somebody has to look next."""
        return replies.earliest_due(tx)

    async def claim(self, most: int = BATCH) -> list[Reply]:
        """Takes what is due under a lease, the oldest first, at most so many."""
        now = self._clock()
        return await self._database.write(
            lambda tx: replies.claim_due(tx, now=now, lease_until=now + SHOWN_WITHIN, limit=most)
        )

    async def recipient(self, person: PersonId) -> Person | None:
        """Whom it is for; None once they were forgotten."""
        return await self._database.read(lambda tx: persons.find(tx, person))

    async def is_owed(self, update: UpdateId) -> bool:
        """Whether it is still to be shown."""
        return await self._database.read(lambda tx: replies.is_owed(tx, update))

    async def shown(self, update: UpdateId) -> None:
        """It stands in the chat, or there is nothing left to show."""
        await self._database.write(lambda tx: replies.settle_shown(tx, update))

    def stands_in_place(self, update: UpdateId) -> None:
        """It took the place of a message. In a power cut this may get lost: it does no harm to do that twice."""
        self._database.write_soon(lambda tx: replies.settle_shown(tx, update))

    async def again(
        self,
        update: UpdateId,
        *,
        attempts: int,
        doubtful: int,
        after: timedelta | None,
        in_doubt: bool,
        answer_lost: bool = False,
    ) -> None:
        """It did not go through this time, which was attempt number `attempts`.

        `in_doubt`: a new message that may stand in the chat all the same; `answer_lost`: that probably does, as
        `doubtful` before it. Those are tried a few times more; what was not sent, and edits, which nobody sees twice,
        for a day.
        """
        if attempts >= MOST_ATTEMPTS or (answer_lost and doubtful >= MOST_IN_DOUBT):
            await self.shown(update)
            return
        patience = pause_before(attempts, in_doubt=in_doubt)
        due = self._clock() + max(patience, after or patience)
        await self._database.write(
            lambda tx: replies.settle_retry(tx, update, due=due, doubtful=answer_lost), then=self._wake
        )

    async def blocked(self, person: PersonId, update: UpdateId) -> None:
        """The person does not want to hear from the bot; nothing else is sent until they come back."""

        def settle(tx: Transaction) -> None:
            replies.settle_shown(tx, update)
            persons.set_reachable(tx, person, on=False)

        await self._database.write(settle)
