"""What is over is deleted by itself: told to the coordinators a fortnight before and again afterwards, in numbers only.

A restored backup brings back what was deleted, but not the time that has passed: what is over in it was announced and
deleted once before, and is deleted again at once. So no list of deletions is needed for it.
"""

from datetime import date, datetime, time, timedelta
from typing import Final

from storage import erasure, members, retention
from storage.database import Database, Transaction
from storage.ids import MunicipalityId
from storage.members import Role
from storage.retention import Over, Period
from workshops.clock import Clock
from workshops.end_dates import today
from workshops.outbox import Urgency, Wake, owe
from workshops.wall_time import instant

AHEAD: Final = "deletion_ahead"
DONE: Final = "deletion_done"
NOTICE: Final = timedelta(days=14)
DELETED_AT: Final = time(3)
"""In the night, by the clock of the town."""


class StoragePeriods:
    """What is done without anybody's tap."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    def earliest_due(self, tx: Transaction) -> datetime | None:
        """When something is to be announced or deleted next, which may be long ago."""
        moments = (_due(tx, period) for period in retention.periods(tx))
        return min((moment for moment in moments if moment is not None), default=None)

    async def work(self) -> None:
        """Announces or deletes what is due, one town after the other."""
        now = self._clock()

        def work(tx: Transaction) -> bool:
            deleted = False
            for period in retention.periods(tx):
                due = _due(tx, period)
                if due is None or due > now:
                    continue
                if period.deletion_on is None:
                    _announce(tx, period, now=now)
                else:
                    _delete(tx, period, period.deletion_on, now=now)
                    deleted = True
            return deleted

        due = await self._database.read(self.earliest_due)
        if due is None or due > now:
            return
        if await self._database.write(work):
            await self._database.forget()
        self._wake()

    async def again(self) -> int:
        """After a backup was put back: deletes what is over and was not still announced in it; returns how many things.

        Where nothing was announced yet when the backup was made, what is over now was announced and deleted since.
        """
        now = self._clock()

        def work(tx: Transaction) -> int:
            things = 0
            for period in retention.periods(tx):
                day = today(now, period.timezone)
                if period.deletion_on is None or period.deletion_on <= day:
                    things += _delete(tx, period, day, now=now)
            return things

        things = await self._database.write(work)
        if things:
            await self._database.forget()
            self._wake()
        return things


def announced(tx: Transaction, municipality: MunicipalityId) -> tuple[date, Over] | None:
    """The day of the next deletion and what it deletes; None where nothing is announced."""
    for period in retention.periods(tx):
        if period.municipality == municipality and period.deletion_on is not None:
            return period.deletion_on, retention.over(tx, period, period.deletion_on)
    return None


def _due(tx: Transaction, period: Period) -> datetime | None:
    if period.deletion_on is not None:
        return _night(period.deletion_on, period)
    first = retention.first_over(tx, period)
    return None if first is None else _night(first - NOTICE, period)


def _night(day: date, period: Period) -> datetime:
    return instant(datetime.combine(day, DELETED_AT), period.timezone)


def _announce(tx: Transaction, period: Period, *, now: datetime) -> None:
    first = retention.first_over(tx, period)
    day = today(now, period.timezone) + NOTICE
    day = day if first is None else max(day, first)
    retention.set_deletion(tx, period.municipality, day)
    _tell(tx, period, AHEAD, retention.over(tx, period, day), day, now=now)


def _delete(tx: Transaction, period: Period, day: date, *, now: datetime) -> int:
    """How many things; none where the town keeps them longer by now."""
    found = retention.over(tx, period, day)
    retention.set_deletion(tx, period.municipality, None)
    if not found:
        return 0
    retention.delete(tx, found)
    for person in retention.delete_consents(tx, period, day) if found.consents else ():
        erasure.forget_person(tx, person)
    _tell(tx, period, DONE, found, day, now=now)
    return sum(found.numbers().values())


def _tell(tx: Transaction, period: Period, kind: str, found: Over, day: date, *, now: datetime) -> None:
    for person in members.holders(tx, period.municipality, role=Role.COORDINATOR):
        owe(
            tx,
            person,
            kind=kind,
            subject=period.municipality,
            municipality=period.municipality,
            due=now,
            urgency=Urgency.REMINDER,
            key=f"{kind}:{period.municipality}:{day}:{period.months}:{person}",
            data={"day": day.isoformat(), **found.numbers()},
        )
