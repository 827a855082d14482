"""Weeks in which people keep measures, with the program among outages and crashes; planted faults have to show."""

import pytest

from storage import deliveries
from storage.measures import Measure
from tests.simulation.seeds import complaint, run, unknown
from tests.simulation.size import MEASURES, Promise
from workshops import outbox, quiet_hours
from workshops.measures import measures, messages

pytestmark = pytest.mark.slow

SEED = 5


@pytest.mark.parametrize("seed", range(1, 4))
def test_everybody_is_asked_once_by_day_and_never_after_the_end(seed: int) -> None:
    report = run(seed, MEASURES)
    assert not unknown(report), complaint(report)
    assert report.counted["questions about measures"] >= 5
    assert report.counted["measures ended or opened again"] >= 2


def _at_night(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(messages, "ASKED_AT", messages.ASKED_AT.replace(hour=3))
    patch.setattr(quiet_hours, "is_night", lambda *_: False)


def _after_the_end(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Measure, "is_open", property(lambda _: True))


def _twice(patch: pytest.MonkeyPatch) -> None:
    """Each planning names its messages anew, and takes none back."""
    plannings: list[object] = []

    def owe(*args: object, key: str, revives: bool = False, **more: object) -> None:
        plannings.append(revives)
        outbox.owe(*args, key=f"{key}:{len(plannings)}", **more)  # type: ignore[arg-type]

    patch.setattr(messages, "owe", owe)
    patch.setattr(deliveries, "cancel", lambda *_, **__: 0)


def _unplanned(patch: pytest.MonkeyPatch) -> None:
    """A day that is moved leaves what was planned as it is."""
    patch.setattr(measures, "settle", lambda *_, **__: None)


@pytest.mark.parametrize(
    ("plant", "breaks"),
    [
        (_at_night, Promise.BY_DAY),
        (_after_the_end, Promise.WANTED),
        (_twice, Promise.ONCE),
        (_unplanned, Promise.PLANNED),
    ],
)
def test_planted_fault_is_found(plant: object, breaks: Promise, monkeypatch: pytest.MonkeyPatch) -> None:
    assert callable(plant)
    plant(monkeypatch)
    assert breaks in {each.promise for each in unknown(run(SEED, MEASURES, until=breaks))}
