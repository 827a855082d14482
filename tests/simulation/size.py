"""How large a simulated world is, and what came out of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    towns: int
    people: int
    """In each town, its coordinator not counted."""
    meetings: int
    """In each town, as the next two."""
    polls: int
    surveys: int
    days: int
    eagerness: tuple[float, float]
    """Between which shares of what could be answered people answer."""
    acts_per_trouble: float
    """So many acts of people and messages to them lie between two troubles, on average."""
    measures: int = 0
    """In each town."""
    dates: int = 0
    """So many times each town looks for a date together."""


SHORT: Final = Size(
    towns=2,
    people=8,
    meetings=3,
    polls=3,
    surveys=1,
    days=9,
    eagerness=(0.6, 1.0),
    acts_per_trouble=24,
    measures=1,
    dates=1,
)
YEAR: Final = Size(
    towns=40,
    people=20,
    meetings=25,
    polls=4,
    surveys=1,
    days=365,
    eagerness=(0.12, 0.33),
    acts_per_trouble=480,
    measures=3,
    dates=2,
)

MEASURES: Final = Size(
    towns=2,
    people=6,
    meetings=0,
    polls=0,
    surveys=0,
    measures=6,
    days=26,
    eagerness=(0.6, 1.0),
    acts_per_trouble=40,
)
"""Some weeks in which people only keep their measures."""

DATES: Final = Size(
    towns=2,
    people=8,
    meetings=0,
    polls=0,
    surveys=0,
    dates=6,
    days=30,
    eagerness=(0.6, 1.0),
    acts_per_trouble=30,
)
"""Some weeks in which towns only look for dates."""


class Promise(StrEnum):
    """What has to hold in every world."""

    KEPT = "what was acknowledged is there, and the last tap of a person wins"
    REPLIED = "everybody sees a reply"
    SENT = "what is owed is sent within a minute"
    LIVE = "what is live in a chat shows what is so"
    PROCESSED = "what came in is processed within a minute"
    BY_DAY = "no reminder comes at night"
    ONCE = "no reminder comes twice, unless nobody could know that it came"
    WANTED = "no reminder of what was cancelled, has ended, was answered, or was declined"
    PLANNED = "what will be asked and told about measures and dates follows every change of them"
    ACCOUNTED = "every reminder of a meeting is going to be sent, was sent, or says why not"
    AT_HOME = "nothing of one town stands in a chat of another"
    FORGOTTEN = "nothing is left of somebody who erased themselves, and nothing is sent to them"
    QUIET = "no error in the log, and no program that does not start or ends by itself"


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that was not kept, when on the wall, and how it showed."""

    promise: Promise
    at: datetime
    how: str

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.promise}: {self.how}"


Complain: TypeAlias = Callable[[Promise, str], None]


@dataclass(slots=True)
class Report:
    """`trace` is a hash of everything that was said: the same seed gives the same. Nothing broken: all held."""

    seed: int
    trace: str = ""
    virtual_days: float = 0.0
    counted: Counter[str] = field(default_factory=Counter)
    struck: Counter[str] = field(default_factory=Counter)
    broken: list[Broken] = field(default_factory=list)
