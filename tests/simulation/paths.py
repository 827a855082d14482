"""Ways that are seldom taken; a run in which one was never taken shows nothing about it and fails."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from tests.simulation.size import Report
from tests.simulation.weather import Trouble

RARE: Final = (
    "crashed",
    "crashed between commit and acknowledgement",
    "crashed while starting",
    "stopped",
    "deliveries blocked",
    "deliveries cancelled",
    "blocked",
    "erased themselves",
    "moved to another town",
    "poll answered",
    "meeting answered",
    "survey answered",
    "date answered",
    "dates that became a meeting",
    "people are reminded at other times than when they were invited",
    "questions about measures",
    "measures changed",
    "tapped twice",
    "tapped an old button",
    "typed a button",
    "429 while a delivery was claimed",
    "a lease expired",
    "an answer lost after a message was sent",
    "an edit changed nothing",
    "a message to edit was gone",
    "a tap was too old to be answered",
    "an update came a second time",
)


def taken(reports: Iterable[Report]) -> Counter[str]:
    """How often everything that is counted happened in all of these worlds."""
    total: Counter[str] = Counter()
    for report in reports:
        total.update(report.counted)
        total.update(report.struck)
    return total


def never_taken(total: Counter[str], *, without: frozenset[Trouble] = frozenset()) -> list[str]:
    """The rare ways and the troubles that never came."""
    expected = [*RARE, *(kind for kind in Trouble if kind not in without)]
    return [str(way) for way in expected if not total[str(way)]]
