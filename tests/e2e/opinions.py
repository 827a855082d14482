"""What the people of the scenario think: the same whenever they are asked, and different between the groups."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Final

from questionnaires.answers import AnswerValue, DontKnow, Rated
from questionnaires.model import HIGHEST_LEVEL, FieldId, QuestionId


@dataclass(frozen=True, slots=True)
class View:
    """How a town sees one field; levels from 0 to 3, `shifts` for groups that see it better or worse."""

    level: float
    shifts: Mapping[str, float] = field(default_factory=dict)
    unknown: float = 0.0
    """The share of those who do not know."""
    camps: bool = False
    """Whether everybody stands on one of two sides, whatever their group."""


SMALL: Final = "beirat"
"""Of one mind in the first field, which is the worst case for a group of three: who knows that, knows each of them."""

VIEWS: Final[Mapping[str, View]] = {
    "steuerung": View(1.4, shifts={"verwaltung": 1.2, "ehrenamt": -0.9, SMALL: -3.0}),
    "oeffnung": View(0.5),
    "teilhabe": View(1.6, shifts={"verwaltung": 0.4}, unknown=0.3),
    "arbeit": View(1.5, camps=True),
    "engagement": View(2.9),
    "zusammenhalt": View(2.2, shifts={"ehrenamt": 0.6}),
    "kommunikation": View(1.2, unknown=0.1),
}


@dataclass(frozen=True, slots=True)
class Opinion:
    """One person's; `name` and `group` settle everything."""

    name: str
    group: str

    def of(self, field_id: FieldId, question: QuestionId) -> AnswerValue:
        """What they say to this question."""
        view, chance = VIEWS[field_id], Random(f"{self.name} {question}")
        if chance.random() < view.unknown:
            return DontKnow()
        centre = view.level + view.shifts.get(self.group, 0.0) + Random(question).uniform(-0.4, 0.4)
        if view.camps:
            centre = HIGHEST_LEVEL * (sum(self.name.encode()) % 2)
        return Rated(min(HIGHEST_LEVEL, max(0, round(chance.gauss(centre, 0.45)))))
