"""More short worlds; in a file of their own, so that two workers share them."""

import pytest

from tests.simulation.known import NOT_YET_SURVIVED
from tests.simulation.paths import never_taken, taken
from tests.simulation.seeds import complaint, short, unknown

pytestmark = pytest.mark.slow

SEEDS = range(10, 19)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_promise_is_kept(seed: int) -> None:
    report = short(seed)
    assert not unknown(report), complaint(report)
    assert report.counted["taps"] >= 100
    assert report.counted["started"] >= 2


def test_no_rare_way_is_missing() -> None:
    assert not never_taken(taken(short(seed) for seed in SEEDS), without=NOT_YET_SURVIVED)
