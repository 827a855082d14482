"""What the alarm wakes for, as one."""

from datetime import datetime, timedelta

import pytest

from bot.duties import Duties
from storage.database import Database, Transaction
from tests.conftest import FakeClock


class Written:
    """Notes on a slip that it was its turn; with a fault it fails then."""

    def __init__(self, slip: list[str], name: str, due: datetime | None, fault: str = "") -> None:
        self._slip, self._name, self._due, self._fault = slip, name, due, fault

    def earliest_due(self, _: Transaction) -> datetime | None:
        return self._due

    async def work(self) -> None:
        self._slip.append(self._name)
        if self._fault:
            raise OSError(self._fault)


async def test_first_moment_counts(database: Database, clock: FakeClock) -> None:
    slip: list[str] = []
    early, late = clock(), clock() + timedelta(hours=1)
    three = [Written(slip, "a", None), Written(slip, "b", late), Written(slip, "c", early)]
    assert await Duties(database, clock, three).earliest_due() == early
    assert await Duties(database, clock, three[:1]).earliest_due() is None


async def test_what_is_due_is_done_in_its_order_and_nothing_else(
    database: Database, clock: FakeClock
) -> None:
    slip: list[str] = []
    early, late = clock() - timedelta(hours=1), clock() + timedelta(seconds=1)
    four = [Written(slip, "a", clock()), Written(slip, "b", late), Written(slip, "c", None)]
    await Duties(database, clock, [*four, Written(slip, "d", early)]).work()
    assert slip == ["a", "d"]


async def test_duty_that_fails_does_not_hold_up_the_next_and_is_heard_of(
    database: Database, clock: FakeClock
) -> None:
    slip: list[str] = []
    both = [Written(slip, "a", clock(), "no space"), Written(slip, "b", clock())]
    with pytest.raises(OSError, match="no space"):
        await Duties(database, clock, both).work()
    assert slip == ["a", "b"]
