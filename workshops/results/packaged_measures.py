"""Which of a town's measures go into a package, if its coordinator wants that: those that everybody may see.

Nothing else leaves: no day, no partner, no means, no first step, no history but the reason of what was put off or
discarded, and nobody who took anything on. An office is the only one who is responsible, and only a named town says it.
"""

import hashlib
import json
from typing import Final

from questionnaires.packaged_measures import MOST, PackagedMeasure, on_one_line, plain, without_town
from questionnaires.values import dataclass
from storage import measure_changes as changes
from storage import measures as rows
from storage import members
from storage.database import Transaction
from storage.ids import MunicipalityId
from storage.measures import Measure, Status

_ORDER: Final = (
    Status.DONE,
    Status.BEGUN,
    Status.DECIDED,
    Status.POSTPONED,
    Status.DISCARDED,
    Status.PROPOSED,
)
"""What others can learn most from comes first."""
_MARK_LENGTH: Final = 8


@dataclass(frozen=True, slots=True)
class ToPassOn:
    """What would go, with and without the town's name, and how many public measures there are."""

    named: tuple[PackagedMeasure, ...]
    unnamed: tuple[PackagedMeasure, ...]
    public: int

    @property
    def mark(self) -> str:
        """Another one as soon as a word of it is another one; short enough for a button."""
        words = json.dumps([plain(each) for each in self.named])
        return hashlib.sha256(words.encode()).hexdigest()[:_MARK_LENGTH]


class MeasuresChanged(Exception):
    """What would go is not what was looked at."""


def to_pass_on(tx: Transaction, municipality: MunicipalityId) -> ToPassOn:
    """As many as a package holds; where something helped that comes before all else.

    Without the town's name nothing else goes than with it: those are the ones that somebody has looked at.
    """
    public = [each for each in rows.of_municipality(tx, municipality) if each.public]
    found = sorted(public, key=lambda each: (each.helped is None, _ORDER.index(each.status), -each.id))
    named = tuple(_packaged(tx, each) for each in found[:MOST])
    unnamed = without_town(named, members.municipality(tx, municipality).name)
    return ToPassOn(named, unnamed, len(public))


def _packaged(tx: Transaction, measure: Measure) -> PackagedMeasure:
    gives_reason = measure.status in (Status.POSTPONED, Status.DISCARDED)
    return PackagedMeasure(
        what=on_one_line(measure.what) or "–",
        status=measure.status.value,
        field=on_one_line(measure.field),
        office=on_one_line(measure.office),
        helped=on_one_line(measure.helped),
        reason=on_one_line(changes.reason(tx, measure.id)) if gives_reason else None,
    )
