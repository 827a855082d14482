"""Everything that the alarm wakes for, as one: first what is due by itself, then what has to be sent because of it."""

from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import Protocol


class Duty(Protocol):
    """Something that comes due without anybody's doing."""

    def earliest_due(self) -> Awaitable[datetime | None]:
        """When there is something to do next."""
        ...

    def work(self) -> Awaitable[None]:
        """Does everything that is due."""
        ...


class Duties:
    """Does them in their order; one that fails holds up none of those behind it, and is tried at the next ring."""

    def __init__(self, duties: Sequence[Duty]) -> None:
        self._duties = tuple(duties)

    async def earliest_due(self) -> datetime | None:
        """When the first of them has something to do."""
        moments = [await duty.earliest_due() for duty in self._duties]
        return min((moment for moment in moments if moment is not None), default=None)

    async def work(self) -> None:
        """Raises what the first that failed has raised, after all had their turn."""
        failed: Exception | None = None
        for duty in self._duties:
            try:
                await duty.work()
            except Exception as error:  # noqa: BLE001 - raised below, after the others
                failed = failed or error
        if failed is not None:
            raise failed
