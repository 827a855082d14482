"""Why a use case says no. Whoever speaks to the person turns each of these into one kind sentence.

Refusal
├── NotAllowed     the person lacks the right in this municipality (or is no member of it)
│   ├── DayIsOver       they had the right to moderate for a day, which has ended
│   └── EnteringIsOver  they had the right to enter forms from paper for a day, which has ended
├── Gone           the thing does not exist, or not for this person's municipality: the two look the same
├── TooLate        the thing is closed, cancelled or over
└── ConsentNeeded  the person agreed to results of larger groups only, and is asked anew before they answer
"""

from dataclasses import dataclass
from typing import Literal, TypeVar

from storage.ids import MunicipalityId

T = TypeVar("T")


class Refusal(Exception):
    """Base of everything that a use case refuses; nothing was changed."""


class NotAllowed(Refusal):
    """The person lacks the right in this municipality."""


class DayIsOver(NotAllowed):
    """The person moderated for a day, and that day has ended."""


class EnteringIsOver(NotAllowed):
    """The person entered forms from paper for a day, and that day has ended."""


class Gone(Refusal):
    """It does not exist, or not for this person."""


class TooLate(Refusal):
    """It is closed, cancelled or over."""


@dataclass(eq=False)
class ConsentNeeded(Refusal):
    """Answering this poll or survey needs a consent that names its k; the person agreed to `agreed`, which is more."""

    municipality: MunicipalityId
    kind: Literal["poll", "survey"]
    subject: int
    title: str
    k: int
    agreed: int


def or_gone(found: T | None) -> T:
    """What was looked for. Raises Gone where there is nothing."""
    if found is None:
        raise Gone
    return found
