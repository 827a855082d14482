"""What a town says in its privacy text: written by coordinators, asked for once before the first survey starts."""

from datetime import date
from typing import Final

from storage import retention
from storage import town_details as rows
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PersonId
from storage.members import Role
from storage.town_details import Detail, TownDetails
from workshops.outbox import Wake
from workshops.rights import require
from workshops.towns.storage_periods import announced

LONGEST_DETAIL: Final = 300
STORAGE_MONTHS: Final = (6, 12, 24, 36, 60)
"""What is offered; the same question asked again is compared with what was asked within 90 days, so never less."""


class Details:
    """Use cases of coordinators; what they write, everybody reads in the privacy text."""

    def __init__(self, database: Database, wake: Wake) -> None:
        self._database = database
        self._wake = wake

    async def of(self, person: PersonId, municipality: MunicipalityId) -> TownDetails:
        """What is written so far."""

        def work(tx: Transaction) -> TownDetails:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return rows.of(tx, municipality)

        return await self._database.read(work)

    async def announced(
        self, person: PersonId, municipality: MunicipalityId
    ) -> tuple[date, retention.Over] | None:
        """The day of the next deletion and what it deletes; None where nothing is announced."""

        def work(tx: Transaction) -> tuple[date, retention.Over] | None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return announced(tx, municipality)

        return await self._database.read(work)

    async def write(
        self, person: PersonId, municipality: MunicipalityId, detail: Detail, text: str
    ) -> TownDetails | None:
        """Writes one of the texts; None: empty, or longer than 300 characters, and nothing was changed."""
        wanted = text.strip()

        def work(tx: Transaction) -> TownDetails | None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            if not 1 <= len(wanted) <= LONGEST_DETAIL:
                return None
            rows.set_text(tx, municipality, detail, wanted)
            return rows.of(tx, municipality)

        return await self._database.write(work)

    async def set_storage(self, person: PersonId, municipality: MunicipalityId, months: int) -> TownDetails:
        """How long things are kept after their end; something else than what is offered changes nothing."""

        def work(tx: Transaction) -> TownDetails:
            require(tx, person, municipality, role=Role.COORDINATOR)
            if months in STORAGE_MONTHS:
                rows.set_storage(tx, municipality, months)
                # What is over by the new period has not been announced yet.
                retention.set_deletion(tx, municipality, None)
            return rows.of(tx, municipality)

        return await self._database.write(work, then=self._wake)
