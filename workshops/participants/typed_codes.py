"""A code for one person, or of a group's link, that is typed in the conversation instead of opening the link.

Looking uses nothing up: what a code leads to is an invitation, which is taken or not. Guesses are counted per person.
"""

from datetime import timedelta
from typing import Final

from storage import invites, wrong_codes
from storage.database import Database, Transaction
from storage.ids import PersonId
from workshops.clock import Clock
from workshops.participants import codes

MOST_WRONG: Final = 10
"""Codes that led nowhere, of one person within `WHILE`: as in a browser that is signed in."""
WHILE: Final = timedelta(minutes=10)


class TooOften(Exception):
    """Somebody guesses; the right code would not be looked at either."""


class TypedCodes:
    """Use cases of everybody."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def read(self, person: PersonId, typed: str) -> str | None:
        """The token of the link that a code stands for; None where it leads nowhere. Raises TooOften."""
        code, now = codes.read(typed), self._clock()

        def look(tx: Transaction) -> str | None:
            if wrong_codes.since(tx, person, now - WHILE) >= MOST_WRONG:
                raise TooOften
            invite = invites.of_code(tx, code) if code else None
            return None if invite is None else invite.token

        def count(tx: Transaction) -> None:
            wrong_codes.add(tx, person, now=now)

        token = await self._database.read(look)
        if token is None:
            await self._database.write(count)
        return token

    async def forget_old(self) -> None:
        """Removes guesses that count no longer."""
        before = self._clock() - WHILE
        await self._database.write(lambda tx: wrong_codes.forget_before(tx, before))
