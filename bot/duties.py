"""Everything that the alarm wakes for, as one: first what is due by itself, then what has to be sent because of it."""

from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import Protocol

from storage.database import Database, Transaction
from workshops.clock import Clock


class Duty(Protocol):
    """Something that comes due without anybody's doing."""

    def earliest_due(self, tx: Transaction, /) -> datetime | None:
        """When there is something to do next, which may be long ago; None if there is nothing."""
        ...

    def work(self) -> Awaitable[None]:
        """Does everything that is due; whoever makes something due for another duty rings the alarm."""
        ...


class Duties:
    """Does them in their order; one that fails holds up none of those behind it, and is tried at the next ring.

    When something is due is asked at each ring, and at the end of each round: of all of them in one read.
    """

    def __init__(self, database: Database, clock: Clock, duties: Sequence[Duty]) -> None:
        self._database = database
        self._clock = clock
        self._duties = tuple(duties)

    async def earliest_due(self) -> datetime | None:
        """When the first of them has something to do."""
        moments = await self._database.read(self._moments)
        return min((moment for moment in moments if moment is not None), default=None)

    async def work(self) -> None:
        """Whatever is due now. Raises what the first that failed has raised, after all had their turn."""
        failed: Exception | None = None
        moments = await self._database.read(self._moments)
        now = self._clock()
        for duty, due in zip(self._duties, moments, strict=True):
            if due is None or due > now:
                continue
            try:
                await duty.work()
            except Exception as error:  # noqa: BLE001 - raised below, after the others
                failed = failed or error
        if failed is not None:
            raise failed

    def _moments(self, tx: Transaction) -> list[datetime | None]:
        return [duty.earliest_due(tx) for duty in self._duties]
