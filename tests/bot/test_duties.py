"""What the alarm wakes for, as one."""

from datetime import UTC, datetime

import pytest

from bot.duties import Duties

EARLY, LATE = datetime(2026, 11, 3, 9, tzinfo=UTC), datetime(2026, 11, 3, 10, tzinfo=UTC)


class Written:
    """Notes on a slip that it was its turn; with a fault it fails then."""

    def __init__(self, slip: list[str], name: str, due: datetime | None, fault: str = "") -> None:
        self._slip, self._name, self._due, self._fault = slip, name, due, fault

    async def earliest_due(self) -> datetime | None:
        return self._due

    async def work(self) -> None:
        self._slip.append(self._name)
        if self._fault:
            raise OSError(self._fault)


async def test_first_moment_counts() -> None:
    slip: list[str] = []
    duties = Duties([Written(slip, "a", None), Written(slip, "b", LATE), Written(slip, "c", EARLY)])
    assert await duties.earliest_due() == EARLY
    assert await Duties([Written(slip, "a", None)]).earliest_due() is None


async def test_duty_that_fails_does_not_hold_up_the_next_and_is_heard_of() -> None:
    slip: list[str] = []
    with pytest.raises(OSError, match="no space"):
        await Duties([Written(slip, "a", EARLY, "no space"), Written(slip, "b", EARLY)]).work()
    assert slip == ["a", "b"]
