"""Short worlds with a fault in how meetings are reminded of: one of the first worlds has to show each kind."""

import pytest

from tests.simulation.planted import planted
from tests.simulation.seeds import run
from tests.simulation.size import Promise

pytestmark = pytest.mark.slow

SEEDS = range(1, 13)
"""Which of them shows it changes with the worlds."""


def shows(seed: int, promise: Promise) -> bool:
    return any(broken.promise is promise for broken in run(seed, until=promise).broken)


@pytest.mark.parametrize(
    "name",
    [
        "night-reminder",
        "moved-unplanned",
        "plan-unheeded",
        "untold-reason",
        "reminder-after-no",
        "declined-unaccounted",
        "reminder-of-cancelled",
        "reminder-twice",
    ],
)
def test_planted_fault_is_found(name: str) -> None:
    with planted(name) as promise:
        assert any(shows(seed, promise) for seed in SEEDS)
