"""Short worlds with faults that people would notice, of replies, votes, clocks and live messages, planted again."""

import pytest

from tests.simulation.planted import planted
from tests.simulation.seeds import run

pytestmark = pytest.mark.slow

MOST_TRIED = 12


@pytest.mark.parametrize(
    ("name", "first"),
    [("unowed-reply", 1), ("vote-falls-back", 2), ("clock-put-back", 4), ("refresh-put-off", 3)],
)
def test_planted_fault_is_found(name: str, first: int) -> None:
    """`first` is the seed that shows it today; another one does once the worlds have changed."""
    with planted(name) as promise:
        worlds = (run(seed, until=promise) for seed in range(first, first + MOST_TRIED))
        assert any(broken.promise is promise for world in worlds for broken in world.broken)
