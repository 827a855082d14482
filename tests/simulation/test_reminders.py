"""Short worlds with a fault in how meetings are reminded of: each kind has to show."""

import pytest

from tests.simulation.planted import PLANTED, planted
from tests.simulation.seeds import run

pytestmark = pytest.mark.slow

SEEDS = {
    "moved-unplanned": 1,
    "untold-reason": 2,
    "reminder-after-no": 1,
    "reminder-of-cancelled": 3,
    "reminder-twice": 1,
}
"""A world in which the fault comes to light."""


@pytest.mark.parametrize("name", SEEDS)
def test_planted_fault_is_found(name: str) -> None:
    with planted(name) as promise:
        found = [broken for broken in run(SEEDS[name]).broken if broken.promise is promise]
    assert found
    assert promise is PLANTED[name].breaks
